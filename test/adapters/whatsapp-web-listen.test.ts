import { describe, expect, test } from '@jest/globals';
import type { Json } from '../../src/model/json.js';
import { channel, memoryOf, server, type Line } from './whatsapp-web-town.js';

const hello = (id: string, more: object = {}) => ({
  key: { remoteJid: '900000000000001@lid', remoteJidAlt: '15550100101@s.whatsapp.net', fromMe: false, id, ...more },
  message: { conversation: `hello ${id}` },
});
const texts = (bodies: readonly Json[]): readonly string[] =>
  [...JSON.stringify(bodies).matchAll(/"conversation":"(.*?)"/g)].map(([, text = '']) => text);

/** A memory that holds a linked device. */
async function linkedMemory() {
  const memory = memoryOf();
  const { listen } = server((line, _, { stop }) => {
    line.tell('connection.update', { qr: 'one' });
    line.link();
    stop.abort();
  });
  await listen({ memory });
  return memory;
}

describe('Linking a number', () => {
  test('shows the risks, then codes to scan, keeps the device once it is linked, and goes on after the restart that WhatsApp asks for', async () => {
    const memory = memoryOf();
    const town = server((line, n, { stop }) => {
      if (n === 1) {
        line.tell('connection.update', { qr: 'first' });
        line.tell('connection.update', { qr: 'second' });
        expect(memory.rows.size).toBe(0);
        line.link();
        return line.close(515);
      }
      line.open();
      stop.abort();
    });
    expect(await town.listen({ memory })).toEqual({ type: 'stopped' });
    const shown = town.heard.shown.join('\n');
    expect(town.heard.shown[0]).toContain('against WhatsApp’s terms');
    expect(town.heard.shown[0]).toContain('va contra las condiciones');
    expect(shown).toContain('[QR first]');
    expect(shown).toContain('[QR second]');
    expect(shown).toContain('está conectado');
    expect(town.lines).toHaveLength(2);
    // The restart is no failure: nobody waits for it.
    expect(town.heard.rests).not.toContain(1000);
    expect(memory.rows.size).toBe(1);
  });

  test('by a code to type, asked for once a connection', async () => {
    const town = server((line, _, { stop }) => {
      line.tell('connection.update', { qr: 'first' });
      line.tell('connection.update', { qr: 'second' });
      setImmediate(() => setImmediate(() => stop.abort()));
    });
    await town.listen({ channel: { ...channel, pairing: 'code' } });
    const codes = town.heard.shown.filter((text) => text.includes('ABCD-1234'));
    expect(codes).toHaveLength(1);
    expect(town.heard.shown.join()).not.toContain('QR');
  });

  test('ends when nobody links it three times', async () => {
    const town = server((line) => {
      line.tell('connection.update', { qr: 'x' });
      line.close(408);
    });
    const end = await town.listen();
    expect(end).toMatchObject({ type: 'misconfigured', reason: expect.stringContaining('Nadie vinculó +15550100100') });
    expect(town.lines).toHaveLength(3);
  });

  test('unlinks a telephone that is not the agency’s, and forgets it', async () => {
    const memory = memoryOf();
    const town = server((line) => {
      line.link('15550100199:1@s.whatsapp.net');
      line.open();
    });
    const end = await town.listen({ memory });
    expect(end).toMatchObject({ reason: expect.stringContaining('Another number than +15550100100') });
    expect(town.lines[0]?.marks).toContain('logout');
    expect(memory.rows.size).toBe(0);
  });
});

