import { AppError } from '../../model/errors.js';
import type { Instant } from '../../model/event.js';
import type { Commit } from '../../model/ports/store.js';
import { openDriver } from './driver.js';
import { fromKey } from '../rules/keys.js';
import { applicationId, migrations } from './migrations.js';
import { ownSince } from './own.js';
import { num, parse, str } from './rows.js';

/** One turn as it was kept, with the words it said by the ids of the messages. */
export interface StoredTurn {
  readonly id: string;
  readonly at: Instant;
  readonly record: NonNullable<Commit['record']>;
  readonly texts: { readonly [message: string]: string };
}

/** A conversation's turns, oldest first. */
export interface StoredConversation {
  readonly conversation: string;
  readonly bot: string;
  readonly channel: string;
  /** Whether its first turn is among them; turns past keeping are dropped, the oldest first. */
  readonly whole: boolean;
  readonly turns: readonly StoredTurn[];
}

/** A copy may be of an earlier layout: it is read as it is. Statements for a conversation's turns and for its citizen's lines. */
const beforeOwn = [
  'SELECT id, at, record FROM turn WHERE c = ? ORDER BY n',
  'SELECT body FROM said WHERE c = ? AND seq IS NOT NULL ORDER BY n',
] as const;
const fromOwn = [
  'SELECT t.id, t.at, t.record FROM own o CROSS JOIN turn t ON t.n = -o.key WHERE o.c = ? AND o.kind = 2 ORDER BY o.key DESC',
  `SELECT s.body FROM own o CROSS JOIN said s ON s.row = o.row WHERE o.c = ? AND o.kind = 0 AND s.seq IS NOT NULL
   ORDER BY o.key`,
] as const;

/**
 * The conversations of a copy of a data file that nobody else has open; of the file itself nothing is changed but its lock. Throws
 * STORE_DAMAGED or STORE_NEWER.
 */
export function* readTurns(file: string): Generator<StoredConversation> {
  const driver = openDriver(file);
  try {
    const pragma = (name: string): number => Number(Object.values(driver.get(`PRAGMA ${name}`) ?? {})[0] ?? 0);
    if (pragma('application_id') !== applicationId)
      throw new AppError('STORE_DAMAGED', file, { reason: { key: 'other_program' } });
    const version = pragma('user_version');
    if (version > migrations.length)
      throw new AppError('STORE_NEWER', file, {
        reason: { key: 'newer', values: { found: version, known: migrations.length } },
      });
    const conversations = driver.all('SELECT c, id, bot, channel FROM conversation ORDER BY c');
    const [turnsOf, saidOf] = version < ownSince ? beforeOwn : fromOwn;
    const turns = driver.prepare(turnsOf);
    const said = driver.prepare(saidOf);
    for (const row of conversations) {
      const c = num(row['c']);
      const events = said
        .all(c)
        .map(({ body }) => parse<{ readonly id: string; readonly from: string; readonly text: string }>(body));
      const texts = new Map(events.map(({ id, text }) => [id, text]));
      const kept = turns.all(c);
      const ids = new Set(kept.map(({ id }) => fromKey(str(id))));
      const first = events.find(({ from }) => from === 'bot' || from === 'system');
      yield {
        conversation: fromKey(str(row['id'])),
        bot: str(row['bot']),
        channel: str(row['channel']),
        whole: first === undefined || ids.has(first.id.replace(/\.\d+$/, '')),
        turns: kept.map((turn) => {
          const id = fromKey(str(turn['id']));
          const record = parse<StoredTurn['record']>(turn['record']);
          const messages = (record.taken?.said ?? []).map((_, n) => `${id}.${n + 1}`);
          return {
            id,
            at: num(turn['at']),
            record,
            texts: Object.fromEntries(messages.flatMap((one) => (texts.has(one) ? [[one, texts.get(one) ?? '']] : []))),
          };
        }),
      };
    }
  } finally {
    driver.close();
  }
}
