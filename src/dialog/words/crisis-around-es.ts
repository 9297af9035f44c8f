const who =
  'alguien|hombre|hombres|tipo|tipos|sujeto|sujetos|ladron|ladrones|ratero|rateros|intruso|intrusos|extrano|extranos|desconocido|desconocidos|senor|senores|muchachos|persona|personas|gente|maleante|maleantes|encapuchado|encapuchados|delincuente|delincuentes|malandros|mujer';
const home =
  'casa|apartamento|departamento|depa|apto|cuarto|recamara|garaje|garage|cochera|patio|traila|tienda|negocio|vivienda|hogar|ventana|puerta|vecino|vecina|vecinos|barda|balcon|sotano|azotea';
const child =
  'nino|nina|ninos|ninas|bebe|bebes|hijo|hija|hijos|hijas|menor|menores|chiquito|chiquita|criatura|nieto|nieta|hermanito|hermanita|infante';
const person = `mama|papa|madre|padre|esposo|esposa|marido|mujer|hermano|hermana|abuelo|abuela|abuelito|abuelita|senor|senora|hombre|persona|personas|gente|trabajador|trabajadores|obrero|obreros|vecino|vecina|amigo|amiga|companero|muchacho|muchacha|alguien|${child}`;
const car = 'carro|coche|auto|camioneta|troca|vehiculo|van|camion|autobus|automovil';
const wire = 'cable|cables';
const live = 'luz|electricidad|corriente|energia|tension|electrico|electricos|electrica|electricas';
const gun = 'arma|armas|pistola|rifle|cuchillo|machete|navaja|escopeta|bate';

/**
 * Folded Spanish phrases of dangers that stand in a place: live wires, strangers who come in or come after someone, people who have to be got
 * out. Syntax in `phrase.ts`.
 */
