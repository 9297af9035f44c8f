/** English that has nothing to do with most bots: other firms' services, speakers, firms, opinions, trivia, translations, how-tos. */
export const englishBackground4 = `
my flight got cancelled, how do I rebook
can I bring a surfboard as checked luggage
upgrade me to business class
how many miles do I have in my frequent flyer account
the airline lost my suitcase in Frankfurt
what's the cheapest day to fly
how do I wire money to my cousin in Manila
my debit card was declined at the supermarket
freeze my credit card
what's my checking balance
transfer two hundred dollars to savings
there's a charge I don't recognise from an online store
raise my credit limit
how do I cancel my streaming subscription
the show buffers every thirty seconds
add another profile to my video account
why can't I download songs for offline listening
where's my pizza, the driver has been sitting at the same corner for half an hour
they forgot the dipping sauce
leave the sushi at the door and don't ring
order a large pepperoni with extra cheese
reorder what I had last friday
I want to switch to an unlimited data plan
how much is roaming in Mexico
unlock my sim
I've no signal in my bedroom
book a double room for two nights with breakfast
does the hotel have a pool
can we check out at two instead of eleven
the air conditioner in room 412 leaks
reserve a table for six at an italian place tonight
get me a ride to the concert
my driver cancelled on me twice
rent a convertible for the weekend
which seats are left for the musical on saturday
gift card balance
book me a haircut with Dana
how do I cancel my gym membership
does my phone warranty cover cracks
set a timer for twelve minutes
wake me up at six thirty
turn off the bedroom lamp
dim the lights to twenty percent
call mom on speaker
remind me to take the lasagna out
play the news briefing
what's on my calendar after lunch
stop the music
volume down
start the robot vacuum in the kitchen
read my messages out loud
set the thermostat to sixty eight
take a selfie
open the podcast app
snooze
send a voice note to Paula
cancel all alarms
add eggs to the grocery list
find my earbuds
translate what I say into korean
lower the blinds
switch to dark mode
mute yourself
what time is sunset
next episode please
navigate home avoiding tolls
who is the ceo of nvidia
when was coca cola founded
where is ikea's headquarters
what does samsung make besides phones
who owns instagram
is amazon bigger than walmart
what company makes the playstation
why did kodak go bankrupt
how does netflix make money
what does the logo of toyota mean
is lego danish or swedish
how many people work at boeing
which brand is better, nike or adidas
does starbucks own any coffee farms
politicians are all the same
who will win the presidential election
do you lean left or right
I think billionaires should not exist
socialism versus capitalism, which is better
what do you think about the death penalty
the media lies about everything
is the electoral college fair
I can't stand that senator
are we heading for a third world war
guns should be banned, change my mind
what's your take on immigration
was brexit a mistake
the monarchy should be abolished
who was the best president ever
how many litres of blood are in the body
what does the spleen do
can you catch a cold from being cold
what is the rarest blood type
why do we hiccup
how long does the flu stay contagious
is cracking your knuckles bad for you
what's the difference between a virus and a bacterium
what are the symptoms of appendicitis
how do antibiotics work
why does my eyelid twitch
can stress turn your hair grey
is melatonin addictive
I have a rash on my elbow, what is it
what causes migraines
how do vaccines train the immune system
do carrots really help your eyesight
is it normal to be dizzy when standing up
what's a healthy resting heart rate
my throat hurts when I swallow
what's the difference between murder and manslaughter
what does pro bono mean
is it illegal to own a sloth
how many judges sit on the supreme court
what was the miranda case about
can you copyright a joke
what does habeas corpus mean
who wrote the magna carta
what is double jeopardy
how do patents differ from trademarks
what's a grand jury
how do you say butterfly in german
translate good night into italian
what does c'est la vie mean
how do I write love in japanese characters
what is thank you in swahili
say happy birthday in portuguese
which languages use the cyrillic alphabet
how do you pronounce worcestershire
what's the latin word for water
how would a scot say that
translate this sentence into french: the spoon is under the table
is mandarin harder than arabic
how do you fold a fitted sheet
how to tie a tie step by step
how do I unclog a toilet without a plunger
how to get gum out of hair
how do you whistle with two fingers
how to remove candle wax from a tablecloth
how do I hang a picture straight
how to make a paper airplane that flies far
how do I get better at small talk
teach me how to juggle
how to fall asleep faster
how do I open a jar that's stuck
how to stop procrastinating
how do you shuffle cards like a pro
how do I start a podcast
how to clean white sneakers
how do you get rid of hiccups
how can I remember names better
how do I build a bookshelf from pallets
how to break the ice at a party where I don't know anybody
how to fix a squeaky door
how do I solve a rubik's cube
how to draw a realistic eye
what's the trick for peeling garlic quickly
how to whiten teeth at home
how do I learn to swim at forty
how to take good pictures of the night sky
how do I write a cover letter for a barista job
how to become a pilot
what's the best book you've ever read
who wrote one hundred years of solitude
recommend a mystery novel set in Scotland
how does the hunger games end
what is cubism
who painted the girl with a pearl earring
is photography art
what's the difference between acrylic and oil paint
how do I hold a paintbrush for fine lines
where is the Mona Lisa
what are good names for a baby girl
what's the most common surname in the world
what do you call a group of crows
what is the tallest building on earth
how many people are alive right now
who invented the zipper
what's the world record for holding your breath
fun fact please
surprise me
what's trending today
tell me something I don't know
what happened on this day in 1969
why is friday the thirteenth unlucky
what's for dinner
should I get bangs
would you rather fight one horse sized duck or a hundred duck sized horses
what would you do with a million dollars
which superpower is the most useless
what's a good username for a gamer who likes frogs
give me ideas for a halloween costume
plan a surprise party for my husband's fortieth
I need a caption for a photo of my dog at the beach
what do you call someone who can't stop buying shoes
how long until christmas
is a hot dog a sandwich
what day of the week was july 4th 1976
what's the best way to spend a rainy afternoon
write a toast for my brother's wedding
what are the seven wonders
is the moon landing fake
who was jack the ripper
does bigfoot exist
what's in area 51
explain the bermuda triangle
i cnt beleive she said yes
wich is biger a whale or a plane
whens the new season comin out
how 2 unlock secret charcters
my ipad wont trun on
y do dogs howl at sirens
is water wet tho
wheres the remote lol
how long 2 microwave a potatoe
my bf forgot r anniversary ugh
lowkey obsessed w this song
dat concert was lit
how do i get more follwers
convrt 10 km 2 miles
spel neccesary
i need a nap rn
plz write my esay on hamlet
u a taurus or nah
waht is the biggset shark
ne1 know a good ramen place
cuz he ghosted me
how much is a ps5 nowdays
who let the dogs in lmaooo
im bout to throw this laptop out the windw
tell me a storry abt a unicorn
whos taller shaq or yao
how do u get rid of pimpels fast
my hair is a hole mess 2day
wats ur fav movie
btc goin to the moon
dude where r my keys
best phone under 300 bucks??
do fish get thirsy
HOW DO I TURN OFF CAPS LOCK
WHO ATE MY SANDWICH
WHAT IS THE LARGEST PLANET
i got 99 on my speling test haha
can i feed my turtel bread
is my ex stalking my storys
wen is valentines
howcome airplanes dont fall
my tv has no sond
translat hello kitty to french
lmk what u think of my outfit
gf wants a kitten but im alergic
if I left Denver at dawn on a bicycle, how many days to reach the Pacific
my grandfather swears that salt on the windowsill keeps bad dreams away
I've been trying to learn the violin for six months and it still sounds like a dying goose
explain to my five year old why the moon follows our car when we drive at night
we painted the nursery yellow, then green, then yellow again, and now she wants lavender
if a wizard gave you three wishes only for wednesdays, what would you ask for
my cousin says that sharks are older than trees, which sounds made up to me
I was reading about deep sea vents and wondered how anything survives down there without light
what is the name of that old cartoon with the talking moose and his tiny friend
she told me she needed space and then liked all of my pictures from two years ago
compare the plots of dune and lawrence of arabia and tell me which one is more tragic
I bought a telescope from a flea market and all I can see is my own eyelashes
how would you explain the internet to somebody who lived in the middle ages
my laptop makes a clicking sound, then the screen turns purple, and then it restarts by itself
which of these sounds better for a jazz trio, the velvet spoons or the midnight ladders
`;
