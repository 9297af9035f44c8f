import type { StoredConversation, StoredTurn } from '../../store/sqlite/read-turns.js';
import type { Bot } from '../../model/bot.js';
import type { Instant } from '../../model/event.js';

/** A message as it was written, before anything is masked. */
export interface RawMessage {
  readonly conversation: string;
  readonly text: string;
  readonly at: Instant;
  readonly locale: string;
  readonly why: 'not_understood' | 'clarified' | 'agent';
  readonly topic: string | null;
  readonly chosen: boolean;
}

/** Nothing was meant by the words: not the answer to an open question of a form, whose words are its answer. */
const notUnderstood = /^fallback:(?:(?:menu|clarify|stuck|undefined):)?\d+$/u;
/** A guess below this says nothing. */
const leastGuess = 0.15;
/** Longer messages are letters, not examples. */
const longest = 200;

/** What residents wrote and the bot did not answer at once by itself, each with the topic they chose or the best guess. */
export function openMessages(
  { conversation, turns }: StoredConversation,
  bot: Bot,
  since: Instant,
): readonly RawMessage[] {
  return turns.flatMap((turn, n): readonly RawMessage[] => {
    const { heard, trace, taken } = turn.record;
    const event = taken?.event;
    if (turn.at < since || event?.type !== 'message') return [];
    const text = event.text.trim();
    if (text === '' || text.length > longest || !/\p{L}{2}/u.test(text)) return [];
    const guess = heard.intents[0];
    const base = {
      conversation,
      text,
      at: turn.at,
      locale: bot.languages.includes(heard.language.code) ? heard.language.code : (bot.languages[0] ?? 'en'),
      topic: guess && guess.confidence >= leastGuess && Object.hasOwn(bot.topics, guess.intent) ? guess.intent : null,
      chosen: false,
    };
    const owner = taken?.control?.owner.type ?? 'bot';
    if (owner !== 'bot' && owner !== 'none')
      return answeredByAgent(turns.slice(n + 1)) && wordCount(text) >= 3 ? [{ ...base, why: 'agent' }] : [];
    if (trace.includes('clarify')) {
      const meant = meantIn(turns[n + 1]);
      const known = meant !== null && Object.hasOwn(bot.topics, meant);
      return [{ ...base, why: 'clarified', ...(known ? { topic: meant, chosen: true } : {}) }];
    }
    return trace.some((rule) => notUnderstood.test(rule)) ? [{ ...base, why: 'not_understood' }] : [];
  });
}

const wordCount = (text: string): number => text.split(/\s+/u).length;

/** Whether a person answered before anything else happened; people write on in a second message, and clocks tick in between. */
function answeredByAgent(later: readonly StoredTurn[]): boolean {
  const types = later.map(({ record }) => record.taken?.event.type ?? 'message');
  return types.find((type) => !meanwhile.has(type)) === 'agent_message';
}

/** What may happen between a message and its answer: more of it, a clock, and the person who takes over. */
const meanwhile: ReadonlySet<string> = new Set(['message', 'timer', 'control_changed']);

/** The topic that was picked from "did you mean …?". */
function meantIn(next: StoredTurn | undefined): string | null {
  const rule = next?.record.trace.find((one) => one.startsWith('meant:'));
  const topic = rule?.slice('meant:'.length);
  return topic === undefined || topic === 'none' ? null : topic;
}
