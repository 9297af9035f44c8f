import type { Bot, ServiceSettings } from '../../model/bot.js';
import { own } from '../../model/json.js';
import type { Frame } from '../../model/state.js';
import type { Value } from '../../model/value.js';
import { button, plainQuestion, valueAnswer, yesNoAnswers, type Answerable, type Asked } from '../asked.js';
import { isSkipped } from '../local.js';
import { fieldOf, idOf, textsOf } from '../operands.js';
import { engine } from '../talk.js';
import { fold } from '../words/fold.js';
import { questionAsked } from './question.js';
import type { StepOf } from './step-kind.js';

export type Book = StepOf<'book'>;

/** Times shown at once; "other days" finds the rest. */
export const mostPlaces = 5;

/** The citizen does not mind which office. */
export const anyOffice: Value = { type: 'text', text: '' };

/** The question a booking waits with: what, where, when, who, or "is this right?"; null = nothing is missing, or a search is due. */
export function bookAsked(bot: Bot, step: Book, frame: Frame): Asked | null {
  const settings = own(bot.services, step.service);
  if (chosenService(bot, step, frame) === undefined) return askWhat(settings);
  if (needsOffice(bot, step, frame)) return askOffice(bot, step, frame);
  if (frame.local['asking'] === 'day') return askDay;
  if (frame.local['places'] === undefined) return null;
  if (!frame.local['place']) return askPlace(bot, step, frame);
  for (const question of step.who) {
    if (own(frame.slots, question.slot) === undefined && !isSkipped(frame, question.slot))
      return questionAsked(bot, question, frame);
  }
  return frame.local['confirmed'] === true ? null : askConfirm(bot, step, frame);
}

/** The id of what is booked: written, taken from a slot, chosen, or the only one there is. */
export function chosenService(bot: Bot, step: Book, frame: Frame): string | undefined {
  const bookable = own(bot.services, step.service)?.bookable ?? [];
  const chosen = frame.local['what'] as unknown as Value | undefined;
  if (chosen) return idOf(bot, chosen);
  if (step.what?.type === 'literal') return step.what.text;
  const slot = step.what ? own(frame.slots, step.what.name) : undefined;
  const value =
    slot && step.what?.type === 'ref' && step.what.field !== undefined ? fieldOf(bot, slot, step.what.field) : slot;
  const words = value ? textsOf(bot, value) : [];
  const named = bookable.find(({ id, title }) =>
    [id, ...Object.values(title)].some((name) => words.some((word) => fold(word) === fold(name))),
  );
  if (named) return named.id;
  if (value && bookable.length === 0) return words[0];
  return bookable.length === 1 ? bookable[0]?.id : undefined;
}

/** The offices where what is booked can be done. */
export const officesFor = (bot: Bot, step: Book, frame: Frame): NonNullable<ServiceSettings['offices']> => {
  const service = chosenService(bot, step, frame) ?? '';
  return (own(bot.services, step.service)?.offices ?? []).filter(
    (office) => office.services.length === 0 || office.services.includes(service),
  );
};

/** Several offices do it and none is chosen, in this step or by a slot that names one. */
export function needsOffice(bot: Bot, step: Book, frame: Frame): boolean {
  return frame.local['office'] === undefined && officesFor(bot, step, frame).length > 1;
}

export function placesOf(frame: Frame): readonly Value[] {
  const places = frame.local['places'];
  return Array.isArray(places) ? (places as unknown as readonly Value[]) : [];
}

function askWhat(settings: ServiceSettings | undefined): Asked | null {
  const bookable = settings?.bookable ?? [];
  if (bookable.length === 0) return null;
  const options = bookable.map(({ id, title }) => ({ key: id, label: title }));
  return {
    ...plainQuestion,
    name: 'what',
    say: engine('book.what'),
    accepts: [{ slot: 'what', spec: { type: 'choice', options } }],
    answers: options.map((option) =>
      valueAnswer('what', option, { type: 'choice', option: option.key, label: option.label }),
    ),
  };
}

