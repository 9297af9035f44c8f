import type { Value } from '../../model/value.js';
import { numberBound } from './bounds.js';
import { decide, readingsOf } from './decide.js';
import type { Answer, SlotKind } from './slot.js';

type Money = Extract<Value, { readonly type: 'money' }>;

/**
 * A sum in dollars. With `per`, a bare sum counts for that period and a sum for another one is asked back, never converted.
 * `at_least` and `at_most` are dollars.
 */
export const money: SlotKind = {
  type: 'money',
  errorKey: 'slots:money.error',
  exampleKey: 'slots:money.example',
  read(_text, readings, spec) {
    const { per } = spec;
    const least = numberBound(spec.atLeast);
    const most = numberBound(spec.atMost);
    const limit = (dollars: number): Money => ({ type: 'money', cents: Math.round(dollars * 100), currency: 'USD' });
    const answer = decide(readingsOf(readings, 'money'), 'money', (value) => {
      if (per !== undefined && value.per !== undefined && value.per !== per)
        return { key: `slots:money.how_much_a_${per}`, values: { amount: value } };
      if (least !== null && value.cents < least * 100)
        return { key: 'slots:money.too_small', values: { limit: limit(least) } };
      if (most !== null && value.cents > most * 100)
        return { key: 'slots:money.too_large', values: { limit: limit(most) } };
      return null;
    });
    return per === undefined ? answer : withPeriod(answer, per);
  },
};

function withPeriod(answer: Answer, per: NonNullable<Money['per']>): Answer {
  const add = (value: Value): Value => (value.type === 'money' ? { ...value, per } : value);
  if (answer.type === 'value') return { type: 'value', value: add(answer.value) };
  return answer.type === 'ambiguous' ? { type: 'ambiguous', values: answer.values.map(add) } : answer;
}
