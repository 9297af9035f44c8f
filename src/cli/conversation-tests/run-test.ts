import type { Capabilities, OutboundMessage } from '../../model/outbound.js';
import type { LoadedBot } from '../../model/ports/bots.js';
import type { ServiceResult } from '../../model/ports/service.js';
import type { Locale } from '../../model/text.js';
import type { Value } from '../../model/value.js';
import type { Json } from '../../model/json.js';
import type { Compose } from '../../runtime/deps.js';
import { startTalk, type Talked } from '../../runtime/talk.js';
import { givenAnswer } from './given.js';
import type { Expectation, Line, TestFile } from './test-file.js';

export interface TestRun {
  readonly test: string;
  readonly locale: Locale;
  readonly channel: string;
  /** null = it holds. */
  readonly problem: string | null;
  /** Who said what, one line each. */
  readonly transcript: readonly string[];
}

export interface TestRunDeps {
  readonly loaded: LoadedBot;
  readonly compose: Compose;
  readonly can: Capabilities;
  /** The bot's real services, for calls the test says nothing of. */
  readonly real: (
    service: string,
    operation: string,
    input: { readonly [name: string]: Value },
    now: number,
  ) => Promise<ServiceResult>;
}

const inLanguage = (words: string | Record<string, string>, locale: Locale): string =>
  typeof words === 'string' ? words : (words[locale] ?? Object.values(words)[0] ?? '');

/** Runs one test in one language on one channel, saved and loaded between every two lines. */
export async function runTest(file: TestFile, locale: Locale, channel: string, deps: TestRunDeps): Promise<TestRun> {
  const transcript: string[] = [];
  const { bot } = deps.loaded;
  const now = Date.parse(file.now);
  const staff = {
    queues: Object.fromEntries(
      Object.keys(bot.queues).map((queue) => [
        queue,
        { agents: file.agents, waiting: 0, languages: file.agents > 0 ? bot.languages : [] },
      ]),
    ),
  };
  const talk = startTalk({
    loaded: deps.loaded,
    compose: deps.compose,
    can: deps.can,
    now,
    staff,
    answer: async (call, at) =>
      givenAnswer(file.given as { readonly [name: string]: Json }, `${call.service}.${call.operation}`, call.input) ??
      deps.real(call.service, call.operation, call.input, at),
  });
  let said: Talked = await talk.send({ type: 'opened', locale });
  let cursor = 0;
  const record = (): void => {
    cursor = 0;
    for (const message of said.messages) transcript.push(...botLines(message));
  };
  record();
  const run = { test: file.test, locale, channel, transcript };
  for (const [n, line] of file.talk.entries()) {
    const event = citizenEvent(line, locale, said.messages);
    if (event === 'no_such_choice') return { ...run, problem: `line ${n + 1}: the bot offered no such choice` };
    if (event) {
      transcript.push(`citizen: ${event.shown}`);
      said = await talk.send(event.event);
      record();
    }
    if ('bot' in line) {
      for (const one of Array.isArray(line.bot) ? line.bot : [line.bot]) {
        const checked = check(one, said, locale, cursor);
        if (typeof checked === 'string') return { ...run, problem: `line ${n + 1}: ${checked}` };
        cursor = checked;
      }
    }
    if ('then' in line) {
      const problem = checkState(line.then, said, locale);
      if (problem) return { ...run, problem: `line ${n + 1}: ${problem}` };
    }
  }
  return { ...run, problem: null };
}

function botLines(message: OutboundMessage): string[] {
  const choices = message.choices.map(({ label }) => `[${label}]`).join(' ');
  return [`${message.from}: ${message.text}${choices ? `  ${choices}` : ''}`];
}

type Sent = { readonly shown: string; readonly event: Parameters<ReturnType<typeof startTalk>['send']>[0] };

