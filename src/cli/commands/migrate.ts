import { resolve } from 'node:path';
import { filesFolder } from '../../config.js';
import { systemClock, systemRandom } from '../../runtime/system.js';
import { isAppError } from '../../model/errors.js';
import { compareAll, type Comparison } from '../../store/archive/compare.js';
import { copyChanged, type Copied, type Watch } from '../../store/archive/copy.js';
import { peekSqlite } from '../../store/sqlite/archive-peek.js';
import { askAdmin } from '../admin/admin-client.js';
import { watchInterrupt, interrupted } from '../migrate/interrupt.js';
import { movedAway, reopen } from '../migrate/moved-away.js';
import { placeAt, type Place } from '../migrate/place.js';
import { Refusal } from '../migrate/refusal.js';
import { progressOnTerminal } from '../migrate/show-progress.js';
import { openSource, unlessLocked, type Source } from '../migrate/source.js';
import { surveyOf } from '../migrate/survey.js';
import { checkTarget, openTarget, type Note, type Target } from '../migrate/target.js';
import { watchUploads } from '../migrate/uploads.js';
import type { CommandContext } from '../run-cli.js';

export interface MigrateOptions {
  readonly from: string;
  readonly to: string;
  /** Count and check, and write nothing. */
  readonly dryRun: boolean;
  /** Stop the server that runs on the source, then bring the move to its end. */
  readonly finish: boolean;
  /** Let a server start on the source again after the end of the move, and do nothing else. */
  readonly reopen: boolean;
  readonly json: boolean;
}

/** How long a server may take to stop, milliseconds: 30 s of its own (design page 06) and as much again. */
const stopsWithin = 60_000;
const lookEvery = 200;

/** What every step of a move is given. */
interface Move {
  readonly from: Place;
  readonly to: Place;
  readonly options: MigrateOptions;
  readonly context: CommandContext;
  readonly watch: Watch;
  readonly clear: () => void;
}

/**
 * `ventanilla migrate`: moves everything from one store into another. While the source is in use it copies what is there (pass 1); run
 * again after the server was stopped, or with `finish`, it moves what has changed since, compares both sides and gives the target its
 * place. Cut off at any moment it goes on where it was.
 */
export async function runMigrate(options: MigrateOptions, context: CommandContext): Promise<number> {
  const { config, out, say } = context;
  const interrupt = watchInterrupt();
  const progress = progressOnTerminal(say);
  try {
    const from = placeAt(options.from, '--from', config);
    const to = placeAt(options.to, '--to', config);
    if (from.name === to.name && (from.kind === 'sqlite' || options.from === options.to)) throw new Refusal('same');
    if (options.reopen) return await reopen(from, to, options, context);
    const watch: Watch = { progress: progress.show, stopped: interrupt.stopped };
    const move: Move = { from, to, options, context, watch, clear: progress.clear };
    return options.dryRun ? await dryRun(move) : await moveAll(move);
  } catch (error) {
    progress.clear();
    if (!(error instanceof Refusal)) throw error;
    const done = error.key === 'done';
    if (options.json) out(JSON.stringify({ type: done ? 'done' : 'refused', reason: error.key, ...error.values }));
    else out(say(`move.refused.${error.key}`, error.values));
    return done ? 0 : 1;
  } finally {
    interrupt.close();
  }
}

/** `checkTarget`, but what another run of a finished move finds in the target is no other data. */
async function mustBeFree(from: Place, to: Place): Promise<Note | null> {
  try {
    return await checkTarget(to, from.name);
  } catch (error) {
    const full =
      error instanceof Refusal
        ? error.key === 'not_empty' || error.key === 'in_use'
        : isAppError(error) && error.code === 'STORE_LOCKED';
    const away = full ? await movedAway(from) : null;
    if (away?.to !== to.name) throw error;
    throw new Refusal('done', { from: from.name, to: to.name, at: new Date(away.at).toISOString() });
  }
}

async function dryRun({ from, to, options, context, clear }: Move): Promise<number> {
  const { config, out, say } = context;
  const earlier = await mustBeFree(from, to);
  const source = await openSource(from, config);
  try {
    const { counts, bytes, seconds } = await surveyOf(source.archive, from);
    clear();
    const told = { from: from.name, to: to.name, running: source.running, counts, bytes, seconds };
    if (options.json) out(JSON.stringify({ type: 'dry_run', ...told, resumes: earlier !== null }));
    else {
      out(say('move.dry_run', { from: from.name, to: to.name }));
      out(say('move.counts', { ...counts }));
      out(say('move.size', { megabytes: (bytes / 1_000_000).toFixed(1), seconds }));
      if (earlier) out(say('move.would_resume'));
      if (source.running !== 'nobody') out(say(`move.runs.${source.running}`));
      out(say('move.files', { folder: resolve(filesFolder(config)) }));
    }
    return 0;
  } finally {
    await source.close();
  }
}

