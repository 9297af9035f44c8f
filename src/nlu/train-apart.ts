import { Worker } from 'node:worker_threads';
import { writeModel } from './model-cache.js';
import { trainModel, type LanguageModel, type Model, type TrainingProgress } from './model.js';
import type { TrainingSet } from './training-lines.js';

/** Whether this code is compiled: Node's workers read JavaScript only, so under a TypeScript runner training stays here. */
const compiled = !import.meta.url.endsWith('.ts');

/** What the thread is given: the lines, and where to keep the model (null = nowhere). */
export interface TrainingOrder {
  readonly sets: readonly TrainingSet[];
  readonly keep: { readonly directory: string; readonly version: string } | null;
}

/** What the thread answers with: how far it is, each language, then whether the model could be kept. */
export type TrainingMessage =
  | { readonly type: 'progress'; readonly progress: TrainingProgress }
  | { readonly type: 'language'; readonly language: LanguageModel }
  | { readonly type: 'done'; readonly kept: boolean };

/** A model, and whether it is on disk (or was not to be). */
export interface Trained {
  readonly model: Model;
  readonly kept: boolean;
}

/** Trains in a worker thread, so that a running server goes on answering; in this thread when `apart` is false. */
export async function trainApart(
  order: TrainingOrder,
  apart: boolean = compiled,
  onProgress?: (progress: TrainingProgress) => void,
): Promise<Trained> {
  if (!apart) {
    const model = await trainModel(order.sets, onProgress);
    return { model, kept: order.keep === null || (await writeModel(order.keep.directory, order.keep.version, model)) };
  }
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./train-worker.js', import.meta.url), { workerData: order });
    const languages: LanguageModel[] = [];
    worker.on('message', (message: TrainingMessage) => {
      if (message.type === 'progress') onProgress?.(message.progress);
      else if (message.type === 'language') languages.push(message.language);
      else resolve({ model: { languages }, kept: message.kept });
    });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the training thread ended with code ${code}`)));
  });
}