describe('A device that is stored', () => {
  test('holds no word of it: neither number nor key nor name can be read, and another key finds nothing', async () => {
    const memory = await linkedMemory();
    const stored = JSON.stringify([...memory.rows]);
    expect(stored).not.toMatch(/5550100|private|noiseKey|cHJpdmF0ZQ/);
    const again = server((line, _, { stop }) => {
      expect(line.config.auth.creds.account).toBeDefined();
      stop.abort();
    });
    await again.listen({ memory });
    expect(again.lines).toHaveLength(1);
    const other = server((line, _, { stop }) => {
      expect(line.config.auth.creds.account).toBeUndefined();
      stop.abort();
    });
    await other.listen({ memory, channel: { ...channel, key: 'another key of thirty-two characters' } });
    expect(other.lines).toHaveLength(1);
  });

  test('that was changed is not taken for another', async () => {
    const memory = await linkedMemory();
    for (const [name, row] of memory.rows) {
      const { data } = row as { readonly data: string };
      memory.rows.set(name, { ...(row as object), data: `${data.startsWith('A') ? 'B' : 'A'}${data.slice(1)}` });
    }
    const town = server(() => undefined);
    expect(await town.listen({ memory })).toMatchObject({ reason: expect.stringContaining('cannot be read') });
    expect(town.lines).toHaveLength(0);
  });

  test('keeps its keys, all of a write or none, and gives them back as they were', async () => {
    const memory = await linkedMemory();
    const keys = {
      'pre-key': { 1: { public: Buffer.from('p') }, 2: null },
      session: { '15550100101.0': Buffer.from('s') },
    };
    const first = server(async (line, _, { stop }) => {
      await line.config.auth.keys.set(keys);
      expect(await line.config.auth.keys.get('session', ['15550100101.0', 'no'])).toEqual(keys.session);
      stop.abort();
    });
    await first.listen({ memory });
    expect(JSON.stringify([...memory.rows])).not.toContain('5550100');

    // The store fails in the middle of a write: what stands in the journal is written at the next start.
    let left = 2;
    const failing = {
      ...memory,
      put: (name: string, value: Json) => (left-- > 0 ? memory.put(name, value) : Promise.reject(new Error('crash'))),
    };
    const crashed = server(async (line, _, { stop }) => {
      const sets = {
        session: { a: Buffer.from('new a'), b: Buffer.from('new b') },
        'app-state-sync-key': { k: { n: 1 } },
      };
      await expect(line.config.auth.keys.set(sets)).rejects.toThrow('crash');
      stop.abort();
    });
    await crashed.listen({ memory: failing });
    const after = server(async (line, _, { stop }) => {
      const { keys: now } = line.config.auth;
      expect(await now.get('session', ['a', 'b'])).toEqual({ a: Buffer.from('new a'), b: Buffer.from('new b') });
      expect(await now.get('app-state-sync-key', ['k'])).toEqual({ k: { n: 1, revived: true } });
      stop.abort();
    });
    await after.listen({ memory });
    expect([crashed.lines.length, after.lines.length]).toEqual([1, 1]);
  });
});

describe('When the connection ends', () => {
  test.each([
    [401, 'was unlinked', 0],
    [403, 'banned or restricted', 1],
    [411, 'too old for linked devices', 1],
    [440, 'a second server', 1],
  ])('with %i it stays ended, and the sentence says what to do', async (code, words, rows) => {
    const memory = await linkedMemory();
    const town = server((line) => {
      line.open();
      line.close(code);
    });
    const end = await town.listen({ memory });
    expect(end).toMatchObject({ type: 'misconfigured', reason: expect.stringContaining(words) });
    expect(town.lines).toHaveLength(1);
    expect(memory.rows.size).toBe(rows);
    // What is to be sent pauses with the same reason.
    const [request = null] = town.adapter.render(message('Hi'), channel, '900000000000001@lid');
    expect(await town.adapter.send(request, channel, fetch)).toMatchObject({
      type: 'misconfigured',
      reason: expect.stringContaining(words),
    });
  });

  test('by a bad line it is tried again, later each time, up to a minute, and from the beginning after it held', async () => {
    const memory = await linkedMemory();
    const town = server((line, n, { stop }) => {
      if (n === 10) return stop.abort();
      if (n === 8) line.open();
      setImmediate(() => line.close([428, 408, 503, undefined][n % 4]));
    });
    await town.listen({ memory });
    const waits = town.heard.rests.filter((ms, n, all) => !(ms === 60_000 && all[n + 1] === 1000));
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 1000, 2000]);
    expect(town.lines[0]?.marks).toContain('flush');
  });

  test('because the program is too old, WhatsApp’s newest version is asked for, once', async () => {
    const memory = await linkedMemory();
    const town = server((line) => line.close(405));
    expect(await town.listen({ memory })).toMatchObject({ reason: expect.stringContaining('demasiado antigua') });
    expect(town.lines.map(({ config }) => config.version)).toEqual([undefined, [2, 3000, 77]]);
  });
});

