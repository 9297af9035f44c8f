import { wordsIn } from './language-list.js';

/** Everyday and civic words of Spanish, folded; plurals are found by themselves. */
export const spanishWords: readonly string[] = wordsIn(`
    abajo abandonado abarcan abeja abierta abierto abogada abogado abono abra abrala abre abren abria abrieron abrigo
    abril abrio abuela abuelita abuelo aburrido abusada abusado abusar abuso acabo accesible acceso accidente accion
    aceite acento acepta aceptaba aceptado aceptan acepto acera acerque acorte acortela acortelo acoso acreditado
    acta activadas activan actividad actual actualizacion actualizados actualizo actualmente acuerde acuerdo adapta
    adaptacion adelante adentro adios administracion administrador admite adolescente adonde aduana adulto aeropuerto
    afecta afuera agarraron agencia agenda agendado agendo agente agosto agradecida agradezco agregan agrego agregue
    agreguela agreguelo agresivo agua agujero ahogando ahorcarme ahorita aire ajeno ajuste aki alarma albanil alberca
    albergue alcalde alcaldesa alcaldia alcantarilla alcantarillado alcanza alcanzo alcohol alegre alejamiento
    alemania alerta alfombra algodon alguacil alimento alineado alma almacen almuerzo alojamiento alquiler alta
    altavoz altisima alto altura alumbrado alumno amable amanecer amarillo ambiental ambiente ambulancia ambulante
    amenaza americano amiga amigo amor ampliacion ampliar anade ancho anciana anciano anda anduvo anexo anidada
    anillo animales aniversario ano anoche anos anote anotese anteayer antecedentes anterior anticipacion anticipadas
    antigua antiguo anual anualmente anule anuncio apaga apagado apagame apagon aparato aparcamiento aparece aparta
    apartada apartamento aparte apelacion apellido apelo apenas apertura aplazar aplica aplicacion aplico apodo
    aportacion apostillar apostrofo apoyo aprobacion aprobada aprobado aprobaron apuntarme apunteme apunto apuro
    arana arbol archivados archivo arena argumentos arma armado arregla arreglarlo arreglaron arreglen arreglo
    arrendador arrendamiento arrendatario arriba arroyo arroz articulo artificiales asada asadores asaltaron asalto
    asamblea ascensor asco asegurado aseguranza aseo asesor asesoria asfalto asiento asignan asilo asistencia
    asistente asma asociacion aspira asunto atacando atajos ataque atardecer atencion atendemos atendera atendido
    atendio atico atienda atiende atienden atrapado atras atrasados atraso atropello audiencia auditivo aula aumento
    ausencia auto autobus automatico autopista autoridad auxilio avaluo avanzo avenida averia averigue aves avion
    avisa avisame avisamos avisarnos avise avisenme avisenos aviso ayer ayuda ayudame ayudan ayudandole ayudarle
    ayude ayudeme ayudenme ayuntamiento azotea azucar azul bache bacheo baja bajada balacera balance balcon banca
    bancaria bancarrota banco bandera banera banio bano banqueta barandal barato barba barco barda barra barranco
    barrendero barrera barrida barrido barrio barro basquet basquetbol bastan basura basurero bateria bautizo bebe
    bebida beca beisbol belleza bendiga beneficiario beneficio biberon biblioteca bici bicicleta bienestar bienvenida
    bienvenido bigote biles bilingues billete billetera bisabuelo blanco bloque bloqueada bloqueado bn boca bocina
    boda bodega bofetada boleta boleto bolsa bolsillo bomba bombero bondad bonita bonito bono borra borracho borrador
    borran borrara borrarla borre borrelo borreme borren borro bosque bota bote botella botiquin boton brazo brecha
    breve brillante brincolin broma bronca bucle buen buena buenisimo bueno bulto bus busca buscando buscarla busco
    busque busquedas busquen buzon caballo cabe cabello caben cabeza cabildo cabina cable cabra cadaver cadena
    caducadas caducado cae caen caes cafe caida caido caigo caja cajero cajon calcetines calcomania calculo caldera
    calefaccion calendario calentador calentarse calenton calidad caliente califica calificacion calificar califico
    calla calle callejero callejon calma calor cama camara cambia cambiado cambian cambiarla cambiarle cambiaron
    cambie cambiele cambio camilla camina caminata camino camion camioneta camisa campamento campana campo canal
    canasta cancela cancelacion cancelada cancelado cancelarla cancele cancelela cancelo cancer cancha cancion
    candado candidato cano cansa cansado cansele cantidad capa capacidad capacitacion capilla capitan cara caracol
    caracter carbon carcel carga cargador cargo caricatura carisimo caritas carnaval carne carnet carnicero caro
    carpeta carpintero carrera carretera carrito carro carta cartel cartelera cartera cartilla carton casa casada
    casado casamiento casamos casarme casarnos casarse cascajo casco casero caseta casilla caso castigo catastral
    catastro caucion causa cayeron cayo ceda cedula ceja celda celular cementerio cena cenizas censo centavo centro
    cepillo cercado cercana cercano cerdo cerebro ceremonia cerillos cerrada cerrado cerradura cerraron cerro
    certificada certificado cerveza chamaco chamarra chamba chapa chaqueta charco charla chatarra chateando chatear
    chatee chau cheque chequear chica chico chile chimenea chinches chino chisme chiste chistoso choco chofer choque
    ciego cielo cien ciencia cierra cierran cierre cierrelo cierren cierro cierto cifra cigarro cima cinco cincuenta
    cine cinta cinturon circuito cirugia cita citacion citaron citatorio ciudad ciudadana ciudadania ciudadano civil
    claro clase clave clavo clic cliente clima clinica cloaca cobertizo cobertura cobija cobran cobro coche cochera
    cocina cocinero codigo codo cohete coinciden cola coladera colchon colecta colegas colegiatura colegio colina
    collar colonia columna columpio coma comando combustible comedor comentario comercial comercio comida comienza
    comienzan comienzo comillas comite companero compania compara comparados comparela comparten compilar completa
    completo complicado compra compraventa compre comprimida comprimido comprimir comprobacion comprobante comprobara
    compruebe computadora comun comunica comunican comunicando comunicara comunicarle comunicarme comunicarse
    comunico comunidad comuniqueme comunitario concejal concejo conceptos concierto concreto condado condicion
    conductor conectado conectando conecten conejo conexion conferencia confianza confidencial confirmacion
    confirmadas confirmado confirmara confirmo conflicto congelado congreso conjunto conoce conocen conocido
    conocimiento conozca conozco consejera consejo conserva consigo consigue consiguen constancia construccion
    consulado consulta consulte consultorio consumo contacta contacte contacto contador contagio contaminacion
    contando contenedor contenido contento contesta contestacion contestado contestador contestan contestando
    conteste contesto contextos contiene continua contrasena contratando contratista contrato contribucion
    contribuyente controla convenga conversacion conversando conviene conviertalo convivencia convulsiones
    coordinador copa copia coraje corazon corchete corralon corre correa correcta correcto corredor corregirlo correo
    corresponde corriendo corriente corrigio corrija corrijala corrijalo corrupcion corta cortarle cortarlo cortaron
    corte cortina corto cosa cosecha coser costa costal costo costumbre cotizacion coyote crea creciendo credencial
    credito cree creelo creen creencia creo crezca criadero crimen cristal cruce crudo cruz cuaderno cuadra cuadrilla
    cuadro cualquiera cuarenta cuarteado cuartel cuarto cuatro cubeta cubierta cubierto cubo cubre cucaracha cuchara
    cuchillo cuello cuenta cuentame cuentan cuento cuerda cuerno cuerpo cuesta cuestan cuetes cueva cuida cuidado
    cuidador cuide cuidese culpa culpable cumple cumpleanos cumpli cumplio cumplirse cuna cunado cuota cupo cupon
    cura curita curriculum curso curvas custodia cuyo dama dame damos danadas danado dando dano darles das dato
    debate deberia deberian debia debido debil decida decidio decimos decir decirle decirlo decirme decision
    declaracion dedo defensor defensoria defina definida defuncion dejado dejamos dejare dejaria dejarlo dejaron deje
    dejelo dejemos dejo delante delegacion delegado delgado delincuencia delincuente delito demanda demasiada deme
    demora demos denegado dentista denuncia departamento dependientes deporte deportiva deportivo deposito derecha
    derecho derrame derrumbe desactivadas desague desalojo desangrando desaparecio desarrolladores desastre desayuno
    desbordado descanso descarga descomprimalo descomprimida descompuesta descompuesto descompuso desconocido
    descuentan descuento desea desecho desempleado desempleo deseo desfile desgracia deshacerme deshago deshuesadero
    desierto desmayo desnivel desnudo desorden despacho despacio despensa desperdicio desperfecto despertador despido
    despierta destino destruccion desviacion desvio detalle detectores deten detenerla detenga detenida deteniendo
    deterioro detuvieron detuvo deuda deudor devolucion devolvemos devolvi devolvieron devuelta devuelve devuelven
    dia diabetes diaria diariamente diario dias dibujo dicen dicho diciembre diciendo dictamen diecisiete dientes
    dieron dieta diez diferencia diferente dificil dificultad diga digalo digamelo diganme diganos digitos digo dije
    dijera dijeron dijimos dijo diligencia dinero dio dios diputado dira direccion directamente directo diria
    dirigente dirija discapacidad discapacitado disco discriminacion discriminaron disculpa disculpe diseno
    disponible dispositivo disputa disputo distancia diste distintas distinto distrito diversion dividalo dividir
    divisible divorcio dnd doble doce docena doctora documento dolar dolor domestica domicilio domingo dominio
    donacion doscientos doy drenaje droga ducha duele duelen duena dueno duerme duermo dulce duplicado dura durante
    durazno durmiendo durmio duro ebrio echan economica edad edificacion edificio editable editado edite edito
    educacion efectivo ejecuta ejecutar ejecute ejemplo ejercicio ejercito eleccion electoral electrica electricidad
    electricista electrico electrodomesticos electronico elegibilidad elegible elegida elegido elemento elevador
    elige elija elimina embajada embarazada embarazo embargo embolsar emergencia emision emitido empacho empezando
    empezo empiece empieza empiezan empleada empleado empleador empleo empresa encarga encargado encendedor encendida
    encendido encharcado encharcamiento enchufe enciende encontradas encontraron encontre encontro encuentra
    encuentran encuentre encuentro encuesta energia enero enfermedad enfermera enfermero enfermo enfrente engano
    enlace enojado enojo enorme ensalada enseguida ensename ensenanza entenderle entendio entero entidad entienda
    entiende entienden entiendo entierro entorno entra entrada entrando entrega entreguelo entrenando entrenara
    entrevista enumera envenenamiento envia enviaba enviado enviame enviando enviarla enviarme envie enviela envielo
    envieme envien envio equipaje equipo equivocada equivocado error escalera escalon escandalo escape escapo escaso
    escoba escombro escriba escribala escribalo escribame escribanos escribe escriben escribiendo escribimos escribio
    escribira escribirle escribo escrita escrito escritorio escritura escucha escuche escuela escusado esfuerzo
    espaciadora espacio espalda espanol espanola especial especialista especie espejo espera esperaba esperada
    esperando esperanza espere esposa esposo espuma esquina establece establecer estacion estacionado estacionamiento
    estacionan estacionarme estacionarse estacionese estaciono estadio estado estadounidense estafa estafaron
    estampilla estante estaria estatal estatua estatus esterilizacion esterilizado esterilizar estilo estomago
    estrecho estrella estreno estructurales estudiante estudio estufa estuve estuvieron estuvo etapa etiqueta
    evaluacion evento evidencia exactamente examen excavacion excelente exceso exclamacion excusarse excuso exencion
    exija exista existente exito expediente experiencia explica explicacion explicame explican explicarle explique
    expliqueme exportacion exporte exportelo exporto exterior extranjero extrano extraviado extravio fabrica fachada
    facil facilidad factura facturacion faja falda falla fallecimiento fallecio fallo falso falta faltan falte falto
    fama familia familiar famoso farmacia faro farola favorito febrero fecha federales felicidades feliz feo feria
    feriado festivo fiador fiebre fiesta fila filtro fin finalizar financiamiento finca firma firme fiscal fiscalia
    flaco flor foco fogata fogon folio folleto fondo formulario forro fosa foto fotocopia fotografia fracaso
    fraccionamiento frasco frase fraude frecuencia fregadero frenos frente fria frio frontera fruta fuego fuente
    fuerte fuerzas fuese fuga fui fuimos fuiste fumigacion fumigar funcion funciona funcionan funcionario fundidos
    fundio funeral funeraria furioso futbol futuro gafas galleta gallina gallo ganado ganan ganancia ganas ganso
    garaje garantia garganta garrafa garrapata gasolina gasolinera gastadas gasto gata gatito gato gavilan gemelos
    generador gente gerente gestion gestor gimnasio globo gobernador gobierno golpe golpearon goma gorra gorro gota
    gotea gotear gotera grabacion grabando grabela grado graduacion grafitearon grafiti gramos grande granizo granja
    grasa gratis gratuita gratuito grave grax grieta grifo gripa gripe gris grito grosera groserias grosero grua
    grueso grupo guante guapo guarda guardabosques guardada guardado guardamos guardan guarde guardela guardelo
    guarden guarderia guardia guardo guerra guia guiones guitarra gusano gusta gustan gustaria guste gusto haberse
    habil habitacion habitante habla hablamos hablan hablando hable hablen hablo habra habria hacerme hacienda haga
    hagalo hagame hagan haiga haitiano hallazgo hambre haria harina haya hayan haz hechas hecho helado helicoptero
    herencia herida herido hermana hermano hermosa hermoso herramienta hicieron hidrante hielo hierba hierro higado
    hija hijo hilo hinchado hipoteca hipotecario historia historial hogar hoja hojarasca holaaa hombre hombro hondo
    hongo honor honorarios hora horaria horario hormiga horno hospedaje hospitales hoy hoyo hubiera hubo hueco huele
    huelen huelga huella huerfano huerto hueso huesped huevo humano humedad humo hundiendo huracan ida ideas
    identidad identificacion identificador idioma ido iglesia igualmente ilegal imagen impar impedimento importa
    importacion importan importante importe importelas impresion impresora imprevisto imprimala imprime imprimen
    impuesto incapacidad incendio incidente incierto incluyalo incompleto inconformidad inconsciente indemnizacion
    indica indicacion indican indico indigente indocumentado infante infantil infarto infeccion informacion
    informarle informe informeme infraccion infraccionaron ingeniero ingles ingreso inicia iniciaba iniciativa inicie
    inicio injusto inmediato inmigracion inmigrante inmueble inquilina inquilino inscribirme inscribo inscripcion
    insecticidas insecto inspeccion instalacion instalan institucion instituto instruccion insulta insulto
    integracion inteligencia inteligente intencion intentan intentando intentarlo intente intentelo intento interes
    interese intermedia interprete interruptores intoxicacion inundacion inundada inundado inundando inundo invalido
    invento invertida invierno invitacion invitado irme izquierda izquierdo jabon jamas jardin jardinero jaula jefa
    jefe jeringas joven joya jubilacion jubilado juega juegan juego jueves juez jueza jugador jugo juguete juicio
    julio junio junta juntelas jurado juramento justa justicia justo juvenil juventud juzgado kien kiero kilo
    kilometro kinder kiosko komo kuando labio labor laboral lado ladra ladrido ladrillo ladron lago lagrima
    lamentamos lampara lana lancha lapiz larga largo lata lavabo lavadora lavanderia lealas lealo lean leccion leche
    lector lectura lee leen leerla legales legalizacion lejano lena lengua lenguaje lenta lentes lento leo letra
    letrero levantaron leve ley leyendo leyeron leyo liberacion libere libertad libra libre libreta libro licencia
    licor lider liga ligero limite limon limosna limpia limpiado limpiamos limpian limpiando limpiarlo limpie limpien
    limpieza limpio linda lindo linea linterna liquido lista listo llaga llama llamada llamado llamame llamamos
    llamarle llamarme llamaron llamarse llame llamela llameme llamenme llamo llano llanta llave llega llegada
    llegaron llego llegue lleguen llena lleno lleva llevan llevaron llevarse lleve llevelas lleven llevo lloviendo
    llueve lluvia lobo loca localidad loco lodo logro lonche lote luces lucha lucro lugar luminaria luna lunes luto
    luz macho madera madre madrina madrugada maestra maestro maiz mal mala maldad maleta maleza malo maltrata
    maltratando maltrato mama manada manana mananero mancha manda mandado mandame mandando mandaron mandato mandelas
    mandeme manden mando manejan maneje manejo manera manga manguera manifestacion mano manta mantenimiento
    mantequilla manzana mapa mapache maquina maquinaria mar maravilla marca marcado marcador marcan marcha marea
    mareo marido mariposa marisco marque martes martillo marzo masa mascara mascarilla mascota matarme matrimonio
    maximo mayo mayor mayoria mayus mayusculas mecanico media medianoche medicaid medicamento medicina medico medida
    medidor medio mediodia mejoras menaje menores mensaje mensual mensualidad mentira menudo mercado mes mesa mesero
    meta metales meti metricas metro mexicana mexicano mezcla mias mica miedo miel miembro miercoles migra migracion
    migratoria migratorio mil milagro militar millon milpa mina ministro mintio minusculas minutas minuto mirada misa
    miseria mitad mixteco mobiliario mochila moda modelo modo mofeta molestia molesto momento moneda mono montana
    monto mordedura mordida mordio moreno moreton morirme moroso morral mosca mosquito mostra mostrador mostrarlas
    motivo moto motocicleta motor movil mucama muchacha muchacho mudanza mudarme mudarse mude mudo mueble muela muere
    muero muerta muerte muerto muestra muestrame muestran muestre muestreme muestro mueva muevala muevalo mueve
    mueven muevo mujer mula multa multaron mundo muneca municipio muriendo murieron murio muro musculo museo musica
    naci nacidos nacimiento nacio nacion nacional nacionalidad nadador nahuatl naranja nariz natacion naturaleza
    naturalizacion navaja navegador navidad neblina necesario necesidad necesitaba necesitan necesitare necesitaria
    necesite negada negado negaron negativa negocio negro nene nervioso nesecito nesesito nevada nevera niebla niega
    nieta nieto nieva nieve nina ninera ninez nino nivel noche nombra nombre nopal norma norte nota notaria notarial
    notario noticia notificacion novedad novia noviembre novio ntp nube nublado nuca nudo nuera nueva nueve nuevo
    nuez nulo numeradas numero nutricion obispo objeto obligacion obligatoria obligatorio obra obrero observacion
    obtiene ocasion ochenta ocho octubre ocultas oculto ocupada ocupado ocupo ocurre ocurrio odio oeste ofensivas
    oferta oficial oficina oficio ofrece ofrecen ofreci ofrecio ofrezca ofrezco oido oiga oigo ojala ojo ojos ola
    olla olor olvide olvido omitir omitirlo once onda opcion opcional operacion operador operadora opinion
    oportunidad oprima oracion orden ordenanza oreja organizacion orgullo orientacion oriental origen originales
    orilla orina oro oscura oscuridad oscuro oso otono oveja oxidado oxigeno oye oyes oyo pabellon paciencia paciente
    padre padrino padron paga pagan pagina pago pague paguen pais paisaje paja pajaro palabra palacio palapa palear
    palo paloma palta pan panaderia panal pandilla pandillero pantalla pantalon pantano panteon panuelo papa papel
    papeleo papeleria paquete par parabrisas parada parado paraguas paramedicos parametro parchar pared pareja
    parezca pariente parlante paro parpadea parque parqueadero parqueo parquimetro parrilla parte participacion
    partida partido partio parto pasa pasada pasado pasaje pasajero pasamos pasan pasando pasaporte pasarlo pasaron
    pasatiempo pascua paseme paseo pases pasillo pasito paso pasta pastel pastilla pasto pastor patada paterno patin
    patio pato patron patrulla pausa pausar pavimento pavo paz peaje peaton peatonal pecho pedazo pedido pedimos
    pedirle pega pegamento pegarme peine pelado pelea peleo pelicula peligro peligrosa peligroso pelo pelota
    peluquero pena pendiente pension pensionado peor pequena pequeno pera perderia perdi perdida perdido perdio
    perdon perfecto perico periodico periodo perla permiso permita permiten permitia permitido perra perrera perrita
    perrito perro persona personaje personal pertenece pesa pesado pesca pescado peso pestana peticion pez picadura
    picnic pida pidala pidalo pide piden pidiendo pidio pido pie piedra piel pierda pierde pierden pierdo pierna pies
    pieza pila piloto pimienta pinata pinche pino pinta pintaron pintarrajearon pintor pintura piojo piquete piscina
    piso pista pistola pitar pitbull placa placer plaga plan plancha planeta plano planta plantilla plaquita plastico
    plata platano platica platillo plato playa plaza plazo pleito plomeria plomero plomo pluma poblacion pobre
    pobreza podido podra podriamos podrido policia policial politica politico poliza pollo polvo pon poncho pone
    ponen ponga pongala pongale pongalo pongan pongo poniente ponme porcentaje porche porcion porfa porfavor porfis
    portal portatil portero porton posada posible positivo posponer postal poste postre potable potrero pozo practica
    precaucion preceden precio precioso predial predio preescolar preferencia prefiere prefiero pregunta preguntamos
    preguntan preguntarle pregunte preguntelo pregunteme pregunto prejuicio premio prende prendida prensa preocupado
    preparacion presa presente presento presidente presion presione preso prestados prestamo prestan presupuesto
    prevencion primaria primavera primer primera primero primo principal principio prisa prision privada privado
    probables problema procedimiento procesador proceso producto produjeron profesion profesionales profesor
    profundidad programa programada programado programar prohibido promedio promesa promete prometido prometio
    pronostico pronto propano propia propiedad propietario propina propio proposito propuesta prorroga prostituta
    proteccion proveedor provoque proxima proximo proyecto prueba pruebe pruebela pruebo publica publicado publicarlo
    publico publiquen pudiendo pudieron pudo pueblo pueda puedan puente puerco puerta puerto puesto pulga pulmon
    pulsera pulso puno punto pusieron puso queda quedamos quedan quedaria quedaron quedarse quede quedese quedo queja
    quejarme quejarse quejo quemado quemadura quemando quepa quepo queremos queso quiebra quimicos quinceanera
    quincena quinientos quinto quiosco quirofano quise quisieramos quisieron quiso quita quitanieves quitelo quiteme
    quiten quito quiza rabia racismo raices raiz rama ramifica rampa rancho rango rapida rapido raqueta raro rastrear
    rastrille rastro rata rato raton raya rayaron rayo rayones razon reagendar realidad reanudar rebaja rebote
    recamara recargo receta rechazo recibe reciben recibi recibido recibidor recibieron recibimos recibio recibira
    recibirlas recibirlos recibo reciclable reciclado reciclaje reciente recinto reclamacion reclamo recoge recogen
    recogida recogieron recogio recoja recojan recoleccion recolector recompensa reconexion reconozco recordare
    recordatorio recreacion recreativo rectas recto recuento recuerda recuerdame recuerdeme recuerdo recuperacion
    recurso redes reducida reductor reembolso reemplaza referencia referia refiere reflector refrescarme refrescarse
    refresco refri refrigerador refuerzo refugiado refugio regadera regalan regalo regidor region registra registrado
    registrarme registrarse registre registro regla reglamento regresa regresando regresaria regrese regreso
    reingreso reiniciando reja relacion relampago relevo religion reloj remedio remesa remodelacion remolque renglon
    renovacion renta rentan rentero renueva renuevan renuevo repara reparacion reparan repartalos repartidor reparto
    repasar repasarlas repite repiten repito reponer repongo reportarlo reporte reportelo reporto reposicion represa
    representante requerida requerido requerimiento requisito res resbaladilla resbaloso reserva reservacion
    reservada reservado reservo resfriado residencia residencial residente residuo resolvi resolvieron resolvio
    respaldo respeta respeto respira responda responde respondera respondiendo respondieron respondio responsable
    respuesta restaurante restaure resto restriccion resuelto resuelve resuelven resulta resultado resumen retardo
    retiro reto retransmision retraso retrete reune reunion revento revisa revisando revisarlo revise reviselas
    reviselos revisen revision revisor revista rey rico riesgo rifa rina rincon rinon rio rios risa ritmo robaron
    robo roca rodilla rojo rollo rompieron rompio ropa rosa rostro rota roto rotulo rueda ruido ruidosa ruidoso ruina
    rural ruta sabado sabana sabia sabor sabroso saca sacan sacarla sacerdote saco sagrado sala salado salario saldo
    sale salen sales salga salgo salida saliendo salio salon salsa salto salud saludo salvaste salvavidas salvo
    sandia sangre sanidad sanitaria sanitario sano santo sapo saque saquen sarampion sarten sastre satisfecho seca
    seccion seco secretaria secretario secreto secundaria sed seda sede seguida seguidos seguimiento seguimos segundo
    segura seguridad seguro seis sello selva semaforo semana semanal semestre semilla sena senal senalamiento
    sencilla sencillo senda senderos senor senora senorita sentencia sentido sentimos sepa sepelio septiembre septimo
    sequia serio serpiente servia servicio servido servidor servirle sesenta sesion setenta sexo sexto sexualmente
    siendo siente siento siesta siete siga sigamos siglo significado signo sigo sigue siguen siguiendo siguiente
    siguio silencia silencio silla sillon sindicato siniestro sintiendo sintio siquiera sirena sirva sirve sirven
    sirvio sistema sita sitio situacion sobra sobran sobredosis sobrescribe sobrescribir sobrina sobrino sobro socio
    sofa sol sola solar soldado soleado soledad solicitante solicitarla solicite solicitela solicito solicitud
    soltera soltero solucion sombra sombrero sonido sonrisa sopa sordo sospechoso sotano suave suavidad subasta sube
    subida subieron subio subsidio sucia suciedad sucio sucursal sudor suegra suegro suela sueldo suelen suelo suelte
    suelto suena sueno suerte suficiente sugerencia suicidarme suicidio sujeto suma supe supera superficie
    supermercado supervisa supervision supervisor supieron supo supuso sur susto tabaco tabla tablero tabulador tacos
    talla taller tamano tambor tanque tapa tapada tapado tapan tapen tapete tapo taquilla tarda tardan tardando tarde
    tardia tardo tarea tarifa tarjeta tarro tasa taza techada techo tecla teclado tecnicas tecnico tecnologia teja
    tejado tela tele telefonico telefono television televisores tema temblor temor temperatura templo temporada
    temporal temporizador temprana temprano tendra tendre tenedor tenencia tenga tengan tension tercera tercero
    termina terminacion terminado terminan termine terminen termino terraza terremoto terreno territorio tesorera
    tesoreria tesorero testamento testigo tetano texto tia tianguis tibio tiburon tiempo tienda tierra tigre tijeras
    timbre tina tinaco tinta tio tios tipo tiquete tirada tiradero tirando tiro tiron titulo tmb tngo toalla tobillo
    toca tocan toco toldo toma tomacorriente tomada toman tomate tome tomela tomen tomo tono tonto tope toque torcido
    tormenta toro torre tortuga tos toxicos tqm trabaja trabajador trabajadora trabajan trabajando trabaje trabajo
    tractor traduccion traductor traductora traduzca traes trafico tragedia traido traiga traigan traigo trailer
    traje trajeron trajo tramitan tramite tranquila tranquilo transaccion transeunte transferencia transfieres
    transito transmitieron transparencia transporte tranvia trapo traspaso trata tratamiento trataron trato traves
    travesura trece treinta tren tres tribunal trimestre triste tristeza troca trompeta tropa troque trueno
    tuberculosis tuberia tubo tumba tumbo tunel turismo turista turno tutela tutor tutoria tuvieron tuvimos tuvo
    ubicacion ubicado ultima ultimo unica unico unidad unido uniforme union universidad urbana urbano urgencia
    urgente urnas usada usado usamos usan usando uso usos usual usuario util uva uvas vaca vacaciones vacante vache
    vacia vaciaron vacio vacuna vacunacion vacunan vacunarme vagabundo vago vale validaciones valiente valla valle
    valor valvula vamonos vandalismo vandalizaron vapor vaquero variante variedad varon vaso vaya vayan veamos veces
    vecina vecinal vecindad vecindario vecino vehicular vehiculo veinte veinticinco vejez vela velocidad velorio
    vemos ven vena vence vencida vencido vencieron vencimiento vencio vendedor vendedora vendimos veneno venga vengan
    venganza vengo venta ventaja ventana ventanilla ventilador veo vera verano verdad verdadero verde verdura vereda
    verguenza veria verificacion verla verse versiones vertedero ves vestido veterana veterano veterinario vi viaje
    vibora vicio victima vida video vidrio vieja viejitos viejo viendo viene vienen viento vientre viernes vieron
    vigencia vigente vigilancia vina vine vinieron viniste vino vio violacion violada violado violar violaron
    violencia violento viruela virus visado visita visitante vista visto viuda viudo viva vive viven vivero vivienda
    vivo vocal volumen voluntad voluntaria voluntariado voluntario volvamos volvera volverse volviendo volvieron
    volvio vomito vota votacion votante voto voz vuelo vuelta vuelto vuelva vuelve vuelven vuelvo vulnerable xfa
    xfavor yarda yegua yendo yerba yerno yeso yogur zacate zanahoria zanja zapateria zapato zona zonificacion
    zorrillo zorro zumbido`);
