import type { Instant } from '../model/event.js';
import { wallTime } from '../model/time.js';
import type { Environment } from './compile/settings.js';
import { describeFindings } from './describe.js';
import type { Loaded } from './load-all.js';
import type { LoadedContent, LoadInput } from './load-content.js';
import { loadInWorker } from './load-in-worker.js';
import { readSentences } from './finding-sentences.js';

/** Longest a load may take, in milliseconds: 1,000 topics take 2 s; the YAML library has frozen for 90 s on hostile files. */
const loadLimitMs = 30_000;

/** Where bots are loaded from, and which. */
export interface LoadBotsInput {
  readonly root: string;
  readonly packageRoot: string;
  readonly env: Environment;
  /** Holidays are expanded from this year on. */
  readonly now: Instant;
  /** Names of folders of `bots/`; all if not given. */
  readonly only?: readonly string[];
  readonly limitMs?: number;
}

/**
 * Reads every `bots/<name>/bot.yaml` below `root` with what it refers to, in a worker thread with a time limit, and compiles the bots
 * that have no error. Never rejects on content: what is wrong is in `findings`, without advice.
 */
export async function loadBots(input: LoadBotsInput): Promise<LoadedContent> {
  const { bots, findings, waived } = await load(input, null);
  return { bots, ...(await described({ findings, waived }, input.packageRoot)) };
}

/** What a gate must know of the content. */
export interface CheckedContent extends Pick<LoadedContent, 'findings' | 'waived'> {
  /** Names of the bots that can be used. */
  readonly bots: readonly string[];
}

/**
 * Looks at everything that `loadBots` reads, with advice, and at the bots' conversation tests. The bots themselves stay in the worker
 * thread: handing them over would take as long as many of the checks. `channels`: names of those on which a test can run.
 */
export async function checkBots(input: LoadBotsInput, channels: readonly string[]): Promise<CheckedContent> {
  const { names, findings, waived } = await load(input, channels);
  return { bots: names, ...(await described({ findings, waived }, input.packageRoot)) };
}

async function described(
  { findings, waived }: Pick<LoadedContent, 'findings' | 'waived'>,
  packageRoot: string,
): Promise<Pick<LoadedContent, 'findings' | 'waived'>> {
  const sentences = await readSentences(packageRoot);
  return { findings: describeFindings(findings, sentences), waived: describeFindings(waived, sentences) };
}

async function load(
  { root, packageRoot, env, now, only, limitMs = loadLimitMs }: LoadBotsInput,
  channels: readonly string[] | null,
): Promise<Loaded> {
  const input: LoadInput = {
    root,
    packageRoot,
    env: { ...env },
    today: wallTime(now, 'UTC').date,
    advice: channels !== null,
    ...(only ? { only } : {}),
  };
  if (!import.meta.url.endsWith('.ts'))
    return loadInWorker(new URL('./load-worker.js', import.meta.url), { input, channels }, { ms: limitMs });
  // Tests run the TypeScript sources, which a worker thread cannot load.
  const { loadAll } = await import('./load-all.js');
  return loadAll({ input, channels });
}
