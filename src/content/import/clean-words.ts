import type { Locale, Localized } from '../../model/text.js';
import { placeholdersOf } from '../compile/placeholders.js';
import { slug } from '../suggest.js';

/** Longest text that is brought, in characters; what is longer is an article, no answer. */
export const longestText = 4_000;
/** Longest phrase somebody would type. */
export const longestPhrase = 300;

/** Text of elsewhere as a clerk could have typed it: no control signs, plain spaces, no space at the ends of lines, one empty line at most. */
export function cleanText(text: string): string {
  return text
    .slice(0, longestText * 4)
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\t|[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/(?!\n)[\p{Cc}\p{Cs}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/gu, '')
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .slice(0, longestText);
}

/** The same in one line: a phrase, a title. */
export const cleanLine = (text: string): string => cleanText(text).replaceAll('\n', ' ').replace(/ {2,}/g, ' ').trim();

/** Doubles the braces of a text that are no `{name}` with a name that `keep` accepts, so that they are printed as they are. */
export function plainBraces(text: string, keep: (name: string) => boolean = () => false): string {
  const kept = placeholdersOf(text).filter(
    ({ name, field, raw }) => field === null && raw === `{${name}}` && keep(name),
  );
  const names = new Set(kept.map(({ raw }) => raw));
  return text
    .split(/(\{[^{}\n]{1,80}\})/)
    .map((part) => (names.has(part) ? part : part.replaceAll('{', '{{').replaceAll('}', '}}')))
    .join('');
}

/** A name for a file: letters, digits, hyphens, beginning with a letter, at most 60; `otherwise` when nothing of the text can be one. */
export function nameOf(text: string, otherwise: string): string {
  const name = slug(text.replaceAll('_', ' ')).replace(/[^a-z0-9-]/g, '');
  const cut = name.length <= 60 ? name : name.slice(0, 60);
  const good = cut.replace(/^[^a-z]+/, '').replace(/-+$/, '');
  return good === '' ? otherwise : good;
}

/** Gives names that were not given before: `hours`, `hours-2` … */
export function uniqueNames(taken: Iterable<string> = []): (name: string) => string {
  const used = new Set(taken);
  return (name) => {
    let free = name;
    for (let n = 2; used.has(free); n++) free = `${name.slice(0, 56)}-${n}`;
    used.add(free);
    return free;
  };
}

/** How questions begin that say nothing of their subject, folded as they are compared; the longest first. */
const openings = new RegExp(
  `^(?:${[
    'what (?:is|are) the process (?:for|to)',
    '(?:how|where|when|what) (?:do|can|should|does|would|may) (?:i|we|you|the city|residents|one)',
    'how (?:to|much (?:is|does|are)|many|long)',
    '(?:what|who|where|when) (?:is|are|was)(?: (?:the|my|your|our))?',
    '(?:can|may|do|does|is|are|will|should) (?:i|we|you|there|it|my|the)',
    'i (?:need|want|would like) (?:to|a|an|the)?',
    '(?:como|donde|cuando|que|por que) (?:me |nos |se )?(?:puedo|puede|debo|debe|se puede|se|hago para|tengo que|hay que|necesito)',
    '(?:cual|cuales|que|quien|donde|cuando|como|cuanto) (?:es|son|esta|estan|cuesta|cuestan)(?: (?:el|la|los|las|mi|su))?',
    '(?:puedo|puede|debo|tengo que|hay|necesito)',
  ].join('|')}) `,
  'i',
);

/** What a button can show of a text: at most 20 characters, whole words, without “How do I …?”. */
export function labelOf(text: string, limit = 20): string {
  const bare = cleanLine(text)
    .replace(/^[¿¡"“«\s]+|[?!."”»:\s]+$/g, '')
    .replace(/\([^)]*\)/g, '')
    .trim();
  if (Array.from(bare).length <= limit) return bare;
  const plain = bare.normalize('NFD').replace(/\p{M}/gu, '');
  const opening = plain.length === Array.from(bare).length ? openings.exec(plain) : null;
  const rest = opening ? bare.slice(opening[0].length).trim() : bare;
  const words = rest.split(/\s+/).slice(0, 60);
  const head = trimmed(fitting(words, limit).join(' '));
  // A verb alone says little; the end of the question then says what it is about.
  const tail = trimmed([...fitting([...words].reverse(), limit)].reverse().join(' '));
  const label = (!head.includes(' ') && tail !== '' ? tail : head) || Array.from(rest).slice(0, limit).join('').trim();
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** As many words from the first on as fit. */
function fitting(words: readonly string[], limit: number): readonly string[] {
  let length = -1;
  const end = words.findIndex((word) => (length += Array.from(word).length + 1) > limit);
  return end === -1 ? words : words.slice(0, end);
}

const small =
  '(?:a|an|the|of|for|to|in|on|at|and|or|my|your|with|de|del|la|el|los|las|un|una|para|por|en|y|o|mi|su|con|se|al)';
const [smallFirst, smallLast] = [new RegExp(`^(?:${small}\\s+)+`, 'i'), new RegExp(`(?:\\s+${small})+$`, 'i')];

/** Without the small words at its ends, which belong to what was cut off. */
const trimmed = (label: string): string =>
  label
    .replace(smallLast, '')
    .replace(smallFirst, '')
    .replace(/[,;:\-–—/]+$/, '')
    .trim();

/** `faq_opening_hours` → `Opening hours`: a title that a clerk can improve. */
export function titleOf(name: string): string {
  const bare = name.replace(/^(?:ask|faq|intent|query|chitchat|preguntar?|consultar?)[_./ -]+(?=\S)/i, '');
  const words = cleanLine(bare.replace(/[_./-]+/g, ' ').replace(/([a-záéíóúñ])([A-ZÁÉÍÓÚÑ])/g, '$1 $2')).slice(0, 80);
  const lower =
    words === words.toUpperCase() ? words : words.replace(/\B[A-Z](?=[a-z])/g, (letter) => letter.toLowerCase());
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

/** The locales in which a text is there, cleaned. */
export function inLocales(locales: readonly Locale[], text: (locale: Locale) => string | undefined): Localized {
  return Object.fromEntries(
    locales.flatMap((locale) => {
      const found = cleanText(text(locale) ?? '');
      return found === '' ? [] : [[locale, found]];
    }),
  );
}

/** A slot's name as it may be written here. */
export function slotNameOf(slot: string): string {
  const name = slot
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9_-]/g, '')
    .replace(/^[^a-z]+/, '')
    .slice(0, 60);
  return name === '' ? 'answer' : name;
}

/** An address that a resident may be sent to, or null. */
export function httpsAddress(text: string): string | null {
  const address = text.trim();
  return /^https:\/\/[^\s"'<>\\{}]{1,2000}$/.test(address) ? address : null;
}
