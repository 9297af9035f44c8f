import type { Locale, Localized } from '../../model/text.js';
import type { SlotType } from '../../model/value.js';

/** A button of brought content. */
export type DraftButton =
  | { readonly type: 'topic'; readonly topic: string; readonly label: Localized }
  | { readonly type: 'link'; readonly url: string; readonly label: Localized };

/** What is said, in the languages it was found in; several wordings are alternatives. */
export interface DraftSaid {
  readonly wordings: readonly Localized[];
  readonly buttons: readonly DraftButton[];
  readonly image?: { readonly url: string; readonly alt: Localized };
  readonly link?: Localized;
}

/** A step of a brought form. */
export type DraftStep =
  | { readonly type: 'say'; readonly say: DraftSaid }
  | {
      readonly type: 'ask';
      readonly slot: string;
      /** Nothing: the slot's own name says it, or it is text. */
      readonly valueType?: SlotType;
      readonly list?: string;
      readonly say: DraftSaid;
      /** Answers to choose from: the question is a `choose`. */
      readonly options: readonly Localized[];
    };

/** One topic as an importer found it: both languages where both were there. */
export interface DraftTopic {
  readonly name: string;
  readonly title: Localized;
  readonly examples: Localized<readonly string[]>;
  readonly answer: readonly DraftSaid[];
  readonly steps: readonly DraftStep[];
  /** Address of the page it comes from. */
  readonly source?: string;
  /** What of it could not be brought, told in the file as well. */
  readonly notes: readonly Note[];
}

/** Something that could not be brought, or not as it was: `key` is a sentence of `import:notes`. */
export interface Note {
  readonly key: string;
  /** What it is about: the name of an intent, a story, a page. */
  readonly about: string;
  readonly values?: { readonly [name: string]: string };
}

/** A list of values with other words for each: a CSV file of `lists/`. */
export interface DraftList {
  readonly name: string;
  readonly rows: readonly {
    readonly id: string;
    readonly names: Localized;
    readonly also: Localized<readonly string[]>;
  }[];
}

/** A conversation as lines: what the resident writes, then what the bot must say or ask. */
export interface DraftTest {
  readonly name: string;
  readonly title: string;
  readonly languages: readonly Locale[];
  readonly lines: readonly (
    { readonly citizen: Localized } | { readonly says: readonly string[] } | { readonly asks: string }
  )[];
}

/** All that an importer found. */
export interface Brought {
  readonly topics: readonly DraftTopic[];
  readonly lists: readonly DraftList[];
  /** Language → word → other words for it. */
  readonly concepts: Localized<{ readonly [word: string]: readonly string[] }>;
  readonly tests: readonly DraftTest[];
  readonly notes: readonly Note[];
}
