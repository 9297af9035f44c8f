import type { Bot } from '../../model/bot.js';
import { own } from '../../model/json.js';
import type { Frame } from '../../model/state.js';
import type { Slots } from '../../model/text.js';
import { wallTime } from '../../model/time.js';
import type { Value } from '../../model/value.js';
import { again, ask, type Asked, type Given, type Move } from '../asked.js';
import { openCall } from '../calls.js';
import { isSkipped, markSkipped } from '../local.js';
import { fieldOf, textsOf } from '../operands.js';
import { follow, isAuthored, resultValues, saysItself } from '../outcomes.js';
import { remindOfBooking } from '../reminders.js';
import { authored, change, changeTop, engine, rule, say, setSlots, top, withoutSlots, type Talk } from '../talk.js';
import { remember } from '../recent.js';
import { bookAhead, namedOffice, officeMeant } from './book-ahead.js';
import { fromWanted } from './from-wanted.js';
import { askBookChange, bookBack, bookFields, reviseBooking } from './book-change.js';
import { inputOf } from './call.js';
import { drop, findPlaces, foundPlaces, keep, meantTime, onDay, pickPlace } from './book-places.js';
import { anyOffice, bookAsked, chosenService, needsOffice, type Book } from './book-questions.js';
import { questionAsked } from './question.js';
import type { StepKind } from './step-kind.js';

/** Outcomes of booking after which other times are offered instead of giving up. */
const pickAgain: ReadonlySet<string> = new Set(['slot_taken', 'hold_expired', 'outside_window', 'closed_day']);

/**
 * An appointment from offer to confirmation: what, where, when, who, "is this right?", and what to bring.
 *
 *     - book: appointment
 *       what: passport
 *       who: [name, phone]
 *       bring: { en: "Bring your photo.", es: "Traiga su foto." }
 */
export const book: StepKind<Book> = {
  arrive(talk, step, before) {
    bookAhead(talk, step, before);
    const frame = top(talk) ?? before;
    const service = chosenService(talk.bot, step, frame);
    if (service !== undefined && frame.local['places'] === undefined && !needsOffice(talk.bot, step, frame)) {
      return findPlaces(talk, step, fromWanted(frame, talk.bot.timeZone));
    }
    const open = asked(talk.bot, step, frame);
    if (open) return ask(talk, open, { topic: frame.topic, step: step.name });
    if (service === undefined) return follow(talk, step.outcomes, 'none', step.next, {});
    return send(talk, step, frame);
  },
  asked,
  fields: (bot, step, frame) => bookFields(bot, step, frame),
  askedField: (bot, step, frame, slot) => {
    const question = step.who.find((one) => one.slot === slot);
    return question ? questionAsked(bot, question, { ...frame, slots: withoutSlots(frame.slots, [slot]) }) : null;
  },
  revised: (talk, _step, frame, slot, value) => reviseBooking(talk, frame, slot, value),
  back: bookBack,
  answered(talk, step, frame, given) {
    if (given.type === 'command') return commanded(talk, step, frame, given);
    if (given.type !== 'value') return again;
    const { slot, value } = given;
    if (slot === 'what') return keep(talk, frame, { what: value as never });
    if (slot === 'office') return keep(talk, frame, { office: value as never });
    if (slot === 'confirm') {
      return value.type === 'yes-no' && value.yes
        ? keep(talk, frame, { confirmed: true })
        : keep(talk, frame, { changing: true });
    }
    const elsewhere = slot === 'slot' || slot === 'day' || slot === 'time' ? atOffice(talk, step, frame, value) : null;
    if (elsewhere) return elsewhere;
    if (slot === 'day' && value.type === 'date') return onDay(talk, step, frame, value.date);
    if (slot === 'slot' || slot === 'time') return pickPlace(talk, step, frame, value);
    setSlots(talk, { [slot]: value });
    return again;
  },
  besides: (talk, step, frame) => officeAlone(talk, step, frame),
  meaning: (talk, _step, frame, values) => meantTime(talk, frame, values),
  skipped(talk, step, frame) {
    const open = asked(talk.bot, step, frame);
    if (open) changeTop(talk, { local: markSkipped(frame, open.name) });
    return again;
  },
  result(talk, step, frame, outcome, result) {
    if (outcome === 'slots') return foundPlaces(talk, frame, result);
    if (pickAgain.has(outcome) && !isAuthored(step.outcomes, outcome))
      return offerOthers(talk, step, frame, outcome, result);
    if (outcome === 'none' && frame.local['places'] === undefined && frame.local['wanted'] !== undefined) {
      say(talk, engine('book.none_that_day'), { says: `${frame.topic}/none` });
      drop(talk, frame, ['wanted']);
      return findPlaces(talk, step, {});
    }
    if (outcome === 'none' && frame.local['places'] !== undefined) {
      say(talk, engine('book.none_that_day'), { says: `${frame.topic}/none` });
      return drop(talk, frame, ['place', 'asking']);
    }
    if (outcome === 'booked') return booked(talk, step, frame, result);
    return follow(talk, step.outcomes, outcome, step.next, resultValues(result));
  },
};

/** "La norte" at the free times: the times of that office are looked for. */
function officeAlone(talk: Talk, step: Book, frame: Frame): Move | null {
  if (frame.local['changing'] === true || frame.local['place'] !== undefined) return null;
  const office = officeMeant(talk, step, frame);
  if (!office?.value) return null;
  rule(talk, 'office');
  const { places: _, asking: __, ambiguous: ___, ...local } = frame.local;
  changeTop(talk, { local: { ...local, office: office.value as never }, tries: 0 });
  change(talk, { misses: 0 });
  return again;
}

