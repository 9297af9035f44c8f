import type { Json } from '../../model/json.js';
import type { Records } from '../../model/ports/store.js';

/** How a person is written to: the key as the platform takes it, and what it wants beside it. */
export interface Reach {
  readonly to: string;
  readonly reference?: Json;
}

/** Who is behind the keys of a platform: one person may have several (a telephone number and an id of the business's own). */
export interface People {
  /** The address of who has any of these keys, best first; unknown keys are theirs from now on. Shape: `agency/bot/channel:key`. */
  addressOf(scope: string, keys: readonly string[]): Promise<string>;
  /** The person is reached by other keys from now on. */
  rename(scope: string, keys: readonly string[], to: readonly string[]): Promise<void>;
  /** What the platform wants beside the key (`Party.reference`): the newest counts. */
  refer(address: string, reference: Json): Promise<void>;
  /** What reaches the person of an address now. */
  reach(scope: string, address: string): Promise<Reach>;
}

const text = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null);

/** Beyond these a person's keys are not kept: a platform that names more is mistaken. */
const mostKeys = 8;

/** The identity table, in the store's records: `person` names the address of a key, `reach` what an address is written to by. */
export function createPeople(records: Pick<Records, 'get' | 'write'>): People {
  const known = async (scope: string, key: string): Promise<string | null> =>
    text((await records.get('person', `${scope}:${key}`))?.value);

  /** Makes unknown keys the person's; a key that somebody else got meanwhile stays theirs. */
  const join = async (scope: string, address: string, keys: readonly string[]): Promise<void> => {
    for (const key of keys.slice(0, mostKeys))
      await records.write([{ type: 'insert', kind: 'person', key: `${scope}:${key}`, value: address }]);
  };

  const addressOf = async (scope: string, given: readonly string[]): Promise<string> => {
    const keys = given.slice(0, mostKeys);
    const [best = ''] = keys;
    const found = await Promise.all(keys.map((key) => known(scope, key)));
    const address = found.find((one) => one !== null) ?? `${scope}:${best}`;
    const fresh = keys.filter((_, n) => found[n] === null);
    if (fresh.length > 0) await join(scope, address, fresh);
    return address;
  };

  const reachOf = async (address: string): Promise<Partial<Reach>> =>
    ((await records.get('reach', address))?.value ?? {}) as Partial<Reach>;
  const change = async (address: string, patch: { readonly [name in keyof Reach]?: Json }): Promise<void> => {
    const value = { ...(await reachOf(address)), ...patch };
    await records.write([{ type: 'put', kind: 'reach', key: address, value }]);
  };

  return {
    addressOf,
    async rename(scope, keys, to) {
      const [newest] = to;
      if (newest === undefined) return;
      const address = await addressOf(scope, keys);
      await join(scope, address, [...keys, ...to]);
      await change(address, { to: newest });
    },
    async refer(address, reference) {
      const { reference: before } = await reachOf(address);
      if (JSON.stringify(before) !== JSON.stringify(reference)) await change(address, { reference });
    },
    async reach(scope, address) {
      return { to: address.slice(scope.length + 1), ...(await reachOf(address)) };
    },
  };
}
