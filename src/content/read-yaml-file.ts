import { readFile } from 'node:fs/promises';
import type { Json } from '../model/json.js';
import { parseYaml } from './parse-yaml.js';
import { yamlLimits } from './yaml-guard.js';
import type { Data } from './source.js';

/**
 * A YAML file that is no part of a bot's content (a conversation test, an offices file) as plain JSON, its scalars as text. Rejects
 * with one sentence naming line and column if it cannot be read.
 */
export async function readYamlFile(path: string): Promise<Json> {
  const text = await readFile(path, 'utf8');
  if (text.length > yamlLimits.bytes) throw new Error(`${path} is larger than 1 MiB`);
  const { source, findings } = parseYaml(text, path);
  const first = findings.find(({ severity }) => severity === 'error');
  if (first)
    throw new Error(`${path}:${first.line}:${first.column} cannot be read (${first.code}): ${first.excerpt.trim()}`);
  return plain(source.data);
}

/** The data as JSON: maps become plain objects with own properties only. */
export function plain(data: Data): Json {
  if (data === null || typeof data === 'string') return data;
  if (Array.isArray(data)) return (data as readonly Data[]).map(plain);
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, plain(value)]));
}
