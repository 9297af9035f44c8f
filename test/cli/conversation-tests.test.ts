import { beforeAll, describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { channelCapabilities } from '../../src/channels/capabilities.js';
import { openFreshServices } from '../../src/cli/conversation-tests/fresh-services.js';
import { runTest } from '../../src/cli/conversation-tests/run-test.js';
import { describeProblem } from '../../src/cli/conversation-tests/problem.js';
import { printIn } from '../../src/cli/conversation-tests/run-all.js';
import { completeTest } from '../../src/cli/conversation-tests/test-file.js';
import { fileStart } from '../../src/content/finding.js';
import { loadEngineResources } from '../../src/content/engine-resources.js';
import { loadBots } from '../../src/content/load-bots.js';
import { compose } from '../../src/i18n/compose.js';
import { createEngineTexts, type EngineTexts } from '../../src/i18n/engine-texts.js';
import { own } from '../../src/model/json.js';
import { heardNothing } from '../../src/model/heard.js';
import type { LoadedBot } from '../../src/model/ports/bots.js';
import type { Slots } from '../../src/model/text.js';
import { city } from '../support/bot-builder.js';

const packageRoot = fileURLToPath(new URL('../..', import.meta.url));
const now = Date.parse('2026-11-23T10:00-06:00');
let texts: EngineTexts;
beforeAll(async () => {
  texts = createEngineTexts(await loadEngineResources(join(packageRoot, 'locales')));
});

const missing = (): never => {
  throw new Error('no such channel');
};
const loaded: LoadedBot = {
  bot: city(),
  version: 1,
  recognizer: { recognize: () => Promise.resolve(heardNothing) },
  services: {},
};
const run = async (talk: unknown, locale: string, channel: 'web' | 'sms' = 'web') => {
  const test = completeTest({ test: 'a', now: '2026-11-23T10:00-06:00', talk });
  const read = { bot: 'city', file: 'a.yaml', test, placeOf: () => fileStart('a.yaml') };
  const { problem } = await runTest(read, locale, channel, {
    loaded,
    can: own(channelCapabilities, channel) ?? missing(),
    compose: (says, context) => compose(says, { ...context, texts }),
    real: () => Promise.resolve({ outcome: 'unavailable', result: {} }),
    print: printIn(loaded.bot, texts),
  });
  const say = (key: string, values?: { readonly [name: string]: string | number }): string =>
    texts.text(`cli:${key}`, 'en', values);
  return { problem: problem && describeProblem(problem, say) };
};

describe('a conversation test', () => {
  test.each(['en', 'es'])('begins with the greeting, which can be its first line (%s)', async (locale) => {
    const talk = [{ bot: { says: 'bot/greeting', contains: { en: 'assistant', es: 'asistente' } } }];
    expect((await run(talk, locale)).problem).toBeNull();
    expect((await run([{ bot: { says: 'hours/answer' } }], locale)).problem).toMatch(/the bot asked \*menu\*/);
  });

  test.each([
    ['en', 'web'],
    ['es', 'web'],
    ['en', 'sms'],
    ['es', 'sms'],
  ] as const)('names what is offered once for all languages or in each (%s, %s)', async (locale, channel) => {
    const both = [
      { bot: { offers: [{ en: 'hours', es: 'hours es' }] } },
      { bot: { offers: { en: 'hours', es: 'hours es' } } },
    ];
    expect((await run(both, locale, channel)).problem).toBeNull();
    expect((await run([{ bot: { offers: ['hours'] } }], 'en', channel)).problem).toBeNull();
    const wrong = await run([{ bot: { offers: [{ en: 'horas', es: 'hours' }, 'x'] } }], locale, channel);
    expect(wrong.problem).toContain(locale === 'en' ? 'offers horas, x' : 'offers hours, x');
  });
});

test('what one run books stands in no other run’s way', async () => {
  const { bots } = await loadBots({ root: packageRoot, packageRoot, env: {}, now });
  const bot = bots.find(({ name }) => name === 'rivermont');
  if (!bot) throw new Error('the sample is missing');
  const bookAll = async (): Promise<readonly string[]> => {
    const services = await openFreshServices(bot, now, 'https://chat.example');
    const outcomes: string[] = [];
    for (let n = 0; n < 6; n += 1) {
      const free = await services.run('appointments', 'slots', { service: { type: 'text', text: 'passport' } }, now);
      const slots = free.result['slots'];
      const place = slots?.type === 'many' ? slots.values[n * 3] : undefined;
      const slot = place?.type === 'record' ? place.fields['id'] : undefined;
      const who: Slots = { name: { type: 'name', text: 'Ana López' }, phone: { type: 'phone', e164: '+13125550142' } };
      const input: Slots = { ...who, slot: slot ?? { type: 'text', text: '' } };
      outcomes.push((await services.run('appointments', 'book', input, now)).outcome);
    }
    await services.close();
    return outcomes;
  };
  const first = await bookAll();
  expect(first[0]).toBe('booked');
  expect(first).toContain('person_limit');
  expect(await bookAll()).toEqual(first);
});
