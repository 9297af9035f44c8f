import { channelCapabilities } from '../../channels/capabilities.js';
import { turn } from '../../dialog/turn.js';
import { botControl } from '../../model/control.js';
import type { InboundEvent } from '../../model/event.js';
import { messageName, type OutboundMessage } from '../../model/outbound.js';
import type { LoadedBot } from '../../model/ports/bots.js';
import type { TakenTurn } from '../../model/ports/store.js';
import type { ConversationState } from '../../model/state.js';
import type { Locale } from '../../model/text.js';
import type { Compose } from '../../runtime/deps.js';
import { hear } from '../../runtime/run-turn.js';
import type { StoredConversation, StoredTurn } from '../../store/sqlite/read-turns.js';
import { maskIn } from './mask.js';

/** Something that today's content would tell differently. */
export type Change =
  | {
      /** Another text, question or order: what follows in the conversation is not compared. */
      readonly type: 'meaning';
      readonly locale: Locale;
      readonly was: readonly string[];
      readonly would: readonly string[];
      readonly message: string;
    }
  | {
      /** The same text in other words; what is personal in them is masked. */
      readonly type: 'wording';
      readonly locale: Locale;
      readonly name: string;
      readonly was: string;
      readonly would: string;
      readonly message: string;
    };

export interface Replayed {
  /** Turns that were compared. */
  readonly turns: number;
  readonly changes: readonly Change[];
}

export interface ReplayDeps {
  readonly compose: Compose;
  /** How values are printed, to find them in what was said. */
  readonly mask: typeof maskIn;
  readonly context: Omit<Parameters<typeof maskIn>[1], 'now'>;
}

/** Takes a conversation's turns again on the bot as it is now. Null: what is needed for that was not kept. */
export async function replayConversation(
  stored: StoredConversation,
  loaded: LoadedBot,
  { compose, mask, context }: ReplayDeps,
): Promise<Replayed | null> {
  let state: ConversationState | null = null;
  const changes: Change[] = [];
  const can = channelCapabilities[loaded.bot.channels[stored.channel]?.type ?? 'web'] ?? channelCapabilities['web'];
  if (!can || !stored.whole || stored.turns.some(({ record }) => record.taken === undefined)) return null;
  for (const [n, one] of stored.turns.entries()) {
    const { taken } = one.record;
    if (!taken) return null;
    const event = eventOf(taken, state);
    const heard = await hear(loaded, state, event);
    const before: ConversationState | null = state;
    const output = turn(loaded.bot, before, {
      event,
      heard,
      now: one.at,
      turnId: one.id,
      control: taken.control ?? botControl,
      staff: taken.staff ?? { queues: {} },
      ...(taken.seen === undefined ? {} : { seen: taken.seen }),
    });
    state = JSON.parse(JSON.stringify(output.state)) as ConversationState;
    const locale = state.locale ?? loaded.bot.languages[0] ?? 'en';
    const says = output.effects.filter((effect) => effect.type === 'say');
    const messages = compose(says, { bot: loaded.bot, locale, now: one.at, can, turnId: one.id });
    const would = messages.map(messageName);
    if (JSON.stringify(would) !== JSON.stringify(taken.said)) {
      changes.push({ type: 'meaning', locale, was: taken.said, would, message: `${one.id}.1` });
      return { turns: n + 1, changes };
    }
    const secrets = [...says.map(({ values }) => values), ...state.stack.map(({ slots }) => slots)];
    changes.push(
      ...wordings(one, messages, locale, (text) =>
        mask(text, { ...context, now: one.at }, locale, secrets, one.record),
      ),
    );
  }
  return { turns: stored.turns.length, changes };
}

/** An offer is found again by what it means: its key depends on all that was offered. */
function eventOf({ event, chosen }: TakenTurn, state: ConversationState | null): InboundEvent {
  if (event.type !== 'choice' || chosen === undefined) return event;
  const wanted = JSON.stringify(chosen);
  const offer = state?.offers.findLast(({ means }) => JSON.stringify(means) === wanted);
  return offer ? { ...event, key: offer.key } : event;
}

function wordings(
  { texts }: StoredTurn,
  messages: readonly OutboundMessage[],
  locale: Locale,
  mask: (text: string) => string,
): readonly Change[] {
  return messages.flatMap((message): readonly Change[] => {
    const was = texts[message.id];
    if (was === undefined || was === message.text) return [];
    const masked = { was: mask(was), would: mask(message.text) };
    return masked.was === masked.would
      ? []
      : [{ type: 'wording', locale, name: messageName(message), ...masked, message: message.id }];
  });
}
