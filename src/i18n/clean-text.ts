/** C0 and C1 controls but tab and line feed. */
const controls = /(?![\t\n])\p{Cc}/gu;
/** Overrides, embeddings and isolates turn the reading order of what follows; the plain marks (LRM, RLM, ALM) only help and stay. */
const bidi = /[\u202a-\u202e\u2066-\u2069]/g;
/** Invisible fillers and operators that hide words from filters. Joiners stay: emoji and several scripts need them. */
const invisible = /[\u200b\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb]/g;
const tags = /[\u{e0000}-\u{e007f}]/gu;

/** A person's words as we keep them, a resident's or an agent's, whichever way they came: well-formed, composed (NFC), line feeds only, nothing that acts on a screen instead of showing. */
export function cleanText(raw: string): string {
  return raw
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(controls, '')
    .replace(bidi, '')
    .replace(invisible, '')
    .replace(tags, '')
    .normalize('NFC')
    .trim();
}
