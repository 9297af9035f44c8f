import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadEngineResources } from '../content/engine-resources.js';
import { createEngineTexts, type EngineTexts } from '../i18n/engine-texts.js';

/** The folder that package.json stands in: locales/, the shared library of topics, dist/web/. */
export const packageRoot = findPackageRoot(fileURLToPath(new URL('.', import.meta.url)));

function findPackageRoot(from: string): string {
  return existsSync(join(from, 'package.json')) || from === resolve(from, '..')
    ? resolve(from)
    : findPackageRoot(join(from, '..'));
}

/** The engine's own sentences from `locales/`. */
export async function loadTexts(): Promise<EngineTexts> {
  return createEngineTexts(await loadEngineResources(join(packageRoot, 'locales')));
}
