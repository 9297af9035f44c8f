import type { Locale, Localized } from '../../model/text.js';
import { fold } from '../suggest.js';
import { cleanLine, cleanText, httpsAddress, labelOf, nameOf, plainBraces, uniqueNames } from './clean-words.js';
import type { Brought, DraftTopic, Note } from './draft.js';

/** What a column holds; `locale` is null when its name says no language. */
type Column =
  | { readonly kind: 'question' | 'answer' | 'title'; readonly locale: Locale | null }
  | { readonly kind: 'topic' | 'source' | 'language' | 'other' };

const kindWords: readonly (readonly ['question' | 'answer' | 'title' | 'topic' | 'source' | 'language', RegExp])[] = [
  [
    'question',
    /^(?:questions?|q|faqs?|examples?|phrases?|utterances?|ask|prompt|preguntas?(?: frecuentes?)?|p|consultas?|ejemplos?|frases?)$/,
  ],
  ['answer', /^(?:answers?|a|responses?|reply|text|body|respuestas?|r|contestacion|texto)$/],
  ['title', /^(?:title|heading|titulo|encabezado)$/],
  ['topic', /^(?:topic|intent|name|id|key|tema|intencion|nombre|clave)$/],
  ['source', /^(?:source|url|link|page|fuente|enlace|pagina|direccion web)$/],
  ['language', /^(?:languages?|lang|locale|idioma|lengua)$/],
];
const languageWords: { readonly [word: string]: Locale } = {
  en: 'en',
  eng: 'en',
  english: 'en',
  ingles: 'en',
  es: 'es',
  esp: 'es',
  spa: 'es',
  spanish: 'es',
  espanol: 'es',
  castellano: 'es',
};
/** Names of columns that are themselves Spanish: the sheet is, too, if nothing else says so. */
const spanish = /^(?:preguntas?|consultas?|respuestas?|contestacion|ejemplos?|frases?|titulo|tema)(?: |$)/;

/** What each column holds, by its name in English or Spanish with or without a language: `Question (EN)`, `respuesta_es`, `Inglés: pregunta`. */
export function columnsOf(names: readonly string[]): readonly Column[] {
  return names.map((name): Column => {
    const words = fold(name).split(' ').filter(Boolean);
    const locale =
      words.map((word) => (Object.hasOwn(languageWords, word) ? languageWords[word] : undefined)).find(Boolean) ?? null;
    const rest = words
      .filter((word) => !Object.hasOwn(languageWords, word) && !/^(?:in|en|the|la|el|in)$/.test(word))
      .join(' ');
    const kind = kindWords.find(([, pattern]) => pattern.test(rest))?.[0];
    if (kind === undefined) return { kind: 'other' };
    if (kind === 'topic' || kind === 'source' || kind === 'language') return { kind };
    return { kind, locale };
  });
}

/** A table that has no column of questions or none of answers. */
export interface TableProblem {
  readonly problem: 'no_question' | 'no_answer';
}

/**
 * Brings a table of questions and answers. Rows of one topic (or, without such a column, of one answer) are one topic; a cell may hold
 * several questions, one a line or split at bars. `locale` is the language of columns that name none.
 */
export function fromQuestionTable(
  columns: readonly string[],
  rows: readonly { readonly line: number; readonly cells: { readonly [column: string]: string } }[],
  { languages, locale }: { readonly languages: readonly Locale[]; readonly locale: Locale | null },
): Brought | TableProblem {
  const kinds = columnsOf(columns);
  const has = (kind: Column['kind']): boolean => kinds.some((column) => column.kind === kind);
  // A sheet with titles and texts is one of questions and answers, too.
  if (!has('question') && !has('title')) return { problem: 'no_question' };
  if (!has('answer')) return { problem: 'no_answer' };
  const plain = locale ?? (columns.some((name) => spanish.test(fold(name))) ? 'es' : 'en');
  const notes: Note[] = columns.flatMap((name, at) =>
    kinds[at]?.kind === 'other' && name !== '' ? [{ key: 'column', about: name }] : [],
  );
  const groups = new Map<string, Group>();
  for (const { line, cells } of rows) {
    const row = readRow(columns, kinds, cells, plain);
    const answered = Object.values(row.answer).some((text) => text !== '');
    const asked = Object.values(row.questions).some((phrases) => phrases.length > 0);
    const about = String(line);
    for (const language of Object.keys({ ...row.answer, ...row.questions }))
      if (!languages.includes(language)) notes.push({ key: 'other_language', about: language });
    if (!answered && !(row.topic && asked)) {
      if (asked) notes.push({ key: 'row_no_answer', about });
      continue;
    }
    if (!asked && !row.topic) {
      notes.push({ key: 'row_no_question', about });
      continue;
    }
    const key = row.topic
      ? `topic ${fold(row.topic)}`
      : `answer ${fold(Object.values(row.answer).find(Boolean) ?? '')}`;
    const group = groups.get(key) ?? {
      topic: row.topic,
      title: {},
      questions: {},
      answers: {},
      source: null,
      lines: [],
    };
    groups.set(key, group);
    merge(group, row, line);
  }
  const unique = uniqueNames();
  const topics = [...groups.values()].map((group): DraftTopic => toTopic(group, languages, unique, notes));
  return { topics, lists: [], concepts: {}, tests: [], notes: withoutDoubles(notes) };
}

