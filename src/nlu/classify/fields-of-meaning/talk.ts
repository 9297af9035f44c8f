/** What people say to each other, feelings, qualities, numbers and measures, weather. */
export const talk = `
  yes yeah yep yup sure affirmative absolutely definitely correct | claro correcto afirmativo cierto exacto sip efectivamente
  nope nah negative wrong | negativo nel falso
  maybe perhaps unsure possibly uncertain | quizas quiza talvez probablemente posiblemente acaso

  ok okay alright fine agreed | vale okay bueno acuerdo ok orale dale
  thanks thank grateful appreciate thankful | gracias agradecer agradezco agradecido agradecida

  hello hi hey greetings howdy | hola saludos buenas buenos saludar
  bye goodbye farewell cya | adios chao bye

  sorry apologize apology apologies pardon excuse | perdon disculpa disculpe lamento perdona disculpas
  please kindly | favor porfa porfavor

  welcome | bienvenido bienvenida


  question questions ask query wonder asking | pregunta preguntar duda preguntas dudas pregunto
  answer answers reply respond | respuesta contestar responder respuestas

  repeat restate | repetir repite repita

  help assist assistance support aid helping | ayuda ayudar ayudame apoyo auxilio ayudeme socorro
  problem problems issue issues trouble concern | problema problemas inconveniente dificultad asunto

  explain explanation clarify describe description detail details | explicar explica explicacion describir detalle aclarar detalles
  information info facts | informacion info informes

  fact facts interesting trivia | dato datos curiosidad curioso


  meaning means define definition dictionary term | significar significado significa definicion definir diccionario
  spell spelling spelled letter letters | deletrear ortografia deletrea escribe letra letras
  word words synonym phrase sentence | palabra palabras sinonimo frase oracion

  translate translation translated translator | traducir traduccion traduce traductor tradusca
  language languages spanish english french german italian chinese | idioma lenguaje espanol ingles frances aleman italiano chino lengua castellano

  speak talk talking spoke conversation chat speaking | hablar conversar charlar platicar habla conversacion hablo platica
  write written wrote type typing | escribir escrito escribe teclear
  understand understood comprehend | entender entiendo comprender entiende comprendo
  knowledge learn known | conocer conozco conocimiento

  thought believe opinion | pensar creer opinion pienso opinar creo parecer

  suggest suggestion recommend recommendation advice recommended | sugerir recomendar sugerencia recomendacion recomiendame consejo recomienda aconsejar
  best top popular greatest | mejores popular


  good great excellent awesome nice wonderful amazing perfect | excelente genial maravilloso estupendo perfecto chevere bonito increible bacano
  bad terrible awful horrible worst poor lousy | malo pesimo terrible horrible peor mala feo

  love enjoy favorite favourite prefer adore loved | gustar gusta amar favorito encantar encanta favorita prefiero adoro amo
  hate dislike despise detest | odiar odio detestar detesto

  happy glad pleased joy cheerful excited | feliz contento alegre alegria emocionado
  sad unhappy depressed cry lonely | triste deprimido llorar tristeza solitario

  angry mad upset annoyed furious frustrated irritated | enojado molesto furioso enfadado frustrado bravo enojo
  scared afraid fear frightened worried nervous anxious | miedo asustado preocupado temor nervioso susto
  stress stressed relax calm | estres estresado relajar tranquilo calma

  beautiful pretty ugly cute | hermoso lindo bello bonita guapo
  smart clever intelligent stupid dumb | inteligente tonto estupido
  weird strange odd | raro extrano


  easy simple | facil sencillo simple
  hard difficult tough complicated | dificil complicado duro

  important necessary essential | importante necesario esencial

  fast quick quickly rapid hurry | rapido veloz prisa apurar apurado pronto
  slow slowly slower | lento despacio lentamente

  new recent modern | nuevo reciente moderno nueva
  old ancient used | viejo antiguo usado vieja
  big large huge enormous giant | grande enorme gigante inmenso grandote
  small little tiny mini | pequeno chico diminuto chiquito

  lots plenty several | bastantes
  long short tall high | largo corto alto

  full empty | lleno vacio

  hot warm heat | caliente calor calido caluroso
  cold cool chilly | frio fresco helado
  wet dry damp | mojado seco humedo
  clean pure dirty | limpio sucio


  number numbers digit figure digits | numero numeros cifra digito
  zero three four five six seven eight nine ten | cero tres cuatro cinco seis siete ocho diez
  hundred thousand million billion dozen twenty thirty fifty | cien mil millon docena veinte treinta cincuenta quinientos ciento

  measure measurement inch inches meter yard length width | medir medida pulgada pulgadas metro metros medidas ancho
  weight ounce ounces gram kilogram kilo | peso onza libra gramo kilo onzas libras
  cup cups tablespoon teaspoon liter gallon quart pint | taza cucharada cucharadita litro galon tazas

  temperature degree degrees fahrenheit celsius | temperatura grados fahrenheit centigrados grado celsius

  name whats called | nombre


  weather forecast climate meteorology | clima tiempo pronostico meteorologico
  rain raining rainy umbrella showers drizzle rained | lluvia llover llueve paraguas lluvioso llovizna aguacero lloviendo llovera
  snow snowing snowy blizzard hail | nieve nevar nevada granizo nevando
  storm thunderstorm hurricane tornado lightning thunder cyclone | tormenta huracan tornado relampago trueno ciclon rayo tempestad temporal

  sun sunny sunshine clear sunlight | sol soleado despejado asoleado
  cloud cloudy clouds overcast fog foggy | nube nublado nubes niebla neblina
  wind windy breeze gust | viento ventoso brisa ventarron
  humid humidity dew | humedad humedo

  earthquake disaster wildfire evacuation evacuate | terremoto sismo temblor desastre evacuacion evacuar
  air pollution smog quality | aire contaminacion calidad

  moon star planet space | luna estrella planeta espacio
  god church religion pray bible mass | dios iglesia religion orar biblia misa rezar
  flower plant garden seed | flor planta jardin semilla flores plantas
  world earth globe global | mundo tierra global mundial

  life living alive live | vida vivir vivo
  secret hide | secreto
  origin creator developer | origen creador


  real fake true false | real verdadero
  lie truth | mentira mentir
  lucky fortune | afortunado
  dream dreams nightmare | pesadilla
  wish hope desire | esperanza ojala anhelo
  idea notion | idea pensamiento
  reason cause motive | razon motivo
  example sample instance | ejemplo
  part piece | pedazo
  edge | orilla lado borde
  front rear | frente atras
  inside outside indoor | interior adentro afuera
  circle triangle shape round | circulo triangulo redondo
  wood stone steel | madera metal piedra fierro
  heavy | ligero liviano
  deep shallow | profundo hondo
  wide narrow broad | angosto estrecho
  thick thin skinny | grueso delgado gordo flaco
  first fourth fifth | primero quinto
  eleven twelve thirteen fourteen fifteen | doce trece catorce
  forty sixty seventy eighty ninety | cuarenta sesenta setenta ochenta noventa
  triple couple | triple
  whole entire | entero completo
  forest jungle desert | bosque selva desierto
  hill valley | colina loma`;
