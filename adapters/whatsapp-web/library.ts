import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Json } from '../../src/model/json.js';

/**
 * The one version that this folder is written for and that is accepted: below rc12 a stranger can forge messages (CVE-2026-48063), rc12
 * takes our own messages for others'. How it is raised stands in the README.
 */
export const pinned = '7.0.0-rc14';
/** Optional packages, named here alone; the program is compiled without them. */
const packages = { library: '@whiskeysockets/baileys', drawer: 'uqr' } as const;
/** What installs both optional packages; `--no-save` leaves the project's own list alone. */
export const installCommand = `npm install --no-save ${packages.library}@${pinned} ${packages.drawer}@0.1.3`;

/** Who a message is from or to, as the library names it. */
export interface MessageKey {
  readonly remoteJid?: string | null;
  readonly remoteJidAlt?: string | null;
  readonly fromMe?: boolean | null;
  readonly id?: string | null;
}

/** A message as the library hands it over: plain fields around a protobuf object, which becomes JSON by itself. */
export interface LibraryMessage {
  readonly key: MessageKey;
  readonly message?: object | null;
}

/** The identity of the linked device. More fields than these are kept, and given back as they came. */
export interface Credentials {
  readonly me?: { readonly id: string; readonly lid?: string };
  readonly account?: object;
}

/** Keys of the encryption, by kind and id. */
export interface KeyStore {
  get(type: string, ids: string[]): Promise<{ [id: string]: unknown }>;
  set(data: { readonly [type: string]: { readonly [id: string]: unknown } | undefined }): Promise<void>;
}

/** What happened to the connection; an error is Boom-like: its number is at `output.statusCode`. */
export interface ConnectionUpdate {
  readonly connection?: 'open' | 'connecting' | 'close';
  readonly qr?: string;
  readonly lastDisconnect?: { readonly error?: unknown };
}

/** The events that are listened to. */
export interface LibraryEvents {
  'connection.update': ConnectionUpdate;
  'creds.update': object;
  'messages.upsert': {
    readonly messages: readonly LibraryMessage[];
    readonly type: string;
    readonly requestId?: string;
  };
  'messages.update': readonly { readonly key: MessageKey; readonly update: object }[];
}

/** WhatsApp’s own number of the program in a browser. */
export type ClientVersion = [number, number, number];

export interface Logger {
  level: string;
  child(more: object): Logger;
  trace(what: unknown): void;
  debug(what: unknown): void;
  info(what: unknown): void;
  warn(what: unknown): void;
  error(what: unknown): void;
}

export interface SocketConfig {
  readonly auth: { readonly creds: Credentials; readonly keys: KeyStore };
  readonly logger: Logger;
  readonly version?: ClientVersion;
  readonly syncFullHistory: boolean;
  readonly markOnlineOnConnect: boolean;
  readonly emitOwnEvents: boolean;
  readonly shouldSyncHistoryMessage: () => boolean;
  readonly shouldIgnoreJid: (jid: string) => boolean;
  readonly getMessage: (key: MessageKey) => Promise<object | undefined>;
}

/** What is sent: words, or a picture's bytes with words. `linkPreview: null` = the library fetches no address that stands in the words. */
export type LibraryContent =
  | { readonly text: string; readonly linkPreview: null }
  | { readonly image: Buffer; readonly caption?: string; readonly mimetype: string };

/** One connection. It is used until it closes, and never again. */
export interface Socket {
  readonly ev: {
    on<Name extends keyof LibraryEvents>(name: Name, listener: (event: LibraryEvents[Name]) => void): void;
    /** Hands out what is being held back for a moment. */
    flush(): unknown;
  };
  readonly user?: { readonly id: string; readonly lid?: string };
  requestPairingCode(phone: string): Promise<string>;
  sendMessage(
    jid: string,
    content: LibraryContent,
    options: { readonly messageId: string },
  ): Promise<LibraryMessage | undefined>;
  sendPresenceUpdate(type: 'composing', jid: string): Promise<void>;
  readMessages(keys: MessageKey[]): Promise<void>;
  /** Asks the person's telephone to put a file up again that WhatsApp has thrown away. */
  updateMediaMessage(message: LibraryMessage): Promise<LibraryMessage>;
  logout(): Promise<void>;
  end(error: Error | undefined): unknown;
}

export type MediaType = 'image' | 'video' | 'audio' | 'document';

/** The part of the library that is used. Its real types are checked against this when the version is raised (README). */
export interface WhatsAppLibrary {
  makeWASocket(config: SocketConfig): Socket;
  initAuthCreds(): Credentials;
  makeCacheableSignalKeyStore(store: KeyStore, logger: Logger): KeyStore;
  fetchLatestWaWebVersion(): Promise<{ readonly version: ClientVersion; readonly isLatest: boolean }>;
  downloadContentFromMessage(
    place: { readonly mediaKey: Uint8Array; readonly directPath: string },
    type: MediaType,
  ): Promise<AsyncIterable<Uint8Array>>;
  readonly BufferJSON: {
    replacer(key: string, value: unknown): unknown;
    reviver(key: string, value: unknown): unknown;
  };
  readonly proto: {
    readonly Message: { readonly AppStateSyncKeyData: { fromObject(value: { [name: string]: unknown }): unknown } };
  };
}

export type Loaded =
  | { readonly type: 'loaded'; readonly library: WhatsAppLibrary }
  | { readonly type: 'missing' }
  | { readonly type: 'other_version'; readonly version: string };

/** Loads the library, which is installed by whoever wants this channel. Never rejects. */
export async function loadLibrary(): Promise<Loaded> {
  const version = installedVersion();
  if (version === undefined) return { type: 'missing' };
  if (version !== pinned) return { type: 'other_version', version };
  try {
    return { type: 'loaded', library: (await import(packages.library as string)) as WhatsAppLibrary };
  } catch {
    return { type: 'missing' };
  }
}

/** Draws a QR code as lines of text. Never rejects; null = the package that can is not there. */
export async function loadDrawer(): Promise<((text: string) => string) | null> {
  try {
    const { renderUnicodeCompact } = (await import(packages.drawer as string)) as {
      renderUnicodeCompact(text: string): string;
    };
    return (text) => renderUnicodeCompact(text);
  } catch {
    return null;
  }
}

function installedVersion(): string | undefined {
  try {
    const file = createRequire(import.meta.url).resolve(`${packages.library}/package.json`);
    const { version } = JSON.parse(readFileSync(file, 'utf8')) as { readonly version?: Json };
    return typeof version === 'string' ? version : undefined;
  } catch {
    return undefined;
  }
}

/** The number of a Boom-like error; undefined = it has none. */
export function statusOf(error: unknown): number | undefined {
  const status = (error as { readonly output?: { readonly statusCode?: unknown } } | null | undefined)?.output
    ?.statusCode;
  return typeof status === 'number' ? status : undefined;
}

/** The library's log holds numbers and words of people: nothing of it is kept. */
export const silent: Logger = {
  level: 'silent',
  child: () => silent,
  trace: () => undefined,
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
