import { afterAll, expect, test } from '@jest/globals';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadedBot } from '../../src/model/ports/bots.js';
import { leadWith } from '../../src/runtime/lead-with.js';
import { echo } from '../support/operator.js';
import { serverProcess, type ServerProcess } from '../support/server-process.js';

const servers: ServerProcess[] = [];
afterAll(() => Promise.all(servers.map((server) => server.clean())));

/** What the log says became of each bot's model: `miss` = trained now, `hit` = taken from the cache. */
const models = (output: string): string[] =>
  [...output.matchAll(/"bot":"(\w+)","model":"(\w+)"/g)].map(([, bot, model]) => `${bot} ${model}`);

test('the second start trains nothing: the model of the first is used, and its file is left as it was', async () => {
  const server = await serverProcess({ content: echo, env: { LOG_LEVEL: 'info' }, models: 'own' });
  servers.push(server);
  await server.start();
  expect(models(server.output())).toEqual(['echo miss']);
  expect(await server.stop()).toBe(0);
  const folder = join(server.dataDir, 'models');
  const kept = (): string[] => readdirSync(folder).map((name) => `${name} ${statSync(join(folder, name)).ino}`);
  const before = kept();
  expect(before).toHaveLength(1);
  const took = await server.start();
  expect(models(server.output())).toEqual(['echo hit']);
  expect(kept()).toEqual(before);
  console.info(`ready ${Math.round(took)} ms after the start of the process, model from the cache`);
});

test('the home page leads with the bot that HOME_BOT names', async () => {
  const server = await serverProcess({ env: { HOME_BOT: 'hello', RELOAD: 'off' } });
  servers.push(server);
  await server.start();
  expect(await (await fetch(server.url)).text()).toContain('<ventanilla-chat bot="hello"');
  const { bots } = (await (await fetch(`${server.url}/api/v1/bots`)).json()) as { bots: { name: string }[] };
  expect(bots.map(({ name }) => name)).toEqual(['hello', 'rivermont']);
});

test('without HOME_BOT, or when it names nobody, the bot with most to say comes first, the others by name', () => {
  const sizes: { readonly [name: string]: number } = { alone: 7, hello: 8, rivermont: 67 };
  const bots = {
    names: () => Object.keys(sizes),
    get: (name: string) => ({ bot: { topics: Array.from({ length: sizes[name] ?? 0 }) } }) as unknown as LoadedBot,
  };
  expect(leadWith(bots, '').names()).toEqual(['rivermont', 'alone', 'hello']);
  expect(leadWith(bots, 'nobody').names()).toEqual(['rivermont', 'alone', 'hello']);
  expect(leadWith(bots, 'hello').names()).toEqual(['hello', 'alone', 'rivermont']);
  expect(leadWith({ ...bots, names: () => [] }, 'hello').names()).toEqual([]);
});
