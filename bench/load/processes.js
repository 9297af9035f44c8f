// Processes of the load bench: what is measured, and who measures.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { freePort, startServerForBench } from '../lib/server.js';

const pathOf = (name) => fileURLToPath(new URL(name, import.meta.url));
const content = pathOf('content');
const telegramSecret = 'bench-telegram-secret';

/** A node of ours with the load bot, outside systems at `fakes`. */
export async function ourServer(fakes, env = {}) {
  return startServerForBench({
    content,
    port: await freePort(),
    internalPort: await freePort(),
    script: [pathOf('server.js')],
    env: {
      PUBLIC_URL: 'https://bench.example',
      LOAD_AGENCY_URL: fakes.agency.url,
      LOAD_TELEGRAM_TOKEN: '1:bench',
      LOAD_TELEGRAM_SECRET: telegramSecret,
      LOAD_TELEGRAM_API: fakes.telegram.url,
      ...env,
    },
  });
}

/** Another server that prints its address when it listens. */
export async function otherServer(script, args = []) {
  const child = spawn(process.execPath, [pathOf(script), ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(child.stdout, 'data');
  return {
    url: String(line).trim(),
    async close() {
      child.kill('SIGTERM');
      if (child.signalCode === null) await once(child, 'exit');
    },
  };
}

/** One load by a process of its own; its figures. */
export async function loadBy(plan) {
  const child = clients({ round: 0, secret: telegramSecret, ...plan });
  let out = '';
  child.stdout.on('data', (chunk) => (out += chunk));
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`the load of ${plan.kind} failed`);
  return JSON.parse(out);
}

/** Opens silent chats and keeps them until `close`. */
export async function openChats(url, chats) {
  const child = clients({ kind: 'chats', url, bot: 'load', chats, residents: 50 });
  const [line] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  if (child.exitCode !== null) throw new Error('the chats could not be opened');
  return { ...JSON.parse(String(line)), close: () => void child.kill('SIGKILL') };
}

const clients = (plan) =>
  spawn(process.execPath, [pathOf('clients.js'), JSON.stringify(plan)], { stdio: ['ignore', 'pipe', 'inherit'] });

/** Memory of a process, in MB (Linux). */
export async function memoryOf(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1000;
}
