import { Worker } from 'node:worker_threads';
import { fileStart, makeFinding, type Finding } from './finding.js';
import type { Loaded, LoadOrder } from './load-all.js';

/** What the worker sends: the file it is at, then the result. */
export type WorkerMessage =
  { readonly type: 'reading'; readonly file: string } | { readonly type: 'loaded'; readonly loaded: Loaded };

/** Megabytes. A thread's young space is small by default, and a load makes much that is thrown away at once: more room halves its time. */
const memory = { old: 1024, young: 96 } as const;

/** How long a load may take, in milliseconds, and how much it may hold, in megabytes. */
export interface LoadLimits {
  readonly ms: number;
  readonly megabytes?: number;
}

/**
 * Loads in a worker thread that runs `file`. Never rejects: what takes too long, holds too much or breaks off is a finding in the file that was
 * being read.
 */
export function loadInWorker(file: URL, order: LoadOrder, { ms, megabytes = memory.old }: LoadLimits): Promise<Loaded> {
  return new Promise((resolve) => {
    const worker = new Worker(file, {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: memory.young },
    });
    let reading = 'bots';
    const finish = (loaded: Loaded): void => {
      clearTimeout(timer);
      resolve(loaded);
      void worker.terminate();
    };
    const failed = (code: Finding['code'], values: { readonly [name: string]: string }): void =>
      finish({ bots: [], names: [], waived: [], findings: [makeFinding(code, fileStart(reading), values)] });
    const timer = setTimeout(() => failed('TIME_LIMIT', { seconds: String(Math.round(ms / 1000)) }), ms);
    worker.on('message', (message: WorkerMessage) => {
      if (message.type === 'reading') reading = message.file;
      else finish(message.loaded);
    });
    // Told at its exit: an error may be heard before the last file that the worker said it was at.
    let trouble: Parameters<typeof failed> | null = null;
    worker.on('error', (error: unknown) => {
      const { code, name } = (error ?? {}) as { readonly code?: unknown; readonly name?: unknown };
      trouble =
        code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? ['MEMORY_LIMIT', { megabytes: String(megabytes) }]
          : ['READER_CRASHED', { problem: [name, code].filter((one) => typeof one === 'string').join(' ') }];
    });
    // After a result it is too late to be heard: a promise has one end.
    worker.on('exit', (status) => {
      const [code, values] = trouble ?? ['READER_CRASHED', { problem: `exit ${status}` }];
      failed(code, values);
    });
  });
}
