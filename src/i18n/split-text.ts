const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A break this early in a part would waste it; a later break of a lesser kind is better. */
const earliest = 0.4;

/**
 * Cuts a text into parts of at most `limit` UTF-16 units: between paragraphs, else lines, else sentences, else words; never inside a
 * visible character, and inside a link only if the link alone is longer than a part.
 */
export function splitText(text: string, limit: number): readonly string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > limit) {
    const cut = cutAt(rest, limit);
    const part = rest.slice(0, cut).trimEnd();
    if (part !== '') parts.push(part);
    rest = rest.slice(cut).trimStart();
  }
  if (rest !== '') parts.push(rest);
  return parts;
}

/** The longest beginning of `text` with at most `limit` UTF-16 units that ends between two visible characters. */
export function clip(text: string, limit: number): string {
  return text.length <= limit ? text : text.slice(0, graphemeBefore(text, limit));
}

function cutAt(text: string, limit: number): number {
  const window = text.slice(0, limit + 1);
  for (const kind of [/\n\s*\n/g, /\n/g, /[.!?…]["”»)]*(?=\s(?!\p{M}))/gu, /(?=\s(?!\p{M}))/gu]) {
    const at = lastBreak(window, kind, limit);
    if (at > limit * earliest) return at;
  }
  const space = lastBreak(window, /(?=\s(?!\p{M}))/gu, limit);
  if (space > 0) return space;
  const hard = graphemeBefore(text, limit);
  const link = [...window.matchAll(/https?:\/\//g)].at(-1)?.index ?? 0;
  if (link > 0) return link;
  return hard > 0 ? hard : codePointBefore(text, limit);
}

function lastBreak(window: string, kind: RegExp, limit: number): number {
  let last = 0;
  for (const match of window.matchAll(kind)) {
    const end = kind.source.startsWith('[') ? match.index + match[0].length : match.index;
    if (end <= limit) last = end;
  }
  return last;
}

function graphemeBefore(text: string, limit: number): number {
  return graphemes.segment(text.slice(0, limit + 2)).containing(limit)?.index ?? limit;
}

/** Even one visible character can be longer than a part (stacked marks): then it is cut between code points. */
function codePointBefore(text: string, limit: number): number {
  const inside = (text.codePointAt(limit - 1) ?? 0) > 0xffff;
  return Math.max(inside ? limit - 1 : limit, (text.codePointAt(0) ?? 0) > 0xffff ? 2 : 1);
}
