import { join } from 'node:path';
import type { z } from 'zod';
import type { ContentFiles } from '../../content/content-files.js';
import { yamlReader } from '../../content/content-files.js';
import type { Place } from '../../content/finding.js';
import { plain } from '../../content/read-yaml-file.js';
import { conversationTestSchema } from '../../content/schema/conversation-test.js';
import { isYes } from '../../content/schema/scalars.js';
import { isMap, type Source } from '../../content/source.js';
import type { Json } from '../../model/json.js';
import type { Locale } from '../../model/text.js';

type Written = z.infer<typeof conversationTestSchema>;
export type Line = Written['talk'][number];
export type Expectation = Exclude<NonNullable<Line['bot']>, readonly unknown[]>;
export type Then = NonNullable<Line['then']>;
/** Words for all languages, or one per language. */
export type Words = string | { readonly [locale: string]: string };

/** One conversation test as it is run: what its author left out is filled in. */
export interface TestFile {
  readonly test: string;
  readonly languages: readonly Locale[];
  readonly channels: readonly string[];
  /** `YYYY-MM-DDTHH:MM±HH:MM` */
  readonly now: string;
  /** People at the desk. */
  readonly agents: number;
  readonly given: { readonly [operation: string]: Json };
  readonly talk: readonly Line[];
}

/** A test with the places of its lines; `expectation` counts within a list of expectations. */
export interface ReadTest {
  readonly bot: string;
  /** As people read it: `bots/rivermont/tests/menu.yaml`. */
  readonly file: string;
  readonly test: TestFile;
  placeOf(line: number, expectation?: number): Place;
}

/** Where a test runs if it does not say. */
export const usualChannels: readonly string[] = ['web', 'whatsapp', 'sms'];
const usualLanguages: readonly Locale[] = ['en', 'es'];
/** A Monday morning on which offices are open. */
const usualNow = '2026-11-23T10:00-06:00';

/** Fills in what an author left out. Throws a ZodError if it is no test; `check` says what is wrong with one. */
export function completeTest(data: unknown): TestFile {
  const { test, languages, channels, now, agents, given, talk } = conversationTestSchema.parse(data);
  return {
    test,
    languages: languages ?? usualLanguages,
    channels: channels ?? usualChannels,
    now: now ?? usualNow,
    agents: Number(agents ?? 0),
    given: (given ?? {}) as TestFile['given'],
    talk,
  };
}

/**
 * The conversation tests of a bot, in the order of their names. Those that are no tests are left out, `check` names them; so are drafts,
 * which speak of topics that nobody published yet.
 */
export function readTests(root: string, bot: string, files: ContentFiles): readonly ReadTest[] {
  const folder = join(root, 'bots', bot, 'tests');
  return files.list(folder, '.yaml').flatMap((name) => {
    const path = join(folder, name);
    const { source } = yamlReader(files).yaml(path);
    const parsed = conversationTestSchema.safeParse(plain(source.data));
    if (!parsed.success || isYes(parsed.data.draft)) return [];
    const placeOf = (line: number, expectation?: number): Place => placeIn(source, line, expectation);
    return [{ bot, file: files.show(path), test: completeTest(plain(source.data)), placeOf }];
  });
}

function placeIn(source: Source, line: number, expectation: number | undefined): Place {
  const talk = isMap(source.data) ? source.data['talk'] : undefined;
  const entry = Array.isArray(talk) ? (talk as readonly unknown[])[line] : undefined;
  const bot = typeof entry === 'object' && entry !== null && 'bot' in entry ? entry.bot : undefined;
  if (expectation !== undefined && Array.isArray(bot)) return source.place(bot, expectation);
  return source.place(typeof talk === 'object' ? talk : null, line);
}

/** Words in the language of the run. */
export function inLanguage(words: Words, locale: Locale): string {
  return typeof words === 'string' ? words : (words[locale] ?? Object.values(words)[0] ?? '');
}
