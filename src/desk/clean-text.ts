/** C0 and C1 controls but tab and line feed. */
const controls = /(?![\t\n])\p{Cc}/gu;
/** Overrides, embeddings, isolates and tags: they act on a screen instead of showing. */
const hidden = /[\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/gu;

/** An agent's words as they are kept and sent: well-formed, composed, line feeds only. */
export function cleanText(raw: string): string {
  return raw
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(controls, '')
    .replace(hidden, '')
    .normalize('NFC')
    .trim();
}
