import { randomBytes } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import type { Duplex } from 'node:stream';

/** A connection to a stream, as a browser's WebSocket makes it (RFC 6455): Node 20 has none of its own. */
export interface StreamClient {
  /** HTTP status of the handshake; 101 = open. */
  readonly status: number;
  /** What the server sent, text by text. */
  readonly texts: readonly string[];
  /** Code the server closed with. */
  readonly closedWith: number | undefined;
  /** Resolves when `enough` says so, or the connection is over. */
  until(enough: (client: StreamClient) => boolean): Promise<void>;
  /** Sends a frame; `masked` false is a mistake on purpose. */
  send(opcode: number, payload: Buffer, masked?: boolean): void;
  raw(bytes: Buffer): void;
  close(): void;
}

/** Asks for the address with `headers` beside those of a good handshake. */
export function connectStream(url: string, headers: { readonly [name: string]: string } = {}): Promise<StreamClient> {
  return new Promise((resolve, reject) => {
    const call = httpRequest(url.replace(/^ws/, 'http'), {
      headers: {
        Connection: 'Upgrade',
        Upgrade: 'websocket',
        'Sec-WebSocket-Version': '13',
        'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
        ...headers,
      },
    });
    call.on('error', reject);
    call.on('response', (response) => {
      response.resume();
      resolve(clientOf(response.statusCode ?? 0, null, Buffer.alloc(0)));
    });
    call.on('upgrade', (response, stream, head) => resolve(clientOf(response.statusCode ?? 0, stream, head)));
    call.end();
  });
}

function clientOf(status: number, stream: Duplex | null, head: Buffer): StreamClient {
  const texts: string[] = [];
  let closedWith: number | undefined;
  let over = stream === null;
  let waiting = head;
  const watchers = new Set<() => void>();
  const tell = (): void => watchers.forEach((watch) => watch());
  const take = (chunk: Buffer): void => {
    waiting = Buffer.concat([waiting, chunk]);
    for (;;) {
      const [first, second] = waiting;
      if (first === undefined || second === undefined) break;
      const start = second < 126 ? 2 : second === 126 ? 4 : 10;
      if (waiting.length < start) break;
      const size =
        second < 126 ? second : second === 126 ? waiting.readUInt16BE(2) : Number(waiting.readBigUInt64BE(2));
      if (waiting.length < start + size) break;
      const payload = waiting.subarray(start, start + size);
      waiting = waiting.subarray(start + size);
      if ((first & 0x0f) === 8) closedWith = payload.readUInt16BE(0);
      else texts.push((first & 0x0f) === 0xa ? `pong ${payload.toString()}` : payload.toString());
    }
    tell();
  };
  const end = (): void => {
    over = true;
    tell();
  };
  stream?.on('data', take).on('close', end).on('error', end).on('end', end);
  const client: StreamClient = {
    status,
    texts,
    get closedWith() {
      return closedWith;
    },
    until: (enough) =>
      new Promise((resolve) => {
        const watch = (): void => {
          if (!over && !enough(client)) return;
          watchers.delete(watch);
          resolve();
        };
        watchers.add(watch);
        watch();
      }),
    send(opcode, payload, masked = true) {
      const size = payload.length < 126 ? [payload.length] : [126, payload.length >> 8, payload.length & 0xff];
      const mask = masked ? randomBytes(4) : Buffer.alloc(0);
      size[0] = (size[0] ?? 0) | (masked ? 0x80 : 0);
      const body = Buffer.from(payload.map((byte, n) => byte ^ (mask[n % 4] ?? 0)));
      stream?.write(Buffer.concat([Buffer.from([0x80 | opcode, ...size]), mask, body]));
    },
    raw: (bytes) => void stream?.write(bytes),
    close: () => void stream?.destroy(),
  };
  if (head.length > 0) take(Buffer.alloc(0));
  return client;
}
