import type { Instant } from '../model/event.js';
import type { Clock, Random } from '../model/ports/clock.js';
import type { Records, RecordWrite } from '../model/ports/store.js';
import type { Role } from './accounts.js';
import { digest, secretForm } from './secret.js';

/** What a one-time link lets its holder do: make an account, or set a new password for the account it names. */
export interface Link {
  /** The link of a first start, replaced by the next start of the same node while nobody has an account. */
  readonly first: boolean;
  /** The node that started; none for one process by itself. */
  readonly node?: string;
  readonly role: Role;
  /** null = the holder chooses (only where nobody has an account yet). */
  readonly agency: string | null;
  /** A name to begin with; the holder may write it differently. */
  readonly name: string | null;
  /** The account whose password is set anew. */
  readonly user: string | null;
  readonly expiresAt: Instant;
}

/** One-time links: 24 hours, one use, kept as a digest. */
export interface Links {
  /** Resolves to the token that goes into the address. */
  make(link: Omit<Link, 'expiresAt'>): Promise<string>;
  /** null = unknown, used or over. */
  look(token: string): Promise<Link | null>;
  /** The write that uses the link up: it goes into the same transaction as what the link allows. */
  using(token: string): RecordWrite;
  /** Makes links of this account worthless. */
  dropFor(user: string): Promise<void>;
  /** Makes links of earlier first starts of this node worthless. */
  dropFirst(node: string | undefined): Promise<void>;
}

const kind = 'desk_link';
/** How long a link is good, milliseconds. */
export const linkLife = 24 * 3_600_000;
const most = 1000;

export function createLinks(records: Records, clock: Pick<Clock, 'now'>, random: Random): Links {
  const drop = async (which: (link: Link) => boolean): Promise<void> => {
    const found = (await records.scan(kind, { limit: most })).filter(({ value }) => which(value as unknown as Link));
    if (found.length > 0) await records.write(found.map(({ key }) => ({ type: 'delete', kind, key })));
  };
  return {
    async make(link) {
      await drop(({ expiresAt }) => expiresAt <= clock.now());
      const token = random.token(32);
      await records.write([
        { type: 'insert', kind, key: digest(token), value: { ...link, expiresAt: clock.now() + linkLife } },
      ]);
      return token;
    },
    async look(token) {
      const record = secretForm.test(token) ? await records.get(kind, digest(token)) : null;
      const link = record ? (record.value as unknown as Link) : null;
      return link && link.expiresAt > clock.now() ? link : null;
    },
    // Versions start at 1 and a link is never changed: of two who use it at once, one finds it gone.
    using: (token) => ({ type: 'delete', kind, key: digest(token), version: 1 }),
    dropFor: (user) => drop((link) => link.user === user),
    dropFirst: (node) => drop((link) => link.first && link.node === node),
  };
}

/** Where a one-time link leads. */
export function setupPath(token: string): string {
  return `/desk/setup?token=${token}`;
}
