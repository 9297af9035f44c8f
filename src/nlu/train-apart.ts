import { Worker } from 'node:worker_threads';
import { trainModel, type Model } from './model.js';
import type { TrainingSet } from './training-lines.js';

/** Whether this code is compiled: Node's workers read JavaScript only, so under a TypeScript runner training stays here. */
const compiled = !import.meta.url.endsWith('.ts');

/** Trains in a worker thread, so that a running server goes on answering; in this thread when `apart` is false. */
export async function trainApart(sets: readonly TrainingSet[], apart: boolean = compiled): Promise<Model> {
  if (!apart) return trainModel(sets);
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./train-worker.js', import.meta.url), { workerData: sets });
    worker.once('message', (model: Model) => resolve(model));
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the training thread ended with code ${code}`)));
  });
}
