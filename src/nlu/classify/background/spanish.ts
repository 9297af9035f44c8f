/** Spanish that has nothing to do with most bots: knowledge, culture, food, the body, love. A line is an utterance. */
export const spanishBackground = `
quién fue Simón Bolívar
en qué año llegó Colón a América
cómo cayó Tenochtitlan
cuántos años duró la colonia
por qué desaparecieron los mayas
cuéntame algo de los incas
quién inventó la imprenta
qué pasó en la batalla de Puebla
quién mató a Julio César
cuándo se cayó el muro de Berlín
cómo vivía la gente en la edad media
qué fue la revolución industrial
quién era la Malinche
por qué se separó Panamá de Colombia
dime tres presidentes de Argentina
la guerra de los cien años duró cien años?
quiénes pelearon en la segunda guerra mundial
qué comían los romanos
de qué están hechas las estrellas
cuántos planetas hay
por qué la luna cambia de forma
qué tan lejos queda Marte
hay vida en otros planetas
qué es un año luz
por qué Plutón ya no cuenta
qué es una supernova
cuándo pasa otra vez el cometa Halley
cómo van al baño los astronautas
cuál es la capital de Paraguay
qué país tiene más habitantes
dónde queda Madagascar
cuál es el río más caudaloso del planeta
cuántos países hay en Centroamérica
qué mar baña las costas de Croacia
en qué continente está Turquía
cuál es el desierto más seco
qué volcán es más alto, el Popo o el Pico de Orizaba
qué idioma se habla en Brasil
cuál es la bandera que tiene un dragón
por dónde pasa el ecuador
qué comen los ajolotes
por qué los flamencos son rosados
cuánto vive una tortuga
cómo respiran los peces
por qué las gallinas no vuelan
cuál es el animal más venenoso
qué son los glóbulos blancos
cómo se reproducen las estrellas de mar
qué es la fotosíntesis
cuántos corazones tiene un pulpo
las ballenas duermen?
cómo hacen seda los gusanos
qué es una célula madre
por qué bostezamos
para qué sirve el apéndice
quién descubrió la gravedad
qué es la energía cinética
cómo funciona un imán
a qué velocidad viaja el sonido
por qué flotan los barcos si pesan tanto
qué dice la segunda ley de Newton
cómo se forma un arcoíris
explícame la relatividad como si fuera un niño
qué es un semiconductor
cuál es el símbolo del potasio
por qué se oxida el hierro
qué es el ph
cuántos electrones tiene el carbono
a qué temperatura hierve el agua en La Paz
qué gas tienen los globos que flotan
haya, halla o allá
cuándo se escribe porqué junto
qué es un adverbio
cómo se conjuga el verbo caber
dame un sinónimo de triste
solo lleva tilde o ya no
de dónde viene la palabra chocolate
qué significa la palabra efímero
cuál es el plural de régimen
qué rima con corazón
es el calor o la calor
qué es una metáfora
de dónde sale el dicho de tirar la toalla
dime una palabra con cinco vocales
qué quiere decir chévere
se dice hubieron o hubo
cuántas letras tiene el abecedario
dónde nació Shakira
cuántos años tiene Luis Miguel
Bad Bunny sacó disco nuevo?
con quién anda Rosalía
es cierto que esa actriz se operó la nariz
quién ganó anoche, el América o las Chivas
cuántos goles lleva Messi
quién fue campeón del mundo en 1986
a qué hora juega la selección
cómo quedó el clásico
quién es mejor, Maradona o Pelé
el árbitro nos robó el partido
qué es un fuera de lugar
cuántos jonrones pegó ese pelotero
quién va primero en la fórmula uno
se puso buenísima la pelea del sábado
cuántos sets se juegan en un grand slam
mi equipo no gana ni en sueños
quién metió el gol de chilena
el portero está lesionado otra vez
qué mide una cancha de básquet
cuánto gana un futbolista en España
qué película me recomiendas para llorar
quién sale en Roma, la de Cuarón
ya viste la última de terror
cómo termina esa serie de los ladrones con máscaras
esa novela ya está muy larga
cuántas temporadas tiene la casa de las flores
me quedé dormido viendo la peli
quién dirigió el laberinto del fauno
la segunda parte siempre es peor
cuál es la mejor comedia mexicana
qué caricaturas veías de niño
no me gustan las películas dobladas
en qué orden se ven las de los superhéroes
quién hace la voz del burro
cómo se llama el actor que salía en la de los piratas
quién canta esa de la cumbia del barrio
pon salsa vieja
súbele al volumen
siguiente canción
qué banda tocaba rock en los ochenta en Argentina
cómo se afina una guitarra
el reguetón ya me tiene harta
me gusta más el vallenato que la bachata
cuántas cuerdas tiene el charango
cuál es el mejor disco de Soda Stereo
enséñame los acordes básicos del ukelele
la marimba de dónde es
tengo una melodía pegada desde ayer
quién compuso el danzón número dos
cómo se hace el mole
receta de arroz con leche
cuánto tiempo se cuecen los frijoles en olla exprés
qué le pongo al pollo para que quede jugoso
cómo hago tortillas de harina
qué lleva un buen ceviche
con qué sustituyo la crema
se me quemó el arroz
cuántos huevos lleva un flan
cómo quito lo picoso de una salsa
la masa me quedó aguada
qué cocino con papas y chorizo
cómo se hacen las arepas
a cuántos grados se hornea un pastel
qué diferencia hay entre tamal y hallaca
se puede congelar la cebolla picada
cómo se pela una tuna sin espinarse
el café me quedó aguado
quiero algo dulce pero que no engorde
qué vino va con pescado
cuánto dura la leche abierta
cómo se prepara el mate
hoy desayuné chilaquiles
tengo un antojo de pozole que no puedo
el cilantro sabe a jabón
con o sin piña los tacos al pastor
a quién se le ocurre ponerle cátsup a la pasta
cómo bajo la panza
cuántas sentadillas hago al día
qué como antes de correr
me duelen los brazos por las pesas
sirve de algo el agua con limón en ayunas
dame una rutina de ejercicio en casa
cuántas calorías tiene una empanada
cuánto hay que caminar para bajar un kilo
es malo hacer abdominales diario
cómo respiro bien cuando nado
qué estiramiento ayuda para la ciática
quiero correr un medio maratón en octubre
la creatina hace daño?
qué es el crossfit
no me dan ganas de ir al gimnasio
mi novio no me contesta los mensajes
cómo sé si le gusto
terminamos y no dejo de llorar
qué le regalo a mi novia en el aniversario
cómo le digo que ya no lo quiero
me gusta la hermana de mi mejor amigo
mi suegra se mete en todo
creo que me es infiel
vale la pena una relación a distancia
me dejó en visto jaja
qué hago para olvidar a mi ex
cómo pido perdón sin rogar
siempre peleamos por los celos
escríbeme algo romántico para mandarle
ya llevamos ocho años y no me da el anillo
mi comadre anda hablando mal de mí
cómo hago amigos en un lugar nuevo
cuéntame un chiste
otro chiste, pero de Pepito
adivina adivinador
blanco por dentro y verde por fuera, qué es
qué le dijo un pez a otro pez
hazme reír un rato
invéntate un cuento de un conejo astronauta
escribe un poema para mi abuela
recítame una copla
dime un trabalenguas
te sabes alguna leyenda de espantos
cuéntame la historia de la llorona
hazme una rima con mi apodo
qué sale si cruzas un gato con un pato
ese chiste ya me lo sabía
`;
