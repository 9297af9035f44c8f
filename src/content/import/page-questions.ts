import { cleanLine } from './clean-words.js';
import {
  attributesOf,
  childrenOf,
  elements,
  frame,
  headingText,
  isElement,
  silent,
  textOf,
  type Element,
  type Node,
} from './page-tree.js';

/** A question and its answer as a page has them. */
export interface PageQuestion {
  readonly question: string;
  readonly answer: string;
  readonly how: 'json-ld' | 'microdata' | 'details' | 'list' | 'heading';
}

/** Marked as a question of schema.org: what is in it is read as data. */
const isQuestion = (node: Element): boolean =>
  /^https?:\/\/schema\.org\/Question\/?$/i.test(attributesOf(node)('itemtype').trim());

/** schema.org mark-up in attributes: a Question with its name and the text of its accepted answer. */
export function microdata(root: Node): readonly PageQuestion[] {
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
export function inWords(root: Node): readonly PageQuestion[] {
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
