import { EventEmitter } from 'node:events';
import { whatsappWebWith } from '../../adapters/whatsapp-web/adapter.js';
import type {
  LibraryEvents,
  Loaded,
  Socket,
  SocketConfig,
  WhatsAppLibrary,
} from '../../adapters/whatsapp-web/library.js';
import { Sessions } from '../../adapters/whatsapp-web/session.js';
import type { Json } from '../../src/model/json.js';
import type { ChannelMemory, ListenDeps, ListenEnd } from '../../src/model/ports/adapter.js';

/** An error as the library throws it (Boom): its number is at `output.statusCode`. */
export const boom = (statusCode: number): Error => Object.assign(new Error('closed'), { output: { statusCode } });

export const phone = '15550100100';
export const channel = {
  type: 'whatsapp-web',
  phone: '+1 555 010 0100',
  key: 'a key of at least thirty-two characters',
};

export interface Said {
  readonly jid: string;
  readonly content: object;
  readonly messageId: string;
}

/** One connection as the library makes it: events are told by hand, what is asked of it is kept. */
export interface Line extends Socket {
  readonly config: SocketConfig;
  readonly said: Said[];
  readonly marks: string[];
  tell<Name extends keyof LibraryEvents>(name: Name, event: LibraryEvents[Name]): void;
  /** The number is linked: the identity gets its account, as after a scan. */
  link(id?: string): void;
  open(id?: string): void;
  close(statusCode?: number): void;
  /** What `sendMessage` does instead of accepting. */
  refusal: Error | null;
  readonly ended: () => boolean;
}

/** A stand-in for the library: each call of `makeWASocket` is handed to `next`, which plays WhatsApp. */
export function standIn(play: (line: Line, n: number) => void): {
  readonly library: WhatsAppLibrary;
  readonly lines: Line[];
} {
  const lines: Line[] = [];
  const makeWASocket = (config: SocketConfig): Socket => {
    const emitter = new EventEmitter();
    const said: Said[] = [];
    const marks: string[] = [];
    let ended = false;
    const creds = config.auth.creds as { me?: { id: string }; account?: object };
    const line: Line = {
      config,
      said,
      marks,
      refusal: null,
      ev: {
        on: (name, listener) => void emitter.on(name, listener),
        flush: () => marks.push('flush'),
      },
      get user() {
        return creds.me ?? { id: '' };
      },
      tell: (name, event) => void emitter.emit(name, event),
      link(id = `${phone}:3@s.whatsapp.net`) {
        Object.assign(creds, { me: { id }, account: { details: Buffer.from('signed') } });
        line.tell('creds.update', {});
        line.tell('connection.update', {});
      },
      open(id) {
        if (id !== undefined) Object.assign(creds, { me: { id } });
        line.tell('connection.update', { connection: 'open' });
      },
      close(statusCode) {
        if (ended) return;
        ended = true;
        line.tell('connection.update', {
          connection: 'close',
          lastDisconnect: { error: statusCode === undefined ? undefined : boom(statusCode) },
        });
        emitter.removeAllListeners();
      },
      ended: () => ended,
      requestPairingCode: (number) => Promise.resolve(number === phone ? 'ABCD1234' : 'WRONGNUM'),
      sendMessage(jid, content, { messageId }) {
        if (line.refusal) return Promise.reject(line.refusal);
        said.push({ jid, content, messageId });
        return Promise.resolve({ key: { id: messageId, remoteJid: jid, fromMe: true }, message: content });
      },
      sendPresenceUpdate: (type, jid) => Promise.resolve(void marks.push(`${type} ${jid}`)),
      readMessages: (keys) =>
        Promise.resolve(void marks.push(...keys.map(({ remoteJid, id }) => `read ${remoteJid} ${id}`))),
      updateMediaMessage: (message) => Promise.resolve(message),
      logout() {
        marks.push('logout');
        line.close(401);
        return Promise.resolve();
      },
      end: () => line.close(),
    };
    lines.push(line);
    // As the library does: nothing is told before the caller has had time to listen.
    setImmediate(() => play(line, lines.length));
    return line;
  };
  const fresh: object = { noiseKey: { private: Buffer.from('private'), public: Buffer.from('public') } };
  const library: WhatsAppLibrary = {
    makeWASocket,
    initAuthCreds: () => ({ ...fresh }),
    makeCacheableSignalKeyStore: (store) => store,
    fetchLatestWaWebVersion: () => Promise.resolve({ version: [2, 3000, 77], isLatest: true }),
    downloadContentFromMessage: () => Promise.reject(boom(404)),
    // As in the library: bytes as base64 in an object.
    BufferJSON: {
      replacer(_, value) {
        const bytes = value as { readonly type?: unknown; readonly data?: unknown } | null;
        if (Buffer.isBuffer(value) || value instanceof Uint8Array)
          return { type: 'Buffer', data: Buffer.from(value).toString('base64') };
        return bytes?.type === 'Buffer' && Array.isArray(bytes.data)
          ? { type: 'Buffer', data: Buffer.from(bytes.data as number[]).toString('base64') }
          : value;
      },
      reviver(_, value) {
        const bytes = value as { readonly type?: unknown; readonly data?: unknown } | null;
        return bytes?.type === 'Buffer' && typeof bytes.data === 'string' ? Buffer.from(bytes.data, 'base64') : value;
      },
    },
    proto: { Message: { AppStateSyncKeyData: { fromObject: (value) => ({ ...value, revived: true }) } } },
  };
  return { library, lines };
}

/** What the store keeps for a channel: JSON alone, a null is nothing. `writes` counts. */
export function memoryOf(): ChannelMemory & { readonly rows: Map<string, Json>; broken: boolean } {
  const rows = new Map<string, Json>();
  const memory = {
    rows,
    broken: false,
    get: (name: string) => Promise.resolve(rows.get(name) ?? null),
    put(name: string, value: Json) {
      if (memory.broken) return Promise.reject(new Error('disk full'));
      if (value === null) rows.delete(name);
      else rows.set(name, JSON.parse(JSON.stringify(value)) as Json);
      return Promise.resolve();
    },
  };
  return memory;
}

export interface Heard {
  readonly bodies: Json[];
  readonly shown: string[];
  readonly troubles: string[];
  readonly rests: number[];
  readonly stop: AbortController;
}

/** An adapter over the stand-in, and its listening with everything written down. Rests are over at once. */
export function server(play: (line: Line, n: number, heard: Heard) => void, loaded?: Loaded) {
  const heard: Heard = { bodies: [], shown: [], troubles: [], rests: [], stop: new AbortController() };
  const { library, lines } = standIn((line, n) => play(line, n, heard));
  const sessions = new Sessions();
  const adapter = whatsappWebWith({
    load: () => Promise.resolve(loaded ?? { type: 'loaded', library }),
    drawer: () => Promise.resolve((text) => `[QR ${text}]`),
    show: (text) => heard.shown.push(text),
    sessions,
  });
  const listen = (more: Partial<ListenDeps> = {}): Promise<ListenEnd> => {
    const run = adapter.listen?.run;
    if (!run) throw new Error('it does not listen');
    return run({
      channel,
      net: () => Promise.reject(new TypeError('no network here')),
      memory: memoryOf(),
      receive: (bodies) => Promise.resolve(void heard.bodies.push(...bodies)),
      rest: (ms) => Promise.resolve(void heard.rests.push(ms)),
      stopped: heard.stop.signal,
      onTrouble: (reason) => heard.troubles.push(reason),
      ...more,
    });
  };
  return { adapter, heard, lines, library, sessions, listen };
}
