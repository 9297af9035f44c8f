import type { Json } from './json.js';
import type { Localized } from './text.js';
import type { SlotType, Value } from './value.js';

/** Names a text of the bot: `topic/branch`, e.g. `case-status/found`. */
export type TextKey = string;
export type TopicName = string;
/**
 * A step's name inside its topic, derived, unseen by authors: the slot for ask/choose, `confirm`, the operation for call;
 * others by verb; prefixed by the branch (`created/say`), `#2` on repetition.
 */
export type StepName = string;

/** What a question accepts. `SlotSpec` is also what the recognizer's readers are asked for. */
export interface SlotSpec {
  readonly type: SlotType;
  /** list: the list's name. */
  readonly list?: string;
  /** pattern: a regular expression (linear-time engine) and a written example. */
  readonly pattern?: string;
  readonly example?: Localized;
  /** address: the name of the area it must lie in. */
  readonly within?: string;
  /** money: the period that amounts are asked in. */
  readonly per?: 'week' | 'month' | 'year';
  readonly atLeast?: Json;
  readonly atMost?: Json;
  /** photo/file: how many. */
  readonly upTo?: number;
  /** case-reference: `services` entry that knows the reference's form. */
  readonly service?: string;
  /** choice: the options. */
  readonly options?: readonly Option[];
}

export interface Option {
  /** Slug of the first language's label, unique within its question. */
  readonly key: string;
  readonly label: Localized;
  readonly inside?: Localized;
  /** Other words people use for it. */
  readonly also?: Localized<readonly string[]>;
  /** What choosing it stores, when it is not a written option (a list row, a found slot). */
  readonly value?: Value;
}

/** A condition in authors' words, parsed at compile time. */
export type Condition =
  | { readonly type: 'given' | 'not_given' | 'yes' | 'no'; readonly slot: string }
  | { readonly type: 'is'; readonly slot: string; readonly values: readonly Operand[] }
  | { readonly type: 'at_least' | 'at_most' | 'before' | 'after'; readonly slot: string; readonly than: Operand }
  | { readonly type: 'within'; readonly slot: string; readonly days: number; readonly business: boolean }
  | { readonly type: 'hours'; readonly queue: string; readonly open: boolean }
  | { readonly type: 'not'; readonly condition: Condition }
  | { readonly type: 'all' | 'any'; readonly conditions: readonly Condition[] };
/** A literal, or a reference to a slot, its field, or a fact. */
export type Operand =
  | { readonly type: 'literal'; readonly text: string }
  | { readonly type: 'ref'; readonly name: string; readonly field?: string };

interface StepBase {
  readonly name: StepName;
  /** The step after this one; `null` ends the topic. */
  readonly next: StepName | null;
}

/** The wording and behaviour around one question. */
export interface Question {
  readonly slot: string;
  /** How a list of answers calls it ("Address"); without it the slot type's name is shown. */
  readonly label?: Localized;
  readonly spec: SlotSpec;
  readonly say: TextKey | null;
  readonly why?: TextKey;
  readonly help?: TextKey;
  readonly hint?: TextKey;
  readonly suggest?: Operand;
  /** Tries before `otherwise`, default 3. */
  readonly retries: number;
  readonly optional: boolean;
  readonly personal: boolean;
  readonly sensitive: boolean;
  /** Where to go after the last try; undefined = the engine's ladder. */
  readonly otherwise?: StepName | null;
  readonly ifOutside?: StepName | null;
}

export type Step =
  | (StepBase & { readonly type: 'say'; readonly say: TextKey })
  | (StepBase & Question & { readonly type: 'ask' })
  | (StepBase &
      Question & {
        readonly type: 'choose';
        readonly from?:
          { readonly type: 'list'; readonly list: string } | { readonly type: 'result'; readonly ref: Operand };
        readonly show?: string;
        readonly ifNone?: StepName | null;
        readonly many: boolean;
        /** Extra ways out, e.g. `none`, `rather not say`. */
        readonly or: readonly Option[];
      })
  | (StepBase & { readonly type: 'confirm'; readonly say: TextKey })
  | (StepBase & { readonly type: 'find'; readonly service: string; readonly save: string; readonly outcomes: Outcomes })
  | (StepBase & { readonly type: 'tell'; readonly slot: string; readonly words?: string })
  | (StepBase & {
      readonly type: 'book';
      readonly service: string;
      /** What is booked (a service of the calendar); asked when null and there are several. */
      readonly what: Operand | null;
      readonly who: readonly Question[];
      readonly with: { readonly [name: string]: Operand };
      readonly bring?: TextKey;
      /** When the resident is reminded, in the chat that booked it. */
      readonly remind?: readonly Before[];
      /** The approved template of its reminders, for channels that send nothing else after a day; a name per language. */
      readonly template?: Localized;
      readonly save: string;
      readonly outcomes: Outcomes;
    })
  | (StepBase & {
      readonly type: 'call';
      readonly service: string;
      readonly operation: string;
      readonly with: { readonly [name: string]: Operand };
      readonly save?: string;
      readonly writes: boolean;
      readonly outcomes: Outcomes;
    })
  | (StepBase & { readonly type: 'ask_again'; readonly slots: readonly string[] })
  | (StepBase & { readonly type: 'when'; readonly condition: Condition; readonly then: StepName | null })
  | (StepBase & {
      readonly type: 'first_that_fits';
      readonly cases: readonly { readonly condition: Condition; readonly then: StepName | null }[];
      readonly otherwise: StepName | null;
    })
  | (StepBase & { readonly type: 'set'; readonly slot: string; readonly value: Operand })
  | (StepBase & {
      readonly type: 'look_up';
      readonly slot: string;
      readonly table: string;
      /** Column of the table → what it is compared with. */
      readonly by: { readonly [column: string]: Operand };
      readonly ifNone?: StepName | null;
    })
  | (StepBase & { readonly type: 'start' | 'go'; readonly topic: TopicName })
  | (StepBase & { readonly type: 'offer'; readonly topics: readonly TopicName[]; readonly say?: TextKey })
  | (StepBase & {
      readonly type: 'handoff';
      /** null = the bot's first queue. */
      readonly queue: string | null;
      readonly urgent: boolean;
      readonly say?: TextKey;
      readonly ifClosed?: StepName | null;
    })
  | (StepBase & {
      readonly type: 'promise';
      /** Prints `{due}`. */
      readonly say: TextKey;
      readonly due: Span;
      /** Whose working days count, and who is warned; null = the bot's first queue. */
      readonly queue: string | null;
      /** First step of what happens when it was not kept; undefined = the engine's own sentence. */
      readonly ifMissed?: StepName | null;
      readonly template?: Localized;
    })
  | (StepBase & {
      readonly type: 'remind';
      readonly say: TextKey;
      /** The slot whose day or time counts. */
      readonly of: string;
      readonly before: readonly Before[];
      readonly template?: Localized;
    })
  | (StepBase & { readonly type: 'end' });

/** A stretch of time in an author's words: `1 business day`. */
export interface Span {
  readonly count: number;
  readonly unit: 'minutes' | 'hours' | 'days' | 'business_days';
}

/** When a reminder goes out: so many minutes before, or so many days before at the same time of day (0 = that morning). */
export type Before = { readonly minutes: number } | { readonly days: number };

/** outcome → first step of its branch; `null` = an empty branch that ends the topic. Missing = the engine's sentence, then `next`. */
export type Outcomes = { readonly [outcome: string]: StepName | null };
