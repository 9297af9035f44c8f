// A fixed share of a processor core for one process, by the kernel's control groups (Linux, root): as `docker run --cpus 0.2`.
import { mkdir, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The kernel gives no less than this a period, in microseconds. */
const leastUs = 1_000;
/** Shares are kept within a period, in microseconds: as short as may be, so that who waits for the next one does not wait long. */
const periodOf = (cores) => Math.max(10_000, Math.round(leastUs / cores));

/** The smallest share: the kernel's longest period is a second. */
export const leastShare = leastUs / 1_000_000;
/** In a folder that is no control group these files are not there. */
const onlyThere = { flag: 'r+' };

/** Where groups are made, and which files say the share: version 1 of control groups, then version 2. */
const kinds = [
  {
    root: '/sys/fs/cgroup/cpu',
    limit: (quota, period) => [
      ['cpu.cfs_period_us', period],
      ['cpu.cfs_quota_us', quota],
    ],
  },
  { root: '/sys/fs/cgroup', limit: (quota, period) => [['cpu.max', `${quota} ${period}`]] },
];

/** The process has so much of a core from now on; `close` after its end. Rejects where this machine has no such groups or they are not ours. */
export async function giveShare(pid, cores) {
  const reasons = [];
  const period = periodOf(cores);
  for (const { root, limit } of kinds) {
    const group = join(root, `ventanilla-bench-${pid}`);
    try {
      await mkdir(group);
      for (const [file, value] of limit(Math.round(cores * period), period))
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
