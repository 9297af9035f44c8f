import { checkDay } from './date.js';
import { decide, readingsOf } from './decide.js';
import type { SlotKind } from './slot.js';

/** A day and an hour. `at_least` and `at_most` are days as for `date`; half an answer is asked to be completed. */
export const datetime: SlotKind = {
  type: 'datetime',
  errorKey: 'slots:datetime.error',
  exampleKey: 'slots:datetime.example',
  read(_text, readings, spec, context) {
    const day = checkDay(spec, context);
    const answer = decide(readingsOf(readings, 'datetime'), 'datetime', (value) =>
      day({ type: 'date', date: value.datetime.slice(0, 10) }),
    );
    if (answer.type !== 'none') return answer;
    const date = decide(readingsOf(readings, 'date'), 'date', day);
    if (date.type === 'problem') return date;
    const times = readingsOf(readings, 'time');
    const wrong = times.find((time) => time.problem !== undefined)?.problem;
    if (wrong !== undefined) return { type: 'problem', key: wrong, values: {} };
    if (date.type !== 'none') return { type: 'problem', key: 'slots:datetime.no_time', values: {} };
    return times.length > 0 ? { type: 'problem', key: 'slots:datetime.no_date', values: {} } : date;
  },
};
