import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Json } from '../../src/model/json.js';
import { readJson } from './json.js';
import type { Answer, LabFile } from './types.js';

/** A request, read to its end. */
export interface Asked {
  readonly method: string;
  /** With its query. */
  readonly url: URL;
  readonly headers: { readonly [name: string]: string };
  readonly body: Buffer;
  readonly json: Json | undefined;
  readonly files: { readonly [name: string]: LabFile };
}

/** A server on a free port of this machine alone. `null` from `answer` breaks the connection off. */
export async function listen(
  answer: (asked: Asked, response: ServerResponse) => Promise<Answer | null | 'streaming'>,
  port = 0,
): Promise<{ readonly origin: string; readonly server: Server; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const serve = async (): Promise<void> => {
      const said = await answer(await read(request), response);
      if (said === 'streaming') return;
      if (said === null) {
        request.socket.resetAndDestroy();
        return;
      }
      write(response, said);
    };
    serve().catch((error: unknown) => {
      // The laboratory's own mistake must not look like a platform's.
      process.stderr.write(`laboratory: ${error instanceof Error ? (error.stack ?? error.message) : 'error'}\n`);
      request.socket.destroy();
    });
  });
  server.keepAliveTimeout = 1_000;
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: chosen } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${chosen}`,
    server,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function read(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
  return {
    method: request.method ?? 'GET',
    url: new URL(request.url ?? '/', 'http://127.0.0.1'),
    headers,
    body,
    ...(await contentOf(headers['content-type'] ?? '', body)),
  };
}

async function contentOf(
  type: string,
  body: Buffer,
): Promise<{ readonly json: Json | undefined; readonly files: { readonly [name: string]: LabFile } }> {
  if (type.startsWith('application/x-www-form-urlencoded'))
    return { json: Object.fromEntries(new URLSearchParams(body.toString('utf8'))), files: {} };
  if (!type.startsWith('multipart/form-data')) return { json: readJson(body.toString('utf8')), files: {} };
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  const json: { [name: string]: Json } = {};
  const files: { [name: string]: LabFile } = {};
  for (const [name, value] of form) {
    if (typeof value === 'string') json[name] = value;
    else files[name] = { name: value.name, mime: value.type, bytes: Buffer.from(await value.arrayBuffer()) };
  }
  return { json, files };
}

/** Sends an answer. */
export function write(response: ServerResponse, { status, json, body, type, headers }: Answer): void {
  const content = json === undefined ? (body ?? '') : JSON.stringify(json);
  response.writeHead(status, {
    'content-type': type ?? (json === undefined ? 'application/octet-stream' : 'application/json; charset=utf-8'),
    'content-length': Buffer.byteLength(content),
    ...headers,
  });
  response.end(content);
}
