import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { AuthoredText, Bot } from '../../model/bot.js';
import type { Localized } from '../../model/text.js';
import { isZone } from '../../model/time.js';
import { checkContent } from '../checks/index.js';
import type { YamlReader } from '../content-files.js';
import { fileStart, hasErrors, makeFinding, type Finding, type Report } from '../finding.js';
import { botSchema, type WrittenBot } from '../schema/bot.js';
import { isMap, type Data, type DataMap, type Source } from '../source.js';
import { lockReader, recordingReader, staleTexts, type LockReader, type ReadContent } from '../staleness.js';
import { nearest } from '../suggest.js';
import { validate } from '../validate.js';
import { applyWaivers, type Waived } from '../waivers.js';
import { agencyFacts, namedFacts } from './agency-facts.js';
import { authoredText } from './authored-text.js';
import { checkDrafts } from './drafts.js';
import { findDuplicateExamples, findUnreachable } from './examples.js';
import { ignoredFiles } from './ignored-files.js';
import { isLanguage } from './is-language.js';
import { localize, type At } from './localize.js';
import { overrides } from './overrides.js';
import { requiredTopics } from './required-topics.js';
import type { BotScope, SlotInfo } from './scope.js';
import { compileServices, sharedFolders, sharedPaths } from './services.js';
import { readSettings, type Environment } from './settings.js';
import { knownLanguages, readConcepts, readFacts, readLists, readNotices, readWords, wordStates } from './shared.js';
import { readTables } from './tables.js';
import { findTopics } from './topic-files.js';
import { compileTopic, topicLabel } from './topic.js';
import { compileQueues } from './queues.js';

/** What the compilation of one bot needs. */
export interface CompileInput {
  /** Absolute path of its `bot.yaml`. */
  readonly path: string;
  readonly reader: YamlReader;
  /** The content root, and the folders `intents/` of the shared library. */
  readonly root: string;
  readonly libraries: readonly string[];
  readonly env: Environment;
  /** `YYYY-MM-DD`: holidays are expanded from this year on. */
  readonly today: string;
  /** The engine's own sentences (`file:key` → text in the first language), to check `texts:` if there are any; null = unchecked. */
  readonly engineTexts: () => { readonly [key: string]: string } | null;
  /** Whether what is not wrong but could be better is looked for, too; a server that starts has nobody to tell. Default true. */
  readonly advice?: boolean;
  /** Shared by the bots of one load; without it each reads its own. */
  readonly locks?: LockReader;
}

/** A compiled bot, or null when an error keeps it from being used, and everything about its content that people must know. */
export interface CompiledBot {
  readonly bot: Bot | null;
  readonly findings: readonly Finding[];
  /** What a line `# allow …` speaks for, and the lines themselves. */
  readonly waivers: Waived;
  /** What it was compiled from. */
  readonly content: ReadContent;
}

/** Compiles a bot; never throws on what authors write. */
export function compileBot(given: CompileInput): CompiledBot {
  const { reader, read } = recordingReader(given.reader);
  const input = { ...given, reader };
  const { source, findings: problems } = reader.yaml(input.path);
  const findings: Finding[] = [...problems];
  const report: Report = (code, place, values) => findings.push(makeFinding(code, place, values));
  const soft: Report = (code, place, values) =>
    findings.push({ ...makeFinding(code, place, values), severity: 'warning' });
  const written = source.data === null ? null : validate(botSchema, source.data, source, report);
  const bot = written ? build(written, source, input, report, soft) : null;
  const content = readContent(input, read, written?.languages ?? []);
  findings.push(...staleTexts(content, reader.files, input.locks ?? lockReader(reader.files)));
  const waivers = applyWaivers(
    findings,
    [...read.values()].flatMap((parsed) => parsed.waivers),
    input.today,
  );
  return { bot: hasErrors(waivers.open) ? null : bot, findings: waivers.open, waivers, content };
}

function readContent(
  { path, reader, root, libraries }: CompileInput,
  yaml: ReadContent['yaml'],
  languages: readonly string[],
): ReadContent {
  const folder = dirname(path);
  return {
    yaml,
    lists: sharedPaths(reader, 'lists', [folder, root]),
    lockFolders: [folder, ...libraries, ...Object.keys(sharedFolders).map((kind) => join(root, kind))],
    languages,
  };
}

/**
 * Confidence limits of a bot that sets none. Confidence is calibrated: an intent at 0.6 is more likely meant than not, even among strangers
 * (`docs/understanding.md`).
 */
export const defaultThresholds = { answer: 0.6, clarify: 0.3 };

