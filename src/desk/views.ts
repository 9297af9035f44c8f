import type { EngineTexts } from '../i18n/engine-texts.js';
import { localized } from '../i18n/localized.js';
import { printValue } from '../i18n/print.js';
import { clip } from '../i18n/split-text.js';
import { inWaitingOrder } from '../handoff/waiting-order.js';
import type { Bot } from '../model/bot.js';
import type { Control, Engagement } from '../model/control.js';
import { own } from '../model/json.js';
import type { Bots } from '../model/ports/bots.js';
import type { Clock } from '../model/ports/clock.js';
import type { Conversation, Store, StoredTranscriptEntry, TranscriptKind } from '../model/ports/store.js';
import type { Locale } from '../model/text.js';
import type { StoredFile } from '../model/value.js';
import type { Account, Accounts } from './accounts.js';
import {
  maskedText,
  personalAmong,
  personalLines,
  personalQuestions,
  personalSlots,
  withoutRepeats,
} from './personal.js';

/** Engagements of one list that are shown. */
const listLimit = 300;
/** Transcript lines of one answer. */
export const pageLines = 500;
/** Lines before a page that are read to know which question its first answers belong to. */
const context = 30;
const excerptLimit = 160;

/** Who has a conversation, as colleagues see it. */
export interface OwnerView {
  readonly type: Control['owner']['type'];
  readonly name?: string;
  readonly mine?: boolean;
}

/** One row of the lists. */
export interface Card {
  readonly engagement: string;
  readonly conversation: string;
  readonly status: Engagement['status'];
  readonly bot: string;
  readonly queue: string;
  readonly queueTitle: string;
  readonly urgent: boolean;
  readonly locale: Locale;
  readonly requestedAt: number;
  readonly takenAt: number | null;
  readonly agent: string | null;
  readonly reason: string;
  readonly topic: string | null;
  readonly epoch: number;
  /** Newest citizen-visible event. */
  readonly lastSeq: number;
  /** What a person said last, resident or agent: an excerpt. */
  readonly last: { readonly from: string; readonly text: string; readonly at: number } | null;
  readonly message?: string;
  readonly contact?: string;
}

export interface LineView {
  readonly n: number;
  readonly kind: TranscriptKind;
  readonly at: number;
  readonly locale: Locale;
  readonly text: string;
  readonly alias?: string;
  readonly masked?: true;
  readonly alert?: true;
  readonly file?: StoredFile;
}

export interface ViewDeps {
  readonly store: Pick<Store, 'engagements' | 'conversation' | 'events' | 'transcript'>;
  readonly bots: Pick<Bots, 'get'>;
  readonly accounts: Pick<Accounts, 'get'>;
  readonly texts: EngineTexts;
  readonly clock: Pick<Clock, 'now'>;
}

