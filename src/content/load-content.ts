import { join, resolve } from 'node:path';
import type { Bot } from '../model/bot.js';
import { compileBot } from './compile/bot.js';
import { placeholdersOf } from './compile/placeholders.js';
import type { Environment } from './compile/settings.js';
import { diskFiles, yamlReader, type ContentFiles } from './content-files.js';
import { fileStart, makeFinding, type Finding } from './finding.js';
import { lockReader } from './staleness.js';
import { unusedWaiver, type WaivedFinding, type Waived } from './waivers.js';

/** What a load reads from. */
export interface LoadInput {
  /** Content root: holds `bots/`, `intents/`, `facts/` … */
  readonly root: string;
  /** Folder of the program's own `intents/` and `locales/`. */
  readonly packageRoot: string;
  readonly env: Environment;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Names of folders of `bots/`; all if not given. */
  readonly only?: readonly string[];
  /** Whether advice is given beside what is wrong; default true. */
  readonly advice?: boolean;
}

/** The bots that can be used, by name, and everything found, in the order of files and lines. */
export interface LoadedContent {
  readonly bots: readonly Bot[];
  readonly findings: readonly Finding[];
  /** What a line `# allow …` in its file speaks for; not among `findings`. */
  readonly waived: readonly WaivedFinding[];
}

/** At most so many findings a file; a broken file would drown the others. */
const findingsPerFile = 50;

/** Reads and compiles every bot, synchronously: the work of the worker thread. Never throws on content. */
export function loadContent(
  input: LoadInput,
  files: ContentFiles = diskFiles(input.root, input.packageRoot),
  reading: (file: string) => void = () => undefined,
): LoadedContent {
  const reader = yamlReader(files, reading);
  let engine: ReturnType<typeof readEngineTexts> | undefined;
  const engineTexts = () => (engine ??= readEngineTexts(files, join(input.packageRoot, 'locales')));
  const libraries = [...new Set([join(input.root, 'intents'), join(input.packageRoot, 'intents')])];
  const bots = new Map<string, Bot>();
  const parts: (readonly Finding[])[] = [];
  const waivers: { readonly folder: string; readonly result: Waived }[] = [];
  const locks = lockReader(files);
  const found = (finding: Finding): number => parts.push([finding]);
  const folder = join(input.root, 'bots');
  const all = files.folders(folder).filter((name) => files.list(join(folder, name), 'bot.yaml').includes('bot.yaml'));
  const names = input.only ? all.filter((name) => input.only?.includes(name)) : all;
  for (const name of input.only ?? [])
    if (!all.includes(name)) found(makeFinding('UNKNOWN_BOT', fileStart('bots'), { bot: name, known: all.join(', ') }));
  if (all.length === 0) {
    const suggestion = nearbyRoot(files, input.root);
    found(makeFinding('NO_BOTS', fileStart('bots'), suggestion === null ? {} : { suggestion }));
  }
  for (const name of names) {
    const path = join(folder, name, 'bot.yaml');
    try {
      const compiled = compileBot({
        path,
        reader,
        root: input.root,
        libraries,
        env: input.env,
        today: input.today,
        engineTexts,
        advice: input.advice ?? true,
        locks,
      });
      parts.push(compiled.findings);
      waivers.push({ folder: files.show(join(folder, name)), result: compiled.waivers });
      if (!compiled.bot) continue;
      if (bots.has(compiled.bot.name)) {
        const { source } = reader.yaml(path);
        found(makeFinding('NAME_TWICE', source.place(source.data as object, 'bot'), { name: compiled.bot.name }));
      } else bots.set(compiled.bot.name, compiled.bot);
    } catch (error) {
      // A hole in the compiler must not take the other bots with it; the fuzz test looks for this code.
      found(
        makeFinding('INTERNAL', fileStart(files.show(path)), {
          problem: error instanceof Error ? error.message : String(error),
        }),
      );
    }
  }
  parts.push(unused(waivers, input.only === undefined));
  return {
    bots: [...bots.values()],
    findings: tidy(parts.flat()),
    waived: unique(waivers.flatMap(({ result }) => result.waived)),
  };
}

/** A folder with bots above this one, or in it: somebody who stands in a wrong folder is told where to go. */
function nearbyRoot(files: ContentFiles, root: string): string | null {
  const above = [1, 2, 3, 4].map((steps) => resolve(root, ...Array.from({ length: steps }, () => '..')));
  const below = files
    .folders(root)
    .slice(0, 50)
    .map((name) => join(root, name));
  const holds = (folder: string): boolean =>
    files
      .folders(join(folder, 'bots'))
      .some((bot) => files.list(join(folder, 'bots', bot), 'bot.yaml').includes('bot.yaml'));
  return [...above, ...below].find((folder) => folder !== root && holds(folder)) ?? null;
}

/** Waivers that no bot needs. Those of shared files can be judged only when `all` bots were looked at. */
function unused(
  waivers: readonly { readonly folder: string; readonly result: Waived }[],
  all: boolean,
): readonly Finding[] {
  const used = new Set(waivers.flatMap(({ result }) => [...result.used]));
  return waivers.flatMap(({ folder, result }) =>
    result.valid
      .filter((waiver) => !used.has(waiver) && (all || waiver.file.startsWith(`${folder}/`)))
      .map(unusedWaiver),
  );
}

/** Shared files are compiled once a bot: each finding once. */
function unique<F extends Finding>(findings: readonly F[]): readonly F[] {
  const known = new Map(
    findings.map((finding) => [
      `${finding.file}:${finding.line}:${finding.column}:${finding.code}:${JSON.stringify(finding.values)}`,
      finding,
    ]),
  );
  return [...known.values()];
}

/** Each finding once, by file and line, a bounded number a file. */
function tidy(findings: readonly Finding[]): readonly Finding[] {
  const sorted = [...unique(findings)].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column,
  );
  const counts = new Map<string, number>();
  const totals = new Map<string, number>();
  for (const { file } of sorted) totals.set(file, (totals.get(file) ?? 0) + 1);
  return sorted.flatMap((finding) => {
    const count = (counts.get(finding.file) ?? 0) + 1;
    counts.set(finding.file, count);
    if (count <= findingsPerFile) return [finding];
    if (count > findingsPerFile + 1) return [];
    const more = (totals.get(finding.file) ?? 0) - findingsPerFile;
    return [makeFinding('MORE_FINDINGS', finding, { count: String(more) })];
  });
}

/** The engine's sentences by `file:key`, from `locales/en/*.json`, plural forms under their plain key as well. */
function readEngineTexts(files: ContentFiles, locales: string): { readonly [key: string]: string } | null {
  const texts = new Map<string, string>();
  for (const name of files.list(join(locales, 'en'), '.json')) {
    const read = files.read(join(locales, 'en', name));
    try {
      if ('text' in read) collect(JSON.parse(read.text), `${name.slice(0, -'.json'.length)}:`, texts);
    } catch {
      // A broken resource file is found by its own test; a clerk cannot mend it.
    }
  }
  return texts.size === 0 ? null : Object.fromEntries(texts);
}

function collect(node: unknown, key: string, texts: Map<string, string>): void {
  if (typeof node === 'string') {
    const plain = key.replace(/_(?:zero|one|two|few|many|other)$/, '');
    const names = placeholdersOf(texts.get(plain) ?? '').map(({ raw }) => raw);
    texts.set(key, node);
    if (plain !== key) texts.set(plain, [node, ...names].join(' '));
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  for (const [name, child] of Object.entries(node))
    collect(child, key.endsWith(':') ? key + name : `${key}.${name}`, texts);
}
