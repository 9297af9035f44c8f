import { describe, expect, test } from '@jest/globals';
import { addDays, wallTime } from '../../src/model/time.js';
import { federalHolidays, isClosedDay, openingsOf } from '../../src/services/calendar/openings.js';
import { readOffices, type CalendarOffice } from '../../src/services/calendar/read-offices.js';
import { bot, office, services } from './fixtures.js';

function officeIn(zone: string, more: Parameters<typeof office>[0] = {}): CalendarOffice {
  const calendar = readOffices({ services, offices: [office({ time_zone: zone, ...more })] }, bot);
  return calendar.offices[0] as CalendarOffice;
}
const walls = (where: CalendarOffice, date: string, minutes: number): readonly string[] =>
  openingsOf(where, date, minutes).map(({ start }) => wallTime(start, where.zone).time);

/** Days around the clock changes of 2026 and 2027. */
const changes: readonly (readonly [zone: string, forward: string, back: string])[] = [
  ['America/New_York', '2026-03-08', '2026-11-01'],
  ['Europe/Berlin', '2026-03-29', '2026-10-25'],
  ['Australia/Sydney', '2026-10-04', '2027-04-04'],
  ['Australia/Lord_Howe', '2026-10-04', '2027-04-04'],
  ['America/Phoenix', '2026-03-08', '2026-11-01'],
];

describe('opening times on the days the clocks change', () => {
  test.each(changes)(
    '%s: the first appointment is at the wall opening time, none doubled, none missing',
    (zone, forward, back) => {
      const where = officeIn(zone, { hours: { 'mon-sun': '08:00-17:00' }, breaks: { 'mon-sun': '12:00-13:00' } });
      const usual = walls(where, '2026-07-15', 30);
      expect(usual).toHaveLength(16);
      for (const change of [forward, back]) {
        for (const date of [addDays(change, -1), change, addDays(change, 1)]) {
          expect(walls(where, date, 30)).toEqual(usual);
          expect(usual[0]).toBe('08:00');
        }
      }
    },
  );

  test.each(changes)(
    '%s: an office open all night skips what the clock skips and offers a doubled hour once',
    (zone, forward, back) => {
      const where = officeIn(zone, { hours: { 'mon-sun': '00:00-06:00' } });
      const usual = walls(where, '2026-07-15', 30);
      expect(usual).toHaveLength(12);
      const shorter = { 'America/Phoenix': 12, 'Australia/Lord_Howe': 11 }[zone] ?? 10;
      expect(walls(where, forward, 30)).toHaveLength(shorter);
      expect(walls(where, back, 30)).toEqual(usual);
      for (const date of [forward, back]) {
        const openings = openingsOf(where, date, 45);
        for (const [n, { start, end }] of openings.entries()) {
          expect(end - start).toBe(45 * 60_000);
          expect(openings[n + 1]?.start ?? Infinity).toBeGreaterThanOrEqual(end);
        }
      }
    },
  );

  test('no appointment reaches into a break or past closing', () => {
    const where = officeIn('America/Chicago', {
      hours: { mon: '08:00-10:00, 13:00-14:00' },
      breaks: { mon: '09:00-09:15' },
    });
    expect(walls(where, '2026-11-23', 45)).toEqual(['08:00', '09:15', '13:00']);
    expect(walls(where, '2026-11-24', 45)).toEqual([]);
  });

  test('midnight can be the end of a day, and February 29 is a day', () => {
    const where = officeIn('America/Chicago', { hours: { 'mon-sun': '22:00-24:00' } });
    expect(walls(where, '2028-02-29', 60)).toEqual(['22:00', '23:00']);
  });
});

describe('closed days', () => {
  test('federal holidays are those that offices observe, also when New Year falls on a Saturday', () => {
    expect(federalHolidays('2027')).toContain('2027-12-31');
    expect(federalHolidays('2027')).toContain('2027-07-05');
    expect(federalHolidays('2026')).toContain('2026-11-26');
    expect(federalHolidays('2026')).not.toContain('2026-11-27');
  });

  test('an office keeps them, keeps its own days instead, or both', () => {
    const keeps = officeIn('America/Chicago', { holidays: 'us-federal' });
    const own = officeIn('America/Chicago', { holidays: ['2026-11-27'] });
    const both = officeIn('America/Chicago', {
      holidays: ['us-federal', '2026-11-27'],
      closures: [{ from: '2026-12-28', until: '2026-12-31' }],
    });
    const closed = (where: CalendarOffice): readonly boolean[] =>
      ['2026-11-26', '2026-11-27', '2026-12-30'].map((day) => isClosedDay(where, day));
    expect(closed(keeps)).toEqual([true, false, false]);
    expect(closed(own)).toEqual([false, true, false]);
    expect(closed(both)).toEqual([true, true, true]);
  });
});
