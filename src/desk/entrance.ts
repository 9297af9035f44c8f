import type { Bots } from '../model/ports/bots.js';
import type { Clock, Random } from '../model/ports/clock.js';
import type { Records } from '../model/ports/store.js';
import type { Locale } from '../model/text.js';
import type { z } from 'zod';
import { foldName, newAccountId, type Account, type Accounts } from './accounts.js';
import type { Audit } from './audit.js';
import type { Link, Links } from './links.js';
import { checkPassword, hashPassword, passwordLimits } from './passwords.js';
import { ok, refuse, type DeskReply, type Refused } from './reply.js';
import type { bodies } from './routes.js';
import type { Sessions } from './sessions.js';
import type { SignInLimits } from './sign-in-limits.js';

interface EntranceDeps {
  readonly records: Records;
  readonly accounts: Accounts;
  readonly links: Links;
  readonly sessions: Sessions;
  readonly limits: SignInLimits;
  readonly audit: Audit;
  readonly bots: Pick<Bots, 'get' | 'names'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly random: Random;
}

type Body<T extends keyof typeof bodies> = z.output<(typeof bodies)[T]>;

/** The audit log of what belongs to no agency: failed sign-ins with a name that nobody has. */
export const noAgency = '-';

/** Signing in, and making an account or a new password with a one-time link. */
export function createEntrance(deps: EntranceDeps) {
  const { records, accounts, links, sessions, limits, audit, bots, clock, random } = deps;

  const welcome = async (account: Account): Promise<DeskReply> => {
    const cookie = await sessions.open(account);
    await audit.add({ agency: account.agency, action: 'sign_in', user: account.id, who: account.name }, clock.now());
    return ok({ signedIn: true }, { cookie });
  };

  /** Agencies whose bots have a queue; all of them when none has. */
  const agencies = (): readonly { readonly name: string; readonly title: { readonly [locale: Locale]: string } }[] => {
    const all = bots.names().flatMap((name) => bots.get(name)?.bot ?? []);
    const staffed = all.filter((bot) => Object.keys(bot.queues).length > 0);
    const shown = staffed.length > 0 ? staffed : all;
    return [...new Map(shown.map((bot) => [bot.agency, { name: bot.agency, title: bot.title }])).values()];
  };

  const create = async (link: Link, body: Body<'finishSetup'>): Promise<DeskReply | Refused> => {
    const { name, alias, languages } = body;
    if (!name || foldName(name) === '') return refuse('invalid_field', { values: { field: 'name' } });
    if (!alias) return refuse('invalid_field', { values: { field: 'alias' } });
    if (!languages) return refuse('invalid_field', { values: { field: 'languages' } });
    const known = agencies();
    const agency =
      link.agency ??
      known.find((one) => one.name === body.agency)?.name ??
      (known.length === 1 ? known[0]?.name : undefined);
    if (!agency) return refuse('invalid_field', { values: { field: 'agency' } });
    // A link of a first start opens nothing once somebody has an account.
    if (link.first && (await accounts.any())) return refuse('link_over');
    if (await accounts.named(name)) return refuse('name_taken');
    const account: Account = {
      id: newAccountId(random),
      name: name.normalize('NFC').replace(/\s+/gu, ' '),
      alias: alias.normalize('NFC').replace(/\s+/gu, ' '),
      languages: [...new Set(languages)],
      role: link.role,
      agency,
      password: await hashPassword(body.password, random),
      createdAt: clock.now(),
    };
    const written = await records.write([links.using(body.token), ...accounts.creating(account)]);
    if (written.type === 'conflict') return refuse(written.index === 0 ? 'link_over' : 'name_taken');
    await audit.add(
      {
        agency,
        action: 'account_created',
        user: account.id,
        who: account.name,
        about: account.id,
        detail: account.role,
      },
      clock.now(),
    );
    return welcome(account);
  };

  return {
    /** One answer, after the same time, for a wrong password and for a name that nobody has. */
    async signIn({ name, password }: Body<'signIn'>, address: string): Promise<DeskReply | Refused> {
      const keys = [`account:${foldName(name)}`, `address:${address}`];
      const may = limits.take(keys);
      if (may.type === 'busy') return refuse('busy', { retryAfterSeconds: 2 });
      if (may.type === 'wait') {
        const minutes = Math.ceil(may.seconds / 60);
        return refuse('too_many_tries', { values: { count: minutes, minutes }, retryAfterSeconds: may.seconds });
      }
      let right = false;
      try {
        const account = await accounts.named(name);
        right = await checkPassword(password, account?.password ?? null);
        if (account && right) return await welcome(account);
        const who = { agency: account?.agency ?? noAgency, user: account?.id ?? null, who: account?.name ?? '' };
        await audit.add({ ...who, action: 'sign_in_failed' }, clock.now());
        return refuse('sign_in_failed');
      } finally {
        limits.done(keys, right);
      }
    },

    /** What the holder of a link has to fill in. */
    async look(token: string): Promise<DeskReply | Refused> {
      const link = await links.look(token);
      if (!link || (link.first && (await accounts.any()))) return refuse('link_over');
      const account = link.user === null ? null : await accounts.get(link.user);
      if (link.user !== null && !account) return refuse('link_over');
      const own = link.agency === null ? agencies() : agencies().filter(({ name }) => name === link.agency);
      return ok({
        forPassword: account !== null,
        name: account?.name ?? link.name ?? '',
        agencies: own,
        languages: [...new Set(bots.names().flatMap((name) => bots.get(name)?.bot.languages ?? []))],
        password: passwordLimits,
      });
    },

    /** Uses the link up: makes the account, or sets the password and signs every old session out. */
    async finish(body: Body<'finishSetup'>): Promise<DeskReply | Refused> {
      const link = await links.look(body.token);
      if (!link) return refuse('link_over');
      const { length } = body.password;
      if (length < passwordLimits.least || length > passwordLimits.most)
        return refuse('password_short', { values: { least: passwordLimits.least, most: passwordLimits.most } });
      const account = link.user === null ? null : await accounts.get(link.user);
      const name = account?.name ?? body.name ?? '';
      if (foldName(name) !== '' && foldName(body.password) === foldName(name)) return refuse('password_name');
      if (link.user === null) return create(link, body);
      if (!account) return refuse('link_over');
      const hash = await hashPassword(body.password, random);
      if (!(await accounts.setPassword(account.id, hash, [links.using(body.token)]))) return refuse('link_over');
      await sessions.endAllOf(account.id);
      const fact = { agency: account.agency, action: 'password_set', user: account.id, who: account.name } as const;
      await audit.add(fact, clock.now());
      return welcome(account);
    },
  };
}
