import { existsSync, statSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { resolve } from 'node:path';
import { storeFile } from '../../config.js';
import { composeWith } from '../../main.js';
import { openBots } from '../server/open-bots.js';
import { silentLog } from '../../runtime/log.js';
import { openMemoryRecords } from '../../store/memory/memory-records.js';
import type { StoredConversation } from '../../store/sqlite/read-turns.js';
import { publicUrl } from '../conversation-tests/run-all.js';
import { groupChanges, type ChangeGroup } from '../replay/group-changes.js';
import { maskIn } from '../replay/mask.js';
import { replayConversation, type Change } from '../replay/replay-conversation.js';
import { NoExport, openStoredConversations } from '../replay/stored-conversations.js';
import type { CommandContext } from '../run-cli.js';

export interface ReplayOptions {
  /** A data file, a backup or an export; null = the data file in use. */
  readonly file: string | null;
  /** One bot alone; null = all. */
  readonly bot: string | null;
  readonly json: boolean;
  /** Write the conversations there instead of replaying them. */
  readonly export: string | null;
}

interface Counts {
  conversations: number;
  turns: number;
  same: number;
  changed: number;
  unplayable: number;
  other: number;
}

/** `ventanilla replay`: stored conversations against today's content. Exit 0 also when something would change: that is the answer. */
export async function runReplay(options: ReplayOptions, context: CommandContext): Promise<number> {
  const { config, out, say } = context;
  if (options.export !== null && existsSync(options.export)) {
    out(say('backup.exists', { file: options.export }));
    return 1;
  }
  if (options.file !== null && statSync(options.file, { throwIfNoEntry: false })?.isDirectory() === true) {
    out(say('replay.is_folder', { file: options.file }));
    return 1;
  }
  const stored = await openStoredConversations(options.file, config, 'replay');
  if (!stored) {
    out(say('error.no_data', { file: resolve(options.file ?? storeFile(config)) }));
    return 1;
  }
  try {
    return options.export === null
      ? await compareAll(stored.conversations, options, context)
      : await exportAll(stored.conversations, options, options.export, context);
  } catch (error) {
    if (!(error instanceof NoExport)) throw error;
    out(say('replay.not_data', { file: options.file ?? '', line: error.line }));
    return 1;
  } finally {
    await stored.close();
  }
}

async function compareAll(
  conversations: Iterable<StoredConversation>,
  options: ReplayOptions,
  { config, texts, out, say }: CommandContext,
): Promise<number> {
  const records = openMemoryRecords();
  const bots = await openBots(config, { store: { records }, log: silentLog, publicUrl: () => publicUrl });
  const counts: Counts = { conversations: 0, turns: 0, same: 0, changed: 0, unplayable: 0, other: 0 };
  const found: { readonly conversation: string; readonly changes: readonly Change[] }[] = [];
  try {
    for (const stored of conversations) {
      if ((options.bot !== null && stored.bot !== options.bot) || stored.turns.length === 0) continue;
      counts.conversations += 1;
      const loaded = bots.get(stored.bot);
      if (!loaded) {
        counts.other += 1;
        continue;
      }
      const replayed = await replayConversation(stored, loaded, {
        compose: composeWith(texts),
        mask: maskIn,
        context: { bot: loaded.bot, texts },
      });
      if (!replayed) counts.unplayable += 1;
      else {
        counts.turns += replayed.turns;
        if (replayed.changes.length === 0) counts.same += 1;
        else counts.changed += 1;
        found.push({ conversation: stored.conversation, changes: replayed.changes });
      }
    }
  } finally {
    await bots.close();
  }
  const groups = groupChanges(found);
  if (options.json) out(JSON.stringify({ ...counts, changes: groups }, null, 2));
  else for (const line of describeReplay(counts, groups, say)) out(line);
  return 0;
}

/** The counts, then what would change: first other answers, then other words, each as often as it was met. */
function describeReplay(counts: Counts, groups: readonly ChangeGroup[], say: CommandContext['say']): readonly string[] {
  if (counts.conversations === 0) return [say('replay.none')];
  const meanings = groups.filter(({ change }) => change.type === 'meaning');
  const wordings = groups.filter(({ change }) => change.type === 'wording');
  const names = (list: readonly string[]): string => (list.length === 0 ? say('replay.nothing') : list.join(', '));
  return [
    say('replay.total', { conversations: counts.conversations, turns: counts.turns }),
    `  ${say('replay.same', { count: counts.same })}`,
    `  ${say('replay.changed', { count: counts.changed })}`,
    ...(counts.unplayable > 0 ? [`  ${say('replay.unplayable', { count: counts.unplayable })}`] : []),
    ...(counts.other > 0 ? [`  ${say('replay.other', { count: counts.other })}`] : []),
    ...(meanings.length > 0 ? ['', say('replay.meaning')] : []),
    ...meanings.flatMap(({ change, count }) =>
      change.type === 'meaning'
        ? [
            `  ${say('replay.times', { count })}  ${say('replay.example', { message: change.message })}`,
            `    - ${names(change.was)}`,
            `    + ${names(change.would)}`,
          ]
        : [],
    ),
    ...(wordings.length > 0 ? ['', say('replay.wording')] : []),
    ...wordings.flatMap(({ change, count }) =>
      change.type === 'wording'
        ? [
            `  ${say('replay.times', { count })}  ${change.name} (${change.locale})  ${say('replay.example', { message: change.message })}`,
            `    - ${change.was.replaceAll('\n', '\n      ')}`,
            `    + ${change.would.replaceAll('\n', '\n      ')}`,
          ]
        : [],
    ),
  ];
}

async function exportAll(
  conversations: Iterable<StoredConversation>,
  { bot }: ReplayOptions,
  file: string,
  { out, say }: CommandContext,
): Promise<number> {
  // As private as the data file itself.
  const handle: FileHandle | null = await open(file, 'wx', 0o600).catch(() => null);
  if (!handle) {
    out(say('backup.unwritable', { file: resolve(file) }));
    return 1;
  }
  let count = 0;
  try {
    for (const stored of conversations) {
      if (bot !== null && stored.bot !== bot) continue;
      await handle.write(`${JSON.stringify(stored)}\n`);
      count += 1;
    }
  } finally {
    await handle.close();
  }
  out(say('replay.exported', { count, file: resolve(file) }));
  return 0;
}
