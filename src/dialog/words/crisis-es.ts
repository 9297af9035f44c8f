/** Folded Spanish phrases of danger, by kind; syntax in `phrase.ts`. What stands in a harmless phrase does not count. */
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
    ya? no quiero|quiere vivir mas? mas|asi|ya
    ya? no quiero|quiere vivir en? este mundo
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
    quiero|voy|pienso|ganas a|en|de? hacerme dano
    me hago dano
    autolesion|autolesiones|autolesionarme
    ojala me muera|muriera|hubiera
    ojala estuviera|nunca muerto|muerta|hubiera
    quisiera|quiero desaparecer de este mundo
    quiero desaparecer para siempre
    estarian|estaran mejor sin mi
    aventarme|tirarme|saltar|lanzarme de|del|desde|al un|el|la? puente|edificio|techo|tren|balcon
    tomarme|tomar|tomo|tome todas las|mis|sus pastillas
    se quiere|quiso|quieren|quisiera|quisieron morir|matar|suicidar|colgar|ahorcar
    me boy a matar
    pienso|pensando|penso|piensa|pensado * en matarme|suicidarme|morirme|matarse|suicidarse
    no quiero estar en este mundo
    se va|iba|van a matar|suicidar|ahorcar|colgar
    quiere|quiso|va|iba|trato|intento|intenta|trata|amenaza|amenazo|piensa|dijo|dice a|con|de|en|que? matarse|ahorcarse|colgarse|morirse|suicidarse
    suicidarse|ahorcarse|suicidarme|ahorcarme|suicido|suicidios
    quitarse|quitarme|quitar|quito|quita la|su|mi vida
    se va|quiere|quiso|puede|hace|hizo a? hacer? dano
    se quiere lastimar
    hacerse dano
    se? quiere|quiso|va|iba|amenaza|trata|intenta|dice a|con|de|que? se? va? a? aventar|tirar|lanzar|saltar|brincar|aventarse|tirarse|lanzarse del|de|desde|al un|el|la? puente|edificio|techo|tren|balcon|azotea|barandal
    puente|azotea|techo|balcon|edificio * aventar|aventarse|tirarse|saltar|lanzarse|brincar
    corta|corto|corte|cortar|cortarse|cortarme|cortando|cortandose las|los|sus|mis venas|brazos|munecas
    hijo|hija|hermano|hermana|amigo|amiga|novia|novio|ella se esta? corta|cortando|cortandose $
    esta cortandose
    ya? no quiere vivir $
    ya? no quiere vivir mas|asi|ya
    ya? no quiere seguir viviendo
    mejor me muero|mato
    extranar|extranara|extranaria|importa|importaria|llorar * me muero|muriera|mato
    harto|harta|cansado|cansada|canse de vivir
    ojala no despierte|despertara|amaneciera|hubiera
    no * sentido a|en|de? la|mi|vivir? vida|vivir
    vida no|sin tiene? sentido
    quiero|quisiera desaparecer y
    quiero|quisiera desaparecer $
    quisiera|ojala|preferiria|desearia no haber|hubiera nacido
    prefiero|preferiria estar|estaria? muerto|muerta|morir|morirme
    si yo? estuviera|estoy muerto|muerta
    intente|intento|trate|trato|quise|quiso de? quitarme|quitarse|matarme|matarse|suicidarme
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
    ^ alarma|detector de monoxido de? carbono? $
    suena|sonando|sono|activo|activa|pita|pitando|chilla|chillando|disparo la|el|mi? alarma|detector de monoxido
    no|sin|deja para|deja|parar de sonar|pitar|chillar la|el|mi alarma|detector de monoxido
    alarma|detector de monoxido * suena|sonando|sonar|pita|pitando|activo|chillando|disparo|encendio
    fuga|intoxicacion|intoxicado|intoxicados|intoxicada|olor|escape|envenenamiento de|por|con monoxido
    monoxido de? carbono? en mi|la|el|nuestra casa|edificio|apartamento|departamento
    huele|huelo|oler|olor|apesta|apestando|oliendo|siente * a gas
    huelo|huele mucho? gas
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
    atrapado|atrapada|atrapados|atrapadas en|por|dentro un|el|la|del? fuego|incendio|humo|llamas
    hay|veo|empezo un|una|mucho|mucha? gran? lumbre|llamas|fuego
    hay mucho|demasiado humo en|adentro|dentro|adentro
    humo negro|saliendo|sale
    se incendia|incendio|prendio|incendiando|prende la|el|mi|nuestra|un|una casa|cocina|estufa|apartamento|departamento|edificio|techo|bodega|escuela|fabrica|tienda|bosque|monte|cerro|carro
    se prendio fuego
    incendio en|cerca|junto|atras|detras|frente de|a? la|el|mi|una|un|los|las|nuestra
    incendio forestal cerca|en|atras|avanza|junto|aqui
    fuego|lumbre en|cerca|atras|detras|dentro de|a? la|el|mi|una|un|nuestra|su
    llamas en|salen|saliendo de? la|el|mi|una|un casa|edificio|techo|cocina|apartamento|departamento|carro|ventana
    casa|edificio|monte|cerro|bosque|terreno|baldio|pasto|escuela|tienda|fabrica se? esta|estan? quemando|quemandose|incendiando|ardiendo|incendiandose
    llamas|fuego|lumbre grandes|enormes|altas|grande|enorme
    echando|sacando chispas|llamas|lumbre|humo
    chispas|cable|cables|poste|transformador * prendio|incendio|quema|quemando|llamas
    fuego|incendio|lumbre se esta? extiende|extendiendo|acerca|acercando|salio
  `,
  violence: `
    esposo|marido|esposa|novio|novia|pareja|ex|papa|padre|padrastro|mama|hermano|hijo|tio|vecino|hombre|el|ella|alguien me|nos esta|estan|acaba|quiere|siempre|ha|sigue? de? golpeando|golpea|golpeo|golpear|pega|pego|pegando|pegar|maltrata|maltratando|maltrato|ahorca|ahorcando|ahorco|ahorcar|ataca|ataco|atacando|amenaza|amenazo|amenazando|agrede|agredio|agrediendo|apunalo|patea|pateo|lastima|lastimo|violenta
    me esta|estan golpeando|pegando|ahorcando|maltratando|atacando|amenazando|agrediendo|apuntando
    esposo|marido|esposa|novio|novia|pareja|ex|papa|padre|padrastro|hombre|el|ella|alguien me|nos quiere|va|dijo|amenaza|amenazo|juro|intento|trato a|de|con|que? me? va? a? matar|matarme|matarnos|apunalar|violar
    amenaza|amenazo|amenazan|amenazado|amenazando con|de? matarme|matarnos|muerte|golpearme
    amenaza|amenazo|amenazan|amenazado|amenazando con|de? hacerme dano
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
    tiene|trae|con una|un pistola|arma|cuchillo|navaja
    estan|hay|alguien disparando|disparos|balazos|balacera|tirador
    no me deja|dejan salir de la? casa
    me tiene|tienen encerrada|encerrado
    me persigue|acosa mi ex
    golpea|golpeo|golpeando|pega|pego|pegando|golpean|maltrata|maltratando|ahorca|ahorcando|patea|pateando|lastima|lastimando a su|mi|una|la esposa|mujer|novia|mama|madre|hermana|pareja|senora|muchacha
    senor|hombre|tipo|sujeto|gente|alguien|hombres|persona|tipos|muchacho|muchachos esta|estan|anda|andan? armado|armados|armada
    apunto|apuntando|apunta|apuntaron con un|una|su pistola|arma|rifle|cuchillo
    tiene|trae|con|saco|anda|amenaza un|una|su pistola|arma|cuchillo|navaja|machete|rifle|escopeta
    escuche|escucho|escuchamos|oi|oigo|oimos|hay|suenan|oyen|oyeron|se|muchos balazos|disparos|tiros|balacera|tiroteo
    hombre|senor|tipo|sujeto|muchacho|alguien con cuchillo|pistola|arma|navaja|machete|rifle
    cuchillo|pistola|arma|machete * persiguiendo|amenazando|atacando
    ex|hombre|alguien|tipo|marido|novio * rompio|pateo|tumbo la|mi puerta|ventana
    dijo|dice|jura|juro|amenazo que me? va|iba a matar|matarme|matarnos
    me|nos iba|va a matar si|cuando|hoy|esta
    balacera|tiroteo
    estan|esta|andan disparando
    estan|esta|andan tirando balazos|tiros
    le|me|nos|les dispararon|dispara|disparo|balearon|apunalaron|acuchillaron|navajearon
    apunalaron|balearon|acuchillaron|asesinaron|mataron|apunalo|baleado|baleada a|al|por|alguien|un
    me|nos quieren|quiere matar|violar|secuestrar|golpear|pegar
    me|nos estan|esta|vienen|viene|andan|anda|sigue asaltando|siguiendo|persiguiendo|secuestrando|atacando|golpeando|acosando
    esposo|marido|novio|pareja|ex|papa|padre|padrastro|hombre|hijo|vecino|el|ella * me quiere|va a? pegar|golpear|matar|lastimar
    amenaza|amenazo|amenazando|amenazan con|a un|una|con? cuchillo|pistola|arma|navaja|machete
    temo|miedo que|de me|nos|que mate|maten|pegue|golpee|haga
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
    encerrada|encerrado en mi|la|un|una|el casa|cuarto|sotano|closet|bano
    padrastro|papa|padre|tio|primo|hermano|abuelo|maestro|profesor|cura|sacerdote|vecino|jefe|doctor|novio|entrenador|hombre me|la|lo|le? toca|toco|tocaba|manosea|manoseo|viola|violo|violaba|acosa a? mi? hija|hijo|nina|nino|partes
    padrastro|papa|padre|tio|primo|hermano|abuelo|maestro|profesor|cura|sacerdote|vecino|jefe|doctor|entrenador me toca|toco|tocaba|manosea|manoseo|viola|violo
    toco|toca|tocaron|tocaba|manoseo|manosea|manosearon a mi|su|una|un hija|hijo|nina|nino|sobrina|sobrino|nieta|nieto|hermana
    abusando|abusaron|abusa|abuso|abusada|abusado|abusan sexualmente
    abusando|abusan|abusa|abuso|abusaron de un|una|unos|los|las|menor nino|nina|menor|ninos|menores
    victima de una? violacion|abuso|violencia|maltrato|trata
    tiene|tienen * encerrada|encerrado|encerrados|encerradas|amarrado|amarrada|amarrados|secuestrada|secuestrado
    creo que lo|la|los|las maltratan|golpean|abusan|pegan|maltrata|golpea
    nino|nina|bebe|ninos|abuela|abuelo|anciano|mama|papa * lo|la|los|las|le|les maltratan|golpean|pegan|pega|maltrata|golpea
    no le|les|lo|la dan * comer
    contra su|mi voluntad
    golpea|golpean|golpeando|pega|pegan|maltratan|maltrata|lastiman|sacuden|sacude al|a|la|el? un|una|su|sus|mi|los? bebe|nino|nina|ninos|anciano|viejito|abuelito|abuelita|abuelo|abuela|ancianos|mama|papa|hijastro
    maltratada|maltratado|golpeada|golpeado|abusada|abusado por su|mi|un|una|el|la
    violaron|violo|violando|abusaron a|de mi|una|un|su amiga|hija|hermana|prima|hijo|nina|muchacha
  `,
  medical: `
    infarto|infartos|preinfarto|infartando
    paro cardiaco|respiratorio
    ataque al|de|del corazon|cardiaco
    ataque cardiaco
    derrame|embolia cerebral
    le|me|tiene|tuvo|dio|dando|sufrio|da un|una? derrame|embolia|convulsion|convulsiones|ataque|trombosis
    convulsiona|convulsionando|convulsionar|convulsiono|convulsiones|convulsion
    no|apenas|casi no? puedo|puede|pueden|podia respirar
    no esta? respira|respirando|respiraba
    dejo|dejando de respirar
    cuesta|dificil|dificultad|dificultades|batalla|trabajo para? respirar
    falta el|de aire|respiracion
    se|me|nos esta|estan|estoy? ahoga|ahogan|ahogando|ahogo|ahogandose|asfixia|asfixiando
    esta|estan ahogandose|asfixiandose
    inconsciente|inconscientes
    se desmayo|desmaya|desmaye
    esta|quedo|cayo desmayada|desmayado
    me desmaye
    perdio el conocimiento
    no despierta|reacciona
    cayo y no se? mueve|levanta|despierta|responde|reacciona
    esta|poniendo|puso|pone|ponen morado|morada|azul $
    esta|poniendo|puso|pone|ponen morado|morada y|no|de
    desangra|desangrando|desangrandose
    sangra|sangrando mucho|bastante|no|demasiado|muchisimo
    esta|estoy sangrando
    mucha sangre
    no deja|para|paro de sangrar
    dolor * pecho
    duele|dolor mucho|fuerte? el pecho
    reaccion alergica
    cierra|cerrando|cerro|hincha|hinchando|hinchada la garganta
    anafilaxia|anafilactico
    trabajo|dolores de parto
    ya? viene|nace|nacer|naciendo ya? el|mi bebe
    me|le rompio la fuente
    atraganta|atraganto|atragantando|atragantado|atragantada|atragantandose|atragantarse
    atropello|atropellaron|atropellan a|al un|una|mi|la|el|alguien|dos|peaton|nino|senora|nina|senor? nino|nina|senora|senor|mujer|hombre|persona|muchacho|muchacha|ciclista|peaton|hijo|hija|mama|papa|hermano|hermana|esposo|esposa|vecino|vecina|alguien|amigo|abuelo|abuela|joven|ninos|viejito|viejita
    me|lo|la|los|nos atropello|atropellaron
    choque|accidente|volcadura|choco * heridos|herido|herida|heridas|sangrando|grave|graves|muertos|muerto|inconsciente|lesionados|lesionado|atrapado|atrapada|atrapados
    hay|hubo|vi un|una|acaba choque|accidente|volcadura|de muy? feo|fea|grave|fuerte|horrible|terrible|serio
    hay|gente|varios|muchos|personas|quedaron muchos|varios|dos|tres|unos? heridos|herido|herida|heridas|lesionados|herida
    cayo|cai|caida|caido * no se? puede|puedo|podia levantarse|levantarme|levantar|pararse|pararme|moverse|moverme
    cayo|caido a|al|de|del|en|por * no se? mueve|despierta|respira|reacciona
    torcio|tuerce|torciendo|durmio|paralizo la|media|mitad|el|un cara|boca|lado|brazo|cuerpo
    pico|mordio|mordida|picadura|piquete|picaron un|una|de? vibora|serpiente|culebra|cascabel|alacran|coralillo|escorpion
    vomita|vomitando|tosiendo|escupiendo|vomito|tose sangre
    amputo|arranco|mocho|volo|cerceno el|un|la|los|su dedo|dedos|mano|pie|brazo|pierna
    persona|hombre|mujer|senor|senora|alguien|muchacho|muchacha|joven|nino|nina tirado|tirada|desmayado|desplomado|esta|acostado tirado|tirada|acostado? en|sobre|y el|la|no|un|una banqueta|suelo|piso|calle|acera|entrada|responde|parque|despierta * no|inconsciente|sangrando|sangre|herido|responde
    desvanecio|desvanecida|desvanecido
    se|esta esta? poniendo|puso|pone|poniendose azul|morado|morada|azulito
    bebe|nino|nina|recien|nacido * no se? mueve|despierta|reacciona
    convulsionar|coma|shock diabetico|diabetica
    hipotermia|hemorragia
    brazo|cara|lado dormido|dormida|paralizado|paralizada|torcida|chueca
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
    trago|tomo|tome|bebio|comio|comieron|tomaron * destapacanos|destapador|aspirinas|tylenol|aguarras|pinol|lejia|raticida|desinfectante|hongos|boton|alcohol|thinner
    tomo|tome|trago|tomado|acabo todo|toda|el|un|una|la? un|el|la? frasco|bote|caja|botella|monton entero|entera|lleno|completo? de pastillas|medicina|medicinas|pildoras|jarabe|aspirinas|tylenol
    tomo|tome|tomado muchas|demasiadas|bastantes|todas pastillas|pildoras|medicinas|las
    sobre dosis
    paso|pasaron|pase de|con|la? la? droga|drogas|heroina|fentanilo|pastillas|cristal|dosis
    tomo|uso|inyecto|metio|fumo|consumio * fentanilo|heroina|cocaina|cristal|drogas|droga * despierta|respira|azul|inconsciente|reacciona|responde
    inhalo|inhale|respiro|respire cloro|amoniaco|gases|quimicos
  `,
} as const;
