import { cleanText } from './clean-text.js';
import { refuses, withoutCourtesies } from './courtesies.js';
import { readingsOf } from './decide.js';
import { fold } from './fold.js';
import type { Answer, SlotKind } from './slot.js';

/** Longest name kept, in UTF-16 units; long compound names are well below. */
const longest = 100;

const introductions =
  /^(?:(?:hi|hello|hey|hola|buenas|buenos d[ií]as|buenas tardes|buenas noches|good morning|good afternoon)[,.!]? )?(?:(?:yo )?(?:me llamo|soy)|(?:my|the) (?:full |complete |first and last )?name(?:'?s| is)?(?= |:)|mi nombre(?: completo)?(?: es)?(?= |:)|(?:el )?nombre(?: completo)?(?= ?:)|(?:full )?name(?= ?:)|i am|i'?m|it'?s|it is|this is|(?:you can |they |just )?call me|(?:me dicen|me dice|ll[aá]meme)|es|se llama|a nombre de)(?: ?:|(?= ))\s*/i;

/** Whole answers that are no name. Folded. */
const noNames: ReadonlySet<string> = new Set(
  (
    'yes|yeah|yep|yup|no|nope|si|sip|ok|okay|k|sure|claro|bueno|hello|hi|hey|hola|buenas|buenos dias|buenas tardes|thanks|thank you|gracias|test|me|myself|yo|yo mismo|yo misma|' +
    'my name|mi nombre|name|nombre|same|the same|el mismo|la misma|same as before|n a|na'
  ).split('|'),
);
/** Words that stand in a sentence and in nobody's name. Folded. */
const sentence =
  /(?:^| )(?:want|wants|need|needs|have|has|would|dont|doesnt|cant|wont|what|why|where|when|which|how|because|please|your|report|quiero|necesito|tengo|quisiera|puedo|puede|porque|donde|cuando|como|cual|usted|ustedes|reportar|pagar)(?: |$)/;

/** A person's name, taken whole; "my name is" and its like are left out. */
export const name: SlotKind = {
  type: 'name',
  errorKey: 'slots:name.error',
  exampleKey: 'slots:name.example',
  read(text, readings, _spec, _context, whole) {
    if (!whole) {
      const [reading] = readingsOf(readings, 'name');
      return reading?.value.type === 'name' ? check(reading.value.text) : { type: 'none' };
    }
    const words = cleanText(text);
    if (words === '' || refuses(words)) return { type: 'none' };
    const said = withoutCourtesies(words, introductions);
    // "My name is Ana and I want to pay": what was introduced as a name is one, and the rest is not.
    const [introduced] = readingsOf(readings, 'name');
    return isSentence(said) && introduced?.value.type === 'name' ? check(introduced.value.text) : check(said);
  },
};

function isSentence(words: string): boolean {
  const said = fold(words);
  return noNames.has(said) || sentence.test(said);
}

function check(words: string): Answer {
  if (!/\p{L}/u.test(words)) return { type: 'none' };
  if (words.length > longest) {
    return { type: 'problem', key: 'slots:name.too_long', values: { limit: { type: 'number', number: longest } } };
  }
  if (/[\d@<>{}\\/?]|https?:/i.test(words) || isSentence(words))
    return { type: 'problem', key: 'slots:name.not_a_name', values: {} };
  return { type: 'value', value: { type: 'name', text: words } };
}
