import { defaultTreeAdapter, parse, type DefaultTreeAdapterMap, type TreeAdapter } from 'parse5';
import { cleanLine, cleanText } from './clean-words.js';
import { questionsOfData } from './page-data.js';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** A question and its answer as a page has them. */
export interface PageQuestion {
  readonly question: string;
  readonly answer: string;
  readonly how: 'json-ld' | 'microdata' | 'details' | 'list' | 'heading';
}

/** What of a page matters here. */
export interface Page {
  /** From `lang`, two letters, or null. */
  readonly lang: string | null;
  /** Addresses of the same page in other languages, as written. */
  readonly alternates: readonly { readonly lang: string; readonly href: string }[];
  readonly canonical: string | null;
  /** Addresses that the page links to, as written, at most 2,000. */
  readonly links: readonly string[];
  readonly questions: readonly PageQuestion[];
  /** The page asks not to be followed or kept by programs. */
  readonly noIndex: boolean;
}

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

/** Reads a page: its questions with their answers, in the order of the page, each once. Null when it is nested beyond reason. */
export function readPage(html: string): Page | null {
  let root: Node;
  try {
    root = parse(html, { treeAdapter: limitedAdapter() });
  } catch (error) {
    if (error instanceof TooDeep) return null;
    throw error;
  }
  const found = new Map<string, PageQuestion>();
  const data: PageQuestion[] = [];
  const links = new Set<string>();
  const alternates: { lang: string; href: string }[] = [];
  let lang: string | null = null;
  let canonical: string | null = null;
  let noIndex = false;
  for (const node of elements(root)) {
    const { tagName: tag } = node;
    const attribute = attributesOf(node);
    if (tag === 'html' && lang === null) lang = languageTag(attribute('lang'));
    if (tag === 'meta' && /^robots$/i.test(attribute('name')) && /noindex|none/i.test(attribute('content')))
      noIndex = true;
    const href = attribute('href').trim();
    if (tag === 'link' && /\balternate\b/i.test(attribute('rel')) && attribute('hreflang') !== '' && href !== '') {
      const of = languageTag(attribute('hreflang'));
      if (of !== null) alternates.push({ lang: of, href });
    }
    if (tag === 'link' && /\bcanonical\b/i.test(attribute('rel')) && href !== '') canonical ??= href;
    if (tag === 'a' && href !== '' && links.size < 2_000) {
      links.add(href);
      const of = languageTag(attribute('hreflang'));
      if (of !== null) alternates.push({ lang: of, href });
    }
    if (tag === 'script' && /^application\/ld\+json/i.test(attribute('type')))
      data.push(
        ...questionsOfData(textOf(node, true)).map((one) => ({
          ...one,
          answer: textOfHtml(one.answer),
          how: 'json-ld' as const,
        })),
      );
  }
  for (const one of [...data, ...microdata(root), ...inWords(root)]) {
    const question = cleanLine(one.question).slice(0, 300);
    const answer = cleanText(one.answer);
    const key = question.toLowerCase();
    if (question !== '' && answer !== '' && !found.has(key) && found.size < 500)
      found.set(key, { ...one, question, answer });
  }
  return { lang, alternates, canonical, links: [...links], questions: [...found.values()], noIndex };
}

/** `es-MX` → `es`; `x-default` and nonsense are none. */
function languageTag(tag: string): string | null {
  return /^[A-Za-z]{2}(?:[-_][A-Za-z0-9-]{1,20})?$/.test(tag.trim()) ? tag.trim().slice(0, 2).toLowerCase() : null;
}

const isElement = (node: Node): node is Element => 'tagName' in node;
const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);
const attributesOf =
  ({ attrs }: Element) =>
  (name: string): string =>
    attrs.find((one) => one.name === name)?.value ?? '';

