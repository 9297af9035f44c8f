import type { Bot } from '../model/bot.js';
import { own } from '../model/json.js';
import type { ConversationState, Frame } from '../model/state.js';
import { withMeanings, type Asked } from './asked.js';
import type { EngineQuestion } from './engine-question.js';
import { engineQuestions } from './questions/index.js';
import { kindOf } from './steps/index.js';
import { stepOf, type Talk } from './talk.js';

/** What is open: a step's question, or one of the engine's own. */
export type OpenAsked =
  | { readonly type: 'step'; readonly asked: Asked }
  | { readonly type: 'engine'; readonly asked: Asked; readonly question: EngineQuestion }
  | null;

/** The open question as it stands, from bot and state alone; null if there is none, or the content no longer has it. */
export function openAsked(bot: Bot, state: ConversationState): OpenAsked {
  const over = standsOn(state);
  return over ? askedOver(bot, state, over) : null;
}

/** The same in a turn, where it is asked for many times: it is made anew only when what it stands on is another one. */
export function openNow(talk: Talk): OpenAsked {
  const over = standsOn(talk.state);
  if (!over) return null;
  if (talk.open?.over !== over) talk.open = { over, asked: askedOver(talk.bot, talk.state, over) };
  return talk.open.asked;
}

/** What an open question is made of: a step's of its frame alone, one of the engine's own of the whole state. */
function standsOn(state: ConversationState): Frame | ConversationState | null {
  const { question } = state;
  if (!question) return null;
  const { step, topic } = question.about;
  if (typeof step !== 'string') return state;
  const frame = state.stack.at(-1);
  return frame && frame.topic === topic && frame.step === step ? frame : null;
}

function askedOver(bot: Bot, state: ConversationState, over: Frame | ConversationState): OpenAsked {
  if (over === state) {
    const { name = '', about = {} } = state.question ?? {};
    const question = own(engineQuestions, name);
    return question ? { type: 'engine', asked: question.asked(bot, state, about), question } : null;
  }
  const frame = over as Frame;
  const step = stepOf(bot, frame);
  const asked = step && kindOf(step).asked?.(bot, step, frame);
  return asked ? { type: 'step', asked: withMeanings(asked, frame) } : null;
}
