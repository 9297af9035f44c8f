import type { Faulty } from './compare.js';
import type { History, Line } from './history.js';

/** Lines that a mutation may touch, by their places. */
const places = (history: History, fits: (line: Line) => boolean): readonly number[] =>
  history.flatMap((line, n) => (fits(line) ? [n] : []));
const answers = /You said|Ana has read/;
const isAnswer = (line: Line): boolean => line.op === 'kept' && answers.test(line.text);
const exactlyOf = (history: History, conversation: string): boolean =>
  history.some((line) => line.op === 'opened' && line.conversation === conversation && line.exactly);
/** The mutated history, or null where this one has nothing to be mutated so. */
type Mutation = (history: History, pick: (places: readonly number[]) => number | undefined) => History | null;

const without = (history: History, drop: (line: Line) => boolean): History => history.filter((line) => !drop(line));
const at =
  (
    fits: (line: Line, history: History) => boolean,
    change: (line: Line, place: number, history: History) => History,
  ): Mutation =>
  (history, pick) => {
    const place = pick(places(history, (line) => fits(line, history)));
    const line = place === undefined ? undefined : history[place];
    return line === undefined || place === undefined ? null : change(line, place, history);
  };
const twice = (line: Line, place: number, history: History): History => history.toSpliced(place, 0, line);
const idOf = (line: Line): string => ('id' in line ? line.id : '');
const acked = (line: Line, history: History): boolean =>
  line.op === 'kept' &&
  line.kind === 'citizen' &&
  history.some((one) => one.op === 'acknowledged' && one.by === 'citizen' && one.word === line.text);

/** Swaps two neighbours that fit, of one conversation. */
const swapped =
  (
    fits: (line: Line, history: History) => boolean,
    mayNot: (a: Line, b: Line, history: History) => boolean,
  ): Mutation =>
  (history, pick) => {
    const all = places(history, (line) => fits(line, history));
    const next = (place: number): number | undefined =>
      all.find((other) => {
        const [a, b] = [history[place], history[other]];
        return (
          other > place &&
          a &&
          b &&
          'conversation' in a &&
          'conversation' in b &&
          a.conversation === b.conversation &&
          mayNot(a, b, history)
        );
      });
    const first = pick(all.filter((place) => next(place) !== undefined));
    const second = first === undefined ? undefined : next(first);
    if (first === undefined || second === undefined) return null;
    const [a, b] = [history[first], history[second]] as [Line, Line];
    return history.with(first, b).with(second, a);
  };
/** Whether the words of two kept lines were surely written one after the other. */
const surely = (a: Line, b: Line, history: History): boolean => {
  const [one, other] = [a, b].map((line) => (line.op === 'kept' ? line.text : ''));
  const taken = history.find((line) => line.op === 'acknowledged' && line.by === 'citizen' && line.word === one);
  const sent = history.find((line) => line.op === 'send' && line.by === 'citizen' && line.word === other);
  return taken?.op === 'acknowledged' && sent?.op === 'send' && taken.at < sent.at;
};

const elsewhere = (conversation: string): string => (conversation === 'c1' ? 'c2' : 'c1');
const move = (line: Line, place: number, history: History): History =>
  'conversation' in line ? history.with(place, { ...line, conversation: elsewhere(line.conversation) }) : history;

