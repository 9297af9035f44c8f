const list = (text: string): readonly string[] => text.trim().split(/\s+/u);

/** Folded words that begin or fill sentences of every kind in either language: a phrase of danger is never looked for because of one of them. */
export const commonest: ReadonlySet<string> = new Set(
  list(`
    whats thats didnt cant dont wont im ive id
 a about again all alone also always am an and another any anymore are around as asked at be because been before being but
 by call can cant come coming could did didnt do does doesnt dont down each else every everybody everyone find for from
 full get getting go goes going gonna good got had has have having he help her here hes him himself his home hours house how i id if
 ill im in inside into is isnt it its ive job just keep keeps kept know last later left like long lot made make many may me
 mine month more most much my near need never new next no not nothing now of off on once one only open or other our out
 over own person phone please put ready really right room say says see she shes should
 so some someone somebody something start started started still street take than that the their them then there theres these
 they theyre thing things this those time to today tomorrow tonight too try trying turn under up us use very want
 wants was wasnt water we week well went were what when where which while who why will wish with without wont word work would
 yard year yes yet you your
 adonde ahi ahora al algo alguien algun alguna alli antes aqui asi aun ayuda bien buenas buenos cada calle carro casa
 casi cerca como con cosa cual cuando cuanto cuenta da dar de deja del desde despues dia dice dijo donde dos el ella
 ellos en entre era es esa ese eso esta estaba estan estar este esto estoy falta fue gracias ha hace hacer hasta hay he
 hizo hola hora horario hoy ir la las le les lo los luego luz mas me mejor mi mis mismo mucha mucho muchos muy
 nada nadie necesito ni ningun no nos nosotros nuestra nuestro nunca o otra otro para pasa pero persona poco
 por porque puede pueden puedo pues que quien quiere quieren quiero quisiera saber se senor senora ser si siempre
 sin sobre solo son soy su sus tambien tanto te tengo tiempo tiene tienen toda todo todos trae tres un una uno va van
 vecino vecina veo ver vez viene voy y ya yo
 ex man guy woman boy girl kid kids child children son daughter mother father mom dad baby wife husband friend brother sister neighbor
 hombre mujer nino nina ninos hijo hija mama papa madre padre esposo esposa hermano hermana bebe amigo amiga tio abuela abuelo
 doctor school building kitchen garage money line old police  
 bad story number name last reason problem
 escuela edificio cocina techo puerta parte mano come  
 `),
);

/**
 * Words of every day, folded: those one letter away from a word of danger ("cooking" and "choking"), which are never read as it, and those seen
 * often, which need no second look.
 */
