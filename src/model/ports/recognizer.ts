import type { Bot } from '../bot.js';
import type { Expectation, Heard } from '../heard.js';
import type { Instant } from '../event.js';

/** Understands a text. Nothing of the library behind it leaves `nlu/`. */
export interface Recognizer {
  /**
   * Never rejects on a citizen's input; a text of any length answers within 20 ms (only 500 characters are classified).
   * `at` is when the citizen's words were accepted: relative dates count from it.
   */
  recognize(text: string, expectation: Expectation, at: Instant): Promise<Heard>;
}

/** Makes the recognizer of a bot: trains in a worker thread, or loads the cached model of the same content. */
export type TrainRecognizer = (bot: Bot, options: { readonly cacheDir: string | null }) => Promise<Recognizer>;
