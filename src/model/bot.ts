import type { Json } from './json.js';
import type { Step, StepName, TextKey, TopicName } from './steps.js';
import type { Locale, Localized } from './text.js';
import type { Value } from './value.js';

/** Who reads a bot reads its steps: they are had from either file. */
export type {
  Before,
  Condition,
  Operand,
  Option,
  Outcomes,
  Question,
  SlotSpec,
  Span,
  Step,
  StepName,
  TextKey,
  TopicName,
} from './steps.js';

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
