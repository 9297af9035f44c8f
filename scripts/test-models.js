// Jest's globalSetup: the folder in which the suites of one run keep the models they train. The first that needs one trains it, the others
// read it. It is new for each run, so that no run is right only because of what an earlier one trained.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export default function makeModelsFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'ventanilla-models-'));
  // The workers inherit it; test/support/shared-models.ts reads it.
  process.env.VENTANILLA_TEST_MODELS = folder;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
}
