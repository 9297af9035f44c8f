/** The language of a tag as people write them: `es_MX`, `ES`, `es-419` → `es`. */
export const languageOf = (tag: string): string => tag.trim().toLowerCase().split(/[-_]/u)[0] ?? '';

/** Whether a tag names a language: `es-MX` does; `español`, `xx` and `und` (nobody knows which) do not. */
export function isLanguageTag(tag: string): boolean {
  const language = languageOf(tag);
  if (!/^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/iu.test(tag.trim()) || noLanguage.has(language)) return false;
  return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(language) !== undefined;
}

/** ISO 639 has codes for "unknown", "several", "none" and "not listed". */
const noLanguage: ReadonlySet<string> = new Set(['und', 'mul', 'zxx', 'mis']);

/** A language as the operator calls it within a sentence: `es` → `Spanish`, `español`. */
export const languageName = (locale: string, lang: string): string =>
  new Intl.DisplayNames(lang, { type: 'language' }).of(locale) ?? locale;

/** The same at the start of a line: `Español`. */
export const languageTitle = (locale: string, lang: string): string => {
  const name = languageName(locale, lang);
  return name.charAt(0).toLocaleUpperCase(lang) + name.slice(1);
};
