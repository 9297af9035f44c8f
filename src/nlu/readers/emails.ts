import type { Reading } from '../../model/heard.js';
import { isOpen, specsOf, type ReaderInput } from './reader.js';

const written =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}_%+'-]{1,64}(?:\.[\p{L}\p{N}_%+'-]{1,64}){0,5} ?@ ?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,4}(?![\p{L}\p{N}@])/gu;

/** E-mail addresses; where one is asked for, also spelled out ("ana arroba example punto com"). */
export function readEmails(input: ReaderInput): readonly Reading[] {
  if (specsOf(input, 'email').length === 0) return [];
  const found = [...input.text.matchAll(written)].slice(0, 5).map((match) => reading(match[0], match.index));
  if (found.length > 0 || !isOpen(input, 'email') || input.text.length > 120) return found;
  const spelled = input.text
    .trim()
    .toLowerCase()
    .replace(/\s+(?:arroba|at)\s+/g, '@')
    .replace(/\s+(?:punto|dot)\s+/g, '.')
    .replace(/\s+(?:guion bajo|gui[oó]n bajo|underscore)\s+/g, '_');
  return /^[^\s@]{1,64}@[^\s@]{1,190}$/.test(spelled) ? [{ ...reading(spelled, 0), span: [0, input.text.length] }] : [];
}

function reading(words: string, at: number): Reading {
  const email = words.replace(/ /g, '').normalize('NFC');
  const domain = email.slice(email.indexOf('@') + 1);
  const good = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}$/u.test(domain);
  const span = [at, at + words.length] as const;
  if (good)
    return {
      type: 'email',
      span,
      value: { type: 'email', email: email.slice(0, email.indexOf('@') + 1) + domain.toLowerCase() },
      alternatives: [],
    };
  return {
    type: 'email',
    span,
    value: { type: 'text', text: email },
    alternatives: [],
    problem: 'slots:email.incomplete',
  };
}
