import type { AuthoredText, Bot } from '../../model/bot.js';
import type { Option } from '../../model/steps.js';
import type { Locale, Localized } from '../../model/text.js';
import type { Report } from '../finding.js';
import type { Source } from '../source.js';
import type { ReadTable } from './tables.js';

/** What is known of a slot before its topic is compiled, for checking what refers to it. */
export interface SlotInfo {
  /** The columns of a list or a table can be printed, and the `fields` of a record. */
  readonly kind: 'plain' | 'list' | 'table' | 'record';
  /** What a record from an embedded service holds; not there: known only at run time. */
  readonly fields?: ReadonlySet<string>;
  /** The table of a `look_up`. */
  readonly table?: string;
  readonly list?: string;
  /** Type of what is asked, if it is written or the slot's own name. */
  readonly type?: string;
  /** Whether a question of the topic asks it. */
  readonly asked?: boolean;
  /** Keys of the ways out (`or:`), which are no answer of their own. */
  readonly ways?: readonly string[];
  /** Written options, so that conditions can name them by label. */
  readonly options?: readonly Option[];
}

/** What every part of a bot's compilation can refer to. `texts` is filled as it goes. */
export interface BotScope {
  readonly bot: string;
  readonly languages: readonly Locale[];
  readonly report: Report;
  readonly topics: ReadonlyMap<string, { readonly label: Localized }>;
  readonly facts: Bot['facts'];
  readonly lists: Bot['lists'];
  readonly tables: ReadonlyMap<string, ReadTable>;
  readonly concepts: Bot['concepts'];
  readonly words: ReadonlySet<string>;
  readonly queues: readonly string[];
  readonly services: Bot['services'];
  readonly texts: Map<string, AuthoredText>;
}

/** Where words stand, and which names they may print. */
export interface WordScope {
  readonly bot: Pick<BotScope, 'languages' | 'report' | 'facts' | 'lists'> &
    Partial<Pick<BotScope, 'tables' | 'concepts'>>;
  readonly source: Source;
  readonly slots: ReadonlyMap<string, SlotInfo>;
}
