import { defaultTreeAdapter, parse, type DefaultTreeAdapterMap, type TreeAdapter } from 'parse5';

export type Node = DefaultTreeAdapterMap['node'];
export type Element = DefaultTreeAdapterMap['element'];

/** Deepest nesting of a page in elements: real ones have 40; a parser's work grows with it. */
const deepest = 400;

class TooDeep extends Error {}

/** The library's tree, with a limit: thousands of unclosed elements would take it minutes. */
function limitedAdapter(): TreeAdapter<DefaultTreeAdapterMap> {
  const depths = new WeakMap<object, number>();
  const grow = (parent: object, child: object): void => {
    const depth = (depths.get(parent) ?? 0) + 1;
    if (depth > deepest) throw new TooDeep();
    depths.set(child, depth);
  };
  return {
    ...defaultTreeAdapter,
    appendChild(parent, child) {
      grow(parent, child);
      defaultTreeAdapter.appendChild(parent, child);
    },
    insertBefore(parent, child, next) {
      grow(parent, child);
      defaultTreeAdapter.insertBefore(parent, child, next);
    },
  };
}

/** The tree of a page; null when it is nested beyond reason. */
export function parsePage(html: string): Node | null {
  try {
    return parse(html, { treeAdapter: limitedAdapter() });
  } catch (error) {
    if (error instanceof TooDeep) return null;
    throw error;
  }
}

export const isElement = (node: Node): node is Element => 'tagName' in node;
export const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);
export const attributesOf =
  ({ attrs }: Element) =>
  (name: string): string =>
    attrs.find((one) => one.name === name)?.value ?? '';

/** Every element in the order of the page. */
export function* elements(root: Node): Generator<Element> {
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isElement(node)) yield node;
    const children = childrenOf(node);
    for (let at = children.length - 1; at >= 0; at--) {
      const child = children[at];
      if (child) stack.push(child);
    }
  }
}

/** What holds no words for a reader. */
export const silent = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'iframe',
  'object',
  'select',
  'textarea',
  'button',
  'form',
]);
const blocks = new Set(
  'p div section article ul ol li table tr dl dt dd h1 h2 h3 h4 h5 h6 blockquote br hr pre details summary figure header footer main aside nav'.split(
    ' ',
  ),
);
/** What frames a page and is no part of what it says. */
export const frame = new Set(['nav', 'footer', 'aside']);

/** The words below a node as a reader sees them: blocks on lines of their own, list entries with a hyphen, addresses of links in brackets. */
export function textOf(node: Node, raw = false): string {
  const parts: string[] = [];
  const hrefs = new Set<string>();
  const walk = (one: Node): void => {
    if (one.nodeName === '#text' && 'value' in one) parts.push(raw ? one.value : one.value.replace(/\s+/g, ' '));
    if (
      !raw &&
      isElement(one) &&
      one !== node &&
      (silent.has(one.tagName) || attributesOf(one)('hidden') !== '' || attributesOf(one)('aria-hidden') === 'true')
    )
      return;
    const block = isElement(one) && blocks.has(one.tagName);
    if (block && !raw) parts.push(one.tagName === 'li' ? '\n- ' : '\n');
    for (const child of childrenOf(one)) walk(child);
    if (isElement(one) && one.tagName === 'a' && !raw) {
      const href = attributesOf(one)('href').trim();
      if (/^https:\/\/[^\s"'<>\\{}]{1,300}$/.test(href) && !hrefs.has(href)) {
        hrefs.add(href);
        parts.push(` (${href})`);
      }
    }
    if (block && !raw) parts.push('\n');
  };
  walk(node);
  const text = parts.join('');
  if (raw) return text;
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  // A list entry whose words stand in blocks of their own.
  return lines.flatMap((line, at) => (line === '-' ? [] : [lines[at - 1] === '-' ? `- ${line}` : line])).join('\n');
}

/** The words of a piece of HTML, as answers in JSON-LD are. */
export function textOfHtml(html: string): string {
  if (!/[<&]/.test(html)) return html;
  const root = parsePage(html);
  return root ? textOf(root) : '';
}

/** Words of a heading, also when they stand in a button, as accordions have them. */
export function headingText(node: Node): string {
  const parts: string[] = [];
  const walk = (one: Node): void => {
    if (one.nodeName === '#text' && 'value' in one) parts.push(one.value);
    if (isElement(one) && /^(?:script|style|svg|template)$/.test(one.tagName)) return;
    for (const child of childrenOf(one)) walk(child);
  };
  walk(node);
  return parts.join('').replace(/\s+/g, ' ').trim();
}
