import { describe, expect, test } from '@jest/globals';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { WhatsAppLibrary } from '../../adapters/whatsapp-web/library.js';
import { writingMs } from '../../adapters/whatsapp-web/session.js';
import type { Json } from '../../src/model/json.js';
import type { OutboundMessage, SendResult } from '../../src/model/outbound.js';
import type { MessageUpdate } from '../../src/model/ports/adapter.js';
import { choices, message } from './outbound.js';
import { boom, channel, phone, server, type Line } from './whatsapp-web-town.js';

const ana = '900000000000001@lid';
const noNet = (() => Promise.reject(new TypeError('no network here'))) as typeof fetch;

/** A linked and open connection; `use` gets it, and then the server stops. */
async function connected(
  use: (town: ReturnType<typeof server>, line: Line) => Promise<void>,
  change: (library: WhatsAppLibrary) => void = () => undefined,
): Promise<ReturnType<typeof server>> {
  let done: Promise<void> = Promise.resolve();
  const town = server((line, _, { stop }) => {
    line.link();
    line.open();
    done = use(town, line).finally(() => stop.abort());
  });
  change(town.library);
  await town.listen();
  await done;
  return town;
}

const sendAll = (town: ReturnType<typeof server>, said: OutboundMessage, net = noNet): Promise<readonly SendResult[]> =>
  Promise.all(town.adapter.render(said, channel, ana).map((request) => town.adapter.send(request, channel, net)));

describe('What is sent', () => {
  test('are words in parts of 4,096, choices as numbered lines, without any look at addresses in them', async () => {
    await connected(async (town, line) => {
      const long = `${'A sentence of the bot. '.repeat(250)}See https://city.example`;
      const results = await sendAll(town, message(long, { choices: choices(3) }));
      expect(results.map(({ type }) => type)).toEqual(['sent', 'sent']);
      expect(line.said.map(({ jid }) => jid)).toEqual([ana, ana]);
      const texts = line.said.map(({ content }) => (content as { text: string }).text);
      expect(texts.every((text) => text.length <= 4096)).toBe(true);
      expect(texts.join(' ')).toContain('3. Choice number 2\n\nReply with the number of your choice.');
      expect(line.said.every(({ content }) => 'linkPreview' in content && content.linkPreview === null)).toBe(true);
    });
  });

  test('goes out one at a time, as somebody who writes, and no more wait than can be sent soon', async () => {
    const town = await connected(async (town, line) => {
      const results = await Promise.all(
        Array.from({ length: 6 }, (_, n) => {
          const [request = null] = town.adapter.render(message(`Line ${n}`, { id: `c-${n}.1` }), channel, ana);
          return town.adapter.send(request, channel, noNet);
        }),
      );
      expect(results.map(({ type }) => type)).toEqual(['sent', 'sent', 'sent', 'sent', 'retry', 'retry']);
      expect(line.said).toHaveLength(4);
    });
    expect(town.heard.rests.filter((ms) => ms === writingMs({ text: 'Line 0', linkPreview: null }))).toHaveLength(4);
    expect([
      writingMs({ text: '', linkPreview: null }),
      writingMs({ text: 'x'.repeat(5000), linkPreview: null }),
    ]).toEqual([1000, 3000]);
  });

  test('twice has the same id, and is sent once; other parts have others', async () => {
    await connected(async (town, line) => {
      const [first] = await sendAll(town, message('Hello'));
      const [second] = await sendAll(town, message('Hello'));
      expect(second).toEqual(first);
      expect(line.said).toHaveLength(1);
      await sendAll(town, message('Hello', { id: 'c-1.2' }));
      expect(new Set(line.said.map(({ messageId }) => messageId)).size).toBe(2);
      expect(line.said[0]?.messageId).toMatch(/^3EB0[0-9A-F]{18}$/);
    });
  });

  test('is known again by what WhatsApp tells of it, and can be asked for again by the person’s program', async () => {
    const town = await connected(async (town, line) => {
      const [result] = await sendAll(town, message('Hello'));
      const id = result?.type === 'sent' ? result.externalId : '';
      line.tell('messages.update', [{ key: { remoteJid: ana, id, fromMe: true }, update: { status: 3 } }]);
      expect(await line.config.getMessage({ id })).toMatchObject({ text: 'Hello' });
      expect(await line.config.getMessage({ id: 'other' })).toBeUndefined();
    });
    const updates = town.heard.bodies.flatMap((body) => town.adapter.parse(body).updates);
    expect(updates).toMatchObject([{ type: 'status', status: 'delivered', partId: 'c-1.1', account: phone }]);
  });

  test.each([
    [428, 'retry'],
    [undefined, 'retry'],
    [400, 'rejected'],
    [463, 'unreachable'],
  ])('and refused with %s is %s', async (code, type) => {
    await connected(async (town, line) => {
      line.refusal = code === undefined ? new Error('socket hang up') : boom(code);
      expect(await sendAll(town, message('Hello'))).toMatchObject([{ type }]);
      // The next one is not held up by it.
      line.refusal = null;
      expect(await sendAll(town, message('Hello'))).toMatchObject([{ type: 'sent' }]);
    });
  });

  test('waits while there is no connection, and needs a number', async () => {
    const town = server(() => undefined);
    const [request = null] = town.adapter.render(message('Hello'), channel, ana);
    expect(await town.adapter.send(request, channel, noNet)).toMatchObject({ type: 'retry' });
    expect(await town.adapter.send(request, {}, noNet)).toMatchObject({ type: 'misconfigured' });
    expect(await town.adapter.send({ to: '../x', id: 'i', part: 'p' }, channel, noNet)).toMatchObject({
      type: 'rejected',
    });
  });

  test('unasked goes to nobody who has not written for thirty days', async () => {
    await connected(async ({ adapter }, line) => {
      const said = message('Your appointment is tomorrow.', { unasked: true });
      const sendAs = async (windowOpen: boolean, each = said): Promise<SendResult | undefined> => {
        const [request = null] = adapter.render(each, channel, ana, { windowOpen });
        return adapter.send(request, channel, noNet);
      };
      expect(adapter.windowHours).toBe(720);
      expect(await sendAs(false)).toEqual({ type: 'unreachable', reason: 'window_closed' });
      expect(line.said).toHaveLength(0);
      expect(await sendAs(false, message('An answer'))).toMatchObject({ type: 'sent' });
    });
  });
});

