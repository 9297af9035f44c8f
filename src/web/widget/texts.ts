import en from '../../../locales/en/widget.json';
import es from '../../../locales/es/widget.json';
import { createTranslate, type Translate } from './translate.js';

const translators: { readonly [locale: string]: Translate } = {
  en: createTranslate(en, 'en-US'),
  es: createTranslate(es, 'es-US'),
};

/** The languages the widget speaks. */
export const widgetLocales: readonly string[] = Object.keys(translators);

/** The language of the screen: gives sentences, and says again what depends on it when it changes. */
export interface Language {
  readonly t: Translate;
  locale(): string;
  /** The language to offer a change to. */
  other(): string;
  set(locale: string): void;
  /** Runs now, and whenever the words have to be said again. */
  bind(run: () => void): void;
  /** Says everything again, e.g. when the name of the office has become known. */
  again(): void;
  /** Prints epoch milliseconds: the time, with the day when it is not today. */
  moment(at: number, now: number): string;
}

/** Makes the language of one widget. */
export function createLanguage(first: string): Language {
  let locale = first;
  const bound: (() => void)[] = [];
  const again = (): void => {
    for (const run of bound) run();
  };
  return {
    t: (key, values) => (translators[locale] as Translate)(key, values),
    locale: () => locale,
    other: () => widgetLocales.find((each) => each !== locale) ?? locale,
    set(next) {
      if (next === locale || !widgetLocales.includes(next)) return;
      locale = next;
      again();
    },
    again,
    bind(run) {
      bound.push(run);
      run();
    },
    moment(at, now) {
      const today = new Date(at).toDateString() === new Date(now).toDateString();
      const day = today ? {} : ({ day: 'numeric', month: 'short' } as const);
      return new Intl.DateTimeFormat(`${locale}-US`, { ...day, hour: 'numeric', minute: '2-digit' }).format(at);
    },
  };
}
