import { afterAll, expect, test } from '@jest/globals';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { echo } from '../support/operator.js';
import { serverProcess, type ServerProcess } from '../support/server-process.js';

const servers: ServerProcess[] = [];
afterAll(() => Promise.all(servers.map((server) => server.clean())));

/** What the log says became of each bot's model: `miss` = trained now, `hit` = taken from the cache. */
const models = (output: string): string[] =>
  [...output.matchAll(/"bot":"(\w+)","model":"(\w+)"/g)].map(([, bot, model]) => `${bot} ${model}`);

test('the second start trains nothing: the model of the first is used, and its file is left as it was', async () => {
  const server = await serverProcess({ content: echo, env: { LOG_LEVEL: 'info' } });
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
}, 60_000);

test('the home page leads with the bot that has most to say, or with the one that HOME_BOT names', async () => {
  const names = async (home: string): Promise<readonly string[]> => {
    const server = await serverProcess({ env: { HOME_BOT: home, DATA_DIR: shared, RELOAD: 'off' } });
    servers.push(server);
    await server.start();
    const page = await (await fetch(server.url)).text();
    const { bots } = (await (await fetch(`${server.url}/api/v1/bots`)).json()) as { bots: { name: string }[] };
    expect(page).toContain(`<ventanilla-chat bot="${bots[0]?.name}"`);
    await server.stop();
    return bots.map(({ name }) => name);
  };
  const first = await serverProcess();
  servers.push(first);
  const shared = first.dataDir;
  expect((await names(''))[0]).toBe('rivermont');
  expect((await names('hello'))[0]).toBe('hello');
  expect((await names('nobody'))[0]).toBe('rivermont');
}, 120_000);
