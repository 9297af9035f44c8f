import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { adapters } from '../../adapters/index.js';
import type { Json } from '../../src/model/json.js';
import type { SendResult } from '../../src/model/outbound.js';
import { message } from '../adapters/outbound.js';
import { openLab, type Lab } from './lab.js';
import { openReceiver } from './receiver.js';
import type { Kind } from './types.js';

let lab: Lab;
beforeEach(async () => {
  lab = await openLab();
});
afterEach(() => lab.close());

/** Every channel that has an adapter. */
const kinds = ['whatsapp', 'messenger', 'telegram', 'sms'] as const;

/** Sends one text as the adapter would. */
async function say(kind: Kind, to: string, text = 'Hello'): Promise<SendResult> {
  const adapter = adapters[kind];
  const [request] = adapter?.render(message(text), lab.settings(kind), to) ?? [];
  if (!adapter || request === undefined) throw new Error(`${kind} renders nothing`);
  return adapter.send(request, lab.settings(kind), fetch);
}

describe.each(kinds)('%s in trouble', (kind) => {
  const open = async () => {
    const ana = lab.phone(kind);
    await ana.say('hi');
    return ana;
  };

  test('a limit that is reached says how long to wait, once', async () => {
    const ana = await open();
    lab.fail({ match: { kind }, with: { type: 'too_many', retryAfter: 77 } });
    const first = await say(kind, ana.person.id);
    expect(first).toMatchObject({ type: 'retry', afterMs: 77_000 });
    expect(await say(kind, ana.person.id)).toMatchObject({ type: 'sent' });
    expect(ana.lines()).toEqual(['me: hi', 'bot: Hello']);
  });

  test('a connection that breaks after the message was taken: it is shown, and nobody knows', async () => {
    const ana = await open();
    lab.fail({ match: { kind, method: 'POST' }, with: { type: 'reset_after_accept' } });
    expect(await say(kind, ana.person.id)).toMatchObject({ type: 'unknown' });
    expect(ana.lines()).toEqual(['me: hi', 'bot: Hello']);
    expect(lab.calls.at(-1)).toMatchObject({ kind, answered: 'broken' });
  });

  test('a connection that breaks before leaves nothing behind', async () => {
    const ana = await open();
    lab.fail({ with: { type: 'reset' } });
    expect(await say(kind, ana.person.id)).toMatchObject({ type: 'unknown' });
    expect(ana.lines()).toEqual(['me: hi']);
  });

  test('a gateway without a word, and an error in the platform’s own words', async () => {
    const ana = await open();
    lab.fail({ with: { type: 'wordless', status: 502 } });
    expect(await say(kind, ana.person.id)).toMatchObject({ type: 'unknown' });
    lab.fail({ with: { type: 'error', status: 500 } });
    expect(await say(kind, ana.person.id)).toMatchObject({ type: 'retry' });
    expect(ana.lines()).toEqual(['me: hi']);
  });

  test('a withdrawn token is the operator’s to mend', async () => {
    const ana = await open();
    lab.revoke(kind);
    expect(await say(kind, ana.person.id)).toMatchObject({ type: 'misconfigured' });
    lab.revoke(kind, false);
    expect(await say(kind, ana.person.id)).toMatchObject({ type: 'sent' });
  });

  test('a slow answer is still an answer', async () => {
    const ana = await open();
    lab.fail({ match: { kind }, with: { type: 'slow', ms: 30 } });
    expect(await say(kind, ana.person.id)).toMatchObject({ type: 'sent' });
  });
});

describe('Faults', () => {
  test('meet the calls that they name, as often as they say', async () => {
    const ana = lab.phone('messenger');
    await ana.say('hi');
    const graph3 = {
      type: 'error',
      status: 500,
      code: 3,
      text: '(#3) Application does not have the capability',
    } as const;
    const mend = lab.fail({
      match: { kind: 'messenger', path: /me\/messages/, body: /second/ },
      times: 2,
      with: graph3,
    });
    expect(await say('messenger', ana.person.id, 'first')).toMatchObject({ type: 'sent' });
    expect(await say('messenger', ana.person.id, 'second')).toMatchObject({ type: 'misconfigured' });
    mend();
    expect(await say('messenger', ana.person.id, 'second')).toMatchObject({ type: 'sent' });
    lab.fail({ times: Infinity, with: graph3 });
    expect(await say('messenger', ana.person.id, 'third')).toMatchObject({ type: 'misconfigured' });
    lab.mend();
    expect(await say('messenger', ana.person.id, 'fourth')).toMatchObject({ type: 'sent' });
  });

  test('the same webhook five times at once; what is refused is posted again', async () => {
    const bot = await openReceiver('whatsapp', () => lab.settings('whatsapp'));
    await lab.connect('whatsapp', bot.url);
    lab.mail.times = 5;
    const ana = lab.phone('whatsapp');
    await ana.say('once');
    expect(bot.requests).toHaveLength(5);
    expect(new Set(bot.requests.map(({ body }) => Buffer.from(body).toString())).size).toBe(1);
    lab.mail.times = 1;
    bot.answer = { status: 503 };
    expect(await ana.say('twice')).toMatchObject({ status: 503 });
    expect(bot.updates).toHaveLength(5);
    bot.answer = null;
    expect(await lab.again()).toMatchObject([{ status: 200 }]);
    expect(bot.updates).toHaveLength(6);
    expect(await lab.again()).toEqual([]);
    await bot.close();
  });

  test('a person sees what comes, when it comes; what never comes is told with the screen', async () => {
    const ana = lab.phone('sms');
    await ana.say('hi');
    const seen = ana.sees(/^Hello/);
    await say('sms', ana.person.id);
    expect(await seen).toMatchObject({ text: 'Hello', from: 'bot' });
    await ana.say('and now?');
    await expect(ana.sees('Hello', { within: 1 })).rejects.toThrow(
      'never saw Hello; the screen:\nme: hi\nbot: Hello\nme: and now?',
    );
    expect(await ana.sees('Hello', { anywhere: true })).toMatchObject({ text: 'Hello' });
  });

  test('the published descriptions say the same, where VENTANILLA_DATA names them; else they object to nothing', async () => {
    const ana = lab.phone('telegram');
    await ana.open();
    const known = process.env['VENTANILLA_DATA'] !== undefined;
    const adapter = adapters['telegram'];
    const request: Json = { method: 'sendMessage', body: { chat_id: Number(ana.person.id), text: 'x', colour: 'red' } };
    const result = await adapter?.send(request, lab.settings('telegram'), fetch);
    expect(result).toMatchObject({ type: 'sent' });
    expect(lab.objections).toEqual(known ? ['sendMessage.colour is not described'] : []);
  });
});
