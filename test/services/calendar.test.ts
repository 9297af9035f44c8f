import { describe, expect, test } from '@jest/globals';
import type { Json } from '../../src/model/json.js';
import { serviceTypes } from '../../src/services/index.js';
import { calendarProvider, type CalendarService } from '../../src/services/calendar/calendar.js';
import { testRecords } from './test-records.js';
import type { Slots } from '../../src/model/text.js';
import type { Value } from '../../src/model/value.js';
import { appointmentProviderContract } from '../contracts/appointment-provider.js';
import { context, monday, office, scheduler, serviceDeps, services, settings } from './fixtures.js';

appointmentProviderContract('calendar', async () => ({
  provider: calendarProvider(scheduler(testRecords())),
  service: 'passport',
  now: monday,
  holdMs: 600_000,
}));

const text = (words: string): Value => ({ type: 'text', text: words });
const fields = (value: Value | undefined): Slots => (value?.type === 'record' ? value.fields : {});
const many = (value: Value | undefined): readonly Slots[] => (value?.type === 'many' ? value.values.map(fields) : []);

async function calendarService(file: Json = { services, offices: [office()], holidays: 'us-federal' }) {
  const records = testRecords();
  const deps = serviceDeps({
    records,
    settings: { ...settings('appointments', { offices: '/content/offices.yaml' }), type: 'calendar' },
    readYaml: async () => file,
  });
  const service = (await serviceTypes['calendar']?.create(deps)) as CalendarService;
  const run = async (operation: string, input: Slots, given = {}) => {
    const answer = await service.operations[operation]?.run(input, context(given));
    expect(service.operations[operation]?.outcomes).toContain(answer?.outcome);
    return answer ?? { outcome: 'missing', result: {} };
  };
  const ics = async (link: Value | undefined) => {
    const token = /\/calendar\/([^/]+)\.ics$/.exec(link?.type === 'text' ? link.text : '')?.[1] ?? '';
    return (await records.get('ics', token))?.value as { readonly text: string; readonly name: string };
  };
  return { service, run, ics, records };
}

