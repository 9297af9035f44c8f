import { wallTime } from '../../model/time.js';
import type { DayFound } from './day-rule.js';
import { numberOf, numberWord } from './number-words.js';
import { isOpen, type ReaderInput } from './reader.js';
import type { TimeFound } from './time-rules.js';

/** A day and a time at once. */
export interface Moment {
  readonly day: DayFound;
  readonly time: TimeFound;
}

const small = String.raw`\d{1,3}|an?|un par de|a couple of|${numberWord}`;
const span = String.raw`(?:(?<half>half an hour|media hora)|(?<count>${small})\s+(?<unit>hour|hr|hora|minute|min|minuto)s?(?<more>\s+(?:and a half|y media))?)`;
const ahead = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:in|en|dentro de)\s+${span}(?![\p{L}\p{N}])(?!\s*(?:,|and|y)?\s*\d+\s*min)`,
  'u',
);
const ago = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:hace\s+(?:como\s+)?${span}|${span.replace(/\(\?<(\w+)>/g, '(?<$1Ago>')}\s+ago)(?![\p{L}\p{N}])`,
  'u',
);
const now =
  /^[\s¡!]*(?:(?:just|right|it'?s|it is|happening) )*(?<now>now|ahora|ahorita|ahora mismo|ahorita mismo|en este momento)(?: (?:mismo|please|por favor|gracias|thanks))?[\s.!]*$/u;

/** "In two hours", "hace media hora"; and "now" alone, where a time is asked for. */
export function findMoment(words: string, input: ReaderInput): Moment | null {
  const right = isOpen(input, 'time', 'datetime') ? now.exec(words) : null;
  if (right) return moment(right, 0, input);
  const later = ahead.exec(words);
  if (later) return moment(later, minutesOf(later.groups ?? {}, ''), input);
  const before = ago.exec(words);
  if (!before) return null;
  const groups = before.groups ?? {};
  const side = groups['half'] === undefined && groups['count'] === undefined ? 'Ago' : '';
  return moment(before, -minutesOf(groups, side), input);
}

function moment(match: RegExpExecArray, minutes: number, { at, expectation }: ReaderInput): Moment | null {
  if (!Number.isFinite(minutes)) return null;
  const then = wallTime(at + minutes * 60_000, expectation.timeZone);
  const place = { start: match.index, end: match.index + match[0].length };
  return { day: { ...place, dates: [then.date] }, time: { ...place, times: [then.time] } };
}

function minutesOf(groups: { readonly [name: string]: string | undefined }, side: '' | 'Ago'): number {
  if (groups[`half${side}`] !== undefined) return 30;
  const words = groups[`count${side}`] ?? '';
  const count = /^an?$/.test(words) ? 1 : /^(?:un par de|a couple of)$/.test(words) ? 2 : numberOf(words);
  if (count === null) return Number.NaN;
  const half = groups[`more${side}`] === undefined ? 0 : 0.5;
  return (count + half) * ((groups[`unit${side}`] ?? '').startsWith('h') ? 60 : 1);
}
