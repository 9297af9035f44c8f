// Where the processor time of a turn over HTTP goes: the server of bench/turns.js under Node's profiler, its samples added up by part.
//   npm run build && node bench/profile.js [--json] [--loads 4] [--conversations 64] [--turns 60]
// Reading the program and training are left out; waiting for the disk counts as the store's, as the server cannot do anything else then.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { freePort, startServerForBench } from './lib/server.js';
import { sharesOf } from './lib/shares.js';

const { values: args } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    loads: { type: 'string', default: '4' },
    conversations: { type: 'string', default: '64' },
    turns: { type: 'string', default: '60' },
  },
});
const pathOf = (name) => fileURLToPath(new URL(name, import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'ventanilla-profile-'));
try {
  const server = await startServerForBench({
    content: pathOf('content'),
    port: await freePort(),
    internalPort: await freePort(),
    script: ['--cpu-prof', '--cpu-prof-interval', '200', `--cpu-prof-dir=${folder}`, 'bin/ventanilla.js', 'start'],
  });
  for (let n = 0; n < Number(args.loads); n += 1) {
    const load = [pathOf('lib/load.js'), 'ventanilla', server.url, args.conversations, args.turns];
    const child = spawn(process.execPath, load, { stdio: ['ignore', 'ignore', 'inherit'] });
    await once(child, 'exit');
  }
  await server.close();
  // One profile a thread; the server's own is the largest.
  const files = await Promise.all(
    (await readdir(folder)).map(async (name) => ({
      path: join(folder, name),
      size: (await stat(join(folder, name))).size,
    })),
  );
  const largest = files.sort((a, b) => b.size - a.size)[0].path;
  const turns = Number(args.loads) * Number(args.conversations) * Number(args.turns);
  const { parts, totalMs } = sharesOf(JSON.parse(await readFile(largest, 'utf8')));
  const report = {
    bench: 'profile',
    node: process.version,
    microsecondsPerTurn: Math.round((totalMs * 1000) / turns),
    shares: Object.fromEntries(parts.map(({ part, share }) => [part, Number(share.toFixed(3))])),
  };
  if (args.json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  else {
    const rows = parts.map(({ part, share }) => `| ${part} | ${(share * 100).toFixed(0)} % |`);
    process.stdout.write(
      `${['| Part | Share |', '| --- | --- |', ...rows].join('\n')}\n\n${report.microsecondsPerTurn} µs a turn under the profiler, Node ${process.version}.\n`,
    );
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
