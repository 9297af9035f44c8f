import { nodeGoneAfter, type NodeRecord } from '../../model/ports/store-health.js';
import { compareVersions } from '../../store/rules/mongo-health.js';
import type { StoreReport } from './examine-store.js';
import type { Finding, Level } from './finding.js';

/** A message that has waited this long is not being answered, in milliseconds: said, and an error. */
const mailMs = { long: 60_000, tooLong: 600_000 } as const;
/** Part of MAILBOX_LIMIT at which it is said; at all of it new messages get 503. */
const mailboxShare = 0.8;
/** A node that ended without a word is told of for this long, in milliseconds. */
const rememberedMs = 3_600_000;

/** What this machine would bring to the others. */
export interface OwnNode {
  readonly name: string;
  readonly version: string;
  /** Agency by bot. */
  readonly agencies: { readonly [bot: string]: string };
  /** null: its folder of uploads has no mark yet. */
  readonly filesMark: string | null;
  /** Where its doorbells would ring (`Queue.place`). null: there is no Redis, or it does not say. */
  readonly bells: string | null;
}

/** What waits, and what could not be done. */
export function judgeBacklog({ counts, oldestMailMs }: StoreReport, mailboxLimit: number): readonly Finding[] {
  const area = 'backlog';
  const found: Finding[] = [];
  const mailbox = counts['mailbox'] ?? 0;
  const seconds = Math.round((oldestMailMs ?? 0) / 1_000);
  if (oldestMailMs !== null && oldestMailMs > mailMs.long)
    found.push({
      area,
      level: oldestMailMs > mailMs.tooLong ? 'error' : 'warning',
      key: 'mail_old',
      values: { number: mailbox, seconds },
    });
  if (mailbox >= mailboxLimit * mailboxShare)
    found.push({
      area,
      level: mailbox >= mailboxLimit ? 'error' : 'warning',
      key: 'mailbox_full',
      values: { number: mailbox, limit: mailboxLimit },
    });
  for (const [name, key] of [
    ['dead', 'dead_letters'],
    ['deliveries_failed', 'deliveries_failed'],
    ['possible_duplicates', 'possible_duplicates'],
  ] as const) {
    const number = counts[name] ?? 0;
    if (number > 0) found.push({ area, level: 'warning', key, values: { number } });
  }
  return found.length > 0 ? found : [{ area, level: 'good', key: 'backlog_good', values: { number: mailbox } }];
}

/** Who else runs on this store, and whether this program and its content go with them. */
export function judgeNodes({ nodes, at }: Pick<StoreReport, 'nodes' | 'at'>, own: OwnNode): readonly Finding[] {
  const known = nodes.filter(({ seenAt }) => at - seenAt < rememberedMs);
  const alive = known.filter(({ seenAt }) => at - seenAt < nodeGoneAfter);
  return [
    ...known.map((node) => aboutNode(node, at)),
    ...judgeVersions(alive, own),
    ...judgeContent(alive),
    ...judgeAgencies(alive, own),
    ...judgeFiles(alive, own),
    ...judgeBells(alive, own),
  ];
}

function aboutNode({ name, role, version, seenAt }: NodeRecord, at: number): Finding {
  const age = at - seenAt;
  const values = { name, role, version, seconds: Math.max(0, Math.round(age / 1_000)) };
  if (age < nodeGoneAfter) return { area: 'nodes', level: 'good', key: 'node_here', values };
  return { area: 'nodes', level: 'warning', key: 'node_gone', values };
}

function judgeVersions(alive: readonly NodeRecord[], own: OwnNode): readonly Finding[] {
  const newest = alive
    .map(({ version }) => version)
    .toSorted(compareVersions)
    .at(-1);
  if (newest === undefined) return [];
  const found: Finding[] = [];
  if (compareVersions(own.version, newest) < 0)
    found.push({ area: 'nodes', level: 'error', key: 'version_lower', values: { version: own.version, newest } });
  const older = alive.filter(({ version }) => compareVersions(version, newest) < 0);
  if (older.length > 0)
    found.push({ area: 'nodes', level: 'warning', key: 'versions_mixed', values: { newest, names: namesOf(older) } });
  return found;
}

function judgeContent(alive: readonly NodeRecord[]): readonly Finding[] {
  const newest = new Map<string, number>();
  for (const { contentNumbers } of alive)
    for (const [bot, number] of Object.entries(contentNumbers)) newest.set(bot, Math.max(number, newest.get(bot) ?? 0));
  return [...newest].flatMap(([bot, number]): readonly Finding[] => {
    const behind = alive.filter(({ contentNumbers }) => (contentNumbers[bot] ?? number) < number);
    const values = { bot, number, names: namesOf(behind) };
    return behind.length > 0 ? [{ area: 'nodes', level: 'warning', key: 'content_behind', values }] : [];
  });
}

function judgeAgencies(alive: readonly NodeRecord[], own: OwnNode): readonly Finding[] {
  const owners = new Map(Object.entries(own.agencies));
  const taken = new Map<string, Finding>();
  for (const { name, agencies = {} } of alive)
    for (const [bot, other] of Object.entries(agencies)) {
      const agency = owners.get(bot);
      const values = { bot, agency: agency ?? '', other, name };
      if (agency !== undefined && agency !== other)
        taken.set(bot, { area: 'nodes', level: 'error', key: 'bot_taken', values });
    }
  return [...taken.values()];
}

function judgeFiles(alive: readonly NodeRecord[], own: OwnNode): readonly Finding[] {
  const others = alive.filter(({ name, filesMark }) => filesMark !== undefined && name !== own.name);
  if (own.filesMark === null || others.length === 0) return [];
  const apart = others.filter(({ filesMark }) => filesMark !== own.filesMark);
  const level: Level = apart.length > 0 ? 'error' : 'good';
  const values = { names: namesOf(apart.length > 0 ? apart : others) };
  return [{ area: 'files', level, key: level === 'good' ? 'files_shared' : 'files_apart', values }];
}

function judgeBells(alive: readonly NodeRecord[], own: OwnNode): readonly Finding[] {
  const ringing = alive.filter(({ bells }) => bells !== undefined);
  const here = own.bells ?? ringing[0]?.bells;
  const apart = ringing.filter(({ bells }) => bells !== here);
  return apart.length > 0
    ? [{ area: 'redis', level: 'error', key: 'redis_apart', values: { names: namesOf(apart) } }]
    : [];
}

const namesOf = (nodes: readonly NodeRecord[]): string => nodes.map(({ name }) => name).join(', ');
