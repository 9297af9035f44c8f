import { describe, expect, test } from '@jest/globals';
import { until } from '../contracts/queue.js';
import { openChat } from '../support/chat-client.js';
import { startMongo } from '../support/mongo.js';
import { echo } from '../support/operator.js';
import { serverProcess } from '../support/server-process.js';

const without = new URL('../support/without-packages.mjs', import.meta.url).href;

describe('A node that can start', () => {
  test('needs none of the packages of the grown form when it is told nothing', async () => {
    const server = await serverProcess({ content: echo, env: { NODE_OPTIONS: `--import=${without}` } });
    try {
      await server.start();
      const chat = await openChat(server.url, 'echo');
      await chat.say('m1', 'hello there');
      await chat.until((events) => events.some(({ from }) => from === 'bot'));
    } finally {
      await server.clean();
    }
  });

  test('refuses for as long as the store is away, and is back with it', async () => {
    const mongo = await startMongo({ own: true, kind: 'double' });
    const server = await serverProcess({ content: echo, env: { STORE_URL: mongo.database(), REDIS_URL: '' } });
    try {
      await server.start();
      const chat = await openChat(server.url, 'echo');
      await chat.say('m1', 'hello there');
      await chat.until((events) => events.some(({ from }) => from === 'bot'));
      const told = async (name: string): Promise<string | undefined> => {
        const text = await (await fetch(`${server.internalUrl}/metrics`)).text();
        return new RegExp(`^ventanilla_${name} (.*)$`, 'm').exec(text)?.[1];
      };
      expect([await told('store_up'), await told('oldest_mail_seconds')]).toEqual(['1', expect.stringMatching(/\d/)]);
      for (const fault of ['kill', 'pause'] as const) {
        await mongo[fault]();
        // Before anybody writes.
        expect([await told('store_up'), await told('oldest_mail_seconds')]).toEqual(['0', undefined]);
        expect(await chat.post({ id: `${fault}-1`, text: 'is anybody there?' })).toMatchObject({ status: 503 });
        const ready = await fetch(`${server.internalUrl}/readyz`);
        expect([ready.status, await ready.text()]).toEqual([503, expect.stringContaining('STORE_UNAVAILABLE')]);
        await (fault === 'kill' ? mongo.restart() : mongo.resume());
        const before = (await chat.until((events) => events.length > 0)).length;
        await chat.say(`${fault}-1`, 'is anybody there?');
        await chat.until((events) => events.filter(({ from }) => from === 'bot').length > 0 && events.length > before);
        await until(async () => (await told('store_up')) === '1');
      }
      expect(mongo.unknown).toEqual([]);
    } finally {
      await server.clean();
      await mongo.stop();
    }
  });
});
