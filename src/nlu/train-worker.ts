import { parentPort, workerData } from 'node:worker_threads';
import { writeModel } from './model-cache.js';
import { trainModel } from './model.js';
import type { TrainingMessage, TrainingOrder } from './train-apart.js';

// The thread that trains: started by `train-apart.ts`. It keeps the model on disk itself and hands it over one language at a time,
// because the server's thread stands still while it unpacks a message.
const { sets, keep } = workerData as TrainingOrder;
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- the port of a worker thread has no origin
const tell = (message: TrainingMessage): void => parentPort?.postMessage(message);
const model = await trainModel(sets, (progress) => tell({ type: 'progress', progress }));
const kept = keep === null || (await writeModel(keep.directory, keep.version, model));
for (const language of model.languages) tell({ type: 'language', language });
tell({ type: 'done', kept });
