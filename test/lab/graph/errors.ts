import type { Json } from '../../../src/model/json.js';
import type { Answer, Trouble } from '../types.js';

/** What Graph says of a request that it refuses. https://developers.facebook.com/docs/graph-api/guides/error-handling */
export interface GraphError {
  readonly status: number;
  readonly code: number;
  readonly subcode?: number;
  readonly message: string;
  readonly type?: string;
  /** WhatsApp's second sentence. */
  readonly details?: string;
  readonly transient?: true;
  readonly retryAfter?: number;
}

/** The answer with that error. */
export function graphError({
  status,
  code,
  subcode,
  message,
  type,
  details,
  transient,
  retryAfter,
}: GraphError): Answer {
  const error: Json = {
    message,
    type: type ?? 'OAuthException',
    code,
    ...(subcode === undefined ? {} : { error_subcode: subcode }),
    ...(details === undefined ? {} : { error_data: { messaging_product: 'whatsapp', details } }),
    ...(transient ? { is_transient: true } : {}),
    fbtrace_id: 'AlabTrace0000000000000x',
  };
  return {
    status,
    json: { error },
    ...(retryAfter === undefined ? {} : { headers: { 'retry-after': String(retryAfter) } }),
  };
}

/** A wrong parameter. */
export const wrong = (message: string, details?: string): GraphError => ({
  status: 400,
  code: 100,
  message: `(#100) ${message}`,
  ...(details === undefined ? {} : { details }),
});

/** WhatsApp: a parameter is missing, or its value is not what it may be. */
export const missing = (name: string): GraphError => ({
  status: 400,
  code: 131008,
  message: '(#131008) Required parameter is missing',
  details: `The required parameter ${name} is missing`,
});
export const badValue = (details: string): GraphError => ({
  status: 400,
  code: 131009,
  message: '(#131009) Parameter value is not valid',
  details,
});

export const noSuchObject = (id: string, method: string): GraphError => ({
  status: 400,
  code: 100,
  subcode: 33,
  type: 'GraphMethodException',
  message: `Unsupported ${method.toLowerCase()} request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation.`,
});

export const badToken = (why: string): GraphError => ({ status: 401, code: 190, message: why });

/** What a trouble sounds like at Graph; `code` 4 for pages, 130429 for numbers. */
export function graphTrouble(trouble: Extract<Trouble, { type: 'too_many' | 'error' }>, whatsapp: boolean): Answer {
  if (trouble.type === 'too_many')
    return graphError(
      whatsapp
        ? {
            status: 429,
            code: 130429,
            message: '(#130429) Rate limit hit',
            details: 'Cloud API message throughput has been reached.',
            retryAfter: trouble.retryAfter,
          }
        : { status: 429, code: 4, message: '(#4) Application request limit reached', retryAfter: trouble.retryAfter },
    );
  const { status, code = status >= 500 ? 2 : 100, subcode, text } = trouble;
  return graphError({
    status,
    code,
    ...(subcode === undefined ? {} : { subcode }),
    message: text ?? `(#${code}) ${status >= 500 ? 'Service temporarily unavailable' : 'Invalid parameter'}`,
    ...(code === 2 ? { transient: true } : {}),
  });
}
