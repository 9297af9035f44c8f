import { randomBytes } from 'node:crypto';
import type { Json } from '../../src/model/json.js';
import type { ChannelMemory } from '../../src/model/ports/adapter.js';
import type { Credentials, KeyStore, WhatsAppLibrary } from './library.js';
import { rootKey, seal, sealedName, unseal } from './sealed.js';

/** The linked device as the store keeps it. */
export interface Device {
  readonly creds: Credentials;
  readonly keys: KeyStore;
  /** Whether a telephone has linked it: before that nothing of it is kept. */
  paired(): boolean;
  /** Keeps the identity as it is now; saves follow one another. */
  save(): Promise<void>;
  /** Deletes the identity, and with it the secret that its keys are encrypted with: nobody can read them any more. */
  forget(): Promise<void>;
}

/** What the root key encrypts: the identity, and a secret of this pairing alone, which encrypts its keys. */
interface Kept {
  readonly secret: string;
  readonly creds: Credentials;
}

/**
 * The device that is stored, or a new one where none is; null = something is stored under this key and cannot be read. Another key finds
 * nothing and begins anew. Several keys written at once are all there after a crash, or none: they stand in a journal first.
 */
export async function openDevice(
  memory: ChannelMemory,
  library: Pick<WhatsAppLibrary, 'BufferJSON' | 'initAuthCreds' | 'proto'>,
  settings: { readonly key: string; readonly phone: string },
): Promise<Device | null> {
  const root = rootKey(settings.key, settings.phone);
  const place = sealedName(root, 'device');
  const write = (value: unknown): string => JSON.stringify(value, library.BufferJSON.replacer);
  const read = (text: string): unknown => JSON.parse(text, library.BufferJSON.reviver) as unknown;

  const stored = await memory.get(place);
  const text = stored === null ? null : unseal(root, place, stored);
  if (stored !== null && text === null) return null;
  const kept: Kept =
    text === null
      ? { secret: randomBytes(32).toString('base64'), creds: library.initAuthCreds() }
      : (read(text) as Kept);
  const secret = Buffer.from(kept.secret, 'base64');
  const { creds } = kept;
  const journal = sealedName(secret, 'journal');
  let last: Promise<unknown> = Promise.resolve();
  /** One write after another: a later state never stands below an earlier one. */
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };

  const putAll = async (entries: readonly (readonly [name: string, text: string | null])[]): Promise<void> => {
    await Promise.all(entries.map(([name, each]) => memory.put(name, each === null ? null : seal(secret, name, each))));
  };
  const unfinished = openedJournal(unseal(secret, journal, await memory.get(journal)));
  if (unfinished.length > 0) {
    await putAll(unfinished);
    await memory.put(journal, null);
  }

  const keys: KeyStore = {
    async get(type, ids) {
      const found = await Promise.all(
        ids.map(async (id) => {
          const name = sealedName(secret, `${type}/${id}`);
          const opened = unseal(secret, name, await memory.get(name));
          return opened === null ? [] : [[id, revive(type, read(opened), library)] as const];
        }),
      );
      return Object.fromEntries(found.flat());
    },
    set: (data) =>
      inTurn(async () => {
        const entries = Object.entries(data).flatMap(([type, values]) =>
          Object.entries(values ?? {}).map(
            ([id, value]) =>
              [
                sealedName(secret, `${type}/${id}`),
                value === null || value === undefined ? null : write(value),
              ] as const,
          ),
        );
        if (entries.length > 1) await memory.put(journal, seal(secret, journal, JSON.stringify(entries)));
        await putAll(entries);
        if (entries.length > 1) await memory.put(journal, null);
      }),
  };
  const paired = (): boolean => creds.account !== undefined && creds.account !== null;
  return {
    creds,
    keys,
    paired,
    save: () =>
      inTurn(async () => {
        if (paired()) await memory.put(place, seal(root, place, write({ secret: kept.secret, creds })));
      }),
    forget: () => inTurn(() => memory.put(place, null)),
  };
}

function openedJournal(text: string | null): readonly (readonly [string, string | null])[] {
  const entries = text === null ? [] : (JSON.parse(text) as Json);
  return Array.isArray(entries) ? (entries as unknown as readonly (readonly [string, string | null])[]) : [];
}

/** One kind of key is an object of the library's own. */
const revive = (type: string, value: unknown, { proto }: Pick<WhatsAppLibrary, 'proto'>): unknown =>
  type === 'app-state-sync-key'
    ? proto.Message.AppStateSyncKeyData.fromObject(value as { [name: string]: unknown })
    : value;
