import { wordsIn } from './language-list.js';
import { romanceWords } from './language-others-romance.js';
import type { Localized } from '../model/text.js';

/** Common and civic words of languages heard at US city desks, folded (accents off); a bot answers them with what it can offer. */
export const otherWords: Localized<readonly string[]> = {
  ...romanceWords,
  // Tagalog
  tl: wordsIn(`
    aalis aba abogado abril agosto akin aking aklatan ako akong alam alamin alin aling alis alkalde ama ambag amin
    anak ang anim ano anong anumang apat aplikasyon appointment aralin araw ari artikulo asahan asan asawa aso at ate
    atin ating ay ayaw ayon ayos ayusin ba babae babayaran bago bagong baguhin bagyo baha bahala bahay bakas bakasyon
    bakit bakod bakuna balak balita bandang bansa barangay basahin basta basura bata batay bawal bawat bayad bayan
    bayaran bayarin benta bigas bigay bigyan bilang bili binibigyan binigay binili biyernes boto buhay bukas buksan
    bumaha bumbero bumili bumoto bunga buntis buo buong bus buwan buwanang buwis daan daanan dagdag dahil dahilan
    dala dalawa dalawampu dalawang dalhin dapat darating dating di din disyembre dito diyan diyos doktor dokumento
    doon dumating dyan dyip eleksyon enero eskwela eskwelahan espanyol filipino gaanong gabi galing gamitin gamot
    ganap ganito ganoon ganun gastos gawa gawain gawan gawin gaya ginagawa gobyerno grupo gumagawa gumamit gumawa
    gusto gustong gutom habang habol hahanap hakbang halaga halalan halimbawa hanap hanapin handa hanggang hapon
    harap hayop hinanap hindi hingi hinihingi hinila hiwalay ho hukom hukuman huli huling hulyo humingi huminto hunyo
    huwag huwebes hwag iba ibang ibigay ihanda ikansela ilagay ilalim ilan ilaw imbes imigrante imigrasyon
    impormasyon imposible ina inayos ingat ingay ingles intindi inyo ipa ipadala ipakita ipapadala ireklamo isa isang
    isara isip iskedyul isumbong itanong itayo itinalaga ito itong iyan iyang iyo iyon ka kabila kabilang kada
    kagamitan kahapon kahirapan kahit kaibigan kailan kailangan kailangang kailanganin kain kakailanganin kalimutan
    kalimutang kalsada kalusugan kalye kamatayan kami kamusta kanila kanilang kanina kanino kanselahin kanya kanyang
    kapag kapanganakan kapansanan kapatid kapitbahay karagdagang karaniwan karapatan kasal kasali kasama kasi kaso
    kasunod katanungan kaunti kausapin kay kaya kayo kayong kaysa kelan kina kinakailangan kinakailangang kinuha
    kinukuha ko kong konseho kopya koreo kotse kukuha kukunin kumain kumpleto kumpletuhin kumuha kumusta kundi kung
    kunin kuryente kuya lagda lagi lahat lalaki lalo lamang lang larawan libo libre libro lilipat lima limang linggo
    lisensiya lisensya lola lolo lugar luma lumabas lumang lumipat lunes lungsod lupa maaari maaaring maaga mababa
    mabigyan mabilis mabuhay mabuti madalas madali mag maganda magandang magbabayad magbayad magbenta magbigay
    magbukas magdala maghanda maging magkano magkansela magkaroon magkuha magnanakaw magpa magpadala magpalit
    magparehistro magpatayo magpunta magreklamo magsalita magsara magsimula magtanong magtayo mahal mahirap maingay
    mainit maintindihan maka makakakuha makakuha makapag makarating makausap makipag makita malaki malaking malalaman
    malaman malamig malapit mali maliit mamamayan mamaya mangyari mangyayari marami maraming marso martes marunong
    masagot masama mataas matagal matanda matapos may mayo mayor mayroon mayroong maysakit menor meron mga minsan
    minuto mismo miyembro miyerkules mo mong mula multa muna munisipyo mura na nabanggit nag nagbabalak nagbubukas
    naghahanap naging nagpa nagsasalita nagsasara nagsimula naintindihan naka nakita namamahala naman namin nanay
    nang nanggaling nangyari naputol naputulan narito nasa nasaan nasira natanggap natigil natin natin'g nating
    natumba natural nawala nawalan negosyo ng nga ngayon ngunit ni nila nilalaman nilang ninakaw ninyo nito niya
    niyebe nobyembre noon noong numero nun nyo nyong o oktubre oo opisina opo oras ospital pa paalam paano paaralan
    paaralang padala pag pagbabago pagbabayad paghahanda pagitan pagkain pagkakakilanlan pagkakataon pagkamamamayan
    pagkatapos pagkuha paglalakbay pagpunta pala palagi palaging palitan pamahalaan pamamagitan pamantayan pambansa
    pamilya pananaw pangalan pangangailangan panganib pangit pangulo pano papeles papunta para paraan paradahan
    parang pareho parke partikular pasaporte pasensiya pasensya patakaran patuloy paumanhin pebrero pera pero petsa
    petsang pila pilahan piliin pilipinas pilipino pina pinakamalapit pinili pirma pista pito plaka po presyo pulis
    pumunta punan puno punta pupunta pusa putol puwede puwedeng pwede pwedeng pwesto rehistro reklamo renta rin rito
    sa saan sabado sabay sabi sabihin sagot sagutin saka sakaling sakit sakop salamat salita samahan sampu sana
    sandali sanga sarado sarili sasakyan serbisyo serbisyong sertipiko setyembre sige siguraduhing siguro sila silang
    simbahan simula sinabi sino sinumang sira sirang siya siyam siyang subalit subukan sulat sulatan sumagot
    sumasagot sumusunod sunog suporta susi susunod taga tagal tagalog tagas tahanan takbo takdang talaga tama tamang
    tanggap tanggapan tanggapin tanghali tanong tao taon taong tatay tatlo tatlong tawag tawagan tayo telepono tignan
    tindahan tingnan tirahan totoo trabaho trak tren tubig tulad tulong tuloy tulungan tumatagas tumawag tumawid
    tumulong tunay tungkol tungkulin turo ulan uli ulit umaga umuupa una unang upa upang upo usap utang wag wala
    walang walo wastong wika yan yata yun yung`),
  // Vietnamese
  vi: wordsIn(`
    ai an anh ao ba bac ban bang bao bat bau bay ben benh biet bo bon buyt ca cac cam can canh cao cap cat cay cha
    cham chao chay chet chi chieu chin chinh cho chong chot chu chua chung chuong chuyen co con cong cu cua cung cuoi
    cuu da dai dan dang dap dat dau day de dem den di dia dich dien dinh do doanh doi don dong dua dung duoc duoi
    duong em gai gan gap gi gia giay gio giua giup goi gom gui hai han hang hen het hiem hieu hinh ho hoa hoac hoc
    hoi hom hon huy it keo ket khac khai kham khan khi khieu kho khoa khoe khong kia kinh ky la lai lam lay le len
    lich lon long lop lua luat luong lut ly ma mai mang mat may me meo mien minh mo moi mot mua muoi muon my nai nam
    nan nao nay nen neu nga ngan ngap ngay nghi nghiep ngoai ngu ngua nguoi nguy nha nhan nhanh nhap nhat nhieu nho
    nhung noi nop nuoc on ong pha phat phep phi phien phieu pho phong phu qua quan quen ra rac rao rat re roi sach
    sai sang sao sat sau se si sinh so su sua suc ta tai tam tat tet thai thang thanh thap that thay the thi thoai
    thong thu thuc thue thuoc thuong tich tiem tien tieng tim to toa toi tot tra trai tram tre tren trinh tro trong
    tru trua truoc truong tu tuan tuyet ung uong va van vao ve vi viec vien viet vo voi vui xa xanh xau xay xe xin
    xom xuong`),
  // Polish
  pl: wordsIn(`
    ale bardzo chce chcialabym chcialbym co czesc czy dla dlaczego do dobry dokument dom dziecko dziekuje dzien dzis
    dzisiaj gdzie godzina ile jak jest jeszcze jutro juz kiedy kto lub ma mam mamy masz miasto moge moj moja moje
    mozna na nie od oraz pan pani panstwo paszport po podatek polsku pomoc pomocy potrzebuje praca prosze przepraszam
    przez przy rachunek rozmawiac sie smieci szkola tak to twoj tylko ulica urzad wczoraj woda zaplacic ze`),
  // Hindi in Latin letters, as in a chat
  hi: wordsIn(`
    aaj aap aapka aapke aapki aapko aata aate aati aaya aaye aayi abhi accha acha adalat angrezi aspatal aur baad
    baap baat bacche bacha bache bahut baje bajey banana band banega banta banwana bataiye batao bataye behen beta
    beti bhai bhaiya bhare bharein bharna bhi bhookh bijli bimar bohot boli bolta bolte bolti chahie chahiye chahta
    chahti chala chalan daftar dastavej dawai de dena dhanyavaad dhanyavad dhundh didi dijie dijiye din do gaadi
    gaddha gadi gali gaya gaye gayi ghar haan hai hain hamara hamari han hindi ho hoga hogi honge hoon hua hui hum
    hume humko hun iska jaati jaldi jama jana janam janm jata ji jurmana jyada ka kaagaz kaam kab kachra kagaz kaha
    kahan kaisa kaise kaisi kal kam kar karein karke karna karni karo karta karte karti karwana kaun kaunsa kaunsi ke
    khana kharab kho khona khula khule khulta khulte ki kidhar kijiye kiraya kiraye kisi kitna kitne kitni kiya ko
    koi kooda kripaya kripya kuch kuda kutta kya kyon kyu kyun le lekin lena leni liye maa maaf madad magar makaan
    mata mein mera mere meri mil mila milega milegi mrityu mujhe mujhko naam nagar nahi nahin nai namaskar namaste
    naukri nigam number paani padosi paisa paise pani par parso pata pati patni patra pe ped pehle phir pita praman
    raat raha rahe rahi rupaye saath sab sadak sakta sakte saktey sakti samajh samay samjha sarkari se shaadi shaam
    shadi shor shukriya subah tak tha thana the theek thi thik thoda tum tumhara uska uthate uthaya vah vakil vivah
    wala wale wali wo woh ya ye yeh zaroori zyada`),
  // Arabic in Latin letters and digits, as in a chat
  ar: wordsIn(`
    3ala 3amal 3amel 3an 3andak 3andi 3andkum 3andna 3arabi 3araby 3awez 3ayez 3ayza 3endi 3indi 7ada a7ad a7ki a7taj
    abgha abi adfa3 afwan agaded ahla ahlan ahtaj aiwa ajadid akhi al al2an alaan alaikum alaykum alkhair alkheir
    alyawm alyom ana ana7na anta arabi areed assalamu atkalem atkallam awi awlad awra2 awraq ayez ayna aywa ba7ki
    baddi bait bakalem baladia baladiya baladiyya bedfa3 bedi beet beit bel betkallem biddi bidi bil bint binti bokra
    btehki bukra bukrah byetkalem daf3 dafa3 dar dilwa2ti e7ki ebni eh el elkheir elmay elyom embareh emta englizi
    enta enti fadlak fadlik fadlikum fatora fatoret fatoura fatura fee feen fein fi fih fil floos fulus habibi
    habibti had hal hala2 halla2 hiya hum huwa ibni ihki ihna il imta ingleezi inglizi insha2allah inshallah inta
    inti jadeed jadid jawaz jawazat kahraba kaif kam kathir kayf keef khalas kif kteer ktir la laa lam lan law leh
    leish lesh lil limaza ma ma3 ma3ak ma3i madrasa mafi mai maktab marhaba marhaban masa masari masary mata matlobe
    matloob matlub maw3ed maw3id mawed may maya mayy maza mbareh me7taj meen mehtaj mesh milad min mish mo3ed
    mo5alafa mo7taj momken mosa3ada mosaada motarjem moush mukhalafa mumken mumkin musa3ada mush mutarjem mutlub
    na3am nahnu nifayat okhti oreed ro5sa rokhsa rukhsa sa3dni sa3edni sabah safar salam salamu sama7t samaht sayara
    sayyara se3r shahada shahadet share3 shari3 sho sho8l shokran shou shu shughl shukran so2al su2al syara ta7ki
    tajdid talaq tamam tayeb tayyib tsa3edni ureed urid wa7ad walad wara2 wara2a wayn wein wel wen yalla zawaj zbale
    zbaleh zibala zubala`),
};
