import { wallTime } from '../../model/time.js';
import type { Option } from '../../model/bot.js';
import type { Frame } from '../../model/state.js';
import type { Value } from '../../model/value.js';
import { takeBegan } from '../local.js';
import { slotKinds } from '../slots/index.js';
import type { Answer } from '../slots/slot.js';
import { matchOptions } from '../slots/match-options.js';
import { changeTop, slotContext, top, type Talk, type Words } from '../talk.js';
import { wordsOf } from '../words/fold.js';
import { keep, likelyTimes } from './book-places.js';
import { bookAsked, officeOptions, type Book } from './book-questions.js';

/**
 * What, where and when may stand in the words that led here, or in those that began the topic: "a passport appointment at City Hall,
 * Tuesday at 3".
 */
export function bookAhead(talk: Talk, step: Book, before: Frame): void {
  const began = takeBegan(talk);
  for (const words of [talk.words, began]) {
    if (words && (top(talk) ?? before).local['places'] === undefined) readInto(talk, step, before, words);
  }
}

function readInto(talk: Talk, step: Book, before: Frame, words: Words): void {
  for (const name of ['what', 'office'] as const) {
    const open = bookAsked(talk.bot, step, top(talk) ?? before);
    if (open?.name !== name) continue;
    const named = matchOptions(words.text, open.accepts[0]?.spec.options ?? [], false);
    const [one, ...more] = named;
    const means = more.length === 0 && open.answers.find(({ option }) => option.key === one?.key)?.means;
    if (means && means.type === 'value') keep(talk, before, { [name]: means.value as never });
  }
  const frame = top(talk) ?? before;
  const wanted = frame.local['wanted'] === undefined ? momentIn(talk, words) : null;
  if (wanted !== null) changeTop(talk, { local: { ...frame.local, wanted } });
}

/** The day, or day and hour, that words name from today on: `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`; null if none or several. */
function momentIn(talk: Talk, { text, readings }: Words): string | null {
  const context = slotContext(talk);
  const read = (type: 'datetime' | 'date' | 'time'): Value | undefined =>
    only(slotKinds[type].read(text, readings, { type }, context, false));
  const whole = read('datetime');
  const day = read('date');
  const time = read('time');
  const moment =
    whole?.type === 'datetime'
      ? whole.datetime.slice(0, 16)
      : day?.type === 'date'
        ? `${day.date}${time?.type === 'time' ? `T${time.time}` : ''}`
        : null;
  const today = wallTime(talk.input.now, talk.bot.timeZone).date;
  return moment !== null && moment.slice(0, 10) >= today ? moment : null;
}

/** The meaning of an answer: its own, or the only one at which an office may be open. */
function only(answer: Answer): Value | undefined {
  if (answer.type === 'value') return answer.value;
  const likely = answer.type === 'ambiguous' ? likelyTimes(answer.values) : [];
  return likely.length === 1 ? likely[0] : undefined;
}

/** The one office that this turn's words name; undefined = none, or several. */
export function namedOffice(talk: Talk, step: Book, frame: Frame): Option | undefined {
  if (!talk.words) return undefined;
  const [one, ...more] = matchOptions(talk.words.text, officeOptions(talk.bot, step, frame), false);
  return more.length === 0 ? one : undefined;
}

/** Words around an office's name in a short answer. */
const aroundOffice: ReadonlySet<string> = new Set(
  (
    'a al and at better can could de del do el en i in instead is la las like lo los mejor near no of office oficina on one open ' +
    'ones or por favor please prefer prefiero puede que quiero quisiera rather ser the there to want what about y would yes si'
  ).split(' '),
);
/** More words than this say more than an office. */
const longestOffice = 8;

/** The one office that short words name, in whole or by a word that no other office's names have ("la norte"). */
export function officeMeant(talk: Talk, step: Book, frame: Frame): Option | undefined {
  const named = namedOffice(talk, step, frame);
  const words = talk.words ? wordsOf(talk.words.text) : [];
  if (words.length === 0 || words.length > longestOffice) return undefined;
  if (named) return named;
  const said = words.filter((word) => !aroundOffice.has(word));
  if (said.length === 0 || said.length > 3) return undefined;
  const [one, ...more] = officeOptions(talk.bot, step, frame).filter(({ label, also }) => {
    const names = [...Object.values(label), ...Object.values(also).flat()].flatMap(wordsOf);
    return said.every((word) => names.includes(word));
  });
  return more.length === 0 ? one : undefined;
}
