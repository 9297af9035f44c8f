import { pleasantriesEn } from './pleasantries-en.js';
import { pleasantriesEs } from './pleasantries-es.js';
import { firstWords, phrases, type Phrase } from '../dialog/words/phrase.js';
import { own } from '../model/json.js';
import type { Locale, Localized } from '../model/text.js';

/** A courtesy, and the words beside it that make it part of what is wanted: "thank you" before "card", "gracias" after "de". */
export interface Courtesy {
  readonly phrase: Phrase;
  readonly unless: ReadonlySet<string>;
}

/** The courtesies of a language by the words they may begin with. */
export interface Courtesies {
  readonly before: ReadonlyMap<string, readonly Courtesy[]>;
  readonly behind: ReadonlyMap<string, readonly Courtesy[]>;
}

/** Given names that residents sign with; a name counts only beside a greeting or a farewell. */
const names =
  'adam|alejandra|alejandro|alex|alice|alicia|amanda|ana|andrea|andrew|angel|angela|anna|anne|anthony|antonio|ashley|barbara|ben|beth|bill|bob|brenda|brian|carla|carlos|carmen|carol|carolina|cesar|charles|chris|cristina|daniel|daniela|dave|david|diana|diego|don|donna|eduardo|elena|elizabeth|emily|emma|enrique|eric|fernando|francisco|frank|gabriel|gabriela|george|gloria|gonzalez|guadalupe|hector|isabel|jack|jaime|james|jane|janet|javier|jennifer|jesus|jim|joe|john|jorge|jose|juan|juana|julia|karen|kevin|kim|laura|lee|leticia|linda|lisa|lopez|lucia|luis|manuel|marco|margarita|maria|mario|mark|marta|martha|martin|mary|matt|mike|miguel|monica|nancy|natalia|nick|oscar|pablo|pat|patricia|paul|pedro|peter|rachel|rafael|ramon|raul|ricardo|rick|rob|robert|roberto|rosa|ruben|ruth|sam|sandra|sara|sarah|scott|sergio|silvia|sofia|steve|sue|susan|teresa|tim|tom|tony|veronica|victor|yolanda';

function compiled(lines: string): ReadonlyMap<string, readonly Courtesy[]> {
  const map = new Map<string, Courtesy[]>();
  for (const line of lines.replaceAll('NAME', names).split('\n')) {
    const [text = '', unless = ''] = line.split('!');
    const [phrase] = phrases(text);
    if (!phrase) continue;
    const courtesy = { phrase, unless: new Set(unless.trim() === '' ? [] : unless.trim().split('|')) };
    for (const word of new Set(firstWords(phrase))) {
      const there = map.get(word);
      if (there) there.push(courtesy);
      else map.set(word, [courtesy]);
    }
  }
  return map;
}

/** What people say around what they want. Never the whole message: "thank you" alone is something said. */
export const pleasantries: Localized<Courtesies> = {
  en: { before: compiled(pleasantriesEn.before), behind: compiled(pleasantriesEn.behind) },
  es: { before: compiled(pleasantriesEs.before), behind: compiled(pleasantriesEs.behind) },
};

/** Every word that courtesies of a language are made of: words that are spelled right. */
export function courtesyWords(locale: Locale): readonly string[] {
  const courtesies = own(pleasantries, locale);
  if (!courtesies) return [];
  const all = [...courtesies.before.values(), ...courtesies.behind.values()].flat();
  return [...new Set(all.flatMap(({ phrase }) => phrase.parts.flatMap(({ words }) => [...words])))];
}
