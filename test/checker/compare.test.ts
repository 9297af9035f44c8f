import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compare, wrongsIn, type Faulty } from './compare.js';
import { openNotebook, readHistory, type History, type Line } from './history.js';
import { recoveries, slowestRefusal, worstOf } from './recovery.js';
import { agentAnswers, wordOf } from './words.js';

type Of<Op extends Line['op']> = Extract<Line, { readonly op: Op }>;

/** How a right conversation goes: who answers each word, and what goes wrong in a way that is allowed. */
interface Plan {
  readonly exactly: boolean;
  readonly words: readonly {
    readonly by: 'bot' | 'agent';
    /** No try was ever acknowledged; it was kept all the same, or not. */
    readonly luck: 'acknowledged' | 'kept' | 'nothing';
    readonly repeated: boolean;
    /** On its way together with the one before it: they may be kept in any order. */
    readonly together: boolean;
    /** Of a part: shown twice and marked; sent as far as known and marked; failed and never shown. */
    readonly part: 'sent' | 'twice' | 'marked' | 'failed' | 'suppressed';
  }[];
}

const plan: fc.Arbitrary<Plan> = fc.record({
  exactly: fc.boolean(),
  words: fc.array(
    fc.record({
      by: fc.constantFrom('bot', 'bot', 'agent'),
      luck: fc.constantFrom('acknowledged', 'acknowledged', 'acknowledged', 'kept', 'nothing'),
      repeated: fc.boolean(),
      together: fc.boolean(),
      part: fc.constantFrom('sent', 'sent', 'sent', 'twice', 'marked', 'failed', 'suppressed'),
    }),
    { minLength: 3, maxLength: 12 },
  ),
});

/** Writes what such conversations leave behind. */
function written(plans: readonly Plan[]): Line[] {
  let at = 0;
  const lines: Line[] = [];
  for (const [c, { exactly, words }] of plans.entries()) {
    const conversation = `c${c + 1}`;
    const kept: Of<'kept'>[] = [];
    const shown: Line[] = [];
    const parts: Line[] = [];
    let seq = 0;
    const keep = (kind: 'citizen' | 'bot' | 'agent', text: string, part: Plan['words'][number]['part']): void => {
      seq += 1;
      const id = `${conversation}m${seq}`;
      kept.push({ op: 'kept', conversation, id, seq, kind, text });
      const show = (): void =>
        void shown.push({ op: 'shown', at: (at += 1), conversation, id, seq: exactly ? seq : null, text });
      if (exactly) return show();
      if (kind === 'citizen') return;
      const status = part === 'failed' || part === 'suppressed' ? part : 'sent';
      parts.push({ op: 'part', conversation, id, status, possibleDuplicate: part === 'twice' || part === 'marked' });
      if (status === 'sent') show();
      if (part === 'twice') show();
    };
    lines.push({ op: 'opened', conversation, id: `id-${conversation}`, exactly });
    let waiting: {
      readonly by: 'bot' | 'agent';
      readonly word: string;
      readonly part: Plan['words'][number]['part'];
    }[] = [];
    const settle = (): void => {
      // Two that were on their way together are kept in either order.
      const order = waiting.toReversed();
      waiting = [];
      for (const { word } of order) keep('citizen', word, 'sent');
      for (const { by, word, part } of order) {
        const line = { by: 'agent', conversation, word } as const;
        if (by === 'agent') lines.push({ op: 'send', at: (at += 1), ...line });
        keep(by, by === 'agent' ? agentAnswers(word) : `You said ${word}.`, part);
        if (by === 'agent') lines.push({ op: 'acknowledged', at: (at += 1), ...line });
      }
    };
    const acknowledge: Line[] = [];
    for (const [n, { by, luck, repeated, together, part }] of words.entries()) {
      if (!together || by === 'agent' || waiting.some((one) => one.by === 'agent')) {
        lines.push(...acknowledge.splice(0).map((line) => ({ ...line, at: (at += 1) }) as Line));
        settle();
      }
      const word = wordOf({ run: 'kab', conversation, sequence: n + 1 });
      const line = { by: 'citizen', conversation, word } as const;
      lines.push({ op: 'send', at: (at += 1), ...line });
      if (repeated) lines.push({ op: 'repeated', at: (at += 1), conversation, word });
      if (luck === 'acknowledged') acknowledge.push({ op: 'acknowledged', at: 0, ...line });
      if (luck !== 'nothing') waiting.push({ by, word, part });
    }
    lines.push(...acknowledge.map((line) => ({ ...line, at: (at += 1) }) as Line));
    settle();
    lines.push(...shown, ...kept, ...parts);
  }
  lines.push({ op: 'open', what: 'mailbox', count: 0 });
  return lines;
}

const right = fc.array(plan, { minLength: 2, maxLength: 4 }).map(written);

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

