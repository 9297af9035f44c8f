import type { Locale } from '../model/text.js';
import type { Asked } from './asked.js';
import type { Talk } from './talk.js';
import { commandsIn } from './words/commands.js';

/** Between "call me" and the number; part of neither. */
const between =
  /(?:^|[\s,;:.])(?:at|on|to|this|my|number|is|phone|cell|al|a|en|este|mi|el|es|n[uú]mero|tel[eé]fono|celular)[\s:,]*$/iu;

/** A wish to be called, with the number. */
export interface CalledFor {
  readonly contact: string;
  readonly locale: Locale;
}

/**
 * "Llámenme al 217-555-0142", "can somebody call me at … about my bill": the telephone (E.164) that came with the wish for a person, and
 * the language it was put in; null if the words are no such wish, or the open question waits for a telephone.
 */
export function calledFor(talk: Talk, open: Asked | undefined, text: string): CalledFor | null {
  const [reading, ...more] = talk.input.heard.readings.filter(({ type }) => type === 'phone');
  if (!reading || more.length > 0 || reading.value.type !== 'phone') return null;
  if (open?.accepts.some(({ spec }) => spec.type === 'phone')) return null;
  const after = text.slice(reading.span[1]);
  const wish = [withoutJoin(text.slice(0, reading.span[0])), after]
    .flatMap(commandsIn)
    .find(({ name }) => name === 'person');
  return wish ? { contact: reading.value.e164, locale: wish.locale } : null;
}

function withoutJoin(text: string): string {
  const shorter = text.trimEnd().replace(between, '');
  return shorter === text.trimEnd() || shorter === '' ? text : withoutJoin(shorter);
}
