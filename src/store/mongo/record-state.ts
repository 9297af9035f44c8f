import type { Instant } from '../../model/event.js';
import type { Json } from '../../model/json.js';
import type { RecordWrite } from '../../model/ports/store.js';
import { toKey } from '../rules/keys.js';
import { namedBy, rankOf, recordId } from './record-keys.js';
import type { RecordDoc } from './schemas.js';

/** A record between two changes: what a claim says that it becomes. */
export interface RecordState {
  /** 0: there is none. */
  readonly version: number;
  /** JSON; only of a record that is there. */
  readonly value?: string;
  /** When it was deleted. */
  readonly goneAt?: Instant;
  /** Nothing follows: the document of a record deleted at `goneAt` is to be removed, and its changes count from 1 again. */
  readonly closed?: true;
}

/** A record as it was read: `n` is the number of its last change, 0 if there is no document. */
export interface ReadState extends RecordState {
  readonly n: number;
}

export const absent: ReadState = { n: 0, version: 0 };

/** What a claim says of the record: of one that is not there, when it was last touched. */
export const claimed = ({ version, value }: RecordState, now: Instant): RecordState =>
  value === undefined ? { version, goneAt: now } : { version, value };

export const stateOf = (doc: RecordDoc | null): ReadState =>
  doc
    ? {
        n: doc.n,
        version: doc.version,
        ...(doc.value !== undefined && { value: doc.value }),
        ...(doc.goneAt !== undefined && { goneAt: doc.goneAt }),
      }
    : absent;

/** The document of a record after its n-th change. */
export function docOf(record: string, n: number, { version, value, goneAt }: RecordState): RecordDoc {
  const { kind, key } = namedBy(record);
  return {
    _id: record,
    kind: toKey(kind),
    key: rankOf(key),
    n,
    version,
    ...(value === undefined ? { gone: 1, goneAt: goneAt ?? 0 } : { value }),
  };
}

const isNow = ({ version }: RecordState, wanted: number | undefined): boolean =>
  wanted === undefined || (version > 0 && version === wanted);

function after(state: RecordState, operation: RecordWrite, now: Instant): RecordState | null {
  const put = (value: Json): RecordState => ({ version: state.version + 1, value: JSON.stringify(value) });
  if (operation.type === 'insert') return state.version === 0 ? put(operation.value) : null;
  if (!isNow(state, operation.version)) return null;
  if (operation.type === 'put') return put(operation.value);
  return state.version === 0 ? state : { version: 0, goneAt: now };
}

/** What a write makes of the records it names, in the order of its operations; a conflict names the first that cannot be done. */
export function decide(
  operations: readonly RecordWrite[],
  before: ReadonlyMap<string, RecordState>,
  now: Instant,
):
  | { readonly type: 'conflict'; readonly index: number }
  | { readonly type: 'change'; readonly states: ReadonlyMap<string, RecordState>; readonly changes: boolean } {
  const states = new Map(before);
  for (const [index, operation] of operations.entries()) {
    const record = recordId(operation.kind, operation.key);
    const next = after(states.get(record) ?? absent, operation, now);
    if (!next) return { type: 'conflict', index };
    states.set(record, next);
  }
  return { type: 'change', states, changes: [...states].some(([record, state]) => state !== before.get(record)) };
}
