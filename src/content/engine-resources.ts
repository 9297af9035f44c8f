import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError } from '../model/errors.js';
import type { Json } from '../model/json.js';

/**
 * Reads the engine's sentences, `<dir>/<language>/<file>.json`, as `createEngineTexts` takes them. Rejects with CONTENT_INVALID naming
 * the file when a folder is missing, English is missing, or a file is not a JSON object of texts.
 */
export async function loadEngineResources(
  dir: string,
): Promise<{ [locale: string]: { [file: string]: { [key: string]: Json } } }> {
  const resources: { [locale: string]: { [file: string]: { [key: string]: Json } } } = {};
  for (const locale of await list(dir, dir)) {
    if (!/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(locale)) continue;
    const files: { [file: string]: { [key: string]: Json } } = {};
    for (const file of await list(join(dir, locale), `locales/${locale}`)) {
      if (file.endsWith('.json'))
        files[basename(file, '.json')] = await read(join(dir, locale, file), `locales/${locale}/${file}`);
    }
    resources[locale] = files;
  }
  if (!resources['en'])
    throw new AppError('CONTENT_INVALID', 'locales/en is missing: English is what other languages fall back to');
  return resources;
}

async function list(path: string, shown: string): Promise<readonly string[]> {
  try {
    return (await readdir(path)).filter((name) => !name.startsWith('.')).sort();
  } catch (cause) {
    throw new AppError('CONTENT_INVALID', `the folder ${shown} cannot be read`, { cause });
  }
}

async function read(path: string, shown: string): Promise<{ [key: string]: Json }> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new AppError(
      'CONTENT_INVALID',
      `${shown} is not valid JSON: ${cause instanceof Error ? cause.message : ''}`,
      { cause },
    );
  }
  const wrong = firstWrong(parsed, '');
  if (wrong !== null) throw new AppError('CONTENT_INVALID', `${shown}: ${wrong} must be a text or an object of texts`);
  return parsed as { [key: string]: Json };
}

/** The path of the first thing that is neither a text nor an object of texts; null when all is well. */
function firstWrong(node: unknown, path: string): string | null {
  if (typeof node === 'string' && path !== '') return null;
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return path === '' ? 'the file' : path;
  for (const [name, child] of Object.entries(node)) {
    const wrong = firstWrong(child, path === '' ? name : `${path}.${name}`);
    if (wrong !== null) return wrong;
  }
  return null;
}
