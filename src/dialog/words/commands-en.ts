/** Whole English utterances by command, folded; syntax in `phrase.ts`. Polite wrappers are taken off before they are compared. */
export const commandsEn = {
  opt_out: `
    stop|stopall|unsubscribe
    stop texting|messaging|contacting|notifying|emailing me
    stop sending me? messages|texts|notifications|alerts|reminders
    dont text|message|contact me anymore|again?
    no more messages|texts|notifications|alerts|reminders
    unsubscribe me
    opt me? out
    remove me from the|your|this? list
    turn off all|my? notifications|alerts|reminders
    i? do? dont|not want to? any? get|receive? any? more? messages|texts|notifications|alerts|reminders anymore?
    stop all? the? messages|texts|notifications|alerts|reminders
  `,
  opt_in: `
    start|unstop|subscribe|resubscribe|resume
    start|resume texts|texting|messages|messaging|notifications|alerts|reminders again?
    subscribe|opt|sign me? back|again in|up?
    opt me? in
    i? do? want|like? to? get|receive|have? the|your|my|any? messages|texts|notifications|alerts|reminders again|back?
    send me? the|your|my? messages|texts|notifications|alerts|reminders again
    notify|text|message|remind me again
    turn the|my|all? notifications|messages|alerts|reminders back? on again?
    turn back? on the|my|all? notifications|messages|alerts|reminders
    messages|texts|notifications|alerts|reminders on|again
    undo stop|that
  `,
  person: `
    agent|operator|representative|rep|human|person|staff|someone|clerk|employee
    a|an|the|real|live|actual|some agent|operator|representative|human|person|staff|clerk|employee
    a|an|the real|live|actual|human agent|operator|representative|human|person|being|clerk|employee
    live|human|real agent|person|support|chat|help
    talk|speak|chat|connect|transfer me? to|with a|an|the|some|real|live|your? real|live|actual|human? agent|operator|representative|rep|human|person|staff|someone|somebody|people|clerk|employee|anyone|anybody|supervisor|manager
    get|give|find me a|an|someone|somebody|another real|live|actual|human? agent|operator|representative|human|person|clerk?
    call me
    call me back
    someone|somebody call me
    have someone|somebody call me
    can|could|would someone|somebody|anyone|you call|phone|ring me back?
    someone|somebody to? help me
    customer service|support
    is there|anyone|someone|somebody anyone|someone|somebody|a|there real? person|human|there|i? can? talk|speak? to?
    talk to a human being
  `,
  robot: `
    are you|u a|an robot|bot|machine|human|person|computer|ai|chatbot|program
    are you|u a real|human|live person|human|being|robot
    are you|u real|human|automated|ai|bot
    is this|it a|an robot|bot|machine|human|person|computer|ai|chatbot|program|recording
    is this|it a real|live person|human
    am i talking|speaking|chatting to|with a|an real|live|actual? robot|bot|machine|human|person|computer|ai|chatbot
    who|what are you|u
    who am i talking|speaking to|with
  `,
  leave: `
    exit|cancel|leave|quit|end|nevermind
    never mind
    cancel|leave|stop|exit|quit|end|close this|that|it|everything|form|the? form|chat|conversation|request?
    forget it|this|that
    forget about it|this|that
    i dont want|need this|that|it|to? continue|anymore|do? this|it? anymore?
    i changed my mind
    not now|interested|needed
    no longer needed|interested
    get me out of? here?
    forget about it
    drop it
  `,
  my_data: `
    what do|does you|u|the|it city|bot|agency? know|have|keep|store about|on me
    what data|information|info do|does you|u|the|it city|bot|agency? know|have|keep|store about|on me
    what have you|u stored|saved|kept|collected? about|on|of me
    show|see|give|view me? my|all data|information|info|my data|information|info?
    what information|data|info about|of|on me|mine do you? have|keep|store?
    my data|information
  `,
  delete_data: `
    delete|erase|remove|forget|wipe all? of? my|all data|information|info|answers|messages|conversation|chat|history|my data|information|info|answers?
    delete|erase|remove|forget everything|all you|u|about know|have|me? about|on? me?
    i|you want|to? you|to? delete|erase|remove my|all data|information|info|answers
    forget me
    delete|erase this|the conversation|chat
    right to be forgotten
  `,
  back: `
    back|previous
    go|take|one me? step? back
    go? back one|a|1|to step|question|the|one? step|one|question|last|before?
    previous|last question|step
    undo
    go to the previous|last question|step
    i made a mistake
    change|correct|fix my? last|previous? answer
  `,
  start_over: `
    restart|reset
    start over|again|anew
    start from the? beginning|scratch
    begin again
    from the? beginning|scratch
    do over
  `,
  skip: `
    skip|pass|next
    skip this|it|that|question? question?
    i dont have one|it|any|that|an? email|photo|photos|picture|phone|number?
    i dont|cant|do|cannot not? have|know|remember|find|recall it|that|the|my|one|any? case|reference|confirmation? number|phone|code|zip|address|email|it?
    i? forgot|lost|misplaced it|that|the|my? case|reference|confirmation? number|paper|letter|code|phone?
    not sure
    no idea
    i have no idea
    next question
    skip|pass this|that|on one|question|it|this|that?
    i would rather|prefer not to? say|answer?
    id rather|prefer not say|to|answer? say|answer?
    rather|prefer not to? say|answer
    i dont want|like|wish to say|answer|tell|share you? that|this|it?
  `,
  repeat: `
    repeat|again|pardon|what
    repeat that|the|it|this|question? question?
    say that|it again
    once more
    one more time
    come again
    what did you say|ask
    what was the|that question?
    ask me? again
    i didnt|did not see|get|hear|catch that|it|the question?
  `,
  help: `
    help|info
    help me
    i need help
    i dont understand|get it|this|that|the? question?
    what does|do that|this|it|you mean
    what do you mean
    i am|im confused|lost
    how does|do this|it|i work|answer
    what can|should i say|write|do|ask|type|answer
    what can you do
    how do i answer that|this?
    explain that|this|it?
    i dont know what to say|write|answer|do
  `,
  why: `
    why
    why do|are you|u need|ask|want|asking that|this|it|my|for? phone|name|address|email|that|this|zip|number|birthday|to|it? know? code?
    why is|are that|this|it needed|necessary|required|important
    what for
    what is|s that|this|it for
    what do you need|want that|this|it for
    why should i tell|give you that|this|it?
    whats it|that|this for
  `,
  example: `
    example
    an|for|like example|instance|what
    give|show me an example
    like what
    can|could i? you? see? give|have? me? an example
    such as
    what does it look like
  `,
  menu: `
    menu|home|options|topics
    main|the|show|see menu
    show|see me? the|your|all menu|options|topics
    go? back? to the? main? menu|options|topics
    main menu
    show|list me? the|your|all? menu|options|topics|services
    what else can you do|help with?
    other options|topics|questions
    something else
    other
  `,
  position: `
    position
    my|whats position|place|spot in? the? line|queue?
    what is my position|place|spot|number in? the? line|queue?
    whats my position|place|spot|number in? the? line|queue?
    place in line
    how long
    how much longer
    how long is|will|do|does the|it|i|this wait|take|have? to? wait?
    where|what number am i in? the? line|queue?
    how many people|are|ahead ahead|are|of of|me|ahead? me?
    are you|u still there
    is anyone|anybody|someone there
    hello
  `,
  assistant: `
    assistant|bot|chatbot
    back to|with the assistant|bot|chatbot
    go|take|talk|return back? me? to the? assistant|bot|chatbot
    the|virtual assistant|bot
    leave|exit the? line|queue
    i dont want|need to? wait|a? person? anymore?
    stop waiting
  `,
  unhelpful: `
    that|this|it didnt|doesnt|wont|cant help|answer|work me|my? at? all? question?
    that|this|it did|does|will|can not help|answer|work me|my? at? all? question?
    that|this|it isnt|wasnt very|so|really? helpful|useful|help
    that|this|it is|was not|useless|no very|so|really|any? helpful|useful|help
    this|it|that is|was useless
    youre|that|thats|its|this not helping|helpful|useful me?
    not helpful|useful|what|good i? asked|meant|wanted?
    thats|that|this|it is|was|s? not what|my i|question asked|meant|wanted|said|need|want?
    thats|that|this|it isnt|wasnt what|my i|question asked|meant|wanted|said|need|want?
    thats|this|that|it is? wrong|useless
    that|this|it is|was not right|it|true|correct
    thats|its not right|it|true|correct
    you|u are|re not|useless helping|helpful? me?
    youre not|useless helping|helpful? me?
    you|u dont|didnt|do understand|help|not me|understand|help? me?
    wrong answer
    not what|that i? need|needed|meant|asked|wanted|want|for?
    this|that? doesnt|didnt|does|did not? solve|fix|help|answer my|the|me problem|question|issue?
    useless
  `,
  thanks: `
    thanks|thx|ty
    thank you|u so|very? much?
    thanks a|so lot|much
    many thanks
    great|perfect|awesome|good|ok|okay thanks|thank|job you?
    i? appreciate it|that
    that|this|it was|is|s very|so|really? helpful|useful
    thats|its very|so|really? helpful|useful
    that|this|it helped|helps me? a? lot?
    youve been very|so|really? helpful
  `,
  greeting: `
    hi|hello|hey|howdy|greetings|yo
    hi|hello|hey there|again|everyone|bot|assistant|guys
    good morning|afternoon|evening|day
    hi|hello|hey how are you
    whats up
  `,
  bye: `
    bye|goodbye|cya
    bye bye
    done|finished
    im|i done|finished|am done?
    good night|bye
    see you|ya later|soon?
    have a good|nice|great day|one|night|weekend
    thats all|it for? now?
    nothing else|more
    no thats all|it
    i? have|got|need|gotta|must to? go|leave|run now?
    im leaving|done here|now?
  `,
  change: `
    change|edit|correct
    change|edit|correct|fix something|it|answer|answers
    change|edit|correct|fix my|the|an|one|some answer|answers|information|data
    make a change|correction
  `,
} as const;

/** Courtesies taken off the beginning and the end of an utterance before it is compared. */
export const politeEn = {
  before: `
    please
    thanks|thx
    thank you
    ok|okay|well|so|um|uh|hmm|oh|actually|just|hey|hi|hello|sorry|excuse|me|but|and|no|yes|yeah|now|then|maybe|lets|sir|maam
    can|could|would|will you|u|i please?
    i want|need|wanna|wish to?
    i would|d like|love|prefer to?
    id like|love|prefer|rather to?
    i have|got to
    let|help me
    is it possible to
    i think|guess i|ill? will?
    im going to
  `,
  after: `
    please
    thanks|thx
    thank you
    now
    ok|okay
    right now
    sir|maam
    then
    for me
    if possible
    dear|honey|sweetie|hun|son|miss|ms|mr|folks|friend
  `,
} as const;
