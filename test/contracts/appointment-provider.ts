import { describe, expect, test } from '@jest/globals';
import type { Acting, AppointmentProvider, FreeSlot } from '../../src/services/appointment-provider.js';

/** A fresh provider with free times for `service` from `now` on, one place for each time, two appointments a person. */
export interface AppointmentProviderUnderTest {
  readonly provider: AppointmentProvider;
  readonly service: string;
  readonly now: number;
  /** How long a hold lasts. */
  readonly holdMs: number;
}

const hour = 3_600_000;

/** What every appointment system behind the port does. */
export function appointmentProviderContract(name: string, make: () => Promise<AppointmentProviderUnderTest>): void {
  describe(`the appointment provider ${name}`, () => {
    const start = async () => {
      const made = await make();
      const slots = await made.provider.findSlots({ service: made.service, limit: 8 }, made.now);
      const [first, second, third] = slots as readonly [FreeSlot, FreeSlot, FreeSlot];
      return { ...made, slots, first, second, third };
    };
    const ana = (now: number, key: string): Acting => ({ conversation: 'ana', key, now });
    const ben = (now: number, key: string): Acting => ({ conversation: 'ben', key, now });
    const forAna = { name: 'Ana López', phone: '+13125550142', details: null };
    const forBen = { name: 'Ben Ode', phone: '+13125550143', details: null };
    const has = async (provider: AppointmentProvider, service: string, now: number, slot: FreeSlot): Promise<boolean> =>
      (await provider.findSlots({ service, limit: 8 }, now)).some((one) => one.id === slot.id);

    test('offers free times in order, each once, and later ones on request', async () => {
      const { provider, service, now, slots, third } = await start();
      expect(slots.length).toBeGreaterThanOrEqual(3);
      const starts = slots.map((slot) => slot.start);
      expect(starts).toEqual([...new Set(starts)].toSorted((one, other) => one - other));
      const later = await provider.findSlots({ service, limit: 8, after: third.start }, now);
      expect(later.every((slot) => slot.start > third.start)).toBe(true);
    });

    test('gives a booked time to nobody else, and names the three nearest free ones', async () => {
      const { provider, service, now, second } = await start();
      const booked = await provider.book({ slot: second.id, ...forAna }, ana(now, 'a1'));
      expect(booked).toMatchObject({ type: 'booked', appointment: { start: second.start, office: second.office } });
      expect(await has(provider, service, now, second)).toBe(false);
      const refused = await provider.book({ slot: second.id, ...forBen }, ben(now, 'b1'));
      expect(refused.type).toBe('slot_taken');
      const nearest = refused.type === 'slot_taken' ? refused.nearest : [];
      expect(nearest).toHaveLength(3);
      for (const slot of nearest) expect(await has(provider, service, now, slot)).toBe(true);
    });

    test('makes one appointment of one call, however often it is tried', async () => {
      const { provider, now, first } = await start();
      const booked = await provider.book({ slot: first.id, ...forAna }, ana(now, 'a1'));
      expect(await provider.book({ slot: first.id, ...forAna }, ana(now, 'a1'))).toEqual(booked);
    });

    test('keeps a held time for its holder, and frees it at the moment the hold ends', async () => {
      const { provider, service, now, holdMs, second } = await start();
      const held = await provider.hold(second.id, ana(now, 'h1'));
      const expires = held.type === 'held' ? held.expires : 0;
      expect(expires).toBe(now + holdMs);
      expect(await has(provider, service, now, second)).toBe(false);
      expect((await provider.book({ slot: second.id, ...forBen }, ben(expires - 1, 'b1'))).type).toBe('slot_taken');
      expect(await has(provider, service, expires, second)).toBe(true);
      expect((await provider.book({ slot: second.id, ...forBen }, ben(expires, 'b2'))).type).toBe('booked');
    });

    test('books what the same person holds, and tells them when the hold is over', async () => {
      const { provider, now, first, second } = await start();
      const held = await provider.hold(first.id, ana(now, 'h1'));
      const hold = held.type === 'held' ? held.hold : '';
      expect((await provider.book({ slot: first.id, hold, ...forAna }, ana(now + 1000, 'a1'))).type).toBe('booked');
      const again = await provider.hold(second.id, ana(now, 'h2'));
      const late = again.type === 'held' ? again.expires : 0;
      const old = again.type === 'held' ? again.hold : '';
      expect((await provider.book({ slot: second.id, hold: old, ...forAna }, ana(late, 'a2'))).type).toBe(
        'hold_expired',
      );
    });

    test('a hold can be extended while it lives, and given back', async () => {
      const { provider, service, now, holdMs, second } = await start();
      const held = await provider.hold(second.id, ana(now, 'h1'));
      const hold = held.type === 'held' ? held.hold : '';
      expect(await provider.extend(hold, ana(now + 1000, 'e1'))).toMatchObject({
        type: 'held',
        expires: now + 1000 + holdMs,
      });
      expect(await has(provider, service, now + holdMs, second)).toBe(false);
      expect((await provider.extend(hold, ben(now + 1000, 'e2'))).type).toBe('hold_expired');
      await provider.release(hold, ana(now + 2000, 'r1'));
      await provider.release(hold, ana(now + 2000, 'r2'));
      expect(await has(provider, service, now + 2000, second)).toBe(true);
      expect((await provider.extend(hold, ana(now + 2000, 'e3'))).type).toBe('hold_expired');
    });

    test('one person holds one time: the next hold gives the earlier one back', async () => {
      const { provider, service, now, first, second } = await start();
      await provider.hold(first.id, ana(now, 'h1'));
      await provider.hold(second.id, ana(now, 'h2'));
      expect(await has(provider, service, now, first)).toBe(true);
      expect(await has(provider, service, now, second)).toBe(false);
    });

    test('limits the upcoming appointments of one phone number, over all conversations', async () => {
      const { provider, now, first, second, third } = await start();
      await provider.book({ slot: first.id, ...forAna }, ana(now, 'a1'));
      await provider.book({ slot: second.id, ...forAna }, ben(now, 'a2'));
      expect(
        (
          await provider.book(
            { slot: third.id, ...forAna, phone: '(312) 555-0142' },
            { conversation: 'third', key: 'a3', now },
          )
        ).type,
      ).toBe('person_limit');
      expect((await provider.book({ slot: third.id, ...forBen }, ben(now, 'b1'))).type).toBe('booked');
    });

    test('shows an appointment to who booked it or can prove it, and to nobody else', async () => {
      const { provider, now, first } = await start();
      const booked = await provider.book({ slot: first.id, ...forAna }, ana(now, 'a1'));
      const reference = booked.type === 'booked' ? booked.appointment.reference : '';
      expect(await provider.get(reference, {}, ana(now, 'g1'))).toMatchObject({
        type: 'found',
        appointment: { reference },
      });
      const wrong = [
        await provider.get(reference, {}, ben(now, 'g2')),
        await provider.get(reference, { phone: '(312) 555-0199', lastName: 'Ode' }, ben(now, 'g3')),
        await provider.get('AP-ZZZZ', { phone: forAna.phone }, ben(now, 'g4')),
        await provider.cancel(reference, { phone: '(312) 555-0199' }, ben(now, 'g5')),
        await provider.reschedule(reference, first.id, {}, ben(now, 'g6')),
      ];
      for (const answer of wrong) expect(answer).toEqual({ type: 'not_found' });
      const typed = reference.replace('-', ' ').toLowerCase();
      expect((await provider.get(typed, { lastName: 'lopez' }, ben(now, 'g7'))).type).toBe('found');
      expect((await provider.get(reference, {}, ben(now + hour - 1, 'g8'))).type).toBe('found');
      expect((await provider.get(reference, {}, ben(now + 2 * hour, 'g9'))).type).toBe('not_found');
    });

    test('cancelling frees the time; cancelling twice says that it was done already', async () => {
      const { provider, service, now, first } = await start();
      const booked = await provider.book({ slot: first.id, ...forAna }, ana(now, 'a1'));
      const reference = booked.type === 'booked' ? booked.appointment.reference : '';
      expect((await provider.cancel(reference, {}, ana(now, 'c1'))).type).toBe('cancelled');
      expect((await provider.cancel(reference, {}, ana(now, 'c1'))).type).toBe('cancelled');
      expect((await provider.cancel(reference, {}, ana(now, 'c2'))).type).toBe('already');
      expect((await provider.get(reference, {}, ana(now, 'g1'))).type).toBe('not_found');
      expect(await has(provider, service, now, first)).toBe(true);
      expect((await provider.book({ slot: first.id, ...forBen }, ben(now, 'b1'))).type).toBe('booked');
      expect((await provider.reschedule(reference, first.id, {}, ana(now, 'r1'))).type).toBe('not_found');
    });

    test('moving keeps the reference and the calendar entry, takes the new time and frees the old one', async () => {
      const { provider, service, now, first, second } = await start();
      const booked = await provider.book({ slot: first.id, ...forAna }, ana(now, 'a1'));
      const before = booked.type === 'booked' ? booked.appointment : undefined;
      const moved = await provider.reschedule(before?.reference ?? '', second.id, {}, ana(now, 'm1'));
      expect(moved).toMatchObject({
        type: 'moved',
        appointment: { reference: before?.reference, calendarToken: before?.calendarToken, start: second.start },
      });
      expect(await provider.reschedule(before?.reference ?? '', second.id, {}, ana(now, 'm1'))).toEqual(moved);
      expect(await has(provider, service, now, first)).toBe(true);
      expect(await has(provider, service, now, second)).toBe(false);
    });

    test('a move to a taken time changes nothing and names free ones', async () => {
      const { provider, now, first, second } = await start();
      const booked = await provider.book({ slot: first.id, ...forAna }, ana(now, 'a1'));
      const reference = booked.type === 'booked' ? booked.appointment.reference : '';
      await provider.book({ slot: second.id, ...forBen }, ben(now, 'b1'));
      const moved = await provider.reschedule(reference, second.id, {}, ana(now, 'm1'));
      expect(moved.type === 'slot_taken' && moved.nearest.length).toBe(3);
      expect(await provider.get(reference, {}, ana(now, 'g1'))).toMatchObject({ appointment: { start: first.start } });
    });

    test('shortly before the appointment it is too late to change it here', async () => {
      const { provider, now, first, second } = await start();
      const booked = await provider.book({ slot: first.id, ...forAna }, ana(now, 'a1'));
      const reference = booked.type === 'booked' ? booked.appointment.reference : '';
      const late = first.start - 60_000;
      expect((await provider.cancel(reference, {}, ana(late, 'c1'))).type).toBe('too_late');
      expect((await provider.reschedule(reference, second.id, {}, ana(late, 'm1'))).type).toBe('too_late');
    });

    test('answers hostile slots and references with a typed refusal', async () => {
      const { provider, service, now } = await start();
      for (const odd of [
        '',
        '__proto__',
        '../../x',
        'a/b/c',
        'x'.repeat(10_000),
        '💥',
        "'; DROP TABLE",
        '\u0000',
        '\ud800',
      ]) {
        expect((await provider.book({ slot: odd, ...forAna }, ana(now, `o${odd}`))).type).toBe('outside_window');
        expect((await provider.hold(odd, ana(now, `h${odd}`))).type).toBe('outside_window');
        expect((await provider.extend(odd, ana(now, 'e'))).type).toBe('hold_expired');
        expect((await provider.get(odd, { phone: odd, lastName: odd }, ana(now, 'g'))).type).toBe('not_found');
        expect((await provider.cancel(odd, { phone: odd }, ana(now, 'c'))).type).toBe('not_found');
        expect(await provider.findSlots({ service: odd, limit: 8 }, now)).toEqual([]);
        expect(await provider.findSlots({ service, office: odd, limit: 8 }, now)).toEqual([]);
      }
    });
  });
}
