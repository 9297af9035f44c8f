import type { Reading } from '../../model/heard.js';
import { own } from '../../model/json.js';
import { matchesOf } from './fold-text.js';
import { isOpen, specsOf, type ReaderInput } from './reader.js';

const written =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}_%+'-]{1,64}(?:\.[\p{L}\p{N}_%+'-]{1,64}){0,5} ?@ ?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,4}(?![\p{L}\p{N}@])/gu;

/** Characters of an answer that are looked at for an address in words. */
const limit = 120;

const introduction =
  /^(?:(?:hi|hello|hola)[, ]+)?(?:(?:my|the|mi|el)\s+)?(?:(?:e-?mail|email address|correo(?: electr[oó]nico)?|direcci[oó]n de correo|address)\s*)?(?:is|it'?s|it is|es|:)?[\s:]+/iu;
const farewell = /[\s,.;!]{1,9}(?:please|thanks|thank you|por favor|gracias|porfa)?[\s.!]{0,9}$/iu;

/** E-mail addresses; where one is asked for, also spelled out ("ana arroba example punto com") or with a slip of the keyboard. */
export function readEmails(input: ReaderInput): readonly Reading[] {
  if (specsOf(input, 'email').length === 0) return [];
  const found = matchesOf(written, input.text, 5).map((match) => reading(match[0], match.index));
  const good = found.some(({ problem }) => problem === undefined);
  if (good || !isOpen(input, 'email') || input.text.length > limit) return found;
  const whole = [0, input.text.length] as const;
  const spelled = spelledOut(input.text);
  if (/^[^\s@]{1,64}@[^\s@]{1,190}$/.test(spelled)) return [{ ...reading(spelled, 0), span: whole }];
  if (found.length > 0 || !/@|(?<!\p{L})(?:arroba|dot)(?!\p{L})/u.test(input.text.toLowerCase())) return found;
  return [{ ...incomplete(input.text.trim(), 0), span: whole }];
}

/** "My email is ana at example dot com please" → "ana@example.com"; a comma or a space before an ending is a dot. */
function spelledOut(text: string): string {
  return ` ${text.trim().toLowerCase()} `
    .replace(/\s*[([]\s*(?:arroba|at)\s*[)\]]\s*|\s+(?:arroba|at)\s+/g, '@')
    .replace(/\s*[([]\s*(?:punto|dot)\s*[)\]]\s*|\s+(?:punto|dot)\s+/g, '.')
    .replace(/\s+(?:guion bajo|gui[oó]n bajo|underscore)\s+/g, '_')
    .replace(/\s+(?:guion|gui[oó]n|dash|hyphen|guion medio|gui[oó]n medio)\s+/g, '-')
    .replace(
      /(?<=@[\w-]{1,63}(?:\.[\w-]{1,63})?)(?: ?[.,] ?)(?=(?:com|org|net|edu|gov|us|mx|es)(?![\p{L}\p{N}]))/gu,
      '.',
    )
    .trim()
    .replace(introduction, (found, at: number, all: string) =>
      all.slice(at + found.length).trim() === '' ? found : '',
    )
    .replace(farewell, '')
    .replace(/ ?@ ?/g, '@');
}

/** Endings and houses that fingers slip into; the address as written is asked about beside the likely one. */
const slips: { readonly [domain: string]: string } = Object.fromEntries(
  (
    [
      ['gmail.com', 'gmail.con gmial.com gamil.com gmai.com gmal.com gmail.co gmail.cm gmeil.com gmaill.com gnail.com'],
      ['hotmail.com', 'hotmail.con hotmial.com hotmal.com hotmai.com hormail.com hotmil.com hotmail.co'],
      ['yahoo.com', 'yahoo.con yaho.com yahooo.com yhaoo.com yahoo.co'],
      ['outlook.com', 'outlook.con outlok.com outloo.com outlook.co'],
      ['icloud.com', 'icloud.con iclod.com icloud.co'],
    ] as const
  ).flatMap(([right, wrong]) => wrong.split(' ').map((domain) => [domain, right] as const)),
);

function reading(words: string, at: number): Reading {
  const email = words.replace(/ /g, '').normalize('NFC');
  const domain = email.slice(email.indexOf('@') + 1).toLowerCase();
  const good = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}$/u.test(domain);
  if (!good) return incomplete(words, at);
  const before = email.slice(0, email.indexOf('@') + 1);
  const meant = own(slips, domain);
  const value = (of: string) => ({ type: 'email', email: before + of }) as const;
  return {
    type: 'email',
    span: [at, at + words.length],
    value: value(meant ?? domain),
    alternatives: meant === undefined ? [] : [value(domain)],
  };
}

const incomplete = (words: string, at: number): Reading => ({
  type: 'email',
  span: [at, at + words.length],
  value: { type: 'text', text: words.replace(/ /g, '').normalize('NFC') },
  alternatives: [],
  problem: 'slots:email.incomplete',
});
