import type { Place } from '../../content/finding.js';
import type { Instant } from '../../model/event.js';
import type { Capabilities, OutboundMessage } from '../../model/outbound.js';
import type { LoadedBot } from '../../model/ports/bots.js';
import type { ServiceResult } from '../../model/ports/service.js';
import type { Locale, Slots } from '../../model/text.js';
import type { Compose } from '../../runtime/deps.js';
import { startTalk, type Talk, type TalkDeps, type Talked } from '../../runtime/talk.js';
import { givenAnswers } from './given.js';
import { checkThen, isLabel, meet, saysName, type Print } from './meet-expectation.js';
import type { Problem } from './problem.js';
import { metEntry } from './bot-outcomes.js';
import { inLanguage, type Line, type ReadTest } from './test-file.js';

/** Who said what in a run; `time` is what passed, `failed` marks where the run stopped. */
export interface TranscriptLine {
  readonly from: 'citizen' | 'bot' | 'system' | 'agent' | 'time';
  readonly text: string;
  readonly choices: readonly string[];
}

/** What one test came to in one language on one channel. */
export interface TestRun {
  readonly bot: string;
  readonly file: string;
  readonly test: string;
  readonly locale: Locale;
  readonly channel: string;
  /** null = it holds. */
  readonly problem: Problem | null;
  /** The line that expected something else, or the start of the file. */
  readonly place: Place;
  readonly transcript: readonly TranscriptLine[];
  /** What happened in which language, for coverage; the entries are those of `metEntry`. */
  readonly met: ReadonlySet<string>;
}

export interface TestRunDeps {
  readonly loaded: LoadedBot;
  readonly compose: Compose;
  readonly can: Capabilities;
  /** The bot's real services, for calls the test says nothing of. */
  readonly real: (service: string, operation: string, input: Slots, now: Instant) => Promise<ServiceResult>;
  readonly print: (locale: Locale, now: Instant) => Print;
  /** Another way to hold the conversation, e.g. through the data file. */
  readonly start?: (deps: TalkDeps) => Promise<Talk>;
}

const minute = 60_000;
const units: { readonly [unit: string]: number } = {
  minute,
  hour: 60 * minute,
  day: 24 * 60 * minute,
  week: 7 * 24 * 60 * minute,
};

/** Runs one test in one language on one channel, saved and loaded between every two lines. */
export async function runTest(read: ReadTest, locale: Locale, channel: string, deps: TestRunDeps): Promise<TestRun> {
  const { test } = read;
  const { bot } = deps.loaded;
  const transcript: TranscriptLine[] = [];
  const met = new Set<string>();
  const run = { bot: read.bot, file: read.file, test: test.test, locale, channel, transcript, met };
  const failed = (problem: Problem, line: number, expectation?: number): TestRun => ({
    ...run,
    problem,
    place: read.placeOf(line, expectation),
  });
  if (!bot.languages.includes(locale))
    return failed({ type: 'no_language', language: locale, known: bot.languages }, 0);
  const now = Date.parse(test.now);
  const given = givenAnswers(test.given);
  const people = { agents: test.agents, waiting: 0, languages: test.agents > 0 ? bot.languages : [] };
  const talk = await (deps.start ?? ((one) => Promise.resolve(startTalk(one))))({
    loaded: deps.loaded,
    compose: deps.compose,
    can: deps.can,
    now,
    staff: { queues: Object.fromEntries(Object.keys(bot.queues).map((queue) => [queue, people])) },
    answer: async ({ service, operation, input }, at) =>
      given(`${service}.${operation}`, input) ?? deps.real(service, operation, input, at),
  });
  const print = deps.print(locale, now);
  let line = 0;
  try {
    let said: Talked = await talk.send({ type: 'opened', locale });
    note(said, transcript, met);
    let cursor = 0;
    for (line = 0; line < test.talk.length; line += 1) {
      const entry = test.talk[line] as Line;
      const did = await act(entry, locale, said, talk, transcript);
      if (did && 'type' in did) return failed(did, line);
      if (did) {
        said = did;
        cursor = 0;
        note(said, transcript, met);
      }
      const expectations = entry.bot === undefined ? [] : Array.isArray(entry.bot) ? entry.bot : [entry.bot];
      for (const [n, one] of expectations.entries()) {
        const checked = meet(one, said, locale, cursor, print);
        if (typeof checked !== 'number') return failed(checked, line, n);
        cursor = checked;
      }
      const problem = entry.then ? checkThen(entry.then, said, locale, print) : null;
      if (problem) return failed(problem, line);
    }
    return { ...run, problem: null, place: read.placeOf(0) };
  } catch (error) {
    return failed({ type: 'crashed', error: error instanceof Error ? error.message : String(error) }, line);
  } finally {
    await talk.close();
  }
}

