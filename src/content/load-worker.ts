import { parentPort, workerData } from 'node:worker_threads';
import { loadAll, type LoadOrder } from './load-all.js';
import type { WorkerMessage } from './load-in-worker.js';

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- the port of a worker thread has no origin
const tell = (message: WorkerMessage): void => parentPort?.postMessage(message);
tell({ type: 'loaded', loaded: loadAll(workerData as LoadOrder, (file) => tell({ type: 'reading', file })) });
