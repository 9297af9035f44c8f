import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { filesFolder, secretsFrom, storeKind, type Config } from '../../config.js';
import { loadBots } from '../../content/load-bots.js';
import { withoutSecrets } from '../../model/store-urls.js';
import { redisHealth } from '../../queue/bullmq/redis-health.js';
import { systemClock } from '../../runtime/system.js';
import { askChannels } from '../channels/ask-channels.js';
import { packageRoot } from '../package-files.js';
import type { CommandContext } from '../run-cli.js';
import { healthFindings } from './check-store.js';
import { codeOf, probeFolder } from './probe-folder.js';
import type { Finding } from './finding.js';

/** The public address is asked at most this long, in milliseconds. */
const addressMs = 5_000;

/** Whether the content can be used, and whose each bot is. */
export async function checkContent(
  config: Config,
): Promise<{ readonly findings: readonly Finding[]; readonly agencies: { readonly [bot: string]: string } }> {
  const area = 'content';
  const root = resolve(config.content);
  const { bots, findings } = await loadBots({ root, packageRoot, env: secretsFrom(), now: systemClock.now() });
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const values = { root, errors, bots: bots.map(({ name }) => name).join(', ') };
  const level = errors > 0 || bots.length === 0 ? 'error' : 'good';
  return {
    findings: [{ area, level, key: level === 'good' ? 'content_good' : 'content_broken', values }],
    agencies: Object.fromEntries(bots.map(({ name, agency }) => [name, agency])),
  };
}

/** Redis, where it is used. */
export async function checkRedis(
  config: Config,
): Promise<{ readonly findings: readonly Finding[]; readonly place: string | null }> {
  if (config.redisUrl === '' || storeKind(config) === 'sqlite') return { findings: [], place: null };
  const health = await redisHealth(config.redisUrl, systemClock);
  return { findings: healthFindings('redis', health, withoutSecrets(config.redisUrl)), place: health.place };
}

/** The folder of uploads: it is made with the first of them, so it may not be there yet. */
export async function checkFiles(
  config: Config,
): Promise<{ readonly findings: readonly Finding[]; readonly mark: string | null }> {
  const area = 'files';
  const dir = resolve(filesFolder(config));
  const trouble = await probeFolder(dir);
  const mark = await readFile(join(dir, '.ventanilla-files'), 'utf8').catch(() => null);
  if (trouble === null)
    return { findings: [{ area, level: 'good', key: 'files_good', values: { dir } }], mark: mark?.trim() ?? null };
  // In DATA_DIR it is made when it is needed; a folder that was named is to be there.
  if (trouble === 'ENOENT' && config.filesDir === '') return { findings: [], mark: null };
  return {
    findings: [{ area, level: 'error', key: 'files_unwritable', values: { dir, problem: trouble } }],
    mark: null,
  };
}

/** Whether residents and the desk can come in. */
export async function checkAddress(
  { publicUrl, host }: Config,
  { net, offline }: { readonly net: typeof fetch; readonly offline: boolean },
): Promise<readonly Finding[]> {
  const area = 'address';
  const here = /^(?:127\.|localhost$|::1$|\[::1\]$)/u;
  if (publicUrl === '')
    return [
      here.test(host)
        ? { area, level: 'good', key: 'address_local', values: { host } }
        : { area, level: 'warning', key: 'address_unset', values: { host } },
    ];
  const { protocol, hostname } = new URL(publicUrl);
  const values = { url: publicUrl };
  if (protocol !== 'https:' && !here.test(hostname)) return [{ area, level: 'error', key: 'address_plain', values }];
  if (offline) return [{ area, level: 'good', key: 'address_set', values }];
  try {
    const { status } = await net(publicUrl, { redirect: 'manual', signal: AbortSignal.timeout(addressMs) });
    if (status < 500) return [{ area, level: 'good', key: 'address_answers', values }];
    return [{ area, level: 'warning', key: 'address_fails', values: { ...values, problem: String(status) } }];
  } catch (error) {
    const problem = codeOf(error instanceof Error && error.cause ? error.cause : error);
    return [{ area, level: 'warning', key: 'address_fails', values: { ...values, problem } }];
  }
}

/** What `ventanilla channels check` finds; of what is good, how much. */
export async function checkChannels(
  context: CommandContext,
  { net }: { readonly net: typeof fetch },
): Promise<readonly Finding[]> {
  const area = 'channels';
  let text = '{"channels":[]}';
  const request = { do: 'check', bot: null, json: true } as const;
  await askChannels(request, { ...context, out: (line) => (text = line) }, { tell: () => undefined, net });
  const { channels } = JSON.parse(text) as {
    readonly channels: readonly {
      readonly bot: string;
      readonly channel: string;
      readonly notes: readonly { readonly level: Finding['level']; readonly key: string; readonly text: string }[];
    }[];
  };
  const bad = channels.flatMap(({ bot, channel, notes }) =>
    notes
      .filter(({ level }) => level !== 'good')
      .map(({ level, key, text: told }): Finding => ({ area, level, key, told: `${bot} / ${channel}: ${told}` })),
  );
  return bad.length > 0 ? bad : [{ area, level: 'good', key: 'channels_good', values: { number: channels.length } }];
}
