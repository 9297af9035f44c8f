import { wordsIn } from './language-list.js';
import type { Localized } from '../model/text.js';

/** Common and civic words of languages heard at US city desks, folded (accents off); a bot answers them with what it can offer. */
export const otherWords: Localized<readonly string[]> = {
  // Portuguese
  pt: wordsIn(`
    a abelha aberta aberto abre abrem abril abrir abriu acabou aceita aceitam acessar acesso achado acham achar achei
    acho acidente acontece aconteceu acordo adeus administracao adocao adorei adulto advogado aeroporto agencia
    agendamento agendar agora agosto agua ainda ajuda ajudar ajude ajudem alem algo alguem algum alguma algumas
    alguns ali alimento alimentos almoco alta alteracao alto alugar alugo aluguel aluguer amanha ambiente ambos
    ameaca amiga amigo andar animais ano anos anterior antes anual ao aos apagou apartamento apartamentos apenas
    apesar aposentado aposentadoria apreendido apresentar aprovado aquela aquelas aquele aqueles aqui aquilo area
    areas artigo arvore arvores as assaltaram assalto assim assinar assinatura assunto assuntos ate atende atendente
    atendimento ativo atrasada atrasado atraso atraves atual atualizacao atualizar audiencia aulas aumento
    autorizacao auxiliar auxilio avenida aviao avisar aviso avo bairro baixar baixo balcao banco bancos banheiro
    barata baratas barato barulhenta barulhento barulho base bateu batida bebe beber bem beneficiario beneficio
    beneficios biblioteca bicho bicicleta bilhete boa boas boleto bolsa bom bombeiros bons botar brasil brasileira
    brasileiro brasileiros briga brigas buraco cachorro cada cadastrar cadastro cadeia cadeira cair cairam caiu
    calcada cama camara caminhao campo cancelamento cancelar cano cao capaz capim carga carne caro carona carro
    carros carta cartao carteira cartorio casa casada casado casal casamento casar casarao casas caso casos categoria
    causa cedo cego cem cemiterio central centro cerca certeza certidao certidoes certo chama chamado chamo chave
    chega chegada chegar chegou cheio cheiro chove chuva chuvas cidadania cidadao cidadaos cidade cima cinco cinema
    claro classe cliente cobra cobram cobranca cobrancas cobrar codigo coisa coisas colchao colega coleta colocar
    coloquei com comeca comecar comecou comer comercio comida comigo como comprar comprei comprou comprovante comum
    comunidade concluir condicoes confirmacao confirmar conforme conhece conheco conjunto conseguir conselho consigo
    construcao construir consulta consultar consultas conta contas contato contrato contribuinte contribuintes
    controle copia copias corpo correio correios corrente correspondencia cortar corte cozinha creche criado crianca
    criancas criar cuidado cuidar curso cursos custa custo da dando daqui dar das data datas de decisao declaracao
    defesa deficiencia deficiente deixar deixe deixou dela dele delegacia deles demais demora dentro denuncia
    denunciar departamento depende depois deposito desceu desconto desculpa desculpe desde desejo desemprego
    desenvolvimento desligar despesa dessa desse destino determinado deu deve devem deveria devido devo devolucao dez
    dezembro dia diante diferenca diferente diferentes dificil dinheiro direcao direito direitos direto dirigir
    disponivel disse diversas diversos divida dividas divisao divorciar divorcio diz dizem dizer do documento
    documentos doenca doente dois domestico domicilio domingo dona dono dor dormir dos dou duas durante duvida
    duvidas e economia edificio educacao efetuar ela elas ele eleicao eleicoes eles eletrica eletricidade eletronico
    elevador em embora emissao emitir emplacamento emprego empresa encargos encerrar enchente encontrar endereco
    energia enfermeira engano enquanto ensino entao entender entendi entendo enterro entrada entrar entre entrega
    entregar entregue entretanto entrou entulho enviar equipe era eram errado erro escada escola escolas escolher
    escrever esgoto esgotos espaco espanhol especial esperar espero esporte esposa esquecer esqueci esquina essa
    essas esse esses esta estacao estacionamento estacionar estado estadual estamos estao estas estava estavam este
    estes esteve estive estiver estiverem esto estou estrada estrangeiro estrutura estudante estudantes estudar eu
    eventos evitar exame exames exemplo exigido existe existem explicar extraviado facil facilmente faco faixa fala
    falar falecido falecimento falo falta faltam familia familiar familiares faria farmacia farol fatura favor faz
    fazem fazendo fazer febre fecha fechado fecham fechamento fechou federal feira feita feito feriado ferias festa
    fevereiro fez fica ficam ficar ficou fila filha filhas filho filhos fim final financeiro fiquei fiscal fizeram
    fogo fogos foi fome for fora forem forma formas formulario fornecer foto fotos frente fui fumaca funciona
    funcionamento funcionaria funcionario funcoes fundo furto futuro galho garantia garantir gato gelo gente geral
    gerar gosta gostaria gostei gosto governo grande grandes gratis gratuita gratuitamente gratuito gravida gravidade
    gravidez gripe grupo grupos guarda guia guinchado guincho ha habilitacao habitacao haja haver havia hoje homem
    homens hora horario horarios horas hospedagem hospital houve idade identidade idoso idosos igreja igual imagem
    imediato imigracao imoveis imovel importancia importante imposto impostos impressao imprimir incendio inclui
    incluindo inclusive indicado individuo indo informacao informacoes informado informar ingles inicial iniciar
    inicio inquilino inscrever inscricao inscricoes instalacao instrucoes interesse internacional internet interno
    interprete intimacao investimento ir irma irmao isencao isento isso isto ja janeiro janela janelas jeito jovem
    jovens juiz julgamento julho junho junto juntos juri juros justica la lado ladrao lampada lancamento largo legal
    lei leis leite lembrar lembrete lento ler leste levantar levar levou lhe liberdade licenca ligacao ligacoes ligar
    liguei limite limpar limpeza linha linhas lista livre livro lixo locais local localizar logo loja longe longo
    lugar lugares luz mae maes maio maior maiores maioria mais mal mandar mandei maneira manha manter mao maos mapa
    maquina marca marcar marco marido mas materiais material mato matricula me medico medicos medida melhor melhoria
    membro membros menina menino menor menores menos mensagem mensal mercado mes meses mesma mesmo mesmos metade
    metro meu meus mil milhoes minha minhas minimo minuto minutos moca moco modo momento mora moradia morador
    moradores morar moro morreu mosquito mostrar motivo motivos moto motorista moveis movimento mudanca mudar mudei
    mudou muita muitas muito muitos mulher mulheres multa multas mundo municipal municipio municipios muro musica na
    nacional nada nao nas nasceu nascido nascimento natural necessaria necessario necessarios necessidade negocio
    negocios nenhum nenhuma nessa nesse neve ninguem nivel no noite nome nomes normalmente normas norte nos nossa
    nosso notas noticia noticias nova nove novembro novo num numa numero numeros nunca o obito objetivo objetos obra
    obras obrigacao obrigada obrigado obrigatorio observacao obter ocorre ocorrencia oeste oferece oferecem oficiais
    oficial oi oito ola onde onibus ontem opcao opcoes operacao ordem orgao orgaos orientacao origem original os ou
    outra outras outro outros outubro ouvir paciente padrao paga pagador pagam pagamento pagar pagaram pagina paginas
    pago pagou paguei pai pais paises palavra papeis papel para parada parcela parcelar parou parque parte partes
    participar partir parto passa passada passado passagem passaporte passar passo passos passou patio pedestre pedi
    pedido pedir pegar pegou pegue peguei pela pelas pelo pelos pendente pensao pensar pequena pequenas pequeno
    pequenos perda perder perdeu perdi perdido pergunta perguntar perguntas periodo permite permitido perto pessoa
    pessoais pessoal pessoas pintura pior piscina placa planejamento plano planta pneu pneus pobre poda podar pode
    podem poder poderia poderiam podia pois policia politica poluicao ponte ponto pontos populacao por porque porta
    portanto portao portas portugal portugues portuguesa posicao possivel posso possuem possui possuir poste posto
    pouca pouco poucos praia prazo prazos precisa precisam precisamos precisar precisara preciso preco precos predio
    preencha preencher preenchi prefeito prefeitura prefeituras presenca presente presidio preso presos pretende
    previsto primeiro primeiros principais principal problema problemas procedimento processar processo procurar
    procure procuro produto produtos profissional programa programas proibido projeto projetos pronto propria
    propriedade proprietario proprietarios proprio protocolo prova proxima proximo proximos publica publicas publico
    puder pudesse quadra quais qual qualquer quando quantidade quanto quantos quarta quarto quase quatro que quebrada
    quebrado quebrou queimada queimado quem quer querem queria quero quinta quintal quis quiser rampa rapido rato
    ratos razao razoes realizado realizar rebocado receber recebeu recebi receita recente recibo reciclagem reciclar
    reclamacao reclamar reclamo recuperar recurso recursos rede reembolso referente reforma regiao regional registrar
    registro registros regra regras regularizar relacao relatorio remedio remover renda renovacao renovar repartir
    representante requerer requerimento requisitos reserva reservar residencia residente resolver responsaveis
    responsavel resposta respostas resultado resultados retirada retirar retorno reuniao risco rodas rodovia roubaram
    roubo rua ruim rural sabado sabe sabem saber saida sair saiu sala salario sao saude se secretaria seguinte
    seguintes seguir segunda segundo seguranca seguro seguros sei seis seja sejam selecionar selo sem semaforo semana
    semanas semelhante sempre sendo senha senhor senhora sentido separar ser seria seriam serie serve servico
    servicos servir sete setembro setor seu seus sexo sexta sim simples sinal sistema site situacao situacoes so
    sobrado sobre sociais social sociedade socorro sofa solicitacao solicitado solicitar solucao somente somos soube
    sozinho sua suas subiu sucata suficiente suja sujeira sujo sul superior surdo surgir talvez tamanho tambem tanto
    tarde tarefa taxa taxas tchau te tecnico telefone telefones tem tema temos tempestade tempo tendo tenho ter tera
    terao terca teria terminar terminou terreno teste testemunha teve tinha tinham tipo tipos tirar titulo titulos
    tive tiver tiveram toda todas todo todos tomar total trabalha trabalhador trabalhadores trabalhar trabalho
    traducao tradutor tramite transito travessa trazer trem tres tribunal tributo tributos trinta troca trocar trouxe
    tudo tunel turismo turma ultima ultimas ultimo ultimos um uma umas unica unico unidade uns urbana urbano urgencia
    urgente usado usar uso usou usuario usuarios util vacina vacinas vaga vagas vai validade valido validos valor
    valores vamos vao varias varios varrer vazamento vazio veem veiculo veiculos veio velha velho velocidade vem
    vence vencer vencida vencido vencimento venda vendas vender vendeu vendo ver verdade vereador verificar vez vezes
    vi via viagem vias vida vim vindo vinte violencia visita visitar vista visto vistoria vitima viu viver vizinha
    vizinhanca vizinho vizinhos voce voces volta voltar vontade votar voto vou`),
  // French
  fr: wordsIn(`
    abord absence accepte accepter accident accompagner accord accueil achat achats acheter acte administratif
    administration administrative adresse adulte adultes afin agence agent agents ai aide aider aidez ainsi aller
    allez allocation allocations allons alors amenagement amende amendes amener ami amie an ancien ancienne anglais
    animal annee annulation annuler ans aout appartement appel appeler appelez appelle appels apporter apres arbre
    arbres argent arret arreter arrive arriver as assez assurance assurances attendre attends au aucun aucune
    augmentation aujourd aujourd'hui aupres aura aurait aussi autant autorisation autour autre autres aux avait
    avance avant avec avez avion avis avocat avoir avons avril banque bas batiment batiments beau beaucoup bebe belle
    besoin besoins bibliotheque bibliotheques bien bientot bois bon bonjour bonne bonsoir bouche branche bref bruit
    bureau bureaux bus c c'est ca cadre car carte cas casse cassee cause ce cela celle celles celui cent centre
    certain certaine certains certificat ces cet cette chambre change changement changer chaque charge chat chauffage
    chaussee chemin cher cherche chercher chere chez chien chiens chomage chose choses cinq circulation citoyen
    citoyennete citoyens classe cle cloture code collecte combien commander comme commence commencer comment commerce
    commission commune communes complet comprend comprendre comprends compris comptable compte compter concernant
    condition conditions conduire confirmer connaitre conseil conseiller conseils construction construire consulter
    contacter contenir contrat contravention contre controle copie copies cote coucou coupe couper courant courriel
    courrier cours cout coute creation creche croire cuisine d d'aide d'eau danger dans date de debut decembre deces
    dechets decision declaration declarer dehors deja delai delais delivre demain demande demander demandes demandeur
    demarche demarches demenage demenager departement deposer depot depuis dernier derniere derniers derriere des
    desole desolee dessous dessus deux deuxieme devant devez devoir devrait devrez difficile dimanche dire
    directement direction disponible dit dites divorce dix document documents doit doivent domicile donc donne
    donnees donner dossier droit droits du duree eau eclairage ecole effectuer egout electeur election elections
    electricite eleve elevee elle elles emploi en enceinte encombrants encore endroit enfant enfants enfin enquete
    enregistrer ensemble ensuite entre entree entreprise entreprises environ envoi envoye envoyer es espagnol espece
    est et etage etaient etait etat ete etes etranger etrangers etre etudes etudiant eu eux excusez exemple existe
    explique exterieur facile facon facture factures faim faire fais fait faites famille familles faut femme fenetre
    fenetres fera ferie ferme fermer fermeture fermez feu feuille fevrier fiche fille fils fin fois fonction
    fonctionne formation forme formulaire fournir fourriere frais francais francaise francs frere fuite garde garder
    gare general gens gestion glace gouvernement grand grande gratuit gratuite gratuitement groupe guichet habitant
    habitants habite habiter handicap handicape haut heure heures hier homme hopital horaire horaires hui huit ici
    identite il ils immeuble immigration important importante impossible impot impots incendie indique informations
    inondation inscription inscrire inscrit inscrits installer interdit interieur interprete irai j j'ai j'aimerais
    jamais janvier jardin jardins je jeudi jeune jeunes jour jours juge juillet juin justice justificatif l l'adresse
    l'eau la laisse laisser lampadaire langue le legal legale lendemain les lettre leur leurs libre lieu lieux ligne
    limite lire livre livres logement loi lors lorsque loyer lui lumiere lundi lutte m m'a m'aider ma madame
    mademoiselle magasin mai main maintenant maire mairie mais maison majeur majeurs mal malade malheureusement
    manger maniere manque marche marcher mardi mari mariage mars materiel matieres matin mauvais mauvaise me medecin
    medicament meilleur membre membres meme menage merci mercredi mere mes metro mettez mettre midi mieux mille
    mineur mineurs mis mode modifier moi moins mois moment mon monde monsieur montant montrer mort moyen municipal
    municipale municipaux n n'ai n'est naissance naturalisation ne necessaire necessaires neige nettoyage nettoyer
    neuf ni niveau noel nom nombre nommer non nord normal nos note notre nourriture nous nouveau nouveaux nouvelle
    nouvelles novembre nuit numero numeros objet objets obligatoire obligatoirement obtenir occupe octobre office on
    ont or orage ordures ou ouest oui ouvert ouverte ouverture ouvre ouvrez ouvrir paiement panne papier papiers par
    parc parce pardon parent parents parfois parking parle parler parlez part partie partir pas passage passe passent
    passeport passer patient pauvre paye payer payez pays peine pendant penser perdre perdu perdue pere permis
    personne personnes perte petit petite petits peu peut peuvent peux piece pieces pied piscine place plage plainte
    plaintes plait planche plaque plein pluie plus plusieurs plutot pneu police pompiers pont porte poser possede
    possible poste poubelle poubelles pour pourquoi pourrait pourriez pouvait pouvez pouvoir premier premiere
    premiers prendre prendrez prends prenez presence present presente presenter presque prevoir prevu pris prive prix
    probleme problemes proces prochain prochaine prochains proche propre proprietaire proprietaires protection public
    publics publique puis qu qu'est quand quartier quartiers quatre que quel quelle quelles quelqu quelqu'un quelque
    quelques quels question questions qui quitter quoi raison ramassees ramasser rappel rapport recevez recevoir
    recherche reclamation recu recuperer reduction refaites regarder region regle regles regulier remboursement
    rembourser remettre remorquee remplacer remplie remplir rendez rendezvous renouveler renouvellement rentree
    reparation reparer repas repond repondre reponse representant representants residence residents respecter
    responsable reste rester retiree retirer retour retrait retraite reunion revoir rien risque rouge route routes
    rue s s'il sa sais saison sait sale salle salut samedi sans sante sauf savoir scolaire se securite sein sejour
    selon semaine semaines sembler sens sept septembre sera serait seront service services ses seul seule seulement
    si signalement signaler signature signer site situation situe six social sociale soeur soin soins soir soit solde
    sommes son sont sorte sortie sortir souhaite souhaitez sous souvent stationnement sud suis suite suivant suivante
    suivre sujet sur surtout t ta tableau tant tard tarif tarifs taxe taxes te tel telephone telephoner telle temps
    tenir terrain tes tete titre titulaire toi tombe tomber ton tot touche toucher toujours tour tourner tous tout
    toute toutes traducteur traduction train transport transports travail travaille travailler travaux travers trente
    tres tribunal triste trois trop trottoir trou trouve trouver trouvez tu tuyau type un une urbanisme urgence
    urgent usage usagers utilise utiliser va vacances vaccin vais valable valeur valides vehicule vehicules vendre
    vendredi venir venu vers veuillez veut veux victime vide vieille vieilles viens vient vieux ville villes vingt
    visa visite vite vivre voie voila voir voisin voisinage voisine voisins voit voiture voitures vol vole voleur vos
    vote voter votre voudrais voulez vouloir voulu vous voyez vrai vraiment vu vue y`),
  // Haitian Creole
  ht: wordsIn(`
    aba abite achte adres ajan ak akoz aktivite ale alo alos amann anba anbasad andikape ane anfom angle anile ankenn
    anko anpil anplwaye ansent answit ant antre anvan anviwon anwo anyen ap aplikasyon aprann apre aranje arete ase
    asirans asistans asosyasyon aswe avantaj ave avek avem avew avoka avril avyon ayisyen ayiti ba bagay ban banm
    bati batise batiste bay bebe benefis bet bezwen bibliyotek bis biwo biznis bliye bo bodwo bon bondye bone bonjou
    bonswa boule branch bri bwe bwi byen byento byenveni chache chak chanje chans chat che cheche chen chita cho
    chomaj cyclone dako danje dapre dat de degepi deja deklare demen denye depatman depi deplase desanm desann
    desizyon devan devlopman deye dife difisil dimanch dire dirije dis disponib distri divos diyite djob dlo dokiman
    dokte domi donk doule dwa dwe ed ede edtan egou egzanp ekip ekri eleksyon elektrisite elev enfomasyon enpotan
    enskri entenet entepret entewese envite epi esk eske eskize espanyol espesyal espesyalman etazini etenn etidye
    etranje fakti fanmi fasil fason fatra fe federal femen fen fenmen fet fevriye fi fin fini fok fom fonksyone
    franse fre fret fwa gade gadri gason gen genyen goumen gouvenman grangou granmoun grann gras gratis group gwo
    gwoup idantite ijan ijans ijyen imaj imel imigrasyon inondasyon isit jan janm janvye jedi jen jere jij jiska
    jiskaske jiye jodi jou jwenn ka kad kalite kamyon kan kap kapab kase kat katye kay ke kek kenbe kesyon ki kijan
    kile kisa kisa'w kite kiyes kle klotiti ko kob kom komanse komes kominikasyon kominote komite konbyen kondi
    kondwi konfime konje konn konnen konprann konsa konsey konstriksyon konstwi kont konte kontinye kontra
    kontravansyon kopi kote kouche koule kouman kounye kounyea koupe koupon kouran kout kouvri kraze kreyol kriminel
    kwe l l'ap la ladan lajan lakay lakou lakoz lalwa lane lang lanmo lap lape lapli lapolis lapos lari late lavi le
    legliz lekol lendi let leta leve li lide limen limit limye lisans liv liy lojman lopital loray lot louvri lwaye
    lwen lwes m m'ap m'pa m'te mache machin madanm madi madmwazel magazen majistra makonnen mal malad maladi manb
    mande manje manman map mari maryaj mas maten mayen mayi me medam medikaman mekredi men menase menm menmsi meri
    mesi met mete midi mil minit mitan mond monte montre moun mouri mouvman move mpa msye mwa mwayen mwen mwens n
    n'ap nan nap nef neg nej nesese net netwaye nimewo non nou nouvo novanm nwit nwizans obligatwa oblije obyen ogan
    oganizasyon oganize okenn okipe oktob ore orevwa osinon oswa otorite ou oubyen out ouve ouvri p p'ap pa padon
    padone pafwa pak pake pale pandan panyol pap papa papye pase paske paspo patisipe patne pedi peman pemet pemi pep
    pesonn pete peye peyi pi pisin pita piti pitit plak plan plent plis plizye politik ponpye popilasyon posib poto
    pou poukisa pral pran pre premye prepare presize preske prive priyorite pwoblem pwochen pwodiksyon pwogram pwoje
    pwomes pwop pwopriyete pwose pwoteje pwoteksyon pyebwa rale randevou ranmase rapo rasin refij regle regret rejyon
    rekiperasyon rele remoke renmed renmen repare reponn repons reponsab res resevwa resiklaj resous respe respekte
    responsab rete retounen retrete reyinyon rezidans rezilta rezo rezon rezoud rive sa sak samdi san sante santi se
    sekirite sekou seksyon sekte semen senk septanm set seten setifika sevis si sibi siklon silvouple sis sistem
    sitiyasyon sitwayen sitwayente sivil siyen sosyal soti sou souf souple soutni swen swiv ta tablo taks tan tankou
    tann tanpri te telefon teren teritwa ti tike timoun tiyo tonbe tou toujou tounen tout touye tradiksyon tradikte
    tranble trant travay travaye tren tribinal twa two twop twou twouve uit vakans vaksen vale van vandredi vann ven
    vil vin vini vit viv viza vizite vizyon vle vole volo volonte vot vote voye vwa vwayaj vwazen vye w w'ap wap we
    wi wo wout y y'ap yap ye yo yon yonn zafe zanmi zeb zile zon zouti`),
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
