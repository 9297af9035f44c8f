/**
 * The alphabet of a text message: GSM 03.38, and its extension whose characters take two places (an escape and the character).
 * A message in it has 160 places, a segment of a longer one 153; any other character makes it UCS-2 with 70 and 67.
 * https://www.twilio.com/docs/glossary/what-is-gsm-7-character-encoding · 3GPP TS 23.038
 */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const extension = new Set('^{}\\[~]|€\f');

/** Typography that means the same in the alphabet. Accented letters are left: á, í, ó, ú are not in it, and Spanish needs them. */
const plainer: readonly (readonly [RegExp, string])[] = [
  [/[‘’‚‛′´`]/gu, "'"],
  [/[“”„‟″«»]/gu, '"'],
  [/[‐‑‒–—―−]/gu, '-'],
  [/…/gu, '...'],
  [/[•·]/gu, '-'],
  [/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/gu, ' '],
  [/[\u00ad\u200b\u2060\ufeff]/gu, ''],
];

/** The text with typographic quotes, dashes and spaces as plain ones: one of them alone would halve what a segment holds. */
export const plainTypography = (text: string): string =>
  plainer.reduce((words, [sign, plain]) => words.replace(sign, plain), text);

/** How a text travels as SMS. */
export interface SmsSegments {
  readonly encoding: 'GSM-7' | 'UCS-2';
  /** Places taken: septets of GSM-7, UTF-16 units of UCS-2. */
  readonly units: number;
  /** What each segment holds, in order; none for an empty text. No character is ever divided between two. */
  readonly segments: readonly string[];
}

const places = {
  'GSM-7': { alone: 160, joined: 153 },
  'UCS-2': { alone: 70, joined: 67 },
} as const;

/** The segments that a text is sent, and billed, in. */
export function smsSegments(text: string): SmsSegments {
  const characters = Array.from(text);
  const encoding = characters.every((one) => basic.has(one) || extension.has(one)) ? 'GSM-7' : 'UCS-2';
  const size = (one: string): number => (encoding === 'UCS-2' ? one.length : extension.has(one) ? 2 : 1);
  const units = characters.reduce((sum, one) => sum + size(one), 0);
  if (units === 0) return { encoding, units, segments: [] };
  if (units <= places[encoding].alone) return { encoding, units, segments: [text] };
  const segments: string[] = [];
  let segment = '';
  let taken = 0;
  for (const one of characters) {
    if (taken + size(one) > places[encoding].joined) {
      segments.push(segment);
      segment = '';
      taken = 0;
    }
    segment += one;
    taken += size(one);
  }
  return { encoding, units, segments: [...segments, segment] };
}
