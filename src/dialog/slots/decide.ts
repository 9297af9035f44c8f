import type { Reading } from '../../model/heard.js';
import type { Slots } from '../../model/text.js';
import type { Value } from '../../model/value.js';
import type { Answer } from './slot.js';

/** More meanings than this cannot be asked about in one sentence. */
const askable = 6;

/** A value's objection to being the answer: an engine key with its values; null = acceptable. */
export type Check<V extends Value> = (value: V) => { readonly key: string; readonly values: Slots } | null;

/** The readings of one type (and list, pattern or service, where the reading names one). */
export function readingsOf(readings: readonly Reading[], type: Reading['type'], of?: string): readonly Reading[] {
  return readings.filter(
    (reading) => reading.type === type && (of === undefined || reading.of === undefined || reading.of === of),
  );
}

/**
 * What readings come to: one acceptable meaning is the value, several are asked about, none gives the first objection. A meaning
 * that is not acceptable never makes an acceptable one doubtful.
 */
export function decide<T extends Value['type']>(
  readings: readonly Reading[],
  type: T,
  check: Check<Extract<Value, { readonly type: T }>>,
): Answer {
  const values: Extract<Value, { readonly type: T }>[] = [];
  const seen = new Set<string>();
  for (const reading of readings) {
    if (reading.problem !== undefined) continue;
    for (const value of [reading.value, ...reading.alternatives]) {
      const key = JSON.stringify(value);
      if (value.type !== type || seen.has(key)) continue;
      seen.add(key);
      values.push(value as Extract<Value, { readonly type: T }>);
    }
  }
  const acceptable = values.filter((value) => check(value) === null);
  const [first, ...more] = acceptable;
  if (first && more.length === 0) return { type: 'value', value: first };
  if (first) return { type: 'ambiguous', values: acceptable.slice(0, askable) };
  const [refused] = values;
  const objection = refused && check(refused);
  if (objection) return { type: 'problem', ...objection };
  const problem = readings.find((reading) => reading.problem !== undefined)?.problem;
  return problem === undefined ? { type: 'none' } : { type: 'problem', key: problem, values: {} };
}
