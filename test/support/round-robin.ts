import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it went on to a node. */
export interface Passed {
  /** Which of the nodes answered, counted from 0. */
  readonly node: number;
  readonly method: string;
  /** Without its query. */
  readonly path: string;
}

/** A proxy in front of several nodes, without sticky sessions. */
export interface RoundRobin {
  readonly url: string;
  /** What was answered so far, in order of the first byte. */
  readonly passed: readonly Passed[];
  /** Whom the next request goes to, and the one after: addresses of the nodes. */
  to(nodes: readonly string[]): void;
  close(): Promise<void>;
}

/** Everything of a request, so that it can be sent to another node again. */
async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** Sends a request to one node. Resolves to its answer, or null if it could not be reached. */
function tryNode(node: string, request: IncomingMessage, body: Buffer): Promise<IncomingMessage | null> {
  return new Promise((resolve) => {
    const { method, headers } = request;
    const outgoing = ask(new URL(request.url ?? '/', node), { method, headers, agent: false }, resolve);
    outgoing.on('error', () => resolve(null));
    outgoing.end(body);
  });
}

/**
 * Starts what docs/operations/proxy.md asks for in front of several nodes: every request goes to the next node, long ones too, and to the one
 * after that when a node cannot be reached. A node that dies in the middle of an answer cuts it.
 */
export async function startRoundRobin(): Promise<RoundRobin> {
  let nodes: readonly string[] = [];
  let next = 0;
  const passed: Passed[] = [];

  const pass = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bodyOf(request);
    const first = next;
    next += 1;
    for (let n = 0; n < nodes.length; n += 1) {
      const node = (first + n) % nodes.length;
      const answer = await tryNode(nodes[node] ?? '', request, body);
      if (!answer) continue;
      // It is stopping, or has too much to do; the last one's word is passed on.
      if (answer.statusCode === 503 && n + 1 < nodes.length) {
        answer.resume();
        continue;
      }
      passed.push({ node, method: request.method ?? '', path: (request.url ?? '').split('?')[0] ?? '' });
      response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      response.flushHeaders();
      answer.on('error', () => response.destroy()).pipe(response);
      response.on('close', () => answer.destroy());
      return;
    }
    response.writeHead(502).end();
  };
  const server = createServer((request, response) => {
    pass(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    passed,
    to(list) {
      nodes = list;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
