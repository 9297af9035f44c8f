import { describe, expect, test } from '@jest/globals';
import { compare, wrongsIn } from './compare.js';
import type { History, Line } from './history.js';
import { recoveries, slowestRefusal, worstOf } from './recovery.js';
import { wordOf } from './words.js';

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
