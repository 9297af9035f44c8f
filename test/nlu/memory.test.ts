import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from '@jest/globals';
import { trainRecognizer } from '../../src/nlu/recognizer.js';
import { nothingOpen, town } from './town.js';
import { sharedModels } from '../support/shared-models.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** nlp.js as it comes keeps about 6 MB of 8,000 messages (design page 07), so 1.5 MB of these; noise of the test runner is far below half of it. */
const allowed = 700_000;

test('the words of 2,000 different messages are not kept in memory', async () => {
  const recognizer = await trainRecognizer(town, { cacheDir: sharedModels });
  const say = async (from: number, count: number): Promise<void> => {
    for (let n = from; n < from + count; n += 1) {
      const word = (factor: number): string =>
        (n * factor + factor).toString(36).replaceAll(/\d/gu, (digit) => 'ghijklmnop'[Number(digit)] ?? '');
      await recognizer.recognize(
        `the ${word(7919)}ing ${word(104_729)}ed mi ${word(1_299_709)}ando ${word(15_485_863)}s`,
        nothingOpen(n % 2 === 0 ? 'en' : 'es'),
        0,
      );
    }
    collect();
  };
  await say(0, 1500);
  const before = process.memoryUsage().heapUsed;
  await say(1500, 2000);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(allowed);
});
