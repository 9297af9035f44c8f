import { describe, expect, test } from '@jest/globals';
import { lostAfter } from '../../src/desk/presence.js';
import { city, openDesk, type DeskBench } from './a-desk.js';

const settle = async (): Promise<void> => {
  for (let n = 0; n < 20; n += 1) await new Promise((resolve) => setImmediate(resolve));
};
const staff = (bench: DeskBench) => bench.attendance.staff(city).queues['front-desk'];

describe('who is there, for the promise to residents', () => {
  test('an agent counts while the desk beats and says available; the last choice on any screen holds', async () => {
    const bench = openDesk();
    const ana = await bench.hire('Ana Ruiz');
    expect(staff(bench)?.agents).toBe(0);
    await ana.call('presence', { status: 'available' });
    expect(staff(bench)).toMatchObject({ agents: 1, languages: ['en', 'es'] });
    await ana.call('presence', { status: 'busy', chosen: true });
    expect(staff(bench)?.agents).toBe(0);
    // Another tab of hers still believes otherwise, and learns.
    expect((await ana.call('presence', { status: 'available' })).body).toEqual({ status: 'busy' });
    expect(staff(bench)?.agents).toBe(0);
    await ana.call('presence', { status: 'available', chosen: true });
    bench.clock.pass(46_000);
    expect(staff(bench)?.agents).toBe(0);
  });

  test('the number of people waiting follows the line, down to nobody', async () => {
    const bench = openDesk();
    const ana = await bench.hire('Ana Ruiz');
    await settle();
    const first = await bench.waiting();
    await bench.waiting();
    await settle();
    expect(staff(bench)?.waiting).toBe(2);
    await ana.call('take', { epoch: 1 }, { conversation: first.id });
    await settle();
    expect(staff(bench)?.waiting).toBe(1);
  });
});

describe('nobody waits for an agent who is not there', () => {
  test('signing out gives open conversations back to the line, in their old place', async () => {
    const bench = openDesk();
    const ana = await bench.hire('Ana Ruiz');
    const early = await bench.waiting();
    bench.clock.pass(1000);
    await bench.waiting();
    await ana.call('take', { epoch: 1 }, { conversation: early.id });
    expect((await ana.call('signOut')).body).toEqual({ givenBack: 1 });
    const ben = await bench.hire('Ben Ode');
    const { body } = await ben.call('queue');
    expect((body['waiting'] as { readonly conversation: string }[])[0]?.conversation).toBe(early.id);
  });

  test('a desk silent for too long loses what it holds; one that still beats keeps it', async () => {
    const bench = openDesk();
    const [ana, ben] = [await bench.hire('Ana Ruiz'), await bench.hire('Ben Ode')];
    const [one, two] = [await bench.waiting(), await bench.waiting()];
    await ana.call('take', { epoch: 1 }, { conversation: one.id });
    await ben.call('take', { epoch: 1 }, { conversation: two.id });
    for (let passed = 0; passed <= lostAfter + 30_000; passed += 15_000) {
      bench.clock.pass(15_000);
      await ben.call('presence', { status: 'available' });
      await settle();
    }
    expect((await bench.store.conversation(one.id))?.control.owner).toEqual({ type: 'queue', queue: 'front-desk' });
    expect((await bench.store.conversation(two.id))?.control.owner).toMatchObject({ type: 'agent' });
    expect((await bench.store.deskEvents('rivermont', 0, 100)).filter(({ type }) => type === 'queued')).toHaveLength(3);
  });

  test('after a restart the agents get the same time to come back before anything is taken from them', async () => {
    const bench = openDesk();
    const ana = await bench.hire('Ana Ruiz');
    const { id } = await bench.waiting();
    await ana.call('take', { epoch: 1 }, { conversation: id });
    bench.desk.close();
    const restarted = openDesk({ store: bench.store });
    await settle();
    restarted.clock.pass(lostAfter - 30_000);
    await settle();
    expect((await bench.store.conversation(id))?.control.owner).toMatchObject({ type: 'agent' });
    restarted.clock.pass(31_000);
    await settle();
    restarted.clock.pass(31_000);
    await settle();
    expect((await bench.store.conversation(id))?.control.owner).toEqual({ type: 'queue', queue: 'front-desk' });
  });
});
