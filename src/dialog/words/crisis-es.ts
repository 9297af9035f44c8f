/** Folded Spanish phrases of danger, by kind; syntax in `phrase.ts`. Harmless phrases are taken out of the text first. */
export const crisisEs = {
  suicide: `
    me quiero|quisiera|voy|gustaria|deseo a? morir|matar|suicidar|colgar|ahorcar
    me quiero|quisiera|deseo lastimar|cortar
    quiero|quisiera|voy|deseo|pienso|pensando|intente|ganas a|en|de? morir|morirme|matarme|suicidarme|colgarme|ahorcarme|lastimarme
    quiero|quisiera|deseo|preferiria|mejor estar|estaria? muerto|muerta
    mejor muerto|muerta
    quitarme|quitar|quito la|mi vida
    acabar|terminar|acabo|termino con mi vida|existencia
    acabar|terminar con todo
    ya? no quiero seguir? viviendo|existir|vivo|viva|despertar
    ya? no quiero vivir $
    ya? no quiero vivir mas|asi|ya|en? este? mundo
    ya no quiero vivir
    no quiero estar vivo|viva
    ya no quiero estar aqui
    ya no puedo seguir viviendo|asi|mas
    ya no aguanto|soporto la|mi|esta vida
    sin|tengo ganas de vivir
    no tengo ganas|razon|motivo|motivos|razones de|para vivir
    no vale la pena vivir|seguir
    nada por que|quien vivir
    suicidio
    suicida|suicidas|suicidarme|suicidar
    cortarme|corte las venas|munecas
    hacerme|hago dano|daño
    autolesion|autolesiones|autolesionarme
    ojala me muera|muriera|hubiera
    ojala estuviera|nunca muerto|muerta|hubiera
    quisiera|quiero desaparecer de este mundo
    quiero desaparecer para siempre
    estarian|estaran mejor sin mi
    aventarme|tirarme|saltar|lanzarme de|del|desde|al un|el|la? puente|edificio|techo|tren|balcon
    tomarme|tomar todas las pastillas
  `,
  gas: `
    huele|huelo|oler|olor|apesta mucho|fuerte|como? a? gas
    huele|olor|huelo * a gas
    fuga|fugas|escape|escapes de|del gas
    fuga|escape de|del? gas
    hay|tengo|tenemos una? fuga|escape de gas
    se|esta saliendo|sale|escapa|escapando|fugando el? gas
    gas * saliendo|escapando|fugando
    rompio|rompieron|rompimos|revento la|el|una|un tuberia|linea|tubo|manguera de|del gas
    alarma|detector de monoxido
    monoxido de carbono
    huele a huevo|huevos podrido|podridos
  `,
  fire: `
    ^ fuego|incendio|auxilio fuego|incendio|auxilio? $
    ^ ayuda fuego|incendio $
    hay|veo un|mucho|una? gran|fuerte? fuego|incendio|llamas
    fuego|incendio en|dentro mi|el|la|un|una|nuestro|nuestra|de|su casa|apartamento|departamento|edificio|cocina|garaje|cuarto|calle|vecino|vecina|bosque|escuela|techo|patio|parque|baldio
    se esta|me|nos|estan? quemando|incendiando
    se|me|nos quema|incendia|incendio|quemo la|el|mi|nuestra casa|apartamento|departamento|edificio|cocina|carro|coche|techo
    casa|apartamento|departamento|edificio|cocina|carro|coche|garaje|vecino|techo|bosque|basurero|arbol se? esta|esta quemando|quemandose|incendiando|ardiendo|en
    casa|apartamento|edificio|cocina|carro|coche en|esta llamas|ardiendo
    esta|estan en llamas
    sale|saliendo|veo mucho? humo
    agarro|agarraron|prendio|prendieron fuego
    se prendio|incendio la|el|mi casa|cocina|estufa|apartamento|carro
    atrapado|atrapada|atrapados en|por un|el fuego|incendio
  `,
  violence: `
    esposo|marido|esposa|novio|novia|pareja|ex|papa|padre|padrastro|mama|hermano|hijo|tio|vecino|hombre|el|ella|alguien me|nos esta|estan|acaba|quiere|siempre|ha|sigue? de? golpeando|golpea|golpeo|golpear|pega|pego|pegando|pegar|maltrata|maltratando|maltrato|ahorca|ahorcando|ahorco|ahorcar|ataca|ataco|atacando|amenaza|amenazo|amenazando|agrede|agredio|agrediendo|apunalo|patea|pateo|lastima|lastimo|violenta
    me esta|estan golpeando|pegando|ahorcando|maltratando|atacando|amenazando|agrediendo|apuntando
    esposo|marido|esposa|novio|novia|pareja|ex|papa|padre|padrastro|hombre|el|ella|alguien me|nos quiere|va|dijo|amenaza|amenazo|juro|intento|trato a|de|con|que? me? va? a? matar|matarme|matarnos|apunalar|violar
    amenaza|amenazo|amenazan|amenazado|amenazando con|de? matarme|matarnos|muerte|golpearme
    quiere|va|intento|trato a|de? matarme|matarnos|golpearme|violarme
    me|nos golpea|golpean|pega|golpeo|pego|maltrata mi|mucho|cada|siempre|cuando|otra|diario|y|a|todos|el
    me|nos golpea|golpean|pega|maltrata $
    me golpeo|pego mi esposo|marido|novio|pareja|ex|padre|papa|padrastro|esposa|novia
    violencia domestica|familiar|intrafamiliar
    violencia en mi|la|el casa|hogar
    pareja|esposo|marido|novio|esposa|novia es? muy? violento|violenta|abusivo|abusiva
    tengo|tenemos miedo de|a|por mi|de? esposo|marido|novio|pareja|ex|vida|padrastro|papa
    temo por mi|nuestra vida
    no estoy|me|siento siento|a? segura|seguro|salvo en mi? casa
    alguien|hombre|ladron|intruso * entrando|metiendo|metio|entro|entrar en|a mi|la casa|apartamento
    tiene|trae|con una|un pistola|arma|cuchillo|navaja
    estan|hay|alguien disparando|disparos|balazos|balacera|tirador
    no me deja|dejan salir de la? casa
    me tiene|tienen encerrada|encerrado
    me persigue|acosa mi ex
  `,
  abuse: `
    abusa|abusan|abusaron|abuso|abusado|abusando|abusaba de mi|un|una|mis|su|sus|ella|el
    abuso|abusos sexual|sexuales|infantil|fisico|domestico
    maltrato infantil|fisico
    maltrato a|de un|una|mi|los|mis|ninos|menores|anciano|ancianos|hijo|hija
    maltrata|maltratan|golpea|golpean|pega|pegan|lastima|lastiman a|al|le|les un|una|su|sus|mi|mis|la|los|las|el? hijo|hija|hijos|hijas|nino|nina|ninos|ninas|bebe|madre|abuela|abuelo|anciano|menor|nieto|nieta
    maltrata|golpea|pega al nino|bebe|anciano|menor
    me|la|lo violaron|violo|viola|violando|violan
    fui|fue|ha|he sido? violada|violado|abusada|abusado
    violaron|violo a mi|una|un|su
    violacion sexual
    agresion|asalto sexual
    toca|toco|tocaron|tocaba mis|sus partes
    me? toca|toco|tocan|tocaron|tocando a? mi|su|un|una|me|la|lo? * indebidamente|inapropiadamente
    trata de personas|blancas
    trafico de personas|humano
    retenida|retenido|encerrada|encerrado contra mi voluntad
    encerrada|encerrado en mi|la|un|una casa|cuarto|sotano|closet
  `,
  poison: `
    trago|tragado|trague|tomo|tome|tomado|bebio|bebi|comio|comi|ingirio|ingeri|tomaron|comieron * cloro|blanqueador|veneno|pastillas|detergente|pila|bateria|quimico|quimicos|anticongelante|gasolina|limpiador|medicina|medicinas|insecticida|raticida|iman|acido|amoniaco
    se|me|lo|la envenenado|envenenada|enveneno|envenene|envenenaron|envenenando|intoxico|intoxique
    envenenado|envenenada|envenenados
    envenenamiento
    esta|estoy|estan intoxicado|intoxicada|intoxicados|envenenado
    centro de control de? envenenamiento|envenenamientos|venenos
    control de envenenamiento|venenos
    sobredosis
    demasiadas pastillas
    tomo|tome muchas pastillas
    no|dejo puede|esta|de|respira? respirar|respirando
    no respira
    inhalo|inhale|respiro|respire cloro|amoniaco|gases|quimicos
  `,
} as const;

