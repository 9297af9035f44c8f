/** Spanish that has nothing to do with most bots: machines, games, sums, belief, clothes, animals, travel, weather, shopping. */
export const spanishBackground2 = `
cómo declaro una variable en javascript
qué es un algoritmo
me marca error en la línea doce y no veo nada raro
cómo ordeno un arreglo en java
para qué sirve docker
qué lenguaje aprendo primero
cómo salgo de vim
diferencia entre una clase y un objeto
hazme una página web sencilla
qué es una base de datos relacional
mi programa se cicla
cómo conecto python con excel
qué quiere decir open source
cuántos bits tiene un byte
no agarra el internet
el wifi está lentísimo desde ayer
se me olvidó la clave del modem
mi celular se calienta mucho
se me estrelló la pantalla
cómo libero espacio en el teléfono
la compu no prende
cómo paso mis fotos a una memoria usb
no me llegan los mensajes del whats
cómo quito un virus
los audífonos solo se oyen de un lado
qué celular me compro con poco presupuesto
se trabó la tablet del niño
cómo conecto el teléfono a la tele
la impresora mancha las hojas
qué significa pantalla amoled
me hackearon el instagram
cómo borro mi cuenta de facebook
el cargador ya no carga
cómo se pone el modo oscuro
se me cayó el celular al excusado
sirve de algo apagar y prender
qué es un nft
cómo paso el nivel cuarenta y dos
cuál es el mejor personaje para empezar
trucos para el gta
no me corre el juego, se ve todo trabado
quieres jugar gato
jugamos ahorcado?
cómo se mueve el alfil
cuántas fichas tiene el dominó
me sacaron del ranking
cómo hago una espada de diamante
reglas de la lotería
vale la pena la consola nueva
mi primo hace trampa en el uno
quién gana, goku o superman
cuánto es 48 entre 6
la raíz cuadrada de 144
cómo se saca un porcentaje
resuelve x al cuadrado menos nueve igual a cero
cómo se suman fracciones con diferente denominador
cuántos lados tiene un heptágono
cuál es el área de un círculo de radio cinco
siete por ocho
qué es un número irracional
si tengo doce manzanas y regalo un tercio, cuántas me quedan
para qué sirve la derivada
cuántos ceros tiene un billón
cuál es la mediana de 3, 9, 4, 7 y 2
los números romanos del uno al veinte
tira un dado
águila o sol
dime un número al azar
cuánto es una pulgada en centímetros
cuántas libras son ochenta kilos
cuántos mililitros tiene una taza
pásame 30 grados a fahrenheit
cuántos metros tiene una milla
una onza cuántos gramos es
a cuánto está el peso colombiano frente al euro
cuántas horas son mil minutos
existe el destino
qué decía Platón de la caverna
qué fue primero, el huevo o la gallina
somos libres o creemos que lo somos
qué hay después de la muerte
por qué hay gente mala a la que le va bien
qué es el existencialismo
la belleza es relativa?
quién dijo solo sé que no sé nada
soñé que me caía de un edificio
qué significa soñar con arañas
anoche soñé con mi perro que ya se murió
por qué uno habla dormido
tengo pesadillas desde hace días
soñar con dinero es malo?
qué dice la biblia sobre el perdón
cuántos apóstoles eran
quién es el santo de las causas perdidas
cuándo cae semana santa
por qué los judíos no comen cerdo
cómo se reza la novena
qué es el karma
los fantasmas existen o no
qué se pone en un altar de muertos
quién escribió el corán
qué me depara mi signo
soy cáncer, con quién soy compatible
qué signo es el doce de noviembre
léeme las cartas
qué piedra es buena para la envidia
cuál es mi ascendente si nací de madrugada
los géminis son bien doble cara
qué me pongo para una boda de noche
con qué combino una falda verde
cómo quito una mancha de aceite de la blusa
ya no se usan los pantalones entubados
se me encogió el suéter
qué corte me queda con la cara larga
cómo me hago un chongo sin ligas
qué tinte cubre mejor las canas
los tacones me sacaron ampollas
cómo se plancha una guayabera
qué perfume dura más
me quiero hacer un tatuaje chiquito en la muñeca
mi carro jala para un lado
cada cuánto se cambia el aceite
se prendió el foquito del motor
qué hago si se calienta el radiador
truena la suspensión cuando doy vuelta a la izquierda
cuánto aire llevan las llantas de una camioneta
el carro huele a gasolina por dentro
estándar o automático
el clutch está muy duro
cómo paso corriente de una batería a otra
qué carro gasta menos
se me ponchó una llanta camino a la playa
cada cuándo se riega un cactus
mi sábila se está pudriendo
cómo germino un hueso de aguacate
cómo espanto los caracoles de la lechuga
las hormigas se comieron mis rosales
en qué mes se siembra el maíz
cómo se poda una bugambilia
la hierbabuena se me seca siempre
qué tierra le pongo a las suculentas
se puede tener un limonero en maceta
las orquídeas no me florecen
mi gato araña el sillón
por qué los perros persiguen su cola
los conejos comen lechuga?
mi perico ya dice groserías
el perro le tiene miedo a los cohetes
cómo le enseño a dar la pata
mi gata trajo un ratón a la cama
cada cuánto se baña a un cachorro
puede un perro comer aguacate
se me murió el pez beta
por qué ronronean los gatos
el hámster no sale de su casita
qué hago si mi perra está en celo
qué visitar en Cartagena en tres días
cuánto se hace de Lima a Cusco en bus
es caro Buenos Aires
qué playa de Oaxaca tiene menos olas
en qué mes hace menos frío en Bariloche
vale la pena subir al Cristo Redentor
qué se come en Lisboa
cómo es el carnaval de Barranquilla
qué llevo en la maleta para dos semanas
me quiero ir de mochilero por Sudamérica
cuántas horas de vuelo son a Tokio
nos perdimos en Estambul y fue lo mejor
qué calor está haciendo
parece que va a caer un aguacero
cómo va a estar el clima el domingo en Monterrey
odio el frío, no sirvo para eso
a qué hora se mete el sol
hay mucho viento y se me vuela el sombrero
ya extraño el invierno
qué es el fenómeno del niño
salió el arcoíris bien bonito
me agarró la lluvia sin paraguas
cuántos grados hace en Bogotá ahorita
cuánto cuesta la freidora de aire
tienen este tenis en talla siete
dónde consigo barato un colchón
qué marca de licuadora sale buena
me llegó roto el espejo que pedí
quiero devolver unos pantalones que me quedaron chicos
cuándo empieza el buen fin
hay descuento si compro dos
agrega papel de baño a la lista del súper
le cabe mucho a ese refri
qué le regalo a un niño de seis que le gustan los dinosaurios
mi pedido dice entregado pero no tengo nada
me conviene más la tele de cincuenta pulgadas
no encuentro el labial en tono ladrillo
en qué acciones invierto
qué es la bolsa de valores
cómo funciona el interés compuesto
conviene comprar dólares ahorita
qué es una criptomoneda estable
perdí mis ahorros en una pirámide
subió el oro otra vez
qué son los cetes
cómo se minan las criptos
es buen negocio poner una taquería
`;
