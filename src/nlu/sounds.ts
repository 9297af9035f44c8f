import type { Locale } from '../model/text.js';

/** How a folded word sounds, roughly: what people who spell by ear keep. */
export function soundOf(word: string, locale: Locale): string {
  const spanish = locale === 'es';
  const sound = spanish
    ? word
        .replace(/h(?!u)/gu, (_, at: number) => (word[at - 1] === 'c' ? 'h' : ''))
        .replace(/qu(?=[ei])/gu, 'k')
        .replace(/c(?=[ei])/gu, 's')
        .replace(/c(?!h)/gu, 'k')
        .replace(/g(?=[ei])/gu, 'j')
        .replace(/gu(?=[ei])/gu, 'g')
        .replace(/z|x/gu, 's')
        .replace(/v|w/gu, 'b')
        .replace(/ll/gu, 'y')
    : word
        .replace(/ph/gu, 'f')
        .replace(/ck|c(?![ehi])/gu, 'k')
        .replace(/ie|ei/gu, 'e')
        .replace(/z/gu, 's');
  return sound.replace(/(.)\1/gu, '$1');
}