describe('appointments as the dialog calls them', () => {
  test('a resident sees times, books one and gets the office, what to bring and a calendar file', async () => {
    const { run, ics } = await calendarService();
    const offered = await run('slots', { service: text('passport') });
    const [first] = many(offered.result['slots']);
    expect(first).toMatchObject({
      start: { type: 'datetime', datetime: '2026-11-23T11:00', zone: 'America/Chicago' },
      office_name: { type: 'localized', text: { en: 'City Hall', es: 'Alcaldía' } },
    });
    const booked = await run('book', {
      slot: first?.['id'] ?? text(''),
      name: { type: 'name', text: 'Ana López' },
      phone: { type: 'phone', e164: '+13125550142' },
    });
    const appointment = fields(booked.result['appointment']);
    expect(appointment).toMatchObject({
      address: text('100 Main Street'),
      phone: text('555-0110'),
      bring: { type: 'localized', text: { en: 'A photo', es: 'Una foto' } },
      start: { datetime: '2026-11-23T11:00' },
    });
    expect(appointment['reference']).toMatchObject({ text: expect.stringMatching(/^AP-[A-HJ-NP-Z2-9]{4}$/) });
    const link = appointment['calendar_link'];
    expect(link).toMatchObject({
      text: expect.stringMatching(/^https:\/\/chat\.rivermont\.example\/calendar\/[\w-]{32}\.ics$/),
    });
    const file = await ics(link);
    expect(file.text).toContain('DTSTART:20261123T170000Z');
    expect(file.text).toContain('Passport / Pasaporte');
    expect(file.text).not.toContain('López');
  });

  test('the calendar entry keeps its id: a move raises its sequence, a cancellation takes it away', async () => {
    const { run, ics } = await calendarService();
    const slots = many((await run('slots', { service: text('passport') })).result['slots']);
    const appointment = fields((await run('book', { slot: slots[0]?.['id'] ?? text('') })).result['appointment']);
    const reference = appointment['reference'] ?? text('');
    const link = appointment['calendar_link'];
    const uid = (file: string): string | undefined => /^UID:.*$/m.exec(file)?.[0];
    const first = (await ics(link)).text;
    await run('reschedule', { reference, slot: slots[3]?.['id'] ?? text('') });
    const moved = (await ics(link)).text;
    await run('cancel', { reference });
    const gone = (await ics(link)).text;
    expect([uid(moved), uid(gone)]).toEqual([uid(first), uid(first)]);
    expect(first).toContain('METHOD:PUBLISH');
    expect(moved).toContain('SEQUENCE:1');
    expect(gone).toContain('SEQUENCE:2');
    expect(gone).toContain('METHOD:CANCEL');
    expect(gone).toContain('STATUS:CANCELLED');
  });

  test('guessing at references is limited, and the same words come for unknown and wrong', async () => {
    const { run } = await calendarService();
    const slots = many((await run('slots', { service: text('passport') })).result['slots']);
    const booked = await run('book', {
      slot: slots[0]?.['id'] ?? text(''),
      phone: { type: 'phone', e164: '+13125550142' },
    });
    const reference = fields(booked.result['appointment'])['reference'] ?? text('');
    const guess = (conversation: string, now = monday) =>
      run('get', { reference, phone: { type: 'phone', e164: '+13125550199' } }, { conversation, now });
    for (let n = 0; n < 5; n++) expect(await guess(`stranger-${n}`)).toEqual({ outcome: 'not_found', result: {} });
    expect(await guess('stranger-6')).toEqual({ outcome: 'limited', result: {} });
    expect((await guess('stranger-6', monday + 3_600_001)).outcome).toBe('not_found');
  });

  test('a day the office is closed, and days out of reach, are said as such', async () => {
    const { run } = await calendarService({
      services,
      offices: [office({ closures: ['2026-11-25'] })],
      holidays: 'us-federal',
    });
    const at = (start: string) => run('book', { slot: text(`city-hall/passport/${start}`) });
    expect((await at('2026-11-25T15:00Z')).outcome).toBe('closed_day');
    expect((await at('2026-11-26T15:00Z')).outcome).toBe('closed_day');
    expect((await at('2026-11-28T15:00Z')).outcome).toBe('closed_day');
    expect((await at('2026-11-23T16:00Z')).outcome).toBe('outside_window');
    expect((await at('2027-01-25T15:00Z')).outcome).toBe('outside_window');
    expect((await at('2026-11-24T15:07Z')).outcome).toBe('slot_taken');
    expect((await at('2026-11-24T15:00Z')).outcome).toBe('booked');
  });

  test('times can be asked for from a day on, after a time, in one office, and there may be none', async () => {
    const { run } = await calendarService();
    const from = many(
      (await run('slots', { service: text('passport'), from: { type: 'date', date: '2026-12-01' } })).result['slots'],
    );
    expect(from[0]?.['start']).toMatchObject({ datetime: '2026-12-01T08:00' });
    const after: Value = { type: 'datetime', datetime: '2026-12-01T16:00', zone: 'America/Chicago' };
    const later = many((await run('slots', { service: text('passport'), after })).result['slots']);
    expect(later[0]?.['start']).toMatchObject({ datetime: '2026-12-01T16:30' });
    expect((await run('slots', { service: text('passport'), office: text('harbor') })).outcome).toBe('none');
    expect(
      (await run('slots', { service: text('passport'), from: { type: 'date', date: '2031-01-01' } })).outcome,
    ).toBe('none');
    expect((await run('slots', {})).outcome).toBe('none');
    expect((await run('slots', { service: text('__proto__') })).outcome).toBe('none');
  });

  test('a time offered at the last minute can still be taken while the resident answers, and a held one longer', async () => {
    const { run } = await calendarService();
    const slot = text('city-hall/passport/2026-11-23T17:00Z');
    const minute = 60_000;
    expect((await run('book', { slot }, { now: monday + 11 * minute })).outcome).toBe('outside_window');
    expect((await run('hold', { slot }, { now: monday + 9 * minute })).outcome).toBe('held');
    expect((await run('book', { slot }, { now: monday + 18 * minute })).outcome).toBe('booked');
  });

  test('a long appointment never overlaps a short one at the same desk', async () => {
    const { run } = await calendarService();
    expect(
      (await run('book', { slot: text('city-hall/notary/2026-11-24T15:15Z') }, { conversation: 'a' })).outcome,
    ).toBe('booked');
    expect(
      (await run('book', { slot: text('city-hall/passport/2026-11-24T15:00Z') }, { conversation: 'b' })).outcome,
    ).toBe('slot_taken');
    expect(
      (await run('book', { slot: text('city-hall/permit/2026-11-24T14:45Z') }, { conversation: 'c' })).outcome,
    ).toBe('slot_taken');
    expect(
      (await run('book', { slot: text('city-hall/notary/2026-11-24T15:00Z') }, { conversation: 'd' })).outcome,
    ).toBe('booked');
  });

  test('places of days that are over are swept away at the next start, and nothing else', async () => {
    const records = testRecords();
    const deps = (now: number) =>
      serviceDeps({
        records,
        settings: settings('appointments', { offices: 'offices.yaml' }),
        clock: { now: () => now, after: () => () => undefined },
        readYaml: async () => ({ services, offices: [office()] }),
      });
    const service = await serviceTypes['calendar']?.create(deps(monday));
    await service?.operations['book']?.run({ slot: text('city-hall/passport/2026-11-24T15:00Z') }, context());
    await serviceTypes['calendar']?.create(deps(monday + 2 * 86_400_000));
    expect(await records.scan('place', { limit: 100 })).toHaveLength(6);
    await serviceTypes['calendar']?.create(deps(monday + 4 * 86_400_000));
    expect(await records.scan('place', { limit: 100 })).toHaveLength(0);
    expect(await records.scan('booking', { limit: 100 })).toHaveLength(1);
  });
});
