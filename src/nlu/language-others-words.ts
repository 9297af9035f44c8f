import { wordsIn } from './language-list.js';
import type { Localized } from '../model/text.js';

/** Common and civic words of languages heard at US city desks, folded (accents off); a bot answers them with what it can offer. */
export const otherWords: Localized<readonly string[]> = {
  // Portuguese
  pt: wordsIn(`
    a abelha aberta aberto abre abrem abril abrir abriu acabou aceita aceitam achado acham achar achei acho acidente
    adeus adocao adorei advogado aeroporto agendamento agendar agora agosto agua ainda ajuda ajudar ajude ajudem
    alguem algum alguma ali alta alto alugar alugo aluguel aluguer amanha ameaca amiga amigo animais ano anos antes
    ao aos apagou apartamento aposentado aposentadoria apreendido aquela aquele aqui arvore arvores as assaltaram
    assalto assim assinar assinatura ate atende atendente atendimento atrasada atraso audiencia auxilio avenida aviao
    avisar aviso avo bairro balcao banheiro barata baratas barato barulhenta barulhento barulho bateu batida bebe
    beber bem beneficio beneficios biblioteca bicho bicicleta bilhete boa boas boleto bolsa bom bombeiros bons botar
    brasil brasileira brasileiro briga brigas buraco cachorro cadastrar cadastro cadeia cadeira cairam caiu calcada
    camara caminhao cancelar cano cao capim caro carona carro carros carta cartao carteira casa casamento casar
    casarao cedo cego cem cemiterio centro cerca certidao certo chama chamado chamo chave chega chegar chegou cheio
    cheiro chove chuva cidadania cidadao cidadaos cidade cinco cliente cobra cobram cobranca cobrar colchao colega
    coleta colocar coloquei com comeca comecar comecou comer comida como comprar comprei comprou comprovante
    confirmar conhece conheco conseguir consigo construcao construir consulta conta contas copia copias correio
    cozinha creche crianca criancas custa custo da dando dar das de deficiencia deficiente deixar deixou dela dele
    delegacia deles denuncia denunciar departamento depois desceu desconto desculpa desculpe desde desemprego dessa
    desse deu deve devem deveria devo devolucao dez dezembro dia dificil dinheiro direcao disse divida dividas
    divorciar divorcio diz dizem dizer do documento documentos doenca doente dois domicilio domingo dona dono dor
    dormir dos dou duas e ela elas ele eleicao eleicoes eles elevador em emplacamento emprego empresa enchente
    encontrar endereco enfermeira entao entender entendi entendo enterro entrar entre entrou entulho enviar era eram
    errado escada escola escrever esgoto espanhol esperar espero esposa esquecer esqueci esquina essa esse esta
    estacao estacionamento estacionar estado estamos estao estava estavam este esteve estive esto estou estrada
    estrangeiro estudar eu exame exames facil faco faixa fala falar falecido falecimento falo familia faria farmacia
    farol fatura favor faz fazem fazendo fazer febre fecha fechado fecham fechou federal feira feita feito feriado
    ferias festa fevereiro fez fica ficam ficar ficou fila filha filho filhos fiquei fizeram fogo fogos foi fome for
    forem formulario foto fotos fui fumaca funcionaria funcionario furto galho gato gelo gente gosta gostaria gostei
    gosto governo grande gratis gratuita gratuitamente gratuito gravida gravidez gripe guarda guinchado guincho ha
    habilitacao haver havia hoje homem hora horario horas hospital houve idade identidade idoso idosos igreja
    imigracao imoveis imovel imposto impostos imprimir incendio indo informacao informacoes informar ingles inquilino
    inscrever inscricao internet interprete intimacao ir irma irmao isso isto ja janeiro janela juiz julgamento julho
    junho juri juros la ladrao lampada lembrar ler leste levar levou lhe licenca ligar liguei limpar limpeza livro
    lixo logo loja luz mae maio mais mal mandar mandei marcar marco marido mas mato matricula me medico melhor menina
    menino mes meses mesmo metro meu meus mil minha minhas minuto minutos moca moco mora moradia morador moradores
    morar moro morreu mosquito moto motorista moveis mudar mudei mudou muita muitas muito muitos mulher multa multas
    municipal municipio musica na nada nao nas nasceu nascimento negocio nenhum nenhuma nessa nesse neve ninguem no
    noite nome norte nos nossa nosso nova nove novembro novo num numa numero nunca o obito obra obrigada obrigado
    oeste oferece oferecem oi oito ola onde onibus ontem original os ou outra outro outubro paga pagam pagamento
    pagar pagaram pago pagou paguei pai pais para parada parcela parcelar parou parque parto passa passagem
    passaporte passar passou patio pedestre pedi pedido pedir pegar pegou peguei pela pelas pelo pelos pensao pensar
    pequeno perder perdeu perdi perdido pergunta perguntas pessoa pessoal pessoas pior piscina placa pneu pneus pobre
    poda podar pode podem poderia poderiam podia pois policia poluicao ponte por porque porta portugal portugues
    portuguesa posso poste posto praia prazo precisa precisamos preciso preco predio preencher preenchi prefeito
    prefeitura presidio preso presos primeiro processar processo procurar procuro proprietario proxima proximo puder
    pudesse quadra quais qual quando quanto quantos quarta quarto quatro que quebrada quebrado quebrou queimada
    queimado quem quer querem queria quero quinta quintal quis quiser rampa rapido rato ratos rebocado receber
    recebeu recebi receita recibo reciclagem reciclar reclamacao reclamar reclamo reembolso reforma registrar
    registro remedio renovacao renovar residencia responsavel resposta reuniao rodas rodovia roubaram roubo rua ruim
    sabado sabem saber sair saiu sao saude se secretaria segunda seguranca seguro sei seis seja sejam sem semaforo
    semana semanas sempre sendo senha senhor senhora ser seria seriam servico servicos sete setembro setor seu seus
    sexta sim site so sobrado sobre socorro sofa solicitacao solicitar somos soube sozinho sua suas subiu sucata suja
    sujeira sujo sul surdo tambem tarde taxa taxas tchau te telefone tem temos tempestade tendo tenho ter terca teria
    terminar terminou terreno testemunha teve tinha tinham tirar titulo tive tiver tiveram toda todo trabalha
    trabalhar trabalho traducao tradutor transito travessa trazer trem tres tribunal trinta trouxe tudo tunel turma
    ultimo um uma umas uns urgente usar uso usou vacina vacinas vaga vagas vai validade valido valor valores vamos
    vao varrer vazamento vazio veem veio velha velho vem vence vencer vencida vencido vencimento vender vendeu vendo
    ver vereador vi viagem vim vindo vinte violencia visto vistoria viu viver vizinha vizinho vizinhos voce voces
    votar voto vou`),
  // French
  fr: wordsIn(`
    accident accueil acheter acte adresse afin ai aide aider aidez aller allez allocation allocations allons alors
    amende amendes amener ami amie an anglais animal annee annulation annuler ans aout appartement appeler appelez
    appelle apporter apres arbre arbres argent as assez assurance assurances attendre attends au aujourd aujourd'hui
    aura aurait aussi autre autres aux avait avant avec avez avion avocat avoir avons avril bas beaucoup bebe besoin
    bibliotheque bien bientot bon bonjour bonne bonsoir bouche branche bruit bureau bureaux bus c c'est ca car carte
    casse cassee ce cela cent centre ces cet cette chambre change changement changer chaque chat chaussee cher
    cherche chercher chere chez chien chiens chomage cinq citoyen citoyennete cle cloture combien comment commerce
    comprendre comprends compris conduire confirmer connaitre construction construire contravention contre coucou
    courriel courrier cout coute creche cuisine d d'aide d'eau danger dans date de decembre deces dechets demain
    demande demander demandes demenage demenager depuis dernier derniere des desole desolee deux difficile dimanche
    dire dit dites divorce dix document documents donc donne donner dossier du eau eclairage ecole egout electeur
    election elections eleve elevee elle elles emploi en enceinte encore enfant enfants ensuite entre entreprise
    envoye envoyer es espagnol est et etaient etait ete etes etranger etre eu eux excusez facile facture factures
    faim faire fais fait faites famille faut femme fenetre fera ferie ferme fermer fermeture fermez feu fevrier fille
    fils formulaire fourriere francais francaise frere fuite gens glace grand grande gratuit guichet haut heure
    heures hier homme hopital horaire horaires hui huit ici il ils immigration impossible impot impots incendie
    inondation inscription inscrire interprete irai j j'ai j'aimerais jamais janvier jardin je jeudi jour jours juge
    juillet juin l l'adresse l'eau la lampadaire langue le les lettre leur leurs ligne limite livre logement lorsque
    loyer lui lumiere lundi m m'a m'aider ma madame mademoiselle magasin mai maintenant maire mairie mais maison mal
    malade manger marche marcher mardi mari mariage mars matin mauvais me medecin medicament meilleur meme merci
    mercredi mere mes metro mettre midi mille mis moi moins mois mon monsieur n n'ai n'est naissance ne neige neuf ni
    noel non nos notre nourriture nous nouveau nouvelle novembre nuit numero obtenir octobre on ont or orage ordures
    ou oui ouvert ouverte ouvre ouvrez ouvrir paiement panne papier papiers par parc parce pardon parle parler parlez
    pas passe passent passeport passer paye payer pendant perdu perdue pere permis personne personnes petit petite
    peu peut peux piscine plainte plaintes plait plaque plein pluie plus police pompiers porte possible poubelle
    poubelles pour pourquoi pouvez pouvoir premier premiere prendre prends pris prix proces prochain prochaine puis
    qu qu'est quand quatre que quel quelle quelles quelqu quelqu'un quelque quelques quels question questions qui
    quoi recevez recevoir recu remorquee rendez rendezvous renouveler renouvellement repond repondre reponse retraite
    revoir rien route rue s s'il sa sais sait salut samedi sans sante savoir se sejour selon semaine sept septembre
    sera serait seront ses seul seule si signalement signaler six sociale soeur soir soit sommes son sont sous
    stationnement suis sur t ta tard taxe taxes te telephone terrain tes toi ton tot toujours tous tout toute toutes
    traducteur traduction train travail travaux trente tres tribunal trois trop trottoir trou trouve trouver tu tuyau
    un une urgence urgent va vacances vaccin vais vehicule vendre vendredi venir venu vers veut veux vide vieille
    viens vient vieux ville vingt visa vite voila voir voisin voisine voisins voiture vole voleur vos vote voter
    votre voudrais voulez vouloir vous voyez vu y`),
  // Haitian Creole
  ht: wordsIn(`
    aba abite achte adres ajan ak akoz ale alo alos amann anba andikape ane angle anile anko anpil ansent answit ant
    antre anvan anwo anyen ap aplikasyon apre ase asirans asistans aswe ave avek avem avew avoka avril avyon ayisyen
    ayiti ba bagay ban banm bati batise batiste bay bebe benefis bet bezwen bibliyotek bis biwo biznis bo bodwo bon
    bondye bone bonjou bonswa boule branch bri bwe bwi byen byento chache chak chanje chat che cheche chen cho chomaj
    cyclone dako danje dat de degepi deja demen denye depatman depi desanm devan deye dife difisil dimanch dire dis
    distri divos djob dlo dokiman dokte domi donk doule ed ede edtan egou ekri eleksyon elektrisite enfomasyon enskri
    entenet entepret epi esk eske eskize espanyol etazini etenn etranje fakti fanmi fasil fatra fe federal femen fen
    fenmen fevriye fi fini fom franse fre fret fwa gadri gason gen genyen gouvenman grangou granmoun gras gratis gwo
    idantite ijan ijans imel imigrasyon inondasyon isit janm janvye jedi jen jij jiskaske jiye jodi jou jwenn ka
    kamyon kap kapab kase kat katye kay ke kek kesyon ki kijan kile kisa kisa'w kiyes klotiti komanse komes kominote
    konbyen kondi kondwi konfime konje konn konnen konprann konsa konsey konstriksyon konstwi kont konte
    kontravansyon kopi kote koule kouman kounye kounyea koupe koupon kouran kreyol kriminel l l'ap la ladan lajan
    lakay lakou lane lang lanmo lap lapli lapolis lapos lari le legliz lekol lendi let leta li limen limit limye
    lisans liv liy lojman lopital loray lot louvri lwaye m m'ap m'pa m'te mache machin madanm madi madmwazel magazen
    majistra makonnen mal malad mande manje manman map mari maryaj mas maten me medikaman mekredi men meri mesi met
    mete midi mil minit moun move mpa msye mwa mwen mwens n n'ap nan nap nef nej netwaye nimewo non nou nouvo novanm
    nwit nwizans okenn oktob ore orevwa osinon oswa ou out p p'ap pa padone pak pake pale pandan panyol pap papa
    papye pase paske paspo pedi peman pemi pesonn pete peye pi pisin pita piti pitit plak plent plis ponpye poto pou
    poukisa pral pran premye pwoblem pwochen pwopriyete pwose pyebwa randevou ranmase refij regret rekiperasyon rele
    remoke renmed renmen repare reponn repons resevwa resiklaj rete retrete reyinyon rezidans rive sa sak samdi san
    sante se sekou semen senk septanm set setifika sevis si siklon silvouple sis sitwayen sitwayente siyen sosyal
    soti sou souple ta taks tann tanpri te telefon teren ti tike timoun tiyo tonbe tou toujou tout tradiksyon
    tradikte trant travay tren tribinal twa two twop twou uit vakans vaksen van vandredi vann ven vil vin vini vit
    viv viza vle vole volo vot vote voye vwazen vye w w'ap wap wi wo wout y y'ap yap ye yo yon yonn zanmi zon`),
  // Tagalog
  tl: wordsIn(`
    abogado abril agosto akin aklatan ako akong alam alin alkalde ama amin anak ang anim ano anong apat appointment
    araw ari asan asawa aso at ate atin ay ayon ayos ayusin ba babae babayaran bago bagong baguhin bagyo baha bahala
    bahay bakasyon bakit bakod bakuna barangay basta basura bata bawal bawat bayad bayan bayaran benta bigay bigyan
    bili binili biyernes boto bukas buksan bumaha bumbero bumili bumoto buntis bus buwan buwis daan dahil dala dalawa
    dalawampu dalhin dapat di din disyembre dito diyan diyos doktor dokumento doon dyan dyip eleksyon enero eskwela
    eskwelahan espanyol filipino gabi galing gamitin gamot ganito ganoon ganun gawa gawan gawin gaya ginagawa gumamit
    gumawa gusto gustong gutom habang hahanap halaga halalan hanap hanapin hanggang hapon hayop hindi hinila hiwalay
    ho hukom hukuman huli huling hulyo hunyo huwag huwebes hwag iba ibang ibigay ikansela ilan ilaw imigrante
    imigrasyon ina inayos ingat ingay ingles intindi inyo ipa ipadala ireklamo isa isara iskedyul isumbong itanong
    itayo ito itong iyan iyang iyo iyon ka kahapon kahit kaibigan kailan kailangan kailangang kain kalsada kalusugan
    kalye kamatayan kami kamusta kanila kanina kanino kanselahin kanya kapag kapanganakan kapatid kapitbahay kasal
    kasama kasi kaso kausapin kay kaya kayo kayong kelan kina kinuha kinukuha ko kong konseho kopya koreo kotse
    kukuha kumain kumuha kumusta kung kunin kuryente kuya lagi lahat lalaki lamang lang libo libre libro lilipat lima
    linggo lisensiya lisensya lola lolo luma lumang lumipat lunes lungsod lupa maaari maaaring maaga mababa mabilis
    mabuhay mabuti madali mag maganda magandang magbabayad magbayad magbenta magbukas magdala magkano magkansela
    magkuha magnanakaw magpa magpadala magpalit magparehistro magpatayo magreklamo magsalita magsara magtanong
    magtayo mahal mahirap maingay mainit maintindihan maka makausap makipag makita malaki malaking malamig mali
    maliit mamamayan mamaya marso martes marunong masama mataas matagal matanda matapos may mayo mayor mayroon
    maysakit meron mga minsan minuto mismo miyerkules mo mong mula multa muna munisipyo mura na nag nagbubukas
    naghahanap nagpa nagsasalita nagsasara naintindihan naka nakita naman namin nanay nang naputol naputulan nasa
    nasaan nasira natanggap natin natin'g natumba nawala nawalan negosyo ng nga ngayon ngunit ni nila ninakaw ninyo
    nito niya niyebe nobyembre noon noong numero nun nyo nyong o oktubre oo opisina opo oras ospital pa paalam paano
    paaralan padala pag pagbabayad pagkain pagkamamamayan pagkatapos pala palitan pamilya panganib pangit pano
    papeles papunta para paradahan parang parke pasaporte pasensiya pasensya paumanhin pebrero pera pero petsa pila
    pilahan pilipinas pilipino pina pirma pista pito plaka po presyo pulis pumunta puno punta pupunta pusa putol
    puwede puwedeng pwede pwedeng rehistro reklamo renta rin rito sa saan sabado sabi sabihin sagot sagutin sakit
    salamat salita sampu sana sanga sarado sarili sasakyan sertipiko setyembre sige siguro sila silang simbahan
    sinabi sino sira sirang siya siyam siyang subalit sulat sumagot sumasagot sunog susunod tagalog tagas tahanan
    takdang talaga tama tanggap tanggapan tanggapin tanghali tanong tao taon taong tatay tatlo tawag tawagan tayo
    telepono tignan tindahan tingnan tirahan totoo trabaho trak tren tubig tulad tulong tulungan tumatagas tumawag
    tungkol turo ulan uli ulit umaga umuupa una unang upa usap utang wag wala walang walo wika yan yata yun yung`),
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
