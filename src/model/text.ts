import type { Value } from './value.js';

/** A language code as written in `languages:` of a bot, e.g. `en`, `es`. One folder of `locales/` each. */
export type Locale = string;

/** One value per language, e.g. `{ en: 'Trash', es: 'Basura' }`. */
export type Localized<T = string> = { readonly [locale: Locale]: T };

/** Named, typed values: what `{name}` in a text may refer to. */
export type Slots = { readonly [name: string]: Value };

/**
 * Which words to say, without the words: `authored` is a key of `Bot.texts`, `engine` a key of `locales/<lang>/*.json`
 * written `file:key` (e.g. `dialog:fallback.rephrase`), `verbatim` is a person's own words (an agent, an agency system).
 */
export type TextRef =
  | { readonly type: 'authored'; readonly key: string }
  | { readonly type: 'engine'; readonly key: string }
  | { readonly type: 'verbatim'; readonly text: string; readonly locale?: Locale };
