import type { TranscriptLine } from '../transcript.js';
import { h } from './dom.js';

/** Offers a text or bytes as a file to save. */
export function saveFile(root: ShadowRoot, name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = h('a', { href: url, download: name, hidden: true });
  root.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Prints the conversation on a page of its own, made of text nodes; false when the browser opens no window. */
export function printLines(title: string, locale: string, lines: readonly TranscriptLine[]): boolean {
  const page = window.open('', '_blank', 'width=720,height=800');
  if (!page) return false;
  const paper = page.document;
  paper.documentElement.lang = locale;
  paper.title = title;
  const add = (tag: string, text: string, into: Element, lang = ''): Element => {
    const element = paper.createElement(tag);
    element.textContent = text;
    if (lang) element.setAttribute('lang', lang);
    into.append(element);
    return element;
  };
  add('h1', title, paper.body);
  for (const line of lines) {
    const block = add('section', '', paper.body);
    add('h2', `${line.who} · ${line.when}`, block);
    for (const text of line.text.split('\n')) add('p', text, block, line.locale);
  }
  page.focus();
  page.print();
  return true;
}
