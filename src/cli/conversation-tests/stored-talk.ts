import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InboundEvent } from '../../model/event.js';
import type { OutboundMessage } from '../../model/outbound.js';
import type { Store } from '../../model/ports/store.js';
import { newState, type ConversationState } from '../../model/state.js';
import { createChannels } from '../../runtime/channels/channels.js';
import type { RuntimeDeps } from '../../runtime/deps.js';
import { silentLog } from '../../runtime/log.js';
import { runNextTurn } from '../../runtime/run-turn.js';
import { systemClock, systemRandom } from '../../runtime/system.js';
import {
  callLimit,
  questionsOf,
  timerLimit,
  together,
  type Talk,
  type TalkDeps,
  type Talked,
} from '../../runtime/talk.js';
import { openSqliteStore } from '../../store/sqlite/sqlite-store.js';

/** A conversation through the real data file and the real turn runner: every line is written to disk and read back before the next. */
export async function startStoredTalk(deps: TalkDeps): Promise<Talk> {
  const folder = await mkdtemp(join(tmpdir(), 'ventanilla-test-'));
  let now = deps.now;
  const clock = { ...systemClock, now: () => now };
  const real = await openSqliteStore({ file: join(folder, 'test.db'), clock, random: systemRandom, bootId: 'test' });
  const { bot } = deps.loaded;
  const id = 'test';
  let spoken: OutboundMessage[] = [];
  let turns: Talked[] = [];
  const store: Store = {
    ...real,
    commit: async (commit) => {
      const { waiting } = commit.work.state ?? newState;
      const event = commit.work.items[0]?.event;
      turns.push({
        messages: spoken,
        calls: commit.calls,
        handsOff: commit.engagement && commit.engagement.status !== 'closed' ? [commit.engagement.queue] : [],
        trace: commit.record?.trace ?? [],
        questions: questionsOf(spoken, commit.state),
        outcomes:
          event?.type === 'call_result' && waiting?.callId === event.callId
            ? [{ topic: waiting.topic, step: waiting.step, outcome: event.outcome }]
            : [],
        state: commit.state,
      });
      return real.commit(commit);
    },
  };
  const bots = {
    get: (name: string) => (name === bot.name ? deps.loaded : undefined),
    names: () => [bot.name],
  };
  const runtime: RuntimeDeps = {
    store,
    bots,
    adapters: {},
    channels: createChannels({ bots, adapters: {}, records: store.records }),
    compose: (says, about) => {
      const messages = deps.compose(says, { ...about, can: deps.can });
      spoken = [...messages];
      return messages;
    },
    staff: { staff: () => deps.staff },
    clock,
    log: silentLog,
    metrics: null,
    workers: 1,
    gather: false,
    net: fetch,
  };
  const channel = Object.keys(bot.channels)[0] ?? 'web';
  const address = `${bot.agency}/${bot.name}/${channel}:${id}`;
  await real.open({ id, agency: bot.agency, bot: bot.name, channel, address, tokenHash: null, at: now });

  const takeTurns = async (): Promise<void> => {
    for (let n = 0; n < callLimit; n += 1) {
      while (await runNextTurn(runtime, 'test')) spoken = [];
      const calls = await store.dueCalls('test', now, callLimit);
      if (calls.length === 0) return;
      for (const call of calls) {
        const { outcome, result } = await deps.answer(call, now);
        await store.settleCall(call, outcome, result, now);
      }
    }
  };
  const done = async (): Promise<Talked> => {
    const state: ConversationState = (await store.state(id)) ?? newState;
    const all = together(turns, state);
    turns = [];
    return all;
  };
  let sent = 0;
  return {
    async send(event) {
      now += 1_000;
      sent += 1;
      const item = { conversation: id, dedupeId: `line-${sent}`, event: { ...event, at: now } as InboundEvent };
      await store.receive([item], now);
      await takeTurns();
      return done();
    },
    async wait(ms) {
      const until = now + ms;
      for (let n = 0; n < timerLimit; n += 1) {
        const due = [...(await store.dueTimers(until, timerLimit))].sort((a, b) => a.dueAt - b.dueAt)[0];
        if (!due) break;
        now = Math.max(now, due.dueAt);
        await store.fire(due, now);
        await takeTurns();
      }
      now = until;
      return done();
    },
    async close() {
      await real.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
