import { createHash } from 'node:crypto';
import type { Instant } from '../model/event.js';
import type { Json } from '../model/json.js';
import type { Records } from '../model/ports/store.js';

export type AuditAction =
  | 'sign_in'
  | 'sign_in_failed'
  | 'sign_out'
  | 'account_created'
  | 'account_removed'
  | 'password_set'
  | 'link_made'
  | 'take'
  | 'return'
  | 'end'
  | 'requeue'
  | 'settle'
  | 'reveal'
  | 'file';

/** What is told to the log. `who` is the real name; `about` a conversation, engagement or account id. Never a citizen's words. */
export interface AuditFact {
  readonly agency: string;
  readonly action: AuditAction;
  readonly user: string | null;
  readonly who: string;
  readonly about?: string;
  readonly detail?: string;
}

/** One line of the log. `hash` covers everything before it, the previous line's hash included: nothing can be changed unseen. */
export interface AuditEntry extends AuditFact {
  readonly n: number;
  readonly at: Instant;
  readonly previous: string;
  readonly hash: string;
}

/** The append-only log of an agency's desk: record kind `audit`, keys rising without gaps. */
export interface Audit {
  add(fact: AuditFact, at: Instant): Promise<void>;
  /** Entries after `n`, oldest first. */
  list(agency: string, after: number, limit: number): Promise<readonly AuditEntry[]>;
  /** Walks the whole chain; `broken` is the first entry that does not fit. */
  verify(agency: string): Promise<{ readonly entries: number; readonly broken: number | null }>;
}

const kinds = { entry: 'audit', head: 'audit_head' } as const;
const start = '0'.repeat(64);
const page = 500;
const tries = 50;

export function createAudit(records: Records): Audit {
  let last: Promise<unknown> = Promise.resolve();

  const append = async (fact: AuditFact, at: Instant): Promise<void> => {
    for (let round = 0; round < tries; round += 1) {
      const record = await records.get(kinds.head, fact.agency);
      const head = (record?.value ?? { n: 0, hash: start }) as { readonly n: number; readonly hash: string };
      const bare = { ...fact, n: head.n + 1, at, previous: head.hash };
      const entry = { ...bare, hash: hashOf(bare) };
      const moved = { n: entry.n, hash: entry.hash };
      const written = await records.write([
        { type: 'insert', kind: kinds.entry, key: keyOf(fact.agency, entry.n), value: entry },
        record
          ? { type: 'put', kind: kinds.head, key: fact.agency, value: moved, version: record.version }
          : { type: 'insert', kind: kinds.head, key: fact.agency, value: moved },
      ]);
      if (written.type === 'written') return;
    }
    throw new Error('the audit log could not be written');
  };

  const list: Audit['list'] = async (agency, after, limit) => {
    const rows = await records.scan(kinds.entry, { prefix: `${agency}/`, from: keyOf(agency, after + 1), limit });
    return rows.map(({ value }) => value as unknown as AuditEntry);
  };

  return {
    add(fact, at) {
      // One after the other: only another process can come in between.
      const mine = last.then(() => append(fact, at));
      last = mine.catch(() => undefined);
      return mine;
    },
    list,
    async verify(agency) {
      let previous = start;
      let n = 0;
      for (;;) {
        const entries = await list(agency, n, page);
        for (const entry of entries) {
          const { hash, ...bare } = entry;
          if (entry.n !== n + 1 || entry.previous !== previous || hashOf(bare) !== hash)
            return { entries: n, broken: n + 1 };
          n = entry.n;
          previous = hash;
        }
        if (entries.length < page) break;
      }
      const head = (await records.get(kinds.head, agency))?.value as
        { readonly n?: unknown; readonly hash?: unknown } | undefined;
      const whole = (head?.n ?? 0) === n && (head?.hash ?? start) === previous;
      return { entries: n, broken: whole ? null : n + 1 };
    },
  };
}

function keyOf(agency: string, n: number): string {
  return `${agency}/${String(n).padStart(12, '0')}`;
}

function hashOf(bare: Omit<AuditEntry, 'hash'>): string {
  return createHash('sha256')
    .update(canonical(bare as unknown as Json))
    .digest('hex');
}

/** JSON with sorted keys: the same entry always gives the same bytes. */
function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value as { readonly [key: string]: Json }).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`;
}
