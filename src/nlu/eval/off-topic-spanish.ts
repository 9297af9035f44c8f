/** What people ask machines and no agency answers: one line each, of many kinds, written for this and never trained on. */
export const spanishOffTopic = `
cuál es tu color favorito
cuéntame un chiste de pingüinos
quién ganó el mundial de 1998
cómo se hace el pan de plátano
recomiéndame una buena película de terror
cuál es la capital de Mongolia
cómo se dice buenos días en japonés
mi novia terminó conmigo
escribe un poema sobre el otoño
qué significa soñar con dientes
cuánto mide la Torre Eiffel
pon un poco de salsa
pon una alarma a las seis de la mañana
apaga la luz del cuarto
cuántas onzas tiene una libra
qué celular tiene la mejor cámara
es peligroso mezclar cloro con vinagre
por qué el cielo es azul
cómo se hace el nudo de la corbata
qué nombre le pongo a mi gatito
quién escribió Don Quijote
dame una receta de caldo de pollo
cómo arreglo una puerta que rechina
qué hora es en Tokio
cómo puedo mejorar en ajedrez
ejercicios para bajar la panza
cuánto tiempo se hierve un huevo
tú crees en los extraterrestres
cuál es el sentido de la vida
lanza una moneda
tira dos dados
cómo destapo el fregadero
mi computadora no prende
cómo recupero la clave de mi correo
a cuánto está el bitcoin hoy
me conviene vender mis acciones
háblame del Imperio romano
quién es el presidente de Francia
cuál es la raíz cuadrada de 144
resuelve equis al cuadrado menos cuatro
qué tan lejos está la luna
qué hay dentro de un agujero negro
qué planeta tiene más lunas
cómo aprendo a tocar la guitarra
qué acordes lleva esa canción
quién canta esta canción
la letra de las mañanitas
resérvame un vuelo a Cancún
hoteles baratos en la playa
hay un buen lugar de sushi por aquí
pídeme una pizza grande de pepperoni
llámame un taxi
qué lleva el guacamole
cuántas calorías tiene un aguacate
quiero bajar cinco kilos
cuáles son los síntomas de la gripe
por qué me duele la rodilla al correr
puedo tomar aspirina con vino
mi bebé no se duerme
cómo le enseño a mi cachorro a sentarse
qué comen las tortugas
las arañas son insectos
cómo siembro tomates en el balcón
por qué se ponen amarillas mis plantas
cómo quito una mancha de vino
qué color combina con azul marino
cómo se plancha una camisa
dónde compro tenis de colección
cómo tomo una captura de pantalla
por qué mi internet está tan lento
cómo instalo la impresora
cómo centro un texto en una página
explícame cómo funciona un bucle
escribe una función que ordene una lista
qué es el aprendizaje automático
eres más inteligente que yo
tú tienes sentimientos
te quieres casar conmigo
cántame una canción
cuéntame algo interesante
estoy aburrido
dilo al revés
cómo se escribe exhausto
dame un sinónimo de feliz
qué rima con naranja
quién pintó la Mona Lisa
cuándo se hundió el Titanic
en qué año terminó la guerra
cómo funciona un motor de gasolina
cómo se cambia una llanta ponchada
cuánto cuesta una camioneta usada
cuál es la mejor marca de llantas
cómo se medita
qué dice mi horóscopo de hoy
qué significa la carta de la torre
quién es el hombre más rápido
cuántos jugadores tiene un equipo de hockey
ganó mi equipo anoche
en qué canal pasan el partido
cuándo sale la próxima temporada
cómo termina la película
los mejores videojuegos del año
cómo le gano al jefe final
qué le regalo a mi suegra
cómo escribo un brindis de boda
cómo pido un aumento de sueldo
consejos para una entrevista en un banco
cómo le digo a mi jefe que renuncio
cómo se hace un avioncito de papel
enséñame trucos de magia
cuántos años tienes
dónde naciste
qué desayunaste
asdf qwer zxcv
bla bla bla
el perro de san Roque no tiene rabo
tres tristes tigres tragaban trigo
el primo de mi vecina toca la batería
ayer me comí una torta rarísima
qué opinas de la música de antes
`;
