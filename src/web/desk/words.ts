import { app as en } from '../../../locales/en/desk.json';
import { app as es } from '../../../locales/es/desk.json';
import { createTranslate, pickLocale, type Translate } from '../widget/translate.js';

const translators: { readonly [locale: string]: Translate } = {
  en: createTranslate(en, 'en-US'),
  es: createTranslate(es, 'es-US'),
};
const remembered = 'ventanilla-desk-language';

/** The language of the agent's screen. */
export interface Words {
  readonly t: Translate;
  readonly locale: string;
  readonly other: string;
  /** Time of day, with the day when it is not today. Epoch milliseconds. */
  moment(at: number, now: number): string;
  /** How long ago, in few words. */
  since(at: number, now: number): string;
  /** The name of a language in this one. */
  language(code: string): string;
}

/** The language last chosen here, else the browser's. */
export function firstLocale(): string {
  let kept: string | null = null;
  try {
    kept = localStorage.getItem(remembered);
  } catch {
    // A browser without storage asks again next time.
  }
  return pickLocale(Object.keys(translators), [kept, ...navigator.languages]);
}

export function rememberLocale(locale: string): void {
  try {
    localStorage.setItem(remembered, locale);
  } catch {
    // As above.
  }
}

export function createWords(locale: string): Words {
  const t = translators[locale] ?? (translators['en'] as Translate);
  const names = new Intl.DisplayNames([`${locale}-US`], { type: 'language' });
  return {
    t,
    locale,
    other: Object.keys(translators).find((one) => one !== locale) ?? locale,
    moment(at, now) {
      const today = new Date(at).toDateString() === new Date(now).toDateString();
      const day = today ? {} : ({ day: 'numeric', month: 'short' } as const);
      return new Intl.DateTimeFormat(`${locale}-US`, { ...day, hour: 'numeric', minute: '2-digit' }).format(at);
    },
    since(at, now) {
      const minutes = Math.floor(Math.max(0, now - at) / 60_000);
      if (minutes < 1) return t('time.now');
      if (minutes < 60) return t('time.minutes', { n: minutes });
      if (minutes < 24 * 60) return t('time.hours', { n: Math.floor(minutes / 60), m: minutes % 60 });
      return t('time.days', { count: Math.floor(minutes / (24 * 60)) });
    },
    language(code) {
      try {
        return names.of(code) ?? code;
      } catch {
        return code;
      }
    },
  };
}
