/** Folded English phrases of danger, by kind; syntax in `phrase.ts`. Harmless phrases are taken out of the text first. */
export const crisisEn = {
  suicide: `
    kill|killing|hurting|harm|harming|cutting|hang|hanging|drown|drowning|poison my? self|myself
    want|wanna|going|gonna|gona|urge|need|might|will|ill to? hurt|cut|shoot|burn myself
    end|ending|take|taking my own? life
    want|wanna|wish|going|gonna|ready|about to? end it all
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
    pills to die
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
    carbon monoxide alarm|detector|leak|poisoning|beeping
    monoxide alarm|detector * going|beeping|off
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
    trapped in a|the fire
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
    someone|somebody|man|stranger is|s? breaking|broke|trying|break|to? break? into|in my|the|our|to? house|home|apartment|right|now
    he|she|hes|shes|man|someone|somebody has|got|with a gun|knife|weapon
    someone|somebody|man is? shooting
    active shooter
    wont let me leave the? house|home|go
    stalking me
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
    not|isnt|stopped breathing
    inhaled chlorine|ammonia|bleach|fumes|chemicals
  `,
} as const;

/** Everyday phrases that hold a word of danger and mean none; removed before the others are looked for. */
export const harmlessEn = `
  dying|die|died to know|see|hear|find|meet|try|tell
  i could just? die of|from embarrassment|laughter|laughing|shame
  die of|from embarrassment|laughter|boredom|laughing
  shoot|shot myself in the foot
  shoot|kill myself laughing
  kick|kicking myself
  suicide squad|doors|lane|squeeze
  suicide prevention walk|training|class|week|month|awareness|volunteer|event|fundraiser
  cut myself off|out
  take|taking my life savings|insurance|jacket
  tired of being on|put|told|ignored|transferred|billed|overcharged|charged|late|lied|kept|asked|sent|nice|patient|a
  tired of living in|near|next|with|by|on|here|without|like|across
  cant go on anymore with|without|vacation|trips
  dont want to live in|near|next|with|by|on|here|there|downtown
  gas bill|bills|tax|taxes|station|stations|price|prices|company|meter|permit|grill|stove|account|card|pump|mileage|service|fireplace|leaf|leak? inspection|powered
  gas leak|line fee|permit|repair? permit|inspection
  fire department|departments|station|stations|pit|pits|permit|permits|code|codes|drill|drills|hydrant|hydrants|extinguisher|extinguishers|marshal|inspection|inspections|sale|ban|bans|truck|trucks|lane|lanes|escape|insurance|district|chief|fighter|fighters|works|safety|prevention|sprinkler|sprinklers|alarm|alarms|wood|place|places|tax|report|reports|season|hall|academy|academies|exit|door|ants|ant|fly|flies|watch|line|ring|rings|investigator|captain|museum
  fire in the belly|hole
  you|youre|team|we|were|she|hes|shes|customer|service|is|are on fire today|lately|tonight|this
  on fire sale
  under|open|cease|return|set|fired fire
  beat|beats|beating me to|there
  beats me
  hit me up|back|with
  hit|hits me that|like|when
  hurts|hurt me to|financially|that
  hurting my|our credit|business|eyes|budget|wallet
  hurts|hurt my|our credit|business|budget|wallet|feelings|score|eyes|back|knee
  threatened|threatening my|me? with? job|water|eviction|fine|fines|a|towing|deportation|shutoff|disconnection
  beat|beats|hit my|the|a expectations|deadline|goal|car|fence|mailbox|record|score|house|tree
  killing me|us
  gun permit|permits|license|range|laws|show|buyback|shop|registration|lock
  poison ivy|oak|sumac|hemlock
  food poisoning
  rat|mouse|roach|ant poison disposal|bait|drop|pickup|sale
  poison control center|board? license|volunteer|job
  substance|drug|alcohol|animal|power|verbal abuse
  abuse of power|authority|the
  abusive language|email|emails|parking
  rape seed|seeds
  swallowed my card|money|ticket|coins|pride|dollar
  ate|eaten my card|money|ticket|lunch
  machine|meter|atm ate|swallowed
  out of gas
  ran|running out of gas
  gasoline smell|can
  suicidal traffic|drivers
  not|isnt breathing room|a
  overdose prevention|awareness|training|class|kit|kits|narcan
  domestic violence|abuse awareness|training|month|volunteer|walk|fundraiser
  child abuse clearance|background|registry|prevention|history
  sexual|child|physical assault|abuse clearance|training|awareness
  human trafficking awareness|training
  fire and rescue
`;
