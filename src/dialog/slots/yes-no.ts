import { perTurn } from '../per-turn.js';
import { fold } from './fold.js';
import type { SlotKind } from './slot.js';

const phrases = (words: string): ReadonlySet<string> => new Set(words.split('|'));

/** Folded, in both languages at once: a Spanish speaker answers "yes" to a Spanish question and the other way round. */
const yes = phrases(
  'yes|y|yep|yup|yeah|yea|ya|yess|yesss|ye|yah|sure|sure thing|ok|okay|okey|k|fine|correct|right|true|absolutely|definitely|certainly|indeed|exactly|affirmative|' +
    'uh huh|mhm|of course|sounds good|thats right|that is right|thats correct|that is correct|its correct|it is|i do|i am|i would|i think so|i guess so|i have|go ahead|do it|looks good|all good|you bet|' +
    'si|s|sii|creo que si|supongo que si|siii|sip|sep|simon|claro|claro que si|por supuesto|desde luego|correcto|exacto|exactamente|asi es|es correcto|esta bien|de acuerdo|dale|vale|va|sale|orale|' +
    'bueno|bien|afirmativo|cierto|verdad|como no|seguro|por favor|please|adelante|me parece bien|eso es|eso|todo bien|si senor|si senora|👍|✅|👌',
);
const no = phrases(
  'no|n|nope|nah|naw|nop|noo|nooo|never|wrong|incorrect|negative|false|not really|no way|not at all|i dont|i do not|im not|i am not|not now|not today|not yet|of course not|absolutely not|thats wrong|that is wrong|its wrong|not correct|not right|' +
    'nel|nel pastel|no es cierto|no es verdad|no es asi|no es eso|no estoy de acuerdo|seguro que no|creo que no|i dont think so|its not right|its not correct|that is not right|that is not correct|thats not right|thats not correct|not true|not ok|not okay|para nada|claro que no|por supuesto que no|jamas|nunca|incorrecto|negativo|falso|no es correcto|no esta bien|tampoco|ahora no|todavia no|mejor no|de ninguna manera|esta mal|ni modo|👎|❌|🚫',
);
const courtesy = phrases(
  'thanks|thank you|thank|you|thx|gracias|muchas gracias|please|por favor|porfa|porfavor|sir|maam|mam|senor|senora|senorita|amigo|amiga|wait|espere|espera|espereme|joven|mijo|mija|hijo|hija|jefe|dear|honey|sweetie|hun|son|miss|friend|that|thats|is|it|im|i|do|oh|um|uh|well|pues|ay|mmm|hmm|eh|lo|eso|esto|es|muy|very|just|mismo|and',
);

/** The first words of the phrases of all lists: most texts begin with none of them. */
const beginnings: ReadonlySet<string> = new Set(
  [yes, no, courtesy].flatMap((list) => [...list]).map((phrase) => phrase.split(' ', 1)[0] ?? ''),
);

/** Longest phrase of the lists, in words. */
const window = 4;

/** Yes or no, in the words people use, of either language; anything else is no answer. */
export const yesNo: SlotKind = {
  type: 'yes-no',
  errorKey: 'slots:yes-no.error',
  exampleKey: 'slots:yes-no.example',
  read(text, _readings, _spec, _context, whole) {
    const said = whole ? (yesOrNo(text) ?? (saysYesFirst(text) ? true : null)) : null;
    if (said === null) return { type: 'none' };
    const value = (answer: boolean) => ({ type: 'yes-no', yes: answer }) as const;
    return said === 'both'
      ? { type: 'ambiguous', values: [value(true), value(false)] }
      : { type: 'value', value: value(said) };
  },
};

/** Whether the whole text says yes, says no, says both, or (null) says something else. */
export const yesOrNo = perTurn((text): boolean | 'both' | null => {
  if (text.length > 80) return null;
  const words = fold(text).split(' ');
  let saysYes = false;
  let saysNo = false;
  for (let n = 0; n < words.length;) {
    const step = phraseAt(words, n);
    if (!step) return null;
    if (step.means === true) saysYes = true;
    if (step.means === false) saysNo = true;
    n += step.length;
  }
  if (saysYes && saysNo) return firstWord(words) ?? 'both';
  return saysYes ? true : saysNo ? false : null;
});

/** "No, está bien" and "no, thank you, I'm fine" are a no: a clear first word outweighs a polite one after it. */
function firstWord(words: readonly string[]): boolean | null {
  const polite = phrases('bien|bueno|fine|ok|okay|esta bien|por favor|please|verdad|right|right');
  const rest = words.slice(1).join(' ');
  return no.has(words[0] ?? '') &&
    (polite.has(rest) ||
      /^(?:im |its |todo |asi )?(?:esta |estoy )?(?:fine|ok|okay|good|bien)(?: (?:gracias|thanks|asi))?$/.test(rest))
    ? false
    : null;
}

function phraseAt(
  words: readonly string[],
  at: number,
): { readonly length: number; readonly means: boolean | null } | null {
  // Every phrase of the lists begins with a word that begins one.
  if (!beginnings.has(words[at] ?? '')) return null;
  for (let length = Math.min(window, words.length - at); length > 0; length -= 1) {
    const phrase = words.slice(at, at + length).join(' ');
    // A polite word alone is a yes; beside another answer it only softens it.
    const softener = courtesy.has(phrase) && words.length > length;
    if (softener) return { length, means: null };
    if (yes.has(phrase)) return { length, means: true };
    if (no.has(phrase)) return { length, means: false };
  }
  return courtesy.has(words[at] ?? '') ? { length: 1, means: null } : null;
}

/** Words with which "yes" only says more of the same: "yes, it is ours", "sí es mía", "sí, vivo aquí". */
const goesOn = phrases('i|we|it|its|es|soy|somos|lo|vivo|vivimos|tengo|tenemos|yo');
/** Words that make it something else: an objection, a condition, a question, a correction. */
const turns = phrases(
  'no|not|dont|never|nunca|but|pero|if|though|aunque|except|excepto|want|need|quiero|necesito|change|cambie|cambiar|wrong|mal|incorrecto|equivocado|puedo|puede|can|could|que|como|cuando|donde|what|when|how|where|why|rento|renta|rentada|rent|renting|inquilino|sure|seguro|think|creo',
);

/** "Yes, I own it": a clear yes first, and a few words after it that take nothing back. */
function saysYesFirst(text: string): boolean {
  if (text.length > 60 || text.includes('?')) return false;
  const [first = '', second = '', ...rest] = fold(text).split(' ');
  const isYes = first === 'yes' || first === 'yeah' || first === 'si' || first === 'yep';
  return isYes && goesOn.has(second) && rest.length <= 4 && !rest.some((word) => turns.has(word));
}
