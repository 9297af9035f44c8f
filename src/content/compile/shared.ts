import type { AuthoredText, Bot, Fact, List, Notice, Words } from '../../model/bot.js';
import type { Localized, Locale } from '../../model/text.js';
import { unread, type YamlReader } from '../content-files.js';
import type { Report } from '../finding.js';
import { conceptsSchema, factsSchema, noticeSchema, wordsSchema } from '../schema/shared-files.js';
import { isYes } from '../schema/scalars.js';
import { isMap, type Data, type Source } from '../source.js';
import { nearest } from '../suggest.js';
import { validate } from '../validate.js';
import { checkDates } from './dates.js';
import { compileList } from './lists.js';
import { localize } from './localize.js';
import { phraseLines } from './options.js';
import type { BotScope, SlotInfo } from './scope.js';
import { sharedPaths, type sharedFolders } from './services.js';
import { rightKind } from './topic-files.js';

/** What reading the shared files of a bot needs. */
export interface SharedInput {
  readonly reader: YamlReader;
  /** The bot's folder and the content root. */
  readonly folders: readonly string[];
  readonly report: Report;
  readonly languages: readonly Locale[];
}

function sources(input: SharedInput, kind: keyof typeof sharedFolders): readonly Source[] {
  return sharedPaths(input.reader, kind, input.folders).flatMap((path) => {
    const { source, findings } = input.reader.yaml(path);
    for (const finding of findings) input.report(finding.code, finding, finding.values);
    return source.data === null ? [] : [source];
  });
}

/** `lists/*.csv`. */
export function readLists(input: SharedInput, concepts: Bot['concepts']): Bot['lists'] {
  const lists = sharedPaths(input.reader, 'lists', input.folders).flatMap((path): readonly List[] => {
    const name = path.slice(path.lastIndexOf('/') + 1, -'.csv'.length);
    const file = input.reader.files.show(path);
    const read = input.reader.files.read(path);
    if ('text' in read) return [compileList(name, read.text, file, input.languages, input.report, concepts)];
    const finding = unread(file, read.problem);
    input.report(finding.code, finding, finding.values);
    // The name stays known: what refers to the list is not wrong as well.
    return [{ name, rows: [] }];
  });
  return Object.fromEntries(lists.map((list) => [list.name, list]));
}

/** `facts/*.yaml`, by fact. */
export function readFacts(input: SharedInput): Bot['facts'] {
  const facts = new Map<string, Fact>();
  for (const source of sources(input, 'facts')) {
    if (!rightKind(source, 'facts', input.report)) continue;
    const written = validate(factsSchema, source.data, source, input.report);
    const scope = { source, slots: new Map<string, SlotInfo>(), bot: { ...input, facts: {}, lists: {} } };
    for (const [name, value] of Object.entries(written?.values ?? {})) {
      if (facts.has(name))
        input.report('NAME_TWICE', source.place(written?.values ?? null, name, { of: 'key' }), { name });
      const words = (data: Data | undefined, container: object, key: string): Localized =>
        localize(scope, data, { container, key }, { printed: false });
      facts.set(
        name,
        Array.isArray(value)
          ? value.map((entry) => {
              checkDates(source, input.report, entry);
              return {
                ...(entry.from === undefined ? {} : { from: entry.from }),
                ...(entry.until === undefined ? {} : { until: entry.until }),
                value: words(entry.value, entry, 'value'),
              };
            })
          : [{ value: words(value as Data, written?.values ?? {}, name) }],
      );
    }
  }
  return Object.fromEntries(facts);
}

/** The states that each `words:` file explains, by its name; known before services and topics refer to them. */
export function wordStates(input: SharedInput): ReadonlyMap<string, ReadonlySet<string>> {
  const silent = { ...input, report: () => undefined };
  return new Map(
    sources(silent, 'words').flatMap(({ data }) =>
      isMap(data) && typeof data['words'] === 'string'
        ? [[data['words'], new Set(isMap(data['states']) ? Object.keys(data['states']) : [])] as const]
        : [],
    ),
  );
}

