import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Instant } from '../model/event.js';
import { wallTime } from '../model/time.js';
import type { Environment } from './compile/settings.js';
import { describeFindings, type FindingSentences } from './describe.js';
import { fileStart, makeFinding } from './finding.js';
import { loadContent, type LoadedContent, type LoadInput } from './load-content.js';

/** Longest a load may take, in milliseconds: 1,000 topics take 2 s; the YAML library has frozen for 90 s on hostile files. */
const loadLimitMs = 30_000;

/**
 * Reads every `bots/<name>/bot.yaml` below `root` with what it refers to, in a worker thread with a time limit, and compiles the bots
 * that have no error. Never rejects on content: what is wrong is in `findings`.
 */
export async function loadBots({
  root,
  packageRoot,
  env,
  now,
  only,
  advice = false,
  limitMs = loadLimitMs,
}: {
  readonly root: string;
  readonly packageRoot: string;
  readonly env: Environment;
  /** Holidays are expanded from this year on. */
  readonly now: Instant;
  /** Names of folders of `bots/`; all if not given. */
  readonly only?: readonly string[];
  /** Whether the findings hold advice beside what is wrong. */
  readonly advice?: boolean;
  readonly limitMs?: number;
}): Promise<LoadedContent> {
  const input: LoadInput = {
    root,
    packageRoot,
    env: { ...env },
    today: wallTime(now, 'UTC').date,
    advice,
    ...(only ? { only } : {}),
  };
  const worker = fileURLToPath(new URL('./load-worker.js', import.meta.url));
  // Tests run the TypeScript sources, which a worker thread cannot load.
  const loaded = import.meta.url.endsWith('.ts') ? loadContent(input) : await inWorker(worker, input, limitMs);
  const sentences = await readSentences(packageRoot);
  return {
    bots: loaded.bots,
    findings: describeFindings(loaded.findings, sentences),
    waived: describeFindings(loaded.waived, sentences),
  };
}

/** Megabytes. A thread's young space is small by default, and a load makes much that is thrown away at once: more room halves its time. */
const memory = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 96 };

/** What the worker sends: the file it is at, then the result. */
export type WorkerMessage =
  { readonly type: 'reading'; readonly file: string } | { readonly type: 'loaded'; readonly content: LoadedContent };

function inWorker(file: string, input: LoadInput, limitMs: number): Promise<LoadedContent> {
  return new Promise((resolve) => {
    const worker = new Worker(file, { workerData: input, resourceLimits: memory });
    let reading = 'bots';
    const finish = (content: LoadedContent): void => {
      clearTimeout(timer);
      resolve(content);
      void worker.terminate();
    };
    const failed = (): void =>
      finish({
        bots: [],
        waived: [],
        findings: [makeFinding('TIME_LIMIT', fileStart(reading), { seconds: String(Math.round(limitMs / 1000)) })],
      });
    const timer = setTimeout(failed, limitMs);
    worker.on('message', (message: WorkerMessage) => {
      if (message.type === 'reading') reading = message.file;
      else finish(message.content);
    });
    // Out of memory or a stack that a native part cannot survive: the file being read is the one to look at.
    worker.on('error', failed);
    worker.on('exit', failed);
  });
}

/** The sentences of `locales/<lang>/check.json`, by language. */
export async function readSentences(packageRoot: string): Promise<{ readonly [locale: string]: FindingSentences }> {
  const folder = join(packageRoot, 'locales');
  const locales = await readdir(folder).catch(() => []);
  const read = await Promise.all(
    locales.map(async (locale) => {
      const text = await readFile(join(folder, locale, 'check.json'), 'utf8').catch(() => null);
      return text === null ? [] : [[locale, JSON.parse(text) as FindingSentences] as const];
    }),
  );
  return Object.fromEntries(read.flat());
}