/** "Tuesday at 3 at the north office": an office named with the time is the one that is meant, so its times are looked for. */
function atOffice(talk: Talk, step: Book, frame: Frame, value: Value): Move | null {
  const office = namedOffice(talk, step, frame);
  const chosen = frame.local['office'] as unknown as Value | undefined;
  if (!office?.value || !chosen || JSON.stringify(chosen) === JSON.stringify(office.value)) return null;
  const wanted =
    value.type === 'datetime' ? value.datetime.slice(0, 16) : value.type === 'date' ? value.date : undefined;
  const { places: _, place: __, wanted: ___, asking: ____, ...local } = frame.local;
  changeTop(talk, { local: { ...local, office: office.value as never, ...(wanted === undefined ? {} : { wanted }) } });
  return findPlaces(talk, step, fromWanted(top(talk) ?? frame, talk.bot.timeZone));
}

/** The question a booking waits with, or what of it is to be changed. */
function asked(bot: Bot, step: Book, frame: Frame): Asked | null {
  const places = frame.local['places'] !== undefined;
  return places && frame.local['changing'] === true ? askBookChange(bot, step, frame) : bookAsked(bot, step, frame);
}

function commanded(talk: Talk, step: Book, frame: Frame, given: Extract<Given, { type: 'command' }>): Move {
  const { command } = given;
  const { slot } = given.about;
  if (command === 'field' && typeof slot === 'string') return reviseBooking(talk, frame, slot, null);
  if (command === 'keep') return drop(talk, frame, ['changing']);
  if (command === 'any_office') return keep(talk, frame, { office: anyOffice as never });
  if (command === 'other_days') return keep(talk, frame, { asking: 'day' });
  if (command === 'change') return keep(talk, frame, { changing: true });
  if (command === 'cancel') {
    say(talk, engine('leave.done'), { says: `${frame.topic}/left` });
    return { type: 'end' };
  }
  if (command === 'skip') return book.skipped?.(talk, step, frame) ?? again;
  return again;
}

/** Everything is known and confirmed: book it. */
function send(talk: Talk, step: Book, frame: Frame): Move {
  const place = frame.local['place'] as unknown as Value;
  const who = Object.fromEntries(
    step.who.flatMap(({ slot }) => {
      const value = own(frame.slots, slot);
      return value && !isSkipped(frame, slot) ? [[slot, value]] : [];
    }),
  );
  const input: Slots = {
    ...who,
    ...inputOf(talk, step.with),
    slot: fieldOf(talk.bot, place, 'id') ?? { type: 'text', text: '' },
  };
  return (
    openCall(talk, step, { service: step.service, operation: 'book', input, writes: true }) ??
    follow(talk, step.outcomes, 'unavailable', step.next, {})
  );
}

/** Somebody was faster, or the day is gone: the nearest other times, else a new search. */
function offerOthers(talk: Talk, step: Book, frame: Frame, outcome: string, result: Slots): Move {
  const others = own(result, 'slots');
  say(talk, engine(`book.${outcome}`), { says: `${frame.topic}/${outcome}` });
  drop(talk, frame, ['place', 'confirmed', 'places']);
  if (others?.type === 'many' && others.values.length > 0) {
    return keep(talk, top(talk) ?? frame, { places: others.values.slice(0, 40) as never });
  }
  return findPlaces(talk, step, {});
}

/** Whether the words ask to bring something themselves, so that "please bring" is not said twice. */
const saysBring = (texts: readonly string[]): boolean =>
  texts.some((text) => /^\W*(?:please |por favor,? )?(?:bring|traiga|lleve)\b/i.test(text));

function booked(talk: Talk, step: Book, frame: Frame, result: Slots): Move {
  const appointment = own(result, 'appointment') ?? ({ type: 'record', fields: result } as const);
  setSlots(talk, { [step.save]: appointment });
  remember(talk, step.service, frame.slots, { appointment });
  changeTop(talk, { local: { ...frame.local, '~done': true } });
  const when = remindOfBooking(talk, step, frame.topic, result);
  if (saysItself(talk, step.outcomes, 'booked', step.next))
    return follow(talk, step.outcomes, 'booked', step.next, result);
  const values = resultValues({ appointment });
  say(talk, engine('book.booked'), { values, says: `${frame.topic}/booked` });
  const bring = own(values, 'bring');
  if (step.bring !== undefined) {
    if (!saysBring(Object.values(own(talk.bot.texts, step.bring)?.text ?? {}))) say(talk, engine('book.bring_these'));
    say(talk, authored(step.bring), { values });
  } else if (bring) {
    const whole = saysBring(bring.type === 'localized' ? Object.values(bring.text) : textsOf(talk.bot, bring));
    say(talk, engine(whole ? 'value' : 'book.bring'), { values: whole ? { value: bring } : { bring } });
  }
  if (own(values, 'calendar_link')) say(talk, engine('book.calendar'), { values });
  if (when !== null) tellReminder(talk, when);
  const branch = own(step.outcomes, 'booked');
  return { type: 'next', step: branch === undefined ? step.next : branch };
}

/** When the first reminder comes, and how to have none. */
function tellReminder(talk: Talk, at: number): void {
  const { date, time } = wallTime(at, talk.bot.timeZone);
  const when: Value = { type: 'datetime', datetime: `${date}T${time}`, zone: talk.bot.timeZone };
  say(talk, engine('book.remind_set'), { values: { when } });
}
