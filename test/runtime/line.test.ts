import { afterEach, expect, test } from '@jest/globals';
import { startTown, type Town } from './town.js';

let town: Town;
afterEach(() => town.engine.stop());

test('each of three people in line is told how many stand before them, not how long the line is', async () => {
  town = await startTown();
  town.attendance.seen({ agent: 'rosa', agency: 'springfield', languages: ['en'], queues: [], status: 'available' });
  for (const name of ['ana', 'ben', 'cy']) {
    await town.open(name);
    await town.write(name, 'hours');
    await town.clock.pass(5_000);
    await town.write(name, 'agent please');
    await town.clock.pass(5_000);
  }
  town.attendance.setWaiting('springfield', 'general', 3);
  const place = async (name: string): Promise<string | undefined> => {
    await town.write(name, 'position');
    await town.clock.pass(5_000);
    return (await town.told(name)).at(-1);
  };
  expect(await place('ana')).toContain('You are next in line');
  expect(await place('ben')).toContain('1 person before you');
  expect(await place('cy')).toContain('2 people before you');
});
