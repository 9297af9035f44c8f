import { readFile, statfs } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { storeFile, storeKind, type Config } from '../../config.js';
import { compareVersions } from '../../store/rules/mongo-health.js';
import { packageRoot } from '../package-files.js';
import { remarksOn } from '../settings/remarks.js';
import { nearestFolder, probeFolder, sizeOf } from './probe-folder.js';
import type { Finding } from './finding.js';

const mib = 2 ** 20;
/** Room left on the disk of the data, in MiB: below the first it is said, below the second it is an error. */
const roomMib = { little: 1024, none: 100 } as const;
/** The log of the data file is cut at 64 MiB (`journal_size_limit`); far more means that something keeps it from being copied. MiB. */
const logMib = 256;

/** Node, the folder of the data, the room on its disk, the data file. */
export async function checkMachine(config: Config, nodeVersion: string): Promise<readonly Finding[]> {
  const area = 'machine';
  const dir = resolve(config.dataDir);
  const { engines, version } = JSON.parse(await readFile(join(packageRoot, 'package.json'), 'utf8')) as {
    readonly version: string;
    readonly engines: { readonly node: string };
  };
  const least = engines.node.replace(/^\D*/u, '');
  const found: Finding[] = [
    { area, level: 'good', key: 'program', values: { version, node: config.nodeName } },
    compareVersions(nodeVersion, least) < 0
      ? { area, level: 'error', key: 'node_old', values: { version: nodeVersion, least } }
      : { area, level: 'good', key: 'node_good', values: { version: nodeVersion } },
  ];
  // A data folder that is not there yet is made by the first start.
  const there = nearestFolder(dir);
  const trouble = await probeFolder(there);
  if (trouble !== null)
    return [...found, { area, level: 'error', key: 'data_unwritable', values: { dir, problem: trouble } }];
  const { bavail, bsize } = await statfs(there);
  const free = Math.floor((bavail * bsize) / mib);
  const values = { dir, free };
  if (free >= roomMib.little)
    found.push({ area, level: 'good', key: there === dir ? 'data_good' : 'data_new', values });
  else found.push({ area, level: free < roomMib.none ? 'error' : 'warning', key: 'data_little_room', values });
  if (storeKind(config) === 'sqlite') found.push(...(await checkFile(resolve(storeFile(config)))));
  return found;
}

async function checkFile(file: string): Promise<readonly Finding[]> {
  const [bytes, log] = await Promise.all([sizeOf(file), sizeOf(`${file}-wal`)]);
  if (bytes === null) return [];
  const values = { file, size: Math.ceil(bytes / mib), log: Math.ceil((log ?? 0) / mib) };
  return [
    values.log > logMib
      ? { area: 'machine', level: 'warning', key: 'log_large', values }
      : { area: 'machine', level: 'good', key: 'file_good', values },
  ];
}

/** Settings that do not go together. */
export function checkSettings(config: Config): readonly Finding[] {
  const remarks = remarksOn(config);
  if (remarks.length === 0)
    return [{ area: 'settings', level: 'good', key: 'settings_good', values: { role: config.role } }];
  return remarks.map(({ variable, ...remark }) => ({ area: 'settings', setting: variable, ...remark }));
}