/** `soft` tells as a warning what is an error in a topic that is published. */
function build(written: WrittenBot, source: Source, input: CompileInput, report: Report, soft: Report): Bot {
  const folder = dirname(input.path);
  const languages = written.languages.filter((language, index) => {
    const good = isLanguage(language);
    if (!good) report('UNKNOWN_LANGUAGE', source.place(written.languages, index), { language });
    return good;
  });
  const { reader } = input;
  if (written.bot !== basename(folder))
    report('BOT_FOLDER', source.place(written, 'bot'), { name: written.bot, folder: basename(folder) });
  for (const found of ignoredFiles(reader.files, folder, input.root))
    report('FILE_IGNORED', fileStart(found.file), found);
  if (!isZone(written.time_zone))
    report('WRONG_VALUE', source.place(written, 'time_zone'), {
      key: 'time_zone',
      expected: '@zone',
      found: '@words',
      value: written.time_zone,
    });
  const shared = { reader, folders: [folder, input.root], report, languages };
  if (isMap(written.concepts)) knownLanguages(written.concepts, source, shared);
  const concepts = readConcepts(shared, written.concepts);
  const lists = readLists(shared, concepts);
  const tables = readTables(shared);
  const states = wordStates(shared);
  const words = new Set(states.keys());
  const plainWords = (data: Data | undefined, at: At): Localized =>
    localize({ source, slots: new Map(), bot: { languages, report, facts: {}, lists: {} } }, data, at, {
      printed: false,
    });
  const queues = compileQueues({ ...written, languages: [...languages] }, source, input.today, report, plainWords);
  const title = plainWords(written.name, { container: written, key: 'name' });
  const facts = { ...namedFacts, ...readFacts(shared), ...agencyFacts(written, title, queues, languages) };
  const services = compileServices(written.services, {
    source,
    report,
    reader,
    folder,
    env: input.env,
    languages,
    timeZone: written.time_zone,
    words: states,
  });
  const { topics, drafts, broken } = findTopics(
    written.topics,
    { bot: folder, libraries: input.libraries },
    reader,
    source,
    report,
  );
  const texts = new Map<string, AuthoredText>();
  const scope: BotScope = {
    bot: written.bot,
    languages,
    report,
    topics: new Map([
      ...[...broken].map((name) => [name, { label: {} }] as const),
      ...topics.map((topic) => [topic.written.intent, { label: topicLabel(topic, { languages }) }] as const),
    ]),
    facts,
    lists,
    tables,
    concepts,
    words,
    queues: Object.keys(queues),
    services,
    texts,
  };
  const printed = { bot: scope, source, slots: new Map<string, SlotInfo>() };
  texts.set('bot/greeting', authoredText(printed, written.greeting as Data, { container: written, key: 'greeting' }));
  const compiled = topics.map((topic) => compileTopic(topic, scope));
  findDuplicateExamples(topics, languages, report);
  checkDrafts(drafts, topics, scope, soft);
  findUnreachable(topics, [written.menu ?? [], compiled.map(({ steps }) => steps), [...texts.values()]], report);
  for (const name of requiredTopics)
    if (!scope.topics.has(name))
      report('MISSING_TOPIC', source.place(written, 'topics', { of: 'key' }), { topic: name });
  const bot: Bot = {
    name: written.bot,
    agency: written.agency ?? written.bot,
    hash: '',
    title,
    languages,
    timeZone: written.time_zone,
    greeting: 'bot/greeting',
    menu: menu(
      written,
      source,
      scope,
      topics.filter((topic) => topic.own).map((topic) => topic.written.intent),
    ),
    topics: Object.fromEntries(compiled.map((topic) => [topic.name, topic])),
    facts,
    lists,
    tables: Object.fromEntries([...tables].map(([name, { table }]) => [name, table])),
    words: readWords(shared, scope),
    notices: readNotices(shared, scope),
    queues,
    services,
    channels: compileChannels(written, source, folder, input.env, report),
    overrides: overrides(written, source, scope, input.engineTexts),
    concepts,
    thresholds: thresholds(written),
    ...(written.after_review_by === 'withhold' ? { afterReviewBy: 'withhold' as const } : {}),
    texts: Object.fromEntries(texts),
  };
  checkContent(
    { bot, written, source, topics, reader, folders: shared.folders, today: input.today, report },
    input.advice ?? true,
  );
  return { ...bot, hash: hashOf(bot) };
}

/** The content's SHA-256. Settings of channels and services are left out: they hold secrets, and changing one changes no answer. */
function hashOf(bot: Bot): string {
  const services = Object.fromEntries(
    Object.entries(bot.services).map(([name, service]) => [name, { ...service, settings: {} }]),
  );
  const channels = Object.keys(bot.channels);
  return createHash('sha256')
    .update(JSON.stringify({ ...bot, services, channels }))
    .digest('hex');
}

function thresholds({ thresholds: written }: WrittenBot): Bot['thresholds'] {
  const answer = written?.answer === undefined ? defaultThresholds.answer : Number(written.answer);
  const clarify =
    written?.clarify === undefined ? Math.min(defaultThresholds.clarify, answer) : Number(written.clarify);
  return { answer, clarify: Math.min(clarify, answer) };
}

/** Topics offered first: as written, else the bot's own and a person. */
function menu(written: WrittenBot, source: Source, scope: BotScope, own: readonly string[]): readonly string[] {
  if (!written.menu)
    return [
      ...own.slice(0, 4),
      ...['talk-to-a-person'].filter((topic) => scope.topics.has(topic) && !own.includes(topic)),
    ];
  return written.menu.filter((topic, index) => {
    if (scope.topics.has(topic)) return true;
    const suggestion = nearest(topic, scope.topics.keys());
    scope.report('UNKNOWN_TOPIC', source.place(written.menu ?? null, index), {
      topic,
      ...(suggestion ? { suggestion } : {}),
    });
    return false;
  });
}

/** A channel without its secrets is off, said in one line; the others go on (design page 09). */
function compileChannels(
  written: WrittenBot,
  source: Source,
  folder: string,
  env: Environment,
  report: Report,
): Bot['channels'] {
  const entries = Object.entries(written.channels ?? { web: { type: 'web' } }).flatMap(([name, data]) => {
    const { settings, missing } = readSettings(data as DataMap, { folder, env, source, report });
    for (const { name: variable, container, key } of missing)
      report('CHANNEL_OFF', source.place(container, key), { channel: name, variable });
    return missing.length > 0 ? [] : [[name, { name, type: data.type, settings }] as const];
  });
  return Object.fromEntries(entries);
}