/** Every element in the order of the page. */
function* elements(root: Node): Generator<Element> {
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

const silent = new Set([
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
const frame = new Set(['nav', 'footer', 'aside']);

/** The words below a node as a reader sees them: blocks on lines of their own, list entries with a hyphen, addresses of links in brackets. */
function textOf(node: Node, raw = false): string {
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
function textOfHtml(html: string): string {
  if (!/[<&]/.test(html)) return html;
  try {
    return textOf(parse(html, { treeAdapter: limitedAdapter() }));
  } catch {
    return '';
  }
}

/** Marked as a question of schema.org: what is in it is read as data. */
const isQuestion = (node: Element): boolean =>
  /^https?:\/\/schema\.org\/Question\/?$/i.test(attributesOf(node)('itemtype').trim());

/** schema.org mark-up in attributes: a Question with its name and the text of its accepted answer. */
function microdata(root: Node): readonly PageQuestion[] {
  const part = (within: Element, name: string): Element | undefined =>
    [...elements(within)].find((node) => node !== within && attributesOf(node)('itemprop').split(/\s+/).includes(name));
  return [...elements(root)].flatMap((node): readonly PageQuestion[] => {
    if (!isQuestion(node)) return [];
    const name = part(node, 'name');
    const answer = part(node, 'acceptedAnswer') ?? part(node, 'suggestedAnswer');
    const text = answer ? (part(answer, 'text') ?? answer) : undefined;
    return name && text ? [{ question: textOf(name), answer: textOf(text), how: 'microdata' }] : [];
  });
}

/** Whether a heading asks something. */
const asks = (text: string): boolean => text.length <= 300 && (/\?\s*$/.test(text) || /^\s*¿/.test(text));

/** Questions as pages without mark-up have them: `details`, definition lists, and headings that ask. */
function inWords(root: Node): readonly PageQuestion[] {
  const found: PageQuestion[] = [];
  let open: { readonly question: string; readonly level: number; readonly parts: string[] } | null = null;
  const close = (): void => {
    if (open) found.push({ question: open.question, answer: open.parts.join('\n'), how: 'heading' });
    open = null;
  };
  const visit = (node: Node): void => {
    if (node.nodeName === '#text' && 'value' in node) {
      if (open && node.value.trim() !== '') open.parts.push(node.value.replace(/\s+/g, ' ').trim());
      return;
    }
    if (!isElement(node)) {
      for (const child of childrenOf(node)) visit(child);
      return;
    }
    const { tagName: tag } = node;
    if (silent.has(tag) || frame.has(tag) || isQuestion(node)) return;
    if (tag === 'header' && !containsHeading(node)) return;
    const heading = /^h([1-6])$/.exec(tag);
    if (heading) {
      const level = Number(heading[1]);
      const text = cleanLine(headingText(node));
      if (open && level > open.level && !asks(text)) {
        open.parts.push(text);
        return;
      }
      close();
      if (level > 1 && asks(text)) open = { question: text, level, parts: [] };
      return;
    }
    if (tag === 'details') {
      const summary = node.childNodes.find((child) => isElement(child) && child.tagName === 'summary');
      const question = summary ? cleanLine(headingText(summary)) : '';
      if (question !== '' && (!open || asks(question))) {
        close();
        const rest = node.childNodes.filter((child) => child !== summary).map((child) => textOf(child));
        found.push({ question, answer: rest.join('\n'), how: 'details' });
        return;
      }
    }
    if (tag === 'dl') {
      found.push(...definitions(node));
      return;
    }
    if (open && isText(node)) {
      open.parts.push(tag === 'li' ? `- ${textOf(node)}` : textOf(node));
      return;
    }
    for (const child of node.childNodes) visit(child);
    if (/^(?:main|article|body)$/.test(tag)) close();
  };
  visit(root);
  close();
  return found;
}

/** A block that can be taken as a whole: no heading and no `details` inside, which would be another question. */
const isText = (node: Element): boolean =>
  ![...elements(node)].some(({ tagName }) => /^(?:h[1-6]|details|dl)$/.test(tagName));
const containsHeading = (node: Element): boolean =>
  [...elements(node)].some((one) => /^h[2-4]$/.test(one.tagName) && asks(cleanLine(headingText(one))));

/** Words of a heading, also when they stand in a button, as accordions have them. */
function headingText(node: Node): string {
  const parts: string[] = [];
  const walk = (one: Node): void => {
    if (one.nodeName === '#text' && 'value' in one) parts.push(one.value);
    if (isElement(one) && /^(?:script|style|svg|template)$/.test(one.tagName)) return;
    for (const child of childrenOf(one)) walk(child);
  };
  walk(node);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** `dt` that ask, with the `dd` after them; several `dt` before one `dd` share it. */
function definitions(list: Element): readonly PageQuestion[] {
  const found: PageQuestion[] = [];
  let waiting: string[] = [];
  for (const node of elements(list)) {
    if (node.tagName === 'dt') waiting.push(cleanLine(headingText(node)));
    if (node.tagName !== 'dd') continue;
    const answer = textOf(node);
    found.push(...waiting.filter(asks).map((question) => ({ question, answer, how: 'list' as const })));
    waiting = [];
  }
  return found;
}
