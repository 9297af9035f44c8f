import { describe, expect, test } from '@jest/globals';
import {
  afterQuiet,
  dueAfter,
  isBusinessDay,
  occasionEnd,
  reminderAt,
  warnAt,
} from '../../src/handoff/working-time.js';
import type { QueueSettings } from '../../src/model/bot.js';
import { instantOf } from '../../src/model/time.js';

const zone = 'America/Chicago';
const at = (date: string, time: string): number => instantOf(date, time, zone);
const day = [{ from: '08:00', to: '17:00' }];
const office: QueueSettings = {
  name: 'general',
  title: {},
  hours: { mon: day, tue: day, wed: day, thu: day, fri: [{ from: '08:00', to: '15:00' }], sat: [], sun: [] },
  holidays: [{ day: '2026-11-26', name: { en: 'Thanksgiving' } }],
  languages: ['en'],
};
const always: QueueSettings = {
  ...office,
  hours: Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((name) => [name, [{ from: '00:00', to: '24:00' }]]),
  ),
  holidays: [],
};
const promised = (count: number, unit: 'minutes' | 'hours' | 'days' | 'business_days', now: number, queue = office) =>
  new Date(dueAfter({ count, unit }, queue, zone, now)).toISOString();
const iso = (date: string, time: string): string => new Date(at(date, time)).toISOString();

describe('what is owed', () => {
  test('by a working day is owed when the queue closes on it; the day it is promised does not count', () => {
    expect(promised(1, 'business_days', at('2026-11-23', '10:00'))).toBe(iso('2026-11-24', '17:00'));
    expect(promised(1, 'business_days', at('2026-11-23', '23:30'))).toBe(iso('2026-11-24', '17:00'));
  });

  test('skips weekends and the queue’s holidays', () => {
    // Wednesday, then Thanksgiving: Friday, when the office closes at three.
    expect(promised(1, 'business_days', at('2026-11-25', '16:00'))).toBe(iso('2026-11-27', '15:00'));
    expect(promised(2, 'business_days', at('2026-11-25', '16:00'))).toBe(iso('2026-11-30', '17:00'));
    expect(promised(1, 'business_days', at('2026-11-28', '09:00'))).toBe(iso('2026-11-30', '17:00'));
  });

  test('a queue that is never closed works Monday to Friday, but not on federal holidays', () => {
    expect(promised(1, 'business_days', at('2026-11-25', '16:00'), always)).toBe(iso('2026-11-27', '17:00'));
    expect(isBusinessDay(always, '2026-11-28')).toBe(false);
    expect(isBusinessDay(undefined, '2026-12-25')).toBe(false);
  });

  test('a queue without any hours keeps nobody waiting for ever', () => {
    const never = { ...office, hours: {} };
    expect(dueAfter({ count: 1, unit: 'business_days' }, never, zone, at('2026-11-23', '10:00'))).toBeGreaterThan(
      at('2027-11-01', '00:00'),
    );
  });

  test('by days counts every day, by hours and minutes every minute', () => {
    expect(promised(3, 'days', at('2026-11-25', '16:00'))).toBe(iso('2026-11-28', '17:00'));
    expect(promised(4, 'hours', at('2026-11-25', '16:00'))).toBe(iso('2026-11-25', '20:00'));
    expect(promised(20, 'minutes', at('2026-11-25', '16:00'))).toBe(iso('2026-11-25', '16:20'));
  });

  test('the agency is warned three hours before, or half way if that is sooner', () => {
    const now = at('2026-11-23', '10:00');
    expect(warnAt(at('2026-11-24', '17:00'), now)).toBe(at('2026-11-24', '14:00'));
    expect(warnAt(at('2026-11-23', '12:00'), now)).toBe(at('2026-11-23', '11:00'));
  });
});

describe('a reminder', () => {
  const now = at('2026-11-23', '10:00');
  const appointment = (time: string | null) => ({ date: '2026-12-01', time, zone });

  test('goes out at the same time of day some days before, or so many hours before', () => {
    expect(reminderAt(appointment('10:30'), { days: 1 }, zone, now)).toBe(at('2026-11-30', '10:30'));
    expect(reminderAt(appointment('10:30'), { minutes: 120 }, zone, now)).toBe(at('2026-12-01', '08:30'));
    expect(reminderAt(appointment('10:30'), { days: 0 }, zone, now)).toBe(at('2026-12-01', '08:00'));
  });

  test('keeps the wall time over a change of the clocks', () => {
    const spring = { date: '2027-03-14', time: '10:00', zone };
    expect(reminderAt(spring, { days: 1 }, zone, now)).toBe(at('2027-03-13', '10:00'));
    expect(at('2027-03-14', '10:00') - at('2027-03-13', '10:00')).toBe(23 * 3_600_000);
  });

  test('a day without an hour is reminded of in the morning', () => {
    expect(reminderAt(appointment(null), { days: 1 }, zone, now)).toBe(at('2026-11-30', '09:00'));
    expect(occasionEnd(appointment(null))).toBe(at('2026-12-01', '21:00'));
  });

  test('never goes out at night: in the morning if that is early enough, else on the evening before', () => {
    expect(reminderAt(appointment('09:00'), { minutes: 120 }, zone, now)).toBe(at('2026-12-01', '08:00'));
    expect(reminderAt(appointment('08:00'), { minutes: 120 }, zone, now)).toBe(at('2026-11-30', '20:00'));
    expect(reminderAt(appointment('22:30'), { minutes: 60 }, zone, now)).toBe(at('2026-12-01', '20:00'));
  });

  test('counts the quiet hours where the agency is, though the office is elsewhere', () => {
    const denver = { date: '2026-12-01', time: '08:30', zone: 'America/Los_Angeles' };
    // 8:30 in Los Angeles is 10:30 in Chicago: two hours before are 8:30 in Chicago.
    expect(reminderAt(denver, { minutes: 120 }, zone, now)).toBe(at('2026-12-01', '08:30'));
  });

  test('that would have gone out already is not sent', () => {
    expect(reminderAt({ date: '2026-11-23', time: '11:00', zone }, { minutes: 120 }, zone, now)).toBeNull();
    expect(reminderAt({ date: '2026-11-23', time: '11:00', zone }, { days: 1 }, zone, now)).toBeNull();
  });

  test('what falls due in the night waits for eight in the morning', () => {
    expect(afterQuiet(at('2026-11-23', '23:00'), zone)).toBe(at('2026-11-24', '08:00'));
    expect(afterQuiet(at('2026-11-23', '07:59'), zone)).toBe(at('2026-11-23', '08:00'));
    expect(afterQuiet(at('2026-11-23', '20:59'), zone)).toBe(at('2026-11-23', '20:59'));
  });
});
