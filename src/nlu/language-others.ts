import type { Localized } from '../model/text.js';

const list = (text: string): readonly string[] => text.trim().split(/\s+/u);

/** Common words of languages heard at US city desks, folded (accents off); a bot answers them with what it can offer. */
export const otherWords: Localized<readonly string[]> = {
  pt: list(`
    nao voce voces eu ele ela nos uma um umas uns os as do da dos das no na nos nas em para com por mais muito muita tem
    tenho temos ter estou esta esto sao foi ser sim obrigado obrigada ola oi bom boa dia tarde noite onde quando quanto
    quem qual quero preciso posso pode fazer ajuda meu minha meus minhas seu sua isso isto aqui ali tambem mas ou ate
    depois antes agora hoje amanha ontem lixo rua cidade casa agua conta imposto carteira passaporte trabalho escola
    filho filha documento prefeitura gostaria saber consigo licenca coleta horario falar pessoa posso como pagar conta coleta taxa onibus de que se me a pagar agendar renovar`),
  fr: list(`
    je tu il elle nous vous ils elles le la les un une des du de au aux et ou mais donc est sont suis es sommes etes avoir
    ai as avez avons ont ne pas plus tres bien bonjour bonsoir salut merci oui non ou quand comment combien pourquoi qui
    que quoi quel quelle avec sans pour dans sur sous chez mon ma mes ton votre vos notre nos leur ce cette ces cela ca
    voudrais veux peux pouvez puis faire besoin aide parler personne rendez carte passeport ordures poubelle poubelles
    mairie ville rue maison eau facture impot impots permis travail ecole enfant s'il plait j'ai c'est renouveler payer
    aujourd'hui demain hier heure heures ouvert ferme comment parlez francais`),
  pl: list(`
    jest nie tak sie na do ze to i w z co jak gdzie kiedy ile kto czy dlaczego dzien dobry czesc prosze dziekuje przepraszam
    moge mozna chce chcialbym chcialabym potrzebuje mam masz ma mamy moj moja moje twoj pan pani panstwo dla od po przy przez
    oraz ale lub bardzo tylko juz jeszcze dzisiaj dzis jutro wczoraj godzina smieci miasto ulica dom woda rachunek podatek
    paszport urzad praca szkola dziecko pomoc pomocy rozmawiac polsku dokument zaplacic`),
  tl: list(`
    ang ng mga sa ay ako ko mo ka siya niya kami namin tayo natin kayo ninyo sila nila ito iyon iyan dito doon saan kailan
    paano magkano sino bakit ano alin hindi oo opo po wala walang meron mayroon may gusto kailangan kailangang pwede puwede
    maaari lang naman din rin pa na kung dahil para kay nang salamat kumusta magandang umaga hapon gabi tulong basura
    bahay tubig bayad bayaran magbayad trabaho anak paaralan kalye lungsod ba yung ngayon bukas kahapon`),
  ht: list(`
    mwen ou li nou yo pa se ak nan pou sou te ap pral kap ki sa kisa kijan kote kilè kile konbyen poukisa bonjou bonswa
    mesi wi non tanpri souple silvouple bezwen vle kapab ka fe gen genyen ede èd ed kay dlo fatra lajan peye travay lekol
    pitit timoun paspo lisans vil lari biwo moun pale kreyol jodi demen yè randevou papye yon yonn men tou anpil`),
  vi: list(`
    toi ban khong la co cua va cho nhung cac mot hai nay do o dau khi nao bao nhieu lam sao the ai gi tai vi muon can
    xin chao cam on vui long giup duoc rac nha nuoc tien tra viec truong con duong thanh pho giay phep ho chieu gio ngay
    hom nay mai noi chuyen nguoi tieng viet`),
};

/** Letters that only one of the languages writes (or nearly), before accents are folded. */
export const tellingLetters: readonly (readonly [letters: RegExp, code: string, weight: number])[] = [
  [/[łżźśćąęń]/gu, 'pl', 2],
  [/[ãõ]/gu, 'pt', 2],
  [/ç/gu, 'pt', 0.7],
  [/ç/gu, 'fr', 0.7],
  [/[èêëœûîàù]/gu, 'fr', 0.9],
  [/[àâêáíóúé]/gu, 'pt', 0.45],
  [/[đơưăạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]/gu, 'vi', 1.5],
  [/[ñ¿¡]/gu, 'es', 2],
  [/[áíóúé]/gu, 'es', 0.5],
];

/** Scripts that answer by themselves; Han is Chinese unless kana stand beside it. */
export const scripts: readonly (readonly [letters: RegExp, code: string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Han}/gu, 'zh'],
  [/[іїєґ]/giu, 'uk'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Ethiopic}/gu, 'am'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Khmer}/gu, 'km'],
  [/\p{Script=Greek}/gu, 'el'],
];
