import type { Localized } from '../model/text.js';

const list = (text: string): readonly string[] => text.trim().split(/\s+/u);

/** Words that carry grammar and little meaning, folded: they tell a language well and a topic badly. */
export const functionWords: Localized<readonly string[]> = {
  en: list(`
    a about above across after again against all almost along already also although always am among an and another any
    anybody anyone anything anywhere are around as at away back be because been before behind being below between both
    but by can could did do does doing done down during each either else enough even ever every everybody everyone
    everything few for from further get gets getting give go goes going gone got had has have having he her here hers
    him his how however i if in instead into is it its itself just kind know let lets like likely look lot made make
    makes many may maybe me mean might mine more most much must my myself near need needs neither never next no nobody
    none nor not nothing now of off often okay on once one only onto or other others our ours out over own perhaps
    please put quite rather really right said same say see she should since so some somebody someone something sometimes
    somewhere soon still such sure take tell than that the their theirs them then there these they thing things think
    this those though through to today together too toward try two under until up upon us use very want wants was way we
    well went were what whatever when where whether which while who whoever whom whose why will with within without
    would yes yet you your yours yourself ok thanks thank hi hello hey wish im dont cant got give`),
  es: list(`
    a acerca ahi ahora al algo alguien algun alguna algunas alguno algunos alla alli ambos ante antes aquel aquella
    aquellas aquello aquellos aqui asi aun aunque bajo bastante bien cada casi cerca como con conmigo contigo contra cual
    cuales cualquier cuando cuanta cuantas cuanto cuantos da dar de debajo debe deben debo deja del demas demasiado dentro
    desde despues detras di dice dices digame dime donde dos e el ella ellas ello ellos en encima entonces entre era eran
    eres es esa esas ese eso esos esta estaba estamos estan estar estas este esto estos estoy etc fue fueron fuera ha
    haber habia hace hacen hacer hacia haciendo hago han hasta hay he hemos hice hizo iba igual incluso ir junto la las le
    les lejos lo los luego mas me mediante mejor menos mi mia mientras mio mis misma mismo mucha muchas mucho muchos muy
    nada nadie necesita necesito necesitamos ni ningun ninguna ninguno no nos nosotros nuestra nuestras nuestro nuestros
    nunca o os otra otras otro otros para parece pero poca poco pocos podemos poder podria podrian por porque pude puede
    pueden puedo pues que quien quienes quiera quiere quieren quiero quisiera sabe saben saber se sea sean segun ser sera
    si sido siempre sin sino sobre sois solo somos son soy sr sra su sus suya suyo tal tambien tampoco tan tanta tanto te
    tendria tenemos tener tengo ti tiene tienen tienes toda todas todavia todo todos tras tu tus tuve un una unas uno unos
    usted ustedes va vamos van varias varios vez voy y ya yo gracias hola favor`),
};

