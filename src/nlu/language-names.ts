import { wordsIn } from './language-list.js';

/** Names of people in US cities: no evidence for any language. Folded. */
export const peoplesNames: ReadonlySet<string> = new Set(
  wordsIn(`
    abbott abdullah acosta adam adams adrian agnieszka aguilar ahmed alan albert alejandro alex alexander alexandra
    ali alice alicia allen almeida alvarado alvarez amanda amit amy ana anderson andrea andres andrew angel angela
    angelica anna anne anthony antonia antonio april arthur arturo ashley bailey baker baptiste barbara barnes
    bautista beatriz bell benjamin bennett bernardo betty blanca bob brandon brenda brian brooks brown bruno bryant
    bui burns byrd cabrera camila campbell carla carlos carmen carol carolina carter castillo castro catherine
    cecilia cesar chang charles chen choi christian christina christine christopher cindy clark claude claudia cohen
    collins conceicao contreras cooper cortez costa cox cristian cristina cruz cunningham cynthia dang daniel das
    david davidson davis debra dela delgado denise dennis desir diana diaz diego dmitri dolores dominguez dominic
    donald donna dora doris dorothy douglas dubois duc duncan edgar edith eduardo edward edwards eleanor elena eli
    elias elizabeth ellis emily emma enrique eric erica erika ernesto espinoza esteban esther estrada eugene eva
    evans evelyn fabian fatima felipe felix fernandez fernando fidel fiona fisher flores ford foster francisco
    francois frank fred fuentes gabriel garcia garza george gerardo gibson gina gloria gomez gonzalez gordon graham
    gregory griffin guadalupe guerrero guillermo gupta gustavo gutierrez guzman hall hamilton hansen harold harris
    harrison hassan hayes heather hector helen henderson henry hernandez herrera hoang hoffman hong howard huang
    hughes hugo hung hussein huynh ibrahim ignacio irene iris isabel ivan ivanov jack jackson jacob jacqueline
    jacques jaime james jane janet jason javi javier jean jeanbaptiste jeffrey jenkins jennifer jenny jensen jeremy
    jerry jessica jesus ji jill jim jimenez joan joanna joao joaquin joel john johnson jonathan jones jordan jorge
    jose josefina joseph josh joshua joyce juan juana judith julia julian juliana julie julio jun jung karen karla
    kate katherine kathleen kelley kelly kennedy kenneth kevin khan kim kimberly king kowalski kumar lara larson
    laura lauren le lee leon leonardo leticia lewis li lidia ligaya lin linda linh lisa liu lopez lorena lorenzo
    louis lourdes lucas lucia luis luna luz lynn magdalena mai maldonado manuel marco marcos margaret margarita maria
    mariana maricel mario mark marquez marshall marta martha martin martinez mary mateo matt matthew mcdonald medina
    megan mejia melissa mendez mendoza mercedes meyer michael michelle miguel mike miller min minh miriam mitchell
    mohamed mohammed molina monica montgomery montoya moore morales morgan morris muhammad munoz murphy murray nadia
    nancy natalia natasha nathan navarro nelson nguyen nicholas nicolas nicole noah nora norma nowak nunez obrien
    ocampo olga oliveira olivia omar oneil ortega ortiz oscar owens pablo pacheco padilla palmer pamela park parker
    pat patel patricia paul pedro pena pereira perez peter peters peterson petrov pham philip philippe phillips
    pierre powell priscilla priya quang quinones rachel rafael raj rajesh ramirez ramon ramos ramsey rashid raul
    rebecca reed rene renee reyes ricardo richard rios rita rivera rivermont robbins robert roberto robinson rocio
    rodolfo rodrigo rodriguez roger rogers rojas roland romero ronald rosa rosales rosario roseline ross roy ruben
    ruiz russell ruth ryan salazar salinas salvador sam samuel sanchez sanders sandoval sandra santiago santos sarah
    scott sean sebastian sergio serrano sharma shirley silva silvia simmons simon singh smith snyder sofia sokolova
    solis sonia sosa soto souza spencer stella stephanie stephen steven stevens stewart stuart sullivan susan sylvia
    taylor teodoro teresa thi thomas thompson timothy tina todd tom tony torres toussaint tran tuan tucker turner
    tyler valdez valencia valentina valeria van vanessa vargas vasquez vega velasquez velez veronica vicente victor
    villarreal vincent virginia vivian vo walker wallace walter wanda wang ward warren washington watson wei wells
    wendy wideline william williams wilson wojciech woo wright wu xavier ximena yang yolanda zachary zamora zhang
    zhao zoe zuniga`),
);

