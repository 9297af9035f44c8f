/** Folded English phrases of danger, by kind; syntax in `phrase.ts`. What stands in a harmless phrase does not count. */
export const crisisEn = {
  suicide: `
    kill|killing|hurting|harm|harming|cutting|hang|hanging|drown|drowning|poison my? self|myself
    want|wanna|going|gonna|gona|urge|need|might|will|ill to? hurt|cut|shoot|burn myself
    end|ending|take|taking my own? life
    want|wanna|wish|going|gonna|ready|about to? end it all|al
    thinking|thought|thoughts of|about ending it
    i|id want|wanna|like to? just? die
    want|wanna to? just? die
    want|wanna|like|wish to? be dead
    rather be dead
    wish i was|were|wasnt|werent dead|alive|born|here
    wish i had? never been born
    wish i was|were never born
    i hope i dont wake up
    dont want|wanna to? wake up anymore|again|tomorrow
    dont want|wanna to? live $
    dont want|wanna to? live anymore|any|like
    dont want|wanna to? be alive
    dont want|wanna to? be here anymore
    dont want|wanna to? exist
    cant go on living|anymore
    cant live like this anymore
    no reason to live
    nothing|nobody left? to live for
    better off dead
    better off without me
    going|gonna|want|wanna to? kms
    suicide
    suicidal
    unalive myself
    self harm|harming
    jump off|from a|the bridge|roof|building|balcony
    jump in front of a|the train|bus
    slit|cut my wrists|wrist
    tired of living|being
    life is not|isnt worth living
    overdose on
    pills * to? die
    how many pills does? it? take|takes? to? die|kill|overdose
    kill|killing|hurting|harming|cutting|hanging|drowning himself|herself|themselves|themself|hisself
    want|wants|wanted|going|gonna|will|might|try|trying|tried|tries|threatening|threatened|threatens|planning|plans|about|says|ill|hell|shell|he|she to? kill|hurt|harm|hang|shoot|cut|drown|stab himself|herself|themselves|themself|hisself
    kill|hurt|killing|hurting him|her|them self|selves
    want|wants|wanted|wanna|wish|wishes|deserve|prefer to|2? just? die
    end|ending|ends|take|taking|took his|her|their own? life
    done with life|living
    hate my life and? want|wish|wanna it|to to|all? end|die|be
    whats|what is? the point of|in living
    whats|what is? the point of my life
    cant go on any more|longer
    edge|ledge|railing|side of|on the|a|an? bridge|roof|building|overpass|cliff|balcony|parking
    threatening|threatens|threatened|trying|about|going|gonna|wants|ready|somebody|someone to jump
    bridge|overpass|roof|building|balcony|cliff * jump
    goodbye everyone|world|forever
    want|wanna|wish|could? to? just? disappear forever|completely
    dont|doesnt want|wanna|wants to? live|exist|be any|anymore|longer|here|alive
    dont want|wanna to? live any? more|longer
    dont|doesnt want|wanna|wants to? be on|in this earth|world|planet
    not want to live|exist
    ending it|everything tonight|today|now|all
    end it tonight|today
    suicide note|letter|attempt|hotline
    dont deserve to live
    no|not|without a|any? reason to keep|go? living|live|on
    better if i was|were|am dead|gone
    better off if i was|were dead|gone
    life is|has|feels no|not? meaning|pointless|worthless|meaningless|point
    commit|committing|committed suicide
    take|taking|took all|the|my all|of? my|the? pills * die
  `,
  gas: `
    smell|smells|smelling|smelled a? strong|some|like|of|lot? of? natural? gas
    smell|smells|smelling * natural|propane gas
    smell|smells|smelling propane
    gas smell|odor
    gas leak|leaks|leaking
    leak|leaking of? natural|propane? gas
    gas is|s|line|pipe|main? leaking|hissing|broke|broken|burst
    hit|broke|cut|ruptured a|the|my gas line|pipe|main
    ^ carbon? monoxide alarm|detector $
    carbon monoxide leak|poisoning|levels|smell
    monoxide|co alarm|alarms|detector|detectors is|keeps|wont|just|started|went|has|been? * going|beeping|beeped|stop|sounding|ringing|chirping|screaming|off
    smell|smells|smelling|smelled|stinks|reeks|odor|odour|stench|stink * gas|propane
    rotten egg|eggs smell|odor|stink
    gas|propane odor|odour|stench|fumes
    gas|propane is|was? leak|leaks|leaking|leaked|leakage|escaping
    leak|leaks|leaking|leaked * gas|propane
    smell|smells|smelling like? rotten eggs|egg
  `,
  fire: `
    ^ help? fire fire? help? $
    house|home|apartment|building|kitchen|garage|car|truck|roof|stove|oven|room|neighbors|neighbor|tree|trees|shed|basement|dumpster|balcony|school|store|bed|dryer|woods|field|grass is|s|are|just? caught? on? fire
    is|s|are|im on fire
    there|theres is|s|are a|an? big|huge|small|house|kitchen|grass|car|brush|electrical? fire|flames
    fire in|at my|the|our|a|his|her house|home|apartment|building|kitchen|garage|room|street|basement|attic|school|hallway|yard|park|alley
    caught|catching on? fire
    fire just? started
    see|seeing|saw a|some|lots? of? flames
    smoke is|s? coming|pouring|billowing|filling
    smoke * my house|apartment|building|room|hallway
    house|home|apartment|building|barn|garage|car is|s|are burning
    burning down right? now?
    burning|burned down my|the|our house|apartment
    trapped in|inside a|the|our? fire|burning
    big|huge|large|high flames|fire behind|near|next|by|in|at|coming|from|on|across
    sparks|sparking|wires|wire and burning|fire|smoke
    burning building|house|home|apartment|car
    house|home|apartment|building|garage|barn|school|kitchen|woods|forest|field|car|truck|roof|basement|store|shed is|are burning
    something|somethings is? burning
    outlet|outlets|wire|wires|wall|walls|panel|transformer is|are? smoking|sparking|burning|melting
    smoke and|or flames|fire
    flames and? coming|from|on|shooting|everywhere
    fire is? coming|shooting|spreading|raging out|from|in|of|near|close|toward|behind|across|fast
    there|theres is|are? a|an? * forest|brush|bush|wild fire
    wildfire near|behind|close|coming|approaching|spreading|is
    brush|grass|bush|forest|electrical|house|apartment|car|kitchen|dumpster|trash|garage fire at|in|on|along|near|behind|right|now|spreading
    smoke is? rising|everywhere|inside
  `,
  violence: `
    husband|wife|boyfriend|girlfriend|partner|ex|spouse|father|mother|dad|mom|stepfather|stepdad|brother|son|uncle|he|she|hes|shes|roommate|man|someone is|was|keeps|just|always|has|been? hits|hit|hitting|beats|beat|beating|hurts|hurt|hurting|punches|punched|punching|kicks|kicked|choked|choking|chokes|strangled|strangling|attacked|attacking|slapped|slaps|stabbed|threatened|threatening|threatens me|us|my
    husband|wife|boyfriend|girlfriend|partner|ex|father|mother|dad|brother|he|she|hes|shes|they|theyre|man|someone is|s|has? going|gonna|wants|want|trying|tried|threatened|threatening|threatens to? kill|hurt|shoot|stab|beat|rape me|us|my
    husband|wife|boyfriend|girlfriend|partner|ex|he|she|hes|shes|man|someone says|said he|she will kill me|us
    domestic violence|abuse
    abusive husband|wife|partner|boyfriend|girlfriend|relationship
    husband|wife|partner|boyfriend|girlfriend|he|she is abusive
    husband|wife|partner|boyfriend|girlfriend|he|she abuses|abused|abusing me|us
    being|been|was|got|getting beaten|stabbed|strangled|choked
    afraid|scared of|for my husband|wife|boyfriend|girlfriend|partner|ex|life|safety
    not|dont feel? safe at home
    he|she|hes|shes|man|someone|somebody has|got|with a gun|knife|weapon
    someone|somebody|man is? shooting
    active shooter
    wont let me leave|out the? house|home|go
    stalking me
    being|getting stalked|robbed|mugged|attacked|assaulted|followed|chased|kidnapped|beaten
    ex|man|guy|stranger|someone|somebody|he|hes|car keeps|is|has|been? following|follows|stalks me
    man|guy|woman|someone|somebody|person|people|he|hes|she|shes|boy|kid|teen|teenager|neighbor|husband|boyfriend|ex|son|outside|inside|armed with|has|have|had|holding|waving|carrying|pulled|pulling|pointing|pointed|got a|an|his? gun|knife|weapon|rifle|machete|pistol|shotgun
    broke|broken|kicked|kicking|breaking down? my|our|the door|window and|is|he|hes
    he|she|they|ex|husband|boyfriend|hed|hell|shed|someone will|would|gonna|going|hed|said|says|wants * kill me|us
    hed|hell|shed kill|hurt|shoot|stab me|us|him|her
    punched|punches|beat|slapped|kicked|choked|strangled my|his mom|mother|dad|sister|brother|wife|girlfriend
    gunshots|gunfire
    hear|heard|hearing shots|shooting
    shots fired
    somebody|someone|guy|man|he|hes|she|they|people is|are|just? shooting
    someone|somebody|he|she|man|boy|friend|i|person|kid|they|son|brother|husband got|was|been|were|just shot|stabbed
    hitting|beating|hits|beats|choking|strangling|punching|attacking|attacked|attacks|stabbing|stabbed|beat * wife|girlfriend|husband|boyfriend|woman|girl|lady|mother|mom|sister
    he|hes|she|shes|husband|wife|boyfriend|girlfriend|partner|ex|son|brother|dad|father|stepdad|man|guy|someone|somebody|they|neighbor|roommate|uncle * to kill|shoot|stab|rape|murder me|us|him|her|my|somebody|someone
    threatening|threatened|threatens|attacks|attacked|attacking me|us|him|her|my * knife|gun|weapon|bat|machete|hammer|axe
    scared|afraid|fear|fearing|terrified for|of my|him|her|our life|lives|husband|boyfriend|ex|partner
    husband|wife|boyfriend|girlfriend|partner|ex|spouse|stepfather|stepdad|stepmom * attacks|attacked|strangled|choked|beats|punches|hits me|us
  `,
  abuse: `
    being|was|is|been|are|gets sexually|physically? abused|molested|neglected|raped|trafficked
    child|elder|sexual|sexually|physical|physically abuse|abused|assault|assaulted|neglect
    abusing|abuses|molesting|molested|molests|raped|raping me|my|a|the|her|him|children|child|kid|kids
    i was|got|been raped|molested|assaulted
    rape
    touched|touches|touching me|my|her|him|a * inappropriately|sexually
    touched|touches|touching my private|privates
    held|locked|kept|keeping me? * against my will
    locked|locks me in a|the|my room|basement|closet
    human|sex|labor trafficking
    hits|beats|hitting|beating|hurts|hurting|hit|beat her|his|their|a|the|my child|children|kid|kids|son|daughter|baby|mother|father|grandmother|grandfather|parents
    hit|hits|beaten by my|his|her caregiver|nurse|father|mother|parents|stepfather
    stepfather|stepdad|stepbrother|father|dad|uncle|teacher|coach|boss|cousin|brother|priest|pastor|neighbor|man|he|boyfriend|grandfather|doctor|guy is|keeps|has|always? touches|touched|touching|molests|molested|fondled me
    touched|touches|touching|fondled my|her|his daughter|son|kid|child|niece|nephew|girl|boy|sister
    sexually|sexual abused|assaulted|assault|abuse|abusing|harassed|touching
    hits|beats|hit|beat|hitting|whips me with a|his|her|the? belt|stick|cord|bat|cable|hose
    leaves|leave|leaving|left|locked|locks|lock|keeps the|a|her|his|their|my kid|kids|baby|child|children|toddler|son|daughter|boy|girl alone|starving|hungry|tied
    locked|locks|lock|keep|keeps|kept the|a|her|his|their|my kid|kids|baby|child|children|toddler|son|daughter|boy|girl|grandmother|mother locked? in a|the|his|her closet|basement|cage|garage|room|car
    dont|doesnt|wont feed|feeds * hit|hits|beat|beats her|him|them
    dont|doesnt|not feed|feeding her|his|the|their baby|kid|kids|child|children|grandma|grandmother|grandfather|mother|father
    against her|his|my|their will
    hits|beats|hitting|beating|beat|slaps|slapping|hurting|shaking|shakes her|his|their|a|the|my toddler|baby|grandma|grandson|granddaughter
    nurse|caregiver|aide|babysitter|nanny is|keeps? hitting|hits|abusing|abuses|hurting|hurts|beating|beats|hit my|the|him|her|a
    abusing|abuses|abused|neglecting|molesting her|his|their|our kids|kid|child|children|baby|mother|father|son|daughter|grandmother
  `,
  medical: `
    heart attack|attacks|failure
    cardiac arrest
    had|has|have|having|suffering|suffered a|an? massive|mini? stroke|seizure|seizures|convulsions
    not|isnt|stopped|stops|wont|barely|hardly|difficulty|trouble|struggling to|with? breathing|breathe|breath
    cant|cannot|unable|hard|hardly|barely|couldnt to? hardly? breathe|breath
    is|im|am|hes|shes|baby|kid|son|daughter|child|man|woman|someone|somebody|mom|dad|husband|wife choking
    choking on
    unconscious
    he|she|hes|shes|man|woman|baby|person|mom|mother|dad|father|husband|wife|son|daughter|kid|child|grandma|grandpa|friend|someone is|was? unresponsive
    he|she|hes|shes|man|woman|baby|person|mom|mother|dad|father|husband|wife|son|daughter|kid|child|grandma|grandpa|friend|someone is|was|isnt|wont? not? responding|moving|respond|waking|wake
    hes|shes|he|she|baby|lips|son|daughter is|are|went|going? and? turning|turned|blue|purple blue|purple|now|all
    passed|passing|passes|pass out
    wont|not|isnt|cant wake|waking up
    he|she|mom|mother|dad|father|husband|wife|man|woman|guy|someone|somebody|grandma|grandpa|grandmother|grandfather|friend|son|daughter just|has? collapsed|fainted
    collapsed|fainted and|on
    bleeding to|badly|heavily|profusely|everywhere|a|really|so|very
    stop|stopping bleeding
    lots|lot of blood
    hes|shes|im|he|she|someone|somebody|man|woman|son|daughter|head|friend is|am|was? bleeding
    is|hes|shes|are|kid|child|someone|somebody|son|daughter|boy|girl|man drowning
    chest pain|pains|hurts|tightness
    pain|pains|pressure|tightness in my|his|her|the chest
    allergic reaction
    throat is? closing|swelling|swollen
    anaphylaxis|anaphylactic
    wife|she|shes|im|girlfriend|daughter|sister|am is|went|going? in|into labor
    my|her water broke and|baby|contractions|im|what|help|at|shes
    my|her water broke $
    baby|babys is? coming now|out|right|early|soon
    baby is? coming $
    arm|arms|face|leg is|are? numb|drooping
    heatstroke
    went|gone|going under * come|came|coming back? up
    fell|hit|struck|collapsed|down|pool|water * isnt|not|arent moving|responding|responsive|conscious
    man|woman|lady|person|kid|child|boy|girl|someone|somebody|pedestrian|cyclist|he|she|people|neighbor|son|daughter|friend|biker|i|teenager was|got|were|is|just|been|has|who? been? hit|struck by a|an|the|some car|bus|truck|train|van|motorcycle|vehicle|suv|driver|drunk
    man|woman|lady|person|kid|child|boy|girl|someone|somebody|he|she|son|daughter|friend was|got|were|is|just|been ran|run over
    ran|run over a|my|an|some man|woman|lady|person|kid|child|boy|girl|son|daughter|pedestrian|cyclist|old
    crash|accident|wreck|collision|pileup|rollover * people|someone|somebody|driver|kids|they|theyre|hes|shes|man|woman is|are|seriously|badly? hurt|injured|bleeding|trapped
    there|theres|was|is|just|saw|see been? a? a? really? bad|terrible|horrible|serious|major|awful|ugly car|truck|bike|motorcycle|bus? accident|crash|wreck|collision|rollover|pileup
    people|someone|somebody|kids|workers|passengers are|is|got|were badly|seriously? hurt|injured $
    people|someone|somebody|kids|workers|passengers are|is|got|were badly|seriously? hurt|injured help|please|on|at|here|inside|in
    fell|fallen off|from|down|out the|a|of|my? the|a? roof|ladder|stairs|window|balcony|tree|scaffold|scaffolding|cliff|bridge * isnt|not|cant|unconscious|bleeding|hurt
    person|man|woman|someone|somebody|guy|lady|kid|neighbor|he|she|hes|shes lying|laying|passed|down|collapsed|slumped|is|was lying|laying|out|on|over|in? on|in|over? the? ground|sidewalk|floor|street|road|wheel * not|isnt|wont|unresponsive|unconscious|bleeding|moving
    fell * cant|cannot|couldnt|unable to? get|stand|stands up
    fell * cant|cannot|couldnt move $
    bit|bitten|stung by a|an? * rattlesnake|snake|copperhead|cottonmouth|scorpion|rattler
    snake|rattlesnake|copperhead|scorpion just|has? bit|stung me|my|him|her|someone|a
    snake|rattlesnake|scorpion bite|bites on|and|help
    lost|losing|loses consciousness
    coughing|throwing|vomiting|spitting|coughs|puking up? blood
    cut|chopped|sliced|sawed|severed off? his|her|my|a finger|fingers|hand|arm|leg|foot|toe|thumb off|clean
    cut|chopped|sliced|sawed|severed off his|her|my|a finger|fingers|hand|arm|leg|foot|toe|thumb
    gunshot|stab wound|wounds|victim
    slurring|slurred speech|his|her|words
    face is|s|side? is? drooping|droopy|numb
    diabetic|insulin coma|shock|emergency
    hypothermia|hemorrhaging
    baby|newborn|infant|toddler isnt|not|is|wont|hasnt limp|breathing|moving|waking|wake|woken
    heat stroke
  `,
  poison: `
    swallowed|drank|drunk|ate|eaten|ingested|swallowing * bleach|poison|poisonous|pills|pill|detergent|antifreeze|battery|batteries|chemicals|chemical|cleaner|gasoline|pesticide|medicine|medication|pod|pods|ammonia|lye|magnet|magnets
    drank|drunk|drinking bleach
    was|been|is|got|being|im|he|she|hes|shes|dog|child|son|daughter|baby poisoned
    poisoned me|my|him|her|us
    poison control
    overdosed|overdosing|overdose
    took|taken|taking too many pills|tylenol|tablets|opioids
    took|taken a? whole|entire? bottle of pills|tylenol|medicine
    drank|drunk|drinking|ate|eaten|swallowed|swallowing|ingested * drano|fluid|gummies|mushrooms|berries|vape|edible|edibles|paint|tide|alcohol
    swallowed some|something|a * magnets|magnet|coin|toxic|poisonous
    got|gotten into the|my|some? antifreeze|pills|bleach|poison|medicine|medication
    took|taken|taking|had too many|much pills|tylenol|tablets|opioids|medicine|medication|advil|insulin|drugs|ibuprofen|aspirin
    took|taken|taking|swallowed|finished a|the|his|her|my|an? whole|entire|full bottle of? pills|tylenol|medicine|meds|aspirin
    took|taken|takes|taking a? lot|bunch|all|handful of|her|his|my|the of|her|his|my|the? pills
    poisoned by|with|from
    took|taken|did|doing|used|shot|injected too much|many heroin|fentanyl|meth|cocaine|oxy|oxycodone|percocet|xanax|crack|molly|ketamine
    took|taken|did|used|shot|injected some|a|bad|laced? bad? heroin|fentanyl|meth|oxy|percocet|xanax|pills and|he|she|now * wake|waking|blue|unconscious|breathing|responding|breathe
    fentanyl exposure
    inhaled chlorine|ammonia|bleach|fumes|chemicals
  `,
} as const;
