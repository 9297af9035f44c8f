import { parentPort, workerData } from 'node:worker_threads';
import { diskFiles } from './content-files.js';
import type { WorkerMessage } from './load-bots.js';
import { loadContent, type LoadInput } from './load-content.js';

const input = workerData as LoadInput;
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- the port of a worker thread has no origin
const tell = (message: WorkerMessage): void => parentPort?.postMessage(message);
tell({
  type: 'loaded',
  content: loadContent(input, diskFiles(input.root, input.packageRoot), (file) => tell({ type: 'reading', file })),
});
