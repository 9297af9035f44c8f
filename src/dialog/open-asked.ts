import type { Bot } from '../model/bot.js';
import { own } from '../model/json.js';
import type { ConversationState, Frame } from '../model/state.js';
import { withMeanings, type Asked } from './asked.js';
import type { EngineQuestion } from './engine-question.js';
import { engineQuestions } from './questions/index.js';
import { kindOf } from './steps/index.js';
import { stepOf } from './talk.js';

/** What is open: a step's question, or one of the engine's own. */
export type OpenAsked =
  | { readonly type: 'step'; readonly asked: Asked }
  | { readonly type: 'engine'; readonly asked: Asked; readonly question: EngineQuestion }
  | null;

/** The open question as it stands, from bot and state alone; null if there is none, or the content no longer has it. */
export function openAsked(bot: Bot, state: ConversationState): OpenAsked {
  const { question } = state;
  if (!question) return null;
  if (typeof question.about['step'] !== 'string') {
    const made = askedOver.get(state);
    if (made?.bot === bot) return made.open;
    const known = own(engineQuestions, question.name);
    const open: OpenAsked = known
      ? { type: 'engine', asked: known.asked(bot, state, question.about), question: known }
      : null;
    askedOver.set(state, { bot, open });
    return open;
  }
  const frame = state.stack.at(-1);
  if (!frame || frame.topic !== question.about['topic'] || frame.step !== question.about['step']) return null;
  const known = askedIn.get(frame);
  if (known?.bot === bot) return known.open;
  const step = stepOf(bot, frame);
  const asked = step && kindOf(step).asked?.(bot, step, frame);
  const open: OpenAsked = asked ? { type: 'step', asked: withMeanings(asked, frame) } : null;
  askedIn.set(frame, { bot, open });
  return open;
}

interface Made {
  readonly bot: Bot;
  readonly open: OpenAsked;
}
/**
 * The open question is asked for many times in a turn, and made once: a step's of bot and frame alone, one of the engine's own of bot and
 * state. None of these ever changes.
 */
const askedIn = new WeakMap<Frame, Made>();
const askedOver = new WeakMap<ConversationState, Made>();
