// A fixed share of a processor core for one process, by the kernel's control groups (Linux, root): as `docker run --cpus 0.2`.
import { mkdir, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Shares are kept within this, in microseconds: short, so that who waits for the next one does not wait long. */
const periodUs = 10_000;

/** The smallest share: the kernel gives no less than a millisecond a period. */
export const leastShare = 1_000 / periodUs;
/** In a folder that is no control group these files are not there. */
const onlyThere = { flag: 'r+' };

/** Where groups are made, and which files say the share: version 1 of control groups, then version 2. */
const kinds = [
  {
    root: '/sys/fs/cgroup/cpu',
    limit: (quota) => [
      ['cpu.cfs_period_us', periodUs],
      ['cpu.cfs_quota_us', quota],
    ],
  },
  { root: '/sys/fs/cgroup', limit: (quota) => [['cpu.max', `${quota} ${periodUs}`]] },
];

/** The process has so much of a core from now on; `close` after its end. Rejects where this machine has no such groups or they are not ours. */
export async function giveShare(pid, cores) {
  const reasons = [];
  for (const { root, limit } of kinds) {
    const group = join(root, `ventanilla-bench-${pid}`);
    try {
      await mkdir(group);
      for (const [file, value] of limit(Math.round(cores * periodUs)))
        await writeFile(join(group, file), String(value), onlyThere);
      await writeFile(join(group, 'cgroup.procs'), String(pid), onlyThere);
      return { close: () => rmdir(group).catch(() => undefined) };
    } catch (error) {
      reasons.push(error.message);
      await rmdir(group).catch(() => undefined);
    }
  }
  throw new Error(`--worker-cpu needs control groups of Linux and root: ${reasons.join('; ')}`);
}
