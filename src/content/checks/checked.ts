import type { Bot } from '../../model/bot.js';
import type { Locale } from '../../model/text.js';
import type { FoundTopic } from '../compile/topic-files.js';
import type { YamlReader } from '../content-files.js';
import type { Place, Report } from '../finding.js';
import type { WrittenBot } from '../schema/bot.js';
import type { DataMap, Source } from '../source.js';

/** What a text is for: decides which checks look at it. */
export type Role =
  /** Sent as a message of its own, or as part of one. */
  | 'message'
  /** A few words: titles, labels, options, names. */
  | 'label'
  /** The value of a fact. */
  | 'fact'
  /** Words for those who cannot see a picture. */
  | 'alt'
  /** An address to open. */
  | 'address';

/** One text that an author wrote in several languages, and where it stands. */
export interface Passage {
  readonly source: Source;
  /** The map of languages, which knows the places of its texts. */
  readonly map: DataMap;
  readonly role: Role;
  /** Key the text stands under: `say`, `answer`, `hint` … */
  readonly key: string;
  /** Language → text, trimmed; only languages of the bot, never empty. */
  readonly texts: ReadonlyMap<Locale, string>;
}

/** A file of the shared folders with what kind it is. */
export interface SharedSource {
  readonly kind: 'facts' | 'words' | 'notices';
  readonly source: Source;
}

/** A list file, as text: its places are lines. */
export interface ListFile {
  readonly name: string;
  readonly file: string;
  readonly text: string;
}

/** One bot as the content checks see it: compiled, and as it is written. */
export interface Checked {
  readonly bot: Bot;
  readonly written: WrittenBot;
  /** The bot file. */
  readonly source: Source;
  readonly topics: readonly FoundTopic[];
  readonly shared: readonly SharedSource[];
  readonly lists: readonly ListFile[];
  readonly passages: readonly Passage[];
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly report: Report;
}

/** Looks at a whole bot and reports what a clerk should know; never throws on content. */
export type Check = (checked: Checked) => void;

/** What the checks are made of, before its texts are collected. */
export interface CheckInput extends Omit<Checked, 'passages' | 'shared' | 'lists'> {
  readonly reader: YamlReader;
  /** The bot's folder and the content root. */
  readonly folders: readonly string[];
}

/** The place of a passage's text in one language, or of words in it. */
export function textPlace({ source, map }: Passage, language: Locale, needle?: string): Place {
  return source.place(map, language, needle === undefined ? {} : { needle });
}
