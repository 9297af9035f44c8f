import { describe, expect, test } from '@jest/globals';
import { personalQuestions, withoutRepeats } from '../../src/desk/personal.js';
import { refusalFor } from '../../src/http/answer.js';
import { format } from '../../src/i18n/format.js';
import type { Bot, Topic } from '../../src/model/bot.js';
import { AppError } from '../../src/model/errors.js';
import { city, openDesk, texts } from '../desk/a-desk.js';
import { commitOf, engagementFor, message, mustTake, openConversation, reply } from '../store/fixtures.js';

/** The city, with a topic that finds a case. */
function withFind(): Bot {
  const find = { type: 'find', name: 'case', next: null } as unknown as Topic['steps'][string];
  const pothole = city.topics['pothole'] as Topic;
  return {
    ...city,
    topics: { ...city.topics, status: { ...pothole, name: 'status', first: 'case', steps: { case: find } } },
  };
}

describe('what agents see before they ask to see more', () => {
  test('the fact that shows whose case it is stays hidden: ZIP code, last name, date of birth', async () => {
    const bench = openDesk({ bots: [withFind()] });
    const ana = await bench.hire('Ana Ruiz');
    const { id } = await openConversation(bench.store);
    const say = async (asks: string, answer: string, n: number): Promise<void> => {
      await bench.store.receive([message(id, `q${n}`, 'x')], bench.clock.now());
      const ask = reply(`b${n}`, 'What is the ZIP code, the last name or the date of birth?');
      await bench.store.commit(
        commitOf(await mustTake(bench.store, bench.clock.now()), {
          messages: [{ ...ask, event: { ...ask.event, asks } }],
        }),
      );
      await bench.store.receive([message(id, `a${n}`, answer)], bench.clock.now());
      const work = await mustTake(bench.store, bench.clock.now());
      const change = {
        owner: { type: 'queue', queue: 'front-desk' },
        engagement: engagementFor(work.conversation),
      } as const;
      await bench.store.commit(commitOf(work, n === 3 ? change : {}));
    };
    await say('zip', '1980-03-07', 1);
    await say('reference', 'RC-2041, Okafor', 2);
    await say('last_name', 'Okafor', 3);
    const seen = JSON.stringify([
      (await ana.call('queue')).body,
      (await ana.call('conversation', {}, { conversation: id })).body,
    ]);
    expect(seen).not.toMatch(/1980|Okafor/);
    expect(JSON.stringify((await ana.call('reveal', {}, { conversation: id })).body)).toMatch(/1980.*Okafor/);
  });

  test('nor does the bot give a hidden answer away by repeating it', async () => {
    const bench = openDesk();
    const ana = await bench.hire('Ana Ruiz');
    const { id } = await openConversation(bench.store);
    const ask = reply('q', 'What is your phone number?');
    await bench.store.receive([message(id, 'm0', 'pothole')], bench.clock.now());
    await bench.store.commit(
      commitOf(await mustTake(bench.store, bench.clock.now()), {
        messages: [{ ...ask, event: { ...ask.event, asks: 'phone' } }],
      }),
    );
    await bench.store.receive([message(id, 'm1', '217 555 0142')], bench.clock.now());
    const work = await mustTake(bench.store, bench.clock.now());
    const base = engagementFor(work.conversation);
    const packet = {
      ...base.packet,
      topic: 'pothole',
      slots: { phone: { type: 'phone', e164: '+12175550142' } },
    } as const;
    const summary = reply('s', 'Telephone: (217) 555-0142. Staff will ring +12175550142.');
    await bench.store.commit(
      commitOf(work, {
        messages: [summary],
        owner: { type: 'queue', queue: 'front-desk' },
        engagement: { ...base, packet },
      }),
    );
    const seen = JSON.stringify((await ana.call('conversation', {}, { conversation: id })).body);
    expect(seen).toContain('Telephone: ');
    expect(seen.replaceAll(/\D/g, '')).not.toContain('5550142');
    expect(JSON.stringify((await ana.call('reveal', {}, { conversation: id })).body)).toContain('(217) 555-0142');
  });

  test('masks cover the answer and nothing around it', () => {
    expect(withoutRepeats('Okafor, 12 Elm Street. Elmwood stays.', ['12 elm street'])).toBe(
      'Okafor, ••••••. Elmwood stays.',
    );
    expect(withoutRepeats('At 12 or 3 p.m.', ['12', '3', ''])).toBe('At 12 or 3 p.m.');
    expect(withoutRepeats('Call 555-0100 (.*)', ['.*', '(', '\\d+'])).toBe('Call 555-0100 (.*)');
    expect([...personalQuestions(undefined)]).not.toContain('zip');
  });
});

test('what somebody types is printed as it was typed: no placeholder, call or pattern of it is carried out', () => {
  const hostile = [
    '{agency-phone}',
    '{{',
    '}}',
    '{name}',
    '$t(http:page.brand)',
    '$&',
    "$'",
    '__proto__',
    '{constructor}',
  ];
  for (const typed of hostile) {
    expect(format('Hello {name}, call {agency-phone}', (name) => (name === 'name' ? typed : '555-0100'))).toBe(
      `Hello ${typed}, call 555-0100`,
    );
    expect(texts.text('desk:refusals.taken_by', 'en', { name: typed, other: 'x' })).toContain(typed);
  }
});

test('an unforeseen error is logged by its kind and place, never in its own words, which may quote a resident', () => {
  const lines: object[] = [];
  const log = { info: () => {}, warn: () => {}, error: (fields: object) => void lines.push(fields) };
  const error = new SyntaxError('Unexpected token, "zarzamora" is not valid JSON');
  expect(refusalFor(error, log, 'sendMessage')).toMatchObject({ code: 'internal' });
  expect(refusalFor(new AppError('STORE_FULL', 'disk'), log, 'sendMessage')).toMatchObject({ code: 'unavailable' });
  expect(JSON.stringify(lines)).not.toContain('zarzamora');
  expect(JSON.stringify(lines)).toContain('SyntaxError');
  expect(JSON.stringify(lines)).toContain('STORE_FULL');
});
