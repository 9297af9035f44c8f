/** Why a request is refused, and the status that says so. The sentence is `http:refusals.<code>` in the caller's language. */
export const refusals = {
  malformed_json: 400,
  invalid_field: 400,
  invalid_request: 400,
  empty_message: 400,
  text_or_choice: 400,
  empty_file: 400,
  invalid_case: 400,
  missing_token: 401,
  wrong_service_key: 401,
  origin_not_allowed: 403,
  token_expired: 403,
  unknown_bot: 404,
  unknown_service: 404,
  not_found: 404,
  unknown_path: 404,
  method_not_allowed: 405,
  conversation_ended: 409,
  idempotency_key_reused: 409,
  message_too_long: 413,
  body_too_large: 413,
  file_too_large: 413,
  not_json: 415,
  encoding_not_supported: 415,
  file_type_not_allowed: 415,
  file_damaged: 422,
  too_many_requests: 429,
  internal: 500,
  unavailable: 503,
  draining: 503,
  overloaded: 503,
} as const;
export type RefusalCode = keyof typeof refusals;

/** A refusal as a value: nothing was accepted. */
export interface Refused {
  readonly type: 'refused';
  readonly code: RefusalCode;
  /** Placeholders of its sentence. */
  readonly values?: { readonly [name: string]: string | number };
  readonly retryAfterSeconds?: number;
  /** What is wrong with a case, by column; for the people who run the agency's system, in English. */
  readonly problems?: readonly { readonly column: string; readonly problem: string }[];
}

/** What a handler answers with. `taken` = the handler writes the response itself (a stream). */
export type Reply =
  | { readonly type: 'json'; readonly status: 200 | 201 | 202; readonly body: object }
  | { readonly type: 'bytes'; readonly headers: { readonly [name: string]: string }; readonly bytes: Uint8Array }
  | { readonly type: 'taken' }
  | Refused;

export function refuse(code: RefusalCode, values?: Refused['values']): Refused {
  return { type: 'refused', code, ...(values ? { values } : {}) };
}

export function isRefused(value: object): value is Refused {
  return 'type' in value && value.type === 'refused';
}