/** Everyday and civic words that each language has and the other does not, folded. */
export const everydayWords: Localized<readonly string[]> = {
  en: list(`
    agent able accept accident account ache add address afternoon age agency ago agree aid air alarm alive alone amount animals
    answer apartment apologize application apply appointment april area argue arrest arrive ask asked assistance attend
    august available baby bad bag balance ball bank bath bathroom battery beautiful become bed bedroom begin believe
    benefit benefits best better big bike bill bills bin bins bird birth birthday black block blocked blood blue board boat
    body book books born borrow both bottle box boy bread break breakfast bridge bring broke broken brother brush budget
    bug build building bulk bump burn bus business buy calendar call called calls camera cancel car card care carpet carry
    cars case cash cat catch center certificate chair change charge cheap check checks child children church citizen city
    claim class clean clear clerk close closed closest clothes coffee cold collect college collection come comes company
    complain complaint complete computer confirm contact cook cost costs council count country county couple court cover
    crime cross cry cup current cut dad daily damage damaged danger dark date daughter day days dead deadline death
    december delay deliver deny department deposit desk died different dinner directions dirty disabled discount dispute
    do dog dogs dollars door draw dream drink drive driver drop dry due dump early earn easy eat eight election
    electricity eleven email emergency empty end english enough enter evening event events expense expired extension eye
    face fail fall family fast father february fee feel fees fell fence fight file fill find fine fines fire first fish
    fit five fix flat flight flood floor flower fly follow food foot forget form forms found four free friday friend
    friends front fuel full fun funny game garbage garden gas gate girl glass goal gold good grade graffiti grass great
    green ground group grow guess guy hair half hall hand handle happen happened happy hard health hear heard heart heat
    heavy help high hire hold hole holiday holidays home homeless hope hot hour hours house housing how hundred hungry
    hurt husband hydrant ice id idea illegal immigration income inspection insurance interest interview island issue
    issues january jail job jobs join joke july june jury keep key kids kill kitchen knife knock knowledge lady lake lamp
    land landlord language large last late later laugh law lawyer lead leak leaking learn lease least leave left leg
    lesson letter level library license lien life light lights limit line link list listen live living loan lock long
    longer lose lost loud love low lunch machine mail main man manager map march marriage married match matter may mayor
    meal meaning meat medicaid medicine meet meeting men message middle mile milk mind minute minutes miss missed missing
    mistake mom monday money month monthly months moon morning mother mouth move movie moving music nail name names
    national nearest neighbor neighborhood neighbors never new news newspaper nice night nine noise noisy north note notice
    november number october offer office officer officers offices old open opening order ordinance outside overdue owe
    owner page paid pain paint paper park parking part party pass passport past pay paying payment payments people permit
    permits person pet pets phone pick picked pickup picture piece pipe place plan plant plate plates play playlist please
    police pool poor possible post pothole power pregnant price print problem process profit program property protest
    provide public pull purchase push question questions quick quiet rain ran rate read ready reason receipt receive
    received recipe recommend record records recycle recycling reduce refund refuse register registration reminder remind
    remove renew renewal rent rental renting repair repeat replace reply report request require required reschedule
    reservation reset resident residents return ride ring road roads roof room rule rules run safe safety sale sandwich
    saturday save schedule school schools sea search season seat second secret security sell send senior seniors sent
    september service services set seven sewer shall share shelter ship shirt shoe shop short show shower shut sick side
    sidewalk sidewalks sign signal simple sing sister sit six size skip sleep slow small smell smoke snow soap social soda
    soft somebody song songs sorry sound south speak special speed spell spend spent sport spot spring stairs stand star
    start starting state statement station status stay steal step stolen stop storm story street streetlight streets
    student stuff summer sun sunday supply support swim switch table talk tax taxes teach team teeth telephone temperature
    ten tenant test text thank thousand three thursday ticket tickets till time timer times tip tire tired toilet told
    tomorrow tonight tool top total tow towed town track traffic trail train translate transfer trash travel tree trees
    trip trouble truck true trust tuesday turn twelve type uncle understand unemployment update upset urgent used utility
    vacation vehicle veteran view visit voice volume vote voter voting wait wake walk wall warm waste watch water wear
    weather website wednesday week weekend weekly weeks weight welcome west wet wheel white wide wife win wind window
    winter woman women wonder wood word words work worker workers working works world worst worth write wrong yard year
    years yellow yesterday young zoning zoo`),
  es: list(`
    abierta abierto abogado abre abren abrir abril abuela abuelo acera aceras aceptan aceptar acta actas actual adios
    adonde agenda agendar agosto agua alarma alarmas alcalde alcaldesa alcaldia alcantarilla alegre alguno alla alquiler
    alquilar alto alumbrado amarillo amigo amiga amigos anadir ano anos ayer animales anillo antiguo aparcar aparcamiento
    apagar apagado aplicar aprender arbol arboles arreglar arreglo arrendador arriba asilo asistencia asiento atencion
    atienden autobus ayuda ayudar ayudame ayudeme ayuntamiento azul bache baches bajar banco banera banio bano barato
    barrio basura basurero beber bebe beca beneficio beneficios biblioteca bien bienvenido bienvenida blanco boca boda
    boleto bolsa bombero bomberos bonito borrar botar bote brazo buen buena buenas bueno buenos busca buscar busco caballo
    cabeza cae caer cafe caja calendario calle calles calor caliente cama cambiar cambie cambio camino camion camiones
    cancelar cancela cancelacion cancion canciones cansado carcel cara carga caro carro carros carta casa casado casar
    casarme casas caso casos casamiento celular cena centro cepillo cerca cerrada cerrado cerrar certificado chico chica
    cien cierra cierran cinco cita citas ciudad ciudadano ciudadania ciudadanos claro clase clave clima cobran cobrar coche
    cocina coger comer comida comenzar compra comprar compre compania conducir conocer conozco conseguir construccion
    construir consulta contar contestar contrasena contrato copia correo corriente corta cortar corte cosa cosas costar
    crear creo cuadra cuarto cuatro cubre cubrir cuello cuenta cuentas cuesta cuestan cuidado cuidar cumple cumpleanos
    danado dano decir decirme dejar dejo delante denuncia denunciar departamento dependientes depositar derecha derecho
    derechos desalojo desayuno descuento desecho desechos despertador despertar despierta dia diario dias diciembre diez
    dientes diferente dinero direccion direcciones discapacidad disponible divorcio doce documentos doctora dolor dolares
    domicilio domingo dormir ducha dueno dueña duerme durante ejemplo eleccion elecciones elegir embarazada emergencia
    empezar empieza empleo empresa encender encendido encontrar encontre encuentra encuentro enero enfermo enfermedad
    enojado ensename ensenar entender entiendo entrada entrar enviar enviarme envie envien envio equipo error escalera
    escribir escuchar escuela escuelas espanol esperar espera esposa esposo esquina estacion estacionamiento estacionar
    estado estados estudiante estudiantes evento eventos exactamente examen explicar explique fabrica facil factura
    facturas falta familia febrero fecha feliz feo feriado feriados festivo fin finalizar firmar fondo foto frio fuego
    fuerte fuga funciona funcionan funcionar ganar gasto gastos gato gente gobierno golpe gracias grado grafiti grande
    grandes gratis gratuito grifo gris gritar grupo guarda guardar gusta gustan gustaria haga hablar habla hable hablo
    habitacion hambre herido hermana hermano hicieron hielo hierba hija hijo hijos hoja hombre hora horario horarios horas
    hoy hueco huevo idioma iglesia impuesto impuestos incendio informacion informe ingles ingreso ingresos inmigracion
    inmigrantes inquilino inscribir inscribirme inspeccion invierno izquierda jardin jefe joven jueves jugar julio junio
    juntos juzgado lampara larga largo lavar leche leer lengua lento ley leyes libre libro libros licencia licencias
    limpiar limpieza limpio linea lista listo llama llamada llamado llamar llamo llave llegar llego lleno lleva llevar
    llover lloviendo llueve lluvia lugar lugares luna lunes luz luces madre maestro mal mala malo mamá manana mandar manejar
    manera mano mantener mapa maquina mar marido martes marzo mascota mascotas matrimonio mayo mayor mayores medico
    medicamento medio mensaje mensajes mercado mesa meses mes mesas metro miedo miercoles miembro minuto minutos mirar
    molesto momento moneda montana morir mostrar mueble muebles muestra muestrame muere muerto muerte mudanza mudar mudarme
    mujer mujeres multa multas mundo musica nacer nacimiento naranja navidad negar negro nieve nino ninos nivel noche noches
    nombre nombres norte noticia noticias noviembre nube nublado nueva nuevas nueve nuevo nuevos numero obra obras obtener
    ocho octubre oficina oficinas ofrece ofrecen oido olvidar olvide once opcion ordenar otono padre padres paga pagan pagar
    pago pagos pagina pais palabra papa papel papeles parada parar pared pareja parque parques partida pasa pasado
    pasaporte pasar paso pastilla pedido pedir peligro peligroso pelicula pelo pension peor pequena pequeno perder perdi
    perdido periodo permiso permisos permitido perro perros persona personas pesado pescado peticion pide pidio pie piedra
    piel pierna piscina piso plata playa plaza pobre policia poner pongan ponga pongo porfavor posible precio pregunta
    preguntas prender presentar prestamo presupuesto primavera primer primera primero prision probar problema problemas
    programar propiedad propietario proxima proximo prueba publica publico pueblo puente puerta puesto pusieron quedan queda
    quedar queja quejar quejarme quemar quitar rapido razon realizar rebaja recibi recibir recibo reciclaje reciclar
    recoge recogen recoger recogida recoleccion recordar recordatorio recordatorios recuerda recuerdame recurso reembolso
    refugio registrar registrarme registro regresar relacion reloj renovacion renovar renta reparar reportar reporte
    requisito requisitos reserva reservar residencia resolver respuesta restaurante retirar retraso reunion revisar robaron
    robo rojo ropa rota roto ruido ruta sabado sacar sala salario saldo sale salgo salir salon salud sangre seguir segundo
    seguridad seguro seis semaforo semana semanal semanas sentir septiembre servicio servicios siento siete siguiente silla
    sistema sitio sol soleado solicitar solicitud solicitudes solicito soltero sonar sube subir subsidio sucia sucio
    suelo sueldo sueno suerte suficiente sur talla tarde tarda tarifa tarifas tarjeta telefono temperatura temprano
    temporizador terminar terreno texto tiempo tienda tierra tirar titulo toca tocar todavia tomar tomen trabaja trabajan
    trabajador trabajadores trabajar trabajo traducir traductor traer tramite tramitar tramites tranquilo transito
    transporte trasladar tratar tren tres triste trece ubicacion ubicado ultimo ultima unico usar uso utilizar vacaciones
    vacuna vale valor vaso vecina vecino vecinos vehiculo veinte vence vencida vencido vencimiento vender venta ventana ver
    verano verdad verde vestido veterano viaje viajar vida vieja viejo viernes violencia visitar vista viva vive vivir vivo
    vivienda volver votar voto vuelo vuelta zapatos anade agente alcantarillado drenaje identificacion cedula calificar mostra necesitare prende quita silencia pon dame elimina repetir
    pausa pausar reanudar detener deten detenga establecer establece programa crea avisame ponme apaga apagame enciende`),
};
