import { languageCode } from './localize.js';

/** Languages that are known without the names of all, which take 20 ms to load. */
const usual: ReadonlySet<string> = new Set(['en', 'es']);

/** Whether this is the code of some language, so that a slip like `sp` is told once and not at every text of the bot. */
export function isLanguage(code: string): boolean {
  if (usual.has(code)) return true;
  const [base = ''] = code.split('-');
  return languageCode.test(code) && new Intl.DisplayNames(['en'], { type: 'language' }).of(base) !== base;
}