function citizenEvent(
  line: Line,
  locale: Locale,
  messages: readonly OutboundMessage[],
): Sent | 'no_such_choice' | null {
  if ('citizen' in line) {
    const text = inLanguage(line.citizen, locale);
    return { shown: text, event: { type: 'message', text } };
  }
  if ('taps' in line) {
    const label = inLanguage(line.taps, locale);
    const choices = messages.flatMap((message) => message.choices);
    const choice = choices.find((one) => one.label === label);
    if (choice) return { shown: `[${label}]`, event: { type: 'choice', key: choice.id } };
    // A text-only channel shows choices as numbered lines: the citizen types the words.
    const offered = messages.some((message) => message.text.includes(label));
    return offered ? { shown: label, event: { type: 'message', text: label } } : 'no_such_choice';
  }
  if ('sends_photo' in line) {
    const file = { id: 'test-photo', name: line.sends_photo, mime: 'image/jpeg', bytes: 1000 };
    return { shown: `(photo ${line.sends_photo})`, event: { type: 'attachment', file, kind: 'photo' } };
  }
  if ('opens' in line) return { shown: '(opens the page)', event: { type: 'opened', locale: line.opens } };
  return null;
}

/** The index after the message that fits, or what was wrong. */
function check(wanted: Expectation, said: Talked, locale: Locale, from: number): number | string {
  const rest = said.messages.slice(from);
  const did = describe(said);
  const at = (fits: (message: OutboundMessage) => boolean): number => rest.findIndex(fits);
  if (
    wanted.calls !== undefined &&
    !said.effects.some((one) => one.type === 'call' && `${one.service}.${one.operation}` === wanted.calls)
  ) {
    return `the test expected *calls ${wanted.calls}*, ${did}`;
  }
  if (
    wanted.hands_off !== undefined &&
    !said.effects.some(
      (one) => (one.type === 'handoff' || one.type === 'take_message') && one.queue === wanted.hands_off,
    )
  ) {
    return `the test expected *hands_off ${wanted.hands_off}*, ${did}`;
  }
  const words = (text: string | Record<string, string>): string => inLanguage(text, locale).toLowerCase();
  const offers = (wanted.offers ?? []).map((label) => inLanguage(label, locale));
  const tests: readonly (readonly [string, boolean, (message: OutboundMessage) => boolean])[] = [
    [`asks ${wanted.asks}`, wanted.asks !== undefined, (one) => one.asks === wanted.asks],
    [
      `says ${wanted.says}`,
      wanted.says !== undefined,
      (one) => one.says === wanted.says || refName(one) === wanted.says,
    ],
    [
      `offers ${offers.join(', ')}`,
      wanted.offers !== undefined,
      (one) =>
        offers.every((label) => one.choices.some((choice) => choice.label === label) || one.text.includes(label)),
    ],
    [
      `contains ${wanted.contains && inLanguage(wanted.contains, locale)}`,
      wanted.contains !== undefined,
      (one) => one.text.toLowerCase().includes(words(wanted.contains ?? '')),
    ],
    [`language ${wanted.language}`, wanted.language !== undefined, (one) => one.locale === wanted.language],
  ];
  const active = tests.filter(([, on]) => on);
  if (
    wanted.does_not_contain !== undefined &&
    said.messages.some((one) => one.text.toLowerCase().includes(words(wanted.does_not_contain ?? '')))
  ) {
    return `the test expected nobody to say “${inLanguage(wanted.does_not_contain, locale)}”, ${did}`;
  }
  if (active.length === 0) return from;
  const found = at((message) => active.every(([, , fits]) => fits(message)));
  if (found < 0) return `the test expected *${active.map(([name]) => name).join(' and ')}*, ${did}`;
  return from + found;
}

function refName(message: OutboundMessage): string {
  return message.ref.type === 'verbatim' ? '' : message.ref.key;
}

function describe(said: Talked): string {
  const did = said.messages.map((one) =>
    one.asks ? `asked *${one.asks}*` : `said *${(one.says ?? refName(one)) || 'other words'}*`,
  );
  return did.length > 0 ? `the bot ${did.join(', then ')}` : 'the bot said nothing';
}

function checkState(wanted: { readonly state?: string | undefined }, said: Talked, locale: Locale): string | null {
  if (wanted.state === undefined) return null;
  const { state } = said;
  const is =
    state.ended || (state.stack.length === 0 && state.waiting === null)
      ? 'ended'
      : state.waiting
        ? 'waiting'
        : state.question
          ? 'asking'
          : 'open';
  return is === wanted.state ? null : `the test expected the topic to be *${wanted.state}* (${locale}), it is *${is}*`;
}
