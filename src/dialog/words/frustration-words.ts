/** Folded words of anger, by language; the syntax of `phrase.ts`. `strong` says it alone, `mild` says it together with another sign, or a little alone. */
export const frustrationWords = {
  en: {
    strong: `
      useless|worthless|pathetic|incompetent|unacceptable|ridiculous|outrageous|disgusting|infuriating|appalling|inexcusable
      this|its|it|thats|what|youre is? a? ridiculous|disgraceful|terrible|horrible|awful|nightmare|joke|disgrace|bs|bullshit|crap|insane|insulting|shameful
      bullshit|wtf|fuck|fucking|fck|shit|damn|goddamn|crappy|piss|pissed|asshole|bastards
      idiot|idiots|morons|moron|imbeciles|liars|liar|clowns|crooks|thieves
      stupid|dumb|idiotic|lousy|rotten bot|robot|chatbot|machine|system|website|site|city|people|service|form|app|page|computer
      worst|terrible|horrible|awful|bad|poor|lousy|pathetic * service|experience|treatment|support|city|website|department|people|system|help|bot
      worst city|service|experience|website ever|yet
      what a joke|mess|disgrace|nightmare|disaster|shame|waste
      you|this|it|that|they|yall really|just|totally? suck|sucks|stinks
      screw|forget you|this|it|that
      waste|wasting|wasted of? my|our|everyones time
      sick and tired|of
      fed up
      tired of waiting|this|calling|asking|being|your|the|you
      had enough
      enough is enough
      i give up
      i|we? am|im|are so|very|extremely|really|beyond|getting|just|more|pretty? so? angry|mad|furious|upset|frustrated|annoyed|livid|irritated|outraged|disappointed|done
      losing|lost|running my|out patience|of
      lost my patience
      are|r you kidding|joking|serious|stupid|deaf|blind|dumb
      you|yall kidding|joking me?
      shame on you|this|the|them
      do your job|jobs
      why do|am i even? bother|pay|paying|waste
      what is|s? wrong|going with|on you|with
      whats|what is wrong with you|this|yall
      what the hell|heck|fuck
      i demand
      demand an|a|my|to
      no|nobody one? cares|care|helps|answers|listens|responds
      nobody|no one? ever|even|will|is? picks|answers|answering|answered|responds|responded|calls|called|calling|helps|helped|cares|listens|returns|replies
      no one ever|is|has|even|will? picks|answers|answering|responds|calls|called|helps|cares|listens|replies|replied|returned
      you|yall|they never|dont|keep|have|keeps|always|are|just|didnt|wont|refuse answer|answered|help|helping|listen|listening|respond|responded|reply|understand|sending|giving|ignored|ignoring|lied|repeating|transferring|closing|care|lying
      you not helping|answering|listening|understanding
      you are not helping|answering|listening|understanding
      you lied|ignored
      ignored|ignoring me|us|my
      doesnt|dont|didnt|does|not|isnt|wont not? help|helping|understand|work at|anything|me|a all|thing?
      does|do|is|did not help|work|understand|helping|what $
      that|this|it doesnt|didnt|does|isnt|is not? help|helping|helpful
      nothing|never ever|here? works|work|worked|happens|changes|helps
      second|third|fourth|fifth|sixth|2nd|3rd|4th|5th|millionth|100th|tenth time i|im|ive|we|that|asking|this|writing|calling|you|contacting|already
      how many times do? i|we|must|should have|must|need|should? to? tell|say|ask|call|write|repeat|explain|report|do|i
      how hard|difficult can|is it|this
      i|ive|we have|already|had? already|told|called|asked|written|wrote|emailed|reported|complained|been|explained|said|tried? told|called|asked|written|wrote|emailed|reported|complained|calling|asking|tried|said|explained? you|this|it|about|them|at? already? two|three|four|five|six|seven|ten|twice|many|several|multiple|a|2|3|4|5|6|10|again|million|countless times
      i|ive already told|asked|said|explained|answered|gave|sent you|this|that|it|already
      told|asked you twice|already|before|again
      still no|nothing|waiting|not|havent|hasnt|isnt|broken $
      still no * week|day|month|time|response|answer|reply|row
      still nothing
      not what i asked|said|want|meant|need
      waiting|waited|hold|been for|since? months|weeks|hours|forever|ages|days
      on hold for|over|since
      been|waited|waiting for|over|almost? a|two|three|four|five|six|several|many|2|3|4|5|6|10? weeks|months|hours|years
      been|its|has|is months|weeks|hours
      same answer|problem|thing|response|page|link again|over|every|each|twice
      keep|keeps getting|sending|giving|saying|asking|repeating|telling me|the|you|this|us? same|to|links?
      every single|damn time|day|week
      again and again
      over and over
      file|make|submit|lodge|have|formal|want|wish a|an|to? formal|official? complaint about|against your|this|the|you|staff|employee|my
      formal complaint
      talk|speak|get|give|see|want to|me|with|a|the|your to|with|your|a|the? your|a|the? supervisor|manager|boss right|now|immediately|please|$
      get|give me a|your|the manager|supervisor|boss
      your|a|the supervisor|manager|boss now|right|immediately
      sue you|the|this|your
      call|going|contact|tell to? the news|media|press|lawyer
      answer me $
      stop|quit sending|ignoring|asking|wasting|lying|repeating|transferring
      for the last time
      absolutely|totally|completely|simply|so ridiculous|useless|disgusting|terrible|unacceptable|awful|horrible|frustrating|annoying|insane|disaster
      total|complete|absolute disaster|joke|mess|waste|disgrace|failure|garbage
      system|website|service|bot|site|page is garbage|trash|crap|terrible|awful|a|broken
      frustrating|frustrated|infuriated|fuming|rude
      not helpful $
      unbelievable
      ^ ugh|argh|grr
      ^ awful|horrible|terrible|garbage|pathetic|seriously $
      third|second|fourth week|month|day in
      what am|are i|we paying you|for
      zero|no reply|answer|response|help|results yet|since|after? $
      three|four|five|several|many|two voicemails|emails|calls|messages|letters and|with|no|zero
      skipped|missed|forgot my|our|us|me house|street|block|trash? again
      this is|has getting|gotten old
      had it up|with
      not|no one|single|a? person|soul|call|reply has|came|comes|called|answered
      piece of junk|trash|crap|garbage
      beyond annoyed|angry|frustrated|upset
      scam|ripoff|robbery|nonsense $
      so|very|how|extremely rude|mean|nasty
      hung|hang|hangs|hanging up on
      thanks|thank you? for nothing
      more than patient
      never show|showed|shows up
      should be fired|ashamed
      wits|wit end
      explain to? me|us why
      charged|billed me|us twice|double|again
      takes|taking so|this|forever|six|too long|months?
      closed|cancelled|canceled my case|request|ticket again|without
      without doing|fixing|answering|helping anything|it|my?
    `,
    mild: `
      already $
      again $
      still $
      seriously
      anyone|anybody|somebody there|here
      right now $
      complain|complaint|complaints
      not|isnt|doesnt working|work
      nobody|never|nothing
      answer|respond|fix|listen
      why is|are|dont|doesnt|wont|do
    `,
  },
  es: {
    strong: `
      inutil|inutiles|inservible|incompetente|incompetentes|inaceptable|indignante|ineptos|inepto|patetico|vergonzoso|deplorable|intolerable
      idiota|idiotas|imbecil|imbeciles|estupido|estupida|estupidos|tarado|tarados|mentirosos|mentiroso|rateros|ladrones|sinverguenzas|payasos|burros
      mierda|carajo|pinche|pinches|chingada|chingado|chingadera|cabrones|pendejos|pendejo|pendejada|maldito|maldita|malditos|joder|cono
      porqueria|asco|estafa
      ridiculo|ridicula
      peor|pesimo|pesima|malisimo|malisima|horrible|terrible * servicio|atencion|experiencia|ciudad|trato|pagina|gobierno|sistema
      mal|malo|mala|malisima|pesima|horrible|pesimo servicio|atencion|trato|experiencia
      servicio|atencion|experiencia|trato pesimo|pesima|horrible|terrible|malisimo|malisima|asqueroso
      la|el peor ciudad|servicio|pagina|atencion|gobierno
      no|ni sirve|sirven para nada
      ^ esto|este|eso|no no? sirve|funciona $
      esto|eso|asi|bot|chat|robot|usted|ustedes|pagina|sistema|respuesta no me? sirve|sirven|ayuda|funciona|entiende|entienden|ayudan
      no me|nos sirve|ayuda|ayudan|sirven esa|esta|eso|nada|en|la|su
      no me|nos esta|estan ayudando|escuchando|entendiendo|contestando|respondiendo
      no me|nos escuchan|escucha|entienden|entiende|contestan|hacen|responden|oyen|resuelven
      no entiende|entienden nada
      nada|nunca|jamas me|les|aqui? funciona|sirve|responden|contestan|ayudan|resuelven|arreglan|hacen|cumplen
      aqui nada|nadie
      nadie me|nos|ha|hace|les? ha|han|devuelve|contesta|responde|ayuda|llama|atiende|importa|resuelve|llamado|contestado|hace|sabe|escucha|regresa
      a nadie le importa
      no les importa
      no hacen|hace nada|caso
      harto|harta|hartos|hartas|cansado|cansada|canse|fastidiado|fastidiada de|que
      estoy|ya|me muy|harto|tan|bien|super|sumamente|tiene|realmente? harto|harta|furioso|furiosa|molesto|molesta|enojado|enojada|enojadisimo|indignado|indignada|frustrado|frustrada|encabronado|encabronada|decepcionado|decepcionada|desesperado|desesperada|cansado|cansada
      hasta la|el|las madre|gorro|narices|coronilla|copete
      hasta aqui llegue
      ya basta|estuvo|chole
      basta ya
      se me acaba|acabo|agoto la|mi paciencia
      perdiendo|perdi|pierdo la? paciencia
      me rindo
      me|nos hacen|esta|estan|hace perder|haciendo|tomando|viendo el|la|perder|cara|mi? tiempo|pelo|cara|tonto
      perdida|perdiendo|perder de|el|mi|todo? mi? tiempo
      tomando|tomar|toman el|me pelo
      que burla|verguenza|asco|coraje|rabia|lastima|poca|desastre|porqueria|barbaridad|abuso|falta|demonios|diablos|tonteria|relajo|friega
      dan|da|causa lastima|coraje|verguenza|asco|rabia
      me da mucho|mucha|tanto|tanta? coraje|rabia|lastima|verguenza|pena
      falta de respeto|profesionalismo|seriedad|atencion|interes
      poca madre
      es un|una? burla|robo|abuso|verguenza|pesadilla|desastre|porqueria|basura|tonteria|insulto|injusticia
      sistema|pagina|servicio|bot|ciudad|formulario es una basura|porqueria|burla|mierda
      un desastre total|completo
      hagan|haga su|bien trabajo|su|el
      para que pago|pagamos impuestos|tanto
      exijo|exigimos
      quiero|voy|deseo|necesito|quisiera a? quejarme
      quejarme de|del|por
      queja|reclamo formal|oficial|contra
      quiero|exijo|necesito hablar con su|el|un|al jefe|gerente|supervisor|encargado ahora|ya|inmediatamente|$
      paseme|comuniqueme al|con el|su|un? gerente|supervisor|jefe|encargado
      los|les|voy|vamos voy|vamos|a|demandar|denunciar a|demandar|denunciar|ir|llamar? demandar|denunciar|noticias|prensa|abogado
      cuantas veces mas|tengo|hay|debo|voy|les|le|necesito
      primera|segunda|tercera|cuarta|quinta|sexta|enesima|ultima vez que|les|le|ya|se|me
      es|ya|por|va la? segunda|tercera|cuarta|quinta|ultima|enesima vez
      he|hemos|ya llamado|preguntado|escrito|reportado|pedido|ido|llame|pregunte|escribi|reporte|mandado esto|lo|mas|de|como|ya|a|les? dos|tres|cuatro|cinco|seis|diez|varias|muchas|mil|2|3|4|5|6|10|veces veces
      ya se|le|les|lo se|lo|la|he|les? dije|pregunte|explique|mande|conteste|respondi|dicho|reporte|pedi
      eso ya me|lo lo? dijo|dijeron|se|hice
      ya van dos|tres|cuatro|varias|varios|muchos|muchas|seis|2|3|4|semanas|meses
      llevo|llevamos|tengo|tenemos mas|como|ya|casi|de? de? horas|dias|semanas|meses|anos|dos|tres|cuatro|cinco|varias|varios|media|una|todo|2|3|4|5|rato dias|semanas|meses|horas|anos|esperando|y|sin|el|de|hora
      llevo * esperando
      llevo horas|dias|semanas|meses|anos
      sigo|seguimos esperando|igual|sin
      cansada|cansado|hartos|aburrido de esperar
      siempre la|el|lo|me|es|mismo|nos misma|mismo|mandan|dicen|pasa|contestan|cierran
      otra vez lo|no|cerraron|la|el|igual mismo|paso|pasaron|mi|misma|me|funciona|sirve
      cada vez es|me|que|lo el|lo|dicen|llamo|mismo
      dejen|deje de mandarme|mandar|decirme|mentir|ignorarme|hacerme|repetir|molestar
      me|nos han ignorado|mentido|enganado|colgado
      me|nos mintieron|ignoran|ignoraron|enganaron|mienten|mandan|colgaron|trataron|traen ignorado|mentido|a|de|mal|otra|con|vuelta|como|$
      me mintieron
      no lo puedo creer
      no puede ser
      no manches|inventen|mamen|friegues|chinguen|jodas
      es|hablan|estan en|de serio|broma|bromeando $
      es en serio
      que les|le|te pasa $
      que clase|tipo de servicio|atencion|gente|ciudad|broma
      vayanse|vaya|vete al|a diablo|carajo|freir
      tan dificil|complicado es|sera
      increible que
      ^ horrible|pesimo|fatal|terrible|inutiles $
      que les pagamos|pago
      cero|ninguna respuesta|ayuda|solucion
      dos|tres|cuatro|varios mensajes|correos|llamadas y cero|nada|sin|ninguna
      se brinco|brincaron|saltaron|olvidaron mi|nuestra casa|calle|cuadra
      el colmo
      hasta el tope|copete|gorro|limite
      ni una|un sola|solo|maldita? persona|llamada|respuesta|vez
      es una? chatarra|cochinada|basura|fraude
      mas que molesta|molesto|enojada|enojado|harta|harto
      cobraron|cobran doble|de|otra|dos mas|veces|vez?
      puro|es robo|cuento|mentira|mentiras
      que|muy|tan grosera|grosero|groseros|prepotente|majadero|maleducada|maleducado
      me cuelgan|colgaron|cuelga
      mismo cuento
      gracias por nada
      demasiada|mucha paciencia
      ustedes nunca|siempre|no
      correr|despedir al|a encargado|todos|jefe|los
      no se que hacer con
      expliqueme|expliquenme|digame|diganme por
      cerraron mi|el|la caso|reporte|solicitud sin|otra
      sin hacer|resolver|arreglar|contestar nada|mi|el
      vez|semana|semanas|dia|dias|mes seguida|seguidas|seguidos|seguido
      contesteme|contestenme|respondanme|respondame
      y nada|nadie $
      para nada $
      no fue lo que
    `,
    mild: `
      otra vez
      ya $
      nadie
      nunca
      nada
      hay alguien|nadie ahi|aqui|?
      queja|quejas
      todavia|aun no|nada
      contesten|respondan|arreglen|resuelvan|hagan
      por que nadie|no|nunca
    `,
  },
} as const;

/** Words that take anger back: who thanks is rarely angry. */
export const contentWords = `
  thanks|thank|thankyou|love|awesome|great|perfect|excellent|wonderful|sorry
  gracias|excelente|perfecto|encanta|encanto|genial|perdon|disculpe
`;
