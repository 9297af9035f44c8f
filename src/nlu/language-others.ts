/** How the letters of a text speak for languages: `weight` per letter found, two of a kind at most. */
export interface TellingLetters {
  readonly letters: RegExp;
  readonly weights: { readonly [code: string]: number };
}

/** Letters that only some of the languages write, before accents are folded. */
export const tellingLetters: readonly TellingLetters[] = [
  { letters: /[łżźśćąęń]/gu, weights: { pl: 2 } },
  { letters: /[ãõ]/gu, weights: { pt: 4 } },
  // "Agua" has no accent in Spanish.
  { letters: /água/gu, weights: { pt: 2.5 } },
  { letters: /ç/gu, weights: { pt: 3, fr: 3 } },
  { letters: /[èêëîûàùœ]/gu, weights: { fr: 2.5, pt: 2, ht: 2, vi: 1 } },
  { letters: /ò/gu, weights: { ht: 3, vi: 1 } },
  { letters: /[âô]/gu, weights: { pt: 2.5, fr: 2, vi: 1 } },
  { letters: /[áíóú]/gu, weights: { es: 0.8, pt: 0.8, vi: 0.4 } },
  { letters: /é/gu, weights: { es: 0.8, pt: 0.8, fr: 1, vi: 0.4 } },
  { letters: /[ñ¿¡]/gu, weights: { es: 2.5 } },
  { letters: /[đơưăạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]/gu, weights: { vi: 2.5 } },
];

/** A script, or letters of one, that names the language by itself: more than `share` of a text's letters suffice. */
export interface TellingScript {
  readonly letters: RegExp;
  readonly code: string;
  readonly share: number;
}

/** In this order: kana beside Han is Japanese, letters of Ukrainian, Urdu and Persian tell them from Russian and Arabic. */
export const scripts: readonly TellingScript[] = [
  { letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, code: 'ja', share: 0.05 },
  { letters: /\p{Script=Han}/gu, code: 'zh', share: 0.4 },
  { letters: /[іїєґ]/giu, code: 'uk', share: 0.05 },
  { letters: /\p{Script=Cyrillic}/gu, code: 'ru', share: 0.4 },
  { letters: /[ٹڈڑںےۓ]/gu, code: 'ur', share: 0.05 },
  { letters: /[پچژگکی]/gu, code: 'fa', share: 0.05 },
  { letters: /\p{Script=Arabic}/gu, code: 'ar', share: 0.4 },
  { letters: /\p{Script=Hangul}/gu, code: 'ko', share: 0.4 },
  { letters: /\p{Script=Hebrew}/gu, code: 'he', share: 0.4 },
  { letters: /\p{Script=Devanagari}/gu, code: 'hi', share: 0.4 },
  { letters: /\p{Script=Bengali}/gu, code: 'bn', share: 0.4 },
  { letters: /\p{Script=Ethiopic}/gu, code: 'am', share: 0.4 },
  { letters: /\p{Script=Thai}/gu, code: 'th', share: 0.4 },
  { letters: /\p{Script=Khmer}/gu, code: 'km', share: 0.4 },
  { letters: /\p{Script=Greek}/gu, code: 'el', share: 0.4 },
];
