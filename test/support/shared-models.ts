import { symlinkSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Where all suites of one run keep trained models (scripts/test-models.js makes it, new for each run). A model is kept by its lines and by the
 * code that trains, so whoever changes either trains; two that train at once each put a whole file in its place. Suites about the training
 * or the keeping itself have folders of their own.
 */
export const sharedModels: string = process.env['VENTANILLA_TEST_MODELS'] ?? missing();

function missing(): never {
  throw new Error('scripts/test-models.js has made no folder for the models of this run');
}

/** Gives an existing data folder the models of the run. */
export function shareModels(dataDir: string): void {
  symlinkSync(sharedModels, join(dataDir, 'models'));
}
