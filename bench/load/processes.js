// Processes of the load bench: what is measured, and who measures.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { freePort, startServerForBench } from '../lib/server.js';

const pathOf = (name) => fileURLToPath(new URL(name, import.meta.url));
const content = pathOf('content');
/** Signs webhooks as Meta does. */
const metaSecret = 'bench-meta-secret';

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
      LOAD_META_TOKEN: 'bench-meta-token',
      LOAD_META_SECRET: metaSecret,
      LOAD_META_API: fakes.meta.url,
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
  const child = clients({ round: 0, secret: metaSecret, ...plan });
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

/** Processor milliseconds of the whole machine, busy and in all, since it was started (Linux). */
export async function cpuOfAll() {
  const [, ...times] = (await readFile('/proc/stat', 'utf8')).split('\n')[0].split(/ +/);
  const [user, nice, system, idle, waiting, ...rest] = times.map((one) => Number(one) * 10);
  const busy = user + nice + system + rest.slice(0, 3).reduce((sum, one) => sum + one, 0);
  return { busy, all: busy + idle + waiting };
}

/** Processor milliseconds that a process has used, user and system (Linux: in hundredths of a second). */
export async function cpuOf(pid) {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13);
  return (Number(user) + Number(system)) * 10;
}
