/** Whole Spanish utterances by command, folded; syntax in `phrase.ts`. Polite wrappers are taken off before they are compared. */
export const commandsEs = {
  opt_out: `
    alto|baja|desuscribir|desuscribirme
    ya no me manden|mande|envien|envie|escriban|escriba mas? mensajes|textos|avisos|notificaciones|nada?
    no me manden|mande|envien|envie|escriban mas mensajes|textos|avisos|notificaciones?
    no mas|quiero mas? mensajes|textos|avisos|notificaciones|recordatorios
    ya no quiero mas? recibir? mas? mensajes|textos|avisos|notificaciones|recordatorios
    no me manden|mande|envien|envie nada|mas
    no quiero que? me? manden|envien|reciba|recibir mas? mensajes|textos|avisos|notificaciones|recordatorios|nada mas?
    quiero|quisiera dejar de recibir mensajes|textos|avisos|notificaciones|recordatorios
    dejen|deje|paren|pare de mandarme|enviarme|mandar|enviar|escribirme mensajes|textos|avisos|notificaciones?
    darme|deme|denme de baja
    cancelar suscripcion|notificaciones|avisos
    quitenme|quiteme|borrenme|saquenme de la|su lista
  `,
  opt_in: `
    alta|iniciar|suscribir|suscribirme|reanudar|activar
    darme|deme|denme de alta otra|de? vez|nuevo?
    suscribirme|suscribame otra|de vez|nuevo
    quiero|quisiera? volver a recibir los|las|sus|mis? mensajes|textos|avisos|notificaciones|recordatorios
    quiero|quisiera? recibir|que me? los|las|sus|mis|manden|mande|envien|envie? mensajes|textos|avisos|notificaciones|recordatorios otra|de? vez|nuevo?
    mandenme|mandeme|envienme|envieme|manden|mande los|las|sus|mis? mensajes|textos|avisos|notificaciones|recordatorios otra|de? vez|nuevo?
    avisenme|aviseme|notifiquenme|notifiqueme otra|de? vez|nuevo?
    reactivar|reanudar|reactive|reanude|activar|active los|las|mis? mensajes|textos|avisos|notificaciones|recordatorios otra|de? vez|nuevo?
    mensajes|avisos|notificaciones|recordatorios otra|de vez|nuevo
  `,
  person: `
    agente|operador|operadora|representante|humano|humana|persona|alguien|asesor|asesora|empleado|empleada|funcionario
    un|una|el|la|otro|otra agente|operador|operadora|representante|humano|persona|asesor|asesora|empleado|empleada|ser|funcionario humano|real|de? verdad?
    persona|agente real|humana|humano
    persona de verdad
    hablar|platicar|chatear|comunicarme|comuniqueme|comunicar|conecteme|paseme|pongame|paseme con un|una|el|la|alguna|algun? agente|operador|operadora|representante|humano|persona|alguien|asesor|asesora|empleado|empleada|ser|encargado|supervisor|gerente|gente|funcionario humano|real|de|que|mas? verdad|pueda|me|hable? ayude|ayudar|espanol?
    hablar|platicar con alguien que|por|en me|pueda|hable|telefono|persona ayude|ayudar|ayudarme|espanol?
    atencion al cliente|publico|ciudadano
    llamenme|llameme|marquenme|marqueme
    me pueden|puede|podrian llamar|marcar
    que me llamen|llame|marquen
    quien|alguien que? me? puede|pueda|podria me? ayudar|ayudarme|atender|atenderme
    hay|esta alguien ahi|disponible|real?
    hay una|algun persona|agente disponible|ahi|real?
    hay alguien con quien pueda? hablar
    ayuda humana
    ayuda de un|una persona|agente|humano
    que me llame|llamen|atienda|ayude alguien|una persona?
    me? puede|pueden|podria llamar|hablar|atender|ayudar alguien|una|un persona|agente?
    que alguien me? llame|ayude|atienda|conteste|conteste
  `,
  robot: `
    eres|es usted? un|una? robot|bot|maquina|humano|humana|persona|computadora real|humana?
    eres|es usted? una persona de verdad
    eres|es usted? real|automatico|humano|humana
    eres|es usted? una? inteligencia artificial
    es esto|este|usted un|una robot|bot|maquina|persona|grabacion|humano
    estoy|con hablando|quien con|estoy un|una|hablando robot|bot|maquina|persona|humano|computadora? real|de? verdad?
    con quien hablo|estoy|tengo hablando?
    hablo con un|una robot|bot|maquina|persona|computadora de? verdad?
    quien|que eres
    quien|que es usted
  `,
  leave: `
    salir|cancelar|olvidalo|olvidelo|terminar|cancele|cancela|dejalo|dejelo|fin
    olvidalo|olvidelo|dejalo|dejelo ya|asi|todo?
    cancelar|salir|dejar|terminar|cerrar|cancele|cancelalo|salirme esto|todo|eso|la|el|de|lo|este|formulario|solicitud|chat|conversacion? formulario|solicitud|esto|aqui|chat|conversacion|anterior|tramite?
    salirme
    ya no quiero|necesito seguir|continuar|nada|eso|esto|hacerlo|hacer?
    no quiero seguir|continuar|nada
    cambie de opinion|idea
    ya no
    no importa
    mejor no
    no quiero
    dejemoslo asi|ahi?
    asi dejelo|dejalo
  `,
  my_data: `
    que saben|sabe|sabes|tienen|tiene|guardan|guarda|guardaron de|sobre mi
    que datos|informacion tienen|tiene|guardan|guarda|saben|sabe|hay de|sobre mi|mis|mia
    que datos|informacion mios|mia|mis tienen|tiene|guardan|guarda
    que informacion mia tienen|tiene|guardan
    ver|muestreme|mostrar|ensename|deme mis datos
    mis datos
    que han|ha guardado de|sobre mi
  `,
  delete_data: `
    borrar|borren|borre|borra|eliminar|eliminen|elimine|quitar|quiten|quite|olviden todos? mis|mi|la|esta|los datos|informacion|respuestas|mensajes|conversacion|historial|chat|mis datos?
    que borren|borre|eliminen|elimine|quiten todos? mis|mi|la datos|informacion|respuestas|conversacion
    borrar|borren|borre|eliminen|elimine todo|lo lo|que|sobre que|saben|sabe|tienen|tiene|mi? saben|sabe|tienen|tiene|de? de|sobre|mi? mi?
    quiero|quisiera que borren|borre|eliminen|elimine mis|mi|todo datos|informacion|respuestas?
    olvidense|olvidese de mi
    derecho al olvido
  `,
  back: `
    atras|regresar|volver|anterior|regresa|regrese
    volver|regresar|ir para|hacia? atras
    para|hacia atras
    un paso atras
    volver|regresar a la pregunta anterior
    pregunta|paso|la|el anterior|pregunta|paso anterior?
    volver|regresar|ir a|al la? paso|pregunta? anterior
    deshacer
    me equivoque
    corregir|cambiar la|mi respuesta|ultima anterior|respuesta?
  `,
  start_over: `
    reiniciar|recomenzar
    empezar|comenzar|volver|iniciar de|otra|a|desde nuevo|vez|cero|empezar|comenzar|el|cero principio|inicio?
    de nuevo desde el principio|inicio|cero
    desde el principio|inicio|cero
    desde cero
    borrar todo
    otra vez desde el? principio|cero
  `,
  skip: `
    omitir|saltar|pasar|siguiente|paso|omita|salte|omitirlo|saltarlo
    omitir|saltar|pasar|omita|salte esta|este|la|eso|esto? pregunta|paso?
    siguiente pregunta
    no tengo|cuento uno|una|ninguno|ninguna|foto|fotos|correo|telefono|numero|eso|con? eso?
    prefiero no decir|decirlo|contestar|responder
    no quiero|quisiera decir|decirlo|decirle|contestar|responder eso|esto?
    no lo? se|tengo|recuerdo|encuentro
    no me|lo acuerdo|recuerdo|se
    no se|tengo|recuerdo|encuentro|encontre el|la|mi|ese|esa numero|telefono|codigo|papel|carta|direccion|correo de|del? caso|reporte|confirmacion?
    no me acuerdo de|del el|la|mi? numero|codigo|caso|confirmacion?
    lo|la perdi|olvide
    se me perdio|olvido el|la|mi? numero|papel|carta|codigo?
    perdi|olvide el|la|mi numero|papel|carta|codigo
    ni idea
    sin foto|fotos|correo
  `,
  repeat: `
    repetir|repita|repite|repetirlo|como|mande
    otra vez
    de nuevo
    una vez mas
    repita|repite|repetir|repetirme|repitame la|lo|eso|esto pregunta|que? dijo|dijiste?
    puede repetir|repetirlo|repetirme la? pregunta?
    que dijo|dijiste|pregunto|me
    cual era|es|fue la pregunta
    como dijo|dice|dijiste
    no le|lo|la|te escuche|vi|oi
  `,
  help: `
    ayuda|ayudame|ayudeme|auxiliar|informacion
    necesito ayuda
    no entiendo|entendi|comprendo|comprendi la|lo|eso|esto|nada|bien? pregunta|que? dice?
    que significa eso|esto?
    que quiere decir eso|esto?
    que quiere decir eso|esto|con?
    estoy confundido|confundida|perdido|perdida
    que puedo|debo|tengo que? decir|escribir|hacer|preguntar|contestar|poner
    que hago|pongo|escribo|digo
    que puede|puedes|sabe|sabes hacer
    como funciona|contesto|respondo esto|eso|a? esto|eso?
    expliqueme|explicame|explique mejor|eso|esto?
    no se que|como poner|decir|escribir|contestar|responder|hacer
  `,
  why: `
    por que
    porque|para que
    para que es|quiere|quieren|necesita|necesitan|sirve|lo|la|eso|esto|me eso|esto|mi|quiere|quieren|necesita|necesitan|saber|piden|pide|pregunta? telefono|nombre|direccion|correo|eso|esto|numero|codigo|saber|fecha?
    por que necesita|necesitan|quiere|quieren|me|lo|la|pregunta|preguntan|pide|piden eso|esto|mi|saber|pregunta|preguntan|pide|piden|lo|necesita|necesitan? telefono|nombre|direccion|correo|eso|esto|numero|codigo|saber|mi? direccion|telefono|nombre|correo|numero?
    es necesario|obligatorio
    por que tengo que dar|decir|darle|poner mi|eso|esto telefono|nombre|direccion|correo?
  `,
  example: `
    ejemplo
    un|por|deme|dame un? ejemplo
    me puede|podria|puedes|da dar|un un|ejemplo ejemplo?
    como cual|que
    como se ve|escribe
    como cuales
  `,
  menu: `
    menu|inicio|opciones|temas
    ver|mostrar|muestreme|el el|los|las? menu|opciones|temas principal?
    ir|volver|regresar al menu|inicio principal?
    al menu|inicio principal?
    menu principal
    otra|otras|otro cosa|opcion|opciones|tema|temas|preguntas|pregunta
    otro|otros
    que mas puede|puedes|hay hacer|ofrecer?
  `,
  position: `
    posicion|turno
    mi lugar|posicion|turno en? la? fila?
    cual es mi lugar|posicion|turno en? la? fila?
    que lugar|turno|numero tengo|soy en? la? fila?
    cuanto falta|tiempo|tengo|tarda|demora|hay falta|tarda|que|demora|mas? esperar|tarda?
    cuanto tiempo mas? falta|tarda|tengo|hay|debo|demora? que? esperar?
    cuantas personas hay|van|estan|tengo antes|delante|adelante|enfrente de|que? mi|yo?
    cuantos faltan|hay|van|siguen antes|delante? de? mi?
    sigue|siguen|estan|esta ahi
    hay alguien
  `,
  assistant: `
    asistente|bot|chatbot
    volver|regresar|ir|regreso|vuelvo|regreseme|regresenme al|con asistente|bot virtual?
    volver|regresar|ir|regreso|vuelvo|sigo|seguir con el asistente|bot
    de vuelta al asistente|bot
    el|al|con el? asistente|bot virtual?
    salir|salirme de la fila|cola|espera
    ya no quiero esperar|hablar|una mas|con|persona? nadie|alguien|persona?
    dejar de esperar
  `,
  unhelpful: `
    esto|eso no me? sirve|sirvio|ayuda|ayudo para|de? nada?
    esto|eso no es|era|fue util
    esto|eso no es|era lo|eso que? pregunte|queria|busco|buscaba|necesito|quiero?
    no me sirvio|sirve|ayudo|ayuda|ayudaste|entendio|entiende|entendiste de|para? nada?
    no es lo que pregunte|pregunto|queria|busco|necesito|quiero
    eso no es lo? que? pregunte|pregunto|correcto|cierto|verdad?
    no|nada es|fue|era? util
    esta mal
    eres|es usted? un|una? inutil
    no sirves|sirve|sirven para|de nada
    no sirve|sirvio|funciona|funciono
    eso? no resuelve|contesta|responde|soluciona mi|lo|a|nada que|mi? problema|pregunta|pregunte|pregunta?
    no me resolvio|contesto|respondio|resuelve|contesta|responde nada?
    inutil
    respuesta equivocada|incorrecta
    esto|eso no me sirvio|sirve|ayudo|ayuda
  `,
  thanks: `
    gracias
    muchas|mil|muchisimas gracias
    muy|perfecto|ok|bueno|excelente|listo amable|gracias
    se lo|le agradezco
    le agradezco mucho?
    gracias muy amable
    muchas gracias muy amable
    eso|esto si? me ayudo|sirvio mucho|bastante|bien?
    me ayudo|sirvio mucho|bastante
    fue|es muy? util
    muy util
  `,
  greeting: `
    hola|buenas|saludos|holi|ola
    buen|buenos|buenas dia|dias|tardes|noches
    hola buen|buenos|buenas|que|como dia|dias|tardes|noches|tal|esta|estas|estan?
    que tal
    hola a|de todos|nuevo
    muy buenas|buenos dias|tardes|noches?
    hola muy buenas|buenos dias|tardes|noches?
    como esta|estas|estan usted?
  `,
  bye: `
    adios|bye|chao|chau|listo|termine
    hasta luego|pronto|manana
    nos vemos
    que tenga|este|pase un? buen|bien|bonito|lindo dia|tarde|noche?
    eso es|seria todo
    eso es todo
    es todo
    nada mas
    no nada mas
    por ahora es|nada todo|mas
    me? tengo|debo que? irme|ir
    me tengo que ir ya?
    ya? me voy
  `,
  change: `
    cambiar|editar|corregir|modificar|cambie|corrija
    cambiar|editar|corregir|modificar|cambie|corrija algo|eso|esto|respuesta|respuestas|datos
    cambiar|editar|corregir|modificar|cambie|corrija mi|mis|una|un|las|los|alguna|algun respuesta|respuestas|dato|datos|informacion
    hacer un cambio
    hacer una correccion
  `,
} as const;

/** Courtesies taken off the beginning and the end of an utterance before it is compared. */
export const politeEs = {
  before: `
    por favor
    porfa|porfavor|ok|bueno|pues|este|hola|oiga|oye|disculpe|disculpa|perdon|perdone|pero|y|no|si|ahora|entonces|mejor|solo|buenas|ya|senor|senora|senorita|buenos|buenas|dias|tardes|noches
    quiero|quisiera|necesito|deseo|prefiero
    me gustaria|puede|puedes|podria|pueden|podrian
    puede|puedes|podria|pueden|podrian|puedo usted?
    tengo que
    vamos a
    es posible
    se puede
    voy a
    hay manera|forma de
    creo que
  `,
  after: `
    por favor
    porfa|porfavor|gracias|ya|ahora|entonces|favor|mejor
    muchas gracias
    de favor
    ahora mismo
    si se puede
    si es posible
    si no es molestia
    señorita|senorita|joven|mijo|mija|jefe|amigo|amiga|hijo|hija
  `,
} as const;
