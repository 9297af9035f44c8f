import { createHash } from 'node:crypto';
import type { Instant } from '../model/event.js';
import type { Records, RecordWrite, StoredRecord } from '../model/ports/store.js';

/** Failed tries allowed within an hour, counted for the conversation and for the reference (design page 04: attempts are limited). */
export const attemptsPerHour = 5;

const hourMs = 3_600_000;
const kind = 'attempt';

type Try = readonly [at: Instant, key: string];

/** Whose attempt it is. `key` is the call's idempotency key: the same call tried again counts once. */
export interface Attempt {
  readonly scope: string;
  readonly conversation: string;
  readonly reference: string;
  readonly key: string;
  readonly now: Instant;
}

/**
 * Takes one of the attempts of this hour before anything is looked at, so that parallel guesses cannot slip past the limit.
 * The rows are durable; the reference is kept as a digest.
 */
export async function takeAttempt(records: Records, attempt: Attempt): Promise<'allowed' | 'limited'> {
  for (let round = 0; round < 4 * attemptsPerHour; round++) {
    const rows = await readRows(records, attempt);
    if (rows.every((row) => row.tries.some(([, key]) => key === attempt.key))) return 'allowed';
    if (rows.some((row) => row.tries.length >= attemptsPerHour)) return 'limited';
    const written = await records.write(rows.map((row) => put(row, [...row.tries, [attempt.now, attempt.key]])));
    if (written.type === 'written') return 'allowed';
  }
  return 'limited';
}

/** Gives a successful attempt back: only failures count. */
export async function giveBackAttempt(records: Records, attempt: Attempt): Promise<void> {
  for (let round = 0; round < 4 * attemptsPerHour; round++) {
    const rows = await readRows(records, attempt);
    const writes = rows.map((row) =>
      put(
        row,
        row.tries.filter(([, key]) => key !== attempt.key),
      ),
    );
    if ((await records.write(writes)).type === 'written') return;
  }
}

/** Removes counters that no longer count anything; done when a service starts. */
export async function sweepAttempts(records: Records, scope: string, now: Instant): Promise<void> {
  const rows = await records.scan(kind, { prefix: `${scope}/`, limit: 5000 });
  for (const row of rows) {
    if (live(row, now).length > 0) continue;
    await records.write([{ type: 'delete', kind, key: row.key, version: row.version }]);
  }
}

interface Row {
  readonly key: string;
  readonly version: number | null;
  readonly tries: readonly Try[];
}

async function readRows(records: Records, { scope, conversation, reference, now }: Attempt): Promise<readonly Row[]> {
  const digest = createHash('sha256').update(reference).digest('hex');
  const keys = [`${scope}/conversation/${conversation}`, `${scope}/reference/${digest}`];
  const rows: Row[] = [];
  for (const key of keys) {
    const row = await records.get(kind, key);
    rows.push({ key, version: row?.version ?? null, tries: row ? live(row, now) : [] });
  }
  return rows;
}

function live(row: StoredRecord, now: Instant): readonly Try[] {
  return (row.value as unknown as readonly Try[]).filter(([at]) => at > now - hourMs);
}

function put({ key, version }: Row, tries: readonly Try[]): RecordWrite {
  return version === null
    ? { type: 'insert', kind, key, value: tries }
    : { type: 'put', kind, key, value: tries, version };
}
