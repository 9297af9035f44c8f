// Turns a second as the store grows: the same bot, residents and disk, with 1,000 to 1,000,000 conversations stored.
//   npm run build && node bench/growth.js [--json] [--sizes 1000,10000,100000,1000000] [--rounds 3] [--residents 32] [--turns 100] [--quick]
// The stores are filled first (about 3 GB for a million, in --dir or the system's temporary folder, removed at the end); then every size is
// measured in turn, each in a process of its own, `rounds` times over: what else the machine does falls on all sizes alike.
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { fill, holdOne } from './growth/fill.js';
import { markdownOf } from './growth/table.js';

const { values: args } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    sizes: { type: 'string' },
    rounds: { type: 'string' },
    residents: { type: 'string', default: '32' },
    turns: { type: 'string', default: '100' },
    dir: { type: 'string', default: tmpdir() },
  },
});
const sizes = (args.sizes ?? (args.quick ? '1000,50000' : '1000,10000,100000,1000000')).split(',').map(Number);
const rounds = Number(args.rounds ?? (args.quick ? 1 : 3));
const folder = await mkdtemp(join(args.dir, 'ventanilla-growth-'));
const folderOf = (size) => join(folder, String(size));
const run = promisify(execFile);

try {
  let smaller = null;
  for (const size of sizes) {
    if (smaller === null) {
      await mkdir(folderOf(size));
      await holdOne(folderOf(size));
    } else await cp(folderOf(smaller), folderOf(size), { recursive: true });
    fill(folderOf(size), size);
    smaller = size;
  }
  const measured = new Map(sizes.map((size) => [size, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const size of sizes) {
      process.stderr.write(`round ${round + 1}: ${size.toLocaleString('en-US')} conversations\n`);
      const script = fileURLToPath(new URL('growth/measure.js', import.meta.url));
      const { stdout } = await run(process.execPath, [script, folderOf(size), args.residents, args.turns]);
      measured.get(size).push(JSON.parse(stdout));
    }
  const median = (list, of) => [...list].map(of).sort((a, b) => a - b)[Math.floor(list.length / 2)];
  const results = sizes.map((size) => {
    const list = measured.get(size);
    const kind = (name) => ({
      perSecond: median(list, (one) => one[name].perSecond),
      cpu: median(list, (one) => one[name].cpu),
    });
    return {
      conversations: size,
      fileMb: median(list, ({ fileMb }) => fileMb),
      openMs: median(list, ({ openMs }) => openMs),
      openMb: median(list, ({ openMb }) => openMb),
      rssMb: median(list, ({ rssMb }) => rssMb),
      countsMs: median(list, ({ counts }) => counts.median),
      nextDueMs: median(list, ({ nextDue }) => nextDue.median),
      fresh: kind('fresh'),
      returning: kind('returning'),
    };
  });
  const report = { bench: 'growth', node: process.version, rounds, residents: Number(args.residents), results };
  process.stdout.write(args.json ? `${JSON.stringify(report, null, 2)}\n` : markdownOf(report));
} finally {
  await rm(folder, { recursive: true, force: true });
}
