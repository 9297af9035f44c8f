/** What people ask machines and no agency answers: one line each, of many kinds, written for this and never trained on. */
export const englishOffTopic = `
what is your favorite color
tell me a joke about penguins
who won the world cup in 1998
how do I make banana bread
recommend a good horror movie
what is the capital of Mongolia
translate good morning into Japanese
my girlfriend broke up with me
write a poem about autumn leaves
what does it mean to dream about teeth
how tall is the Eiffel Tower
play some jazz
set an alarm for six tomorrow
turn off the lights in the bedroom
how many ounces are in a pound
which phone has the best camera
is it safe to mix bleach and vinegar
why is the sky blue
how do I tie a bow tie
what should I name my kitten
who wrote Don Quixote
give me a recipe for chicken soup
how do I fix a squeaky door hinge
what time is it in Tokyo
how do I get better at chess
best exercises for a flat stomach
how long should I boil an egg
do you believe in aliens
what is the meaning of life
flip a coin
roll two dice
how do I unclog my sink
my laptop will not turn on
how do I reset my email password
what is the price of bitcoin today
should I buy or sell my stocks
tell me about the Roman Empire
who is the president of France
what is the square root of 144
solve x squared minus four equals zero
how far away is the moon
what happens inside a black hole
which planet has the most moons
how do I learn to play the guitar
what chords are in that song
who sings this song
lyrics of happy birthday
book me a flight to Denver
cheap hotels in Miami beach
is there a good sushi place nearby
order a large pepperoni pizza
call me a taxi
what are the ingredients of guacamole
how many calories are in an avocado
I want to lose ten pounds
what are the symptoms of the flu
why does my knee hurt when I run
can I take aspirin with wine
my baby will not sleep
how do I train a puppy to sit
what do turtles eat
are spiders insects
how do I grow tomatoes on a balcony
why are my plants turning yellow
how do I remove a wine stain
what color goes with navy blue
how do I iron a shirt
where can I buy vintage sneakers
how do I take a screenshot
why is my wifi so slow
how do I install a printer
how do I center a div
explain how a for loop works
write a function that sorts a list
what is machine learning
are you smarter than me
do you have feelings
will you marry me
sing me a song
tell me something interesting
I am bored
say that backwards
how do you spell necessary
what is a synonym for happy
what rhymes with orange
who painted the Mona Lisa
when did the Titanic sink
what year did the war end
how does a combustion engine work
how do I change a flat tire
how much does a used truck cost
what is the best brand of tires
how do I meditate
what is my horoscope today
what does the tower card mean
who is the fastest man alive
how many players are on a hockey team
did the home team win last night
what channel is the game on
when does the next season come out
how does the movie end
best video games of this year
how do I beat the last boss
what is a good gift for my mother in law
how do I write a wedding toast
how do I ask for a raise
tips for a job interview at a bank
how do I tell my boss I quit
how do I make a paper airplane
teach me some magic tricks
how old are you
where were you born
what did you have for breakfast
asdf qwer zxcv
blah blah blah
purple monkey dishwasher
the rain in Spain stays mainly in the plain
my neighbor's cousin is a drummer
I had the strangest sandwich yesterday
`;
