import { isMap, type Data, type DataMap } from '../source.js';
import { fold } from '../suggest.js';
import type { Check } from './checked.js';
import { mapsIn, stringsIn } from './written-steps.js';

type Kind = 'status' | 'ssn' | 'card' | 'password';

/** What a public chat must never ask for, by the words a question would use; compared without accents, in small letters. */
const patterns: readonly (readonly [Kind, RegExp])[] = [
  [
    'ssn',
    /\bssn\b|social security (?:number|no\b|card)|(?:numero|no) de (?:su )?seguro social|\bsocial security\b.{0,60}\bnumber\b|\bseguro social\b/,
  ],
  [
    'status',
    /immigration status|legal status|citizenship|(?:us|u s|american) citizen|are you (?:a |an )?(?:citizen|undocumented|immigrant|legal resident|permanent resident)|undocumented|green card|alien (?:registration )?number|visa (?:type|status|number)|(?:estatus|estado|situacion|condicion) (?:migratori|legal)|(?:es|son) (?:usted )?ciudadan|ciudadania|indocumentad|sin papeles|tiene papeles|tarjeta de residen|residente (?:legal|permanente)|numero de extranjero|tipo de visa/,
  ],
  [
    'card',
    /(?:credit|debit|bank|payment) card|\bcvv\b|(?<!(?:library|id|city|member|bus) )card number|tarjeta de (?:credito|debito|banco|pago)|numero de (?:la |su )?tarjeta(?! de (?:la )?biblioteca)|bank account number|numero de (?:su )?cuenta (?:bancaria|de banco)/,
  ],
  ['password', /\bpassword\b|\bpasscode\b|\bpin number\b|contrasena|\bclave de acceso\b/],
];
const names: { readonly [name: string]: Kind } = {
  ssn: 'ssn',
  'social-security': 'ssn',
  'social-security-number': 'ssn',
  'immigration-status': 'status',
  citizenship: 'status',
  'legal-status': 'status',
  'card-number': 'card',
  'credit-card': 'card',
  cvv: 'card',
  password: 'password',
};

/** A question for immigration status, a social security or card number, or a password: a chat is the wrong place for all four. */
export const privateQuestions: Check = ({ topics, report }) => {
  for (const { source, written } of topics) {
    for (const map of mapsIn(written as unknown as Data)) {
      const verb = ['ask', 'choose'].find((word) => typeof map[word] === 'string');
      if (verb === undefined) continue;
      const found = kindOf(map, verb);
      if (found) report('PRIVATE_QUESTION', source.place(map, found.key, found.options), { what: `@${found.kind}` });
    }
  }
};

function kindOf(
  map: DataMap,
  verb: string,
): { readonly kind: Kind; readonly key: string; readonly options: { readonly needle?: string } } | null {
  const slot = typeof map[verb] === 'string' ? map[verb].replaceAll('_', '-') : '';
  if (Object.hasOwn(names, slot)) return { kind: names[slot] ?? 'ssn', key: verb, options: {} };
  for (const key of ['say', 'label', 'options']) {
    const part = map[key];
    const texts = stringsIn(key === 'say' && isMap(part) ? languagesOf(part) : part);
    for (const [kind, pattern] of patterns)
      if (texts.some((text) => pattern.test(fold(text)))) return { kind, key, options: {} };
  }
  return null;
}

/** The words of a text without what stands beside them. */
const languagesOf = (map: DataMap): DataMap =>
  Object.fromEntries(Object.entries(map).filter(([key]) => /^[a-z]{2}(?:-|$)/.test(key) || key === 'any_of'));
