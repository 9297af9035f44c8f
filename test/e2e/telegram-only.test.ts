import type { ChildProcess } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { openLab, type Lab } from '../lab/lab.js';
import { launch, temporaryFolders } from '../support/operator.js';
import { eventually } from '../support/widget-page.js';

const folders = temporaryFolders();
let lab: Lab | null = null;
let server: ChildProcess | null = null;

async function kill(): Promise<void> {
  const child = server;
  server = null;
  if (!child || child.exitCode !== null) return;
  const gone = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGKILL');
  await gone;
}
afterEach(async () => {
  await kill();
  await lab?.close();
  folders.clean();
});

test('an agency with nothing but TELEGRAM_TOKEN has a bot, which outlives a crash', async () => {
  lab = await openLab();
  const { token, api } = lab.settings('telegram') as { readonly token: string; readonly api: string };
  const content = folders.content();
  appendFileSync(
    join(content, 'bots/echo/bot.yaml'),
    `  telegram:\n    type: telegram\n    token: \${TELEGRAM_TOKEN}\n    api: ${api}\n`,
  );
  const data = folders.data();
  const start = (): void => {
    server = launch(['start'], { CONTENT_ROOT: content, DATA_DIR: data, TELEGRAM_TOKEN: token, PUBLIC_URL: '' });
  };
  start();
  const ana = lab.phone('telegram');
  await ana.open();
  await ana.sees('Hello. I repeat words.');
  await kill();
  await ana.say('menu');
  start();
  await ana.sees(/./);
  expect(lab.leaks).toEqual([]);
  // What was sent may be seen before the server asks for more, which is what confirms the update.
  await eventually(() => lab?.telegram.queue.waiting === 0, 'every update is confirmed');
});