export const everyday: ReadonlySet<string> = new Set([
  ...commonest,
  ...list(`
    abogado abort about abre abren abrir abuelo abuse acabo account accuracy acecho acera acid acoso acta action activar activas activos acuerdo
    add address adios adultos after afuera again agencia agency agencys agent ago agree agreed agregue agreguelo agua ahi ahmed ahogar ahora
    ahorrador ahorrar ahorro ajeno al alagar alberca alcaldia alcance algo alguien alias alice alike all allen alli allow allowed ally alma alone
    already also am america amigos among amount amuse an ana and animal animales ano anos another answer answered answers anterior antes any
    anybody anything anzuelo ap apagar aparato apartamento apartar apartment apartments apelar apellido api appeal application apply appointment
    appointments approved aprender apuntar aqui arbor archivo archivos are area argument arma armadas armour arreglar as asi asistente ask asked
    asks assistance assistant at atencion atienden attach attached attacker autobus automated automatico available avenue aviso away ayuda ayudan
    ayudar ayudarle ayude baby bache back backup bacon bad bajo baking banqueta barked basura baterias batter be beach beard bears beast beating
    beatles bebe bebida because become been before begins being belongs below bench beneficio beso biblioteca bien big bill birth black blanca
    blank block bloom blown board boleta book booked booking born boron borre boston bot bote both bother boton bots bottled brace brain bravo
    breach bread breadth breath bridgewater bring brisa broad broken broker brothers brought brown buen buenas building bulky bus buscar busco
    business busque busy but butter button buttons buzz by bye cables cache cada cairo calefaccion calendar call calle called caller calles
    calling calls cama cambiar cambie cambio came camion camisa can cana canada canal cancel cancelar cancelled cannot cans cansa cant car
    caracteres card care carlo carlos caro carpeta carro carrot carry cart carta carton casa casado case cases caso cause cayo cell celular center
    centre centro centros cerca cero cerrado certificado certificate change changed channel channels chant character characters chart chase
    chasing chat cheap check cheek chess chicago child children chile chili chill choice choices choke choose choosing chores chose chosen chuck
    cielo cierran cierre cita citizen city ciudad civic civil claro clase clases classes cleaned cleared clerk clinic clock clone cloning cloro
    close closed closer closes closest closing cloth clothe clothes cobran cocinar code codigo collar collection colon column columna columns
    combo come comes comic comida comillas comma command commits committee common community como compania company complaint completo comprobante
    computadora computer comunitario con concejo concord condition confirm confirmacion confirmation confirmed conjunto conseguir construccion
    construction consular contact contacto contains contando contar contenido content contesta contiene contra contrasena controls conversacion
    conversaciones conversation conversations cooked cooking copia copias copies copy core corner coro correct correcta correcto corregir correo
    corrija cortas corte cortos cosa cosas cost costa costo costs couch could council count course court create created crew crown cruda csv
    cuadra cuadrilla cual cualquier cuando cuanto cuatro cuenta cuerpo cuervo cuesta cuestan cuidado curb cure curse custom cut da dama damaged
    dan danado danger dar data date dato datos daughters day daycare days de deadlock dean death debajo debe debo december decir decision deep
    default defuncion deja dejar dejaron deje dejo del dele delete demasiado demasiados denied dentro departamento department derecho desalojo
    descuento desde desea desk despacio despues deuda dia dialogflow diaria dias dice diciembre did died dieron difficult diga digits dinero dir
    direccion discapacidad do docs doctor doctors document documento documentos documents does dog donde done dont door dorado dos dotacion
    downtown draft drain draining drawn drink drivers drop dropping drown duda due dueno duplicate duty each earlier early earth eater edificio
    ejecuta ejecute ejemplo el elderly electrica electricas elija elm else emergencia emergency empezar empieza empty en encontre end ended
    endpoint ends enero engine english enlace enough entendio entero entiende entity entra entrada entrar entre entry enviar envie envio erase
    eres error errores errors es esa escaped escriba escribalo escribio escribir escuela escuelas ese eso espacio espanol esposo esquina esta
    estaba estacionamient estado estafa estamos estan estara estas estatus este esto estos estoy estrecho estreno event every everything ex
    example examples existe exists exit exits expected expired export externo extra fact facts failed failures fallback falling falta faltan fama
    familia familias family faq far fare farther favor fecha federal fee fees few field fields fiend fiesta figure fila file filed files filing
    filling finance find fine fined fire firearms fired fires first fisica fit fits fix fixed flown folder follow font food for force forests
    forgot forgotten form forma formas format forms formulario foro forrest foto found frames frase fred free fri friday fried friend friends from
    front frontend frown fue fuego fuel fuera fuerte full fully funciona furnace gafas games gana ganas garage garbage gas general genre gente get
    give given go goes going gone good goodbye got gracias graffiti grafiti grain grams grande grandes grant gratis greeting gross grown guarda
    guardar guarde guarderia guiones ha haberse habiles habla hablar hable hablo hace hacer haga hago hall hand hara hard harms has hash hashes
    hasta have hay hazardous haze he head heading headline health heard hearing heat heath heating hecho held hellman hello help her herd here hey
    hi hidden hielo hijo hill hint hire hired hizo hoarse hogar hojas hola hold holds hole holiday holidays home hora horario horas horse hospital
    host hostel hotel hour hours house houses how hoy hoyo https hueco hueso huevo human humanos humans humo humor hunting husband ice id
    identificacion idioma idiomas if im image immigration import importe imports impuesto impuestos in incendio income indicio indique infarto
    infierno info informacion information ingles inicio inmigracion inside inspeccion inspection inspector instead insurance intencion intent
    intentar intentarlo intentos intents internal internet interno interprete interpreter into intro invalid invierno ir is it items itin its
    itself job jobs joking json juego jueves jugar junio junta jurado jury just justo keep keeps kept key keys kids kind know known ko la label
    labour lacks lado lamp lana landlord language languages large largo las last late later lawyer le leading leads leaf leaning learn learned
    lease leasing least leave leaves lecho leer left legal legend legends length les lesson let letras letter letters levantar level library
    libres libros licencia license light lights like likes limit limite limited limpiar linda line linea linear lineas lines link list lista
    listen listo lists live llama llamar llame llave llaves llega llegar llego lleva llevan llevar llevaron llevo lo locale location locker log
    logger long longer look looked looking looks lopez loro los losing lost loud low luego lugar lunes luz machine macho made madres maestra
    maestros mail main majer major make making mal mama manana mando manejar mano many map maquina mario mark marked marks marriage married martes
    mas masa matar mater matin maton matricula matrimonio maven maximo may mayor mayores mb md me mean meanings medica medicare medico medida
    medio meeting megabytes mejor menos mensaje mensajes mentor menu mes mesa message messages metal meter meting metro mexico mi mill min mine
    minor minutes minutos mis mismas mismatch mismo missed missing mistake mistakes mocha mojar moler molesto moment momento mon monday money
    month moore morado more moreno morir morning moro mortal most mother mothers motion motor mouse move moved mover moving mowing much mucho mudo
    muestra mueva multa municipal murio must muy my nacidos nacimiento nacio nada nadie name named names nancy near necesita necesitan necesito
    need needed needles needs negar negocio neighbor neighborhood nevar never nevera new newer next ni nieva nieve night nikos ningun ninguna nino
    ninos no nobody noche noise nokia nombre none norte north nos not notacion notario notary note noted notes nothing notice nova november
    noviembre now nowhere nuestra nuestras nuestro nueva nuevo number numbers numero numeros nunca nurse oak ocupo of off offer offers office
    offices offline oficina oficio ok old omitio omitir on once one online only oos opcion opciones open opening opens operation opt option
    optional options or orden order original oro other others otra otras otro otros our out outcome outcomes outdoor outgoing outright outside
    ovacion over owe own owner padres paga pagan pagar page pages pagina pago pague paint painted painting pairs pais palabra palabras palo papa
    papel papeles paper papers para parada parameter parc parens parent pares park parked parking parks parque parqueo parques parsed parses
    parsing part parte partes parties partio parts party pasa pasan pasaporte pases paso pass passed passport password past pasta paste pastilla
    patel patents path patio pattern paused pavel pawel pay payment pdf pear pecho pedir pegar pehrson peligro pelo people perdi perdido perdon
    permiso permisos permit permits pero perro perros person persona personal personales personas persons pesa pescar peso philly phone photo
    phrase phrases pick picked pickup picnic picture pida pide piden pidio pilas pino pintura pipeline piso placa place placeholder plain plan
    plane planes plank planos plans plant plants plays please pliego pm png po podemos podra podria pointer pointlike points poison poisoned
    poisson pole police policia polling polo poner ponga pool por poro porque port portion position possible postal poste pothole potion power
    precio predial prefiere pregunta preguntar preguntas pregunto premisa prende prender prime primera primero print printed printing prisa prison
    private problem problema professor program programa progress promise proof property propia propiedad proxima proximo prueba public publicos
    pudo pueda puede pueden puedes puedo puerta puerto purse put qualify que queda quedese quedo queen queja quemar queso question questions queue
    quien quiera quiere quieres quiero quiet quimica quiosco quiso quit quitar quite quotation racing raining raising raking rama ramp rampa ran
    rana rapid rasa rated rating raw rayones rc read reading reads ready real reason reasons received recibo reciclaje recogen recogieron
    recoleccion record records recycling reference refiere refugio regar register registro registros rejected remind reminder remove renew renovar
    rent renta repair repairs reparar reparto reply report reportar reporte reported reprogramar request requests required reschedule reservar
    reserve resident residente residentes residents responda responded responder response respuesta respuestas return reunion review revisa rid
    riding riego right rights risa river rivermont road robaron robot robots roof room rotacion row ruedas ruego ruido rule rules run running runs
    ruta sabado saben saber sacar saco sacrificio safe safely said saldo sale salem sales salgo salida salir salon same sana sandra saturday save
    saved say says scare schedule scheduled school schools scope score se season seating secar second seconds secret security see seeking sees
    seguir seguro seguros sell selling sells semana semanas send sends senior seniors sent sentence ser sereno server serves service services
    servicio servicios servidor set several shake shall share shared shares sharing shark shelf shelter shipping shoes shooting shopping shops
    shore short shorter shorts shot should shout shouting show showing shows shut si sick side sidewalk siete sign sigue siguen silla sin single
    sink sirve sistema site sitio size skip slap slapi slick slot slots small smelting smoke smoking sms snap snapped snell snow so soaking soar
    sobra sobre social sola solar solicitud solo somebody somehow someone something somewhat somewhere son soon sore sorry source soy space
    spanish spare spark speak speaks spell spelled spelling split spoke spots sprain squared stack staff stain stale stamp stands stare start
    starter starting state stated states status stay stays step steps sticky still stock stole stomp stone stop stopped stopping store stored
    stores storm story strain strangle streaming street streetlight streets stronger stuck stump su subida submit such suelo suene suerte
    suggestion sus swam swamp swim system tabla table tables take taken takeout takes talk talking tambien taps tarda tarde tarjeta tax taxes tech
    techo telefono tell tema temas template temprano tener tenga tengo termina terminal terminan terminar terminara termine termino terreno test
    tests text texto textos texts than thank thanks that the their theirs them theme then there theres these they things this those though threat
    threaten three threshold through throw thrown thursday ticket tiempo tiene tienen tienes tieng tiled time timed times tinos tipo tips tirar
    tire tired tires tiro title to toca tocar toda todas todavia today toddlers todo todos token told toma toman tomar tomas tomato tomorrow tonic
    too took topic topics toro towards trabaja trabajar trabajo trabajos trace track trade traduccion traducciones traiga traigo trail train
    training trains trait traje trajo tran transformed translation translations transporte tras trash triangle trick tries trouble truck true try
    tuesday tuned tuning turn turner turning twain twice two type typos ubicacion un una unavailable under understood unknown uno unos unread
    unreadable until up updated urgent url us usable usar use used user uso usted ustedes usuario utf utility va vacacion vaccine vaccines vacuna
    vacunas vale valiant value van variable varios ve vea vecinas vecino vegas vender veneno ventanas ventanilla ver version very vez victim
    victimas victims vida viejo viene viernes violacion violation violent violet violeta violin visa visit visita viuda vive vivienda voluntario
    volunteer volver votacion votar vote voter voy vuelo vuelva vuestra wait waited waiting waits waking wales walk walking walks walter wangs
    want wants warning was waste watch water way ways we wealth web webhook website wedding week weeks welcome well wells went were what whats
    whatsapp wheelchair when where whether which while whip who whole whose why wic wifes wildlife will window windows wire wired with withheld
    withholding within without women wont word words work workdays working works would write writing written wrong wrote xliff ya yaml yard year
    yes yeso yet yml yo you your zero zip zona zone
  `),
]);
