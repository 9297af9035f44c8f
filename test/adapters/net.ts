/** One request that an adapter made. */
export interface Call {
  readonly method: string;
  readonly url: string;
  readonly headers: { readonly [name: string]: string };
  readonly body: unknown;
}

/** A network that answers each call as told, and what it was asked. A body that is no JSON is told as its text. */
export function fakeNet(answer: (call: Call) => Response | Promise<Response>): {
  readonly calls: Call[];
  readonly net: typeof fetch;
} {
  const calls: Call[] = [];
  const net = (async (url: string, init: RequestInit = {}) => {
    const call: Call = {
      method: init.method ?? 'GET',
      url,
      headers: (init.headers ?? {}) as { readonly [name: string]: string },
      body: bodyOf(init.body),
    };
    calls.push(call);
    return answer(call);
  }) as typeof fetch;
  return { calls, net };
}

function bodyOf(body: RequestInit['body']): unknown {
  if (typeof body !== 'string') return undefined;
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return body;
  }
}

/** A network that is down, and that says aloud whatever it was told. */
export const noNet = ((url: string, init?: RequestInit) =>
  Promise.reject(new TypeError(`fetch failed ${url} ${JSON.stringify(init?.headers)}`))) as typeof fetch;
