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
  dumpster fire of|known
  you|youre|team|we|were|she|hes|shes|customer|service|is|are on fire today|lately|tonight|this
  on fire sale
  under|open|cease|return|set|fired fire
  beat|beats|beating me to|there
  that|it|this|which|website|why beats me
  ^ beats me
  hit me up|back|with
  hit|hits me that|like|when
  hurts|hurt me to|financially|that
  hurting my|our credit|business|eyes|budget|wallet
  hurts|hurt my|our credit|business|budget|wallet|feelings|score|eyes|back|knee
  threatened|threatening my|me|us? with|to? a? job|water|eviction|fine|fines|lien|ticket|lawsuit|towing|tow|deportation|shutoff|disconnection|lights|service
  beat|beats|hit my|the|a expectations|deadline|goal|car|fence|mailbox|record|score|house|tree
  killing me|us
  gun permit|permits|license|range|laws|show|buyback|shop|registration|lock
  poison ivy|oak|sumac|hemlock
  food poisoning
  rat|mouse|roach|ant poison disposal|bait|drop|pickup|sale
  poison control phone|number|hotline? magnet|magnets|sticker|stickers
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
  child|elder neglect|abuse mandated|reporter|training|awareness|month
  child abuse clearance|background|registry|prevention|history
  sexual|child|physical assault|abuse clearance|training|awareness
  human trafficking awareness|training
  fire and rescue
  fire report copy
  burn|burning permit|permits|ban|bans|barrel|barrels|rules|leaves|brush|man|question|bridges|rubber|calories|season|hours
  bulb|bulbs|streetlight|streetlights|lamp|light|lights is|are? burning|burned out|all
  light|lights is|are? burning
  smell|smells|smelling like? burning rubber|plastic|leaves|trash
  smoke from|of the|my|his|a|our? neighbors|neighbor|next? door? barbecue|bbq|grill|chimney|cigarette|cigarettes|truck|trucks|exhaust|bus
  jump|jumping start|rope|house|castle
  jump|jumping in|into|to|on|through the? pool|water|line|conclusions|hoops
  shooting|shoot a? hoops|range|clinic|star|stars|baskets|photos|pictures|video|videos|film|movie
  shot records|down|put|clinic|glass
  stroke of|awareness|survivor|support luck|genius|midnight|month|group|walk?
  heart attack grill|burger|sandwich
  heart attack when|over|from|at|seeing|looking i|the|my
  heart walk|healthy|health
  chest of
  choking hazard|hazards|point
  passed|pass|passing out flyers|flyer|candy|water|leaflets|papers|permits|masks|food|free
  hit|hits|hitting my|our|the|a|his|her parked? car|truck|mailbox|fence|pole|tree|dog|sign|curb|deer|wall|gate|garage|van|bike|vehicle
  smoke alarm|alarms|detector|detectors|shop|break
  unconscious bias
  bleeding heart|hearts|edge
  suicide hill|sprint|sprints|awareness|month
  dog|cat|puppy|animal|horse that|who? was|is|were? beaten|abused|poisoned|shot|hit
  meter|account|well|water|soil|ground|tree|plant was|is? poisoned
  drowning|drown in paperwork|debt|bills|work|emails|forms|calls
  drowning prevention
  breathe|breathing with all|this
  breathe|breathing easier|easy|clean|room|exercise|exercises|class
  breathing down
  water broke on|in|at|down|near|pipe|main
  die|dye|died|dying my|your|her|hair hair|shirt|shirts?
  want|wants to die|dye hair
  take|taking|took my|his|her|their life savings|insurance|jacket|story|work|vest
  end|ending my|his|her|their life? insurance
  following|follows me on
  hit|hits me with a? bill|fee|fees|fine|charge|penalty|ticket|late
  attack|attacks|attacked|attacking|attacked|beat|hit my|our|the trash|garbage|dog|cat|chickens|bins|bin
  abuse|violence prevention|awareness|training|mandated|reporter
  poison|poisonous to pets|dogs|cats
  poison|lead poisoning test|tests|testing
  pill|pills|pillow bug|bugs|box|boxes|drop|disposal
  bleach smell|in|and
  rape kit|kits
  gun violence awareness|prevention
  oven|stove|grill|pilot burning question
  broke|broken|breaking|break in|into? my|our|the|a? house|home|apartment|car|garage|shed|store? in|two|three|several|a|some|few? few? last|weeks|months|years|days month|week|year|summer|winter|spring|fall|ago
  breaking|broke|break into song|tears|laughter|groups|pieces|small
  collapsed|caved|fell|exploded|blew in|down|up|over? in|two|three|several|a|some|few? few? last|weeks|months|years|this month|week|year|summer|winter|spring|fall|ago
  hit|struck by a|the car|bus|truck|driver|vehicle * report|claim|last|ago|insurance|years|year|month
  accident|crash|wreck|collision last|two|three|years|months|in|a|report|statistics|rate year|month|week|ago|copy|record|months|years|request|few?
  missing child support|care|tax|form|credit|seat
  burglary|burglaries report|reports|alarm|alarms|statistics
  bomb cyclone|shelter
  explosion|explosions of
  overdose of|on paperwork|work|information|sugar|news|forms|cute
  live wire band|concert|tickets|theater
  fell behind|asleep|short|apart
  building permit|permits|code|codes|inspection|inspector|department
  collapsed|collapsing folder|menu|lung? tunnel? table|chair|section
`;
