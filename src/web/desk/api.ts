/** What came of a request. `refused`: the server's own words; `unreachable`: there was no answer. */
export type Answer<T> =
  | { readonly type: 'ok'; readonly body: T }
  | {
      readonly type: 'refused';
      readonly status: number;
      readonly code: string;
      readonly message: string;
      readonly body: object;
    }
  | { readonly type: 'unreachable' };

/** The desk's API for this page. */
export interface Api {
  get<T>(path: string): Promise<Answer<T>>;
  post<T>(path: string, body?: object): Promise<Answer<T>>;
  /** A stream of events after `after`. Rejects when there is no connection. */
  stream(after: number, signal: AbortSignal): Promise<Response>;
}

const base = '/desk/api';
/** An answer that takes longer is given up, milliseconds. */
const patience = 20_000;

/** `locale` gives the language of the screen at each request; `signedOut` is called when the session is over. */
export function createApi(locale: () => string, signedOut: () => void): Api {
  const call = async <T>(method: 'GET' | 'POST', path: string, body?: object): Promise<Answer<T>> => {
    let response: Response;
    let parsed: unknown;
    try {
      response = await fetch(base + path, {
        method,
        headers: {
          'accept-language': locale(),
          ...(method === 'POST' ? { 'x-desk': '1', 'content-type': 'application/json' } : {}),
        },
        ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}),
        cache: 'no-store',
        signal: AbortSignal.timeout(patience),
      });
      parsed = await response.json();
    } catch {
      return { type: 'unreachable' };
    }
    if (response.ok) return { type: 'ok', body: parsed as T };
    const { error } = parsed as { error?: { code?: string; message?: string } };
    if (error?.code === 'signed_out') signedOut();
    return {
      type: 'refused',
      status: response.status,
      code: error?.code ?? '',
      message: error?.message ?? '',
      body: parsed as object,
    };
  };
  return {
    get: (path) => call('GET', path),
    post: (path, body) => call('POST', path, body),
    stream: (after, signal) =>
      fetch(`${base}/events`, {
        headers: { accept: 'text/event-stream', 'last-event-id': String(after) },
        cache: 'no-store',
        signal,
      }),
  };
}
