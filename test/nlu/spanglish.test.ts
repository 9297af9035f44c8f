import { beforeAll, describe, expect, test } from '@jest/globals';
import { detectLanguage } from '../../src/nlu/language.js';
import { trainRecognizer } from '../../src/nlu/recognizer.js';
import type { Recognizer } from '../../src/model/ports/recognizer.js';
import { linesOf } from './language-lines.js';
import { nothingOpen, town } from './town.js';
import { sharedModels } from '../support/shared-models.js';

/** Topic and words of each line. */
const said = (lines: readonly string[]): readonly (readonly [topic: string, text: string])[] =>
  lines.map((line) => {
    const [topic = '', text = ''] = line.split('\t');
    return [topic, text];
  });
const { dev, heldOut } = linesOf('spanglish');

describe('English and Spanish in one line', () => {
  let recognizer: Recognizer;
  beforeAll(async () => {
    recognizer = await trainRecognizer(town, { cacheDir: sharedModels, worker: false });
  });

  test('there are enough lines, each topic among them', () => {
    expect(dev.length + heldOut.length).toBeGreaterThanOrEqual(120);
    const topics = Object.keys(town.topics).filter((name) => name !== 'thanks');
    for (const lines of [dev, heldOut])
      expect([...new Set(said(lines).map(([topic]) => topic))].toSorted()).toEqual(topics.toSorted());
  });

  test('is one of both languages, never a third', () => {
    const third = said([...dev, ...heldOut]).filter(
      ([, text]) => !['en', 'es', 'und'].includes(detectLanguage(text).code),
    );
    expect(third).toEqual([]);
  });

  test.each([null, 'en', 'es'])('is understood in a conversation in %s', async (locale) => {
    for (const lines of [dev, heldOut]) {
      let understood = 0;
      for (const [topic, text] of said(lines)) {
        const { intents } = await recognizer.recognize(text, nothingOpen(locale), 0);
        const [best] = intents;
        if (best?.intent === topic && best.confidence >= town.thresholds.clarify) understood += 1;
      }
      expect(understood / lines.length).toBeGreaterThanOrEqual(0.9);
    }
  });
});
