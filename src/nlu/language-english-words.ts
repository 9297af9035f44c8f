import { wordsIn } from './language-list.js';

/** Everyday and civic words of English, folded; plurals are found by themselves. */
export const englishWords: readonly string[] = wordsIn(`
    able absence absent absentee abt abuse abused academic accents accepted accessibility accessible accident
    accommodation accomodations according account accountant accredited accurate ache acre active activity actor
    actually added adding addition addr address administrator adoption adult advance adventure advice advocate
    aerobics affair affects affidavit affordable afraid afternoon age aged agency agent ages aging ago agree ahead
    aid air airbnb airline airplane airport aisle alarm album alcohol alert alien alive allergy alley alligator
    allowance allowed alone amazing ambulance amount ancient angle angry animals ankle anniversary annual annually
    anonymous answered answering ant antenna anxiety anxious anymore anyway apart apartment aplication apointment
    apologize apostille apostrophe appearance apple appliance applicant application applied appointment appointmnt
    appreciate appreciated approval approved appt apr april apt arabic archive area arguments arm army arrangement
    arrival art article asap asbestos asked asks asleep asphalt assessment asset assistance assistant asthma asylum
    athlete atm attacking attic attorney attractive aug august aunt author authority auto automated automatic autopay
    autumn available ave average awake aware awesome awful baby babysitter backflow backing backslash backup backyard
    bacon bad badge badly bag bags bail baked bakery balance balcony ball balloon ballot bandage bank bankruptcy bar
    barbecue barber barking barn barrel based basement basic basket basketball bath bathroom bathtub battery bay bc
    bday beach bean bear beard beautiful beauty became bed bedroom bedtime beef beeping beer bees began beginning
    behavior bell belt bench beneath benefit beside best better beyond bicycle big bigger bike bilingual biller
    billing bin binder binding bins bird birth birthdate birthday birthplace bitter black blank blanket blasting
    bleeding blew blind blinks blizzard blocked blog blood bloom blowers blue blvd board boarding boat boater body
    boiler bomb bone bonfire bonus booked booking bookmark bookmobile booster boot border boring born boss bottle
    bought boulevard bound boundary bowl box boy boyfriend brace bracket brain brake branch brand brave bread
    breakfast breast breath breathing breeze brick bride bridge bright brilliant broadband brochure broke broken
    broom brother brought brown browser bruise btw bucket budget bug bugs builder building built bulb bulk bulkhead
    bulky bull bully bump burglar burglary burial buried burned burner burning burst bus bushes business busker busy
    butcher butter butterfly button buyer bye bylaw cab cabin cabinet cable cafe cage cake calendar calf called
    calling calmly came camera campfire camping campus cancell cancellation cancer candidate candle candy cannot cans
    cap capital captain car card cardboard career careful carefully carpet carpool cars carseat cart carton case cash
    cashier casual cat catchbasin catcher cats cattle cdl ceiling cell cemetery census center cents century cereal
    ceremony cert certain certificate certified cesspool chain chair chairman challenge chance changed changing
    channel chaos chapter character charcoal charger charity chart chatting cheap cheaper checked checking cheerful
    cheese chemical chest chicken chief child childcare childhood children chimney chips chlorine chocolate choice
    chosen christmas church cigarette circle citation citizen citizenship city civil class classroom claw clay
    cleaner cleaning cleanup cleared clerk clever click client cliff climate clinic clock closed closest closing
    closure cloth clothing cloud cloudy club clue clutter coach coal coast coat cobblestone cockroach code coffee
    coffin coin cold collapsed colleague collected collection college colon column come comfortable coming comma
    command commission commissioner committee common community commuter company compared compiled complaint
    complicated compost composting computer concepts concerned concert concrete condemn condemned condition condo
    conduit conference confidence confidential confirmation confirmed confused connected connecting connection
    consent construction consulate consultation consumer contact container contaminated contexts contractor contracts
    controls conversation cookie cool cooling coordinator copper cops corn corner corrected correction corridor couch
    council councilwoman counsel counseling counselor counter country county couple coupon courage course court
    courthouse courtyard cousin covenant coverage covered cow coworkers coyote coz cracked crane crazy cream creature
    credit creek crew crib crime crossing crosswalk crowd crowded crumb cub cucumber culvert cup cupboard curb
    curbside curfew curious currency current currently curtain curved custody customer cute cuz cyclist dad dad's
    daddy daily dairy dam damaged dancing danger dangerous dark dash data database date dated daughter day daycare
    daylight days daytime dead deadline deaf dealer dealt dear death debit debris debt dec decade december decent
    decided decision deck dedication deductible deed deep deeply deer default defendant degree delayed deleted
    delicious delinquent delivery denial denied dental dentist department departure deputy desert desk destination
    detail detained detectors deth detour developers development device diabetes dial diaper dictionary didnt died
    diesel diet difference different differently difficult digging digital digits dinner dinosaur directions directly
    directory dirt dirty disability disabled disaster discount discounted discriminated discrimination disease dish
    disk dispatcher disposal distance district ditch dizzy dock dockless documents dog dogpark dogs dollar domestic
    donation door doorbell dorm doubled downspout downstairs downtown dozen draft drain drainage drawer drawing
    dreadful dresser driver driver's drivethrough driveway driving drought drove drowning drug drum drunk dryer duck
    due dui dumping dumpster duplex dust duty dwelling eagle ear earlier earliest early earned earring earth
    earthquake easement easily east eastern easy edge edited edition education eggs eight elderly election electric
    electrical electrician electricity electronic elevator eleven eligibility eligible elsewhere email embarrassed
    embassy emergency employee employer employment emptied encampment encroachment ended ending ends enemy energy
    engine engineer english enrollment entered entire entity entrance entry envelope environment equal equipment
    erase erased erosion error escort estate estimate europe evening evening's event everywhere eviction exactly exam
    example excavation excellent except exciting exclamation excused exempt exemption exercise existing exit expected
    expedited expense expensive experience expert expiration expired explained exported extension extra extreme eye
    eyeglasses eyes eyesight fabric facade facility fact factory failed fainted fair faith fake fallen false family
    famous fancy fare farm farmer farmland fashion fast faster fat father faucet fault favorite favourite feather feb
    february federal fee fees feet fell fence ferry festival fetched fever fewer fiance fiber field fifteen fifth
    fifty figure filed filing filled filter filthy final finally finance financial finding fine finger fingerprint
    fingerprinting finished finishing firearm firefighter fireplace firewood fireworks first fish fishing fitness
    fitted five fixed fixing flag flagpole flames flash flashing flashlight flat flea flickering flickers flight
    flooded flooding floodplain floor florist flour flower flu foggy folder followed food foolish foot football
    footbridge footpath forecast foreclosure foreign forest forever forgot forgotten fork former fortune forty foster
    found foundation fountain four fourth fox frame fraud free freedom freeway freezing frequent freshman fri friday
    fridge friend friendly frog front frontage frozen fruit frustrated fuel full fun funding funds funeral funny
    furnace furniture furthest future gallery gallon gambling game gang garage garbage garden garlic gas gasoline
    gate gave gazebo gday geese gender generation generator gentle ghost giant gift gimme girl girlfriend given
    giving glad glass gloves glue goal goat gold gonna good goodbye goose gotta government grade grading graduation
    graffiti graffitti grandfather grandma grandmother grandpa grant grape grass grave gravel graveyard gray great
    greedy green greeted grief grievance grill grocery ground groundwater group guardian guardianship guardrail
    guessed guest guideline guitar gun guns gushing gutter guy guys gym habit hail hair haircut hairdresser haitian
    half hall hallway ham hammer hand handbook handed handicap handicapped handled handrail handyman happened
    happening happiness happy harbor hard hardly hardship hardware harmful harvest hat hazard hazardous headache
    heading headlight health healthcare healthy heard hearing heart heater heating heatwave heavy hedge height
    helicopter helmet helpers helpful helping herself hidden high highest highway hii hiker hiking hill hilltop
    himself hiring historic historical history hitched hits hive hiya hoa hobby hockey hole holiday home homeless
    homeowner homestead homework honest honey hood hook hookup horn horrible horse hose hospitals host hosted hostel
    hot hotline hotspot hour house household housekeeper housing howdy hr hrs huge human hundred hungry hurricane
    hurting husband husky hwy hydrant hygiene hyphens ice icy id idea identification identity idk illegal illegally
    illness immigrants immigration immunizations important imported impossible impound impounded improvement inch
    incident income incomplete incorrect indeed indoor infant infection info information initial injury inn inquiry
    insect inside inspection inspector installment instance instruction insulation insult insurance intake
    intelligence interest internship interpreter intersection interview introduction invoice involved island isnt
    issue issued itchy item jacket jail jam jan january jaycees jaywalking jeans jet jewel jewelry job jobless jobs
    jogging journey joy juice jul july jun junction june jungle junior junk juror jury justice justify kennel kept
    kettle key keyboard kicking kiddo kidney kids kindergarten king kiosk kitchen kitten knee knife knowledge known
    korean lab labor laborer lack ladder lady lake lakefront lamb lamp lamppost landfill landlord landmark landscape
    landscaping lane language laptop large larger late latepayment later latest latter laundry law lawn lawsuit
    lawyer layer lazy leader leaf leaflet league leaking leash least leather lecture ledger left leftover leg legally
    lemme lemon length less lesson letter lettuce level liability library lice license licensed licensing lien life
    lifeguard lifeline lighting lightning lime limited line lion lips liquid liquor listening literacy litter
    littering little living llc loaded loading loaf loan lobby located locations locksmith lodge logged logging
    loitering lol lonely long longer longest looked looking loop loose lord loss lost lotion lottery loud lounge
    lover low luck lucky luggage lumber lunch lunchtime lung luxury machine mad magazine maiden mailbox mailing
    mailperson main maintenance majority maker male mall man manager mandarin manhole manner manual map maps mar
    marble march margin marina marked marker market marriage married marshal mask masked mass master mat math
    mattress mayor meadow meal meaning meaningful meant measles measurements meat mechanic media medicaid medical
    medication medicine medium meeting member membership memorial memory men mend mended mental merchant mess message
    metal meter method metrics mice middle midnight midwife mile military milk mill million min minimum mining minor
    mins minute mirror misconduct missed missing mistake mob mobile model modern mold moldy mom moment mommy mon
    monday money monitor monkey month monthly mood moon moose mop morning mortgage mosquito motel mother moths motor
    motorcycle motorist mountain mouse mouth moved movie moving mud mulch multiple mum mural murder muscle museum
    mushroom music musician mutual nah nail name named nanny narrow nasty nation national nationality native
    naturalization nature naughty nearby nearest nearly neat necessary neck necklace needed needle neighbor
    neighborhood neighborly neighbour neighbourhood nephew nerve nervous nest nested network neuter new newborn newer
    newest news newsletter newspaper nice nickname niece night nightlife nightmare nine noise noisy nonprofit noon
    nope normally north northern nose notary notebook noted notification nov novel november nowhere noxious nuisance
    number numbered nurse nursery nursing nut nuts oak oath obvious occupancy occupied ocean oct october odd odor
    offense offensive offered office officer official offline offroad oil ointment old older oldest olympic ombudsman
    omg ones ongoing onion online oops opened opener opening operation operator opinion opportunity opposite option
    oral orange orchard ordered ordinance organ organic original orphan outage outcome outdoor outfit outlet outreach
    outside outstanding oven overdue overflow overflowing overgrown overnight overpass oversees oversight overtime
    overwrite owl owner ownership ox oxygen pace package packed packet page paid pain painful painted painting pair
    palace pale pan panhandling pantry pants paper paperwork parade paralegal paramedics parameter paratransit parcel
    pardon parents parking parkway parole parrot part particular partner partnership party passed passing passport
    password past paste patch path patience patient patio patrol pavement pavilion paving payable payback paycheck
    paying payment payoff payroll peace peach peanut pear peddler pedestrian peel pen penalty pencil pending penny
    pension people pepper percentage perfect perfume period perjury permission permittee permitting person personnel
    pest pesticide pet petition pets pharmacy phone photo photocopy phrase physician pic picked pickleball pickup
    picnic pics picture pie piece pigeon pill pillow pilot pink pipe pitch pizza placard place placeholder plain
    plainer planet planning plaques plastic plat plate platform playground playhouse playlist plaza pleasant pledge
    plenty plowed pls plumber plumbing plus plz pneumonia pocket poem poet poisoning pole police policeman policy
    polite politician poll polling pollution pollworker pond pony pool poop poor popcorn population porch portable
    portal portuguese position possible possibly postage postal postcard posted postpone potato pothole pottery
    poultry pound powder power powerful practical prayer precinct pregnant premises premium preparation prepay
    prequalify preschool prescription presentation president pressure pretty previous price pride priest primary
    prince princess printed printer printing prison prisoner privacy private prize probably probate probation problem
    procedure processed processor produced product profession professional professor profit program progress
    prohibited project prom promised proof propane proper properly property prosecutor protective protest proud
    provider proxy pto pub public published pumpkin punishment puppy pure purple purpose purse quarry quarter queen
    queue quick quickly quiet quilt quotation rabbit rabies raccoon racism radiator rail railing railroad railway
    rainbarrel rainbow rainwater raked ramp ran ranch random range rare rat rate rats raw rd reached reader reading
    ready realtor rear reason reasonable rebate rebook receipt received recent recently reception recipe recipient
    recording recount recreation recreational recycling red redistricting redo reduced reference referral referred
    refrigerator refugee refused region registered registering registrar registration registry regular regulation
    rejected relationship relatives relay relief religious reminder remote removal removed rename renew renewal
    rental renter renting repaired repaved replacement replayed replaying replying reported reporter representative
    republic required reschedual reservation reserved reservoir residence residency resident residential resource
    response responsible restarting restaurant restraining restroom result resume resurfacing retail retaining
    retired retirement reviewed reviewer reward rezone rezoning ribbon rice rich rider rifle rightofway ringing rink
    rising river road roadkill roadside roadway roadwork robbed robber robbery rock rocket rodent role roof room
    roommate root rope rough round roundabout route routine row rows royal rubber rubbish rude rug rule running
    runoff runs rural russian rust rusty rx sack sadness safe safely safety salad salary sale sales salt salvage
    sample sand sandbags sandwich sanitary sanitation sanitizer sat satisfaction saturday sauce saved savings saying
    says scale scam scammed scammer scared scaring scary scent scholar scholarship school schoolbus science scissors
    scooter scout scratched screen screening screw sculpture sea seafood seal season seawall sec second secret
    secretary section sector security seed seeing seen sees seizure self selling senate senator sending senior sense
    sent sentence separated sept september septic series serious servant server service serving session setback sets
    setting setup seven several severe sewage sewer sex shade shadow shall shallow shared shark sharp shed sheep
    sheet shelf shell shelter shelves sheriff shift shining shiny shipping shirt shocked shoe shooter shooting
    shoplifting shore short shortcuts shorten shorter shot shoulder shoveling shower shown shuttle shy sibling sick
    sickness side sidewalk sideways siding sight signage signal signature signed signing signpost silence silent silk
    silver simple single sinkhole sinking siren sister sitting situation six size skateboard skatepark skating sketch
    skin skipped skirt sky sled sleepy sleeve slice slippery slope slot small smart smartphone smelly smog smoker
    smoking smooth snack snake sneakers snowplow soap soccer social socks soda sofa soft soil solar sold soldier
    solicitation solicitor solid solution solved somebody's someday son song sore sorry soul soup sour source south
    southern space spam spanish sparrow spay spaying speaker speaking special spectator speech speed speedbump
    speedhump speeding spelling spent spider splashpad spoon sport sportsfield spouse spreadsheet spring sprinkler
    squad square squirrel ssn st stable stadium staff stage staircase stairs stairway standard stapler star started
    starting startup state statement station statue status statute steam steel steep stepfather stepmother sticker
    sticky stiff stolen stomach stone stool stopped stopping storage stored storm stormwater story stove straight
    strange stranger straw strawberry stray stream streamed street streetcar streetlamp streetlight strength stress
    strike string stroke stroller strong structural stubs student studio stuff stump stupid style subdivision subject
    submitted subsidized subsidy substance suburb suburban subway success suddenly sugar suicide suitable suitcase
    suite sum summer summertime summons sun sunday sunlight sunny sunrise sunscreen sunset sup supermarket supervises
    supervisor supper supposed surcharge surface surgeon surgery surplus survey survivor suspect suspicious swale
    swastikas sweater sweeping sweet swimmer swimming swimsuit sword symptom syringe system table tablet tagged tags
    tail tailgate taken taking talked talking tank tapped target task tax taxpayer tea teacher team technical teen
    teenager teeth telephone television telling temp temperature temple temporary ten tenancy tenant tennis terrible
    territory tested tetanus text texting thankyou theater theatre theft themselves therapist therapy thermostat
    thick thief thieves thin third thirsty thirteen thirty thnx tho thorough thoughts thousand threat threaten three
    throat thru thu thumb thunder thunderstorm thur thursday thx ticket tiger tight tiket till timber time timely
    timer timetable tiny tire tired title tmr tmrw toast tobacco toddler toe toilet token told toll tomato tomb
    tomoro tomorrow tone tongue tonight tonite tonnage took tool tooth toothache toothbrush top topic tops tornado
    tortoise total touched tough tourism tourist towed towel tower towing town townhouse township toxic toy toys
    traffic trail trailer trailhead training transcript transfer transit translated translation translator
    transmission transportation trapped trash trashbag trashcan traveler traveling tray treasure treasurer treated
    treatment tree treehouse trial tribe tried troop truck trucking true trustee truth trying tub tube tue tues
    tuesday tunnel turkey turnaround turned turnstile turtle tutor tutoring tv twelve twenty twice twin ty typed
    typing tyre tysm ugly umbrella unable uncle uncompressed unconscious underage underground underneath underpass
    underscores understanding understood undocumented unemployed unemployment unfair unfinished unhappy uniform
    unincorporated union unique unit university unknown unless unlicensed unpacked unpaid unsafe unsanitary unusual
    upcoming updated upper upset upstairs urgent usage used useful useless user username uses using usually utility
    vacancy vacant vacation vaccination vaccine vacuum valid valley valuable value van vandal vandalism vandalized
    vape variance variation vegetable vehicle vending vendor vent verification vet veteran viaduct victim video
    vietnamese view viewing village vine violation violence violent virtual virus visa vision visiting visitor voice
    void volume volunteer volunteering vomit voter voting voucher wage waist waited waiter waiting waitlist waiver
    walkway wall wallet wandering wanna wanted wanting warehouse warm warming warning warrant warranty washer washing
    wasp watching watercraft waterfall watering watermain watershed watter ways weak wealth weapon weather
    weatherization website wed wedding wednesday weed week weekday weekend weekly weight weird welfare wellness west
    western westlake wet wetlands whale wheel wheelchair whenever wherever whistle white whole wholesale wich wide
    widget widow wife wild wildfire wildlife willing wind window windshield windstorm windy wine wing winner winter
    wire wiring wisdom wise withdrawn witness wolf woman women wonderful wont wood wooden woodstove wool word workday
    worker working workplace workshop worksite world worm worried worse worship worst worth wound wrist writing
    written wrong wrote yall yard yardwaste yarn yea yeah year yearly yellow yep yesterday yogurt young younger
    youngest youth yup zip zipper zoning zoo`);
