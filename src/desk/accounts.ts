import type { Instant } from '../model/event.js';
import type { Random } from '../model/ports/clock.js';
import type { RecordWrite, Records, StoredRecord } from '../model/ports/store.js';
import type { Locale } from '../model/text.js';

export type Role = 'agent' | 'supervisor' | 'admin';

/** Somebody who may sign in to the desk. */
export interface Account {
  readonly id: string;
  /** The real name: what one signs in with, what colleagues and the audit log see. Unique but for case and spaces. */
  readonly name: string;
  /** How citizens are told who writes. */
  readonly alias: string;
  readonly languages: readonly Locale[];
  readonly role: Role;
  readonly agency: string;
  /** scrypt hash. */
  readonly password: string;
  readonly createdAt: Instant;
}

/** People who may use the desk, in the store's records: `desk_user` by id, `desk_login` by folded name (it makes names unique). */
export interface Accounts {
  get(id: string): Promise<Account | null>;
  named(name: string): Promise<Account | null>;
  list(): Promise<readonly Account[]>;
  any(): Promise<boolean>;
  /** The writes that make an account: for one transaction with whatever allows it. */
  creating(account: Account): readonly RecordWrite[];
  /** Sets a new password in one transaction with `also`; false = somebody else was first. */
  setPassword(id: string, password: string, also: readonly RecordWrite[]): Promise<boolean>;
  /** Removes the account and its name; the person can no longer sign in. */
  remove(account: Account): Promise<void>;
}

const kinds = { user: 'desk_user', login: 'desk_login' } as const;
/** Accounts of one deployment that are listed. */
const most = 5000;

export function createAccounts(records: Records): Accounts {
  const get = async (id: string): Promise<Account | null> => accountOf(await records.get(kinds.user, id));
  return {
    get,
    async named(name) {
      const login = await records.get(kinds.login, foldName(name));
      const user = (login?.value as { readonly user?: unknown } | undefined)?.user;
      return typeof user === 'string' ? get(user) : null;
    },
    async list() {
      const all = (await records.scan(kinds.user, { limit: most })).flatMap((record) => accountOf(record) ?? []);
      return all.toSorted((a, b) => a.name.localeCompare(b.name));
    },
    any: async () => (await records.scan(kinds.user, { limit: 1 })).length > 0,
    creating: (account) => [
      { type: 'insert', kind: kinds.login, key: foldName(account.name), value: { user: account.id } },
      { type: 'insert', kind: kinds.user, key: account.id, value: { ...account, languages: [...account.languages] } },
    ],
    async setPassword(id, password, also) {
      const record = await records.get(kinds.user, id);
      const account = accountOf(record);
      if (!record || !account) return false;
      const value = { ...account, languages: [...account.languages], password };
      const put = { type: 'put', kind: kinds.user, key: id, value, version: record.version } as const;
      return (await records.write([...also, put])).type === 'written';
    },
    async remove(account) {
      await records.write([
        { type: 'delete', kind: kinds.user, key: account.id },
        { type: 'delete', kind: kinds.login, key: foldName(account.name) },
      ]);
    },
  };
}

/** Names differ if they differ for people: case, accents' encoding and spacing do not count. */
export function foldName(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();
}

function accountOf(record: StoredRecord | null): Account | null {
  return record ? (record.value as unknown as Account) : null;
}

/** A new account's id. */
export const newAccountId = (random: Random): string => random.id();
