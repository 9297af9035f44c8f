/** Spanish that has nothing to do with most bots: other firms' services, speakers, firms, opinions, trivia, translations, how-tos. */
export const spanishBackground4 = `
me cancelaron el vuelo y necesito otro
cuánto pesa la maleta de mano permitida
cámbiame el asiento a ventanilla en el avión
perdí mi conexión en Panamá
se puede llevar una guitarra en cabina
la aerolínea me perdió la maleta
cuántas millas me faltan para un viaje gratis
cómo hago una transferencia a otro banco
el cajero se tragó mi tarjeta
bloquéame la tarjeta de crédito
cuánto saldo me queda en la cuenta de ahorros
me hicieron un cargo que no reconozco en una zapatería
cuál es la tasa de interés de la tarjeta oro
mándale cien dólares a mi mamá por la aplicación
se me olvidó el nip
cómo cancelo la suscripción de las películas
la serie se corta a cada rato
por qué no puedo bajar canciones
quiero agregar a mi esposa a mi cuenta de música
el repartidor no llega y la comida ya ha de estar helada
pídeme dos hamburguesas sin pepinillos
me mandaron la pizza equivocada
falta el refresco de mi orden
quiero propina para el repartidor desde la app
a qué hora cierra la cocina del restaurante
una recarga de cincuenta pesos
quiero cambiarme de compañía de celular
se me acabaron los datos
cuánto cuestan los minutos a Honduras
no tengo señal en la sala
hay cuarto doble para el puente con vista al mar
el hotel incluye desayuno?
se puede entrar antes de las tres a la habitación
las toallas de la 208 están sucias
resérvame mesa para cuatro en un japonés
pídeme un carro para ir al concierto
el chofer me cobró de más
quiero rentar una camioneta para el fin de semana
cómo cambio la contraseña de mi correo
quedan boletos para la lucha libre
cuánto me cobra Lupita por unas uñas acrílicas
cómo me salgo del gimnasio si pagué el año
la garantía cubre la pantalla rota?
cuánto cobran por mandar una caja a Guatemala
pon una alarma a las cinco y media
llámale a mi papá
bájale al volumen
pon un temporizador de diez minutos
recuérdame sacar la carne del congelador
qué tengo en la agenda el jueves
prende el ventilador
lee mis mensajes
pon las noticias
manda un audio a Chuy
ponle pausa
sube las persianas
abre la cámara
repite esa canción
cancela la alarma
tómame una foto
prende la cafetera
llévame a la casa por la ruta más rápida
busca mis audífonos
pon sonidos de lluvia para dormir
qué hora es en Madrid
apágate
quién es el dueño de Bimbo
cuándo se fundó Toyota
qué vende Cemex
quién fundó Apple
dónde queda la sede de Mercado Libre
por qué quebró Blockbuster
cuántos empleados tiene Google
quién hace los celulares Xiaomi
de qué país es Zara
qué significa el logo de Mercedes
cómo gana dinero TikTok
Pepsi o Coca
cuál marca de tenis dura más
todos los políticos son iguales
quién va a ganar las elecciones de Estados Unidos
eres de izquierda o de derecha
el socialismo nunca ha funcionado
qué opinas del aborto
los noticieros nomás mienten
debería haber pena de muerte?
ese presidente nos tiene en la ruina
qué piensas de la migración
el rey no sirve para nada
habrá tercera guerra mundial
los ricos deberían repartir lo que tienen
no hay que hablar de política en la mesa
la guerra contra las drogas fue un fracaso
para qué sirve el bazo
cuántos litros de sangre tenemos
qué es la presión alta
por qué da hipo
cuál es el tipo de sangre más raro
es malo tronarse los dedos
la zanahoria ayuda a la vista?
qué diferencia hay entre gripe y resfriado
cuánto dura la varicela
qué hace el hígado
por qué me brinca el ojo
qué es bueno para la tos
me salieron ronchas en la espalda
cómo sé si tengo anemia
qué tomo para la acidez
es cierto que el estrés saca canas
cuántas horas debe dormir un adolescente
me arde el estómago cuando como chile
qué es un soplo en el corazón
sirve la miel para la garganta
por qué se duermen las piernas
el susto es una enfermedad?
qué diferencia hay entre robo y hurto
qué es un amparo
cuántos ministros tiene la corte
qué significa presunción de inocencia
en qué país es ilegal el chicle
quién redactó el código de Hammurabi
qué es la prescripción de un delito
qué hacía un tribuno en la Roma antigua
cómo se dice mariposa en alemán
tradúceme buenas noches al portugués
qué quiere decir awesome
cómo se pronuncia thought
cómo se escribe amor en chino
qué significa carpe diem
cómo se dice gracias en náhuatl
di feliz cumpleaños en francés
traduce al inglés: el ratón se comió mi tarea
cuál es la diferencia entre ser y estar para un gringo
qué idioma es más difícil, ruso o japonés
cuántas palabras hay en guaraní
cómo se dice chamba en otros países
qué significa el apellido Etxeberria
cómo doblo una sábana de cajón
cómo destapo el lavabo con bicarbonato
cómo quito un chicle del pelo
cómo se chifla con los dedos
cómo cuelgo un cuadro sin taladro
enséñame a hacer malabares con naranjas
cómo le hago para no morderme las uñas
cómo abro un coco
cómo limpio unos tenis blancos
cómo dejo de roncar
cómo se arma un cubo de rubik
cómo dibujo manos que no parezcan tenedores
cómo pido un aumento
cómo me duermo más rápido
cómo se quita el hipo
cómo hago un canal de videos
cómo se aprende a bailar tango sin pareja
cómo le hago para ya no dejar todo al último
cómo se saca la cera de un mantel
cómo se afila un machete
cómo quito el olor a humedad del clóset
cómo se envuelve un regalo redondo
cómo hago velas con crayones viejos
cómo hablo en público sin que me tiemble la voz
cómo se usa una brújula
cómo llegar a ser veterinaria de caballos
cómo se hace una piñata de siete picos
cómo le saco el jugo a la granada
qué libro me recomiendas de misterio
quién pintó las dos Fridas
qué es el surrealismo
dónde está el Guernica
qué diferencia hay entre óleo y acuarela
cuál es el cuadro más caro que se ha vendido
quién esculpió el David
qué es un haikú
quién ganó el nobel de literatura en 1982
nombres bonitos para niño que empiecen con E
cuál es el apellido más común de España
cuál es el edificio más alto del mundo
cuánta gente hay en la tierra
quién inventó la televisión a color
dime un dato curioso
qué pasó un día como hoy
por qué el martes trece es de mala suerte
qué hago de cenar
me corto el fleco o no
qué harías con un millón de dólares
volar o ser invisible
ideas para un disfraz de catrina
ayúdame a organizar un baby shower sorpresa
una frase para mi foto en la playa
cuánto falta para navidad
la quesadilla lleva queso o no
qué día cayó el 15 de septiembre de 1990
escribe un brindis para la boda de mi hermana
cuáles son las siete maravillas del mundo
de verdad llegaron a la luna
existe el chupacabras
quién fue el hombre de la máscara de hierro
qué hay en el fondo del triángulo de las bermudas
los extraterrestres hicieron las líneas de Nazca
qué le digo a mi hijo que quiere un dragón de mascota
cuál es el chile más picoso
qué superpoder te gustaría
con cuánta anticipación se compran los boletos para un mundial
qué se siente saltar en paracaídas
cuál es tu refrán preferido
apodos graciosos para un amigo alto
qué película pongo para una noche de lluvia con palomitas
recomiéndame un podcast de crímenes
qué aplicación sirve para editar videos
quién le puso nombre a los colores
qué regalo doy en un intercambio de cien pesos
cómo se llama la fobia a los payasos
kiero bajar de peso pero no dejo el pan
como se yama la del titanic
d q murio el cantante ese
vrd q la luna es de queso jaja
cuando sale la nueva temporda
mi compu esta bn lenta
mi novia se enojo x nada
cmo consigo mas segidores
el final d la serie stuvo horrible
cual es el animal mas rapdo
me presas tu tarea jaja
qiero un perrito pug
pq el mar es salado
qn es mas alto shaq o yao
no c usar excel
mi tele no tiene sonidooo
cuantos km ay de aki a la luna
me kede sin pila
hoy toca netflix y palomtas
como se ase el arroz rojo
yo digo q goku le gana
tengo ambre de pizza
q calor ase no manchen
mi cel no lee la memoria
le voy al crus azul
dime un chste
aver si entendi, la tierra gira o el sol gira
ay no se me borro todo el trabajo
COMO QUITO LAS MAYUSCULAS
QUIEN SE COMIO MI TORTA
CUAL ES EL PLANETA MAS GRANDE
kien canta esa q dice la la la
como rekupero mis fotos
el crush me dio laik
toy viendo el partido no molesten
cuanto kuesta un play 5
pasa la resseta del pastel de tres leches
tus memes no dan risa bro
me sale un grano el dia d la fiesta siempre
yo naci el 3 de mayo q signo soy
por q los aviones no se caen
traduse i miss you
ya ni yorar es bueno
alguien pa jugar una reta de fut
dime kual celular sale mejor x 3000
si salgo en bicicleta de Guadalajara al amanecer, en cuántos días llego al Pacífico
mi abuelita dice que barrer de noche trae mala suerte y yo ya barrí como tres veces
llevo medio año con clases de violín y todavía sueno como puerta vieja
cómo le explico a mi niña de cinco años por qué la luna nos sigue en el coche
pintamos la recámara de azul, luego de gris, y ahora mi esposa la quiere color durazno
si un genio te diera tres deseos pero nada más para los miércoles, qué pedirías
mi primo jura que los tiburones son más viejos que los árboles y no le creo nada
cómo se llama esa caricatura viejita donde salía un oso que robaba canastas de comida
dijo que necesitaba tiempo y luego le dio me gusta a todas mis fotos viejas
compré un telescopio en el tianguis y lo único que veo son mis pestañas
cómo le explicarías el internet a alguien que vivió en tiempos de Cristóbal Colón
mi computadora hace un ruidito, se pone la pantalla morada y luego se apaga ella sola
qué nombre suena mejor para un trío de boleros, los cucharones o las escaleras de medianoche
estaba leyendo de los peces del fondo del mar y no entiendo cómo viven sin nada de luz
fíjate que mi compadre se compró una moto sin saber manejar y anda feliz empujándola por todos lados
`;
