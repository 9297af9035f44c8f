import { createHmac } from 'node:crypto';
import { afterEach, describe, expect, test } from '@jest/globals';
import { adapters } from '../../adapters/index.js';
import { openChannelTown, settingOf, type ChannelTown, type TownOptions } from './channel-town.js';

let town: ChannelTown | null = null;
afterEach(async () => {
  await town?.close();
  town = null;
});
const open = async (options: TownOptions): Promise<ChannelTown> => (town = await openChannelTown(options));

/** A WhatsApp message as it is posted, signed with the laboratory's secret unless told otherwise. */
async function post(
  { hook, lab }: ChannelTown,
  body: string,
  { secret = settingOf({ lab }, 'whatsapp', 'app_secret'), headers = {} as { readonly [name: string]: string } } = {},
): Promise<Response> {
  const signature = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
  return fetch(hook('whatsapp'), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': signature, ...headers },
    body,
  });
}
const said = (number: unknown, id: string, text: string): string =>
  JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [
      {
        id: '1',
        changes: [
          {
            field: 'messages',
            value: {
              messaging_product: 'whatsapp',
              metadata: { display_phone_number: '15555550100', phone_number_id: number },
              contacts: [{ profile: { name: 'Ana' }, wa_id: '15555550142' }],
              messages: [{ from: '15555550142', id, timestamp: '1767225600', type: 'text', text: { body: text } }],
            },
          },
        ],
      },
    ],
  });
const number = ({ lab }: ChannelTown): unknown => lab.settings('whatsapp')['number'];

