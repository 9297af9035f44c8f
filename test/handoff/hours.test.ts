import { describe, expect, test } from '@jest/globals';
import { horizonDays, openingHours } from '../../src/handoff/hours.js';
import { precheck } from '../../src/handoff/precheck.js';
import type { QueueSettings } from '../../src/model/bot.js';
import { bot } from '../support/bot-builder.js';

const at = (iso: string): number => Date.parse(iso);
const queue = (hours: QueueSettings['hours'], holidays: QueueSettings['holidays'] = []): QueueSettings => ({
  name: 'q',
  title: { en: 'Q' },
  hours,
  holidays,
  languages: ['en', 'es'],
});
const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const daily = (from: string, to: string) => Object.fromEntries(days.map((day) => [day, [{ from, to }]]));

describe('opening hours', () => {
  const office = queue({
    mon: [
      { from: '08:00', to: '12:00' },
      { from: '13:00', to: '17:00' },
    ],
    tue: [{ from: '08:00', to: '17:00' }],
  });

  test('open from the first minute to the last, closed at closing time and in the break', () => {
    const chicago = (time: string) => openingHours(office, 'America/Chicago', at(`2026-11-23T${time}-06:00`));
    expect(chicago('07:59')).toMatchObject({ open: false, opens: at('2026-11-23T08:00-06:00') });
    expect(chicago('08:00')).toMatchObject({ open: true, closes: at('2026-11-23T12:00-06:00') });
    expect(chicago('12:00')).toMatchObject({ open: false, opens: at('2026-11-23T13:00-06:00') });
    expect(chicago('17:00')).toMatchObject({ open: false, opens: at('2026-11-24T08:00-06:00') });
  });

  test('after the last day of the week the next opening is the first day of the next', () => {
    expect(openingHours(office, 'America/Chicago', at('2026-11-24T18:00-06:00')).opens).toBe(
      at('2026-11-30T08:00-06:00'),
    );
  });

  test('the zone decides, not the machine: the same instant is open in Chicago and closed in Honolulu', () => {
    const instant = at('2026-11-24T15:00Z');
    expect(openingHours(office, 'America/Chicago', instant).open).toBe(true);
    expect(openingHours(office, 'Pacific/Honolulu', instant).open).toBe(false);
  });

  test('a night shift belongs to the day it starts on', () => {
    const night = queue({ fri: [{ from: '22:00', to: '06:00' }] });
    expect(openingHours(night, 'America/Chicago', at('2026-11-28T05:59-06:00'))).toMatchObject({
      open: true,
      closes: at('2026-11-28T06:00-06:00'),
    });
    expect(openingHours(night, 'America/Chicago', at('2026-11-28T06:00-06:00')).open).toBe(false);
    expect(openingHours(night, 'America/Chicago', at('2026-11-27T21:59-06:00')).opens).toBe(
      at('2026-11-27T22:00-06:00'),
    );
  });

  test('a holiday closes what begins on it and not the night before; it is told by its name', () => {
    const holidays = [{ day: '2026-11-26', name: { en: 'Thanksgiving' } }];
    const night = queue(daily('22:00', '06:00'), holidays);
    expect(openingHours(night, 'America/Chicago', at('2026-11-26T05:00-06:00')).open).toBe(true);
    expect(openingHours(night, 'America/Chicago', at('2026-11-26T23:00-06:00'))).toMatchObject({
      open: false,
      holiday: { en: 'Thanksgiving' },
      opens: at('2026-11-27T22:00-06:00'),
    });
  });

  test('when clocks go forward and back, the door opens at the same wall time', () => {
    const early = queue(daily('08:00', '17:00'));
    // New York: 8 March 2026 forward, 1 November 2026 back.
    expect(openingHours(early, 'America/New_York', at('2026-03-07T20:00-05:00')).opens).toBe(
      at('2026-03-08T08:00-04:00'),
    );
    expect(openingHours(early, 'America/New_York', at('2026-10-31T20:00-04:00')).opens).toBe(
      at('2026-11-01T08:00-05:00'),
    );
    const night = queue(daily('22:00', '06:00'));
    expect(openingHours(night, 'America/New_York', at('2026-03-08T03:30-04:00'))).toMatchObject({
      open: true,
      closes: at('2026-03-08T06:00-04:00'),
    });
    // An opening at a time that the change skips is at the one after it.
    const skipped = queue(daily('02:30', '17:00'));
    expect(openingHours(skipped, 'America/New_York', at('2026-03-08T00:00-05:00')).opens).toBe(
      at('2026-03-08T03:30-04:00'),
    );
  });

  test('round the clock, midnight as 24:00, and touching spans are one opening', () => {
    expect(openingHours(queue(daily('00:00', '24:00')), 'America/Chicago', at('2026-11-23T00:00-06:00')).open).toBe(
      true,
    );
    expect(openingHours(queue(daily('00:00', '00:00')), 'America/Chicago', at('2026-11-23T13:00-06:00')).open).toBe(
      true,
    );
    const evening = queue({ mon: [{ from: '18:00', to: '24:00' }], tue: [{ from: '00:00', to: '02:00' }] });
    expect(openingHours(evening, 'America/Chicago', at('2026-11-23T23:00-06:00')).closes).toBe(
      at('2026-11-24T02:00-06:00'),
    );
  });

  test('a queue without hours never opens, and looking for it ends', () => {
    expect(openingHours(queue({}), 'America/Chicago', at('2026-11-23T10:00-06:00'))).toEqual({
      open: false,
      closes: null,
      opens: null,
      holiday: null,
    });
    expect(horizonDays).toBeLessThan(400);
  });
});

describe('before a person is promised', () => {
  const city = bot([]);
  const open = at('2026-11-23T10:00-06:00');
  const staff = (agents: number, languages: readonly string[], waiting = 0) => ({
    queues: { general: { agents, waiting, languages } },
  });

  test('nobody at all, closed, offline, another language, and online are told apart', () => {
    expect(precheck({ ...city, queues: {} }, null, staff(1, ['en']), 'en', open).type).toBe('no_queue');
    expect(precheck(city, null, staff(1, ['en']), 'en', at('2026-11-22T10:00-06:00')).type).toBe('closed');
    expect(precheck(city, 'general', staff(0, []), 'en', open)).toMatchObject({ type: 'nobody', why: 'offline' });
    expect(precheck(city, 'general', staff(1, ['en']), 'es', open)).toMatchObject({ type: 'nobody', why: 'language' });
    expect(precheck(city, 'general', staff(1, ['en', 'es'], 2), 'es', open)).toMatchObject({
      type: 'online',
      before: 2,
    });
  });

  test('an unknown queue means the first one; "constructor" is no queue', () => {
    expect(precheck(city, 'constructor', staff(1, ['en']), 'en', open)).toMatchObject({
      type: 'online',
      queue: { name: 'general' },
    });
  });
});