/** Makes what the desk's pages show. Titles and values are in the agent's language; what people said is in theirs. */
export function createViews({ store, bots, accounts, texts, clock }: ViewDeps) {
  const nameOf = async (agent: string | null): Promise<string | null> =>
    agent === null ? null : ((await accounts.get(agent))?.name ?? null);

  const ownerView = async (control: Control, me: Account): Promise<OwnerView> => {
    const { owner } = control;
    if (owner.type !== 'agent') return { type: owner.type };
    const name = await nameOf(owner.agent);
    return { type: 'agent', ...(name ? { name } : {}), ...(owner.agent === me.id ? { mine: true } : {}) };
  };

  const titles = (bot: Bot | undefined, engagement: Engagement, locale: Locale) => {
    const queue = own(bot?.queues ?? {}, engagement.queue);
    const topic = engagement.packet.topic;
    const title = topic === null ? undefined : own(bot?.topics ?? {}, topic)?.title;
    return {
      queueTitle: queue && bot ? localized(queue.title, locale, bot.languages) : engagement.queue,
      topic: title && bot ? localized(title, locale, bot.languages) : topic,
    };
  };

  const card = async (engagement: Engagement, locale: Locale): Promise<Card | null> => {
    const conversation = await store.conversation(engagement.conversation);
    if (!conversation) return null;
    const bot = bots.get(engagement.bot)?.bot;
    const recent = await store.events(conversation.id, Math.max(0, conversation.lastSeq - context), context);
    // What people said tells more than the last notice of the assistant.
    const newest = recent.findLast(({ from }) => from === 'citizen' || from === 'agent') ?? recent.at(-1);
    const hidden = personalLines(
      recent.map(({ seq, from, asks }) => ({ n: seq, kind: from, ...(asks === undefined ? {} : { asks }) })),
      personalQuestions(bot),
    );
    const shown = newest && (hidden.has(newest.seq) ? maskedText : excerpt(newest.text));
    const { packet, ...rest } = engagement;
    return {
      engagement: rest.id,
      conversation: rest.conversation,
      status: rest.status,
      bot: rest.bot,
      queue: rest.queue,
      ...titles(bot, engagement, locale),
      urgent: rest.urgent,
      locale: conversation.locale ?? rest.locale,
      requestedAt: rest.requestedAt,
      takenAt: rest.takenAt,
      agent: await nameOf(rest.agent),
      reason: packet.reason.code,
      epoch: conversation.control.epoch,
      lastSeq: conversation.lastSeq,
      last: newest ? { from: newest.from, text: shown ?? '', at: newest.at } : null,
      ...(packet.message === undefined ? {} : { message: packet.message }),
      ...(packet.contact === undefined ? {} : { contact: packet.contact }),
    };
  };

  return {
    ownerView,

    /** The lists: urgent first, then who has waited longest, with a small head start for who is frustrated. */
    async lists(me: Account, locale: Locale) {
      const { agency } = me;
      const open = await store.engagements({ agency, status: ['queued', 'active', 'deferred'], limit: listLimit * 3 });
      const cards = async (which: (one: Engagement) => boolean): Promise<readonly Card[]> => {
        const chosen = open.filter(which).toSorted(inWaitingOrder);
        const made = await Promise.all(chosen.slice(0, listLimit).map((one) => card(one, locale)));
        return made.filter((one) => one !== null);
      };
      return {
        waiting: await cards(({ status }) => status === 'queued'),
        mine: await cards(({ status, agent }) => status === 'active' && agent === me.id),
        others: await cards(({ status, agent }) => status === 'active' && agent !== me.id),
        messages: await cards(({ status }) => status === 'deferred'),
      };
    },

    /** One conversation: who has it, the packet, and the transcript lines after `after`. `open` = personal values are shown. */
    async conversation(
      conversation: Conversation,
      engagements: readonly Engagement[],
      me: Account,
      locale: Locale,
      after: number,
      open: boolean,
    ) {
      const bot = bots.get(conversation.bot)?.bot;
      const personal = personalSlots(bot);
      const engagement = engagements.find(({ status }) => status !== 'closed') ?? engagements[0];
      const from = Math.max(0, after - context);
      const lines = await store.transcript(conversation.id, from, pageLines + after - from);
      const hidden = open ? new Set<number>() : personalLines(lines, personalQuestions(bot));
      const answers = open ? [] : answersIn(lines, hidden, engagement, bot, personal);
      const fresh = lines.filter(({ n }) => n > after).slice(0, pageLines);
      return {
        conversation: {
          id: conversation.id,
          bot: conversation.bot,
          channel: bot?.channels[conversation.channel]?.type ?? conversation.channel,
          locale: conversation.locale ?? engagement?.locale ?? 'en',
          owner: await ownerView(conversation.control, me),
          epoch: conversation.control.epoch,
          lastSeq: conversation.lastSeq,
          ended: conversation.endedAt !== null,
          queues: Object.values(bot?.queues ?? {}).map((queue) => ({
            name: queue.name,
            title: localized(queue.title, locale, bot?.languages ?? []),
          })),
        },
        card: engagement ? await card(engagement, locale) : null,
        packet: engagement ? packetView(engagement, bot, personal, locale, open) : null,
        earlier: await Promise.all(
          engagements
            .filter((one) => one.status === 'closed' && one.id !== engagement?.id)
            .slice(0, 20)
            .map(async ({ id, requestedAt, agent, outcome }) => ({
              id,
              requestedAt,
              outcome,
              agent: await nameOf(agent),
            })),
        ),
        masked:
          !open &&
          (hidden.size > 0 || (engagement ? personalAmong(engagement.packet.slots, personal).size > 0 : false)),
        lines: fresh.map((line) => lineView(line, hidden, answers)),
        after: fresh.at(-1)?.n ?? after,
        more: fresh.length === pageLines,
      };
    },
  };

  /** Personal answers as the bot prints them while the topic is open, and those with digits (telephones, dates) as they were typed. */
  function answersIn(
    lines: readonly StoredTranscriptEntry[],
    hidden: ReadonlySet<number>,
    engagement: Engagement | undefined,
    bot: Bot | undefined,
    personal: ReadonlySet<string>,
  ): readonly string[] {
    const typed = lines.filter(({ n, text }) => hidden.has(n) && /\p{N}/u.test(text)).map(({ text }) => text);
    const slots = Object.entries(engagement?.packet.slots ?? {}).filter(([name]) => personal.has(name));
    const printed = bot
      ? slots.flatMap(([, value]) =>
          bot.languages.map((locale) => printValue(value, { bot, locale, texts, now: clock.now() })),
        )
      : [];
    return [...new Set([...typed, ...printed])];
  }

  function packetView(
    engagement: Engagement,
    bot: Bot | undefined,
    personal: ReadonlySet<string>,
    locale: Locale,
    open: boolean,
  ) {
    const { packet } = engagement;
    const print = bot ? { bot, locale, texts, now: clock.now() } : null;
    return {
      reason: packet.reason.code,
      urgent: packet.reason.urgent,
      topic: titles(bot, engagement, locale).topic,
      locale: packet.locale,
      localeBy: packet.localeBy,
      slots: Object.entries(packet.slots).map(([name, value]) => {
        const masked = !open && personal.has(name);
        const text = masked ? maskedText : print ? printValue(value, print) : '';
        return { name, label: labelOf(bot, name, locale), text, ...(masked ? { masked } : {}) };
      }),
      attempts: packet.attempts.map(({ topic, what, at }) => {
        const title = topic === null ? undefined : own(bot?.topics ?? {}, topic)?.title;
        return { what, at, topic: title && bot ? localized(title, locale, bot.languages) : topic };
      }),
      earlier: packet.earlier,
      ...(packet.message === undefined ? {} : { message: packet.message }),
      ...(packet.contact === undefined ? {} : { contact: packet.contact }),
    };
  }
}

export type Views = ReturnType<typeof createViews>;

/** How an agent reads a slot's name: the author's label, else the name as words. */
function labelOf(bot: Bot | undefined, slot: string, locale: Locale): string {
  for (const topic of Object.values(bot?.topics ?? {})) {
    for (const step of Object.values(topic.steps)) {
      if ((step.type === 'ask' || step.type === 'choose') && step.slot === slot && step.label && bot)
        return localized(step.label, locale, bot.languages);
    }
  }
  const words = slot.replace(/[_-]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function lineView(line: StoredTranscriptEntry, hidden: ReadonlySet<number>, answers: readonly string[]): LineView {
  const { n, kind, at, locale, text, alias, file, alert } = line;
  const masked = hidden.has(n);
  return {
    n,
    kind,
    at,
    locale,
    text: masked ? maskedText : kind === 'bot' ? withoutRepeats(text, answers) : text,
    ...(masked ? { masked } : {}),
    ...(alias === undefined ? {} : { alias }),
    ...(alert ? { alert } : {}),
    ...(file && !masked ? { file: { id: file.id, name: file.name, mime: file.mime, bytes: file.bytes } } : {}),
  };
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > excerptLimit ? `${clip(line, excerptLimit - 1)}…` : line;
}
