import { isDate, wallTime } from '../../model/time.js';
import { dateBound } from './bounds.js';
import { decide, readingsOf, type Check } from './decide.js';
import type { SlotContext, SlotKind } from './slot.js';
import type { SlotSpec } from '../../model/bot.js';
import type { Value } from '../../model/value.js';

/** A day. `at_least` and `at_most` are days as `dateBound` reads them; "today" is the day the words were accepted. */
export const date: SlotKind = {
  type: 'date',
  errorKey: 'slots:date.error',
  exampleKey: 'slots:date.example',
  read(_text, readings, spec, context) {
    return decide(readingsOf(readings, 'date'), 'date', checkDay(spec, context));
  },
};

/** Whether a day lies within a question's limits. */
export function checkDay(spec: SlotSpec, { at, bot }: SlotContext): Check<Extract<Value, { readonly type: 'date' }>> {
  const today = wallTime(at, bot.timeZone).date;
  const least = dateBound(spec.atLeast, today);
  const most = dateBound(spec.atMost, today);
  return (value) => {
    if (!isDate(value.date)) return { key: 'slots:date.no_such_day', values: {} };
    if (least !== null && value.date < least)
      return { key: 'slots:date.too_early', values: { limit: { type: 'date', date: least } } };
    if (most !== null && value.date > most)
      return { key: 'slots:date.too_late', values: { limit: { type: 'date', date: most } } };
    return null;
  };
}
