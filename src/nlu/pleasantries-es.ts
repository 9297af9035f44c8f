/**
 * Spanish courtesies as folded words; the syntax of `dialog/words/phrase.ts`. After `!` stand words that, next to the phrase on the side of the
 * wish, make it part of the wish. `NAME` is any given name.
 */
export const pleasantriesEs = {
  before: `
    hola|ola|holi|holis|alo|hey|ey|hello|hi que? tal|buen|buenas|buenos|muy|otra|de|nuevamente? dias|dia|tardes|tarde|noches|noche|buenas|buenos|todos|todas|vez|nuevo|usted|ustedes? dias|tardes|noches? todos|todas|ustedes|amigos|amigo|amiga|equipo|senor|senora|senorita|senores|joven|jefe|NAME? ! kitty|mohalla|en
    muy? buenos|buenas|buena|buen|feliz|lindo|bonito|bendecido|excelente dias|tardes|noches|dia|tarde|noche|lunes|martes|miercoles|jueves|viernes|sabado|domingo|semana tenga|tengan|para|senor|senora|senorita|senores|joven|amigos|equipo? todos|todas|usted|ustedes|senor|senora|senorita? todos|todas|ustedes|senor|senora|senorita|buenas? ! academia|escuela|guarderia|radio|en|de
    muy? buenas|buenos todos|todas? ! dias|tardes|noches|practicas|noticias|vista|aires|condiciones|de
    a todos|todas|ustedes ! les|nos|los|las|el
    a ver si?
    que tal|onda|hubo|hace|mas todo|todos|amigo|amigos|estan|esta|estas? usted|ustedes|todo|bien? ! el|la|mi|los|las|su
    como esta|estan|estas|andan todo|usted|ustedes|todos|amigo? usted|ustedes|todos|todo|hoy|va|bien? hoy? ! mi|el|la|los|las|mis|su|un|una|de|esta|mucho|puedo|pago|hago|saco
    como le|les|te|se va|ha|encuentra|encuentran ido|usted|ustedes|hoy?
    espero|deseo|confio|ojala que? todo|todos|todas|usted|ustedes|se? se? este|esten|estes|encuentre|encuentren|vaya|sea|tenga|tengan|haya|hayan teniendo|pasando|tenido|pasado|todo? un|una|de|muy|super? muy|buen|buena|excelente|lindo|linda|bonito|bonita? bien|buen|dia|tarde|semana|salud|maravilla|noche? dia|salud|todos|todas|hoy?
    saludos|saludo|un cordial|saludo|un|cordiales|desde? saludo|todos|todas|cordial|ustedes|usted? ! bandera|la|al|a
    estimado|estimada|estimados|estimadas|apreciable|apreciables|respetable|querido|querida|queridos senor|senora|senores|senorita|amigos|amigo|equipo|personal|ciudad|ayuntamiento|alcalde|usted|todos|NAME y|o? senora|senor|senores? ! de
    a quien corresponda|pueda|le|interese|concierna? interese|corresponda|ayudar|ayudarme?
    senor|senora|senorita|senores|amigo|amiga|jefe|jefa|oficial|compa NAME? ! de|del|en|y|que|consumidor|con|empleo|programa
    ay|oh|uy? disculpe|disculpen|disculpa|disculpeme|disculpenme|disculpame|perdon|perdone|perdonen|perdona|perdoneme|perdonenme|perdoname usted|ustedes|senor|senora|senorita|joven|amigo|amiga? que|por|si|la|las|lo|mi|tanta|tanto|pero|y|con|de? le|la|lo|los|les|molestar|molestia|molestias|moleste|molesto|la|las|tanta|mi|mis|interrumpir|hora|tardanza|ignorancia|es|ortografia|pregunta|los|antemano|otra? molestia|molestias|moleste|molesto|hora|pregunte|interrumpa|interrupcion|insistencia|ignorancia|ortografia|inconvenientes|muy|quite|vez|pregunta|espanol|escriba|escribo|su|distraiga? otra|de|tan|tarde|tiempo|nuevo|por|pero|la? vez|nuevo|tarde|esta|estas|hora|pero|tiempo|hora|horas? horas? pero? ! judicial|multas|recargos|deudas|publica|impuestos|intereses
    ay|uy|oh ! mi|no
    lamento|siento la|las|mucho|molestar|molestarle|molestarlo|molestarla|molestarlos|tener? molestia|molestias|que? molestar|molestarle|molestarlo|pero?
    siento molestar|molestarle|molestarlo|molestarla|la? molestia? pero?
    con su|todo|el|debido? permiso|respeto|perdon|confianza ! de|para|que
    con el debido respeto
    por|x favor|favorcito|fa si|me|nos|quisiera|quiero|podria|pudiera|puede? puede|podria|pudiera|ayudar|ayudarme|ayudan|ayuda|ayudeme|decir|decirme|ayuden|saber|diga|dice|dicen? ayudar|ayudarme|ayuda|con|decir|decirme|me|en? con|esto|eso|algo? esto|eso|algo? ! letrero|de
    favor de decirme|informarme|indicarme|ayudarme si|con?
    oiga|oigan|oye|oyeme|mire|miren|mira|fijese|fijense|vea usted|joven|senor|senora|senorita|amigo|que|disculpe|una? pregunta? ! el|la|los|las|mi|al|a|este|esta|lo
    pues|bueno|ok|okay|oki|este|eh|em|mmm|mm|eeh|aja|entonces|orale|ah|ya hola|bueno|pues|mire|oiga|este|que|ver|si|y? mire|oiga? ! para|es|que|se|si|tramite|calidad|estado|precio|parque|mes|ano|fin|casa|vez|sitio|numero|lunes
    si|sip hola|buenas|buenos|oiga|mire|disculpe tardes|dias|noches?
    solo|solamente|nomas|nada|simplemente|unicamente mas? queria|quiero|quisiera|necesito|necesitaba|deseo|para|era|es|tengo|una|un? para|saber|preguntar|preguntarle|preguntarles|consultar|una|hacer|pregunta|ver|confirmar? una|pregunta|saber|si|duda|preguntar|consulta? pregunta|si|saber|preguntar?
    yo? le|les|te|los quiero|quisiera|queria|quisieramos|deseo|hago|hacia|hare|escribo|escribia|llamo|contacto|pregunto|pido|consulto|molesto|pedia|pediria|agradeceria|agradezco|rogaria|ruego|comento|comentaba|cuento preguntar|hacer|una|un|para|por|mucho|porque|de|el|su|que|si|con|favor|pedir|molestar|decir|ayuda|por? preguntar|preguntarle|preguntarles|consultar|consultarle|pedir|pregunta|preguntita|consulta|favor|saber|solicitar|ver|un|una|me|pudiera|pudieran|podria|podrian|ayuda|su|si|quisiera|quiero|queria|informacion? favor|ayuda|ayudar|ayudara|ayudaran|informacion|decir|dijera|dijeran|pregunta|si|sobre|ayude|ayuden|saber|me|con|acerca|informar|indicar|explicar|una|un? pregunta|de|sobre|con|si|acerca|me|ayuda|favor|puede|podria|decir? decir|si|de|ayudar|sobre|con?
    yo? quisiera|quisieramos|quiero|queremos|queria|queriamos|deseo|deseaba|desearia|desearia|necesito|necesitaba|necesitamos|gustaria|encantaria|ocupo|ocupaba|quise|requiero saber|preguntar|preguntarle|preguntarles|preguntarte|consultar|consultarle|consultarles|averiguar|conocer|entender|informarme|hacerle|hacerles|hacer|pedir|pedirle|pedirles|ver|confirmar|enterarme|investigar ! multa|pago|mi|el|la
    yo? me|nos gustaria|encantaria|urge|interesa|interesaria|podria|podrian|puede|pueden|puedes|podrias|pudiera|pudieran saber|preguntar|preguntarle|preguntarles|consultar|averiguar|conocer|entender|informar|informarme que? si? me|nos? podria|podrian|puede|pueden|pudiera|pudieran|ayudara|ayudaran|dijera|dijeran? decir|ayudar|informar? con? esto|algo?
    yo? quisiera|quisieramos|quiero|queremos|queria|queriamos|deseo|necesito|necesitaba|gustaria|ocupo saber|preguntar|preguntarle|preguntarles|consultar|averiguar|ver|hacer|hacerle|hacerles|pedir|pedirle|pedirles|confirmar|entender|informacion|ayuda|orientacion|que|apoyo|asesoria|su una|un|mas|si|por|informacion|ayuda|favor|con|sobre|acerca|para|de|me|apoyo|orientacion? favor|me|nos|usted|ustedes|alguien|pregunta|preguntita|consulta|informacion|ayuda|duda|algo|esto|eso|sobre|con|acerca|para|de|un|puede|podria|un|ayude|ayuden|ayudaran? me|nos|podria|podrian|puede|pueden|puedes|pudiera|pudieran|sabe|saben|favor|con|sobre|para|de|problema? podria|podrian|puede|pueden|pudiera|pudieran|ayudar|decir|informar|explicar|orientar|indicar|con|por? por|ayudar|decir|informar|explicar|orientar|indicar|con|informacion|de|sobre? favor|con|sobre|de|esto|algo|informacion? esto|algo|sobre? ! multar
    yo? necesito|ocupo|requiero|busco|quiero|quisiera|pido|solicito|necesitamos de|su|un|una|algo|mas|poquito|poco|saber? su|un|poco|poquito|poquita|de? ayuda|informacion|apoyo|orientacion|asesoria|info|ayudita con|para|sobre|acerca|de|en|por? esto|eso|algo|un|de|lo|favor? siguiente|problema|asunto|tema? ! renta|comida|luz
    usted? me|nos puede|pueden|puedes|podria|podrian|podrias|pudiera|pudieran|pudieras|ayuda|ayudan|ayudas|dice|dicen|dices|hace|haria|da|regala|pasa|explica|informa|podra|podran usted|ustedes|alguien|por|porfa|hacer? favor|el? por? favor? favor? de? ayudar|decir|informar|explicar|orientar|indicar|dar|brindar|confirmar|apoyar|aclarar|asistir|ayudarme|decirme|con|si|informacion|info ! multar|cobrar|cortar|quitar|un|la|mi
    usted? me|nos puede|pueden|puedes|podria|podrian|podrias|pudiera|pudieran|pudieras ayudar|decir|informar|explicar|orientar|indicar|dar|brindar|confirmar|apoyar|aclarar por|con|informacion|sobre|si|una|info|de? favor|esto|eso|algo|informacion|sobre|duda|saber|de|acerca|favorcito? con|sobre|si|de|por? esto|algo|favor? ! multar
    me|nos ayuda|ayudan|ayudas|dice|dicen|dices|informa|explica|explican por|con|si? favor|esto|eso|algo|porfa? con|esto? ! que|mi|la|el
    puede|pueden|puedes|podria|podrian|podrias|pudiera|pudieran|podra|seria|serian usted|ustedes|alguien|ser|por? favor? tan? amable|amables|gentil|posible|ayudarme|decirme|informarme|explicarme|indicarme|orientarme|ayudarnos|decirnos|apoyarme|aclararme de|en|con|por|sobre|que|si? favor|me|alguien|usted|esto|algo? ayudarme|decirme|informarme|explicarme|indicarme|ayudar|decir|ayude|diga|informe|ayudaran|dijeran|ayudara|dijera|puede|podria? con|por|sobre|ayudar|decir|si? favor|esto|algo?
    alguien|usted|ustedes|quien que? me|nos? puede|pueden|podria|podrian|pudiera|pudieran ayudar|ayudarme|decir|decirme|informar|informarme|explicar|orientar|indicar por|con|si? favor|esto|algo?
    alguien|usted|ustedes|quien que? sabe|saben|sabra de|si? ! de|mi
    alguien que? me|nos ayude|ayuden|diga|digan|ayuda por|con? favor|esto?
    sabe|saben|sabes|sabra|sabran usted|ustedes|alguien|si|ud de|por|si? casualidad? si?
    tengo|tenia|traigo|hay|va|otra|aqui|una|un|dos|unas|unos una|un|otra|unas|dos|varias|algunas|esta|pequena|gran|rapida? pequena|rapida|simple|sola|breve|preguntita|pregunta|preguntas|duda|dudas|consulta|consultita|dudita|inquietud|favor|favorcito rapida|rapidita|pregunta|duda|consulta|sencilla|simple|tonta|por|para|nada|y|sobre|acerca|con|de|breve|rapido|nomas|que|hacerle|hacer|nada? favor|sobre|mas|ustedes|usted|de|espero|es|respecto|relacionada|favorcito|quisiera|queria? me|por|saber|ayuden|preguntar|si? ! medica|multa|mi|del|la|examen|encuesta
    una|otra|un pregunta|preguntita|duda|dudita|consulta|consultita|favor|favorcito|preguntica rapida|rapidita|sencilla|simple|tonta|nada|por|nomas|sobre|breve|rapido|senor|senorita|porfa|de? mas|favor|de? ! medica|del|de|mi|la|ciudadania|para
    pregunta|duda|consulta rapida|rapidita|sencilla|simple|breve|por? favor? ! de|del|medica
    ayuda|ayudeme|ayudenme|ayudame|ayuden|auxilio por|con|porfa|please|con? favor|esto|algo|porfavor|favorcito? con|esto? ! para|renta|comida|la|mi|el|luz|de|economica|a
    digame|diganme|dime|informeme|expliqueme|indiqueme por|porfa|una|algo|si|usted? favor|cosa? ! cuanto|mi|el|la
    estoy|estaba|estamos|ando|andaba|estuve buscando|tratando|queriendo|intentando|viendo|interesado|interesada|llamando|escribiendo de|para|en|por? informacion|info|ayuda|saber|averiguar|preguntar|entender|ver|encontrar sobre|acerca|de|para|con|si|informacion? si|sobre|de?
    estoy|estaba|ando preguntando|preguntandome|averiguando|llamando|escribiendo si|sobre|para|por? saber|preguntar|si? si?
    mi nombre es|: NAME NAME|perez|garcia|lopez|martinez|hernandez|rodriguez|sanchez|ramirez|torres|flores? y? yo?
    mi nombre es NAME * y
    me llamo NAME * y yo?
    me llamo NAME
    yo? soy|habla|aqui NAME NAME|perez|garcia|lopez|martinez|hernandez|rodriguez|sanchez|ramirez|torres|flores|otra|de? vez|nuevo? y? yo?
    mucho|un gusto|placer en? saludarle|saludarlos|conocerle|saludarla|saludarlo? ! musical
    muchas|mil|muchisimas|infinitas|de? gracias|antemano de|por|y|gracias|le|les|muchas? antemano|la|su|todo|adelantado|ayudarme|atenderme|responder|contestar|atencion|ayuda|disculpe|agradezco|estar? ayuda|atencion|respuesta|tiempo|informacion|disponible|disposicion|servicio|anterior|pregunta? anterior|y? ! de|que
    gracias de|por|y? antemano|la|su|todo|adelantado|ayudarme|atenderme|responder|contestar|usted|ustedes|disculpe|atencion|estar? ayuda|atencion|respuesta|tiempo|informacion|servicio|ahi|aqui? anterior|y? ! en
    le|les|te agradezco|agradeceria|agradeceremos de|mucho|por|su|si? antemano|su|ayuda|tiempo|atencion|me|pudiera? ayuda|tiempo|atencion|pudiera|puede|podria|ayudara|dijera? decir|ayudar|informar|si? si?
    si|cuando me|nos|no|es|se|fuera|fuese|pudiera|puede|puedo|seria|tiene|tenga|no tan|puede|podria|pudiera|hace|hacen|posible|amable|molesta|es|molestia|favor|tiempo|un|usted|ayudar|mucha? el|favor|un|ayudar|decir|informar|molestia|molesta|tiempo|momento|chance|amable|por|mucha|de? favor|de|tiempo|con|molestia|por? decirme|ayudarme|favor|esto? ! pago|recibo|luz|no|que|mi|la|el|vence
    dios lo|la|le|los|las|me bendiga|bendiga|bendice hoy|siempre|y? guarde?
    bendiciones para|muchas? todos|todas|usted|ustedes? ! de
    quizas|quiza|talvez|capaz|acaso me|nos? puede|pueden|podria|podrian|ustedes|usted? me|ayudar|ayudarme|decir|decirme|saben|sepan|pueda|puedan? ayudar|decir? ! no|la|el
    tal vez ustedes|usted|alguien|me? puede|pueden|podria|podrian|sepa|sepan|me? ayudar|ayudarme|decir|decirme|puede? ! no|la|el
    antes que|de|primero nada|todo
    primero|primeramente que|antes|de? nada|todo? ! pago
    perdone|disculpe|perdon|disculpen|perdonen que? lo|la|le|los|les moleste|molesto|moleste con? esta|una|mi|otra? pregunta|duda?
    espero|creo|supongo que? este|esta|esto sea|es el|la lugar|numero|pagina|oficina|sitio|medio correcto|correcta|indicado|adecuado para? preguntar|preguntarle|esto|consultar?
    se que esta|estan muy? ocupado|ocupada|ocupados pero?
    no quiero|quisiera|es|por molestar|molestarle|molestarlo|molesto|nada pero?
  `,
  behind: `
    ok|okay|y|bueno|pues|de|desde|con|pero? ya|antemano|desde? muchas|mil|muchisimas|infinitas|mucha|muchos|millones|antemano|un? millon|de? gracias|grasias|grax|thanks|thank de|por|y|a|desde|infinitas|adelantado|mil|ok|senor|senora|senorita|joven|amigo|amiga|jefe|eh|si|saludos|bye|adios|bendiciones|muy|NAME|you|hasta|buen|que|totales|espero|dios|quedo|atte|atentamente? antemano|la|las|su|sus|todo|toda|tu|ayudarme|atenderme|responder|contestar|usted|ustedes|ya|adelantado|todos|que|buen|buena|saludos|bendiciones|dios|feliz|adios|cordiales|luego|pronto|saludo|disculpe|lo|amable|amables|dia|tenga|tengan|pase|pasen|los|las|respuesta|quedo|espero|perdon|bendiga|un|leerme|escucharme? ayuda|atencion|respuesta|tiempo|informacion|apoyo|servicio|saludos|bendiga|dia|tarde|noche|buen|buena|excelente|bonito|bonita|lindo|linda|un|una|la|lo|las|los|tenga|tengan|pase|pasen|bendiciones|cordiales|paciencia|comprension|atenciones|molestias|su|hacen|y|al|respuesta|pronta|amabilidad|orientacion|dia? y|bendiga|buen|buena|bonito|bonita|lindo|linda|excelente|dia|tarde|noche|tiempo|atencion|saludos|prestada|ayuda|bendiciones|servicio|apoyo|respuesta|comprension|disculpe|que|cordiales|la|molestia? dia|tarde|noche|buen|bonito|tiempo|apoyo|atencion|saludos|tenga|tengan|bendiga|ayuda|pasen|molestia|semana? dia|tarde|noche|buen|buena? dia|tarde? ! dar|las|doy|de|accion|dia|decir|dice|carta|digo|las
    de antemano muchas|mil? gracias
    muchas|mil|muchisimas? gracias de antemano por|y su|la|toda|todo|tu|saludos? ayuda|atencion|apoyo|tiempo|respuesta|informacion?
    muchas? gracias NAME NAME?  ! dar|las|doy|de|accion|dia|decir|dice|carta
    yo? se|le|les|lo|los|la|te|os la|lo|los|las? agradezco|agradeceria|agradecere|agradecemos|agradeceremos|agradeceriamos|agradecido|agradecida|voy a? mucho|muchisimo|de|por|infinitamente|bastante|la|su|sus|una|tanto|agradecer|antemano|si|cualquier|toda? mucho|antemano|su|ayuda|la|atencion|tiempo|respuesta|apoyo|pronta|informacion|me|corazon|todo|atenciones|muchisimo|amable|orientacion? ayuda|atencion|tiempo|respuesta|apoyo|informacion|ayudaran|ayudara|ayuda|pudieran|pudiera? ayudar?
    se agradece|agradeceria|agradecera|agradecemos mucho|la|su|de|cualquier|toda? ayuda|atencion|respuesta|informacion|antemano|apoyo|pronta? respuesta?
    muy|quedo|estare|estoy|estaria|estaremos muy|bastante|sumamente? agradecido|agradecida|agradecidos|amable|amables|atento|atenta|pendiente|al|a|en gracias|a|de|por|su|la|espera|pendiente? su|de|sus|ayuda|la|todo|respuesta|gracias|una? respuesta|comentarios|ayuda|pronta|su|atencion|gracias|antemano? respuesta|gracias|saludos? ! fue|es|son|no|fueron
    quedo|quedamos|espero|esperamos|esperando|esperare|aguardo a|en|al|pendiente|atento|atenta|su|de|sus|una|la|que|me|pronta|alguna? la|su|de|espera|pendiente|pronta|una|respuesta|me|puedan|pueda|ayuden|ayuda|respondan|noticias|contesten|contestacion|tanto? espera|su|respuesta|de|ayudar|ayudarme|pronta|amable|noticias|comentarios|pronto|gracias|suya? respuesta|su|ayuda|suyas|gracias|saludos|pronta? respuesta|gracias|saludos? ! mi|un|el|la|que|cuando|si|no|cuanto|yo|todavia|aun|sigo
    ojala|espero|confio|ver si|que|y|me|nos? me|nos|puedan|pueda? puedan|pueda|ayuden|ayude|ayudar|ayudarme|respondan|contesten|apoyen? ayudar|ayudarme|apoyar|pronto|responder|decir|gracias|informar? gracias|pronto? ! que|en|de|la|el
    por|x|porfa|con|please|pls|plis|porfis|porfavor|porfavorcito favor|favorcito|fa|please? y|ayuda|ayudeme|ayudenme|gracias|muchas|ayuden|ayudame|senor|senora|senorita|joven|me|nos|si|urge|contesten|respondan|digame|diganme|es|se|le|ya|lo? gracias|me|urgente|ayuda|ayuden|urge|ayudan|avisan|avisa|dicen|puede|pueden|ayude|informan|agradezco|agradeceria|antes|pido|contestan|confirman? gracias|ayudar|posible|mucho? ! mas|de|a|en|o|al|el|la|decir
    por|x favor|favorcito|fa si|es|se|lo|le posible|puede|pueden|pido|ruego|agradezco? ! de|a|decir
    porfa|porfis|porfavor|porfavorcito|please|plis|pls|xfa|porfi
    me|nos ayuda|ayudan|ayudas|avisa|avisan|dice|dicen|informa|informan|confirma|confirman|responde|responden|puede|pueden|podria|podrian|podra|podran|pudiera|pudieran|ayude|ayuden|puedes|podrias|echan|orienta|orientan usted|ustedes|alguien|ayudar|decir|informar|avisar|orientar|explicar|apoyar|una|confirmar|con|por|porfa? mano|favor|por|eso|esto|porfa|con? eso|esto|favor|gracias? por? favor? gracias? ! que|si|quien|como|donde|cuando|no|cuanto|se|y|a|o
    ayudeme|ayudenme|ayudame|ayuden|ayuda|urge|urgente|contesten|respondan|responda|conteste|avisenme|aviseme|digame|diganme por|porfa|pronto|con|es|lo? favor|esto|antes|urgente|pronto? posible|gracias? ! la|pedir|una|de|su|mi|que|para|dar|solicitar|mas|hay|sin|a
    lo antes|mas posible|pronto posible?
    si|cuando es|fuera|no|me|nos|puede|pueden|se|fuese|son|tiene|tengan|tenga|pudiera|podria|gusta|seria posible|mucha|tan|hace|hacen|haria|es|le|les|molesta|molestia|puede|podria|amable|amables|ayudar|tiempo|un|chance|importa|ayuda|tan|no? molestia|mucho|el|molesta|amable|amables|un|mucha|importa|pedir|tiempo|gran|problema? favor|pedir|molestia|de|momento|tiempo|grande|chance|gracias? favor? gracias?
    disculpe|disculpen|disculpa|perdon|perdone|perdonen|perdona|disculpeme|lamento|siento|y y|pero|usted|la|las|por|que|si|el|tanta|lo|mi|tantas|perdon|disculpe|disculpen? las|la|molestia|molestias|molestar|moleste|moleste|mucho|hora|moleste|inconveniente|tanta|tantas|ortografia|tardanza|le|los|lo|la|tarde|pregunta|molesto|insistencia|por? molestia|molestias|hora|pregunta|moleste|molesto|preguntas|molestar|insistencia|ortografia? gracias? ! la|con|de|pedir|el|pido|un|un|mi|una
    y? que|ojala|deseo|espero|le|les? que|deseo? usted|ustedes? tenga|tengan|pase|pasen|tengas|pases|disfrute|disfruten|vaya|deseo|este|esten usted|ustedes|lo|le|les|su|un|una|muy? muy|un|una|excelente|buen|buena|lindo|linda|bonito|bonita|feliz|hermoso|bendecido|bendecida|maravilloso|resto|bien|grato? lindo|linda|bonito|bonita|buen|buena|feliz|resto|dia|tarde|noche|semana|fin|dias|bien|de|bendecido|mejor|suerte? de|dia|tarde|noche|semana|fin|del|todos|bendecido|a|su? su|dia|de|semana|tarde|noche|todos|todas|fin|senor|senorita? dia|semana|tarde|noche|todos? ! el|la|este|para|del|cada|por|mi|a|en|los|las|no|quiero|pido|pedir|tiene|es|lo|donde|cuando|como
    y? que? mi? dios|senor|jesus|diosito|virgen la|lo|le|los|las|te|me|se|les bendiga|bendice|bendigan|guarde|cuide|acompane|pague|la|lo|los|las|le bendiga|siempre|mucho|y|a|hoy|grandemente|guarde? lo|la|los|guarde|todos|todas|siempre|ustedes|usted|cuide? cuide|siempre?
    dios los|le|la|lo|les|te bendiga|bendice|pague|bendigan
    bendiciones|bendicion|saludos|saludo|abrazo|abrazos|besos|exitos|suerte|paz|atentamente|atte|cordialmente|respetuosamente|sinceramente para|a|y|cordiales|cordial|de|desde|NAME|muchas|afectuosos|gracias|bendiciones|abrazos|su|un? todos|todas|usted|ustedes|abrazos|bendiciones|NAME|gracias|saludos|mi|la|servidor|servidora|vecino|vecina|parte|abrazo? NAME|parte|NAME? ! mandar|enviar|de|los|un|una|la|su|con|las|buena|mas|en|al|el
    un|reciba|reciban|mando|muchos|mis|los|con|mi un|mis|mas|cordial|cordiales|fuerte|gran|afectuoso? saludo|saludos|abrazo|abrazos|respetos cordial|cordiales|grande|fuerte|a|para|y|gracias|afectuoso? todos|todas|gracias|usted? ! de|con|por|dar|es
    hasta luego|pronto|manana|entonces|la|otra y? gracias|vista|dia|bye? ! abren|abierto|pagar|es|cierran|de|abre|tengo|puedo|plazo
    nos|ahi vemos|hablamos|leemos|estamos luego|pronto|despues|manana? 
    adios|bye|chao|chau|byebye|bai|nos|ciao bye|adios|gracias|vemos|buen|buenas|hasta|y|que? gracias|dia|luego|noches|tardes|bendiciones? ! decir|al|el|un|digo
    cuidese|cuidense|cuidate|cuidese mucho|bien|todos|por|y|gracias? favor|gracias|adios? ! mas
    buen|buena|buenas|buenos|feliz|excelente|bonito|lindo|bonita|linda|bendecido|bello dia|tarde|noche|tardes|noches|dias|semana|fin|jornada a|para|de|gracias|y|saludos|senor|senora? todos|todas|usted|ustedes|semana|gracias? ! un|una|el|la|tenga|de|del|este|en|es|muy|que|por|las|los|academia|no|llego
    senor|senora|senorita|senores|joven|amigo|amiga|amigos|jefe|jefa|oficial|compa|licenciado|licenciada NAME? ! el|la|un|una|del|de|al|mi|los|las|su|mejor|por|para|con|es|otro|otra|calle|y|cada|soy|programa|empleo
    ok|okay|oki|vale|va|sale|si|eh|verdad|no|jaja|jajaja|jeje|jejeje|jajajaja|jiji|lol ok|gracias|si? ! como|o|que|pero|y|decir|digo|la|se|me|le|ya|por|nos|cual|el|es|esta|los|un|una|mi|de|a|en|al
    solo|nomas|nada eso|mas eso? gracias? ! no|es|hay
    eso es|seria|era todo|nomas por? ahora|hoy? ! no
    es|era todo|toda por|gracias|lo? hoy|ahora|momento|el? gracias? ! no|eso|esto|si
    de todo? corazon|verdad gracias?
    cuando tenga|tengan|pueda|puedan un momentito|momento|tiempo|chance|ratito|ratico
    se|entiendo que|lo estan|esta muy? ocupados|ocupado|ocupada
    quedo|quedamos en|a la? espera de su|una amable|pronta|valiosa? respuesta
    de? verdad|realmente|mucho|en? necesito su|de ayuda|apoyo|orientacion con|para|en? esto|eso?
    alguien que? me|nos? podria|puede|pueda|pudiera contestar|responder|atender|orientar
    me|nos gustaria|encantaria contar|recibir con? su ayuda|apoyo|orientacion
    ojala me|nos? puedan|pueda|podrian|pudieran orientar|ayudar|apoyar|contestar|responder
    me|nos seria|serviria de mucha|gran|mucho ayuda|utilidad|apoyo?
    gracias por atender|considerar|revisar|leer mi|esta|la solicitud|caso|mensaje|peticion
  `,
} as const;
