import { timesOf, timesWithoutStore } from './compare.js';
import type { History } from './history.js';
import { answeredIn } from './words.js';

/** How long after a fault began the people who waited for an answer then heard again. */
export interface Recovery {
  readonly fault: string;
  readonly at: number;
  /** Conversations with an acknowledged message without an answer when it began. */
  readonly waiting: number;
  /** Milliseconds until the last of them was shown its next answer; null = nobody waited. */
  readonly worstMs: number | null;
}

/**
 * For every fault. Conversations that the dead node held are among those that waited. What is held on purpose (a part whose send has no
 * known outcome rests up to 20 s before it goes once more) is not the worker's absence: only channels that promise to show things
 * exactly once are looked at, which have no such rest.
 */
export function recoveries(history: History): readonly Recovery[] {
  const exactly = new Set(history.flatMap((line) => (line.op === 'opened' && line.exactly ? [line.conversation] : [])));
  const answers = new Map<string, { readonly at: number; readonly word: string }[]>();
  for (const line of history) {
    if (line.op !== 'shown' || !exactly.has(line.conversation)) continue;
    const list = answers.get(line.conversation) ?? [];
    for (const word of answeredIn(line.text)) list.push({ at: line.at, word });
    answers.set(line.conversation, list);
  }
  const asked = history.filter(
    (line) => line.op === 'acknowledged' && line.by === 'citizen' && exactly.has(line.conversation),
  );
  return history.flatMap((fault) => {
    if (fault.op !== 'fault' || fault.phase !== 'begins') return [];
    const nexts = new Map<string, number>();
    for (const line of asked) {
      if (line.op !== 'acknowledged' || line.at > fault.at || nexts.has(line.conversation)) continue;
      const list = answers.get(line.conversation) ?? [];
      if (list.some(({ at, word }) => word === line.word && at <= fault.at)) continue;
      const next = list.find(({ at }) => at > fault.at);
      if (next) nexts.set(line.conversation, next.at - fault.at);
    }
    const waits = [...nexts.values()];
    return [
      {
        fault: fault.fault,
        at: fault.at,
        waiting: waits.length,
        worstMs: waits.length === 0 ? null : Math.max(...waits),
      },
    ];
  });
}

/**
 * Longest time until a request was refused that began while the store was away; null = there was none. Milliseconds. What waited meanwhile
 * for a node that was itself frozen says nothing: it can refuse nobody.
 */
export function slowestRefusal(history: History): number | null {
  const away = timesWithoutStore(history);
  const frozen = timesOf(history, ({ fault }) => fault === 'freeze');
  const refused = history.flatMap((line) =>
    line.op === 'tried' &&
    line.status === 503 &&
    away.some(({ from, to }) => line.at >= from && line.at < to) &&
    !frozen.some(({ from, to }) => line.at < to && line.at + line.ms > from)
      ? [line.ms]
      : [],
  );
  return refused.length === 0 ? null : Math.max(...refused);
}

/** Half of the answers of web chat came within this; how quick the machine is, not a promise. Milliseconds. */
export function ordinaryAnswer(history: History): number {
  const asked = new Map<string, number>();
  const waits: number[] = [];
  for (const line of history) {
    if (line.op === 'acknowledged' && line.by === 'citizen') asked.set(line.word, line.at);
    if (line.op !== 'shown' || line.seq === null) continue;
    for (const word of answeredIn(line.text)) {
      const at = asked.get(word);
      if (at !== undefined) waits.push(line.at - at);
    }
  }
  return waits.toSorted((one, other) => one - other)[Math.floor(waits.length / 2)] ?? 0;
}

/** The longest of all; 0 = nobody ever waited. Milliseconds. */
export const worstOf = (all: readonly Recovery[]): number => Math.max(0, ...all.map(({ worstMs }) => worstMs ?? 0));
