import type { Bot } from '../model/bot.js';
import type { Json } from '../model/json.js';
import type { ConversationState } from '../model/state.js';
import type { Asked, Given, Move } from './asked.js';
import type { Talk } from './talk.js';

export type About = { readonly [name: string]: Json };

/** A question of the engine's own (leave? did you mean? your message?), open above whatever form stands below. */
export interface EngineQuestion {
  /** How it is asked, from bot, state and what it was opened with. */
  asked(bot: Bot, state: ConversationState, about: About): Asked;
  answered(talk: Talk, about: About, given: Given): Move;
  /** An answer that does not fit is no misunderstanding: the words are taken as a new request. */
  readonly soft?: boolean;
  /** Words that answer nothing and are no other request may still be meant for it; null = they are not. */
  heard?(talk: Talk, about: About, text: string): Move | null;
  /** Not understood for good: what happens instead of asking for ever. Default: the question is dropped and a person offered. */
  gaveUp?(talk: Talk, about: About): Move;
}
