/** Hours and dates, alarms and appointments, lists and what is done with them, common deeds. */
export const time = `
  time clock hour hours oclock | hora horas reloj tiempo
  minute minutes min mins | minuto minutos min
  second seconds instant moment | segundo segundos instante momento ratito

  date dates day days calendar | fecha fechas dia dias calendario
  today tonight nowadays | hoy
  yesterday | ayer anoche anteayer

  now immediately currently instantly asap | ahora ahorita inmediatamente actualmente enseguida
  soon later afterwards shortly eventually | pronto rato proximamente
  early earlier earliest | temprano anticipado temprana
  late latest delay delayed tardy | tarde tardio retraso demora retrasado

  morning dawn sunrise breakfast | manana amanecer madrugada alba madrugar
  noon midday lunchtime | mediodia
  afternoon evening sunset dusk pm | tarde atardecer anochecer pm ocaso
  night midnight overnight tonight nighttime | noche medianoche anoche nocturno

  week weeks weekly fortnight | semana semanas semanal quincena
  weekend weekends saturday sunday | fin sabado domingo fines finde
  weekday weekdays monday tuesday wednesday thursday friday workday | lunes martes miercoles jueves viernes laborable habil

  month months monthly | mes meses mensual mensualmente
  january february march april june july august september october november december | enero febrero abril mayo junio julio agosto septiembre octubre noviembre diciembre
  year years yearly annual annually decade century | ano anos anual anualmente decada siglo

  daily everyday | diario diariamente cotidiano diaria

  spring summer autumn fall winter season seasons | primavera verano otono invierno temporada
  holiday holidays christmas thanksgiving easter halloween xmas | festivo feriado navidad feriados festivos pascua puente asueto festividad
  birthday birthdays anniversary bday | cumpleanos aniversario cumple onomastico

  schedule schedules scheduled timetable planner itinerary | horario horarios itinerario
  open opens opened opening reopen | abrir abre abierto abren abierta apertura atienden atencion
  close closed closes closing shut | cerrar cierra cerrado cierran cerrada clausura

  upcoming following coming future | proximo siguiente proxima venidero futuro
  last previous past recent recently ago | ultimo pasado anterior reciente pasada ultima

  constantly forever | constantemente eternamente
  frequency frequent regularly frequently recurring | frecuencia frecuente seguido regularmente recurrente
  duration long length takes lasts last | duracion dura durar largo
  timezone zone utc gmt eastern pacific | huso zona horaria
  leap countdown left remaining | faltan falta restan bisiesto


  alarm alarms snooze | alarma alarmas posponer
  wake awake woke waking awaken | despertar despierta despertador despiertame levantar levantame despierto despierte
  ring buzz beep ringing | sonar suene suena pitar
  timer timers stopwatch countdown chronometer | temporizador cronometro temporizadores

  reminder reminders remind remember reminded recall | recordatorio recordar recuerdame recordatorios recuerda avisame recuerdo recuerde
  forget forgot forgotten | olvidar olvide olvido olvidarse
  notify notification notifications alert alerts notice | notificar notificacion aviso alerta alertas notificaciones avisar avisen

  calendar agenda schedule planner | calendario agenda
  event events appointment engagement occasion happening | evento eventos compromiso ocasion
  meeting meetings meet conference session gathering | reunion reuniones junta conferencia reunirse encuentro
  invite invitation invited guest guests attend rsvp | invitar invitacion invitado invitados asistir convidar

  reschedule postpone rebook move shift pushed | reprogramar posponer aplazar mover postergar reagendar
  book arrange organise organize | agendar programar organizar planificar apartar concertar
  busy free available availability vacant | ocupado disponible disponibilidad disponibles

  list lists checklist | lista listas listado
  task tasks chore chores errand errands | tarea tareas pendiente pendientes quehacer quehaceres encargo
  note notes memo jot write | nota notas apunte anotar apuntar apunta anota
  groceries grocery | compras mandado super despensa viveres
  item items entry entries element | articulo elemento articulos

  cancel cancelled canceled cancellation cancelling | cancelar cancelacion cancelado cancela anular
  add insert include append added | agregar anadir incluir agrega anade incorporar meter
  remove delete erase clear removed discard drop strike | quitar borrar eliminar borra elimina quita suprimir remover borren
  change modify edit update alter amend adjust correct changed | modificar editar ajustar corregir modificacion

  create new build compose generate | crear nuevo crea nueva generar componer
  set setup configure program | fijar establecer configurar configura
  start begin began launch initiate commence started | empezar comenzar iniciar empieza inicio comienza arrancar inicia

  stop end finish quit halt ended | parar detener terminar acabar deten finalizar termina
  pause hold resume continue | pausa pausar reanudar continuar

  repeat | repetir repite repita repetirlo
  check verify confirm confirmation ensure double | verificar confirmar comprobar revisar confirmacion revisa


  show display view list | mostrar ver muestra muestrame ensena ensename mira visualizar enseneme
  find search look locate seek searching found discover | buscar encontrar localizar busca hallar encuentra encuentro hallo ubicar encontre busco

  inform | decir dimelo informar cuentame
  send sent sending forward dispatch mail | enviar mandar envia manda mande envio envie remitir enviame mandame
  receive received arrive incoming | recibir recibido recibi

  save store keep saved | guardar almacenar guarda conservar
  share sharing shared | compartir comparte compartido
  choose select pick option choice prefer options | elegir escoger seleccionar opcion opciones preferir escoge alternativa
  compare comparison versus difference different | comparar comparacion diferencia diferente distinto


  bring fetch took brought | traer trae traiga traigan
  throw threw thrown | aventar
  lift hoist | alzar
  pull drag | empujar
  hung stick | colgar sujetar
  blend combine | combinar
  stay stayed | permanecer
  approach reach | acercar alcanzar
  chase pursue | perseguir sigo
  avoid prevent escape | evitar prevenir
  forbid forbidden prohibit prohibited ban banned | prohibir prohibido ilegal vedado
  try attempt | intentar intento
  succeed success achieve | lograr exito conseguir
  worsen worse | empeorar
  touch feel felt | sentir siento
  stink scent | oler huele peste hedor
  saw seen stare | observar
  torn tore | rasgar
  held | sostener aguantar
  promise swear vow | promesa
  decide decision decided | decidir decision
  teach taught | instruir
  patient | aguardar paciencia`;
