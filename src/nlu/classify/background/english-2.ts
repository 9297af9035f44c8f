/** English that has nothing to do with most bots: machines, games, sums, belief, clothes, animals, travel, weather, shopping. */
export const englishBackground2 = `
how do I reverse a list in python
what is a null pointer exception
difference between tcp and udp
why is my for loop running forever
write a function that checks for prime numbers
is rust faster than go
how do I undo the last git commit
what does css stand for
explain recursion with an example
how do I centre a div
my code compiles but nothing prints
what's a good first programming language
regex to match an email
how do I install linux next to windows
what does 404 mean
sql query to find duplicate rows
my laptop fan is super loud
the wifi keeps dropping every ten minutes
how do I reset my router
my phone won't charge past eighty percent
screen is frozen and nothing responds
how to take a screenshot on a mac
bluetooth headphones won't pair
how do I clear the cache on my browser
why is my computer so slow
is there a way to recover deleted photos
what's the difference between oled and lcd
should I get an android or an iphone
my printer says offline but it's plugged in
how much storage do I need on a tablet
dropped my phone in the toilet, rice yes or no
how do I block a number
the remote stopped working after I changed the batteries
what's a good password manager
can a smartwatch measure blood pressure
my keyboard types the wrong letters
how do I transfer my chats to a new phone
is 5g dangerous
which drone is best for beginners
how do I beat the final boss in elden ring
best starter pokemon
is there a cheat code for infinite coins
how do I build a nether portal in minecraft
my controller drifts to the left
what level do I unlock the sniper
wanna play chess
let's play twenty questions
rock paper scissors
I lost three ranked matches in a row
how do you castle in chess
what are the rules of go fish
how many cards are in a deck without jokers
my little brother deleted my save file
is this game cross platform
what's the square root of 289
solve 3x + 7 = 22
what is 15 percent of 640
how do I find the area of a trapezoid
twelve times fourteen
integrate x squared from zero to two
what is the probability of rolling two sixes
convert 0.375 to a fraction
if a train leaves at noon going sixty miles an hour, when does it arrive
what's pi to ten digits
is zero an even number
explain the pythagorean theorem
what comes next: 2, 3, 5, 8, 13
how many seconds are in a year
what is a prime factor
roll a dice
pick a random number between one and fifty
how many ounces in a litre
convert 72 fahrenheit to celsius
six feet in centimetres
how many teaspoons in a tablespoon
what is 40 kilos in pounds
how many acres is a square mile
miles to kilometres formula
what's a stone in english weight
do we have free will
what did nietzsche mean by god is dead
if a tree falls and no one hears it does it make a sound
is it ever right to lie
who said I think therefore I am
is time an illusion
what is stoicism about
would you pull the lever in the trolley problem
why is there something rather than nothing
is happiness a choice
I dreamed that my teeth were falling out
I keep having the same nightmare
can you control your dreams
why do we forget dreams so quickly
I saw my grandmother in a dream last night
who wrote the book of Genesis
what do buddhists believe about rebirth
is there a god
why do catholics eat fish on fridays
what's the difference between sunni and shia
when does ramadan start
how do you pray the rosary
which psalm is about the valley of the shadow
are angels real
what does kosher mean exactly
what's my horoscope for this week
are scorpios and leos compatible
mercury is in retrograde again
what sign is someone born on march third
do you believe in astrology
read my palm
what should I wear to a beach wedding
do brown shoes go with a navy suit
are skinny jeans out of style
how do I get red wine out of a white shirt
what colours look good on pale skin
my sweater shrank in the dryer
how do I break in new leather boots
is it okay to wear socks with sandals
which haircut suits a round face
how do I stop my mascara from running
should I dye my hair blue
the check engine light came on, what could it be
how often should I change my oil
why does my car shake at highway speed
what's the right tyre pressure for a small hatchback
my brakes squeal in the morning
how do you jump start a dead battery
manual or automatic transmission
is premium gas worth it
how do I get a scratch out of the bumper
there's a weird burning smell from the engine
does a turbo use more fuel
how long do spark plugs last
when should I plant tomatoes
my basil is turning yellow
how often do you feed an orchid
what grows well in the shade
how do I get rid of aphids naturally
can I grow an avocado from the pit
my lawnmower won't start
how deep should I plant tulip bulbs
are coffee grounds good for roses
which houseplants are hard to kill
the squirrels ate all my strawberries
my cat keeps knocking things off the table
why does my dog spin before lying down
how do I teach a parrot to talk
can dogs eat grapes
how often should I bathe a guinea pig
my hamster bit me
what should I name my new puppy
why do cats purr
our goldfish is swimming upside down
how do I stop my dog from pulling on walks
the kitten sleeps on my face every night
is a ferret a good pet
my dog ate a whole chocolate bar
what should I see in Rome in two days
is it safe to travel to Thailand alone
best time of year to visit Japan
how long is the flight from Dallas to Madrid
which beach in Costa Rica has the calmest waves
how much do people tip in Italy
is the Eiffel tower worth the line
what to pack for a week in Iceland
do I need shots before going to Kenya
cheapest island in Greece
what's the food like in Vietnam
I want to hike machu picchu someday
we got lost in Venice and loved it
how do I avoid jet lag
it's so hot I could fry an egg on the hood
looks like it might snow
what's the weather in Chicago tomorrow
will it rain on my birthday
I love the smell after a storm
it's freezing in here
how windy is it at the lake
this humidity is killing my hair
do you like winter
how do hurricanes get their names
what's the chance of sun this weekend in Miami
how much is the new playstation
where can I buy cheap running shoes
do they have this jacket in medium
is the black one in stock
compare these two vacuum cleaners
what's a good present for a nine year old who loves bugs
which mattress is best for side sleepers
I need a new couch but they're so expensive
do you sell batteries
can I return a sweater without the tag
add oat milk to my shopping list
is there a coupon for that shampoo
what does a decent blender cost
where is my package, it said delivered
track my order number 4471
this blender broke after one week and I want my money back
when do the black friday deals begin
should I buy tesla stock
what's the price of bitcoin right now
how do dividends work
is it a good time to sell gold
what is an index fund
explain short selling
I lost everything on dogecoin lol
what's the nasdaq doing today
how does blockchain work
which stocks will go up next year
what's a bear market
how do I set up a crypto wallet
is day trading just gambling
how much would a thousand dollars be worth at five percent after ten years
`;
