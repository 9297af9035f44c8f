import type { Schema } from 'mongoose';

/** Names of the collections. */
export type Collection = 'log' | 'pointer' | 'desk' | 'record' | 'claim' | 'node' | 'meta';

/**
 * One change of a conversation, inserted once: `_id` = `conversation:n`, so that of two who write the n-th one wins. What is open stands in
 * `head`, with the fields it is looked for by; both are on the newest document alone. The rest stays for good.
 */
export interface LogDoc {
  readonly _id: string;
  /** The conversation's id as a key (store/rules/keys). */
  readonly c: string;
  readonly n: number;
  /** Of the attempt: tells an answer that was lost from somebody else's write. */
  readonly by: string;
  /** JSON of a Room. */
  readonly head?: string;
  readonly mail?: number;
  readonly mailAt?: number;
  readonly timerAt?: number;
  readonly callAt?: number;
  readonly deliveryAt?: number;
  /** 1: somebody works on a call or a part. */
  readonly claimed?: number;
  /** The agency, while people are wanted or at work. */
  readonly engaged?: string;
  readonly items?: number;
  readonly timers?: number;
  readonly calls?: number;
  readonly parts?: number;
  readonly engagements?: number;
  /** JSON of Line[], and the number of the last of them. */
  readonly lines?: string;
  readonly lastLine?: number;
  readonly turnId?: string;
  readonly turnAt?: number;
  /** JSON of the turn's record. */
  readonly turn?: string;
  /** JSON of Engagement[] that this change closed. */
  readonly closed?: string;
  readonly closedAgency?: string;
  /** When the first of them was asked for: the newest are listed first. */
  readonly closedRank?: number;
  readonly failed?: number;
  readonly flagged?: number;
  /** JSON of the item that was set aside. */
  readonly dead?: string;
  /** JSON of what the desk is to be told; `todo` until it was. */
  readonly desk?: string;
  readonly todo?: number;
  /** 1 on the first document of a conversation. */
  readonly first?: number;
}

/** Where something is found by another name, and what only has to be known to have been; `_id` begins with its kind. */
export interface PointerDoc {
  readonly _id: string;
  readonly c?: string;
  readonly n?: number;
  /** JSON. */
  readonly body?: string;
  /** Dropped after this instant. */
  readonly expiresAt?: number;
}

export interface DeskDoc {
  readonly _id: string;
  readonly agency: string;
  readonly n: number;
  readonly conversation: string;
  readonly type: string;
  readonly at: number;
}

/** A record as the last applied change left it (records.ts); `_id`: record-keys. */
export interface RecordDoc {
  readonly _id: string;
  /** As a key (store/rules/keys). */
  readonly kind: string;
  /** The text by which its kind is in order. */
  readonly key: string;
  /** How many changes there were, broken-off ones included. */
  readonly n: number;
  /** As the port counts: 1 when it was made, 0 when it is gone. */
  readonly version: number;
  /** JSON. */
  readonly value?: string;
  /** 1: deleted; kept for a while, so that a late writer finds it. */
  readonly gone?: number;
  readonly goneAt?: number;
}

/** The n-th change of a record, inserted once: of two who claim it one has it. */
export interface ClaimDoc {
  readonly _id: string;
  /** The attempt that has it. */
  readonly of: string;
  /** JSON of the record as the change leaves it; absent: nobody's, only in the way of somebody else's. */
  readonly state?: string;
  /** Of a write of several records: its first claim, which lists the others as JSON of their ids. */
  readonly first?: string;
  readonly all?: string;
  readonly at: number;
  /** 1 until the record is known to be as far. */
  readonly todo?: number;
}

export interface NodeDoc {
  readonly _id: string;
  readonly seenAt: number;
  /** JSON: role, version, content. */
  readonly info: string;
}

export interface MetaDoc {
  readonly _id: string;
  readonly value: string;
}

export interface Documents {
  readonly log: LogDoc;
  readonly pointer: PointerDoc;
  readonly desk: DeskDoc;
  readonly record: RecordDoc;
  readonly claim: ClaimDoc;
  readonly node: NodeDoc;
  readonly meta: MetaDoc;
}

type Kind = 'string' | 'number';
type Shape<D> = { readonly [field in keyof D]-?: Kind };

/** Every field and its type: what is not here cannot be written, and a query casts by it. */
export const shapes: { readonly [name in Collection]: Shape<Documents[name]> } = {
  log: {
    _id: 'string',
    c: 'string',
    n: 'number',
    by: 'string',
    head: 'string',
    mail: 'number',
    mailAt: 'number',
    timerAt: 'number',
    callAt: 'number',
    deliveryAt: 'number',
    claimed: 'number',
    engaged: 'string',
    items: 'number',
    timers: 'number',
    calls: 'number',
    parts: 'number',
    engagements: 'number',
    lines: 'string',
    lastLine: 'number',
    turnId: 'string',
    turnAt: 'number',
    turn: 'string',
    closed: 'string',
    closedAgency: 'string',
    closedRank: 'number',
    failed: 'number',
    flagged: 'number',
    dead: 'string',
    desk: 'string',
    todo: 'number',
    first: 'number',
  },
  pointer: { _id: 'string', c: 'string', n: 'number', body: 'string', expiresAt: 'number' },
  desk: { _id: 'string', agency: 'string', n: 'number', conversation: 'string', type: 'string', at: 'number' },
  record: {
    _id: 'string',
    kind: 'string',
    key: 'string',
    n: 'number',
    version: 'number',
    value: 'string',
    gone: 'number',
    goneAt: 'number',
  },
  claim: {
    _id: 'string',
    of: 'string',
    state: 'string',
    first: 'string',
    all: 'string',
    at: 'number',
    todo: 'number',
  },
  node: { _id: 'string', seenAt: 'number', info: 'string' },
  meta: { _id: 'string', value: 'string' },
};

/** What is looked for by something else than `_id`. Sparse where few documents have the field. */
export const indexes: { readonly [name in Collection]: readonly (readonly string[])[] } = {
  log: [
    ['mailAt', 'mail'],
    ['timerAt'],
    ['callAt'],
    ['deliveryAt'],
    ['claimed'],
    ['engaged'],
    ['todo'],
    ['failed'],
    ['flagged'],
    ['dead'],
    ['turnId'],
    ['turnAt'],
    ['closedAgency', 'closedRank'],
    ['items'],
    ['first'],
  ],
  pointer: [['expiresAt']],
  desk: [['agency', 'n']],
  record: [['kind', 'key'], ['goneAt']],
  claim: [['todo', 'at'], ['at']],
  node: [],
  meta: [],
};

/** A mongoose schema of a shape: nothing is added, guessed or let through. */
export function schemaOf(schema: typeof Schema, name: Collection, majority: boolean): Schema {
  const made = new schema(
    Object.fromEntries(
      Object.entries(shapes[name]).map(([field, kind]) => [field, { type: kind === 'string' ? String : Number }]),
    ),
    {
      collection: name,
      versionKey: false,
      strict: 'throw',
      strictQuery: 'throw',
      minimize: false,
      autoIndex: false,
      ...(majority && { readConcern: { level: 'majority' as const } }),
    },
  );
  for (const fields of indexes[name])
    made.index(Object.fromEntries(fields.map((field) => [field, 1])), { sparse: name === 'log' });
  return made;
}
