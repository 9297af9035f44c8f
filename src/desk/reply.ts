import type { StoredFile } from '../model/value.js';

/** Why the desk refuses, and the status that says so. The sentence is `desk:refusals.<code>` in the caller's language. */
export const deskRefusals = {
  invalid_field: 400,
  wrong_origin: 403,
  tls_required: 403,
  sign_in_failed: 401,
  signed_out: 401,
  not_allowed: 403,
  link_over: 404,
  not_found: 404,
  name_taken: 409,
  password_short: 400,
  password_name: 400,
  taken_by: 409,
  changed: 409,
  with_bot: 409,
  in_line: 409,
  over: 409,
  settled: 409,
  message_empty: 400,
  message_too_long: 413,
  too_many_tries: 429,
  busy: 503,
} as const;
export type DeskRefusal = keyof typeof deskRefusals;

/** Where the events of a stream go. `write` resolves to whether the reader still takes them. */
export interface Sink {
  write(chunk: string): Promise<boolean>;
  /** Aborted when the reader has gone. */
  readonly signal: AbortSignal;
}

/** What the desk answers to a request; the edge writes it. */
export type DeskReply =
  | {
      readonly type: 'json';
      readonly status: number;
      readonly body: object;
      /** A new session's cookie value, or null to clear it. */
      readonly cookie?: string | null;
      readonly retryAfterSeconds?: number;
    }
  | { readonly type: 'file'; readonly file: StoredFile; readonly bytes: Uint8Array }
  /** Server-sent events until the reader leaves or the session ends. */
  | { readonly type: 'stream'; run(sink: Sink): Promise<void> };

/** A refusal inside the desk, before it has words. */
export interface Refused {
  readonly type: 'refused';
  readonly code: DeskRefusal;
  readonly values?: { readonly [name: string]: string | number };
  /** Told beside the error: who has the conversation, the text given back as a draft. */
  readonly beside?: object;
  readonly retryAfterSeconds?: number;
  readonly cookie?: null;
}

export function refuse(code: DeskRefusal, more: Omit<Refused, 'type' | 'code'> = {}): Refused {
  return { type: 'refused', code, ...more };
}

export function ok(body: object, more: { readonly cookie?: string | null; readonly status?: number } = {}): DeskReply {
  const { status = 200, ...rest } = more;
  return { type: 'json', status, body, ...rest };
}
