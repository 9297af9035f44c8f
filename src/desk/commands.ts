import type { Json } from '../model/json.js';
import { loneRelay } from '../queue/lone-relay.js';
import type { Clock, Random } from '../model/ports/clock.js';
import type { Store } from '../model/ports/store.js';
import { createAccounts, type Account, type Role } from './accounts.js';
import { createAudit } from './audit.js';
import { createLinks, setupPath } from './links.js';
import type { PresenceBoard } from './presence.js';
import { createSessions, type Sessions } from './sessions.js';

/** What `ventanilla agent` may ask: on the running server over its socket, or on the store file. */
export type DeskCommands = { readonly [command: string]: (args: Json) => Promise<Json> };

interface CommandDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: Random;
  /** Of the running server, so that streams close at once and conversations go back to the line. */
  readonly sessions?: Pick<Sessions, 'endAllOf'>;
  readonly presence?: Pick<PresenceBoard, 'left' | 'giveUp'>;
  /** The address people use, for complete links. */
  readonly url?: () => string;
}

/** Every answer says how it went; the command line makes sentences of it (`desk:cli.*`). */
export function deskCommands({ store, clock, random, presence, url, ...deps }: CommandDeps): DeskCommands {
  const accounts = createAccounts(store.records);
  const links = createLinks(store.records, clock, random);
  const audit = createAudit(store.records);
  const sessions = deps.sessions ?? createSessions(store.records, accounts, clock, random, loneRelay);
  const note = (action: 'link_made' | 'account_removed', agency: string, about: string): Promise<void> =>
    audit.add({ agency, action, user: null, who: 'operator', about }, clock.now());

  const linkTo = (token: string): Json => ({
    type: 'link',
    path: setupPath(token),
    ...(url ? { url: url().replace(/\/+$/, '') } : {}),
  });

  return {
    /** `{name, agency?, role?}` → a one-time link for a new account. The very first account is an admin's and chooses its agency. */
    'agent.add': async (args) => {
      const { name, agency, role } = readArgs(args);
      if (name === '') return { type: 'no_name' };
      if (await accounts.named(name)) return { type: 'exists' };
      const agencies = [...new Set((await accounts.list()).map((account) => account.agency))];
      const own = agency ?? (agencies.length === 1 ? agencies[0] : undefined) ?? null;
      if (own === null && agencies.length > 1) return { type: 'which_agency', agencies };
      const first = agencies.length === 0;
      const token = await links.make({ first: false, role: first ? 'admin' : role, agency: own, name, user: null });
      await note('link_made', own ?? '-', name);
      return linkTo(token);
    },

    /** → `{accounts}` without their secrets. */
    'agent.list': async () => ({
      accounts: (await accounts.list()).map(({ name, alias, role, agency, languages }) => ({
        name,
        alias,
        role,
        agency,
        languages: [...languages],
      })),
    }),

    /** `{name}`: signs the person out everywhere, gives back what they hold, removes the account. */
    'agent.remove': async (args) => {
      const account = await accounts.named(readArgs(args).name);
      if (!account) return { type: 'unknown' };
      await accounts.remove(account);
      await links.dropFor(account.id);
      await sessions.endAllOf(account.id);
      await presence?.left(account.id);
      const given = presence ? await presence.giveUp(account) : await giveBack(store, account, clock.now());
      await note('account_removed', account.agency, account.id);
      return { type: 'removed', given };
    },

    /** `{name}` → a one-time link for a new password. Earlier ones are over. */
    'agent.link': async (args) => {
      const account = await accounts.named(readArgs(args).name);
      if (!account) return { type: 'unknown' };
      await links.dropFor(account.id);
      const { agency, role, name, id } = account;
      const token = await links.make({ first: false, role, agency, name, user: id });
      await note('link_made', agency, id);
      return linkTo(token);
    },
  };
}

/** Without a running server: what the person held goes back to its queue. */
async function giveBack(store: Store, { id, agency, alias }: Account, at: number): Promise<number> {
  let given = 0;
  for (const engagement of await store.engagements({ agency, status: ['active'], limit: 1000 })) {
    const conversation = engagement.agent === id ? await store.conversation(engagement.conversation) : null;
    if (!conversation) continue;
    const by = { conversation: conversation.id, epoch: conversation.control.epoch, agent: id, alias, at };
    const result = await store.control({ type: 'requeue', queue: engagement.queue, ...by });
    if (result.type === 'done') given += 1;
  }
  return given;
}

function readArgs(args: Json): { readonly name: string; readonly agency: string | null; readonly role: Role } {
  const given = (typeof args === 'object' && args !== null ? args : {}) as { readonly [name: string]: unknown };
  const text = (name: string): string | null => {
    const value = given[name];
    return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 100) : null;
  };
  return { name: text('name') ?? '', agency: text('agency'), role: text('role') === 'admin' ? 'admin' : 'agent' };
}