/** Ways to spoil a history, and what is then to be found. */
export const mutations: readonly (readonly [name: string, kind: Faulty, mutate: Mutation])[] = [
  [
    'an acknowledged message that was not kept',
    'lost',
    at(acked, (line, _, history) => without(history, (one) => one === line)),
  ],
  [
    'a message that nobody answered',
    'lost',
    at(isAnswer, (line, _, history) => without(history, (one) => idOf(one) === idOf(line))),
  ],
  [
    'an answer that never reached the person',
    'lost',
    at(
      (line) => line.op === 'shown' && answers.test(line.text),
      (line, _, history) => without(history, (one) => one.op === 'shown' && one.id === idOf(line)),
    ),
  ],
  [
    'an answer without a part',
    'lost',
    at(
      (line) => line.op === 'part',
      (line, _, history) =>
        without(history, (one) => (one.op === 'part' || one.op === 'shown') && one.id === idOf(line)),
    ),
  ],
  [
    'a gap in what a chat shows',
    'lost',
    at(
      (line, history) => line.op === 'kept' && exactlyOf(history, line.conversation),
      (line, _, history) => without(history, (one) => idOf(one) === idOf(line)),
    ),
  ],
  [
    'a message that was never sent',
    'phantom',
    at(
      (line) => line.op === 'kept' && line.kind === 'citizen',
      (line, place, history) => history.toSpliced(place, 0, { ...line, id: 'other', text: 'kabc1s99z' } as Line),
    ),
  ],
  [
    'an answer to what was never sent',
    'phantom',
    at(isAnswer, (line, place, history) => history.with(place, { ...line, text: 'You said kabc1s99z.' } as Line)),
  ],
  [
    'something shown that is in no transcript',
    'phantom',
    at(
      (line) => line.op === 'shown',
      (line, place, history) => history.toSpliced(place + 1, 0, { ...line, id: 'other' } as Line),
    ),
  ],
  [
    'a message that was kept twice',
    'duplicateEffects',
    at(
      (line) => line.op === 'kept' && line.kind === 'citizen',
      (line, place, history) => history.toSpliced(place, 0, { ...line, id: 'other' } as Line),
    ),
  ],
  [
    'a message that was answered twice',
    'duplicateEffects',
    at(isAnswer, (line, place, history) => history.toSpliced(place, 0, { ...line, id: 'other' } as Line)),
  ],
  ['a line that is in the transcript twice', 'duplicateEffects', at((line) => line.op === 'kept', twice)],
  [
    'an event that a chat showed twice',
    'duplicateSends',
    at((line, history) => line.op === 'shown' && exactlyOf(history, line.conversation), twice),
  ],
  [
    'a part that was sent twice and is not marked',
    'duplicateSends',
    at(
      (line, history) =>
        line.op === 'shown' && history.some((one) => one.op === 'part' && one.id === line.id && !one.possibleDuplicate),
      twice,
    ),
  ],
  [
    'a mark that is gone',
    'duplicateSends',
    at(
      (line, history) =>
        line.op === 'part' && history.filter((one) => one.op === 'shown' && one.id === line.id).length > 1,
      (line, place, history) => history.with(place, { ...line, possibleDuplicate: false } as Line),
    ),
  ],
  [
    'messages in another order than they were acknowledged',
    'inversions',
    swapped((line) => line.op === 'kept' && line.kind === 'citizen', surely),
  ],
  [
    'answers in another order than the messages',
    'inversions',
    swapped(
      (line) => isAnswer(line),
      () => true,
    ),
  ],
  [
    'what was shown in another order',
    'inversions',
    swapped(
      (line, history) =>
        line.op === 'shown' && history.filter((one) => one.op === 'shown' && one.id === line.id).length === 1,
      (a, b) => idOf(a) !== idOf(b),
    ),
  ],
  ['a message in another conversation', 'crossTalk', at((line) => line.op === 'kept' && line.kind === 'citizen', move)],
  ['an answer in another conversation', 'crossTalk', at(isAnswer, move)],
  ['an answer shown to somebody else', 'crossTalk', at((line) => line.op === 'shown' && answers.test(line.text), move)],
  [
    'a part that waits for ever',
    'stuck',
    at(
      (line) => line.op === 'part',
      (line, place, history) => history.with(place, { ...line, status: 'queued' } as Line),
    ),
  ],
  [
    'work that never ends',
    'stuck',
    at(
      (line) => line.op === 'open',
      (line, place, history) => history.with(place, { ...line, count: 1 } as Line),
    ),
  ],
];
