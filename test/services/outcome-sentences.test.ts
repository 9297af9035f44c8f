import { expect, test } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { loadEngineResources } from '../../src/content/engine-resources.js';
import { isGood, outcomeText } from '../../src/dialog/outcomes.js';
import { createEngineTexts } from '../../src/i18n/engine-texts.js';
import type { TextRef } from '../../src/model/text.js';
import { caseStates } from '../../src/model/case-states.js';
import { factors } from '../../src/services/matching-facts.js';
import { serviceTypes } from '../../src/services/index.js';
import { office, serviceDeps, services, settings } from './fixtures.js';

const texts = createEngineTexts(await loadEngineResources(fileURLToPath(new URL('../../locales', import.meta.url))));
const keyOf = (ref: TextRef): string => (ref.type === 'engine' ? ref.key : '');

function expectSentence(key: string): void {
  expect([key, texts.has(key, 'en'), texts.has(key, 'es')]).toEqual([key, true, true]);
}

/** Ends that need no sentence, because the step behind them goes on by itself. */
const passing = new Set(['found', 'slots', 'held', 'released']);

test('whatever a call comes to, the citizen gets a sentence about it, in both languages', async () => {
  const deps = serviceDeps({
    settings: settings('any', { offices: 'offices.yaml' }),
    readYaml: async () => ({ services, offices: [office()] }),
  });
  const made = await Promise.all(Object.values(serviceTypes).map((type) => type.create(deps)));
  const ends = made.flatMap((service) => Object.values(service.operations).flatMap(({ outcomes }) => outcomes));
  for (const end of new Set([...ends, 'unavailable', 'unknown_outcome'])) {
    if (passing.has(end)) {
      expect([end, isGood(end)]).toEqual([end, true]);
      continue;
    }
    const key = keyOf(outcomeText(end, {}));
    expect([end, key]).not.toEqual([end, keyOf(outcomeText('never heard of', {}))]);
    expectSentence(key);
  }
});

test('every state a case can be in, and every fact that may be asked for, has words', () => {
  for (const state of caseStates)
    expectSentence(state === 'unknown' ? 'dialog:tell.unknown' : `dialog:tell.state.${state}`);
  for (const factor of factors) expectSentence(`dialog:find.factor.${factor}`);
});
