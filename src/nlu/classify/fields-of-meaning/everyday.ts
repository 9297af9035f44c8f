/** A field a line: the English words, a bar, the Spanish ones. */
export const everyday = `
  buy purchase get order shop obtain acquire |
  pay payment paying settle |
  price cost fee charge rate expensive cheap amount |
  money cash fund dollar dollars bucks |
  bill invoice statement receipt |
  bank account checking savings |
  transfer send wire move |
  card credit debit visa mastercard |
  loan mortgage borrow lend financing |
  tax taxes irs taxation |
  refund reimburse reimbursement rebate |
  debt owe balance owed |
  car vehicle auto automobile truck van |
  drive driving driver ride |
  road street avenue highway lane |
  traffic congestion jam |
  park parking garage lot |
  bus train subway metro transit tram rail |
  ticket fare pass |
  taxi uber cab lyft |
  plane flight fly airline airplane |
  airport terminal gate |
  hotel motel room lodging accommodation |
  trip travel vacation journey tour holiday |
  luggage baggage suitcase bag carry |
  passport visa |
  map route direction directions way navigate |
  near nearby close closest nearest around vicinity |
  far distance miles kilometers |
  place location spot site where |
  city town municipality |
  country nation state |
  food meal dish cuisine eat |
  dinner lunch breakfast supper brunch |
  restaurant diner cafe eatery bistro |
  cook cooking bake recipe prepare fry boil |
  drink beverage water juice |
  coffee tea espresso latte |
  beer wine liquor alcohol |
  reservation reserve book booking |
  takeout takeaway delivery deliver |
  calorie calories nutrition nutritional nutrient protein |
  ingredient ingredients substitute |
  weather forecast temperature climate |
  rain raining rainy umbrella shower |
  snow snowing snowy storm |
  hot warm heat heating |
  cold cool chilly freezing |
  sun sunny sunshine |
  wind windy breeze |
  time clock hour hours |
  date day today calendar |
  tomorrow tonight |
  morning afternoon evening night |
  week weekly weekend |
  month monthly |
  year annual yearly |
  schedule agenda planner itinerary |
  meeting appointment event conference |
  reminder remind remember |
  alarm wake awake |
  timer countdown |
  task todo chore errand |
  list lists |
  music song songs tune track melody |
  play playing put |
  album artist band singer |
  playlist radio station podcast |
  volume loud louder quiet quieter mute sound |
  movie film cinema theater |
  tv television show series episode |
  game games gaming |
  joke funny laugh humor |
  news headline headlines journal |
  book novel read reading audiobook |
  photo picture image camera snapshot |
  video clip |
  email mail inbox message |
  text sms chat |
  call phone telephone dial ring |
  contact contacts |
  twitter facebook social tweet post |
  friend buddy pal |
  mother mom mum mama |
  father dad papa |
  brother sister sibling |
  wife husband spouse partner |
  child kid kids children son daughter baby |
  family relatives parents |
  doctor physician clinic hospital |
  medicine medication drug prescription pill |
  sick ill illness disease flu |
  pain hurt ache sore |
  vaccine shot vaccination immunization |
  insurance coverage policy insured |
  health healthy medical |
  dentist tooth teeth |
  light lights lamp bulb |
  turn switch flip |
  on enable activate start begin open |
  off disable deactivate stop end quit shut close |
  brighter bright dim dimmer brightness darken lighten |
  color colour hue blue red green pink |
  vacuum clean cleaner sweep dust roomba |
  house home apartment condo residence |
  room bedroom kitchen bathroom |
  door lock window |
  plug socket outlet |
  thermostat furnace |
  appliance fridge refrigerator oven stove dishwasher washer |
  garbage trash rubbish waste refuse junk |
  recycle recycling compost |
  pickup collection collect haul |
  bin can container cart dumpster |
  water sewer sewage drain plumbing pipe |
  leak leaking drip burst flood |
  electric electricity power energy outage |
  gas fuel gasoline petrol |
  tire tyre wheel |
  oil engine motor |
  repair fix mend maintenance broken |
  break damage damaged destroyed crack |
  accident crash collision wreck |
  police officer cop sheriff |
  crime theft steal stolen robbery thief |
  fire smoke burn burning |
  emergency urgent 911 |
  dog cat pet animal |
  license licence permit |
  certificate document record paperwork papers |
  form application apply applying |
  register registration enroll enrollment signup |
  renew renewal extend extension |
  expire expiration expired expiry |
  cancel cancellation canceled abort |
  change modify edit update alter adjust |
  delete remove erase clear discard |
  add insert include append |
  create make new set |
  copy duplicate |
  find search look locate seek |
  show display list see view |
  tell say inform give |
  check verify confirm |
  status progress state |
  help assist assistance support aid |
  explain meaning mean define definition |
  translate translation language spanish french |
  speak talk conversation |
  repeat again |
  question ask query wonder |
  answer reply respond response |
  yes yeah yep sure affirmative correct right |
  no nope nah negative |
  maybe perhaps unsure |
  thank thanks grateful appreciate |
  hello hi hey greetings |
  bye goodbye later farewell |
  sorry apologize apology |
  good great excellent awesome nice wonderful |
  bad terrible awful horrible worst |
  like love enjoy favorite prefer |
  hate dislike |
  happy glad pleased |
  angry mad upset annoyed |
  complain complaint report grievance |
  name called |
  age old birthday born |
  job work employment occupation |
  boss manager supervisor |
  salary wage paycheck income pay earnings |
  direct deposit |
  school college university class |
  student pupil |
  teacher professor tutor |
  test exam quiz |
  homework assignment |
  math calculate calculator sum plus minus multiply divide |
  convert conversion exchange currency |
  measure measurement inch inches foot cup cups ounce |
  number digit |
  password pin passcode code |
  login log signin sign |
  account profile user |
  computer laptop pc |
  app application software program |
  internet wifi network online website |
  phone cell mobile smartphone cellphone |
  device gadget |
  battery charger charging |
  fraud scam suspicious unauthorized hacked |
  block freeze lock hold |
  report lost missing misplaced |
  replace replacement |
  limit maximum max minimum |
  rate interest apr |
  points rewards reward |
  score rating |
  stock stocks share shares market |
  store shop mall supermarket grocery |
  clothes clothing shirt shoes |
  size fit |
  gift present |
  order orders package parcel shipment shipping |
  track tracking |
  free available availability |
  open hours opening closing closed |
  library museum gallery |
  park playground pool recreation |
  sport football soccer basketball baseball |
  team match score |
  gym workout exercise fitness |
  party celebrate celebration festival |
  wedding marriage marry |
  death die died funeral |
  birth newborn |
  vote voting election ballot |
  court judge jury trial |
  lawyer attorney legal |
  fine penalty citation ticket |
  property real estate land |
  rent lease tenant landlord |
  build building construction |
  noise noisy loud |
  pothole hole pavement sidewalk |
  tree branch trees |
  graffiti vandalism |
  streetlight lamp |
  homeless shelter |
  poor low income |
  senior elderly older |
  disabled disability wheelchair accessible |
  veteran military |
  immigrant immigration citizenship visa |
  interpreter translator |
  person human agent representative operator someone |
  robot bot ai machine assistant |
  tired sleep bed nap |
  random dice roll flip coin |
  spell spelling |
  synonym word |
  story tale |
  advice tip recommend recommendation suggest suggestion |
  best top popular |
  opinion think believe |
  fun entertainment hobby |`;
