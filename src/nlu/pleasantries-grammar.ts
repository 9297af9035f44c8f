import { own } from '../model/json.js';
import type { Locale, Localized } from '../model/text.js';

/** What the clauses of courtesy of a language are made of, folded. */
interface Grammar {
  /** Words that make a clause one of courtesy: to appreciate, to be so kind. */
  readonly heads: ReadonlySet<string>;
  /** Heads of which something is said before them: "any help is appreciated". */
  readonly passive: ReadonlySet<string>;
  /** What may stand before a head behind a wish. */
  readonly before: ReadonlySet<string>;
  /** What may stand before a passive head, too. */
  readonly beforePassive: ReadonlySet<string>;
  /** Every word such a clause may have. */
  readonly all: ReadonlySet<string>;
  /** Words that a wish does not end with: what follows belongs to it. */
  readonly open: ReadonlySet<string>;
  /** What such a clause ends with when the wish comes behind it. */
  readonly ends: ReadonlySet<string>;
}

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

function grammar(given: { readonly [part in keyof Grammar]: string }): Grammar {
  const { heads, passive, before, beforePassive, all, ends, open } = given;
  return {
    heads: set(`${heads} ${passive}`),
    passive: set(passive),
    before: set(before),
    beforePassive: set(`${before} ${beforePassive}`),
    all: set(`${heads} ${passive} ${before} ${beforePassive} ${all} ${ends}`),
    ends: set(ends),
    open: set(open),
  };
}

const grammars: Localized<Grammar> = {
  en: grammar({
    heads: `appreciate appreciative grateful gratefully obliged thankful indebted thank thanks kindly kind gracious
      convenience convenient courtesy value beg`,
    passive: 'appreciated valued welcome welcomed',
    before: `i we would will do really truly very so much be am most greatly deeply sincerely always extremely could you someone
      somebody please and at your earliest whenever if it is when as ever respectfully`,
    beforePassive:
      'any all your help assistance guidance advice information support input can could offer give provide or of the',
    all: `me us my in for to with on a an about this that these matter issue request concern time attention consideration
      effort efforts patience service response reply answer respond soon possible quickly back get look looking into
      handling taking reading enough able to let know advance not too mind`,
    ends: `advise tell inform say explain know help assist assistance guidance with this that following question ask me if reply
      convenience guide clarify confirm`,
    open: 'who whom what where when how why which the a an of to for do does did is are can my his her their no',
  }),
  es: grammar({
    heads: `agradeceria agradezco agradecere agradecemos agradeceremos agradecer agradecido agradecida agradecidos
      agradecidas agradeceriamos agradece amable amables amabilidad gentileza gentil bondad bondadoso ruego rogaria brevedad
      suplico gracias favor`,
    passive: 'utilidad util bienvenida bienvenido agradezco agradeceria',
    before: `le les se yo muy mucho muchisimo bastante sumamente quedo quedare quedaria quedamos estoy estaria estare seria
      serian tendria tendrian usted ustedes tan y si fuera fuese voy vamos de por pido infinitamente realmente verdad`,
    beforePassive:
      'cualquier su toda orientacion ayuda informacion apoyo consejo que me nos pueda puedan puedo dar brindar ser gran la lo a',
    all: `el las los al en para con un una este esta ese esto eso sus sea pronta respuesta tiempo atencion asunto valiosa
      amable apoyo espera pendiente solicitud caso antemano atender atenderme ayudarme ayudar puede pueden pudiera pudieran
      podria podrian posible mas hacer hacerme tener tuviera todo`,
    ends: `orientarme orienten oriente decirme diga digan dijera informarme informe informen indique indicarme indiquen explicarme
      explique expliquen avisarme avise ayude ayuden ayudarme esto eso ayuda orientacion pregunta me si posible brevedad contestarme
      responderme aclarar aclararme orientar informar decir`,
    open: 'que quien quienes donde cuando como cual cuanto el la los las un una de del para por a en mi su no con',
  }),
};

/** A clause of courtesy has so many words at least: shorter ones are in the lists. */
const least = 3;
/** And so many at most. */
const most = 16;

/** Where the clause of courtesy that begins at a word ends; there itself when none does. */
export function courteousBeginning(words: readonly string[], start: number, locale: Locale): number {
  const known = own(grammars, locale);
  if (!known) return start;
  let end = start;
  let courteous = false;
  for (let at = start; at < Math.min(words.length - 1, start + most); at += 1) {
    const word = words[at] ?? '';
    if (!known.all.has(word)) break;
    courteous ||= known.heads.has(word);
    if (courteous && at + 1 - start >= least && known.ends.has(word)) end = at + 1;
  }
  return end;
}

/** Where the clause of courtesy that ends the words begins; their length when none does. */
export function courteousEnd(words: readonly string[], locale: Locale): number {
  const known = own(grammars, locale);
  if (!known) return words.length;
  let start = words.length;
  for (let at = words.length - 1; at > 0 && words.length - at <= most; at -= 1) {
    const word = words[at] ?? '';
    if (!known.all.has(word)) break;
    if (known.heads.has(word)) start = at;
  }
  if (start === words.length) return start;
  // The first head from the wish on tells where its clause begins.
  const before = known.passive.has(words[start] ?? '') ? known.beforePassive : known.before;
  while (start > 1 && before.has(words[start - 1] ?? '')) start -= 1;
  return words.length - start < least || known.open.has(words[start - 1] ?? '') ? words.length : start;
}