describe('What comes', () => {
  test('is kept in order, new and late alike; answers to requests, our own chat and what we sent are not', async () => {
    const memory = await linkedMemory();
    const town = server((line, _, { stop }) => {
      line.open();
      const upsert = (messages: readonly object[], type = 'notify', more: object = {}): void =>
        line.tell('messages.upsert', { messages: messages as never, type, ...more });
      upsert([hello('1'), hello('2')]);
      upsert([hello('3')], 'append');
      upsert([hello('own late', { fromMe: true })], 'append');
      upsert([hello('asked for')], 'notify', { requestId: 'R' });
      upsert([hello('to myself', { remoteJid: '15550100100@s.whatsapp.net', fromMe: true })]);
      upsert([hello('typed', { fromMe: true })]);
      upsert([hello('other')], 'prepend');
      stop.abort();
    });
    await town.listen({ memory });
    expect(texts(town.heard.bodies)).toEqual(['hello 1', 'hello 2', 'hello 3', 'hello typed']);
    const updates = town.heard.bodies.flatMap((body) => town.adapter.parse(body).updates);
    expect(updates.map(({ type }) => type)).toEqual(['message', 'message', 'message', 'answered_elsewhere']);
    expect(updates[0]).toMatchObject({ account: '15550100100', keys: ['900000000000001@lid', '15550100101'] });
  });

  test('and cannot be kept is tried until it can, with the connection closed, before anything else comes', async () => {
    const memory = await linkedMemory();
    let refusals = 2;
    const order: string[] = [];
    const town = server((line, n, { stop }) => {
      line.open();
      order.push(`connected ${n}`);
      if (n === 2) return stop.abort();
      line.tell('messages.upsert', { messages: [hello('1')], type: 'notify' });
    });
    await town.listen({
      memory,
      receive: (bodies) => {
        if (refusals-- > 0) return Promise.reject(new Error('disk full'));
        order.push(...texts(bodies));
        return Promise.resolve();
      },
    });
    expect(order).toEqual(['connected 1', 'hello 1', 'connected 2']);
  });

  test('of groups and channels is not even decrypted, no history is asked for, and the telephone goes on ringing', async () => {
    const memory = await linkedMemory();
    const town = server((_, __, { stop }) => stop.abort());
    await town.listen({ memory });
    const { config } = town.lines[0] as Line;
    expect(
      ['1@g.us', 'status@broadcast', '1@newsletter', '1@lid', '15550100101@s.whatsapp.net'].map((jid) =>
        config.shouldIgnoreJid(jid),
      ),
    ).toEqual([true, true, true, false, false]);
    expect(config).toMatchObject({ syncFullHistory: false, markOnlineOnConnect: false, emitOwnEvents: false });
    expect(config.shouldSyncHistoryMessage()).toBe(false);
  });
});

describe('At the start', () => {
  test.each([
    [{ type: 'missing' } as const, 'npm install --no-save @whiskeysockets/baileys@7.0.0-rc14'],
    [{ type: 'other_version', version: '6.17.16' } as const, 'Está instalado @whiskeysockets/baileys 6.17.16'],
  ])('without the package (%o) the sentence names the command', async (loaded, words) => {
    const town = server(() => undefined, loaded);
    expect(await town.listen()).toMatchObject({ type: 'misconfigured', reason: expect.stringContaining(words) });
    expect(town.heard.shown).toEqual([]);
  });

  test.each([
    [{ phone: '12' }, 'number to link'],
    [{ key: 'short' }, 'openssl rand'],
    [{ pairing: 'pigeon' }, 'qr or code'],
  ])('a setting that is wrong is named: %o', async (more, words) => {
    const town = server(() => undefined);
    expect(await town.listen({ channel: { ...channel, ...more } })).toMatchObject({
      reason: expect.stringContaining(words),
    });
  });

  test('one number is one channel', async () => {
    const town = server((line) => line.tell('connection.update', { qr: 'x' }));
    const first = town.listen();
    await Promise.resolve();
    expect(await town.listen()).toMatchObject({ reason: expect.stringContaining('already uses +15550100100') });
    town.heard.stop.abort();
    expect(await first).toEqual({ type: 'stopped' });
  });

  test('check tells the risks, and whether the package and the link are there', async () => {
    const keys = async (loaded?: Parameters<typeof server>[1], memory = memoryOf()) => {
      const place = { webhookUrl: '', net: fetch, now: 0, memory };
      const notes = await server(() => undefined, loaded).adapter.check?.(channel, place);
      return notes?.map(({ key }) => key.replace('whatsapp_web.', ''));
    };
    expect(await keys({ type: 'missing' })).toEqual(['risks', 'missing']);
    expect(await keys()).toEqual(['risks', 'not_linked']);
    expect(await keys(undefined, await linkedMemory())).toEqual(['risks', 'linked']);
  });
});

function message(text: string) {
  return { id: 'c-1.1', from: 'bot', locale: 'en', text, choices: [], ref: { type: 'verbatim', text } } as const;
}
