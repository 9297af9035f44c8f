import type { Json } from '../../model/json.js';
import type { Records } from '../../model/ports/store.js';

/** How a person is written to: the key as the platform takes it, and what it wants beside it. */
export interface Reach {
  readonly to: string;
  readonly reference?: Json;
}

interface KeptReach extends Reach {
  /** Numbers that were the person's and are so no longer. */
  readonly left: readonly string[];
}

/** Who is behind the keys of a platform: one person may have several (a telephone number and an id of the business's own). */
export interface People {
  /** The address of who has any of these keys, best first; unknown keys are theirs from now on. Shape: `agency/bot/channel:key`. */
  addressOf(scope: string, keys: readonly string[]): Promise<string>;
  /** The person is reached by other keys from now on; a number that is left is nobody's, as it may be given to somebody else. */
  rename(scope: string, keys: readonly string[], to: readonly string[]): Promise<void>;
  /** What the platform wants beside the key (`Party.reference`): the newest counts. */
  refer(address: string, reference: Json): Promise<void>;
  /** What reaches the person of an address now. */
  reach(scope: string, address: string): Promise<Reach>;
}

const text = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null);

/** Beyond these a person's keys are not kept: a platform that names more is mistaken. */
const mostKeys = 8;

/** UTF-16 units; the longest known are conversation ids of Teams, of some 200. */
const longestKey = 1_000;
/** Whether somebody can be called so. All who are called nothing would be one person. */
export const isKey = (key: string): boolean => key.trim() !== '' && key.length <= longestKey;

/** A telephone number, which telephone companies give away again; ids of the platforms' own are never given to another. */
const isNumber = (key: string): boolean => /^\+?\d{5,15}$/.test(key);

const keyOf = (scope: string, key: string) => ({ kind: 'person', key: `${scope}:${key}` }) as const;

/** The identity table, in the store's records: `person` names the address of a key, `reach` what an address is written to by. */
export function createPeople(records: Pick<Records, 'get' | 'write'>): People {
  const known = async (scope: string, key: string): Promise<string | null> =>
    text((await records.get('person', keyOf(scope, key).key))?.value);

  /** Makes unknown keys the person's; a key that somebody else got meanwhile stays theirs. */
  const join = async (scope: string, address: string, keys: readonly string[]): Promise<void> => {
    for (const key of keys.slice(0, mostKeys))
      await records.write([{ ...keyOf(scope, key), type: 'insert', value: address }]);
  };

  const reachOf = async (address: string): Promise<Partial<KeptReach>> =>
    ((await records.get('reach', address))?.value ?? {}) as Partial<KeptReach>;
  const change = async (address: string, patch: { readonly [name in keyof KeptReach]?: Json }): Promise<void> => {
    const value = { ...(await reachOf(address)), ...patch };
    await records.write([{ type: 'put', kind: 'reach', key: address, value }]);
  };

  /** An address for who is first seen with a key: another one where somebody had the key before, and has left it. */
  const newAddress = async (scope: string, key: string): Promise<string> => {
    for (let n = 1; ; n += 1) {
      const address = n === 1 ? `${scope}:${key}` : `${scope}:${key}#${n}`;
      const { to } = await reachOf(address);
      if (to === undefined && n > 1) await change(address, { to: key });
      if (to === undefined || to === key) return address;
    }
  };

  const addressOf = async (scope: string, given: readonly string[]): Promise<string> => {
    const keys = given.filter(isKey).slice(0, mostKeys);
    const [best = ''] = keys;
    const found = await Promise.all(keys.map((key) => known(scope, key)));
    const address = found.find((one) => one !== null) ?? (await newAddress(scope, best));
    const fresh = keys.filter((_, n) => found[n] === null);
    if (fresh.length > 0) await join(scope, address, fresh);
    return address;
  };

  return {
    addressOf,
    async rename(scope, keys, to) {
      const [newest] = to;
      if (newest === undefined) return;
      const at = await known(scope, newest);
      const { left = [] } = at === null ? {} : await reachOf(at);
      // Told again: what was left then may be somebody else's by now.
      if (keys.some((key) => left.includes(key))) return;
      const address = await addressOf(scope, keys);
      await join(scope, address, keys);
      const given = to.some(isNumber) ? keys.filter((key) => isNumber(key) && !to.includes(key)) : [];
      await records.write([
        ...to.slice(0, mostKeys).map((key) => ({ ...keyOf(scope, key), type: 'put' as const, value: address })),
        ...given.map((key) => ({ ...keyOf(scope, key), type: 'delete' as const })),
      ]);
      const before = (await reachOf(address)).left ?? [];
      await change(address, {
        to: newest,
        ...(given.length > 0 ? { left: [...before, ...given].slice(-mostKeys) } : {}),
      });
    },
    async refer(address, reference) {
      const { reference: before } = await reachOf(address);
      if (JSON.stringify(before) !== JSON.stringify(reference)) await change(address, { reference });
    },
    async reach(scope, address) {
      const { to = address.slice(scope.length + 1), reference } = await reachOf(address);
      return { to, ...(reference === undefined ? {} : { reference }) };
    },
  };
}
