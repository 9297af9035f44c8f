import { wordsIn } from './language-list.js';
import type { Localized } from '../model/text.js';

/** Common and civic words of the languages that share many with Spanish or English, folded (accents off). */
export const romanceWords: Localized<readonly string[]> = {
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
};
