/**
 * English courtesies as folded words, contractions opened; the syntax of `dialog/words/phrase.ts`. After `!` stand words that, next to the
 * phrase on the side of the wish, make it part of the wish. `NAME` is any given name.
 */
export const pleasantriesEn = {
  before: `
    hello|hi|hey|howdy|hiya|greetings|heya again|there|everyone|everybody|all|folks|guys|team|friend|friends|sir|madam|maam|miss|dear|yall|you|ladies|NAME? everyone|all|and|again? ! kitty|fresh|world|card|cards|school|day|dolly|in|to
    hello|hi|hey|hiya y all
    good|happy morning|afternoon|evening|day|monday|tuesday|wednesday|thursday|friday|saturday|sunday to? you|all|everyone|everybody|folks|team|sir|maam|madam|miss? all|sir|maam|guys? ! care|america|senior|center|holiday|school
    dear sir|madam|sirs|city|town|staff|team|officials|council|clerk|friends|whom or? staff|madam|hall|council|clerk|sir|team|members? ! park|street|road
    to whom|whoever it|this may|reads? concern|concerns?
    i? sincerely|really|do? hope|hoping|trust you|yall|everyone|everybody|all|things are|is all? doing|having|keeping|feeling? well|good|great|fine|ok|okay|safe|a|an great|good|nice|wonderful|lovely|blessed? day|week|weekend|morning|afternoon|evening|one?
    i? hope all|everything|this is|goes well|good|great|fine
    i? hope you all? have|had|enjoyed|are a|your|the? good|great|nice|wonderful|lovely? day|week|weekend|morning|holiday|holidays|evening
    i? hope this|the|my message|email|note|text? finds you all? well|doing|in? well|good? health|spirits?
    i? hope|believe|think|guess|was you|someone|somebody|anyone|anybody|yall can|could|may|might|will be? able? to? please? help|assist|tell|answer|advise|explain me|us|to? out|with|this|that|know|to|please|something? this|that|please?
    how are|r you|ya|everyone|yall|things|everybody all? doing|today|feeling|been today|this? morning|evening|afternoon? ! with|about
    how is it|everything|everyone going|doing today?
    how are|r you|ya|yall all? ! calculating|going|taxes|permits|able|supposed|fixing|handling|planning|paying|billing|charging
    sorry but? ! charlie
    i? am|are? so|very|really|truly|terribly? sorry to|for|about be|have|keep? a|to? bother|bothering|disturb|disturbing|trouble|interrupt|interrupting|inconvenience|bug|bugging|asking|ask|writing|contacting|pester|burden you|u|yall? all|guys|again|today|folks|so? late|again|with? this|a? but|question? but?
    i? am|are? so|very|really|truly? sorry|apologies|apologize|apologise for|about|in the|any|this|my|all|advance? late|long|bad|repeated|dumb? trouble|inconvenience|bother|interruption|late|long|disturbance|hour|delay|intrusion|spelling|english|message|typos|question|reply|messages|confusion|rant? hour|message|reply|but? but?
    apologies|apologize in|for? advance|this? but?
    my|sincere apologies for|about|if? the|this|my? late? message|delay|hour|trouble|inconvenience|question? but?
    sorry but? if|in|that this|advance|that is|was|sounds|seems? a|the? silly|dumb|stupid|basic|bother|weird|strange|wrong? question|place|one? but|or? anything?
    i am|do so|very|really? sorry|apologize but? ! i
    excuse|pardon|forgive me|my|the|us for|please? interruption|intrusion|english|french|spelling|ignorance|bothering|asking|disturbing? you? sir|maam|madam|miss|but|please? but? ! ticket|from
    i? just|also|really|only|still? have|had|got|ve|need|wanted|want|would|like to|like? to? ask|make|raise? you|yall? a|one|another|some|two|couple|few|this|other of? quick|small|little|simple|silly|short|brief|last|more|dumb|general|random? question|questions|doubt|inquiry|query|request|favor|favour|concern for|about|regarding|on|please? you|this|that|yall|please? please? ! mark
    can|could|may|might|would i|we please|quickly|just? ask|bother|trouble you|u|yall|for|about|something|someone? a|one|something|with|for? quick|small? question|favor|thing|moment|help? about|please|regarding?
    quick|just|one|another|simple|small|stupid|dumb|silly a|one|more? quick|simple|small|little? question|questions|thing about|regarding|please|for|here? you|this|please? ! mark
    quick|one|a question|questions|favor|request please|about|regarding? ! mark
    i|we am|are|was|were|have just|still|really|kind|only|also|been? of? wondering|curious|asking|inquiring if|about|whether? ! how
    wondering|curious if|whether|about?
    i|we am|are|was|were|have just|really|only|also? been? wondering|hoping|asking|curious|writing|calling|contacting|reaching|looking|trying|here|messaging|texting out? to|for|if|because|that|whether? you? to? ask|know|see|find|inquire|understand|figure|learn|check|some|someone|somebody|anyone? out|help|information|info|if|about|me|with|on|regarding|can|could? about|regarding|with|please|some? information? about|on?
    i|we am|are|was|were just|really|also? wondering|hoping|asking|curious|looking|writing|calling if|whether|that|for|to you|u|someone|somebody|anyone|anybody|yall could|can|might|would|will|may be|please|kindly|possibly|maybe|perhaps? able? to? help|tell|explain|assist|advise|inform|show|guide|let|answer|clarify me|us|to|my|a? out|know|understand|with|to|on|about|question|through? this|that|something|some? issue|question|problem|please?
    can|could|would|will|might|may you|u|someone|anyone|anybody|somebody|yall|one|ya please|kindly|possibly|perhaps|maybe|just|at|be? least|able|so|quickly? to|kind? as? to? help|tell|explain|assist|advise|inform|show|guide|let|remind|give me|us|to out|know|understand|with|to|on|about|through|please? this|that|something|some|please|information|info|one? information|info|issue|problem|question|please|out|on|about? about? ! in|balance
    can|could|would|will you|someone|anyone|somebody|yall please|kindly? help|assist please|out|me? out?
    would|will|do you be? able|willing|so? kind|to? to|enough? to? mind|help|tell|explain|show telling|helping|showing|explaining|letting? me|us? know? with|about|to|out? this|please?
    do|would you|u|anyone|yall|someone happen|perhaps|by? to|any? chance? know|remember if|whether|about? ! the|a
    i|we would|did|do|just|really|also|only? really|also|just|very? would|like|love|want|wanted|wish|need|needed|hope|hoped much? like? to know|ask|see|understand|learn|inquire|check|figure? out|you|some|information|info|help|more|if|about|on|regarding|whether? something|about|regarding|information|info|on|if?  ! charlie
    i|we would|just|really? like|love|want|need|wanted to find out about|if|please?
    i|we would|just|really? like|love|want|need|wanted to know|ask|see|understand|learn|inquire|check|figure out|you|if|about|regarding|please? something|a? quick? question?
    i|we would|do? really|truly|greatly|so|very|much? appreciate|love|like|be it|very|so|really|much|some|grateful|thankful|glad? much|very|information|info|grateful|if? if you|u|someone|anyone|yall could|can|would|will please|kindly|maybe? help|tell|explain|assist|let|show|give|advise me|us|to? out|know|with|about|to|understand|some? this|that|information|info|please? about?
    i|we really|just|also|could|might|would|do|definitely|urgently|desperately|kinda? really|just|also|use? need|want|require|use|got a|some|any|your|little|bit|to? of|little|more? help|assistance|info|information|advice|guidance please|with|on|about|to|understanding|regarding|finding|figuring|getting? out|this|that|something|some? please|problem|question|issue|things?
    i|we could|would use|like|appreciate|love some|your|a|any? little|bit|hand? of? help|assistance|info|information|advice please|with|on|about|to|regarding? this|something|that?
    please|kindly please|kindly|just|can|could|help|tell|assist|let|advise|explain|inform? you|me|us|to? help|tell|know|understand|with|about|out|on? me|us|this|that|know|about|with|to? please? ! do|in|my
    please|pls|plz ! do
    if you|it|i|u do|would|could|is|may|can|might not? mind|possible|ask|too|please|be|help|tell? much|so|me? trouble|kind|to|ask|tell? me?
    when|whenever you have|get|are a|some|the|free? chance|moment|time|minute|second|sec
    ok|okay|um|uh|uhm|umm|hmm|hm|oh|alright|anyway|anyways|lol|er|ah|welp|yo ok|so|then|well|hi|hello|hey|and|but|yeah? ! to|river|creek
    so|well|now|look|listen|yeah|yep|yea|basically|actually|honestly|perhaps|and|but|also ! water|permit|permits|pump|inspection|inspector|drilling|long|far|much|many|i|test|testing|child|baby
    yes|yea hi|hello|hey|please|so
    just|only wanted|want|wanting|wondering|curious|asking|checking|trying|calling|writing|need|needed to|if|about|for? ask|know|check|see|say|figure? out|if|about|you? ! cause
    maybe|perhaps|hopefully|possibly you|someone|somebody|anyone|yall can|could|may|might|know|will be|please? able|kindly? to? help|tell|assist|explain|know? me|us? out|with|know|to? this|that|please?
    i was|am hoping|wondering if? you can|could|would|might help|assist me|us? out|with? this|that|something?
    thanks|thank|thankyou|thx|ty you|u? all|so|very|a|again|kindly? much|lot|million|bunch|ton? in|for|and? advance|your|the|all|any|taking|helping|everything|being|you|getting|answering? my|me|help|time|assistance|support|call|questions|question|patience|service|earlier|quick|hard|back|here|out|kind? earlier|question|questions|call|time|today|last|to|response|reply|work|and? me? ! card|cards|note|notes|letter|gift|giving|tree|to|day
    my name is NAME NAME|perez|garcia|lopez|martinez|hernandez|rodriguez|sanchez|smith|johnson|brown? and|here? i?
    my name is NAME * and i?
    this|it is NAME NAME|perez|garcia|lopez|martinez|hernandez|smith|johnson|brown|again|here|from? and|from? i?
    nice|pleased|good to meet|see you|u all?
    with all due respect
    i? hope you do not mind me|my? asking|writing|bothering|if? i? ask?
    i? hope|think|believe|assume|trust this|that is the right|correct|best|proper place|number|page|office|chat|person|department|way to|for? ask|write|call|this|questions?
    can|could|would you|someone|anyone please? point|steer me|us in|to the right direction|place|person
    god bless you|u|all? all? ! america|park|street
    long time no see
    first|before of|anything all|else?
    i know you are|must|have very|really|so|be? busy|swamped but?
    i do not|hate|have want|mean|like|to to? bother|be|disturb|trouble a|you? bother|but? but?
  `,
  behind: `
    ok|okay|and|so|many|a|big|well|again|with|but? big|so|ok? thanks|thank|thankyou|thx|ty|tysm|cheers you|u? all|so|very|a|again|kindly|everyone|guys|sir|maam|folks|team|friend|in|for|bye|and|NAME|dear|lots|tons|yall? much|lot|million|bunch|ton|advance|your|the|all|any|you|taking|helping|everything|god|have|regards|being|u|lots? in|for|of|kind|prompt|quick|great|and|sir|maam|again|me|all|time|help|assistance|out|everyone|bless|a|great|so|patient|this|much? advance|your|the|all|any|time|you|patience|support|great|good|nice|help|helping|bless|assistance|attention|response? and|help|time|assistance|support|day|patience|service|hard|weekend|you|evening|night|week|bye|me|kind|attention? patience|support|work|understanding|help|time|help|attention|regards? ! i|to|say|saying|the|of|letter|said|who
    ok|okay|and|so? thanks|thank|thx|ty you|u? so|very? much? NAME NAME? ! say|the|of|to
    ok|okay? bye|goodbye|byebye|byee|adios|ciao|cheers now|bye|then|for|everyone|all|ok? now|bye? ! say|saying
    i|we? would|will|really|truly|greatly|do|sincerely|so|be? really|truly|greatly|very|so|much|be|definitely? appreciate|grateful|thankful|appreciated|obliged it|this|that|your|any|the|all|you|very|so|if|for? a|very|so|help|time|assistance|support|you|much|kind|helping|lot|information|info|patience? lot|much|response|can|could|help? help|time? ! volunteer|staff|day
    it? is|was|would|will|much|greatly|very|really|all|highly|deeply be? much|greatly|very|really|so? appreciated|grateful
    any help|info|information|assistance|advice|guidance|answer|idea|ideas|suggestions|tips with|on? this|that|would|will|is|much|greatly|appreciated|please? be? much|greatly|really|very|so? appreciated|great|helpful|welcome|good|useful|wonderful
    any help|ideas|advice|suggestions
    and|please? have|hav|enjoy|wishing you|a|an|your|the|yourself all? a|an|very|rest|good|great|nice|wonderful|blessed|lovely|awesome|pleasant|amazing|safe|beautiful|fantastic|happy|fabulous of|rest|good|great|nice|day|evening|afternoon|night|weekend|one|week|morning|and|blessed|lovely|wonderful|time|rest? of? your|the|blessed|weekend|day? day|evening|afternoon|night|weekend|week|everyone|all|sir|maam|ahead|too|there? everyone|sir|maam? ! to|can|i|we|will
    have|hav a|an good|great|nice|wonderful|blessed|lovely|awesome|pleasant|safe rest of your|the day|week|weekend|evening|night|afternoon
    may? god|lord|jesus bless|blesses you|u|all|yall|everyone|us? all|and|always|sir|maam|guys? yours|family? yours?
    blessings|blessing to|for|and? you|all|yours|love? all? ! of|the
    with? my|best|kind|warm|warmest|kindest|sincere regards|wishes NAME|to|from? NAME|all? NAME?
    regards|sincerely|respectfully|yours|cordially|warmly|truly|xoxo|love NAME|submitted|yours|truly|sincerely|faithfully? NAME|truly? NAME? ! i|in|with|really|we
    sincerely|respectfully|yours|cordially|regards|best|xoxo|wishes
    your|a|concerned concerned|friend|neighbor|resident|citizen|taxpayer
    take|stay|be care|safe|well|blessed|good now|everyone|and|all|bye|of? yourself|all? ! i|to|can|not
    talk|see|ttyl|later|chat|speak to|ya|you|u|with|gator? you|u|later|soon|then|around|again|tomorrow? later|soon|then? ! can|i|to|will|pay|much|or|until
    i|we? am|will|be? looking|look|hope|hoping|waiting|wait|await|awaiting|eager|excited forward|to|for|your|a? to|hear|reply|response|answer|your|hearing? hear|hearing|your|from|back|prompt|quick|speaking|reply|response? from|your|back|reply|response|soon|you|with? you|reply|response|soon|from? soon|all|shortly|back|you? soon?
    hope|hoping|i i|you|hope|to|that|someone? hope|can|hear|you|could|that|will|makes? can|help|hear|from|back|makes|could|me? help|you|sense|me|soon|from? me|us|soon|with|you? this|that|out|soon? ! what|where|how|when|can|do|should|i|if|that|so
    please|plz|pls|kindly|and|can|could|would|will|if let|you|someone|somebody|anyone|u|just|help|advise|respond|reply|assist|inform|explain|answer|tell|thank|thanks|it let|please|help|kindly|could|can|me|us|you|to|tell|back|advise|assist|soon|asap|quickly|with|explain|would|know|would|clarify? me|us|know|help|advise|tell|assist|out|asap|explain|with|soon|back|please|this? me|us|know|out|asap|please|with|this|that|soon|thanks|thank? out|asap|please|know|this|that|soon|you|thanks? please|thanks|asap|you? ! i|how|what|where|when|who|do|should|to|that|which|say
    please|pls|plz|kindly please|pls|help|and|with|thank|thanks|sir|maam|ok|asap|now|guys|respond|reply|advise|assist|answer|hurry|someone|friend? me|us|you|thank|thanks|asap? you|asap|out|help? ! say|saying
    can|could|will|would|does you|u|someone|anyone|somebody|anybody|yall please|maybe|perhaps|kindly? help|assist|tell|explain|advise|clarify|know|let me|us|please|out|know? out|with|know|please|about|thanks? this|that|it|please? please? ! how|what|where|when|who|that|so
    if you|it|that|u do|would|could|is|can|are|may|will|have not|please|be|able|time|at? mind|possible|ok|okay|alright|please|could|so|kind|help|know|to|able|fine|all? help|me|kind|please|all|time|possible? me? ! ask|know|see|asking|wondering
    if possible|able|available
    when|whenever you|u get|have|can|are|could the|a|some|able|free? chance|moment|time|minute|free|second? please|thanks? ! of
    asap|urgently|urgent please|thanks?
    as soon as possible please|thanks?
    and|so|but|i|again|also? am|so|i|very|really? so|very|really|am? sorry|apologies|apologize for|to|about|if|again|in|but? the|any|this|all|bother|bothering|my|advance|disturb|it|being|for|asking|a|trouble? trouble|inconvenience|bother|you|typos|spelling|interruption|late|long|rant|english|message|confusion|delay|hassle|question|all|is|silly|hour|disturbance|many|again|a? again|all|so|hour|message|rant|questions|question|much|silly|dumb|trouble|bother? question? ! say|saying|to
    just|was|i|only wondering|asking|curious|checking|was|am just? wondering|asking|curious|checking|thanks? ! i
    lol|haha|hehe|ha|lmao|jaja ha|lol?
    ok|okay|right|sir|maam|madam|miss|mister|guys|folks|yall|hon|hun|sweetie|buddy|friend|friends|dear guys|folks|yall|sir|maam? ! is|it|that|this|are|be|a|the|my|your|was|these|there|i|for|of|turn|the|on|to|left|same|with|and|his|her|our
    if it|that is not too much to? trouble|ask|bother
    i|and|we know|realize|understand that? you must|are|might all? be? very|really|so? busy|swamped so|and?
    could|can|would|will someone|somebody|you|anyone please|kindly? get|call|write back to? me|us soon|asap|quickly|when|as? soon? as|you? you|possible|can? can? please?
    i? am? hoping|hope you|someone|somebody can|could|will point|steer|lead me|us in the right direction
    i? really|just|do? need|use|love|want your|some help|assistance|guidance|advice with? this|that? please?
    would love|like your help|assistance|advice
    no rush|hurry|worries|pressure|problem if|at|though|thanks? not|all?
    that is|would|will|be be? all|it|great|everything|awesome for|i|thanks? now|need|today|needed? ! is|what
    that|it|this would|will|be mean|be|help the|a|so|great|very|really|much|me? great|lot|world|helpful|much|wonderful|awesome|amazing|nice|lot|appreciated? to? me|us? ! how|what
    good day|night|evening|afternoon|morning|luck to|sir|maam|everyone|all? you|all? ! a|have|it|the|is|on|this|for|every|in|during|by
  `,
} as const;
