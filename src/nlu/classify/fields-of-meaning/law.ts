/** Police and courts, records of life, immigration, and the dealings with an office: forms, deadlines, renewals. */
export const law = `
  police cop cops sheriff policeman trooper precinct deputy | policia policias oficial agente patrulla comisaria sherif patrullero jura gendarme
  crime criminal felony misdemeanor offense offence | crimen delito criminal delincuente delincuencia fechoria
  steal stolen stole theft thief rob robbed robbery burglary burglar shoplifting | robar robaron robo ladron hurto asalto robado asaltar ratero atraco asaltaron
  assault attack attacked violence fight beat weapon gun knife shooting shot | agresion ataque violencia pelea golpear arma pistola cuchillo balazos disparos atacar pleito
  abuse domestic abusive harassment harass stalking threat threaten | abuso maltrato acoso hostigamiento amenaza amenazar domestica intrafamiliar acosar
  drug drugs dealer narcotics marijuana cannabis weed cocaine | droga drogas narcotico marihuana narco cocaina traficante
  arrest arrested jail prison inmate custody detained bail | arrestar arresto carcel prision preso detenido custodia fianza reo
  missing person kidnapped disappeared amber | desaparecido secuestro extraviado desaparecida secuestrado
  emergency emergencies 911 urgent urgency danger dangerous | emergencia emergencias 911 urgente urgencia peligro peligroso auxilio

  fire firefighter smoke flames burn burning burnt blaze firemen arson | fuego incendio bombero bomberos humo quemar quemando quemado fogata
  ambulance paramedic ems rescue | ambulancia paramedico rescate camillero socorro
  alarm detector smoke extinguisher | alarma detector extintor extinguidor

  security guard safe safety secure protect protection surveillance | seguridad seguro proteger proteccion vigilancia vigilante resguardar
  camera footage video cctv | camara grabacion camaras

  evidence witness clue testify | evidencia prueba testigo indicio testificar
  fingerprint fingerprints fingerprinting background biometrics | huellas huella dactilares antecedentes biometricos penales
  gang graffiti loitering trespassing trespass | pandilla pandilleros vagancia invasion
  victim victims suspect suspicious | victima victimas sospechoso sospechosa


  court courthouse judge tribunal magistrate trial bench | corte juzgado tribunal juez jueza juicio magistrado
  jury juror jurors summons duty | jurado jurados citatorio citacion servicio
  lawyer attorney counsel solicitor barrister defender notary | abogado abogada defensor notario procurador
  sue lawsuit suit litigation plaintiff claim small sued | demandar demanda pleito litigio demandante demandado
  case hearing docket | caso audiencia expediente causa
  appeal contest dispute challenge protest object | apelar apelacion impugnar disputar disputa protestar objetar recurso recurrir
  guilty plead plea innocent convicted sentence probation parole | culpable inocente sentencia condena probatoria declararse condenado

  contract agreement clause terms sign signature signed notarize | contrato acuerdo convenio clausula terminos firmar firma notarizar firmado

  custody guardian guardianship adoption adopt foster | custodia tutela adopcion adoptar tutor crianza
  restraining order protection injunction | restriccion orden proteccion alejamiento
  rights discrimination discriminate equal | derechos derecho discriminacion discriminar igualdad
  estate inheritance probate heir testament inherit | herencia testamento sucesion heredero heredar


  birth born newborn birthplace | nacimiento nacer nacio nacido nacida natalicio natal recien
  death die died dead deceased passed | muerte defuncion fallecer fallecido murio muerto fallecimiento deceso difunto
  marriage marry married wedding bride groom wed | matrimonio boda casamiento novios nupcias
  divorce divorced separation separated annulment | divorcio divorciar divorciado separacion separado

  certificate certified certificates attestation | acta certificado constancia fe certificada certificacion
  copy copies duplicate photocopy replica | copia copias duplicado fotocopia
  record records registry registrar archive | registro registros archivo expediente registral civil archivos
  apostille notarized legalize seal stamp | apostilla apostillar notariado legalizar sello timbre
  identification identity id ids dni ssn | identificacion identidad cedula credencial ine dni curp

  surname lastname firstname maiden middle | apellido apellidos segundo
  name names named nickname | nombre llamar llamo apodo llamado nombrar


  immigration immigrant immigrants migrant alien undocumented uscis | inmigracion inmigrante migracion migrante indocumentado migra inmigrantes
  citizenship naturalization naturalisation citizen naturalize | ciudadania naturalizacion ciudadano naturalizarse nacionalidad
  visa visas greencard permanent | visa visado residencia permanente tarjeta mica
  passport passports | pasaporte pasaportes
  deport deported deportation ice removal raid | deportar deportado deportacion redada deportaron
  asylum refugee refugees refuge | asilo refugiado refugiados refugio
  consulate embassy consular | consulado embajada consul consular
  border customs crossing | frontera aduana aduanas garita
  foreign foreigner abroad overseas | extranjero exterior foraneo

  interpreter translator interpretation bilingual interpreting | interprete traductor interpretacion bilingue


  form forms application applications paperwork questionnaire | formulario formularios solicitud planilla forma formato cuestionario
  apply applying applied request requested | aplicar solicitar tramitar solicite solicitante tramite peticion gestionar
  document documents papers paper documentation | documento documentos papeles documentacion papel

  requirement requirements required require requires prerequisite | requisito requisitos requerir requiere necesario exigir exigen obligatorio
  eligible eligibility qualify qualified qualifies entitled | elegible elegibilidad calificar califico reunir elegibles calificado
  approve approved approval accept accepted | aprobar aprobado aprobacion aceptar aceptado aprueban admitir
  deny denied denial reject rejected refuse refused | negar negado denegar denegado rechazar rechazado niegan negaron rechazo

  register registration registered enroll enrol enrollment enrolled signup | registrar registro inscribir inscripcion inscribirse registrarse alta empadronar
  renew renewal renewing renewed | renovar renovacion renuevo renueva revalidar refrendo actualizar
  expire expired expires expiration expiry lapse lapsed | vencer vencido vencimiento vence expirar caducar caducado vencio caducidad vigencia expiro caduca
  valid validity current invalid | valido vigente validez valida invalido
  deadline due date cutoff | plazo limite fecha vencimiento
  extension extend grace postpone prolong | prorroga extension extender aplazar gracia prolongar alargar
  status progress stage pending processing | estado estatus progreso avance tramite seguimiento proceso

  submit submitted file filed hand | presentar entregar someter presente radicar
  replace replacement reissue duplicate | reponer reposicion reemplazo reemplazar sustituir duplicado repuesto
  wait waiting queue line waitlist | esperar espera cola fila espero

  appointment appointments slot walkin | cita citas turno consulta

  fine fines penalty citation infraction violation | multa multas infraccion sancion citacion papeleta infracciones penalidad multar infraccionar


  dui drunk redlight | ebrio borracho
  warrant warrants | captura aprehension
  visit visitation visiting | visita visitar interno
  runaway trafficking smuggling | trata pollero
  rape sexual molest | sexual violar
  alimony | manutencion alimenticia
  firearm firearms ammunition | municion portacion
  drone drones | dron drones
  homicide murder killed kill killer | homicidio asesinato asesinar
  forgery forged counterfeit | falsificacion falsificado
  bully bullying | burla
  peace mediation mediator | mediacion mediador conciliacion
  daca dreamer tps | daca sonador tps amparo
  sponsor petition petitioner | patrocinador
  civics ceremony | civica juramento ceremonia
  elector | electoral recinto
  referendum proposition | referendo iniciativa plebiscito
  typo | correccion rectificar enmienda
  fax | presencial fax
  genealogy ancestor ancestry | genealogia antepasado ancestros`;
