/** Paying, banks and cards, taxes, insurance, benefits. */
export const money = `
  pay payment payments paid payable paying settle | pagar pago pagos abonar abono pague liquidar saldar pagado cancelar cubrir

  owe owed owing debt debts arrears indebted | deuda deber deudas adeudo adeudar debiendo adeudos endeudado

  bill bills invoice invoices statement billing | factura bil biles facturas facturacion facturar cobro
  receipt receipts proof voucher slip | recibo comprobante ticket recibos

  price prices cost costs costing pricing worth | precio costo costar cuesta precios coste valor cuestan
  fee fees charge charges surcharge charged toll | tarifa cargo cobro cobrar cargos cuota cobran tarifas comision arancel
  cheap cheaper inexpensive economical bargain low | barato economico accesible baratos asequible rebajado ganga
  expensive costly pricey overpriced dear | caro costoso cara carisimo carero
  free complimentary gratis | gratis gratuito gratuita regalado

  money cash funds fund buck bucks dough | dinero plata efectivo lana feria chavos billete varo guita money
  dollar dollars usd peso pesos euro euros pound pounds yen currency cent cents penny quarter | dolar dolares euro euros yen divisa centavo
  exchange convert conversion forex currency | cambio convertir conversion divisa tipo cambiar equivale
  coin coins note banknote bills | moneda monedas billetes suelto billete
  rich wealthy poor poverty income | rico pobre pobreza adinerado

  penalty interest overdue surcharge delinquent | recargo mora atrasado moroso interes atraso
  installment installments instalment monthly financing | cuotas mensualidades parcialidades mensualidad
  autopay automatic recurring direct debit subscription | automatico recurrente suscripcion
  total amount sum subtotal quantity | total monto suma cantidad importe subtotal

  save saving savings saved thrifty | ahorrar ahorro ahorros ahorre
  spend spending spent expense expenses expenditure | gastar gasto gastos gaste egreso gastado
  budget budgeting finances financial | presupuesto finanzas financiero

  discount discounts coupon coupons promo promotion deal deals sale code | descuento cupon cupones promocion oferta ofertas promociones
  refund refunds reimburse reimbursement rebate repay refunded | reembolso reembolsar devolucion reintegro reintegrar
  afford waiver hardship waive exempt exemption | exencion exento condonar exonerar dispensa


  bank banks banking teller | banco bancos bancario sucursal cajero bancaria
  account accounts | cuenta cuentas corriente ahorros libreta

  balance balances remaining | saldo balance saldos queda
  transfer transfers wire zelle venmo transferring | transferir transferencia transfiere transfiera traspaso mover mueve
  remittance remit western union moneygram | remesa remesas giro
  deposit deposits deposited direct | deposito depositar depositos consignar depositado

  withdraw withdrawal withdrew withdrawals takeout | retirar retiro sacar extraer retiros extraccion
  atm atms cashpoint machine | cajero cajeros automatico

  card cards plastic | tarjeta tarjetas plastico
  credit visa mastercard amex | credito visa mastercard
  check cheque checks checkbook cheques | cheque cheques chequera
  pin pincode passcode | pin clave nip
  routing iban swift aba sort | ruta clabe iban cbu interbancaria

  transaction transactions purchases history statement | transaccion transacciones movimientos operacion historial movimiento extracto
  fraud fraudulent scam scammer unauthorized phishing identity stolen | fraude estafa fraudulento estafador enganar estafaron clonaron clonada timo
  suspicious strange unknown unrecognized weird unfamiliar | sospechoso extrano desconocido raro irreconocible
  declined decline rejected denied | rechazada rechazo declinada denegada rechazaron

  freeze frozen block blocked lock locked suspend | congelar bloquear bloqueada bloqueo congelada suspender bloqueado
  unblock unfreeze unlock reactivate | desbloquear descongelar reactivar desbloqueo
  activate activation | activar activacion

  limit limits maximum ceiling cap increase | limite tope maximo cupo

  apr rate rates yield apy percent | tasa interes tasas rendimiento porcentaje intereses
  score rating credit report fico bureau | puntaje puntuacion historial buro crediticio

  rewards reward points cashback perks miles | recompensas puntos recompensa millas beneficios


  loan loans lend lender borrow borrowed lending | prestamo prestamos prestar prestamista credito empenar empeno
  mortgage mortgages refinance foreclosure downpayment | hipoteca hipotecas refinanciar hipotecario enganche embargo

  invest investment investments stocks stock shares share portfolio bond bonds dividend | invertir inversion inversiones acciones accion bolsa bonos dividendo
  crypto bitcoin cryptocurrency ethereum | criptomoneda bitcoin cripto

  pension retirement 401k ira retire rollover retired | pension jubilacion retiro jubilar jubilarse afore pensionado

  pending hold processing | pendiente retenido procesando
  expired expiration | vencida expiracion reposicion
  damaged chip stripe broken swallowed | danada chip banda
  international foreign abroad | internacional extranjero exterior
  topup recharge reload prepaid load | recargar recarga prepago
  bankrupt bankruptcy broke | bancarrota quiebra quebrado


  tax taxes taxation irs vat taxable | impuesto impuestos tributo fisco hacienda contribucion iva predial fiscal tributario
  w2 1099 w4 withholding deduction deductible | declaracion retencion deduccion deducible declarar w2
  assessment assessed appraisal valuation appraised value | avaluo tasacion valuacion catastral catastro
  account accountant accounting bookkeeper | contabilidad contable contadora


  insurance insured insurer insure policy policies coverage premium | seguro aseguranza poliza cobertura asegurado asegurar aseguradora seguros
  claim claims adjuster settlement claimant | reclamo reclamacion siniestro ajustador indemnizacion reclamar reclamos

  damage damages damaged loss losses | dano danos danado danar desperfecto
  deductible copay copayment coinsurance | deducible copago

  benefit benefits welfare aid medicaid snap ebt wic | beneficio beneficios asistencia subsidio estampillas cupones apoyo
  unemployment unemployed jobless laid layoff | desempleo desempleado cesante despido despedido
  social security ssi ssdi | social
  disability disabled wheelchair handicapped accessible accessibility handicap | discapacidad discapacitado incapacidad silla accesible minusvalido accesibilidad
  veteran veterans military army navy soldier | veterano militar ejercito soldado marina veteranos
  food pantry foodbank snap hunger | despensa alimentos


  overdraft overdrawn nsf insufficient bounce bounced | sobregiro insuficientes rebotado sobregirado rebotar descubierto
  joint beneficiary cosigner holder | beneficiario mancomunada
  contactless nfc applepay paypal wallet | paypal monedero
  reverted reversed | revertido reversado
  twice | doble veces
  extra hidden unexplained | oculto inexplicable
  collateral guarantor | aval fiador
  inflation | inflacion recesion
  ticker nasdaq dow | cotizacion
  silver commodity | oro petroleo
  profit revenue | ganancia
  estimate quotation | estimado
  roadside breakdown | vial
  liability comprehensive | responsabilidad terceros
  dependents dependent | dependientes dependiente
  lien liens auction auctioned | gravamen subasta remate`;