describe('Pictures', () => {
  async function pictures(use: (base: string) => Promise<void>): Promise<void> {
    const host = createServer(({ url }, answer) => {
      if (url === '/map.png') return answer.writeHead(200, { 'content-type': 'image/png' }).end('png');
      if (url === '/page') return answer.writeHead(200, { 'content-type': 'text/html' }).end('<p>');
      if (url === '/huge.png')
        return answer.writeHead(200, { 'content-type': 'image/png', 'content-length': String(2 ** 30) }).end();
      return answer.writeHead(404).end();
    }).listen(0, '127.0.0.1');
    await once(host, 'listening');
    try {
      await use(`http://127.0.0.1:${(host.address() as AddressInfo).port}`);
    } finally {
      host.closeAllConnections();
      host.close();
    }
  }

  test('go as bytes with the words below; one that cannot be fetched goes as its description and address', async () => {
    await pictures((base) =>
      connected(async (town, line) => {
        const said = message('Your district', { image: { url: `${base}/map.png`, alt: 'A map' } });
        expect(await sendAll(town, said, fetch)).toMatchObject([{ type: 'sent' }]);
        expect(line.said[0]?.content).toEqual({
          image: Buffer.from('png'),
          mimetype: 'image/png',
          caption: 'Your district',
        });
        for (const bad of ['page', 'huge.png', 'none']) {
          const image = { url: `${base}/${bad}`, alt: 'A map' };
          const [request = null] = town.adapter.render(message('Look', { id: bad, image }), channel, ana);
          expect(await town.adapter.send(request, channel, fetch)).toMatchObject({ type: 'rejected' });
          const plain = town.adapter.plainer?.(request) ?? null;
          expect(await town.adapter.send(plain, channel, fetch)).toMatchObject({ type: 'sent' });
          expect(line.said.at(-1)?.content).toMatchObject({ text: `Look\n\nA map\n\n${image.url}` });
          expect(town.adapter.plainer?.(plain)).toBeNull();
        }
      }).then(() => undefined),
    );
  });
});

