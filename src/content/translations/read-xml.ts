/** An element of an XML file: names as written, entities resolved. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: { readonly [name: string]: string };
  readonly children: readonly (XmlElement | string)[];
}

/** Deepest nesting that is read: XLIFF needs ten levels. */
const deepest = 64;

const named: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads the XML that translation programs write: elements, attributes, text, CDATA, comments. A DOCTYPE (and with it entities of its
 * own, which have brought programs down) is refused. What cannot be read is told by its line.
 */
export function readXml(text: string): XmlElement | { readonly line: number } {
  const token =
    /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<\/([^\s<>]+)\s*>|<([^\s<>/!?]+)((?:\s+[^\s=<>/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/gy;
  const stack: { name: string; attributes: { [name: string]: string }; children: (XmlElement | string)[] }[] = [];
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  let root: XmlElement | null = null;
  let at = start;
  token.lastIndex = start;
  const failed = (): { readonly line: number } => ({ line: text.slice(0, at).split('\n').length });
  while (at < text.length) {
    token.lastIndex = at;
    const match = token.exec(text);
    if (!match) return failed();
    const [whole, data, closing, opening, attributes = '', self, words] = match;
    const top = stack.at(-1);
    if (closing !== undefined) {
      if (top?.name !== closing) return failed();
      stack.pop();
      if (stack.length === 0) root = top;
    } else if (opening !== undefined) {
      const element = { name: opening, attributes: Object.create(null) as { [name: string]: string }, children: [] };
      // Bounded, so that a long run of letters or spaces is not tried from each of its places; `token` has seen that the form is right.
      for (const [, name = '', quoted = ''] of attributes.matchAll(/\s([^\s=]{1,99})\s{0,9}=\s{0,9}("[^"]*"|'[^']*')/g))
        element.attributes[name] = resolved(quoted.slice(1, -1));
      if (root || stack.length >= deepest) return failed();
      top?.children.push(element);
      if (self === '') stack.push(element);
      else if (!top) root = element;
    } else if (data !== undefined) top?.children.push(data);
    else if (words !== undefined) {
      if (!top && words.trim() !== '') return failed();
      top?.children.push(resolved(words));
    }
    at += whole.length;
  }
  return root && stack.length === 0 ? root : failed();
}

const resolved = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w{1,10}));/g,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return Object.hasOwn(named, name) ? (named[name] ?? whole) : whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '';
    },
  );
