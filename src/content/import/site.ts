import type { Locale, Localized } from '../../model/text.js';
import { fold } from '../suggest.js';
import { cleanLine, httpsAddress, labelOf, nameOf, plainBraces, uniqueNames } from './clean-words.js';
import type { Brought, DraftTopic, Note } from './draft.js';
import { titleFrom } from './question-table.js';
import type { PageQuestion } from './page-questions.js';
import type { Page } from './read-page.js';

/** A page that was read, and where it was. */
export interface ReadPage {
  /** Absolute address, or the path of the file below the folder. */
  readonly address: string;
  readonly page: Page;
  /** Where it is published, if its address does not say. */
  readonly source?: string;
  /** Addresses of the same page in other languages, as `address` of this page is written. */
  readonly alternates: readonly { readonly lang: Locale; readonly address: string }[];
}

/**
 * Questions of pages as topics. Pages that name each other as translations are put side by side when they have the same number of
 * questions; else each question stands alone and its translation is a place left empty. The same question on two pages is one topic.
 */
export function fromPages(
  pages: readonly ReadPage[],
  { languages, locale }: { readonly languages: readonly Locale[]; readonly locale: Locale | null },
): Brought {
  const notes: Note[] = [];
  const byAddress = new Map(pages.map((one) => [one.address, one]));
  const langOf = ({ page }: ReadPage): Locale => page.lang ?? locale ?? languages[0] ?? 'en';
  const unique = uniqueNames();
  const seen = new Set<string>();
  const topics: DraftTopic[] = [];
  const done = new Set<string>();
  for (const one of pages) {
    const lang = langOf(one);
    if (!languages.includes(lang)) {
      if (one.page.questions.length > 0)
        notes.push({ key: 'page_language', about: one.address, values: { language: lang } });
      continue;
    }
    if (done.has(one.address)) continue;
    done.add(one.address);
    const other = partnerOf(one, lang, byAddress, langOf, languages, done);
    const theirs = other?.page.questions ?? [];
    const paired = other !== null && theirs.length === one.page.questions.length;
    if (other !== null) {
      done.add(other.address);
      if (!paired)
        notes.push({
          key: 'pages_differ',
          about: one.address,
          values: { other: other.address, count: String(one.page.questions.length), others: String(theirs.length) },
        });
    }
    const rows: readonly Localized<PageQuestion>[] = paired
      ? one.page.questions.map((question, at) => sideBySide(lang, question, langOf(other), theirs[at]))
      : [
          ...one.page.questions.map((question) => ({ [lang]: question })),
          ...(other === null ? [] : theirs.map((question) => ({ [langOf(other)]: question }))),
        ];
    // Of two pages the one in the bot's first language is the source.
    const both = [one, ...(other === null ? [] : [other])].sort(
      (a, b) => languages.indexOf(langOf(a)) - languages.indexOf(langOf(b)),
    );
    const pageOfRow = (row: Localized<PageQuestion>): ReadPage =>
      both.find((page) => Object.hasOwn(row, langOf(page))) ?? one;
    for (const row of rows) {
      const fresh = Object.entries(row).filter(([of, { question }]) => !seen.has(`${of} ${fold(question)}`));
      if (fresh.length === 0) {
        notes.push({
          key: 'question_twice',
          about: one.address,
          values: { question: Object.values(row)[0]?.question ?? '' },
        });
        continue;
      }
      for (const [of, { question }] of Object.entries(row)) seen.add(`${of} ${fold(question)}`);
      topics.push(topicOf(row, sourceOf(pageOfRow(row)), languages, unique));
    }
    if (rows.length === 0) notes.push({ key: 'page_without', about: one.address });
  }
  return { topics, lists: [], concepts: {}, tests: [], notes };
}

const sourceOf = ({ source, address }: ReadPage): string =>
  httpsAddress(source ?? '') ?? cleanLine(address).slice(0, 500);

const sideBySide = (
  lang: Locale,
  question: PageQuestion,
  other: Locale,
  theirs: PageQuestion | undefined,
): Localized<PageQuestion> => (theirs ? { [lang]: question, [other]: theirs } : { [lang]: question });

/** The same page in another language of the bot, whichever of the two says so. */
function partnerOf(
  one: ReadPage,
  lang: Locale,
  byAddress: ReadonlyMap<string, ReadPage>,
  langOf: (page: ReadPage) => Locale,
  languages: readonly Locale[],
  done: ReadonlySet<string>,
): ReadPage | null {
  const named = one.alternates.flatMap(({ address }) => byAddress.get(address) ?? []);
  const naming = [...byAddress.values()].filter(({ alternates }) =>
    alternates.some(({ address }) => address === one.address),
  );
  return (
    [...named, ...naming].find(
      (other) =>
        other !== one && langOf(other) !== lang && languages.includes(langOf(other)) && !done.has(other.address),
    ) ?? null
  );
}

function topicOf(
  row: Localized<PageQuestion>,
  address: string,
  languages: readonly Locale[],
  unique: (name: string) => string,
): DraftTopic {
  const texts = (text: (one: PageQuestion) => string): Localized =>
    Object.fromEntries(languages.flatMap((language) => (row[language] ? [[language, text(row[language])]] : [])));
  const title = texts(({ question }) => titleFrom(question));
  return {
    name: unique(nameOf(labelOf(row[languages[0] ?? '']?.question ?? Object.values(title)[0] ?? '', 50), 'question')),
    title,
    examples: Object.fromEntries(
      languages.map((language) => [language, row[language] ? [row[language].question] : []]),
    ),
    answer: [{ wordings: [texts(({ answer }) => plainBraces(answer))], buttons: [] }],
    steps: [],
    source: address,
    notes: [],
  };
}
