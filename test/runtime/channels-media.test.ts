import { createHmac } from 'node:crypto';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { Json } from '../../src/model/json.js';
import { openChannelTown, settingOf, type ChannelTown, type TownOptions } from './channel-town.js';

let town: ChannelTown | null = null;
afterEach(async () => {
  await town?.close();
  town = null;
});
const open = async (options: TownOptions): Promise<ChannelTown> => (town = await openChannelTown(options));

/** A Messenger webhook with a good signature. */
async function bring({ hook, lab }: ChannelTown, item: Json): Promise<void> {
  const body = JSON.stringify(item);
  const secret = settingOf({ lab }, 'messenger', 'app_secret');
  const signature = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
  const headers = { 'content-type': 'application/json', 'x-hub-signature-256': signature };
  expect((await fetch(hook('messenger'), { method: 'POST', headers, body })).status).toBe(200);
}

/** The file in the transcript of the one conversation. */
const kept = (here: ChannelTown) =>
  here.until(async () => {
    const { id } = await here.conversation();
    return (await here.store.transcript(id, 0, 100)).find(({ file }) => file !== undefined)?.file;
  });

describe.each(['whatsapp', 'messenger', 'telegram', 'sms'] as const)('a photo on %s', (kind) => {
  test('answers the question that asked for it, and its bytes are ours', async () => {
    const here = await open({ kinds: [kind] });
    const ana = here.lab.phone(kind);
    await ana.say('a picture');
    await ana.sees('Send a photo.');
    await ana.photo();
    await ana.sees('Nice photo.');
    const file = await kept(here);
    expect(file?.mime).toMatch(/^image\//);
    expect((await here.files.get(file?.id ?? ''))?.byteLength).toBe(file?.bytes);
    expect(here.lab.leaks).toEqual([]);
    expect(JSON.stringify(here.log)).not.toMatch(/\/file\/bot|access_token|sig=/);
  });
});

describe('what cannot be kept', () => {
  test('a kind that we do not take is said, and the question stays open', async () => {
    const here = await open({ kinds: ['telegram'] });
    const ana = here.lab.phone('telegram');
    await ana.say('a picture');
    await ana.sees('Send a photo.');
    await ana.file({ name: 'run.exe', mime: 'application/octet-stream', bytes: Buffer.from('MZ\x90\0 this program') });
    await ana.sees(/cannot keep that kind of file/);
    await ana.photo();
    await ana.sees('Nice photo.');
  });

  test('words that came with it are answered, once', async () => {
    const here = await open({ kinds: ['telegram'] });
    const ana = here.lab.phone('telegram');
    await ana.say('opening hours');
    await ana.sees('We open at 8.');
    await ana.file(
      { name: 'run.exe', mime: 'application/octet-stream', bytes: Buffer.from('MZ\x90\0 this program') },
      'a colour please',
    );
    await ana.sees(/cannot keep that kind of file/);
    await ana.sees('Which colour?');
    await here.until(async () => ((await here.store.counts())['mailbox'] === 0 ? true : undefined));
    expect((await here.transcript()).filter((line) => line.startsWith('bot')).slice(-2)).toEqual([
      expect.stringContaining('cannot keep that kind of file'),
      expect.stringContaining('Which colour?'),
    ]);
  });

  test('a file that is too large is said', async () => {
    const here = await open({ kinds: ['whatsapp'] });
    const ana = here.lab.phone('whatsapp');
    await ana.say('opening hours');
    await ana.sees('We open at 8.');
    await ana.file({ name: 'plan.pdf', mime: 'application/pdf', bytes: Buffer.alloc(11 * 1024 * 1024, '%PDF-1.7 ') });
    await ana.sees(/too large/);
  });

  test('an address inside our own network is not asked', async () => {
    const here = await open({ kinds: ['messenger'] });
    const ana = here.lab.phone('messenger');
    await ana.say('opening hours');
    await ana.sees('We open at 8.');
    for (const address of ['http://127.0.0.1:3001/metrics', 'https://169.254.169.254/latest', 'https://[::1]/x.jpg'])
      await bring(here, {
        object: 'page',
        entry: [
          {
            id: settingOf(here, 'messenger', 'page'),
            time: Date.now(),
            messaging: [
              {
                sender: { id: ana.person.id },
                recipient: { id: settingOf(here, 'messenger', 'page') },
                timestamp: Date.now(),
                message: { mid: `m_${address}`, attachments: [{ type: 'image', payload: { url: address } }] },
              },
            ],
          },
        ],
      });
    await ana.sees(/cannot keep that kind of file|did not reach me/);
    // The first may be answered before the others are looked at.
    const reasons = await here.until(() => {
      const told = here.log.filter(({ message }) => message.startsWith('what a resident sent'));
      return told.length < 3 ? undefined : told.map(({ fields }) => fields['reason']);
    });
    expect(new Set(reasons)).toEqual(new Set(['address', 'private_address']));
  });

  test('what fails to come at first is fetched again, and the person is answered in order', async () => {
    const here = await open({ kinds: ['telegram'] });
    const ana = here.lab.phone('telegram');
    await ana.say('a picture');
    await ana.sees('Send a photo.');
    here.lab.fail({
      match: { path: /\/getFile$/ },
      with: { type: 'error', status: 500, text: 'Internal Server Error' },
    });
    await ana.photo();
    await ana.sees('Nice photo.');
    expect(here.lab.calls.filter(({ path }) => path.endsWith('/getFile')).map(({ answered }) => answered)).toEqual([
      500, 200,
    ]);
  });
});

test('a voice message is kept for the staff, and it is said that it is not heard', async () => {
  const here = await open({ kinds: ['whatsapp'] });
  const ana = here.lab.phone('whatsapp');
  await ana.say('a colour please');
  await ana.sees('Which colour?');
  await ana.voice();
  await ana.sees(/voice message/);
  expect((await kept(here))?.mime).toMatch(/^audio\//);
});
