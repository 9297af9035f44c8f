import { expect, test } from '@jest/globals';
import { AppError } from '../../src/model/errors.js';
import { insist } from '../../src/runtime/insist.js';

const soon = { after: (_: number, then: () => void) => (queueMicrotask(then), () => undefined) };
const told: string[] = [];
const log = { warn: (_: object, message: string) => void told.push(message) };

test('what came of a send is told until the store has it, with one line in the log', async () => {
  told.length = 0;
  let tries = 0;
  const settled = insist({ clock: soon, log }, async () => {
    tries += 1;
    if (tries < 5) throw new AppError('STORE_UNAVAILABLE');
    return 'sent';
  });
  expect(await settled).toBe('sent');
  expect([tries, told.length]).toEqual([5, 1]);
});

test('a store that stays away, and an error that is no store’s, are not insisted on for ever', async () => {
  let tries = 0;
  const away = async (): Promise<never> => {
    tries += 1;
    throw new AppError('STORE_UNAVAILABLE');
  };
  await expect(insist({ clock: soon, log }, away)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  expect(tries).toBe(30);
  await expect(insist({ clock: soon, log }, () => Promise.reject(new Error('ours')))).rejects.toThrow('ours');
});
