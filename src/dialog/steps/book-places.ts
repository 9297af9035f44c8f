import { own } from '../../model/json.js';
import type { Frame } from '../../model/state.js';
import type { Slots } from '../../model/text.js';
import type { Value } from '../../model/value.js';
import { again, wait, type Move } from '../asked.js';
import { openCall } from '../calls.js';
import { fieldOf } from '../operands.js';
import { follow } from '../outcomes.js';
import { changeTop, engine, say, top, type Talk } from '../talk.js';
import { chosenService, placesOf, type Book } from './book-questions.js';
import { fromWanted } from './from-wanted.js';

/** Places kept of one search: enough for some days of every office. */
const mostKept = 40;
/** Hours at which an office may be open, for a time that could be morning or night. */
const officeHours = { from: '06:00', until: '20:00' } as const;

/** Remembers something of a booking; its question is asked afresh. */
export function keep(talk: Talk, frame: Frame, local: Frame['local']): Move {
  changeTop(talk, { local: { ...(top(talk) ?? frame).local, ...local }, tries: 0 });
  return again;
}

/** Forgets something of a booking. */
export function drop(talk: Talk, frame: Frame, names: readonly string[]): Move {
  const { local } = top(talk) ?? frame;
  const left = Object.entries(local).filter(([name]) => !names.includes(name));
  changeTop(talk, { local: Object.fromEntries(left), tries: 0 });
  return again;
}

/** Free places, from a day on if one was asked for. */
export function findPlaces(talk: Talk, step: Book, from: Slots): Move {
  const frame = top(talk);
  if (!frame) return wait;
  const service = chosenService(talk.bot, step, frame) ?? '';
  const office = frame.local['office'] as unknown as Value | undefined;
  const officeId = office?.type === 'text' && office.text !== '' ? { office } : {};
  const input: Slots = { service: { type: 'text', text: service }, ...officeId, ...from };
  return (
    openCall(talk, step, { service: step.service, operation: 'slots', input, writes: false }) ??
    follow(talk, step.outcomes, 'unavailable', step.next, {})
  );
}

/** Places were found: the one that was asked for is taken; else it is said that it is not free, and the nearest come first. */
export function foundPlaces(talk: Talk, frame: Frame, result: Slots): Move {
  const slots = own(result, 'slots');
  const places = slots?.type === 'many' ? slots.values.slice(0, mostKept) : [];
  const { wanted } = frame.local;
  drop(talk, frame, ['wanted']);
  const found = { places: places as never, asking: null };
  if (typeof wanted !== 'string' || places.length === 0) return keep(talk, frame, found);
  const fits = places.filter((place) => startOf(talk, place).startsWith(wanted));
  const isTime = wanted.length > 10;
  if (isTime && fits.length === 1 && fits[0])
    return keep(talk, frame, { ...found, place: fits[0] as never, confirmed: null });
  if (isTime && fits.length > 1) return keep(talk, frame, { ...found, places: fits as never });
  if (fits.length > 0) return keep(talk, frame, found);
  if (!isTime) say(talk, engine('book.next_days'), { values: { day: { type: 'date', date: wanted } } });
  else say(talk, engine('book.not_free'));
  return keep(talk, frame, { ...found, places: (isTime ? nearestFirst(talk, places, wanted) : places) as never });
}

/** From a day on; its own places if they are known already. */
export function onDay(talk: Talk, step: Book, frame: Frame, date: string): Move {
  const here = placesOf(frame).filter((place) => startOf(talk, place).startsWith(date));
  if (here.length > 0 && frame.local['asking'] !== 'day') return keep(talk, frame, { places: here as never });
  changeTop(talk, { local: { ...frame.local, asking: null, wanted: date } });
  return findPlaces(talk, step, { from: { type: 'date', date } });
}

/** A place tapped, or meant by a day and an hour. */
export function pickPlace(talk: Talk, step: Book, frame: Frame, value: Value): Move {
  if (value.type === 'record') return keep(talk, frame, { place: value as never, confirmed: null });
  const places = placesOf(frame);
  const fits = places.filter((place) => isAt(startOf(talk, place), value));
  if (fits.length === 1 && fits[0]) return keep(talk, frame, { place: fits[0] as never, confirmed: null });
  if (fits.length > 1) return keep(talk, frame, { places: fits as never });
  if (value.type === 'datetime') {
    // Only the first free times are known, so the hour itself is looked for.
    const local = { ...frame.local, wanted: value.datetime.slice(0, 16) };
    changeTop(talk, { local });
    return findPlaces(talk, step, fromWanted({ ...frame, local }, talk.bot.timeZone));
  }
  return { type: 'misunderstood', problem: { key: 'dialog:book.not_free', values: {} } };
}

/** Of several meanings of a time the one that is free; else the only one at which an office may be open. */
export function meantTime(talk: Talk, frame: Frame, values: readonly Value[]): Value | undefined {
  const starts = placesOf(frame).map((place) => startOf(talk, place));
  const fits = values.filter((value) => starts.some((start) => isAt(start, value)));
  if (fits.length > 0) return fits.length === 1 ? fits[0] : undefined;
  const likely = likelyTimes(values);
  return likely.length === 1 ? likely[0] : undefined;
}

/** Of several meanings of a time those at which an office may be open. */
export function likelyTimes(values: readonly Value[]): readonly Value[] {
  return values.filter((value) => {
    const time = value.type === 'time' ? value.time : value.type === 'datetime' ? value.datetime.slice(11, 16) : '';
    return time >= officeHours.from && time < officeHours.until;
  });
}

const isAt = (start: string, value: Value): boolean =>
  value.type === 'time'
    ? start.slice(11, 16) === value.time
    : value.type === 'datetime' && start.slice(0, 16) === value.datetime.slice(0, 16);

/** The last place before a time first, then those after it. */
function nearestFirst(talk: Talk, places: readonly Value[], wanted: string): readonly Value[] {
  const later = places.findIndex((place) => startOf(talk, place) >= wanted);
  const first = Math.max(0, (later < 0 ? places.length : later) - 1);
  return [...places.slice(first), ...places.slice(0, first)];
}

const startOf = (talk: Talk, place: Value): string => {
  const start = fieldOf(talk.bot, place, 'start');
  return start?.type === 'datetime' ? start.datetime : '';
};
