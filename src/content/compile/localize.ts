import type { Localized } from '../../model/text.js';
import type { Data, DataMap } from '../source.js';
import { isMap } from '../source.js';
import { nearest } from '../suggest.js';
import { placeholdersOf, strayBrace, wordsOnly, type Placeholder } from './placeholders.js';
import type { SlotInfo, WordScope } from './scope.js';

/** Where a text stands: the container that knows its place, and the key in it. */
export interface At {
  readonly container: object;
  readonly key: string | number;
}

/** What may stand as a language: `en`, `es`, `pt-BR`. */
export const languageCode = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/;

/**
 * Words in every language of the bot, from `{ en: …, es: … }` or one plain text. Reports what is missing, unknown or different between
 * the languages. `beside` are keys that may stand beside the languages; `sentence` says that one plain text for all is suspicious.
 */
export function localize(
  scope: WordScope,
  data: Data | undefined,
  at: At,
  {
    beside = [],
    sentence = false,
    printed = true,
  }: { readonly beside?: readonly string[]; readonly sentence?: boolean; readonly printed?: boolean } = {},
): Localized {
  const { report, languages } = scope.bot;
  if (!isMap(data)) {
    const text = typeof data === 'string' ? data.trim() : '';
    if (printed) checkNames(scope, text, at);
    if (sentence && languages.length > 1 && /\p{L}{2,}\P{L}+\p{L}{2,}/u.test(wordsOnly(text))) {
      report('SAME_TEXT', scope.source.place(at.container, at.key), { languages: languages.join(', ') });
    }
    return Object.fromEntries(languages.map((language) => [language, text]));
  }
  let split = false;
  for (const key of Object.keys(data)) {
    if (languages.includes(key) || beside.includes(key)) continue;
    if (data[key] === null) {
      // `{ en: Hello, friend, es: Hola }`: the comma ended the sentence and made a key of what came after it.
      if (!split)
        report(
          'LIST_SPLIT',
          languages.some((language) => Object.hasOwn(data, language))
            ? scope.source.place(data, key, { of: 'key' })
            : scope.source.place(data),
          { key },
        );
      split = true;
      continue;
    }
    if (!languageCode.test(key) || nearest(key, beside)) {
      const suggestion = nearest(key, [...beside, ...languages]);
      report('UNKNOWN_KEY', scope.source.place(data, key, { of: 'key' }), {
        key,
        ...(suggestion ? { suggestion } : { known: [...languages, ...beside].join(', ') }),
      });
    }
  }
  const written = languages.map((language) => [language, textOf(data, language)] as const);
  const fallback = written.find(([, text]) => text !== '')?.[1] ?? '';
  for (const [language, text] of written) {
    if (text === '') {
      const place = Object.hasOwn(data, language)
        ? scope.source.place(data, language, { of: 'key' })
        : scope.source.place(data);
      if (!split) report('MISSING_TRANSLATION', place, { language });
    }
    if (text !== '' && printed) checkNames(scope, text, { container: data, key: language });
  }
  if (printed && !split)
    checkSame(
      scope,
      data,
      written.filter(([, text]) => text !== ''),
    );
  return Object.fromEntries(written.map(([language, text]) => [language, text || fallback]));
}

function textOf(data: DataMap, language: string): string {
  const value = Object.hasOwn(data, language) ? data[language] : undefined;
  return typeof value === 'string' ? value.trim() : '';
}

/** `{reference}` where `{request.reference}` was meant. */
function fieldOf(scope: WordScope, name: string): string | null {
  const records = [...scope.slots].filter(([, { kind }]) => kind === 'record').map(([slot]) => slot);
  return records.length === 1 && resultFields.has(name) ? `${records[0] ?? ''}.${name}` : null;
}

/** What a case or an appointment is made of (docs/services.md). */
const resultFields: ReadonlySet<string> = new Set(
  'reference state updated start end office_name calendar_link'.split(' '),
);

/** Every `{name}` must be something that is printed here: a slot of the topic, or a fact. Reports braces that make no name, too. */
function checkNames(scope: WordScope, text: string, at: At): void {
  const { report, facts } = scope.bot;
  const brace = strayBrace(text, (name) => scope.slots.has(name) || Object.hasOwn(facts, name));
  if (brace !== null) report('BRACE', scope.source.place(at.container, at.key, { needle: brace }), { words: brace });
  for (const { raw, name, field } of placeholdersOf(text)) {
    const place = () => scope.source.place(at.container, at.key, { needle: raw });
    const slot = scope.slots.get(name);
    if (!slot) {
      if (Object.hasOwn(facts, name) && field === null) continue;
      const suggestion = fieldOf(scope, name) ?? nearest(name, [...scope.slots.keys(), ...Object.keys(facts)]);
      report('UNKNOWN_PLACEHOLDER', place(), { name: raw, ...(suggestion ? { suggestion: `{${suggestion}}` } : {}) });
    } else if (field !== null && slot.kind !== 'plain') {
      const columns = columnsOf(scope, slot);
      const [first = ''] = field.split('.');
      if (columns.size === 0 || columns.has(slot.kind === 'record' ? first : field)) continue;
      const suggestion = nearest(field, columns);
      report('UNKNOWN_FIELD', place(), {
        name: raw,
        list: slot.list ?? slot.table ?? name,
        part: slot.kind === 'record' ? '@field' : '@column',
        known: [...columns].join(', '),
        ...(suggestion ? { suggestion } : {}),
      });
    }
  }
}

/** What a list, a table or a record can print; empty if it is not known. */
export function columnsOf({ bot }: WordScope, { kind, list, table, fields }: SlotInfo): ReadonlySet<string> {
  if (kind === 'record') return fields ?? new Set();
  if (table !== undefined) return new Set(bot.tables?.get(table)?.table.columns ?? []);
  return new Set(bot.lists[list ?? '']?.rows.flatMap((row) => Object.keys(row.columns)) ?? []);
}

/** The same placeholders in every language; how often does not matter. */
function checkSame(scope: WordScope, data: DataMap, written: readonly (readonly [string, string])[]): void {
  const [first, ...others] = written;
  const { facts } = scope.bot;
  const unknown = ({ name }: Placeholder): boolean => !scope.slots.has(name) && !Object.hasOwn(facts, name);
  // A misspelt name or a stray brace is told already; that the languages differ follows from it.
  if (!first || written.some(([, text]) => placeholdersOf(text).some(unknown) || strayBrace(text, () => true) !== null))
    return;
  const expected = new Set(placeholdersOf(first[1]).map((placeholder) => placeholder.raw));
  for (const [language, text] of others) {
    const found = new Set(placeholdersOf(text).map((placeholder) => placeholder.raw));
    const missing = [...expected].filter((raw) => !found.has(raw));
    const extra = [...found].filter((raw) => !expected.has(raw));
    const which = missing[0] ?? extra[0];
    if (which === undefined) continue;
    const [has, lacks] = missing[0] ? [first[0], language] : [language, first[0]];
    scope.bot.report('PLACEHOLDER_MISMATCH', scope.source.place(data, language, { needle: extra[0] ?? '' }), {
      name: which,
      has,
      lacks,
    });
  }
}
