import type { Json } from '../../src/model/json.js';

/** Longer than a platform's interface takes, shorter than a worker's patience. */
const longestMs = 20_000;
/** A signal that comes later than this is of no use to anybody. Milliseconds. */
export const signalMs = 4_000;
/** No answer to a message is longer; a proxy's error page may be. UTF-16 units. */
const answerLimit = 64 * 1024;

/** What became of a call: an answer, or a failure before (`never_left`) or after (`lost`) the request was on its way. */
export type CallOutcome =
  | { readonly type: 'answer'; readonly status: number; readonly headers: Headers; readonly json: Json | undefined }
  | { readonly type: 'never_left' }
  | { readonly type: 'lost' };

/**
 * One call of a platform: a GET without a body, a POST with one. Never throws, and hands on no word of an error of the network: some hold the address, and an address may
 * hold a token. Credentials are sent nowhere else: redirects are refused. `stopped` ends it early; `answerLimit` is in UTF-16 units.
 */
export async function callPlatform(
  net: typeof fetch,
  url: string,
  init: {
    readonly headers: { readonly [name: string]: string };
    readonly body?: string;
    readonly method?: 'DELETE' | 'PUT';
  },
  more: { readonly stopped?: AbortSignal; readonly answerLimit?: number; readonly timeoutMs?: number } = {},
): Promise<CallOutcome> {
  let response: Response;
  try {
    response = await net(url, {
      method: init.method ?? (init.body === undefined ? 'GET' : 'POST'),
      headers: init.headers,
      ...(init.body === undefined ? {} : { body: init.body }),
      redirect: 'error',
      signal: AbortSignal.any([
        AbortSignal.timeout(more.timeoutMs ?? longestMs),
        ...(more.stopped ? [more.stopped] : []),
      ]),
    });
  } catch (error) {
    return { type: neverLeft(error) ? 'never_left' : 'lost' };
  }
  return {
    type: 'answer',
    status: response.status,
    headers: response.headers,
    json: await readAnswer(response, more.answerLimit ?? answerLimit),
  };
}

/** Codes of failures before the first byte of the request was sent. */
const beforeSending = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

function neverLeft(error: unknown): boolean {
  const cause = error instanceof Error ? (error.cause as { readonly code?: unknown } | undefined) : undefined;
  return typeof cause?.code === 'string' && beforeSending.has(cause.code);
}

async function readAnswer(response: Response, limit: number): Promise<Json | undefined> {
  try {
    const text = await response.text();
    return text.length > limit ? undefined : (JSON.parse(text) as Json);
  } catch {
    // An answer that is cut off or no JSON says nothing; the status still does.
    return undefined;
  }
}
