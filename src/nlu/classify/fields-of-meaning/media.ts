/** Music, radio, books, films, games, sport; mail, calls and social media. */
export const media = `
  music musical tunes | musica musical

  song songs tune track melody anthem ballad | cancion canciones tema melodia pista rola tonada
  play plays playing played | reproducir poner tocar pon toca reproduce ponme tocame
  listen listening heard | escuchar oir escucha oyendo oigo escuche
  album albums record vinyl disc | album disco discos albumes

  artist artists band singer musician composer group | artista cantante banda grupo musico compositor conjunto
  playlist playlists queue mix shuffle | lista reproduccion mezcla aleatorio
  skip previous | saltar siguiente anterior brincar

  jazz rock pop rap hiphop country classical blues reggae techno metal | jazz rock pop clasica reggaeton salsa cumbia blues bachata merengue boleros ranchera

  sing singing sang sung lyrics karaoke | cantar canta letra karaoke cante
  dance dancing danced dancer | bailar baile bailarin danza baila
  guitar piano drums violin instrument instruments | guitarra piano violin instrumento tambor

  spotify pandora soundcloud itunes youtube deezer | spotify youtube pandora
  concert concerts gig tour | concierto conciertos recital gira espectaculo

  radio station fm frequency channel | radio emisora fm frecuencia sintonizar sintoniza canal
  podcast podcasts episode | podcast episodio podcasts

  audiobook audiobooks narrator chapter kindle audible | audiolibro audiolibros capitulo narrador
  book books novel novels reader literature | libro libros novela leer lectura autor lea literatura leyendo lee

  magazine newspaper newspapers journal press | revista periodico diario prensa

  news headlines headline breaking latest bulletin | noticias noticia novedades noticiero
  article blog story | articulo nota reportaje

  movie movies film films cinema theater theatre flick | pelicula peliculas cine film teatro cartelera
  tv television series episode season sitcom channel | television tele serie episodio telenovela novela temporada canal

  watch watching watched stream streaming netflix hulu | mirar ver streaming netflix transmitir

  actor actress director celebrity cast | actor actriz director celebridad famoso reparto
  comedy drama horror thriller romance animated | comedia drama terror suspenso romance animada
  ticket tickets seats showtime showtimes admission | boleto entrada boletos entradas asientos

  game games gaming videogame | juego juegos videojuego
  play chess cards solitaire trivia puzzle tetris hangman | jugar ajedrez trivia rompecabezas domino juega

  joke jokes funny humor humour laugh hilarious pun | chiste chistes gracioso broma risa humor reir chistoso bromas
  story stories tale fairytale fable | cuento historia relato fabula cuentos

  photo photos picture pictures image camera selfie photograph | foto fotos imagen selfie fotografia retrato
  video videos clip | video videos grabar clip grabacion

  draw drawing paint painting art sketch | dibujar dibujo pintar pintura arte

  party parties celebrate celebration | fiesta fiestas celebrar celebracion reventon pachanga parranda
  fun entertainment entertain hobby hobbies bored boring | diversion divertido entretenimiento pasatiempo aburrido divertir
  show exhibition performance theater stage | espectaculo obra funcion presentacion escenario


  sport sports athlete athletic | deporte deportes deportivo atleta
  soccer football basketball baseball tennis hockey golf volleyball | futbol beisbol basquetbol tenis baloncesto golf voleibol beis
  team teams match score league championship final tournament player | equipo partido marcador liga campeonato torneo jugador gol final
  win won winner lose beat champion | ganar gano ganador campeon ganaron

  gym workout exercise fitness jog yoga | gimnasio ejercicio entrenamiento yoga entrenar
  run running ran marathon jogging race | correr carrera maraton trotar
  swim swimming hike hiking fishing hunting cycling | nadar senderismo pesca caza ciclismo pescar

  coin toss heads tails flip | moneda volado aguila sello
  roll sided | dado dados tirar lanzar
  random lottery lotto luck | azar aleatorio loteria suerte sorteo


  email emails mail mails inbox gmail outlook | correo email correos mail buzon bandeja

  message messages messaging msg voicemail | mensaje mensajes mensajito recado
  text sms texting whatsapp chat | texto sms whatsapp chat chatear
  reply respond response answer replied | responder contestar respuesta responde contesta
  spam junk unsubscribe attachment attached draft | spam adjunto anexo
  unread read inbox | leido leidos

  call calls calling called phone dial | llamar llamada llama llamadas llamame
  phone telephone number landline | telefono numero tel
  contact contacts addressbook | contacto contactos directorio

  facebook twitter instagram tiktok social snapchat | facebook twitter instagram sociales tiktok
  post tweet upload publish comment | publicar tuitear publicacion comentar tuit postear

  letter letters postcard envelope stamp | carta cartas estampilla
  post postal postage mailbox postman mailman | postal buzon cartero


  loop replay | ciclo
  subtitle subtitles caption captions | subtitulos
  hashtag | seguidores etiqueta
  zoo aquarium circus | zoologico acuario circo
  club nightclub disco | antro discoteca club
  ski surf | boliche esqui surf
  wrestling karate | boxeo lucha karate
  trainer referee | arbitro
  riddle tongue | adivinanza acertijo trabalenguas
  poem poetry rhyme verse | poema poesia rima verso
  magic trick | magia truco`;
