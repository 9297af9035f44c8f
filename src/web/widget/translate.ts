/** Nested sentences of one language, as in locales/<lang>/widget.json. */
export interface Sentences {
  readonly [key: string]: string | Sentences;
}

/** Gives the sentence for a key such as `state.sending`; `count` chooses the plural form. */
export type Translate = (key: string, values?: { readonly [name: string]: string | number }) => string;

/** The widget's own small reader of the i18next resource files: `{name}` placeholders and plural suffixes, nothing else. */
export function createTranslate(sentences: Sentences, locale: string): Translate {
  const plural = new Intl.PluralRules(locale);
  const find = (key: string): string | null => {
    let at: string | Sentences | undefined = sentences;
    for (const part of key.split('.')) {
      if (typeof at !== 'object' || !Object.hasOwn(at, part)) return null;
      at = at[part];
    }
    return typeof at === 'string' ? at : null;
  };
  return (key, values = {}) => {
    const count = values['count'];
    const form = typeof count === 'number' ? (find(`${key}_${plural.select(count)}`) ?? find(`${key}_other`)) : null;
    const sentence = form ?? find(key) ?? key;
    return sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
      if (!Object.hasOwn(values, name)) return whole;
      const value = values[name] ?? '';
      return typeof value === 'number' ? value.toLocaleString(locale) : value;
    });
  };
}

/** The language to show: the attribute, else the page's, else the browser's, else English. */
export function pickLocale(offered: readonly string[], wishes: readonly (string | null | undefined)[]): string {
  for (const wish of wishes) {
    const language = wish?.toLowerCase().split(/[-_]/)[0];
    const match = offered.find((locale) => locale === language);
    if (match) return match;
  }
  return offered[0] ?? 'en';
}