describe('Files of people', () => {
  const body = (path: string): Json => ({
    messages: [
      {
        key: { remoteJid: ana, id: 'F1', fromMe: false },
        message: {
          imageMessage: { directPath: path, mediaKey: Buffer.alloc(32, 7).toString('base64'), mimetype: 'image/jpeg' },
        },
      },
    ],
    type: 'notify',
  });
  const sourceOf = (town: ReturnType<typeof server>, path = '/v/1.enc?x=1') => {
    const [update] = town.adapter.parse(body(path)).updates;
    if (update?.type !== 'message' || update.content.type !== 'media') throw new Error('no file');
    return update.content.source;
  };
  const file = (bytes: number): AsyncIterable<Uint8Array> => ({
    async *[Symbol.asyncIterator]() {
      for (let left = bytes; left > 0; left -= 1024 * 1024)
        yield await Promise.resolve(new Uint8Array(Math.min(left, 1024 * 1024)));
    },
  });

  test('are decrypted here, from WhatsApp’s host alone, and too large ones are let go', async () => {
    await connected(async (town) => {
      const asked: object[] = [];
      const serve = (bytes: number): void =>
        void Object.assign(town.library, {
          downloadContentFromMessage: (place: object, type: string) => {
            asked.push({ ...place, type });
            return Promise.resolve(file(bytes));
          },
        });
      serve(3);
      expect(await town.adapter.media?.(sourceOf(town), channel, noNet)).toEqual({
        type: 'here',
        bytes: Buffer.alloc(3),
      });
      expect(asked).toEqual([{ directPath: '/v/1.enc?x=1', mediaKey: Buffer.alloc(32, 7), type: 'image' }]);
      serve(26 * 1024 * 1024);
      expect(await town.adapter.media?.(sourceOf(town), channel, noNet)).toMatchObject({ type: 'gone' });
      expect(await town.adapter.media?.({ id: 'bm9uc2Vuc2U' }, channel, noNet)).toMatchObject({ type: 'gone' });
      expect(await town.adapter.media?.({ url: 'https://evil.example' }, channel, noNet)).toMatchObject({
        type: 'gone',
      });
    });
  });

  test('that WhatsApp has thrown away are asked for at the person’s telephone; a bad line is tried later', async () => {
    await connected(async (town, line) => {
      const answers: (Error | AsyncIterable<Uint8Array>)[] = [boom(410), file(2), boom(404), boom(503)];
      const paths: string[] = [];
      Object.assign(town.library, {
        downloadContentFromMessage: ({ directPath }: { directPath: string }) => {
          paths.push(directPath);
          const next = answers.shift() ?? boom(500);
          return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
        },
      });
      Object.assign(line, {
        updateMediaMessage: () => Promise.resolve({ key: {}, message: { imageMessage: { directPath: '/v/2.enc' } } }),
      });
      expect(await town.adapter.media?.(sourceOf(town), channel, noNet)).toMatchObject({ type: 'here' });
      expect(paths).toEqual(['/v/1.enc?x=1', '/v/2.enc']);
      Object.assign(line, { updateMediaMessage: () => Promise.reject(new Error('not there')) });
      expect(await town.adapter.media?.(sourceOf(town), channel, noNet)).toMatchObject({ type: 'gone' });
      expect(await town.adapter.media?.(sourceOf(town), channel, noNet)).toMatchObject({ type: 'retry' });
    });
  });
});

test('A message that came is marked as read, and the person sees that we write', async () => {
  const update: MessageUpdate = {
    type: 'message',
    keys: ['15550100101'],
    dedupeId: '15550100101:3A:01',
    at: 0,
    content: { type: 'text', text: 'Hi' },
  };
  await connected(async ({ adapter }, line) => {
    await adapter.signal?.(update, channel, noNet);
    expect(line.marks.sort()).toEqual([
      'composing 15550100101@s.whatsapp.net',
      'read 15550100101@s.whatsapp.net 3A:01',
    ]);
  });
  await server(() => undefined).adapter.signal?.(update, channel, noNet);
});
