import type { Json } from './json.js';
import type { Locale, Localized } from './text.js';
import type { SlotType, Value } from './value.js';

/**
 * A compiled bot: everything the pure turn needs, plain JSON. Made by `content/compile` from YAML; never edited by hand.
 * A topic's steps are a graph: every step names its `next`, so a waiting conversation survives an edit of the content.
 */
export interface Bot {
  readonly name: string;
  /** Rows are scoped by agency; default is the bot's name. */
  readonly agency: string;
  /** SHA-256 of the compiled content, hex. */
  readonly hash: string;
  readonly title: Localized;
  readonly languages: readonly Locale[];
  /** IANA zone, e.g. `America/Chicago`. */
  readonly timeZone: string;
  /** Key of `texts`. */
  readonly greeting: TextKey;
  /** Topic names, in the order offered. */
  readonly menu: readonly TopicName[];
  readonly topics: { readonly [name: TopicName]: Topic };
  readonly texts: { readonly [key: TextKey]: AuthoredText };
  readonly facts: { readonly [name: string]: Fact };
  readonly lists: { readonly [name: string]: List };
  readonly tables: { readonly [name: string]: Table };
  readonly words: { readonly [name: string]: Words };
  readonly notices: readonly Notice[];
  readonly queues: { readonly [name: string]: QueueSettings };
  readonly services: { readonly [name: string]: ServiceSettings };
  readonly channels: { readonly [name: string]: ChannelSettings };
  /** Engine sentences this agency says in its own way: engine key (`dialog:person.closed`) → text key. */
  readonly overrides: { readonly [engineKey: string]: TextKey };
  /** Synonyms per language: `{ solicitud: ['trámite', 'gestión'] }`. */
  readonly concepts: Localized<{ readonly [word: string]: readonly string[] }>;
  readonly thresholds: Thresholds;
  /** What becomes of a topic past its `reviewBy`: missing = it is answered as ever; `withhold` = a person is pointed to instead. */
  readonly afterReviewBy?: 'withhold';
}

export type TextKey = string;
export type TopicName = string;
/**
 * A step's name inside its topic, derived, unseen by authors: the slot for ask/choose, `confirm`, the operation for call;
 * others by verb; prefixed by the branch (`created/say`), `#2` on repetition.
 */
export type StepName = string;

/** Recognition confidence limits, 0..1. At or above `answer` we answer; between, "did you mean"; below, not understood. */
export interface Thresholds {
  readonly answer: number;
  readonly clarify: number;
}

/** Authored words with what goes beside them. The key's form is `topic/branch`, e.g. `case-status/found`. */
export interface AuthoredText {
  readonly text: Localized;
  /** Other wordings of the same text; the turn picks one by the turn id. */
  readonly anyOf?: readonly Localized[];
  readonly buttons?: readonly Button[];
  readonly link?: Localized;
  readonly image?: { readonly url: Localized; readonly alt: Localized };
  readonly file?: Localized;
  /** A recording of the words, per language. */
  readonly audio?: Localized;
  /** Said only while a queue is open, or while it is closed. */
  readonly hours?: { readonly queue: string; readonly open: boolean };
  /** Days (`YYYY-MM-DD`, the bot's zone, inclusive) between which it is said. */
  readonly from?: string;
  readonly until?: string;
}

export type Button =
  | { readonly type: 'topic'; readonly topic: TopicName; readonly label: Localized }
  | { readonly type: 'link'; readonly url: Localized; readonly label: Localized };

export interface Topic {
  readonly name: TopicName;
  readonly title: Localized;
  /** What a button or list row shows, ≤ 20 characters. */
  readonly label: Localized;
  /** `faq`: answers and is over, safe as an interruption. `form`: asks, acts. */
  readonly kind: 'faq' | 'form';
  readonly examples: Localized<readonly string[]>;
  readonly heldOut: Localized<readonly string[]>;
  readonly urgent: boolean;
  readonly sensitive: boolean;
  /** Words that trigger an urgent topic before any model, per language (the examples of an `urgent` topic). */
  readonly owner?: string;
  readonly source?: string;
  readonly reviewBy?: string;
  readonly first: StepName | null;
  readonly steps: { readonly [name: StepName]: Step };
  /** Where the topic is written, for messages to authors: `intents/civic/hours.yaml`. */
  readonly file: string;
}

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

/** A dated figure. The entry whose days include today counts. */
export type Fact = readonly { readonly from?: string; readonly until?: string; readonly value: Localized }[];

export interface List {
  readonly name: string;
  readonly rows: readonly {
    readonly id: string;
    readonly label: Localized;
    readonly also: Localized<readonly string[]>;
    readonly columns: { readonly [name: string]: Localized };
  }[];
}

/** Figures that are looked up by what people answered: `tables/*.csv`. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly [column: string]: Cell }[];
}

export interface Cell {
  readonly value: Value;
  /**
   * What a number or a day (`YYYY-MM-DD`) must lie in, both ends included; null = open on that side, both null = anything. Without it
   * the cell stands for its own value.
   */
  readonly range?: { readonly least: number | string | null; readonly most: number | string | null };
}

/** An agency system's raw states, in the agency's words. */
export interface Words {
  readonly states: {
    readonly [raw: string]: { readonly is: string; readonly say: TextKey; readonly next?: TextKey };
  };
}

export interface Notice {
  readonly name: string;
  /** `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`, wall time in the bot's zone, inclusive. */
  readonly from?: string;
  readonly until?: string;
  readonly on: 'everything' | readonly TopicName[];
  readonly say: TextKey;
  readonly instead: boolean;
}

export interface QueueSettings {
  readonly name: string;
  readonly title: Localized;
  /** Days → opening spans, wall time. Key `mon`…`sun`. A span past midnight has `to` < `from`. */
  readonly hours: { readonly [day: string]: readonly { readonly from: string; readonly to: string }[] };
  /** Closed days as `YYYY-MM-DD` (holiday sets are expanded by the compiler for this year and the next two). */
  readonly holidays: readonly { readonly day: string; readonly name: Localized }[];
  readonly languages: readonly Locale[];
  readonly phone?: string;
}

export interface ServiceSettings {
  readonly name: string;
  /** `directory`, `calendar`, … a key of `services/index.ts`. */
  readonly type: string;
  /** As authored, after `${NAME}` was resolved; paths are absolute. */
  readonly settings: { readonly [name: string]: Json };
  /** cases: what a reference looks like and which facts must match (any one of them). */
  readonly reference?: { readonly pattern: string; readonly example: string };
  readonly factors?: readonly ('zip' | 'last_name' | 'date_of_birth')[];
  readonly words?: string;
  /** appointments: what can be booked and where, read from the calendar file, so that the dialog can ask without a call. */
  readonly bookable?: readonly {
    readonly id: string;
    readonly title: Localized;
    readonly minutes: number;
    readonly bring?: Localized;
  }[];
  readonly offices?: readonly {
    readonly id: string;
    readonly title: Localized;
    readonly address: string;
    readonly timeZone: string;
    readonly phone?: string;
    readonly services: readonly string[];
  }[];
}

export interface ChannelSettings {
  readonly name: string;
  readonly type: string;
  readonly settings: { readonly [name: string]: Json };
}
