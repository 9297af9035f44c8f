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
  recibo|cuenta|factura|pago|estacion|compania|empresa|precio|estufa|tanque|medidor|servicio|permiso|cilindro|pipa de|del|para? gas
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
  maltrato a|de los|las|un|una? animales|perros|perro|gatos|arboles|plantas|libros
  maltrata|golpea|pega|lastima a? su|un|el|al|los perro|perros|gato|animal|animales|carro
  violacion|violaciones de|del|al|a codigo|transito|estacionamiento|ley|ordenanza|ordenanzas|reglas|reglamento|contrato|luz|derechos|multa|trafico
  violo|violaron la|el|mi|mis|una|un ley|reglamento|ordenanza|contrato|derechos|privacidad|semaforo|regla
  pega el|mucho|fuerte el? sol|aire|viento
  me pega el sol|viento
  me pega la luz|en
  me|nos pego la|el|un carro|camion|gripe|poste|puerta
  trago|tomo|comio mi|la|el? tarjeta|dinero|cajero|parquimetro|monedas
  se me quemo el foco|la|un foco|bombilla|fusible|comida|arroz
  quemo el|un|la foco|fusible|luz|bombilla|arroz|comida
  amenaza|amenazo|amenazan|amenazando con cortar|cortarme|multa|multarme|desalojar|desalojarme|desalojo|quitar|echarme|deportarme
  respirar|respira con|de|por tanto|tanta|todo|puro|el? papeleo|tramites|calor|estres?
  respira la|el pagina|sistema|aplicacion
  prevencion|capacitacion|conciencia|taller|mes de|contra|sobre|del|la? sobredosis|violencia|abuso|maltrato
  control de venenos trabajo|empleo
  queda sin vida social
  mes|taller|campana|semana|dia contra|de|del|sobre el|la? abuso|maltrato|violencia infantil|domestica|familiar?
  para hacerme dano no
  humo del|de escape|autobus|camion|vecino|cigarro|tabaco|parrilla
  nueva|instalar|instalacion|conectar linea|conexion|de|la|una? linea? de gas
  infarto cuando|al|con|de|por vi|ver|la|el|mi|lo|tanto
  casi|por|poco me? da|dio|dan un? infarto|ataque|derrame
  ataque de risa|tos|coraje|panico|nervios|celos
  derrame de|del
  ahogo|ahogando|ahoga|ahogados|ahogado|ahogar|ahogan en|de|con tanto|tantos|un|las|los|mis|puro? deudas|tramites|trabajo|papeles|papeleo|cuentas|tareas|vaso|pagos|recibos|calor
  me desmayo|desmaye del|de|con
  computadora|semaforo|pagina|sistema|aplicacion|app|telefono|pantalla|oficina|portal|elevador|boton no reacciona|responde|despierta|respira
  agua|mapache|rata|ratas|raton|ratones|gato|perro|culebra|vibora|lluvia|mapaches|zorrillo|humedad|viento se metio|metieron|entro|mete|meten|esta|estan
  cansado|cansada|harto|harta|canse de vivir en|cerca|con|al|junto|aqui|entre|sin|rodeado
  hacer dano con|en|por|el|la|al|a
  disparos|tiros en|del|de el? campo|practica|tiro
  campo|practica de tiro|disparo
  disparo la|el alarma|flash|camara
  disparo de camara|flash|salida
  mataron a? mi|un? perro|gato|planta|plantas|arbol
  amenaza|amenazan|amenazo de|con lluvia|tormenta|nieve|subir|aumentar|suspender|multas|un? multa|aviso|corte
  miedo de|a|que me? perder|multen|llegar|cobren|quiten|corten
  perro|perros|gato|gatos|animal|animales encerrado|encerrada|encerrados
  encerrado|encerrada en doble|el? fila|trafico|elevador|ascensor
  tiene|tienen|encerraron mi|el|nuestro|su carro|coche encerrado?
  le toco a mi
  me|le toco|toca la puerta|cita|turno|otra|pagar|esperar
  trata de llamar|pagar|hacer|entrar|comunicarse
  envenenamiento por plomo
  pastillas de jabon|cloro|freno|frenos|para
  donar|donacion|banco|campana|prueba|examen|analisis de? mucha? sangre
  golpe|golpea|golpeo de|la|el suerte|calor|puerta|pared|crisis|economia|sol
  humo de los|las|el|la|un|una? camiones|camion|autobuses|carros|parrilla|parrillada|cigarro|cigarros|vecino|vecinos|asador|fabrica
  detector|detectores|alarma|alarmas de humo|monoxido gratis|requisitos|obligatorio|para|requerido|requerida|instalar|instalacion
  quema|quemas controlada|controladas|prohibida|prohibidas
  se quemo|quemaron el|la|un|una|mi? transformador|tele|foco|bombilla|refrigerador|fusible|luz
  quitar|quitarse la vida util
  hacer lumbre|fuego|fogata|fogatas
  saltar la cuerda|linea|fila
  puente|edificio * saltar|brincar la? cuerda|turno
  pega|pego|pegaron carteles|un|el|la cartel|carteles|calcomania
  sale|saliendo mucho? humo del|de|al|por escape|la? chimenea|camion
  incendio|incendios|fuego forestal|forestales? prevencion|temporada|seguro|capacitacion
  escape de agua|room
  cerro|calle|colina|cuesta del suicida|suicidio
  medidor|pozo|agua|suelo|arbol|planta envenenado|envenenada
  perro|perros|perrito|gato|animal maltratado|maltratada|golpeado|envenenado
  muertos|muerto de cansancio|frio|hambre|risa|sueno|miedo
  caminata|carrera|marcha|desfile * suicidio
  prevenir|prevencion el|del|de|contra suicidio|suicidios|violencia|abuso|incendios
  sobredosis taller|prevencion|capacitacion
  concientizacion|conciencia|dia|semana sobre|de|contra|por la? sobredosis
  derrumbo|cayo|colapso|desplomo|exploto|robaron|robar|metieron|entraron|asaltaron|atropellaron|atropello * ano|mes|semana|invierno|verano|lunes|domingo|jueves pasado|pasada
  derrumbo|cayo|colapso|exploto|robaron|robar|metieron|entraron|asaltaron|atropellaron|atropello * hace|por|hacen un|una|dos|tres|varios|varias|unos|unas|meses|anos|semanas ano|anos|mes|meses|semana|semanas
  cable|cables|linea|lineas de|del? internet|television|tele|telefono|red|fibra|cobre
  explosion|explosiones de mosquitos|moscas|ratas|quejas|colores|cucarachas|chapulines|sabor
  explosion demografica
  sobredosis de papeleo|tramites|trabajo|informacion|azucar|noticias|papeles
  poste|postes de la|mi cerca
  bomba|bombas de agua|gasolina|bano
  caida|cayo|cayeron|tumbo el|la|mi|los? sistema|pagina|internet|senal|llamada|aplicacion|portal|pago|servicio|cita
  me|nos robaron|robando|quieren|estan robar|robando? con esta|este|estas|estos|tanto|tanta|los|las|el|la
`;