describe('what platforms bring', () => {
  test('the same POST five times at once is one turn, and so it is later', async () => {
    const here = await open({ kinds: ['whatsapp'] });
    const ana = here.lab.phone('whatsapp');
    here.lab.mail.times = 5;
    await ana.say('opening hours');
    await ana.sees('We open at 8.');
    const [envelope] = here.lab.mail.sent;
    const again = await fetch(here.hook('whatsapp'), { method: 'POST', ...envelope! });
    expect(again.status).toBe(200);
    await ana.say('a colour please');
    await ana.sees('Which colour?');
    const bot = ana.screen().filter(({ from, text }) => from === 'bot' && text.includes('We open at 8.'));
    expect(bot).toHaveLength(1);
  });

  test('what was accepted before a crash is answered after it, though the platform does not send it again', async () => {
    const here = await open({ kinds: ['whatsapp'], asleep: true });
    const ana = here.lab.phone('whatsapp');
    expect((await ana.say('opening hours')).status).toBe(200);
    expect(await here.transcript()).toEqual(['citizen: opening hours']);
    await here.restart();
    await ana.sees('We open at 8.');
  });

  test('several accounts, people and kinds of things in one body all count, each in its order', async () => {
    const here = await open({ kinds: ['messenger'] });
    const [ana, luis] = [here.lab.phone('messenger'), here.lab.phone('messenger', { language: 'es' })];
    here.lab.mail.hold();
    await ana.say('a colour please');
    await luis.say('el horario');
    await ana.say('Blue');
    await here.lab.mail.release({ batch: true });
    await ana.sees('Painted.', { anywhere: true });
    await luis.sees('Abrimos a las 8.', { anywhere: true });
    expect(here.lab.mail.sent).toHaveLength(1);
  });

  test('whoever does not sign is refused, always in the same way, and nothing is kept', async () => {
    const here = await open({ kinds: ['whatsapp'] });
    const body = said(number(here), 'wamid.A', 'opening hours');
    const forged = [
      await post(here, body, { secret: 'guessed' }),
      await post(here, body, { headers: { 'x-hub-signature-256': '' } }),
      await post(here, body, { headers: { 'x-hub-signature-256': `sha256=${'0'.repeat(10_000)}` } }),
      await post(here, '', { secret: 'guessed' }),
    ];
    expect(new Set(forged.map(({ status }) => status))).toEqual(new Set([401]));
    expect(new Set(await Promise.all(forged.map((answer) => answer.text())))).toHaveProperty('size', 1);
    expect((await here.store.counts())['conversations']).toBe(0);
    // A wrong secret looks the same to us: the operator is told, once.
    expect(here.log.filter(({ message }) => message.startsWith('a request was refused'))).toHaveLength(1);
  });

  test('a genuine body that cannot be read is acknowledged and logged; one of 3 MB is read, a larger one refused', async () => {
    const here = await open({ kinds: ['whatsapp'] });
    expect((await post(here, '{"entry":')).status).toBe(200);
    expect(here.log.map(({ message }) => message)).toContain('a genuine request could not be read');
    const wide = said(number(here), 'wamid.B', 'hours').replace(/}$/, `,"x":"${'y'.repeat(2_900_000)}"}`);
    expect((await post(here, wide)).status).toBe(200);
    expect((await post(here, `"${'z'.repeat(3_200_000)}"`)).status).toBe(413);
    expect(here.log.map(({ message }) => message)).toContainEqual(expect.stringContaining('larger than 3 MB'));
    expect((await here.store.counts())['conversations']).toBe(1);
  });

  test('an update for another account of ours goes there; for nobody’s it is counted and logged', async () => {
    const here = await open({ kinds: ['whatsapp'] });
    expect((await post(here, said('999', 'wamid.C', 'hours'))).status).toBe(200);
    expect((await here.store.counts())['conversations']).toBe(0);
    expect(here.log.map(({ message }) => message)).toContain('updates for an account that no channel here has');
  });

  test('the handshake is answered to who knows the word, as plain text', async () => {
    const here = await open({ kinds: ['messenger'] });
    const word = settingOf(here, 'messenger', 'verify_token');
    const ask = (query: string): Promise<Response> => fetch(`${here.hook('messenger')}?${query}`);
    const good = await ask(`hub.mode=subscribe&hub.verify_token=${word}&hub.challenge=%3Cb%3E17`);
    expect([good.status, await good.text(), good.headers.get('content-type')]).toEqual([
      200,
      '<b>17',
      'text/plain; charset=utf-8',
    ]);
    expect((await ask('hub.mode=subscribe&hub.verify_token=wrong&hub.challenge=17')).status).toBe(403);
    await here.logged('a handshake was refused: `verify_token`');
    expect((await ask('')).status).toBe(403);
  });

  test('an unknown bot or channel is not there; other methods are not taken', async () => {
    const here = await open({ kinds: ['sms'] });
    const status = async (path: string, method = 'POST'): Promise<number> =>
      (await fetch(`${here.url}${path}`, { method })).status;
    expect(await status('/webhooks/portville/telegram')).toBe(404);
    expect(await status('/webhooks/__proto__/constructor')).toBe(404);
    expect(await status('/webhooks/portville/sms', 'PUT')).toBe(405);
    expect(await status('/webhooks/portville/sms', 'POST')).toBe(403);
    // More than a form of Twilio can hold is not read.
    const large = await fetch(here.hook('sms'), { method: 'POST', body: 'x'.repeat(300_000) });
    expect([large.status, await large.text()]).toEqual([413, 'at most 262144 bytes']);
  });

  test('while the store cannot write nothing is acknowledged, and what the platform sends again is answered', async () => {
    let full = false;
    const here = await open({
      kinds: ['telegram'],
      wrap: (store) => ({
        ...store,
        receive: (items, at) => (full ? Promise.reject(new Error('disk')) : store.receive(items, at)),
      }),
    });
    const ana = here.lab.phone('telegram');
    full = true;
    expect((await ana.say('opening hours')).status).toBe(503);
    full = false;
    await here.lab.again();
    await ana.sees('We open at 8.');
  });
});

test('an update that we stumble over holds up nobody: what follows it is fetched and answered', async () => {
  const { telegram } = adapters;
  if (!telegram) throw new Error('there is no telegram');
  const parse: typeof telegram.parse = (body, channel) => {
    if (JSON.stringify(body).includes('stumble')) throw new TypeError('about stumble');
    return telegram.parse(body, channel);
  };
  const here = await open({ kinds: ['telegram'], reachable: false, adapters: { telegram: { ...telegram, parse } } });
  const ana = here.lab.phone('telegram');
  await ana.say('stumble');
  await ana.say('opening hours');
  await ana.sees('We open at 8.');
  await here.logged('a genuine request could not be understood');
  expect(JSON.stringify(here.log)).not.toContain('about stumble');
});
