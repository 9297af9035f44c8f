import { describe, expect, test } from '@jest/globals';
import { adapters } from '../../adapters/index.js';
import type { Json } from '../../src/model/json.js';
import { channelFixtures } from '../contracts/channels/index.js';
import { ownSchemas } from '../contracts/schemas/index.js';
import { choices, message } from './outbound.js';

/** The same JSON with every text that equals one replaced by another. */
const replaced = (json: Json, from: string, to: Json): Json => {
  if (json === from) return to;
  if (Array.isArray(json)) return (json as readonly Json[]).map((each) => replaced(each, from, to));
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(Object.entries(json).map(([name, each]) => [name, replaced(each as Json, from, to)]));
};

/** A schema that refuses nothing would let every request pass. */
describe.each(Object.keys(adapters).filter((kind) => kind !== 'web'))('Our own schema of %s', (kind) => {
  const [adapter, fixture, problems] = [adapters[kind], channelFixtures[kind], ownSchemas[kind]];
  if (!adapter || !fixture || !problems) throw new Error(`${kind} has no schema or fixture`);
  const [words = null] = adapter.render(message('Hello'), fixture.channel, fixture.to, fixture.context);
  const [taps = null] = adapter.render(
    message('Which?', { choices: choices(2) }),
    fixture.channel,
    fixture.to,
    fixture.context,
  );

  test('takes what we render', () => {
    expect([problems(words), problems(taps)]).toEqual([[], []]);
  });

  test.each<readonly [string, Json]>([
    ['nothing', ''],
    ['spaces', '  \n'],
    ['far too much', 'x'.repeat(20_000)],
    ['half a character', 'x\ud83d'],
    ['no text', 7],
  ])('refuses words that are %s', (_, bad) => {
    expect(problems(replaced(words, 'Hello', bad))).not.toEqual([]);
  });

  test('refuses strangers, and what is no request', () => {
    for (const bad of [null, {}, [], { ...(words as object), of_tomorrow: 1 }]) expect(problems(bad)).not.toEqual([]);
  });

  (fixture.taps > 0 ? test : test.skip)(
    `refuses labels that are empty or too long${fixture.taps > 0 ? '' : ' — skipped: nothing can be tapped here'}`,
    () => {
      for (const bad of ['', ' ', 'x'.repeat(200)])
        expect([bad, problems(replaced(taps, 'Choice number 0', bad))]).not.toEqual([bad, []]);
    },
  );
});
