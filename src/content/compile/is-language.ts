import { languageCode } from './localize.js';

/** Whether this is the code of some language, so that a slip like `sp` is told once and not at every text of the bot. */
export function isLanguage(code: string): boolean {
  const [base = ''] = code.split('-');
  return languageCode.test(code) && new Intl.DisplayNames(['en'], { type: 'language' }).of(base) !== base;
}
