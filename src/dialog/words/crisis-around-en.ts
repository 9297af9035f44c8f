const who =
  'someone|somebody|man|men|guy|guys|stranger|strangers|person|people|burglar|burglars|robber|robbers|thief|thieves|intruder|woman|teens|kids';
const he = `${who}|someones|somebodys|they|theyre|he|hes|she|shes|ex`;
const home =
  'house|home|apartment|window|windows|door|doors|back|front|room|garage|bedroom|basement|place|trailer|balcony|store|shop';
const family =
  'mother|mom|father|dad|husband|wife|son|daughter|baby|grandma|grandpa|grandmother|grandfather|brother|sister|uncle|aunt|friend|neighbor|coworker';
const child = 'baby|babies|child|children|kid|kids|toddler|toddlers|infant|newborn|boy|girl|son|daughter';
const person = `${family}|man|woman|men|women|lady|guy|person|people|someone|somebody|worker|workers|passenger|passengers|pedestrian|cyclist|${child}`;
const car = 'car|van|truck|vehicle|suv|minivan|bus';
const line = 'line|lines|wire|wires|cable|cables';

/**
 * Folded English phrases of dangers that stand in a place: live wires, strangers who come in or come after someone, people who have to be got
 * out. Syntax in `phrase.ts`.
 */
