const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Letters below this, CR and LF aside, never join with what follows: most texts need no segmenter. https://unicode.org/reports/tr29/ */
const joining = 0x300;

/** `Intl.Segmenter` takes a time for each step that grows with the text it was given: it is given this much at once. */
const chunk = 128;

/** Tells where visible characters begin in a text; made lazily, in time proportional to the text. Positions in UTF-16 units. */
export function graphemeStarts(text: string): (at: number) => boolean {
  let starts: ReadonlySet<number> | undefined;
  return (at) => {
    if (at <= 0 || at >= text.length) return true;
    if (text.charCodeAt(at - 1) < joining && text.charCodeAt(at) < joining) {
      return !(text[at - 1] === '\r' && text[at] === '\n');
    }
    starts ??= findStarts(text);
    return starts.has(at);
  };
}

function findStarts(text: string): ReadonlySet<number> {
  const starts = new Set<number>();
  let from = 0;
  let length = chunk;
  while (from < text.length) {
    // Half an emoji at the end would look like a character of its own.
    const split = (text.codePointAt(from + length - 1) ?? 0) > 0xffff;
    const end = from + length + (split ? 1 : 0);
    const found = [...segmenter.segment(text.slice(from, end))].map(({ index }) => from + index);
    for (const at of found) starts.add(at);
    const last = found.at(-1) ?? from;
    if (end >= text.length) break;
    // The last one may go on beyond what was looked at.
    length = last > from ? chunk : length * 2;
    from = last;
  }
  return starts;
}
