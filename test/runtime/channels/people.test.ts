import { expect, test } from '@jest/globals';
import { createPeople } from '../../../src/runtime/channels/people.js';
import { openMemoryStore } from '../../../src/store/memory/memory-store.js';
import { testClock, testRandom } from '../../store/fixtures.js';

const scope = 'city/city/whatsapp';
const open = () => createPeople(openMemoryStore({ clock: testClock(), random: testRandom }).records);

test('who changed the number is the same person, reached by the new one', async () => {
  const people = open();
  const ana = await people.addressOf(scope, ['15550101']);
  await people.rename(scope, ['15550101'], ['15550102']);
  expect(await people.addressOf(scope, ['15550102'])).toBe(ana);
  expect((await people.reach(scope, ana)).to).toBe('15550102');
});

test('a number that was given up and went to somebody else is somebody else, and gets the own answers', async () => {
  const people = open();
  const ana = await people.addressOf(scope, ['15550101']);
  await people.rename(scope, ['15550101'], ['15550102']);
  const luis = await people.addressOf(scope, ['15550101']);
  expect(luis).not.toBe(ana);
  expect((await people.reach(scope, luis)).to).toBe('15550101');
  expect((await people.reach(scope, ana)).to).toBe('15550102');
  expect(await people.addressOf(scope, ['15550101'])).toBe(luis);
  // The platform tells it once more, late: nobody's number is taken away.
  await people.rename(scope, ['15550101'], ['15550102']);
  expect(await people.addressOf(scope, ['15550101'])).toBe(luis);
  expect(await people.addressOf(scope, ['15550102'])).toBe(ana);
});

test('a new number that was another person’s before is whose it is now', async () => {
  const people = open();
  const luis = await people.addressOf(scope, ['15550102']);
  const ana = await people.addressOf(scope, ['15550101']);
  await people.rename(scope, ['15550101'], ['15550102']);
  expect(await people.addressOf(scope, ['15550102'])).toBe(ana);
  expect(ana).not.toBe(luis);
});

test('a person who keeps another key stays known by it', async () => {
  const people = open();
  const ana = await people.addressOf(scope, ['US.1', '15550101']);
  await people.rename(scope, ['US.1', '15550101'], ['15550102']);
  expect(await people.addressOf(scope, ['US.1', '15550102'])).toBe(ana);
});

test.each(['a:b', 'a/b', 'a#b', '__proto__', 'constructor', '"', '\u0000', 'x'.repeat(900)])(
  'an odd key is a key like others (%#)',
  async (key) => {
    const people = open();
    const address = await people.addressOf(scope, [key]);
    expect(await people.addressOf(scope, [key])).toBe(address);
    expect(await people.addressOf(scope, [`${key}!`])).not.toBe(address);
    expect((await people.reach(scope, address)).to).toBe(key);
  },
);
