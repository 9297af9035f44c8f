import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Files } from '../content-of.js';
import { base, topicHead } from './base.js';

/** A seeded mistake: what a clerk wrote, how it is right, and what the gate must say. */
export interface Seeded {
  readonly code: string;
  /** Unique within its code. */
  readonly about: string;
  /** Path below the content root. */
  readonly file: string;
  /** The lines that are about the mistake, and the same without it; null when there is nothing to show. */
  readonly bad: string;
  readonly good: string | null;
  /** Every finding, as `CODE file:line:column words`; the file is left out where it is `file`. */
  readonly finds: readonly string[];
  /** Words of the fix, in English and Spanish. */
  readonly fix: readonly [en: string, es: string];
  /** The whole content with the mistake, and without it. */
  readonly badFiles: Files;
  readonly goodFiles: Files | null;
}

const folder = fileURLToPath(new URL('.', import.meta.url));
const topicFile = 'bots/town/intents/hours.yaml';
const botFile = 'bots/town/bot.yaml';

/** The seeded mistakes of this folder's `.txt` files; their form is described in `README.md`. */
export function readCorpus(): readonly Seeded[] {
  return corpusFiles().flatMap((name) =>
    readFileSync(folder + name, 'utf8')
      .split(/^== /m)
      .slice(1)
      .map(seeded),
  );
}

/** Names of the files with cases, in order. */
export function corpusFiles(): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort();
}

function seeded(text: string): Seeded {
  const [head = '', ...parts] = text.split(/^--- (?=(?:bad|good|town)$)/m);
  const [title = '', ...lines] = head.trim().split('\n');
  const [code = '', ...about] = title.split(' ');
  const setting = (name: string): readonly string[] =>
    lines.filter((line) => line.startsWith(`${name}: `)).map((line) => line.slice(name.length + 2).trim());
  const part = (name: string): string | null => {
    const found = parts.find((entry) => entry.startsWith(`${name}\n`));
    return found === undefined ? null : unescaped(found.slice(name.length + 1).replace(/\n+$/, '\n'));
  };
  const [bad, good, replaced] = [part('bad') ?? '', part('good'), part('town') ?? part('good')];
  const place = setting('file')[0] ?? 'topic';
  const file = place === 'topic' ? topicFile : place;
  const town = withChannel(setting('with')[0]);
  const files = (words: string): Files => {
    const [main = '', ...others] = words.split(/^\+\+\+ /m);
    const further = Object.fromEntries(others.map((other) => splitAtLine(other)));
    if (setting('patch').length === 0)
      return { ...town, ...further, [file]: (place === 'topic' ? topicHead : '') + main };
    const before = town[file] ?? '';
    const at = replaced === null || replaced === '' ? -1 : `\n${before}`.indexOf(`\n${replaced}`);
    if (at === -1) throw new Error(`${title}: these lines are not in ${file}:\n${replaced ?? ''}`);
    return { ...town, ...further, [file]: before.slice(0, at) + main + before.slice(at + (replaced ?? '').length) };
  };
  const [en = '', es = ''] = (setting('fix')[0] ?? '').split(' | ');
  return {
    code,
    about: about.join(' '),
    file,
    bad,
    good,
    finds: setting('finds'),
    fix: [en, es],
    badFiles: files(bad),
    goodFiles: good === null ? null : files(good),
  };
}

function unescaped(text: string): string {
  return text
    .replace(/\\u\{([0-9a-f]+)\}/g, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
    .replace(/\\repeat\{(\d+)\}\{([^}]*)\}/g, (_, count: string, words: string) => words.repeat(Number(count)));
}

const splitAtLine = (text: string): readonly [first: string, rest: string] => [
  text.slice(0, text.indexOf('\n')),
  text.slice(text.indexOf('\n') + 1),
];

/** The town with one more kind of channel beside its web chat. */
function withChannel(type: string | undefined): Files {
  if (type === undefined) return base;
  const channels = `channels:\n  web: { type: web }\n  ${type}: { type: ${type} }\n`;
  return { ...base, [botFile]: (base[botFile] ?? '') + channels };
}