const mutations: readonly (readonly [name: string, kind: Faulty, mutate: Mutation])[] = [
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

describe('the checker', () => {
  test('finds nothing in right histories, with every freedom that is allowed', () => {
    fc.assert(
      fc.property(right, (history) => {
        expect(wrongsIn(compare(history))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test.each(mutations)('finds %s', (_, kind, mutate) => {
    let found = 0;
    fc.assert(
      fc.property(right, fc.nat(), (history, seed) => {
        const wrong = mutate(history, (all) => all[seed % Math.max(1, all.length)]);
        fc.pre(wrong !== null);
        found += 1;
        expect(compare(wrong ?? [])[kind]).not.toEqual([]);
      }),
      { numRuns: 100 },
    );
    expect(found).toBeGreaterThanOrEqual(100);
  });

  test('counts what is allowed and shown: parts marked as doubled, parts that failed', () => {
    const words = (['twice', 'marked', 'failed', 'sent'] as const).map((part) => ({
      by: 'bot' as const,
      luck: 'acknowledged' as const,
      repeated: false,
      together: false,
      part,
    }));
    const verdict = compare(written([{ exactly: false, words }]));
    expect(wrongsIn(verdict)).toEqual([]);
    expect([verdict.flagged, verdict.failed]).toEqual([1, 1]);
  });

  test('notices somebody who is shown something in no conversation', () => {
    const line: Line = { op: 'shown', at: 1, conversation: '+13125550199', id: 'm1', seq: null, text: 'Hello.' };
    expect(compare([line]).phantom).toHaveLength(1);
  });
});

describe('parts that the store no longer tells of one by one', () => {
  const opened: Line = { op: 'opened', conversation: 'c1', id: 'id', exactly: false };
  const old = (id: string): Line[] => [
    { op: 'kept', conversation: 'c1', id, seq: null, kind: 'bot', text: 'Which word?' },
    { op: 'part', conversation: 'c1', id, status: 'forgotten', possibleDuplicate: false },
  ];
  const shown = (id: string, time: number): Line => ({
    op: 'shown',
    at: time,
    conversation: 'c1',
    id,
    seq: null,
    text: 'Which word?',
  });
  const twice = [opened, ...old('m1'), ...old('m2'), shown('m1', 1), shown('m1', 2), shown('m2', 3), shown('m2', 4)];

  test('may have been sent twice as often as parts are marked', () => {
    expect(wrongsIn(compare([...twice, { op: 'marked', count: 2 }]))).toEqual([]);
    expect(compare([...twice, { op: 'marked', count: 1 }]).duplicateSends).toHaveLength(2);
  });

  test('do not use up the marks of those it tells of', () => {
    const told: Line[] = [
      { op: 'kept', conversation: 'c1', id: 'm3', seq: null, kind: 'bot', text: 'Which word?' },
      { op: 'part', conversation: 'c1', id: 'm3', status: 'sent', possibleDuplicate: true },
      shown('m3', 5),
    ];
    expect(compare([...twice, ...told, { op: 'marked', count: 2 }]).duplicateSends).toHaveLength(2);
  });

  test('must have been shown, in their order', () => {
    expect(compare([opened, ...old('m1')]).lost).toHaveLength(1);
    expect(compare([opened, ...old('m1'), ...old('m2'), shown('m2', 1), shown('m1', 2)]).inversions).toHaveLength(1);
  });
});

describe('while the store is away', () => {
  const away: History = [
    { op: 'fault', at: 10, fault: 'store away', node: 'store', phase: 'begins' },
    { op: 'fault', at: 20, fault: 'store away', node: 'store', phase: 'ends' },
  ];
  const tried = (time: number, ms: number, status: number): Line => ({
    op: 'tried',
    at: time,
    ms,
    conversation: 'c1',
    status,
  });

  test('nothing may be taken; what was on its way before or is answered afterwards may be', () => {
    expect(compare([...away, tried(11, 5, 202)]).phantom).toHaveLength(1);
    expect(wrongsIn(compare([...away, tried(9, 5, 202), tried(19, 5, 202), tried(11, 5, 503)]))).toEqual([]);
  });

  test('the slowest refusal counts', () => {
    expect(slowestRefusal([...away, tried(11, 700, 503), tried(12, 300, 503), tried(30, 5000, 503)])).toBe(700);
    expect(slowestRefusal(away)).toBeNull();
  });

  test('what waited for a frozen node is no refusal of its own', () => {
    const frozen: History = [
      { op: 'fault', at: 21, fault: 'freeze', node: 'n1', phase: 'begins' },
      { op: 'fault', at: 7000, fault: 'freeze', node: 'n1', phase: 'ends' },
    ];
    expect(slowestRefusal([...away, ...frozen, tried(19, 7500, 503), tried(11, 9, 503)])).toBe(9);
    expect(slowestRefusal([...away, ...frozen, tried(19, 7500, 503)])).toBeNull();
  });
});

test('the time from a fault to the next answer of those who waited', () => {
  const word = (n: number): string => wordOf({ run: 'kab', conversation: 'c1', sequence: n });
  const of = { by: 'citizen', conversation: 'c1' } as const;
  const shown = (n: number, time: number): Line => ({
    op: 'shown',
    at: time,
    conversation: 'c1',
    id: `m${n}`,
    seq: n,
    text: `You said ${word(n)}.`,
  });
  const history: History = [
    { op: 'opened', conversation: 'c1', id: 'id', exactly: true },
    { op: 'acknowledged', at: 1, word: word(1), ...of },
    shown(1, 5),
    { op: 'fault', at: 10, fault: 'kill', node: 'node1', phase: 'begins' },
    { op: 'acknowledged', at: 20, word: word(2), ...of },
    { op: 'fault', at: 30, fault: 'kill', node: 'node1', phase: 'begins' },
    shown(2, 730),
  ];
  expect(recoveries(history).map(({ waiting, worstMs }) => [waiting, worstMs])).toEqual([
    [0, null],
    [1, 700],
  ]);
  expect(worstOf(recoveries(history))).toBe(700);
});

test('a history is plain JSON lines, and read back as it was', () => {
  const folder = mkdtempSync(join(tmpdir(), 'history-'));
  try {
    const notebook = openNotebook(join(folder, 'run.jsonl'));
    const lines = written([{ exactly: true, words: [] }]);
    lines.forEach((line) => notebook.write(line));
    expect(readHistory(join(folder, 'run.jsonl'))).toEqual(lines);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
