/** English that has nothing to do with most bots: knowledge, culture, food, the body, love. A line is an utterance. */
export const englishBackground = `
who built the great pyramid and how long did it take
when did the roman empire fall
what caused the first world war
name three kings of medieval France
how did people tell time before clocks
was napoleon really short
which emperor burned down rome, or is that a myth
tell me about the silk road in two sentences
what year did the Titanic sink
why did the vikings leave greenland
who discovered penicillin
what was life like in ancient sparta
how many wives did henry the eighth have
explain the cold war like I'm ten
who was the first woman in space
did cleopatra speak greek
what happened to the library of alexandria
why is the ocean salty
what is a black hole made of
how many moons does jupiter have
can you see the great wall from space
why do stars twinkle
is pluto a planet again or not
what would happen if the sun went out
how fast does the space station orbit the earth
what's the difference between a comet and an asteroid
do aliens exist
when is the next lunar eclipse visible from Peru
capital of mongolia
which country has the most volcanoes
what is the longest river in asia
is australia bigger than europe
name the five great lakes
what language do they speak in Suriname
where exactly is the Sahel
how deep is the mariana trench
highest mountain in africa?
how many time zones does russia have
which continent is egypt on
why do cats have whiskers
how do bees make honey
what do jellyfish eat
how long do tortoises live
are mushrooms plants or animals
what is photosynthesis
how many bones does a baby have compared to an adult
do fish sleep with their eyes open
why do leaves turn red in autumn
what's the fastest bird in the world
explain mitosis and meiosis
how does an octopus change colour
which dinosaur had the longest neck
why do we get goosebumps
what is dna short for
can a mule have babies
how do magnets work
what is the speed of light in miles per second
who came up with the theory of relativity
why is the sky blue and sunsets orange
what does entropy mean
explain quantum entanglement simply
how does a microwave heat food
why does ice float
what is the boiling point of ethanol
balance this equation: H2 + O2
what's the chemical symbol for tungsten
is glass a liquid
why does bleach and vinegar make a dangerous gas
how many elements are in the periodic table
what makes gold so heavy
difference between speed and velocity
is it affect or effect in this sentence
when do I use a semicolon
what's the plural of octopus
where does the word salary come from
give me a synonym for beautiful
how do you spell onomatopoeia
is data singular or plural
what part of speech is however
what does the prefix anti mean
who or whom, which one is right
origin of the phrase break a leg
what's an oxymoron, with examples
use the word serendipity in a sentence
define ephemeral
is Taylor Swift on tour right now
how tall is LeBron James
who is Shakira dating
did the Lakers win last night
who won the 2014 world cup
what's the score of the yankees game
how many grand slams does Serena have
when is the super bowl this season
who is the best goalkeeper of all time
messi or ronaldo
what's the offside rule
how long is a marathon
who holds the record for the 100 metre sprint
my team lost again and I can't even talk about it
that referee was blind last sunday
did you watch the boxing match on saturday
who got traded before the deadline
how many innings in a softball game
is golf even a sport
what's a hat trick
which nba player scored a hundred points in one game
how old is Tom Hanks
is that actor from the pirate movies still alive
who's richer, oprah or jay-z
why did those two celebrities break up
what's the best horror movie of the nineties
have you seen the new superhero film
that ending made no sense to me
recommend a comedy for a family movie night
who directed Jaws
is the book better than the series
which order should I watch the star wars movies in
what was that film where the guy is stuck on an island with a volleyball
who plays the villain in the last bond film
I fell asleep halfway through the documentary
is there a second season of that korean show
the soundtrack was better than the movie
best albums of the eighties
who wrote the four seasons
what's your favourite band
how do I play a G chord on the guitar
is jazz dead
I can't get that tune out of my head
what key is this song in
play something relaxing
turn up the volume to seven
skip this track
shuffle my workout playlist
how many strings does a cello have
who was the drummer of Queen
how do I learn piano as an adult
what's the name of the song that goes la la la dum dum
I hate country music
how long do I boil an egg for a soft yolk
recipe for banana bread without eggs
what can I make with chicken, rice and a can of tomatoes
how do I thicken gravy
substitute for buttermilk
my cake sank in the middle, why
how much garlic is too much garlic
is it safe to refreeze meat
what temperature should salmon be cooked to
how to make cold brew coffee at home
best way to ripen an avocado fast
give me a vegan chili recipe
how many cups of flour are in a pound
should I wash mushrooms or brush them
what wine goes with lamb
my rice always comes out sticky
how do you sharpen a kitchen knife
what's the secret to crispy fries
can I use olive oil for frying
how long does cooked pasta last in the fridge
what is umami
why do onions make you cry
I burned the toast again
pineapple on pizza, yes or no
how spicy is a habanero
I'm craving tacos so bad
how many pushups should I do a day
what's a good stretch for a stiff back
how do I lose belly fat
is running bad for your knees
how many calories are in a bagel
give me a thirty minute workout with no equipment
how much protein do I need to build muscle
should I do cardio before or after weights
my legs are so sore from squats
what is intermittent fasting
best yoga pose for beginners
how do I do a proper deadlift
I want to train for a triathlon
how many steps is a kilometre
is creatine safe
does drinking cold water burn calories
she hasn't texted me back in two days
how do I know if he likes me
my girlfriend wants to break up with me
what should I write in a love letter
is it weird to ask my crush out by text
how do I get over my ex
we've been fighting about dishes for a week
first date ideas that aren't dinner
should I forgive a friend who lied to me
my best friend is moving to another country and I'm sad
how do you know when you're in love
my mother in law hates me
I think my boyfriend is cheating
what's a good anniversary gift for ten years together
he left me on read lol
my roommate never cleans up after himself
how do I apologise without sounding fake
is long distance worth it
tell me a joke
tell me another one, that wasn't funny
knock knock
what has hands but can't clap
why did the chicken cross the road
give me a riddle about a river
make up a bedtime story about a dragon who is afraid of fire
write a haiku on loneliness
do you know any puns
say something funny about dentists
what's brown and sticky
sing me a lullaby
can you rap
write me a limerick about a sailor from Boston
tell a scary story
I know a joke about a horse walking into a bar
`;
