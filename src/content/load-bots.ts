import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Instant } from '../model/event.js';
import { wallTime } from '../model/time.js';
import type { Environment } from './compile/settings.js';
import { describeFindings } from './describe.js';
import { fileStart, makeFinding } from './finding.js';
import type { Loaded, LoadOrder } from './load-all.js';
import type { LoadedContent, LoadInput } from './load-content.js';
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
    return inWorker(fileURLToPath(new URL('./load-worker.js', import.meta.url)), { input, channels }, limitMs);
  // Tests run the TypeScript sources, which a worker thread cannot load.
  const { loadAll } = await import('./load-all.js');
  return loadAll({ input, channels });
}

/** Megabytes. A thread's young space is small by default, and a load makes much that is thrown away at once: more room halves its time. */
const memory = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 96 };

/** What the worker sends: the file it is at, then the result. */
export type WorkerMessage =
  { readonly type: 'reading'; readonly file: string } | { readonly type: 'loaded'; readonly loaded: Loaded };

function inWorker(file: string, order: LoadOrder, limitMs: number): Promise<Loaded> {
  return new Promise((resolve) => {
    const worker = new Worker(file, { workerData: order, resourceLimits: memory });
    let reading = 'bots';
    const finish = (loaded: Loaded): void => {
      clearTimeout(timer);
      resolve(loaded);
      void worker.terminate();
    };
    const failed = (): void =>
      finish({
        bots: [],
        names: [],
        waived: [],
        findings: [makeFinding('TIME_LIMIT', fileStart(reading), { seconds: String(Math.round(limitMs / 1000)) })],
      });
    const timer = setTimeout(failed, limitMs);
    worker.on('message', (message: WorkerMessage) => {
      if (message.type === 'reading') reading = message.file;
      else finish(message.loaded);
    });
    // Out of memory or a stack that a native part cannot survive: the file being read is the one to look at.
    worker.on('error', failed);
    worker.on('exit', failed);
  });
}