function note(said: Talked, transcript: TranscriptLine[], met: Set<string>): void {
  const locale = said.state.locale ?? '';
  for (const message of said.messages) {
    const { from, text, choices, ref } = message;
    transcript.push({ from, text, choices: choices.map(({ label }) => label) });
    met.add(metEntry(message.locale, 'says', saysName(message)));
    if (ref.type !== 'verbatim') met.add(metEntry(message.locale, 'says', ref.key));
  }
  for (const { topic, asks } of said.questions) met.add(metEntry(locale, 'asks', topic, asks));
  for (const { topic, step, outcome } of said.outcomes) met.add(metEntry(locale, 'outcome', topic, step, outcome));
  for (const queue of said.handsOff) met.add(metEntry(locale, 'hands_off', queue));
}

/** Does what a line says the citizen does; null for a line that only expects. */
async function act(
  line: Line,
  locale: Locale,
  said: Talked,
  talk: Talk,
  transcript: TranscriptLine[],
): Promise<Talked | Problem | null> {
  const show = (text: string, from: TranscriptLine['from'] = 'citizen'): void =>
    void transcript.push({ from, text, choices: [] });
  if (line.citizen !== undefined) {
    const text = inLanguage(line.citizen, locale);
    show(text);
    return talk.send({ type: 'message', text });
  }
  if (line.taps !== undefined) return tap(inLanguage(line.taps, locale), said.messages, talk, show);
  if (line.after !== undefined) {
    show(line.after, 'time');
    const [count, unit = ''] = line.after.split(' ');
    return talk.wait(Number(count) * (units[unit.replace(/s$/, '')] ?? minute));
  }
  for (const [name, kind, mime] of [
    [line.sends_photo, 'photo', 'image/jpeg'],
    [line.sends_file, 'file', 'application/pdf'],
  ] as const) {
    if (name === undefined) continue;
    show(`(${name})`);
    return talk.send({ type: 'attachment', file: { id: `test-${kind}`, name, mime, bytes: 1000 }, kind });
  }
  if (line.sends_location !== undefined) {
    const [latitude = 0, longitude = 0] = line.sends_location.split(',').map(Number);
    show(`(${line.sends_location})`);
    return talk.send({ type: 'location', latitude, longitude });
  }
  if (line.opens !== undefined) {
    show(`(${line.opens})`);
    return talk.send({ type: 'opened', locale: line.opens });
  }
  return null;
}

/** Presses what is offered; where a channel has no buttons the citizen types the words of the line. */
async function tap(
  label: string,
  messages: readonly OutboundMessage[],
  talk: Talk,
  show: (text: string) => void,
): Promise<Talked | Problem> {
  const choices = messages.flatMap((message) => message.choices);
  const choice = choices.find((one) => isLabel(one.label, label));
  if (choice) {
    show(`[${label}]`);
    return talk.send({ type: 'choice', key: choice.id });
  }
  if (!messages.some((message) => message.text.includes(label)))
    return { type: 'no_choice', label, offered: choices.map((one) => one.label) };
  show(label);
  return talk.send({ type: 'message', text: label });
}
