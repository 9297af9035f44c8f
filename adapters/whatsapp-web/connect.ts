import type { Json } from '../../src/model/json.js';
import type { Device } from './device.js';
import { readJid } from './jids.js';
import { silent, statusOf } from './library.js';
import type { ClientVersion, ConnectionUpdate, LibraryEvents, Socket, WhatsAppLibrary } from './library.js';
import type { Session } from './session.js';

/** What one connection is given. */
export interface Connecting {
  readonly library: WhatsAppLibrary;
  readonly device: Device;
  readonly session: Session;
  readonly phone: string;
  readonly version: ClientVersion | undefined;
  readonly stopped: AbortSignal;
  /** Keeps events, as `parse` takes them, in order; `giveUp` closes the connection until they are kept. */
  keep(body: Json, giveUp: () => void): void;
  /** The number waits to be linked: shows how. */
  onQr(qr: string, socket: Socket): void;
  onOpen(): void;
  /** The identity could not be kept. */
  onTrouble(reason: string): void;
}

/** How a connection ended; `other_number` = a telephone was linked that is not ours, and unlinked again. */
export interface ConnectionEnd {
  /** The library's number; undefined = it told none. */
  readonly code: number | undefined;
  readonly otherNumber: boolean;
}

/** One connection from its beginning to its end. Never rejects. */
export function connectOnce(connecting: Connecting): Promise<ConnectionEnd> {
  const { device, session, stopped, phone } = connecting;
  return new Promise((resolve) => {
    let otherNumber = false;
    const socket = openSocket(connecting);
    if (socket === null) return resolve({ code: undefined, otherNumber });
    const stop = (): void => void socket.end(undefined);
    const finish = (code: number | undefined): void => {
      stopped.removeEventListener('abort', stop);
      session.use(null);
      resolve({ code, otherNumber });
    };
    stopped.addEventListener('abort', stop, { once: true });
    const changed = ({ connection, qr, lastDisconnect }: ConnectionUpdate): void => {
      if (qr !== undefined && qr !== '') connecting.onQr(qr, socket);
      if (connection === 'open') {
        otherNumber = !isSameNumber(digitsOf(socket.user?.id), phone);
        if (otherNumber) return void socket.logout().catch(stop);
        session.use(socket);
        connecting.onOpen();
      }
      if (connection === 'close') {
        // What the library holds back for a moment would be thrown away.
        socket.ev.flush();
        finish(statusOf(lastDisconnect?.error));
      }
    };
    socket.ev.on('connection.update', changed);
    socket.ev.on('creds.update', () => {
      device.save().catch(() => {
        connecting.onTrouble('the linked device could not be kept; the connection is closed until it can');
        stop();
      });
    });
    socket.ev.on('messages.upsert', (event) => {
      const body = upsertBody(event, socket, connecting);
      if (body !== null) connecting.keep(body, stop);
    });
    socket.ev.on('messages.update', (updates) => {
      const told = updates.map(({ key, update }) => ({ key, update, part: session.sent(key.id ?? '')?.part }));
      connecting.keep(plain({ account: phone, 'messages.update': told }, connecting.library), stop);
    });
    if (stopped.aborted) stop();
  });
}

function openSocket({ library, device, session, version }: Connecting): Socket | null {
  try {
    return library.makeWASocket({
      auth: { creds: device.creds, keys: library.makeCacheableSignalKeyStore(device.keys, silent) },
      logger: silent,
      ...(version === undefined ? {} : { version }),
      syncFullHistory: false,
      shouldSyncHistoryMessage: () => false,
      // The telephone goes on ringing for whoever holds it.
      markOnlineOnConnect: false,
      emitOwnEvents: false,
      shouldIgnoreJid: (jid) => readJid(jid) === 'elsewhere',
      getMessage: (key) => Promise.resolve(session.sent(key.id ?? '')?.message),
    });
  } catch {
    return null;
  }
}

/**
 * New messages as `parse` takes them. What came while the server was away is handed over late, as `append` like a message of our own: it
 * was said to us all the same, by the same person under the same encryption, so it is told as new. History comes by an event of its own,
 * which is not listened to; answers to requests for old messages (`requestId`) are dropped here already.
 */
function upsertBody(event: LibraryEvents['messages.upsert'], socket: Socket, connecting: Connecting): Json | null {
  const { session, phone, library } = connecting;
  const late = event.type === 'append';
  if (event.requestId !== undefined || (event.type !== 'notify' && !late)) return null;
  // What somebody writes to themselves is said to nobody.
  const own = new Set([socket.user?.id, socket.user?.lid].map(digitsOf));
  const messages = event.messages.filter(({ key, message }) => {
    if (!message || own.has(digitsOf(key.remoteJid))) return false;
    return key.fromMe === true ? !late && session.sent(key.id ?? '') === undefined : true;
  });
  return messages.length === 0
    ? null
    : plain({ account: phone, 'messages.upsert': { messages, type: 'notify' } }, library);
}

/** The digits before device and server. */
const digitsOf = (jid: string | null | undefined): string => /^\d+/.exec(jid ?? '')?.[0] ?? 'none';

/** Some countries write a digit more inside a number than WhatsApp does (Mexico's 1, Brazil's 9): the last eight are always the same. */
const isSameNumber = (linked: string, phone: string): boolean =>
  linked === 'none' || linked.slice(-8) === phone.slice(-8);

/** The library's objects as JSON: numbers of 64 bits and names of constants as text, bytes in base64. */
const plain = (body: object, { BufferJSON }: WhatsAppLibrary): Json =>
  JSON.parse(JSON.stringify(body, BufferJSON.replacer)) as Json;