/** Names of US places in words of a language that says nothing about the speaker's; lower case. */
export const placeNames: readonly string[] =
  "alamo|amarillo|baton rouge|belle fourche|belle isle|boca raton|bois d'arc|broadway|calle ocho|casa grande|coeur d'alene|costa mesa|del mar|del rio|des moines|des peres|des plaines|du page|eau claire|el cajon|el monte|el paso|elm street|fond du lac|fresno|grand forks|grand rapids|ho chi minh|la crosse|la jolla|la mesa|la puente|la salle|lac qui parle|laredo|las cruces|las vegas|little haiti|los alamos|los angeles|main st|main street|mesa verde|modesto|new orleans|palo alto|ponce de leon|port-au-prince|prairie du chien|presque isle|puerto rico|rio de janeiro|rio grande|rio rancho|sacramento|saint louis|san antonio|san bernardino|san diego|san francisco|san jose|san juan|san marcos|san mateo|san rafael|santa ana|santa barbara|santa clara|santa cruz|santa fe|santa monica|sao paulo|st croix|st louis|terre haute|vista del mar".split(
    '|',
  );

/** Words that say nothing about the language: English and Spanish both have them, or every telephone has. Folded. */
export const sharedWords: ReadonlySet<string> = new Set(
  wordsIn(`
    a actor actual admirable adorable africa agenda aguacate alabama alaska album alias am amber america android
    animal anterior anular app apps area argentina arizona arkansas aroma asia atlanta atlas audio austin auto
    bahamas ballet banana bar bazar beta bikini bilateral bingo blog blues bluetooth bolivia bonus boston bot bronco
    brutal burrito burro bus california camera campus canada canal canasta capital capsular carnaval carolina casino
    casual cd cello central chat chatbot chicago chile china chocolate cinema circular club cobra colombia colonial
    color colorado com coma come comercial compatible conclusion conductor confusion considerable continental control
    conversion cordial coronel corpus costco covid criminal crisis crucial cuba cultural curry daca dakota dallas
    data decimal decision delaware den dental denver detroit diabetes digital diploma director disco division dmv do
    doctor dogma drama duo dvd e ebt ecuador edema editor editorial electoral email emails enigma era error euro
    excel expansion experimental explosion extension exterior extra facebook factor faq fatal favor favorable fbi
    federal fedex festival fiesta fin final fiscal flexible florida formal funeral fusion gala gama gas general
    georgia gmail golf goma google gov gps grave guatemala guitarra ha haha haiti hardware has hawaii he hehe hockey
    honduras honor honorable horizontal horrible horror hospital hotel hotels hotmail houston http https humor id
    idea ideal illinois imaginable impermeable india indiana individual industrial inevitable inferior info informal
    inspector instagram instructor instrumental integral intelectual interior internet invasion inventor inversion
    invisible iowa iphone iran iraq irs israel jaja jamaica jazz jeans jeje jersey judo kansas karate kebab kentucky
    kilo kiwi koala lateral lava legal legion lema limbo local lol lunar magma maine mango mansion manual marginal
    maryland massachusetts material maxi mayor me memorial mental menu menus metal metro mexico miami michigan
    mineral mini minnesota miserable molecular montana monumental moral mortal mosquito motor mp3 multiple municipal
    musical mutual nana natal natural naval nebraska net netflix neutral nevada nicaragua no noble nominal normal
    notable nuclear o oasis oficial ohio ohm ok okay oklahoma once online opera opinion oral oregon org original
    orlando pan panama panda panorama papaya paraguay particular pasta patio pdf penal pension personal peru peso
    philadelphia phoenix piano pie pilar pinata pizza plan plasma plaza plural plus pm podcast polar polo popular
    portland postal posterior precision propaganda provision puma radar radio rap real rector red reggae region
    regular religion residencial respectable revision ritual rival robot rodeo rumor rural safari saga salsa salvador
    sauna seattle sector sensible sentimental sexual si siesta similar sin singular skype sms snap sociable social
    soda sofa software solar solo son soprano spa spotify studio superficial superior supervision sushi taco tacos
    tampa tan tango taxi taxis teatral television ten tennessee tension terminal terrible terror texas tiktok titular
    tornado total tractor tribunal trio triple tropical tuba tumor tundra tutor tv twitter uber ultra un unilateral
    union universal ups urinal url uruguay usa usb use utah vapor vector venezuela vermont version vertical via video
    villa vip viral virginia virtual virus visa visas visible vision vista visual vital vocal vodka vulnerable
    walmart washington watt web whatsapp whisky wic wifi wisconsin www xd yahoo yen yoga york youtube yuan zip zoo
    zoom`),
);