/** The offices as options, with every name that a list of the bot's knows them by. */
export function officeOptions(bot: Bot, step: Book, frame: Frame) {
  const rows = Object.values(bot.lists).flatMap((list) => list.rows);
  return officesFor(bot, step, frame).map(({ id, title, address }) => {
    const titles = new Set(Object.values(title).map(fold));
    const same = rows.filter((row) => row.id === id || Object.values(row.label).some((name) => titles.has(fold(name))));
    const names = same.flatMap((row) => [...Object.values(row.label), ...Object.values(row.also).flat()]);
    return {
      key: id,
      label: title,
      also: { any: [...(address === '' ? [] : [address]), ...names] },
      value: { type: 'text', text: id } as const,
    };
  });
}

function askOffice(bot: Bot, step: Book, frame: Frame): Asked {
  const options = officeOptions(bot, step, frame);
  return {
    ...plainQuestion,
    name: 'office',
    say: engine('book.office'),
    accepts: [{ slot: 'office', spec: { type: 'choice', options } }],
    answers: [...options.map((option) => valueAnswer('office', option, option.value)), button('any_office')],
  };
}

const askDay: Asked = {
  ...plainQuestion,
  name: 'day',
  say: engine('book.day'),
  accepts: [{ slot: 'day', spec: { type: 'date' } }],
};

function askPlace(bot: Bot, step: Book, frame: Frame): Asked {
  const places = placesOf(frame).slice(0, mostPlaces);
  // Where there are several offices it is said whose times these are.
  const chosen = frame.local['office'] as unknown as Value | undefined;
  const offices = officesFor(bot, step, frame);
  const office = offices.length > 1 ? offices.find(({ id }) => chosen && id === idOf(bot, chosen)) : undefined;
  return {
    ...plainQuestion,
    name: 'slot',
    say: engine(places.length === 0 ? 'book.no_slot' : office ? 'book.slot_at' : 'book.slot'),
    ...(office ? { values: { office: { type: 'localized', text: office.title } } } : {}),
    accepts: [
      { slot: 'slot', spec: { type: 'datetime' } },
      { slot: 'day', spec: { type: 'date' } },
      { slot: 'time', spec: { type: 'time' } },
    ],
    answers: [...places.map((place, n) => placeAnswer(bot, step, frame, place, n)), button('other_days')],
  };
}

function placeAnswer(bot: Bot, step: Book, frame: Frame, place: Value, n: number): Answerable {
  const start = fieldOf(bot, place, 'start') ?? { type: 'text', text: '' };
  const office = fieldOf(bot, place, 'office_name');
  const chosen = frame.local['office'] as unknown as Value | undefined;
  const several = officesFor(bot, step, frame).length > 1 && (!chosen || idOf(bot, chosen) === '');
  return {
    label: engine(several && office ? 'book.place_at' : 'book.place'),
    values: { start, ...(office ? { office } : {}) },
    means: { type: 'value', slot: 'slot', value: place },
    option: { key: `place-${n + 1}`, label: {}, value: place },
  };
}

function askConfirm(bot: Bot, step: Book, frame: Frame): Asked {
  const place = frame.local['place'] as unknown as Value;
  const what = own(bot.services, step.service)?.bookable?.find(({ id }) => id === chosenService(bot, step, frame));
  const [yes] = yesNoAnswers('confirm');
  const office = fieldOf(bot, place, 'office_name') ?? { type: 'text', text: '' };
  return {
    ...plainQuestion,
    name: 'confirm',
    say: engine(what ? 'book.confirm' : 'book.confirm_plain'),
    values: {
      ...(what ? { what: { type: 'localized', text: what.title } } : {}),
      start: fieldOf(bot, place, 'start') ?? { type: 'text', text: '' },
      office,
    },
    accepts: [{ slot: 'confirm', spec: { type: 'yes-no' } }],
    answers: [...(yes ? [yes] : []), button('change'), button('cancel')],
  };
}
