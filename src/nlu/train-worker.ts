import { parentPort, workerData } from 'node:worker_threads';
import { trainModel } from './model.js';
import type { TrainingSet } from './training-lines.js';

// The thread that trains: started by `train-apart.ts`, answers with one model and ends.
if (parentPort) parentPort.postMessage(await trainModel(workerData as readonly TrainingSet[]), []);
