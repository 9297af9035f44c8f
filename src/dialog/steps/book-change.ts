import type { Bot } from '../../model/bot.js';
import { own } from '../../model/json.js';
import type { Frame } from '../../model/state.js';
import type { Value } from '../../model/value.js';
import { again, button, plainQuestion, type Asked, type Move } from '../asked.js';
import { fieldAnswer, fieldOfQuestion, type Field } from '../fields.js';
import { isSkipped, markOld, unskipped } from '../local.js';
import { fieldOf, idOf } from '../operands.js';
import { changeTop, engine, rule, setSlots, withoutSlots, type Talk } from '../talk.js';
import { officesFor, type Book } from './book-questions.js';

/** What of a booking was answered and can be changed: the time, the office, who. */
export function bookFields(bot: Bot, step: Book, frame: Frame): readonly Field[] {
  const place = frame.local['place'] as unknown as Value | undefined;
  const start = place && fieldOf(bot, place, 'start');
  const chosen = frame.local['office'] as unknown as Value | undefined;
  const offices = officesFor(bot, step, frame);
  const office = offices.find(({ id }) => chosen && id === idOf(bot, chosen));
  const own_ = { type: 'datetime', step: null } as const;
  return [
    ...(start ? [{ ...own_, slot: 'time', line: 'place', value: start } as const] : []),
    ...(office && offices.length > 1
      ? [
          {
            ...own_,
            type: 'list',
            slot: 'office',
            line: 'office',
            value: { type: 'localized', text: office.title },
          } as const,
        ]
      : []),
    ...step.who.flatMap((question) => {
      const value = own(frame.slots, question.slot);
      return value && !isSkipped(frame, question.slot) ? [fieldOfQuestion(question, value, null)] : [];
    }),
  ];
}

/** "What should be changed?" inside a booking. */
export function askBookChange(bot: Bot, step: Book, frame: Frame): Asked {
  return {
    ...plainQuestion,
    name: 'change',
    say: engine('confirm.change'),
    answers: [...bookFields(bot, step, frame).map(fieldAnswer), button('keep'), button('cancel')],
  };
}

/** One answer of a booking is set anew, or (null) asked again; another office means other times. */
export function reviseBooking(talk: Talk, frame: Frame, slot: string, value: Value | null): Move {
  rule(talk, `${value === null ? 'change' : 'correct'}:${slot}`);
  const gone =
    slot === 'office' ? ['office', 'places', 'place', 'confirmed'] : slot === 'time' ? ['place', 'confirmed'] : [];
  const local = Object.fromEntries(
    Object.entries(unskipped(frame, [slot])).filter(
      ([name]) => !['changing', 'asking', 'ambiguous', ...gone].includes(name),
    ),
  );
  const old = value === null && gone.length === 0 ? own(frame.slots, slot) : undefined;
  changeTop(talk, { local: markOld(local, slot, old), tries: 0 });
  if (gone.length === 0) {
    if (value === null) changeTop(talk, { slots: withoutSlots(frame.slots, [slot]) });
    else setSlots(talk, { [slot]: value });
  }
  return again;
}

/** One step back inside a booking; null = its first question is open. */
export function bookBack(talk: Talk, step: Book, frame: Frame): Move | null {
  if (frame.local['changing'] === true) return reviseBooking(talk, frame, '', null);
  if (frame.local['asking'] === 'day') return reviseBooking(talk, frame, '', null);
  const last = bookFields(talk.bot, step, frame).findLast(({ slot }) => slot !== 'office');
  if (last) return reviseBooking(talk, frame, last.slot, null);
  if (frame.local['office'] !== undefined) return reviseBooking(talk, frame, 'office', null);
  if (frame.local['what'] === undefined) return null;
  const { what: _, ...local } = frame.local;
  changeTop(talk, { local });
  return again;
}