/** Everyday phrases that hold a word of danger and mean none; removed before the others are looked for. */
export const harmlessEs = `
  muero|muriendo|morir|muere|morirme|murio|mori de la? risa|hambre|sueno|ganas|frio|calor|sed|pena|verguenza|aburrimiento|cansancio|curiosidad|nervios|miedo|coraje|envidia|amor|antojo
  muero por saber|ver|conocer|comer|ir
  mi jefe|jefa|trabajo|suegra|espalda|cabeza|rodilla me esta? mata|matando
  me mata|matan|matando de|la|el|los|las|esta|este|mi|tanto|con
  espera|cola|tramite|fila|calor|trafico|renta|precio|cuenta|papeleo me esta|va? a? mata|matando|matar
  espera|cola|tramite|fila|calor|trafico|renta|precio|cuenta|papeleo va|quiere a? matarme|matarnos
  quitarme la vida social
  no quiero vivir en|cerca|aqui|ahi|con|al|junto|lejos|por|sin
  ya no quiero vivir en|cerca|aqui|ahi|con|al|junto|por
  no quiero estar aqui esperando|parado|parada|todo
  ya no puedo seguir asi esperando|pagando
  prevencion del|de suicidio|suicidios
  morir en el intento
  no quiero lastimarme|cortarme|caerme
  me quiero cortar el|la|mi
  recibo|cuenta|factura|pago|estacion|compania|empresa|precio|estufa|tanque|medidor|servicio|permiso|cilindro|pipa|linea|conexion de|del|para? gas
  gas natural? bill|recibo|factura
  me quede|quedamos sin gas
  departamento|estacion|cuartel|cuerpo|permiso|permisos|simulacro|alarma|alarmas|inspeccion|extintor|prevencion|codigo|seguro|hidrante|jefe|reporte|salida|escalera|informe|detector|pozo de|del|contra|para? incendio|incendios|fuego|humo
  contra incendio|incendios
  prohibicion|prohibido de? hacer? fuego|fuegos
  fuegos|fuego artificiales|artificial
  incendios forestales temporada
  hormiga|hormigas de fuego
  alto al? fuego
  arma|armas|pistola permiso|licencia
  permiso|licencia|registro|portar|portacion de|para? portar|una|un|tener? pistola|arma|armas
  hiedra|planta|roble venenosa|venenoso
  intoxicacion por alimentos|comida
  abuso de autoridad|poder|sustancias|confianza|drogas|alcohol
  abusan|abusa|abuso|abusaron de los|la|el|su|nuestra|nuestros precios|precio|confianza|inquilinos|clientes|poder|autoridad|paciencia
  maltrato animal
  maltrato a|de animales|perros|un? perro
  maltrata|golpea|pega|lastima a? su|un|el|al|los perro|perros|gato|animal|animales|carro
  violacion|violaciones de|del|al|a codigo|transito|estacionamiento|ley|ordenanza|ordenanzas|reglas|reglamento|contrato|luz|derechos|multa|trafico
  violo|violaron la|el|mi|mis|una|un ley|reglamento|ordenanza|contrato|derechos|privacidad|semaforo|regla
  pega el sol|mucho|fuerte
  me pega el sol|viento
  me pega la luz|en
  me|nos pego la|el|un carro|camion|gripe|poste|puerta
  trago|tomo|comio mi|la|el? tarjeta|dinero|cajero|parquimetro|monedas
  se me quemo el foco|la|un foco|bombilla|fusible|comida|arroz
  quemo el|un|la foco|fusible|luz|bombilla|arroz|comida
  amenaza|amenazo|amenazan|amenazando con cortar|cortarme|multa|multarme|desalojar|desalojarme|desalojo|quitar|echarme|deportarme
  no puede|puedo|deja respirar con? el? humo|polvo|por|bien
  prevencion|capacitacion|conciencia|taller|mes de|contra|sobre|del|la? sobredosis|violencia|abuso|maltrato
  control de venenos trabajo|empleo
  queda sin vida social
  para hacerme dano no
  humo del|de escape|autobus|camion|vecino|cigarro|tabaco|parrilla
`;
