import type { Locale } from '../../model/text.js';
import type { StoredFile } from '../../model/value.js';

/** What the edge needs of the agents' desk; `main` hands it over. The edge knows no rule of the desk. */
export interface DeskPort {
  readonly routes: { readonly [operation: string]: { readonly method: 'get' | 'post'; readonly path: string } };
  handle(request: {
    readonly operation: string;
    readonly params: { readonly [name: string]: string };
    readonly query: unknown;
    readonly body: unknown;
    /** Value of the session cookie. */
    readonly session: string | null;
    readonly address: string;
    readonly locale: Locale;
  }): Promise<DeskAnswer>;
  refusal(code: 'tls_required' | 'wrong_origin', locale: Locale): DeskAnswer;
}

export type DeskAnswer =
  | {
      readonly type: 'json';
      readonly status: number;
      readonly body: object;
      /** A new session's cookie value, or null to clear it. */
      readonly cookie?: string | null;
      readonly retryAfterSeconds?: number;
    }
  | { readonly type: 'file'; readonly file: StoredFile; readonly bytes: Uint8Array }
  | {
      readonly type: 'stream';
      run(sink: { write(chunk: string): Promise<boolean>; readonly signal: AbortSignal }): Promise<void>;
    };
