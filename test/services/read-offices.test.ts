import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { isAppError } from '../../src/model/errors.js';
import type { Json } from '../../src/model/json.js';
import { readOffices } from '../../src/services/calendar/read-offices.js';
import { bot, office, services } from './fixtures.js';

const problemOf = (file: Json): string => {
  try {
    readOffices(file, bot);
    return 'read';
  } catch (error) {
    return isAppError(error) ? error.detail : 'crashed';
  }
};

describe('an offices file', () => {
  test('is read with every scalar as text, as clerks write it', () => {
    const text = readFileSync(new URL('../../bots/rivermont/offices.yaml', import.meta.url), 'utf8');
    const calendar = readOffices(parse(text, { schema: 'failsafe' }) as Json, bot);
    expect(calendar.offices.map(({ id, desks, zone }) => [id, desks, zone])).toEqual([
      ['city-hall', 3, 'America/Chicago'],
      ['north', 2, 'America/Chicago'],
      ['riverside', 1, 'America/Chicago'],
    ]);
    expect(calendar).toMatchObject({ leadMs: 7_200_000, horizonDays: 30, holdMs: 600_000, perPerson: 2 });
    expect(calendar.offices[2]?.hours.thu).toEqual([{ from: 510, to: 990 }]);
  });

  test.each<[string, Json, string]>([
    ['nothing', null, 'the file must be a group of named values'],
    ['a list', [], 'the file must be a group of named values'],
    ['no services', { offices: [office()] }, 'services must be a list'],
    ['no offices', { services, offices: [] }, 'offices must be a list'],
    ['the same office twice', { services, offices: [office(), office()] }, 'offices has "city-hall" twice'],
    [
      'an unknown zone',
      { services, offices: [office({ time_zone: 'America/Rivermont' })] },
      'offices[0].time_zone is not a time zone',
    ],
    [
      'an unknown service',
      { services, offices: [office({ services: ['pasport'] })] },
      'offices[0].services[0] names "pasport"',
    ],
    [
      'hours that end before they begin',
      { services, offices: [office({ hours: { mon: '17:00-08:00' } })] },
      'offices[0].hours.mon must be hours',
    ],
    ['hours off the grid', { services, offices: [office({ hours: { mon: '08:03-17:00' } })] }, 'multiple of 5 minutes'],
    [
      'hours that overlap',
      { services, offices: [office({ hours: { mon: '08:00-12:00, 11:00-13:00' } })] },
      'hours that overlap',
    ],
    [
      'an unknown day',
      { services, offices: [office({ hours: { lunes: '08:00-12:00' } })] },
      'must be days such as mon',
    ],
    [
      'no Spanish title',
      { services, offices: [office({ title: { en: 'City Hall' } })] },
      'offices[0].title.es is missing',
    ],
    [
      'a closure that is no day',
      { services, offices: [office({ closures: ['2026-02-30'] })] },
      'offices[0].closures[0] must be a day',
    ],
    ['no desks', { services, offices: [office({ desks: 0 })] }, 'offices[0].desks must be a whole number from 1'],
    [
      'odd minutes',
      { services: [{ id: 'a', title: 'A', minutes: 7 }], offices: [office()] },
      'services[0].minutes must be a multiple of 5',
    ],
    ['a lead time in words', { services, offices: [office()], lead_time: 'soon' }, 'lead_time must be a time such as'],
    ['a name with a slash', { services, offices: [office({ id: '../x' })] }, 'offices[0].id must be a short name'],
    ['an endless hold', { services, offices: [office()], hold_for: '90 days' }, 'hold_for must be a time such as'],
  ])('with %s is refused with the place and the cure', (_, file, problem) => {
    expect(problemOf(file)).toContain(problem);
  });
});
