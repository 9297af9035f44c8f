import { wordsIn } from './language-list.js';

/** Words that carry grammar and little meaning in English, folded (accents off, lower case). */
export const englishGrammar: readonly string[] = wordsIn(`
    a about above across after again against all almost along already also although always am among an and another
    any anybody anyone anything anywhere are around as at away back be because been before behind being below between
    both but by can cant could did do does doing done dont down during each either else enough even ever every
    everybody everyone everything few for from further get gets getting give go goes going gone got had has have
    having he hello her here hers hey hi him his how however i if im in instead into is it its itself just kind know
    let lets like likely look lot made make makes many may maybe me mean might mine more most much must my myself
    near need needs neither never next no nobody none nor not nothing now of off often ok okay on once one only onto
    or other others our ours out over own perhaps please put quite rather really right said same say see she should
    since so some somebody someone something sometimes somewhere soon still such sure take tell than thank thanks
    that the their theirs them then there these they thing things think this those though through to today together
    too toward try two under until up upon us use very want wants was way we well went were what whatever when where
    whether which while who whoever whom whose why will wish with within without would yes yet you your yours
    yourself`);

/** Verbs in their plain form, folded; their other forms are found by `language-lexicon.ts`. */
export const englishVerbs: readonly string[] = wordsIn(`
    accept access achieve adapt add adjust admit adopt advise afford allow amend announce annoy answer appeal appear
    apply appoint approach approve argue arrange arrest arrive ask assign assist assume attach attack attempt attend
    avoid award bake bark beat become beg begin behave believe belong bend bet bill bite blame bleed bless block blow
    boil book borrow bother bounce bow break breathe bring brush build burn bury buy call camp cancel care carry
    catch cause celebrate change charge chase chat cheat check cheer chew choose chop claim clean clear climb close
    collapse collect comb combine comment commute compare compete complain complete confess confirm confuse connect
    consider consist contain contest continue contribute convert cook copy correct cost cough count cover crack crash
    crawl create cross cry cure cut damage dance deal decide decline decorate decrease define delay delete deliver
    demand demolish deny depart depend deposit describe deserve destroy detect develop die dig disable disagree
    disappear discard disconnect discover discuss dislike dismiss display dispose dispute divide divorce donate
    double doubt download drag draw dream dress drink drive drop drown dry dump earn eat edit educate elect employ
    empty enable encourage end enjoy enroll enter escape evict examine exchange exclude excuse exist expect expire
    explain explore export extend face fail fall fasten fear feed feel fight file fill find finish fire fit fix float
    flood flow flush fly focus fold follow force forget forgive form forward freeze frighten fry gather get give glow
    go grab greet grow guarantee guard guess guide handle hang happen harass harm hate haul have hear heat help hide
    hire hit hold hop hope hug hunt hurry hurt identify ignore imagine improve include increase inform injure insist
    inspect install insure interrupt introduce invest investigate invite involve iron join joke judge jump keep kick
    kill kiss knit knock know label land last laugh launch lay lead leak lean learn lease leave lend let lick lie
    lift light like limit link list listen live load lock look lose love lower mail maintain make manage mark marry
    match matter mean measure meet melt mention merge mind miss mix modify mount move mow multiply need note notice
    notify obey object obtain occur offer open operate order organize owe own pack paint park pass pave pay perform
    permit pick plan plant play plead plow plug point poison polish post pour practice pray predict prefer prepare
    press pretend prevent print process produce promise protect prove provide publish pull pump punch punish purchase
    push put qualify question quit race rain raise rake reach read realize receive recognize recommend record recover
    recycle redeem reduce refer refill refresh refund refuse register reject relate relax release relocate rely
    remain remember remind remodel remove rent repair repeat replace reply report request require reschedule rescue
    reserve reset reside resign resist resolve respond rest restart restore restrict retire return reverse review
    ride ring rise roll rub ruin run rush sail satisfy save saw say scan scare schedule scold score scratch scream
    scrub search seat see seek sell send separate serve set settle sew shake shape share shave shine ship shoot shop
    shout shovel show shut sigh sign sing sink sip sit skate skip slap sleep slide slip slow smell smile smoke snatch
    sneeze snore snow soak solve sort sound spare spark speak spell spend spill split spoil spot spray spread spy
    squeeze stain stamp stand stare start stay steal steer step stick stop store stretch strip struggle study submit
    subscribe suffer suggest suit supply support suppose surprise surround suspend swallow swear sweep swim swing
    switch take talk tap taste teach tear tease tell terminate test thank think throw tie tip tour tow trace track
    trade train translate transport trap travel treat trick trim trip trouble trust try tuck turn twist type
    understand undo unlock unpack untie update upgrade upload use vacate verify visit vote wait wake walk wander want
    warn wash waste watch water wave wear weigh welcome whisper win wink wipe wish withdraw wonder work worry wrap
    wreck write yell zone`);