/** `words/*.yaml`; their texts go to `bot.texts`. */
export function readWords(input: SharedInput, bot: BotScope): Bot['words'] {
  const all = sources(input, 'words').flatMap((source): readonly (readonly [string, Words])[] => {
    if (!rightKind(source, 'words', input.report)) return [];
    const written = validate(wordsSchema, source.data, source, input.report);
    if (!written) return [];
    const scope = { source, bot, slots: new Map<string, SlotInfo>([['case', { kind: 'record' }]]) };
    const text = (key: string, data: Data | undefined, container: object, part: string): string => {
      const words: AuthoredText = { text: localize(scope, data, { container, key: part }, { sentence: true }) };
      bot.texts.set(key, words);
      return key;
    };
    const states = Object.entries(written.states).map(
      ([raw, state]) =>
        [
          raw,
          {
            is: state.is,
            say: text(`words/${written.words}/${raw}`, state.say, state, 'say'),
            ...(state.next === undefined
              ? {}
              : { next: text(`words/${written.words}/${raw}.next`, state.next, state, 'next') }),
          },
        ] as const,
    );
    return [[written.words, { states: Object.fromEntries(states) }]];
  });
  return Object.fromEntries(all);
}

/** `notices/*.yaml`; their texts go to `bot.texts`. */
export function readNotices(input: SharedInput, bot: BotScope): readonly Notice[] {
  return sources(input, 'notices').flatMap((source): readonly Notice[] => {
    if (!rightKind(source, 'notice', input.report)) return [];
    const written = validate(noticeSchema, source.data, source, input.report);
    if (!written) return [];
    checkDates(source, input.report, written);
    const on =
      written.on === undefined || written.on === 'everything'
        ? 'everything'
        : typeof written.on === 'string'
          ? [written.on]
          : written.on;
    for (const [index, topic] of (on === 'everything' ? [] : on).entries()) {
      if (bot.topics.has(topic)) continue;
      const suggestion = nearest(topic, bot.topics.keys());
      const place =
        typeof written.on === 'string' ? source.place(written, 'on') : source.place(written.on as object, index);
      input.report('UNKNOWN_TOPIC', place, { topic, ...(suggestion ? { suggestion } : {}) });
    }
    const say = `notice/${written.notice}`;
    bot.texts.set(say, {
      text: localize(
        { source, bot, slots: new Map() },
        written.say,
        { container: written, key: 'say' },
        { sentence: true },
      ),
    });
    return [
      {
        name: written.notice,
        ...(written.from === undefined ? {} : { from: written.from.replace(' ', 'T') }),
        ...(written.until === undefined ? {} : { until: written.until.replace(' ', 'T') }),
        on,
        say,
        instead: isYes(written.instead),
      },
    ];
  });
}

/** A misspelt language would leave its words unread. What stands in a shared file for another bot's language is no mistake. */
export function knownLanguages(concepts: object, source: Source, { languages, report }: SharedInput): void {
  for (const key of Object.keys(concepts)) {
    if (languages.includes(key) || ['en', 'es'].includes(key)) continue;
    const suggestion = nearest(key, languages);
    report('UNKNOWN_KEY', source.place(concepts, key, { of: 'key' }), {
      key: key.slice(0, 60),
      ...(suggestion === null ? { known: languages.join(', ') } : { suggestion }),
    });
  }
}

/** `concepts/*.yaml` and the bot file's `concepts:`. */
export function readConcepts(input: SharedInput, inline: unknown): Bot['concepts'] {
  const written = sources(input, 'concepts').flatMap((source) => {
    if (!rightKind(source, 'concepts', input.report)) return [];
    const file = validate(conceptsSchema, source.data, source, input.report);
    if (file) knownLanguages(file.concepts, source, input);
    return file ? [file.concepts as Data] : [];
  });
  const all = [...written, ...(inline === undefined ? [] : [inline as Data])];
  return Object.fromEntries(
    input.languages.map((language) => {
      const words = all.flatMap((concepts) =>
        isMap(concepts) && isMap(concepts[language]) ? Object.entries(concepts[language]) : [],
      );
      return [language, Object.fromEntries(words.map(([word, others]) => [word, splitWords(others)]))];
    }),
  );
}

/** Other words for one: a list, a text block, or separated by commas. */
const splitWords = (data: Data): readonly string[] =>
  phraseLines(data)
    .flatMap((line) => (typeof data === 'string' ? line.split(',') : [line]))
    .map((word) => word.trim())
    .filter((word) => word !== '');
