import { safeUrl } from './safe-url.js';

/** A piece of a line: words, strong words, or a link that has passed `safeUrl`. */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'strong'; readonly text: string }
  | { readonly type: 'link'; readonly text: string; readonly url: string };

/** A paragraph or a bulleted list of a message. */
export type Block =
  | { readonly type: 'paragraph'; readonly inlines: readonly Inline[] }
  | { readonly type: 'list'; readonly items: readonly (readonly Inline[])[] };

interface Rules {
  /** The chat server's address, for `safeUrl`. */
  readonly server: string;
  /** Whether `**strong**`, `[words](address)` and `- ` lists are read: for what the agency wrote, not for what people type. */
  readonly rich: boolean;
}

// One pass, bounded repetitions, no look-behind (older Safari would refuse the whole script).
const richPattern = String.raw`\[([^[\]\n]{1,200})\]\(((?:https?:|tel:|mailto:)[^\s()]{1,800})\)|\*\*([^*\n]{1,500})\*\*|`;
const plainPattern =
  String.raw`(https?:\/\/[^\s<>"]{1,2000}|\/calendar\/[\w-]{16,100}\.ics)` +
  String.raw`|([A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,6})` +
  String.raw`|((?:\+?1[ .-]?)?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}|\d{3}-\d{4})` +
  String.raw`|((?:call|call or text|dial|llame al|llame o escriba al|llamar al|marque el|marque al|marque) )(911|988|211|311|711)`;

const wordBefore = /[\w-]$/;
const wordAfter = /^[\w-]/;

/** Splits a message into paragraphs, lists and links; the widget makes text nodes of them, never markup. */
export function formatText(text: string, rules: Rules): Block[] {
  const blocks: Block[] = [];
  for (const part of text.split(/\n{2,}/)) {
    let lines: string[] = [];
    let items: (readonly Inline[])[] = [];
    const flush = (): void => {
      const words = lines.join('\n').trim();
      if (words) blocks.push({ type: 'paragraph', inlines: readInlines(words, rules) });
      if (items.length > 0) blocks.push({ type: 'list', items });
      lines = [];
      items = [];
    };
    for (const line of part.split('\n')) {
      const item = rules.rich ? /^\s{0,3}[-•*]\s+(\S.*)$/.exec(line) : null;
      if ((item === null) === items.length > 0) flush();
      if (item?.[1]) items.push(readInlines(item[1], rules));
      else lines.push(line);
    }
    flush();
  }
  return blocks;
}

function readInlines(line: string, rules: Rules): readonly Inline[] {
  const found: Inline[] = [];
  let done = 0;
  const pattern = new RegExp((rules.rich ? richPattern : '(?!)()()()|') + plainPattern, 'gi');
  for (let match = pattern.exec(line); match; match = pattern.exec(line)) {
    const read = readMatch(match, line, rules.server);
    if (!read) continue;
    const start = match.index + (read.skip ?? 0);
    if (start > done) found.push({ type: 'text', text: line.slice(done, start) });
    found.push(read.inline);
    done = start + read.length;
    pattern.lastIndex = done;
  }
  if (done < line.length) found.push({ type: 'text', text: line.slice(done) });
  return found;
}

interface Read {
  readonly inline: Inline;
  readonly length: number;
  readonly skip?: number;
}

function readMatch(match: RegExpExecArray, line: string, server: string): Read | null {
  const [all, label, labelled, strong, url, email, phone, callWords, shortNumber] = match;
  if (label !== undefined && labelled !== undefined) return link(label, labelled, server, all.length);
  if (strong !== undefined) return { inline: { type: 'strong', text: strong }, length: all.length };
  if (url !== undefined) {
    const own = url.startsWith('/');
    if (own && /\S$/.test(line.slice(0, match.index))) return null;
    return linkAs(withoutTail(url), own ? server + url : withoutTail(url), server);
  }
  if (email !== undefined) return linkAs(email, `mailto:${email}`, server);
  if (shortNumber !== undefined && callWords !== undefined) {
    if (wordAfter.test(line.slice(match.index + all.length))) return null;
    return {
      inline: { type: 'link', text: shortNumber, url: `tel:${shortNumber}` },
      length: shortNumber.length,
      skip: callWords.length,
    };
  }
  if (phone === undefined) return null;
  if (wordBefore.test(line.slice(0, match.index)) || wordAfter.test(line.slice(match.index + phone.length)))
    return null;
  return linkAs(phone, `tel:${dialled(phone)}`, server);
}

const link = (text: string, url: string, server: string, length: number): Read | null => {
  const safe = safeUrl(url, server);
  return safe === null ? null : { inline: { type: 'link', text, url: safe }, length };
};
const linkAs = (text: string, url: string, server: string): Read | null => link(text, url, server, text.length);

function dialled(phone: string): string {
  const digits = phone.replaceAll(/\D/g, '');
  if (digits.length === 10) return `+1${digits}`;
  return digits.length === 11 ? `+${digits}` : digits;
}

/** An address at the end of a sentence does not own the full stop; a closing bracket only if it opened it. */
function withoutTail(url: string): string {
  let kept = url;
  for (;;) {
    const last = kept.at(-1) ?? '';
    const closes = last === ')' && !kept.includes('(');
    if (!closes && !'.,;:!?\'"”’»]}*'.includes(last)) return kept;
    kept = kept.slice(0, -1);
  }
}
