import { existsSync } from 'node:fs';
import { readFile, realpath, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addExample } from '../../content/add-example.js';
import type { Bot, Topic } from '../../model/bot.js';
import { own } from '../../model/json.js';
import type { CommandContext } from '../run-cli.js';
import type { Suggestion } from './find-suggestions.js';
import type { Settled } from './settled.js';

/** Where groups are settled, and where it is told. */
export interface Desk {
  readonly bots: readonly Bot[];
  readonly found: readonly Suggestion[];
  readonly settled: Settled;
  /** Content root. */
  readonly root: string;
  /** The package, whose shared topics nobody edits. */
  readonly packageRoot: string;
  /** Sentences of `suggest.json`. */
  readonly say: CommandContext['say'];
  readonly out: (line: string) => void;
}

/** What was done with a group, and the way back. */
export interface Done {
  /** Examples that were written. */
  readonly examples: number;
  /** Files they were written into, from the content root. */
  readonly file: string | null;
  /** False: the file was edited since, so it stays as it is; the group is open again all the same. */
  readonly undo: () => Promise<boolean>;
}

/** The bot's topic of this name. */
export function topicOf(bot: string, topic: string, { bots }: Pick<Desk, 'bots'>): Topic | undefined {
  return own(bots.find(({ name }) => name === bot)?.topics ?? {}, topic);
}

/** Never offers a group again. */
export async function dismiss(one: Suggestion, desk: Desk): Promise<Done> {
  await settle(one, desk);
  desk.out(desk.say('dismissed', { example: one.example }));
  return { examples: 0, file: null, undo: () => unsettle(one, desk).then(() => true) };
}

/** Writes a group's phrases into its topic's file; null when that cannot be done, which is said. */
export async function accept(one: Suggestion, topic: string | null, desk: Desk): Promise<Done | null> {
  const { say, out, root } = desk;
  if (topic === null) {
    out(say('which_topic', { example: one.example, key: one.key }));
    return null;
  }
  const found = topicOf(one.bot, topic, desk);
  if (!found) {
    out(say('no_topic', { topic, bot: one.bot }));
    return null;
  }
  if (!existsSync(join(root, found.file))) {
    const library = join(desk.packageRoot, found.file);
    out(say('shared', { topic: found.name, file: library, folder: `bots/${one.bot}/intents/` }));
    return null;
  }
  const path = await realpath(join(root, found.file));
  const before = await readFile(path, 'utf8');
  let after = before;
  const written: { readonly phrase: string; readonly line: number }[] = [];
  for (const phrase of one.phrases) {
    const result = addExample(after, found.file, one.locale, phrase);
    if ('problem' in result) {
      if (result.problem === 'there_already') continue;
      // All or nothing: half a group would be settled, and the other half forgotten.
      out(say(`problem.${result.problem}`, { file: found.file, phrase, language: one.locale }));
      return null;
    }
    after = result.text;
    written.push({ phrase, line: result.line });
  }
  if (written.length === 0) out(say('there', { topic: found.name }));
  else await replaceFile(path, after);
  for (const { phrase, line } of written) out(say('written', { phrase, file: found.file, line }));
  await settle(one, desk);
  return {
    examples: written.length,
    file: written.length === 0 ? null : found.file,
    undo: async () => {
      await unsettle(one, desk);
      if (written.length === 0) return true;
      if ((await readFile(path, 'utf8')) !== after) {
        out(say('edited_since', { file: found.file }));
        return false;
      }
      await replaceFile(path, before);
      out(say('undone', { file: found.file }));
      return true;
    },
  };
}

/** Whole or not at all: a server that follows edits never reads half a file. Its rights stay. */
async function replaceFile(path: string, text: string): Promise<void> {
  const { mode } = await stat(path);
  await writeFile(`${path}.new`, text, { mode });
  await rename(`${path}.new`, path);
}

async function settle(one: Suggestion, { settled }: Desk): Promise<void> {
  settled.add(one.bot, one.locale, one.raw);
  await settled.save();
}

async function unsettle(one: Suggestion, { settled }: Desk): Promise<void> {
  settled.remove(one.bot, one.locale, one.raw);
  await settled.save();
}
