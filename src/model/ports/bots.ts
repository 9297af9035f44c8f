import type { Bot } from '../bot.js';
import type { Staff } from '../turn.js';
import type { Recognizer } from './recognizer.js';
import type { Service } from './service.js';

/** A bot as the shell runs it: the compiled content, what understands its citizens, and its agency's systems. */
export interface LoadedBot {
  readonly bot: Bot;
  /** Rises with every good reload of the content. */
  readonly version: number;
  readonly recognizer: Recognizer;
  readonly services: { readonly [name: string]: Service };
}

/** The newest good version of every bot. A conversation is never pinned to an older one. */
export interface Bots {
  get(name: string): LoadedBot | undefined;
  names(): readonly string[];
}

/** Who is at the desk right now; read before a person is promised. */
export interface StaffBoard {
  staff(bot: Bot): Staff;
}
