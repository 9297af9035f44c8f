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

test('who was angry before asking for a person stands before who came a moment earlier', async () => {
  town = await startTown();
  town.attendance.seen({ agent: 'rosa', agency: 'springfield', languages: ['en'], queues: [], status: 'available' });
  await town.open('ana');
  await town.write('ana', 'hours');
  await town.open('ben');
  await town.write('ben', 'hours');
  await town.clock.pass(5_000);
  await town.write('ana', 'agent please');
  await town.clock.pass(5_000);
  await town.write('ben', 'AGENT PLEASE!!!');
  await town.clock.pass(5_000);
  await town.write('ana', 'position');
  await town.clock.pass(5_000);
  expect((await town.told('ana')).at(-1)).toContain('1 person before you');
});
