import type { Bot, SlotSpec } from '../../model/bot.js';
import type { Instant } from '../../model/event.js';
import type { Reading } from '../../model/heard.js';
import type { Locale, Slots } from '../../model/text.js';
import type { SlotType, Value } from '../../model/value.js';

/** What a text came to, as an answer to one question. */
export type Answer =
  | { readonly type: 'value'; readonly value: Value }
  /** Several meanings: ask which, never guess. */
  | { readonly type: 'ambiguous'; readonly values: readonly Value[] }
  /** Meant as an answer but not acceptable: an engine key (`slots:…`) that says why and what to write, with its values. */
  | { readonly type: 'problem'; readonly key: string; readonly values: Slots }
  /** An address that is well formed but outside the asked area. */
  | { readonly type: 'outside'; readonly value: Value }
  | { readonly type: 'none' };

export interface SlotContext {
  readonly bot: Bot;
  readonly locale: Locale;
  /** When the words were accepted: "tomorrow" counts from here. */
  readonly at: Instant;
  readonly now: Instant;
}

/** A slot type: what it accepts and how it asks again. One file each, one line in `slots/index.ts`. Printing is `i18n/print.ts`. */
export interface SlotKind {
  readonly type: SlotType;
  /**
   * Chooses among the readings (and, for closed word lists only, the text itself) and validates. `whole` = the text answers an open
   * question, so free text may be taken as it is; otherwise only a reading counts (answers ahead, corrections).
   */
  read(text: string, readings: readonly Reading[], spec: SlotSpec, context: SlotContext, whole: boolean): Answer;
  /** Engine key that says what is expected, with an example: said when `read` gives `none`. */
  readonly errorKey: string;
  /** Engine key of an example alone ("for example, 555-0142"). */
  readonly exampleKey: string;
}
