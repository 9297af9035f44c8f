import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readdirSync, readFileSync } from 'node:fs';
import { setImmediate as breath } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { LanguageModel, Model } from './model.js';
import type { TrainingSet } from './training-lines.js';

/** What became of a look into the cache, for the operator's log. */
export type CacheNote = 'hit' | 'miss' | 'corrupt' | 'unwritable';

/** The files and folders whose change makes another model of the same lines. */
const trainingCode = [
  'analyze',
  'classify',
  'language-words',
  'model',
  'nlpjs',
  'normalize',
  'pleasantries',
  'pleasantries-en',
  'pleasantries-es',
  'pseudo-random',
  'stemmer',
  'strip-pleasantries',
  'training-lines',
];
const trainingPackages = ['@nlpjs/nlu', '@nlpjs/lang-en', '@nlpjs/lang-es'];

/** The version of a model: a hash of the lines it is trained on, of the code that trains and of the packages behind it. */
export function modelVersion(sets: readonly TrainingSet[]): string {
  trainer ??= trainerVersion();
  return createHash('sha256').update(trainer).update(JSON.stringify(sets)).digest('hex').slice(0, 24);
}

/** The code cannot change while the process runs. */
let trainer: string | undefined;

function trainerVersion(): string {
  const hash = createHash('sha256');
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const require = createRequire(import.meta.url);
  const here = fileURLToPath(new URL('.', import.meta.url));
  for (const file of readdirSync(here, { recursive: true, encoding: 'utf8' }).sort()) {
    const [name = ''] = file.split(/[/\\.]/u, 1);
    if (trainingCode.includes(name) && file.endsWith(`.${extension}`)) hash.update(readFileSync(join(here, file)));
  }
  hash.update(readFileSync(join(here, '..', 'dialog', 'words', `phrase.${extension}`)));
  for (const name of trainingPackages) hash.update((require(`${name}/package.json`) as { version: string }).version);
  return hash.digest('hex');
}

const fileOf = (directory: string, version: string): string => join(directory, `nlu-${version}.jsonl`);
const sumOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Reads a kept model, a line a language with a breath for the server between them, or says why there is none. A file that was cut or changed is `corrupt`, never used. */
export async function readModel(directory: string, version: string): Promise<Model | 'miss' | 'corrupt'> {
  let text: string;
  try {
    text = await readFile(fileOf(directory, version), 'utf8');
  } catch {
    return 'miss';
  }
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  if (end < 0 || text.slice(0, end) !== sumOf(body)) return 'corrupt';
  try {
    const languages: LanguageModel[] = [];
    for (const line of body.split('\n')) {
      await breath();
      languages.push(JSON.parse(line) as LanguageModel);
    }
    const model: Model = { languages };
    const now = new Date();
    await utimes(fileOf(directory, version), now, now).catch(() => undefined);
    return model;
  } catch {
    return 'corrupt';
  }
}

/** Counts this process's writes, so that two at once never share a temporary file. */
let written = 0;

/** Keeps a model: written beside and renamed, so that a reader or a crash never meets half a file. False when the disk refuses. */
export async function writeModel(directory: string, version: string, model: Model): Promise<boolean> {
  const path = fileOf(directory, version);
  written += 1;
  const beside = `${path}.${process.pid}-${written}.tmp`;
  try {
    await mkdir(directory, { recursive: true });
    const body = model.languages.map((language) => JSON.stringify(language)).join('\n');
    const file = await open(beside, 'w', 0o600);
    try {
      await sweepAbandoned(directory, (await file.stat()).mtimeMs);
      await file.writeFile(`${sumOf(body)}\n${body}`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
    await sweep(directory);
    return true;
  } catch {
    await rm(beside, { force: true }).catch(() => undefined);
    return false;
  }
}

/** Models kept in one folder: every edit of a bot makes a new one, and the last few may be wanted again. */
const keptModels = 24;

/** Milliseconds after which a temporary file belongs to a write that was killed: writing a model takes seconds. */
const abandoned = 60 * 60 * 1000;

/** Removes the models used longest ago. */
async function sweep(directory: string): Promise<void> {
  const models = await aged(directory, /^nlu-[0-9a-f]+\.jsonl?$/u);
  for (const { name } of models.slice(keptModels)) await rm(join(directory, name), { force: true });
}

/** Removes what killed writes left behind; before a write, since it may be what fills the disk. `now` is the disk's own clock. */
async function sweepAbandoned(directory: string, now: number): Promise<void> {
  const left = await aged(directory, /^nlu-[0-9a-f]+\.jsonl?\.\d+-\d+\.tmp$/u);
  for (const { name, used } of left) if (used < now - abandoned) await rm(join(directory, name), { force: true });
}

/** The files of some names, the newest first, each with when it was last used. */
async function aged(
  directory: string,
  names: RegExp,
): Promise<readonly { readonly name: string; readonly used: number }[]> {
  const files = (await readdir(directory))
    .filter((name) => names.test(name))
    .map(async (name) => ({ name, used: (await stat(join(directory, name)).catch(() => null))?.mtimeMs ?? 0 }));
  return (await Promise.all(files)).sort((a, b) => b.used - a.used);
}