interface Group {
  readonly topic: string;
  readonly title: { [locale: Locale]: string };
  readonly questions: { [locale: Locale]: string[] };
  readonly answers: { [locale: Locale]: string[] };
  source: string | null;
  readonly lines: number[];
}

interface Row {
  readonly topic: string;
  readonly title: Localized;
  readonly questions: Localized<readonly string[]>;
  readonly answer: Localized;
  readonly source: string | null;
}

function readRow(
  columns: readonly string[],
  kinds: readonly Column[],
  cells: { readonly [column: string]: string },
  plain: Locale,
): Row {
  const cell = (at: number): string => cells[columns[at] ?? ''] ?? '';
  const language = kinds.flatMap((column, at) =>
    column.kind === 'language' ? [fold(cell(at)).split(' ')[0] ?? ''] : [],
  )[0];
  const own =
    language !== undefined && Object.hasOwn(languageWords, language) ? (languageWords[language] ?? plain) : plain;
  const title: { [locale: Locale]: string } = {};
  const questions: { [locale: Locale]: string[] } = {};
  const answer: { [locale: Locale]: string } = {};
  let topic = '';
  let source: string | null = null;
  for (const [at, column] of kinds.entries()) {
    const text = cleanText(cell(at));
    if (text === '') continue;
    if (column.kind === 'topic') topic ||= cleanLine(text);
    if (column.kind === 'source') source ??= httpsAddress(text);
    if (column.kind === 'title') title[column.locale ?? own] ??= cleanLine(text);
    if (column.kind === 'answer') {
      const locale = column.locale ?? own;
      answer[locale] = answer[locale] ? `${answer[locale]}\n${text}` : text;
    }
    if (column.kind === 'question') (questions[column.locale ?? own] ??= []).push(...splitQuestions(text));
  }
  return { topic, title, questions, answer, source };
}

/** Several questions of one cell: one a line, split at bars, or one after the other. */
function splitQuestions(text: string): readonly string[] {
  return text
    .split(/\n|\s*\|\s*|(?<=\?)\s+(?=[¿\p{Lu}])/u)
    .map((phrase) => cleanLine(phrase.replace(/^\s*(?:[-*•]|\d{1,3}[.)])\s+/, '')))
    .filter((phrase) => phrase !== '');
}

function merge(group: Group, row: Row, line: number): void {
  group.lines.push(line);
  group.source ??= row.source;
  for (const [locale, text] of Object.entries(row.title)) group.title[locale] ??= text;
  for (const [locale, phrases] of Object.entries(row.questions)) (group.questions[locale] ??= []).push(...phrases);
  for (const [locale, text] of Object.entries(row.answer)) {
    const known = (group.answers[locale] ??= []);
    if (!known.some((other) => fold(other) === fold(text))) known.push(text);
  }
}

function toTopic(
  group: Group,
  languages: readonly Locale[],
  unique: (name: string) => string,
  notes: Note[],
): DraftTopic {
  const title = Object.fromEntries(
    languages.flatMap((locale) => {
      const text = group.title[locale] ?? titleFrom(group.questions[locale]?.[0] ?? '');
      return text === '' ? [] : [[locale, text]];
    }),
  );
  const name = unique(nameOf(labelOf(group.topic || (Object.values(title)[0] ?? ''), 50), 'question'));
  const own: Note[] = [];
  for (const [locale, answers] of Object.entries(group.answers))
    if (answers.length > 1)
      own.push({
        key: 'answers_differ',
        about: name,
        values: { language: locale, count: String(answers.length), lines: group.lines.slice(0, 10).join(', ') },
      });
  notes.push(...own);
  return {
    name,
    title,
    examples: Object.fromEntries(languages.map((locale) => [locale, group.questions[locale] ?? []])),
    answer: [
      {
        wordings: [
          Object.fromEntries(
            languages.flatMap((locale) => {
              const text = group.answers[locale]?.[0];
              return text === undefined ? [] : [[locale, plainBraces(text)]];
            }),
          ),
        ],
        buttons: [],
      },
    ],
    steps: [],
    ...(group.source === null ? {} : { source: group.source }),
    notes: own,
  };
}

/** A question as a title: without its marks, at most 80 characters. */
export function titleFrom(question: string): string {
  const text = cleanLine(question).replace(/^[¿¡\s]+|[?!\s]+$/g, '');
  const short = Array.from(text).length <= 80 ? text : `${Array.from(text).slice(0, 79).join('').trimEnd()}…`;
  return short.charAt(0).toUpperCase() + short.slice(1);
}

const withoutDoubles = (notes: readonly Note[]): readonly Note[] => [
  ...new Map(notes.map((note) => [JSON.stringify(note), note])).values(),
];