export const crisisAroundEn = {
  wire: `
    power|electric|electrical|live|utility|voltage ${line} is|are|just|has|have|s|went|that|and|its|it? is|are|its|just? down|fell|fallen|falling|sparking|arcing|hanging|dangling|snapped|laying|lying|burning|broke
    power|electric|electrical|live|utility|voltage ${line} came|come|coming|knocked|blown|torn|pulled|ripped down
    power|electric|electrical|live|utility|voltage ${line} is|are * on|across|in|over|touching the|my|our|a ground|sidewalk|street|road|grass|lawn|car|driveway|water|roof|fence
    wire|wires is|are|came|just|went|s? down
    wire|wires|cables is|are * on|across|in|over|all the|my|our|a ground|sidewalk|street|road|grass|lawn|car|driveway|water|yard|playground
    live|sparking|downed|fallen|broken|exposed power|electric|electrical|utility|high? voltage? wire|wires|line|lines|cable|cables on|in|across|over|down|hanging|outside|near|by|at|touching|is|are|next|behind|under|laying|and
    downed|fallen|sparking|arcing power|electric|electrical|utility ${line}
    downed|sparking|arcing wire|wires|transformer|cable|cables
    downed power? lines
    powerline|powerlines is|are|just|has? down|fell|sparking|fallen|burning|on|snapped
    tree|pole|branch|storm|wind|truck|crash * power|electric|electrical|utility line|lines|wire|wires on|onto|into|in my|the|a|our
    shocked|zapped|shock by|from|off a|the|an|some? fallen|loose|broken|hanging? live|power|electric|electrical|fallen|downed? wire|wires|line|lines|cable
    ${line}|pole|poles|transformer is|are|s|and|its|that|down|fell|it? is|are|its? sparking|arcing
    ${line}|pole|transformer * shooting|throwing|spitting|giving|making sparks
    tree|pole|branch|limb|car|truck|storm|wind|crash|crane * down|on|onto|hit|into|over|snapped|tore|off the|a|some|our|my? power|electric|electrical|utility lines|line|wires|wire|cables|cable
    pole * wires|lines is|are? down|on|in|across
    touched|grabbed|touches a|the|an|some? live|power|downed|electric|electrical ${line}
    electrocuted|electrocution|electrocuting
    shocked by a|the|an|some? live|power|electric|electrical|downed? wire|wires|line|lines|cable|pole|outlet
    shock|shocked from a|the|an? live|power|electric|electrical|downed wire|wires|line|cable|pole
  `,
  intruder: `
    someone|somebody|man|guy|stranger|he is|just|has? broke|breaking|trying|broken in|into|to|inside break? in|into? my|our|the|a? house|home|apartment|room|bedroom|window|door
    someone|somebody|stranger|intruder|burglar|man|prowler is|hiding|still? in|inside my|our house|home|apartment|room|bedroom|basement|yard|garage
    someone|somebody|man|stranger is|s? breaking|broke|trying|break|to? break? into|in my|the|our|to? house|home|apartment|right|now
    ${he} is|are|was|were|just|still|currently? trying|attempting|about|going? to? breaking|breakin|break in|into|inside|through $
    ${he} is|are|was|were|just|still|currently|actively? breaking|breakin in|into|inside|through
    ${he} * trying|tried|tries|attempting|wants|want|going|threatening to break in|into|down|through
    ${he} * trying|tried|tries|attempting|wants|want to get|come|climb|force|kick|pry|open|enter|sneak his|their|her|way? in|into|inside|through|open|down? my|our|neighbors|neighbours neighbors|front|back|bedroom? ${home}
    ${who}|someones|somebodys|theyre * trying|tried|tries|attempting|wants|want to get|come|climb|force|kick|pry|open|enter|sneak in|into|inside|through|open|down? the|a back|front|bedroom|next? house|apartment|window|windows|door|doors|balcony
    ${who} * trying|tried|attempting to get|come|climb|sneak in|inside $
    ${who} * trying|tried|attempting to get|come|climb|sneak in|inside and|please|help|now|right|he|they|i
    ${he} is|are|keeps|just? climbing|climbed|crawling|crawled|sneaking|sneaked|snuck|came|coming in|through|into|up|onto in|through? my|our|the|a bedroom|back|kitchen|bathroom? window|balcony|house
    ${he} is|are|keeps|just? kicking|forcing|prying|kicked|forced|pried open|in|down|on|at? my|our|the|a back|front|neighbors? door|doors|window|windows
    intruder|intruders|burglar|burglars|prowler|prowlers in|inside|outside|at|on|is|are|by|trying|downstairs|upstairs|broke|and|right
    there|theres|have|see|saw|hear|heard is|are|was? an|a|some? intruder|intruders|burglar|burglars|prowler|prowlers $
    hear|heard|hearing someone|somebody|footsteps|person * downstairs|inside|attic
    home|house alone and? someone|somebody|there|theres * door|window|inside|outside|breaking|downstairs
    broke|smashed|breaking|smashing|busted|kicked my|our|the|a|in back|front|my|the|our? window|door|windows and? came|is|are|got|inside|entered|climbed|theyre|hes|theres|went
    broke|broken in and|while|hes|theyre|they|he|im|right|help|now * still|here|inside|now|home|hiding|downstairs|police|hurry|upstairs
    someone|somebody|stranger|man|intruder|person is|just|was|came|hiding|s? in|inside|into my|our house|home|apartment|room|bedroom|basement|garage|attic|closet|trailer
    ${who}|they|theyre|he|hes|car|truck|van has|have|is|are|was|keeps|keep|been|that|who? been? following|chasing|followed|chased|stalking me|us
    ${who}|they|theyre|he|hes|car|truck|van has|have|is|are|was|keeps|keep|been? been? following|chasing|followed|chased|stalking my daughter|son|kid|kids|child|wife|sister|mom
    im|are|am|being|getting|get|got|was|been followed|chased|stalked by|home|right|and|from|to
    ${he} is|are|just|was|were? robbing|robbed|holding|held up? a|the|my|this|our|me|us|an store|bank|shop|gas|station|market|pharmacy|restaurant|old|lady|woman|man|neighbor|neighbors|house|right|at
    store|bank|shop|pharmacy|restaurant|station|market|neighbor|lady|woman|man is|are|was|just? being|getting robbed|mugged
    at gunpoint|knifepoint
    armed robbery|robber|man|men|person|people|guy|guys|woman|intruder|suspect|robbers in|at|on|outside|inside|is|are|near|by|happening|right|walking|with|running
    there|theres|see|is a|an armed man|men|person|people|guy|guys|robber
    walking|running|standing|driving|going|came|sitting|outside around|down|outside|here|in|up? my|the|our? street|house|school|door? with|carrying|holding|waving a|an|his|their gun|rifle|knife|machete|shotgun|pistol|weapon|bat
    pointed|pointing|aimed|aiming|pulled|pulling|waving|waved|drew|swinging|brandishing a|an|his|her|the gun|rifle|knife|machete|shotgun|pistol|weapon|axe
    kidnapped|abducted|kidnapping|kidnaping|kidnap|abducting me|my|us|him|her|a|by|from
    was|been|being|got|is|were kidnapped|abducted|carjacked
    ${he} tried|trying|attempted|is|was trying? to grab|kidnap|snatch|abduct|lure my|a|the|her|his daughter|son|kid|kids|child|baby|girl|boy|niece
    someone|somebody|stranger|man|guy|woman just|has? took|grabbed|stole|snatched|has my child|kid|kids|baby|son|daughter $
    someone|somebody|stranger|man|guy|woman just|has? took|grabbed|stole|snatched my child|kid|kids|baby|son|daughter and|from|away|at|out|help
    at my|our front|back? door|window * trying|tries|tried to
    ${who}|they|theyre * broke|broken|breaking|break into|in my|our|the|a neighbors|neighbours|grandmas|moms|apartment|house|place|home|store
    ${who}|he|they|dude keeps|is|are|trying|just some|trying|jiggling|pulling|turning? jiggling|trying|turning|pulling|testing my|our the|front|back|car? door handle|handles|knob|lock
    ${he} is|are|just? trying|tried to|and steal|take|jack|hijack my car|truck|van * with|inside|in|now
    carjacking|carjacked|carjack me|us|my|him|her|a|at|by|in|now
    keep|keeps following|chasing|stalking my|our kid|kids|child|children|daughter|son|girl
    stranger|man|guy|someone|somebody wont leave my|our house|home|apartment|porch|door|yard
  `,
  rescue: `
    building|bridge|overpass|crane|scaffolding|scaffold|apartment|apartments|school|church|trench|tunnel|mine|tower|stage|bleachers|balcony|hotel|factory|house|parking|grandstand * collapsed|caved
    building|bridge|overpass|crane|scaffolding|house|balcony is|are|s|started|starting|about|just to? collapsing|collapse|falling
    building|bridge|roof|ceiling|balcony|deck|scaffolding|crane|trench collapse at|on|in|with|people|now|help|near|just
    just collapsed|caved on|in|and|at
    roof|ceiling|wall|deck|porch|floor|stairs|staircase|garage|shed|tree|scaffolding|sand * collapsed|caved|fell|down|crashed * trapped|hurt|injured|inside|people|buried
    roof|ceiling|wall|tree|branch|limb|beam|fence|crane|scaffolding|rock|rocks|shelf|ladder|tv|dresser|pole * on|onto my|a|the|two|three|some|our|an? old? ${person} $
    roof|ceiling|wall|tree|branch|limb|beam|fence|crane|scaffolding|rock|rocks|shelf|ladder|tv|dresser|pole fell|collapsed|crashed|came|landed|caved down|in? on|onto my|a|the|two|three|some|our|an? old? ${person} and|at|in|help|hes|shes|please|who|working
    fell|collapsed|crashed|landed|caved on|onto me|us|him|her|them $
    caved|collapsed|cave in? on|with a|the|some|two|three? ${person}
    ${person}|i|im|we|he|she|hes|shes|they|theyre|were is|are|still|got|am|was|were? trapped|pinned|crushed|buried in|inside|under|beneath|on|by|underneath|between a|the|my|his|her|our|their|some|an? crashed|burning|flooded|overturned|collapsed? rubble|debris|car|vehicle|truck|wreck|wreckage|elevator|basement|attic|roof|rooftop|building|machine|trench|flood|floodwater|floodwaters|flooding|well|cave|hole|river|mud|crane|tunnel|water|tractor|tree|wall|bus|train|avalanche|grain
    ${person}|im|am|were|we|are stuck|trapped in an|the|my|our? elevator
    people|person|someone|somebody|kids|workers|man|woman|child under|beneath|inside the|a|some? rubble|debris|wreckage
    roof|ceiling|wall|house|building|garage|tree * collapsed|caved|fell|down * is|are|im|were|and|my under|underneath|beneath|trapped|buried
    grandma|grandpa|mom|dad|son|daughter|wife|husband|people|someone|kids is|are|s? still? under|trapped|buried|inside under|in|beneath? it|rubble|there $
    elevator fell|dropped|crashed|plunged|stuck with|and|in|people|someone|to
    ${child} is|are|got|s stuck|trapped|caught in|inside|under|down a|the|an|my? storm|drain|well|hole|pipe|chimney|tree|fence|washer|dryer|elevator|escalator|shaft|bathroom|mud|freezer|refrigerator
    year|month old * ran|wandered|walked|gone|missing|disappeared off|away|cant|and|from|missing|find|from|for
    ${car} in|inside the|a river|canal|lake|creek|pond|water|ravine|ditch|bayou * with|inside|someone|people|sinking|driver
    stranded|trapped|stuck|clinging on|in|to|by a|the|our|my|top|of? of? the? roof|rooftop|tree|car|island * flood|flooded|water|river|creek|rising
    flood|flooded|flooding|floods|creek|river|water * stranded|trapped
    huge|big|massive|loud|gas explosion at|in|on|near|outside|next|down|behind|here|just|at
    trapped|buried under|beneath|underneath the|a|some? rubble|debris|wreckage
    ${child} is|are|was|were|s|got|been|thats|just? locked|left|alone|trapped|unattended|crying|abandoned up|alone|all|inside|unattended|by? by? in|inside a|the|my|her|his|their|this|that? hot|parked|locked|running|closed? ${car}
    ${child} in|inside a|the|this|that|her|his|their hot|locked|closed|burning ${car}
    ${child} locked? inside|in a|the|my ${car} * hot|heat|degrees|sun|windows
    ${child} in|inside hot|locked ${car}
    left|leave|leaves|leaving|locked|forgot a|the|my|her|his|their|our|two|an|some? little|small|young? ${child} alone|locked|unattended|sleeping? in|inside a|the|my|her|his|their? hot|parked|locked|running? ${car}
    ${person}|he|she|hes|shes|i|we has|have|just|accidentally? fell|fallen|slipped through|into|in|down|onto|off a|an|the|my|our? ice|frozen|well|river|lake|creek|pool|pond|canal|ocean|hole|manhole|sewer|trench|tracks|cliff|sinkhole|shaft|drain|ravine
    ${car} * went|drove|fell|crashed|plunged|sank|sinking|rolled|is|flipped off|in|into|over|through the|a|an river|lake|canal|creek|pond|bridge|cliff|ravine|ice|ocean|ditch $
    ${car} * went|drove|fell|crashed|plunged|sank|sinking|rolled|flipped off|in|into|over|through the|a|an river|lake|canal|creek|pond|bridge|cliff|ravine|ice|ocean and|with|people|on|near|at
    ${car} is|s|got? stuck|trapped|stalled|sinking|floating|swept in|into|by|away the|a|some? by|flood|flooded|floodwater|floodwaters|flooding|high|deep|rising|river
    water|flood|floodwater|floodwaters|river is|s|keeps|kept|coming? rising|coming|rushing|pouring * cant|cannot|trapped|stuck
    stuck|trapped|stranded by|in|on the|a|our|my|because? of? roof|rooftop|flood|flooding|flooded|floodwater|floodwaters|rising|island water|house|and|because|with|basement|car|road
    swept|washed away by|in|down the|a? river|flood|water|current|floodwater|floodwaters|wave|creek
    swept away $
    need|needs|have|has to be? rescued
    need|needs rescue|rescuing from
    my little? ${child} is|s|has|went|have|are been|gone? missing|disappeared|lost $
    my little? ${child} is|s|has|went|have|are been|gone? missing|disappeared he|she|hes|shes|and|since|for|from|please|help|last|we
    year|month old son|daughter|boy|girl|child? is|s|went|has gone|been? missing|lost|disappeared
    report a? missing child|toddler|kid|boy|girl
    a|little child|toddler|kid|boy|girl is|went missing|lost
    cant|cannot find my little? ${child} $
    cant|cannot find my little? ${child} and|he|she|anywhere|hes|shes|please|help|at|since
    ${child} wandered|ran|walked off|away and|from|we|i|alone
    there|heard|hear|was|just|saw|been|a|an|big|huge|loud an|a|big|huge|loud|some|massive|gas? explosion|explosions $
    there|heard|hear|was|just|saw|been an|a|big|huge|loud|some|massive|gas? explosion|explosions and|at|in|on|near|outside|next|from|down|behind|by|people
    something|house|building|car|tank|factory|boiler|stove|furnace|grill|truck|plant|apartment|store just|has|s? exploded|exploding
    something|house|building|car|tank|factory|boiler|stove|furnace|grill|truck|plant|apartment just? blew up
    there|theres|is|has|have|had|found|planted|a|left a|the? bomb in|at|under|inside|on|near|and|threat
    bomb threat
  `,
} as const;
