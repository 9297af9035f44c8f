/** Tags that the Bot API reads. https://core.telegram.org/bots/api#html-style */
const tags = new Set(
  'b strong i em u ins s strike del span tg-spoiler a tg-emoji tg-time code pre blockquote'.split(' '),
);
const entities: { readonly [name: string]: string } = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** The text without its markup, or what Telegram says of markup that it cannot read. */
export type Unmarked = { readonly text: string } | { readonly problem: string };

/** Reads a text of `parse_mode` HTML as Telegram does; byte offsets are those of the UTF-8. */
export function readHtml(html: string): Unmarked {
  const open: string[] = [];
  let text = '';
  let from = 0;
  for (const found of html.matchAll(/<(\/?)([^<>\s]*)([^<>]*)>?|&(#\d+|#x[\da-f]+|[a-z]+);/giu)) {
    text += html.slice(from, found.index);
    from = found.index + found[0].length;
    const [whole, slash, name = '', , entity] = found;
    if (entity !== undefined) {
      text += entityOf(entity) ?? whole;
      continue;
    }
    const tag = name.toLowerCase();
    const offset = Buffer.byteLength(html.slice(0, found.index));
    if (!whole.endsWith('>')) return { problem: `Unclosed start tag at byte offset ${offset}` };
    if (slash === '/') {
      const opened = open.pop();
      if (opened === undefined) return { problem: `Unexpected end tag at byte offset ${offset}` };
      if (tag !== '' && tag !== opened)
        return { problem: `Unmatched end tag at byte offset ${offset}, expected "</${opened}>", found "</${tag}>"` };
    } else if (!tags.has(tag)) return { problem: `Unsupported start tag "${tag}" at byte offset ${offset}` };
    else open.push(tag);
  }
  const left = open.at(-1);
  if (left !== undefined) return { problem: `Can't find end tag corresponding to start tag "${left}"` };
  return { text: text + html.slice(from) };
}

function entityOf(entity: string): string | undefined {
  const number = /^#x([\da-f]+)$/iu.exec(entity)?.[1];
  const code = number === undefined ? Number(/^#(\d+)$/u.exec(entity)?.[1] ?? Number.NaN) : Number.parseInt(number, 16);
  if (Number.isInteger(code)) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
  return Object.hasOwn(entities, entity) ? entities[entity] : undefined;
}

/** The text of a message, its markup read: what counts for the limits. */
export function unmarked(text: string, parseMode: string): Unmarked {
  if (parseMode === '' || parseMode === 'Markdown' || parseMode === 'MarkdownV2') return { text };
  return parseMode === 'HTML' ? readHtml(text) : { problem: `unsupported parse_mode` };
}
