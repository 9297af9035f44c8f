import { cleanLine, cleanText } from './clean-words.js';
import { questionsOfData } from './page-data.js';
import { inWords, microdata, type PageQuestion } from './page-questions.js';
import { attributesOf, elements, parsePage, textOf, textOfHtml } from './page-tree.js';

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

/** Reads a page: its questions with their answers, in the order of the page, each once. Null when it is nested beyond reason. */
export function readPage(html: string): Page | null {
  const root = parsePage(html);
  if (!root) return null;
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
