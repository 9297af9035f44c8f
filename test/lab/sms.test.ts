import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { adapters } from '../../adapters/index.js';
import type { Json } from '../../src/model/json.js';
import { told } from '../adapters/fixtures-of.js';
import { openLab, type Lab } from './lab.js';
import { openReceiver, type Receiver } from './receiver.js';

const sms = adapters['sms'];
if (!sms) throw new Error('there is no sms');

let lab: Lab;
let bot: Receiver;
beforeEach(async () => {
  lab = await openLab();
  bot = await openReceiver('sms', (url) => lab.settings('sms', url));
  await lab.connect('sms', bot.url);
});
afterEach(async () => {
  await lab.close();
  await bot.close();
});

const settings = (): { [name: string]: string } => lab.settings('sms', bot.url) as { [name: string]: string };
const basic = (): string =>
  `Basic ${Buffer.from(`${settings()['account_sid']}:${settings()['auth_token']}`).toString('base64')}`;
async function create(form: { [name: string]: string }): Promise<{ readonly status: number; readonly code: Json }> {
  const { api, account_sid: sid } = settings();
  const answer = await fetch(`${api}/2010-04-01/Accounts/${sid}/Messages.json`, {
    method: 'POST',
    headers: { authorization: basic() },
    body: new URLSearchParams(form),
  });
  return { status: answer.status, code: ((await answer.json()) as { code?: Json }).code ?? null };
}
const from = '+15555550100';

describe('Text messages in the laboratory', () => {
  test('what a person writes arrives signed for the address it was posted to', async () => {
    const ana = lab.phone('sms');
    await ana.say('¿Cuándo pasa la basura? 50% & más');
    await ana.photo();
    expect(bot.forged).toBe(0);
    expect(bot.updates.map((update) => 'content' in update && update.content.type)).toEqual(['text', 'media']);
    expect(bot.updates[0]).toMatchObject({
      content: { text: '¿Cuándo pasa la basura? 50% & más' },
      keys: [ana.person.id],
    });
    const [request] = bot.requests;
    const elsewhere = { ...settings(), public_url: 'https://other.example' };
    expect(request && sms.verify(request, elsewhere, { now: 0 })).toBe(403);
  });

  test('the answer is shown, and its steps are told to the address that was given', async () => {
    const ana = lab.phone('sms');
    await ana.say('hi');
    lab.world.receipts = 'after';
    const result = await sms.send({ part: 'c-1.1', form: { To: ana.person.id, Body: 'Hello' } }, settings(), fetch);
    expect(result).toMatchObject({ type: 'sent' });
    await lab.until(() => (bot.requests.length === 3 ? true : undefined));
    const id = result.type === 'sent' ? result.externalId : '';
    await lab.mail.quiet();
    expect(bot.updates.slice(1).map(told)).toEqual([`status sent ${id}`, `status delivered ${id}`]);
    expect(ana.lines()).toEqual(['me: hi', 'bot: Hello']);
  });

  test('STOP is answered by Twilio, and nothing is sent any more until START', async () => {
    const ana = lab.phone('sms');
    await ana.stop();
    expect(ana.lines()[1]).toMatch(/^platform: You have successfully been unsubscribed/);
    expect(bot.updates.map(({ type }) => type)).toEqual(['opted_out']);
    expect(await create({ To: ana.person.id, From: from, Body: 'x' })).toEqual({ status: 400, code: 21610 });
    await ana.start();
    expect(bot.updates.map(({ type }) => type)).toEqual(['opted_out', 'opted_in']);
    expect(await create({ To: ana.person.id, From: from, Body: 'x' })).toEqual({ status: 201, code: null });
    await ana.say('help');
    expect(ana.lines().at(-1)).toMatch(/^platform: Reply STOP/);
    expect(bot.updates).toHaveLength(2);
  });

  test.each<readonly [string, { [name: string]: string }, number, number]>([
    ['1,601 characters', { Body: 'x'.repeat(1601) }, 400, 21617],
    ['no words', { Body: '' }, 400, 21602],
    ['no receiver', { To: '' }, 400, 21604],
    ['a number that is none', { To: '12' }, 400, 21211],
    ['no sender', { From: '' }, 400, 21603],
    ['a sender that is another’s', { From: '+15555550199' }, 400, 21606],
  ])('refuses %s', async (_, form, status, code) => {
    const ana = lab.phone('sms');
    expect(await create({ To: ana.person.id, From: from, Body: 'x', ...form })).toEqual({ status, code });
    expect(ana.lines()).toEqual([]);
  });

  test('refuses wrong credentials', async () => {
    lab.revoke('sms');
    expect(await create({ To: '+15555550123', From: from, Body: 'x' })).toEqual({ status: 401, code: 20003 });
  });

  test('a file is fetched with credentials here, and without them where it lies', async () => {
    const ana = lab.phone('sms');
    await ana.photo();
    const [update] = bot.updates;
    const url =
      update?.type === 'message' && update.content.type === 'media' && 'url' in update.content.source
        ? update.content.source.url
        : '';
    expect((await fetch(url)).status).toBe(401);
    const moved = await fetch(url, { headers: { authorization: basic() }, redirect: 'manual' });
    expect(moved.status).toBe(307);
    expect((await fetch(moved.headers.get('location') ?? '')).headers.get('content-type')).toBe('image/png');
    expect(lab.leaks).toEqual([]);
  });
});