async function moveAll(move: Move): Promise<number> {
  const { from, to, options, context } = move;
  const { config, out, say } = context;
  await mustBeFree(from, to);
  let source = await openSource(from, config, () => !options.json && out(say('move.copying', { from: from.name })));
  let target: Target | null = null;
  try {
    const fresh = { id: systemRandom.id(), from: from.name, startedAt: systemClock.now() };
    target = await openTarget(to, fresh);
    if (target.resumed && !options.json)
      out(say('move.resumed', { at: new Date(target.note.startedAt).toISOString() }));
    let copied = await copyChanged(source.archive, target.archive, move.watch);
    if (!copied.whole) return stoppedEarly(move, copied);
    if (source.running !== 'nobody') {
      if (!options.finish) return passDone(move, source, copied);
      if (source.running === 'nodes') throw new Refusal('stop_nodes', { from: from.name });
      move.clear();
      if (!options.json) out(say('move.stopping'));
      await source.close();
      source = await afterStop(from, context);
      copied = await copyChanged(source.archive, target.archive, move.watch);
      if (!copied.whole) return stoppedEarly(move, copied);
    }
    return await compareAndFinish(move, source, target, copied);
  } finally {
    await source.close();
    await target?.close();
  }
}

/** Asks the server to stop, and opens its data file as soon as it is free. */
async function afterStop(from: Place, { config }: CommandContext): Promise<Source> {
  const answer = await askAdmin(resolve(config.dataDir), { command: 'stop', args: null });
  if (answer.type === 'failed') throw new Refusal('cannot_stop');
  const until = systemClock.now() + stopsWithin;
  for (;;) {
    const free = await isFree(from);
    if (free) return openSource(from, config);
    if (systemClock.now() > until) throw new Refusal('still_held', { from: from.name });
    await new Promise<void>((resolved) => void systemClock.after(lookEvery, resolved));
  }
}

/** Whether nobody has the data file open. */
async function isFree(place: Place): Promise<boolean> {
  return place.kind !== 'sqlite' || (await unlessLocked(async () => peekSqlite(place.file))) !== null;
}

function stoppedEarly({ options, context: { out, say }, clear, from, to }: Move, copied: Copied): number {
  clear();
  if (options.json) out(JSON.stringify({ type: 'interrupted', from: from.name, to: to.name, ...copied }));
  else out(say('move.interrupted', { copied: copied.copied }));
  return interrupted;
}

function passDone(move: Move, { running }: Source, copied: Copied): number {
  const { from, to, options, context, clear } = move;
  const { out, say } = context;
  clear();
  if (options.json) out(JSON.stringify({ type: 'pass', from: from.name, to: to.name, running, ...copied }));
  else {
    out(say('move.pass', { copied: copied.copied, unchanged: copied.unchanged, rows: copied.rows }));
    out(say(`move.left.${running}`));
  }
  return 0;
}

async function compareAndFinish(move: Move, source: Source, target: Target, copied: Copied): Promise<number> {
  const { from, to, options, context, watch, clear } = move;
  const { config, out, say } = context;
  const folder = resolve(filesFolder(config));
  const uploads = watchUploads(folder);
  const compared = await compareAll(source.archive, target.archive, watch, (what) => uploads.look(what));
  clear();
  if (!compared.whole) return stoppedEarly(move, copied);
  const same = compared.differing.length === 0 && compared.source.hash === compared.target.hash;
  if (same) {
    // Before a server may start on the target: at no moment on both.
    await source.archive.setMovedAway({ to: to.name, at: systemClock.now() });
    await target.finish();
  }
  // What is not alike is moved anew by the next run.
  else await forget(target, compared);
  const told = { from: from.name, to: to.name, ...copied, missingFiles: uploads.missing() };
  if (options.json) out(JSON.stringify({ type: same ? 'finished' : 'mismatch', ...told, ...compared }));
  else if (same) {
    const { counts, hash } = compared.target;
    out(say('move.moved', { copied: copied.copied, unchanged: copied.unchanged, removed: copied.removed }));
    out(say('move.counts', { ...counts }));
    out(say('move.same', { hash }));
    out(say('move.files', { folder }));
    if (uploads.missing() > 0) out(say('move.files_missing', { count: uploads.missing(), folder }));
    out(say(to.name.includes('***@') ? 'move.set_secret' : 'move.set'));
    out(`STORE_URL=${to.name}`);
  } else {
    out(say('move.mismatch', { count: compared.differing.length }));
    for (const name of compared.differing) out(`  ${name}`);
    out(say('move.mismatch_hashes', { from: compared.source.hash, to: compared.target.hash }));
  }
  return same ? 0 : 1;
}

async function forget({ archive }: Target, { differing }: Comparison): Promise<void> {
  const ids: string[] = [];
  for (const id of differing) if (await archive.read(id)) ids.push(id);
  await archive.remove(ids);
}
