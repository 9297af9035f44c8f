import { wordsIn } from './language-list.js';

/** Words that carry grammar and little meaning in Spanish, folded (accents off, lower case). */
export const spanishGrammar: readonly string[] = wordsIn(`
    a acerca ahi ahora al algo alguien algun alguna algunas alguno algunos alla alli ambos ante antes aquel aquella
    aquellas aquello aquellos aqui asi aun aunque bajo bastante bien cada casi cerca como con conmigo contigo contra
    cual cuales cualquier cuando cuanta cuantas cuanto cuantos da dar de debajo debe deben debo deja del demas
    demasiado dentro desde despues detras di dice dices digame dime donde dos e el ella ellas ello ellos en encima
    entonces entre era eran eres es esa esas ese eso esos esta estaba estamos estan estar estas este esto estos estoy
    etc favor fue fuera fueron gracias ha haber habia hace hacen hacer hacia haciendo hago han hasta hay he hemos
    hice hizo hola iba igual incluso ir junto la las le lejos les lo los luego mas me mediante mejor menos mi mia
    mientras mio mis misma mismo mucha muchas mucho muchos muy nada nadie necesita necesitamos necesito ni ningun
    ninguna ninguno no nos nosotros nuestra nuestras nuestro nuestros nunca o os otra otras otro otros para parece
    pero poca poco pocos podemos poder podria podrian por porque pude puede pueden puedo pues que quien quienes
    quiera quiere quieren quiero quisiera sabe saben saber se sea sean segun ser sera si sido siempre sin sino sobre
    sois solo somos son soy sr sra su sus suya suyo tal tambien tampoco tan tanta tanto te tendria tenemos tener
    tengo ti tiene tienen tienes toda todas todavia todo todos tras tu tus tuve un una unas uno unos usted ustedes va
    vamos van varias varios vez voy y ya yo`);

/** Verbs in their plain form, folded; their other forms are found by `language-lexicon.ts`. */
export const spanishVerbs: readonly string[] = wordsIn(`
    abandonar abonar abrazar abrir aburrir acabar aceptar acercar aclarar acompanar aconsejar acordar acostar activar
    actualizar acusar adelantar adjuntar administrar admitir adoptar adquirir advertir afectar afiliar afirmar
    agarrar agendar agradecer agregar aguantar ahogar ahorrar alcanzar alegrar alejar alimentar aliviar almorzar
    alojar alquilar amar amenazar anadir andar anotar anular anunciar apagar aparcar aparecer apartar apelar aplicar
    apostar apoyar apreciar aprender aprobar apuntar apurar arrancar arreglar arrendar arrestar arriesgar arrojar
    asaltar asegurar asesorar asignar asistir asustar atacar atender atrasar atropellar aumentar autorizar avanzar
    averiguar avisar ayudar bailar bajar banar barrer bastar bautizar beber besar borrar botar brincar brindar buscar
    caber caducar caer calcular calentar callar calmar cambiar caminar cancelar cansar cantar capacitar cargar casar
    castigar causar cazar celebrar cenar cepillar cercar cerrar certificar charlar checar chocar circular citar
    cobrar cocinar coger colgar colocar comentar comenzar comer cometer comparar compartir competir completar
    componer comprar comprobar comunicar conceder conducir conectar confiar confirmar confundir congelar conocer
    conseguir conservar considerar constar construir consultar consumir contactar contar contener contestar continuar
    contratar controlar convencer convenir conversar convertir cooperar copiar corregir correr cortar costar cotizar
    crear crecer creer criar criticar cruzar cubrir cuidar culpar cumplir curar danar deber decidir declarar dedicar
    defender dejar demandar demoler demorar demostrar denunciar depender depositar derramar derribar desaparecer
    desarrollar desatascar desayunar desbordar descansar descargar desconectar describir descubrir desear desechar
    desmayar despedir despejar despertar destapar destruir detener determinar devolver dibujar discutir disenar
    disfrutar disparar disponer disputar distribuir divertir divorciar doblar doler donar dormir ducharse durar echar
    editar educar efectuar ejercer elaborar elegir eliminar embargar empadronar emparejar empezar emplear empujar
    encantar encargar encender encontrar enfermar enfriar enganar enojar ensenar ensuciar entender enterar enterrar
    entrar entregar entrenar entrevistar enviar equivocar escapar escoger esconder escribir escuchar esperar
    estacionar estorbar estudiar evaluar evitar examinar excavar exigir existir expedir expirar explicar explotar
    exponer expresar extender extraer extranar fabricar facilitar facturar fallar fallecer faltar felicitar fijar
    filtrar financiar firmar fomentar formar fotocopiar frenar fumar funcionar ganar garantizar gastar generar girar
    golpear grabar gritar guardar guiar gustar habitar hablar hallar heredar hervir huir hundir identificar imaginar
    impedir imponer importar imprimir incendiar incluir indicar informar ingresar iniciar inscribir insistir
    inspeccionar instalar insultar intentar interesar interrumpir inundar invadir invertir investigar invitar jalar
    jubilar jugar juntar jurar justificar juzgar ladrar lamentar lanzar lastimar lavar leer legalizar levantar
    liberar limpiar llamar llegar llenar llevar llorar llover localizar lograr luchar madrugar mandar manejar
    mantener marcar matar matricular medir mejorar mencionar mentir mezclar mirar modificar mojar molestar montar
    morder morir mostrar mover mudar multar nacer nadar naturalizar navegar necesitar negar negociar nevar nombrar
    notar notificar obedecer obligar obtener ocupar ocurrir odiar ofrecer oir oler olvidar operar opinar ordenar
    organizar orinar pagar parar parecer parir parquear partir pasar pasear patinar patrocinar pavimentar pedir pegar
    pelear pensar perder perdonar permanecer permitir pertenecer pesar pescar picar pintar pisar planear plantar
    platicar podar poner portar poseer practicar preferir preguntar prender preocupar preparar presentar prestar
    prevenir probar proceder procesar producir prohibir prometer proponer proporcionar proteger protestar provocar
    publicar quebrar quedar quejar quemar querer quitar realizar rebajar recaudar rechazar recibir reciclar reclamar
    recoger recolectar recomendar reconocer recordar recorrer recuperar reducir reembolsar reemplazar referir
    reflejar regalar regar registrar regresar rehusar reinstalar reir relacionar rellenar remitir remodelar remolcar
    renovar rentar renunciar reparar repartir repetir reportar representar reprogramar requerir rescatar reservar
    residir resolver respetar respirar responder restar resultar retirar retrasar reunir reventar revisar robar
    rodear rogar romper saber sacar salir saltar saludar salvar sanar secar seguir sellar sembrar sentar sentir
    separar servir significar situar sobrar solicitar soltar solucionar sonar sonreir soportar sospechar subir sudar
    sufrir sugerir sumar superar suponer suspender sustituir talar tapar tardar temer terminar tirar tocar tomar
    toser trabajar traducir traer tragar traicionar tramitar transferir trasladar tratar tropezar ubicar unir usar
    utilizar vacunar valer variar vender venir ver verificar vestir viajar vigilar visitar vivir volar voltear volver
    votar`);
