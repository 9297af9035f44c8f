import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

/** Bytes of a message from a client; those of Direct Line are empty. */
const longestMessage = 16 * 1024;
/** RFC 6455, 1.3 */
const suffix = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const opcodes = { text: 0x1, close: 0x8, ping: 0x9, pong: 0xa } as const;

/** Why a socket is closed. RFC 6455, 7.4.1 */
export const closeCodes = { done: 1000, leaving: 1001, protocol: 1002, tooLarge: 1009, overloaded: 1013 } as const;

/**
 * The server's end of a WebSocket that only sends (RFC 6455): pings are answered, a close is taken, and what a client says is read over.
 * Direct Line needs no more, so it is here instead of a library.
 */
export interface SendingSocket {
  /** Sends a text; resolves to false once the client is gone, or takes nothing for as long as `write` waits. */
  send(text: string): Promise<boolean>;
  close(code: number): void;
}

/** Whether a request asks for a WebSocket at all. */
export const asksForWebSocket = ({ headers }: IncomingMessage): boolean =>
  (headers.upgrade ?? '').toLowerCase() === 'websocket';

/** The key of a good opening handshake; null = it is none. */
function keyOf({ method, headers }: IncomingMessage): string | null {
  const key = headers['sec-websocket-key'];
  const good = method === 'GET' && headers['sec-websocket-version'] === '13' && /^[A-Za-z0-9+/]{22}==$/.test(key ?? '');
  return good && key !== undefined ? key : null;
}

/** Answers the handshake. Null = it was none, and the connection is refused and closed. `onGone` is called once, however it ends. */
export function acceptWebSocket(
  request: IncomingMessage,
  stream: Duplex,
  head: Buffer,
  options: { readonly onGone: () => void; readonly whenDrained: (stream: Duplex) => Promise<boolean> },
): SendingSocket | null {
  const key = keyOf(request);
  if (key === null) {
    refuseUpgrade(stream, 400);
    return null;
  }
  const proof = createHash('sha1').update(`${key}${suffix}`).digest('base64');
  stream.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${proof}\r\n\r\n`,
  );
  let open = true;
  const close = (code: number): void => {
    if (!open) return;
    open = false;
    const reason = Buffer.alloc(2);
    reason.writeUInt16BE(code);
    stream.end(frame(opcodes.close, reason));
    options.onGone();
  };
  const gone = (): void => {
    open = false;
    options.onGone();
  };
  let waiting = Buffer.alloc(0);
  const take = (chunk: Buffer): void => {
    waiting = Buffer.concat([waiting, chunk]);
    while (open) {
      const next = readFrame(waiting);
      if (next === 'more') return;
      if (typeof next === 'number') return close(next);
      waiting = waiting.subarray(next.length);
      if (next.opcode === opcodes.close) close(closeCodes.done);
      else if (next.opcode === opcodes.ping) stream.write(frame(opcodes.pong, next.payload));
    }
  };
  stream.on('data', take);
  stream.once('close', gone);
  stream.once('error', gone);
  stream.once('end', () => close(closeCodes.done));
  if (head.length > 0) take(head);
  return {
    async send(text) {
      if (!open || stream.destroyed) return false;
      if (stream.write(frame(opcodes.text, Buffer.from(text)))) return true;
      return options.whenDrained(stream);
    },
    close,
  };
}

/** Refuses before the handshake is done, with a plain HTTP status. */
export function refuseUpgrade(stream: Duplex, status: 400 | 403 | 404 | 503): void {
  const words = { 400: 'Bad Request', 403: 'Forbidden', 404: 'Not Found', 503: 'Service Unavailable' };
  stream.on('error', () => stream.destroy());
  stream.end(`HTTP/1.1 ${status} ${words[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** A whole, unmasked frame, as servers send it. RFC 6455, 5.2 */
function frame(opcode: number, payload: Buffer): Buffer {
  const { length } = payload;
  const size = length < 126 ? 0 : length < 65_536 ? 2 : 8;
  const header = Buffer.alloc(2 + size);
  header[0] = 0x80 | opcode;
  header[1] = size === 0 ? length : size === 2 ? 126 : 127;
  if (size === 2) header.writeUInt16BE(length, 2);
  if (size === 8) header.writeBigUInt64BE(BigInt(length), 2);
  return Buffer.concat([header, payload]);
}

interface Frame {
  readonly opcode: number;
  readonly payload: Buffer;
  /** Bytes it took. */
  readonly length: number;
}

/** The first frame of what came; `more` = it is not whole yet; a number = the code to close with. Clients mask what they send. */
function readFrame(bytes: Buffer): Frame | 'more' | number {
  const [first, second] = bytes;
  if (first === undefined || second === undefined) return 'more';
  if ((second & 0x80) === 0 || (first & 0x70) !== 0) return closeCodes.protocol;
  const short = second & 0x7f;
  if (short === 127) return closeCodes.tooLarge;
  const start = short === 126 ? 4 : 2;
  if (bytes.length < start) return 'more';
  const size = short === 126 ? bytes.readUInt16BE(2) : short;
  if (size > longestMessage) return closeCodes.tooLarge;
  if (bytes.length < start + 4 + size) return 'more';
  const mask = bytes.subarray(start, start + 4);
  const payload = Buffer.from(bytes.subarray(start + 4, start + 4 + size));
  for (const [n, byte] of payload.entries()) payload[n] = byte ^ (mask[n % 4] ?? 0);
  return { opcode: first & 0x0f, payload, length: start + 4 + size };
}
