import type { Engagement } from '../../src/model/control.js';
import { heardNothing } from '../../src/model/heard.js';
import type { Json } from '../../src/model/json.js';
import type { ChatEvent } from '../../src/model/outbound.js';
import type { Clock, Random } from '../../src/model/ports/clock.js';
import type { Commit, Conversation, NewItem, Store, Work } from '../../src/model/ports/store.js';
import { newState, type ConversationState } from '../../src/model/state.js';

/** 2025-06-02 15:00 UTC, a Monday. */
export const start = 1_748_876_400_000;

export interface TestClock extends Clock {
  pass(ms: number): void;
}

export function testClock(): TestClock {
  let now = start;
  return { now: () => now, after: () => () => undefined, pass: (ms) => void (now += ms) };
}

let count = 0;
export const testRandom: Random = {
  id: () => `id-${(count += 1)}`,
  token: () => `token-${(count += 1)}`,
};

/** A store as a suite sees it. `reopen`: what is left after the process was killed; absent where nothing is. */
export interface OpenedStore {
  readonly store: Store;
  readonly clock: TestClock;
}

export async function openConversation(store: Store, id = testRandom.id()): Promise<Conversation> {
  const address = `rivermont/rivermont/web:${id}`;
  const fresh = { id, agency: 'rivermont', bot: 'rivermont', channel: 'web', address, tokenHash: null, at: start };
  return (await store.open(fresh)).conversation;
}

export function message(conversation: string, dedupeId: string, text = dedupeId, at = start): NewItem {
  return { conversation, dedupeId, event: { type: 'message', text, at }, echo: { locale: 'en', text } };
}

export const stateWith = (change: Partial<ConversationState> = {}): ConversationState => ({
  ...newState,
  locale: 'en',
  ...change,
});
export const waitingState = stateWith({
  waiting: { callId: 'turn-1.1', step: 'cases.lookup', topic: 'case-status', since: start },
});

/** A reply as a turn commits it. With a `request` it needs delivery. */
export function reply(
  id: string,
  text = id,
  more: Partial<Pick<Commit['messages'][number], 'lane'>> & {
    /** One part. */
    readonly request?: Json;
    /** Several parts. */
    readonly requests?: readonly Json[];
    readonly from?: 'bot' | 'system' | 'agent';
  } = {},
): Commit['messages'][number] {
  const { from = 'bot', lane = 'answers', request, requests = request === undefined ? [] : [request] } = more;
  const event: Omit<ChatEvent, 'seq'> = { id, from, locale: 'en', text, choices: [], at: start };
  return {
    id,
    lane,
    requests,
    event,
    message: { id, from, locale: 'en', text, choices: [], ref: { type: 'verbatim', text } },
  };
}

/** A commit that answers everything it took, unless told otherwise. */
export function commitOf(work: Work, change: Partial<Commit> = {}): Commit {
  return {
    work,
    at: start,
    turnId: `${work.conversation.id}-${work.version + 1}`,
    state: stateWith(),
    done: work.items.map(({ n }) => n),
    deferred: [],
    messages: [],
    notes: [],
    timers: { set: [], cancel: [] },
    calls: [],
    ended: false,
    record: { heard: heardNothing, contentHash: 'hash', engine: '0.1.0', trace: [] },
    ...change,
  };
}

export function engagementFor(conversation: Conversation, change: Partial<Engagement> = {}): Engagement {
  return {
    id: `engagement-${conversation.id}`,
    agency: conversation.agency,
    bot: conversation.bot,
    conversation: conversation.id,
    queue: 'front-desk',
    status: 'queued',
    agent: null,
    requestedAt: start,
    takenAt: null,
    closedAt: null,
    outcome: null,
    urgent: false,
    locale: 'en',
    packet: {
      version: 1,
      reason: { code: 'asked', topic: null, urgent: false },
      topic: null,
      locale: 'en',
      localeBy: 'heard',
      slots: {},
      attempts: [],
      channel: 'web',
      earlier: 0,
    },
    ...change,
  };
}

/** Takes what must be there. */
export async function mustTake(store: Store, now: number): Promise<Work> {
  const work = await store.take('worker', now);
  if (!work) throw new Error('there was nothing to take');
  return work;
}

/** A conversation that a citizen's "person, please" has put into the queue. */
export async function queuedConversation(store: Store, now: number): Promise<Conversation> {
  const { id } = await openConversation(store);
  await store.receive([message(id, 'm1', 'person')], now);
  const work = await mustTake(store, now);
  await store.commit(
    commitOf(work, { owner: { type: 'queue', queue: 'front-desk' }, engagement: engagementFor(work.conversation) }),
  );
  return (await store.conversation(id)) as Conversation;
}