export const crisisAroundEs = {
  wire: `
    cayo|cayeron|cae|cayendo|tumbo|tumbaron|derribo|derribaron|arranco|arrancaron|revento|reventaron|trozo|tiro|tiraron un|una|unos|los|el|la|varios|mi|nuestros? ${wire}
    ${wire} de|del|la|alta|el? de|la|alta? ${live}? esta|estan|se|y|que|hay|quedo|quedaron|ahi? ha|han|esta|estan? caido|caidos|tirado|tirados|suelto|sueltos|pelado|pelados|vivo|vivos|reventado|reventados|arrancado|roto|rotos|colgando
    ${wire}|linea|lineas de|del|la|alta|el? alta|de|la|luz? ${live} * caido|caidos|caida|caidas|tirado|tirados|tirada|cayo|cayeron|colgando|suelto|sueltos|pelado|pelados|suelo|piso|banqueta|chispas|charco|agua
    ${wire} * suelo|piso|banqueta|acera
    ${wire} de|del|la? de|la? ${live} en|dentro|sobre|encima|tocando|arriba de|del? el|la|un|una|mi? agua|charco|carro|coche|techo|alberca|piscina|casa
    cayo|cayeron|tumbo|tiro|choco poste|postes con|y|que * ${wire}
    poste|postes * ${wire} cayo|caidos|tirados|en|abajo|suelo
    poste se|esta|tirado|cayo|caido|choque cayo|caido|tirado? con|y|sobre * ${wire}
    ${wire}|poste|postes|transformador|linea|lineas|medidor * chispas|chispazos|chisporroteando|chispeando
    poste|postes|transformador de luz|alumbrado * chispas|chispazos
    chispas|chispazos de|del|en|salen|por|sale un|una|el|la|los|del|de|de? ${wire}|poste|transformador|medidor
    ${wire}|cerca|poste|alambre|medidor y|que * dio|dieron|da toques|corriente|toque|descarga
    se|me|le|lo electrocuto|prendio|pego|dio|agarro la|una? corriente|descarga|luz $
    electrocuto|electrocutado|electrocutada|electrocuta|electrocutando|electrocutaron|electrocutandose|electrocutar
    descarga|toque electrica|electrico a|al|con|y|por|del|en|de|muy|fuerte
    dio|recibio|recibi|dieron una|un fuerte? descarga|toque electrica|electrico
    agarro|toco|agarre|toque un|el|los? ${wire} de|del|la|pelado|vivo|electrico|luz|alta
  `,
  intruder: `
    hay alguien dentro|adentro|escondido|en de? mi casa|cuarto|apartamento|departamento
    se metieron|metio|mete a|en mi casa|apartamento|departamento|cuarto
    se estan metiendo|brincando|entrando a|en mi|la casa|apartamento|departamento|cuarto
    alguien|hombre|ladron|intruso * entrando|metiendo|metio|entro|entrar en|a mi|la casa|apartamento
    ${who}|que|ellos * quiere|quieren|quisieron|quiso|trata|tratan|tratando|trato|trataron|intenta|intentan|intentando|intento|intentaron|esta|estan|anda|andan de|por|queriendo|tratando|intentando? de? meter|meterse|metiendo|metiendose|entrar|entrando|colarse|brincarse a|en|por|al la|mi|el|nuestra|una|las|los|su? ${home}
    se|me|nos me|nos? esta|estan|andan|anda|quiere|quieren metiendo|brincando|colando|meter|brincar|colar a|en|por|al la|mi|el|nuestra|una|las|los|su? ${home}
    se me|nos? estan|esta|andan|quieren metiendo|meter $
    se me|nos? estan|esta|andan|quieren metiendo|meter a|por ahorita|ayuda|robar|auxilio|el|atras|aqui
    se me|nos? estan|esta|andan brincando|saltando|trepando|brincandose la|mi|por|el|a la? barda|reja|ventana|balcon|muro|azotea|techo|cerca
    quieren|quiere|intentan|intentaron|estan|tratan|trataron|andan|van a|de|por|queriendo|tratando|intentando? a|de? entrar|meterse|metiendose|entrando|meter a|para robar|robarme|robarnos|asaltar|asaltarnos
    se me|nos? metieron|metio|meten|mete|estan|esta metiendo? a robar|robarme|robarnos|asaltar
    entraron|entran|entro|entrando|estan a robar|robarme|robarnos a|en mi|la|ahorita|nuestra casa|departamento|apartamento|vecina|vecino|tienda|cuarto
    hay|veo|vi|escucho|oigo|tengo|esta|ahi|otro un|una|unos|otro? intruso|intrusos|ladron|ladrones|ratero|rateros|maleante|maleantes|encapuchado|encapuchados adentro|dentro|en|tratando|afuera|queriendo|aqui|abajo|arriba|entrando|y
    hay|veo|tengo|esta|ahi un|una|unos|otro? intruso|intrusos|ladron|ladrones|ratero|rateros|encapuchado|encapuchados $
    extrano|desconocido|desconocidos|extranos|intruso|ladron|ratero esta|estan|anda? dentro|adentro|en|tratando de|mi|la|nuestra|entrar mi|la|entrar? casa|cuarto|departamento|apartamento|patio|entrar|meterse
    ${who} * tratando|intentando|intenta|intentan|trata|tratan|queriendo|quiere|quieren de? entrar|meterse $
    estan|esta|quieren|quiere|tratan|tratando|intentando|intenta|intentan|andan|anda|queriendo|alguien de|me? forzando|forzar|tumbar|tumbando|tumbarme|pateando|patear|forcejeando|quebrando|quebrar|rompiendo|romper|reventar la|mi|nuestra|una puerta|ventana|chapa|cerradura|reja|vidrio
    ${who} * tratando|intentando|intenta|intentan|trata|tratan|queriendo|quiere|quieren|esta de|abriendo? abrir|abriendo mi|la|nuestra|una puerta|ventana|reja|chapa
    escucho|oigo|escuche|oi|escuchamos|oimos pasos|alguien|gente abajo|adentro|dentro|azotea|caminando|andando
    escucho|oigo|escuche|oi pasos|alguien * abajo|adentro|dentro|azotea
    rompieron|quebraron|rompio|quebro|forzaron|tumbaron|tumbo|forzo la|una|mi|el ventana|puerta|chapa|vidrio|cerradura|reja y|para ya|se|estan? se? entraron|metieron|entro|metio|estan|entrar|adentro|dentro|meterse
    se metio|metieron|meten un|una|unos|alguien|dos|tres|hombre hombre|hombres|tipo|tipos|extrano|ladron|ladrones|ratero|sujeto|senor|desconocido|borracho|loco? a|en la|mi|nuestra|su|el|una|al ${home}
    alguien|hombre|tipo|ladron|ladrones|sujeto|se se? metio|metieron|entro|entraron a|en mi|la|nuestra casa|apartamento|departamento|cuarto|recamara
    me|nos estan|esta|quieren|quiere|acaban|intentan|van|vienen|intentaron|trataron|acaba a|de? asaltando|asaltar|atracar|atracando
    me|nos estan|esta|quieren|acaban de? robando|robar $
    me|nos estan|esta|quieren|acaban de? robando|robar en|adentro|ahorita|ayuda|aqui|afuera|a mi|la|mano|ayuda|ahorita|por casa|calle|favor|armada
    estan|esta|andan|acaban de? asaltando|atracando|robando|asaltar a|la|el|una|un|al|en la|el|una|un|mi|los|las|al|alguien? tienda|banco|farmacia|gasolinera|casa|negocio|senora|senor|muchacha|muchacho|gente|vecina|vecino|vecinos|alguien|restaurante|persona
    asalto a mano armada
    ${who}|carro|coche|camioneta|troca|moto|el|ella|dos me|nos viene|vienen|esta|estan|anda|andan|ha|han|va siguiendo|persiguiendo|seguido|acechando
    ${who}|carro|coche|camioneta|troca|moto me|nos sigue|siguen|persigue|persiguen|siguio $
    ${who}|carro|coche|camioneta|troca|moto me|nos sigue|siguen|persigue|persiguen|siguio y|a|desde|hasta|por|con|en todas|la|mi|tengo|todos|el|casa|que|estoy|me|no|una|un
    armado|armados|armada|armadas anda|andan|esta|estan|afuera|adentro|en|con|amenazando|dentro
    gente|hombres|hombre|tipo|tipos|personas|sujeto|sujetos|persona|individuo|unos armada|armados|armado|armadas|encapuchados
    apunto|apuntaron|apuntando|apunta con|un|una|su|la? un|una|su|el|la? ${gun}
    saco|sacaron|trae|traen|tiene|tienen|carga|cargan|anda|andan con|un|una|su? un|una|su? ${gun} y|afuera|en|adentro|aqui|esta
    secuestraron|secuestro|secuestran|secuestrando|secuestrar|rapto|raptaron|raptar a|al|mi|una|un
    me|nos|lo|la|fue|esta|estan quieren|quiere|van|quisieron? a? secuestraron|secuestrar|secuestrada|secuestrado|secuestrados|raptaron|secuestrando|secuestrarme
    se|me quieren|quiere|quisieron|quiso|intentaron|trataron|trato|intento de? llevar|robar|llevarse|robarse a? mi|mis|una|un|la|el hija|hijo|hijos|nina|nino|bebe|ninos
    se|me robaron|robo|rapto|raptaron a mi|una|un|mis hija|hijo|hijos|nina|nino|bebe|ninos
    hay|esta|creo|que|escondido|metido alguien|un|hombre|tipo|extrano|desconocido hombre|tipo|extrano|escondido|metido|senor? en|dentro de|el|mi|nuestro|la|nuestra? sotano|atico|recamara|cuarto|closet|garaje|cochera|casa|apartamento|departamento|traila
    estan|esta|quieren|quiere|tratan|intentan de|queriendo|tratando|intentando|por? de? abrir|robarse|robar|llevarse|quitarme mi|el|nuestro|al? carro|coche|camioneta|auto|troca y|con|estoy|estamos
    carro|coche|camioneta|moto|hombre|tipo|troca|alguien|sujeto|van * sigue|siguiendo|persigue|siguio|acecha a? mi|mis|nuestros|los hijo|hijos|hija|hijas|nino|ninos|nina|esposa|hermana
    entro|metio|esta|vino a|en|adentro mi|la|nuestra|de casa|departamento|apartamento|patio * no se? quiere ir|salir
    me|nos esta|quiere|estan|quieren quitando|quitar|robando el|mi carro|coche con|y|ahorita
    hombre|tipo|alguien|desconocido|extrano no se quiere ir de
  `,
  rescue: `
    derrumbo|derrumbaron|colapso|desplomo|derrumbando|colapsando|desplomando|derrumbe|derrumba un|una|el|la|los|de|parte|todo|en|del el|la|de|del|un|una? edificio|edificios|puente|techo|barda|pared|casa|escuela|muro|andamio|grua|tunel|mina|zanja|iglesia|torre|balcon|estructura|hotel|vivienda|apartamentos|departamentos|piso|tienda|fabrica|cerro|obra|construccion
    edificio|puente|techo|casa|escuela|muro|andamio|grua|tunel|mina|zanja|iglesia|torre|balcon|hotel|vivienda|fabrica|obra|estacionamiento de|del|en? al? lado|enfrente|junto|vecino|atras|frente|construccion? se|esta|acaba|ya se? de? derrumbo|colapso|desplomo|derrumbando|colapsando|derrumbar|colapsar|desplomando
    cayo|cayendo|vino|viniendo|hundio un|el|la|una|parte|abajo|todo del|el|la|de|un? la? edificio|puente|andamio|grua|torre|escuela|balcon|tunel|zanja|mina
    vino|viniendo|viene abajo el|la|un|mi|parte techo|casa|edificio|puente|pared|barda|escuela|balcon
    edificio|puente|andamio|grua|torre de|del? al? lado|enfrente? se cayo|hundio|vino
    techo|casa|edificio|puente se? esta|vino|viene viniendo? abajo
    cayo|vino|derrumbo|desplomo|colapso|cayeron * encima|sobre a|de|mi|una|un|unos|unas|dos|tres|los|las|varios? mi|un|una|unos|los? ${person}
    le|les|me|nos cayo|vino|cayeron un|una|el|la|unas|unos techo|barda|pared|muro|arbol|rama|poste|andamio|piedra|ropero|tele|concreto encima
    derrumbo|colapso|desplomo|cayo|vino|hundio|vinieron|cayeron parte|abajo|una|la|el|las|los|mitad parte|de|del|las|los|la|el? del|de|la|las? estacionamiento|gradas|tribuna|edificio|andamio|elevador|ascensor|construccion|estructura|techo con|y|abajo|encima|gente|en
    derrumbo|colapso|desplomo parte|la|el|mitad de|mitad|del? del|la? estacionamiento|gradas|tribuna|elevador|ascensor
    vino|vinieron|venir abajo las|los|el|la gradas|tribuna|estacionamiento|elevador|escenario|andamios|andamio
    techo|pared|barda|edificio|casa|arbol|muro * y|con * esta|estan|quedo|hay|quedaron abajo|debajo|adentro|atrapada|atrapado|atrapados|aplastado
    cayo|desplomo el|un|se elevador|ascensor|andamio con
    gente|persona|personas|alguien|nino|ninos|trabajadores|atrapados bajo|debajo|abajo|entre de|los? los? escombros|tierra|carro|lodo
    carro|coche|camioneta|auto|camion cayo|hay|se|en|dentro|esta|hundido en|dentro|el|al|del? el|un? canal|rio|lago|arroyo|barranco|pozo * gente|alguien|adentro|personas|familia|hundiendo
    corriente|creciente|rio|arroyo|agua|ola|inundacion se|lo|la|los|nos|le|me lo|la|esta? llevo|lleva|arrastro|llevando|arrastra|llevaron
    dejaron|dejo|deje|hay|estan|cerre|encerre|quedo|quedaron * ${child} adentro|encerrado|encerrados|solos|solo|sola|dentro|en * carro|coche|llaves|auto|camioneta|calor
    ${child} en|dentro|adentro de|del|un|el|su? un|el|su? ${car} en|con|y|hace * mucho? calor|sol|cerrado|vidrios|estacionamiento
    atrapado|atrapada|atrapados|atrapadas|prensado|prensada|prensados|enterrado|enterrada|enterrados|sepultado|sepultada|sepultados|aplastado|aplastada bajo|debajo|entre|en|dentro|adentro|por de|del|los|las|la|el|un|una|mi|su|nuestro|nuestra? el|la|los|un|una? escombros|carro|coche|auto|camion|elevador|ascensor|sotano|techo|azotea|edificio|maquina|zanja|pozo|inundacion|agua|rio|derrumbe|tunel|camioneta|fierros|tierra|pared|corriente|creciente|alud
    hay|quedo|quedaron gente|personas|persona|alguien|nino|ninos|trabajadores|familia|senor|senora|atrapado|atrapada|atrapados atrapada|atrapadas|atrapado|atrapados|adentro|dentro|abajo|bajo $
    ${child} * encerrado|encerrada|encerrados|encerradas|atrapado|atrapada|solo|sola|solos|dormido|dormida|abandonado en|dentro|adentro|al de|del|un|una|el|la|mi|su|sol? un|una|el|la|su? ${car}
    ${child} en|dentro|adentro de|del|un|el|su? un|el|su|la|una? ${car} * calor|sol|cerrado|cerrados|cerradas|encerrado|solo|sola|ventanas|vidrios|caliente
    ${child} se|que|le|me? quedo|quedaron|dejaron encerrado|encerrada|solo|dentro|adentro|encerrados|atrapado en|del|de|dentro|adentro? el|un|la|su|de|del|mi? el|un|la|su|mi? ${car}
    cerre|cerro|cerramos el|la|mi ${car} con el|la|mi|un|los ${child}
    dejaron|dejo|dejan|deje|deja|olvido|olvidaron|encerraron|encerre|encerro a? un|una|su|mi|al|unos|sus|mis|el|la ${child} solo|sola|encerrado|encerrada|dormido|dormida|solos|encerrados|chiquito? en|dentro|adentro|encerrado|encerrada de|del|el|un|una|su|mi? el|un|su|la? ${car}
    quedo|cerro|olvido|quedaron el|la|mi|un|los|mis ${child} encerrado|encerrada|adentro|en|dentro|atrapado|encerrados en|de|del|el? el|la|mi|del? ${car}
    ${person} se? ha|acaba|me? cayo|callo|caido|fue|hundio|resbalo a|al|en|por un|una|el|la|las? pozo|rio|alberca|piscina|lago|canal|arroyo|mar|cisterna|alcantarilla|zanja|barranco|vias|pileta|hielo|coladera|hoyo|vacio
    ${car} se? cayo|fue|hundio|hundiendo|hunde|volco|lo a|al|en|por|llevo un|una|el|la? rio|lago|canal|barranco|puente|agua|arroyo|corriente|barranca|hielo
    agua|rio|inundacion|creciente * no podemos|puedo|pueden|puede salir|subir|escapar
    agua|rio|inundacion * atrapados|atrapadas|atrapado|atrapada
    lleva|llevo|arrastra|arrastro|arrastrando|llevando la|el corriente|agua|rio|creciente|arroyo
    perdio|extravio|desaparecio mi|un|una|nuestra|nuestro ${child} $
    perdio|extravio|desaparecio mi|un|una|nuestra|nuestro ${child} y|desde|hace|tiene|ayuda|ayer|hoy|ahorita|chiquito
    no encuentro|encontramos|aparece|encuentra|hallo a? mi|nuestra|nuestro|su ${child} $
    no encuentro|encontramos|aparece|encuentra|hallo a? mi|nuestra|nuestro|su ${child} y|desde|tiene|por|ayuda|ayudenme|hace
    ${child} de dos|tres|cuatro|cinco|seis|siete|1|2|3|4|5|6|7|8|9|10|un|meses anos|ano|anitos|meses? esta|anda|se|desaparecio|perdido? perdido|perdida|desaparecido|desaparecida|extraviado|extraviada|perdio|desaparecio
    no|perdio|desaparecio encuentro|encontramos|aparece|mi a? mi? hijo|hija|nino|nina|nieto|nieta de
    mi|nuestro|nuestra ${child} esta|anda|lleva|sigue|desaparecio|ha perdido|perdida|desaparecido|desaparecida|extraviado|extraviada
    nino|nina|bebe|menor perdido|perdida|extraviado|extraviada|desaparecido|desaparecida
    hubo|hay|oi|oimos|escuche|escuchamos|fue|vi una|varias|la|unas muy? gran|fuerte|grande|tremenda? explosion|explosiones
    exploto|estallo|explotaron|explotando|explotar un|una|el|la|los? algo|tanque|tanques|casa|edificio|carro|coche|boiler|calentador|estufa|fabrica|cilindro|pipa|gas|bomba|caldera|bodega|taller|polvorin
    ${home}|tanque|estufa|carro|boiler|fabrica|cilindro|algo se? acaba|ya? de? exploto|estallo|explotar
    amenaza de bomba
    hay|pusieron|dejaron|tiene|trae|puso una bomba en|adentro|y|dentro|aqui
  `,
} as const;
