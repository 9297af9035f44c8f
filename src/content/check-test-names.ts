import type { Bot } from '../model/bot.js';
import type { Step } from '../model/steps.js';
import { own } from '../model/json.js';
import { operations, stepOutcomes } from './compile/operations.js';
import type { Report } from './finding.js';
import { calledOperations } from './called-operations.js';
import { isMap, type Data, type DataMap, type Source } from './source.js';
import { nearest } from './suggest.js';

/** What a conversation test can speak of: a bot, and the channels that this program knows. */
export interface TestSubject {
  readonly bot: Bot;
  readonly channels: readonly string[];
}

/** Questions that the engine asks by itself; a test names them like those of a topic. */
const engineQuestions: readonly string[] = (
  'appointment case change clarify confirm contact date_of_birth day erase language last_name leave menu message ' +
  'nobody offer office reference resume slot stuck what when zip'
).split(' ');
/** What the engine says under a topic's name beside the outcomes of its calls. */
const engineSays: readonly string[] = ['left', 'missed', 'none', 'not_now', 'reminder', 'withheld', 'other'];
/** First parts of names that belong to no topic. */
const engineParts: readonly string[] = ['bot', 'person', 'fallback', 'crisis'];

/** Every outcome that some operation can come to: a topic may reach each through a call, a `find` or a `book`. */
const outcomes: ReadonlySet<string> = new Set([
  ...Object.values(operations).flatMap((type) => Object.values(type).flatMap((one) => one.outcomes)),
  ...Object.values(stepOutcomes).flat(),
  'unavailable',
  'unknown_outcome',
]);

/**
 * Reports names in a conversation test that its bot does not have: such a line can never hold, and a `given` answer is never asked for.
 * Labels (`offers`, `taps`) are left to the run, which knows what a channel shows.
 */
export function testNames(source: Source, { bot, channels }: TestSubject, report: Report): void {
  if (!isMap(source.data)) return;
  const data = source.data;
  const questions = new Set([
    ...engineQuestions,
    ...Object.values(bot.topics).flatMap((topic) => slotsOf(topic.steps)),
  ]);
  const check = (map: DataMap, key: string | number, known: Iterable<string>, list: Data = map): void => {
    const name = own(list as { readonly [key: string]: Data }, String(key));
    if (typeof name !== 'string') return;
    const all = [...known];
    if (!all.includes(name)) tell(list, key, name, all);
  };
  const tell = (
    container: Data,
    key: string | number,
    name: string,
    all: readonly string[],
    of: 'key' | 'value' = 'value',
    code: 'TEST_NAME' | 'TEST_CALL' = 'TEST_NAME',
  ): void => {
    const suggestion = nearest(name, all);
    report(code, source.place(container as object, key, { of }), {
      name: name.slice(0, 80),
      ...(suggestion === null ? { known: all.slice(0, 30).join(', ') || '–' } : { suggestion }),
    });
  };
  for (const [key, known] of [
    ['languages', bot.languages],
    ['channels', channels],
  ] as const) {
    const list = data[key];
    if (Array.isArray(list)) for (const index of list.keys()) check(data, index, known, list as Data);
  }
  const called = calledOperations(bot);
  const operationOf = (container: DataMap, key: string, name: string): void => {
    const [service = '', operation = ''] = name.split('.');
    const settings = own(bot.services, service);
    const all = Object.entries(bot.services).flatMap(([one, { type }]) =>
      Object.keys(own(operations, type) ?? {}).map((verb) => `${one}.${verb}`),
    );
    // What another type of service can do is known to its program alone.
    const possible = settings ? own(operations, settings.type) : {};
    const of = key === name ? 'key' : 'value';
    if (possible && !own(possible, operation)) tell(container, key, name, all, of);
    else if (!called.includes(name)) tell(container, key, name, called, of, 'TEST_CALL');
  };
  const given = isMap(data['given']) ? data['given'] : {};
  for (const [name, answers] of Object.entries(given)) {
    operationOf(given, name, name);
    const [service = '', operation = ''] = name.split('.');
    const known = own(own(operations, own(bot.services, service)?.type ?? '') ?? {}, operation)?.outcomes;
    if (known) outcomesIn(answers, [...known, 'unavailable', 'unknown_outcome'], check);
  }
  const says = (map: DataMap): void => {
    const name = map['says'];
    if (typeof name !== 'string' || own(bot.texts, name) || name.includes(':')) return;
    const [first = '', ...rest] = name.split('/');
    const second = rest.join('/');
    if (engineParts.includes(first)) return;
    if (first === 'notice' && bot.notices.some((notice) => notice.name === second)) return;
    const topic = own(bot.topics, first);
    if (topic && (outcomes.has(second) || engineSays.includes(second))) return;
    const steps = topic ? Object.values(topic.steps) : [];
    const written = steps.flatMap(outcomesOf);
    if (written.includes(second)) return;
    const texts = Object.keys(bot.texts).filter((key) => key.startsWith(`${first}/`));
    const ownOutcomes = steps.flatMap(({ type }) => (type === 'find' || type === 'book' ? stepOutcomes[type] : []));
    if (topic)
      return tell(map, 'says', name, [...texts, ...[...written, ...ownOutcomes].map((one) => `${first}/${one}`)]);
    const topics = Object.keys(bot.topics).map((one) => `${one}/${second}`);
    tell(map, 'says', name, [...texts, ...topics, ...bot.notices.map((notice) => `notice/${notice.name}`)]);
  };
  const talk = data['talk'];
  for (const line of Array.isArray(talk) ? (talk as readonly Data[]) : []) {
    if (!isMap(line)) continue;
    const expected = line['bot'];
    for (const one of Array.isArray(expected) ? (expected as readonly Data[]) : [expected ?? null]) {
      if (!isMap(one)) continue;
      check(one, 'asks', questions);
      check(one, 'hands_off', Object.keys(bot.queues));
      check(one, 'language', bot.languages);
      says(one);
      if (typeof one['calls'] === 'string') operationOf(one, 'calls', one['calls']);
    }
    if (!isMap(line['then'])) continue;
    check(line['then'], 'topic', Object.keys(bot.topics));
    check(line['then'], 'language', bot.languages);
  }
}

/** The outcomes that a `given` answer names: one, a list for one call after the other, or one per value sent. */
function outcomesIn(
  answers: Data,
  known: readonly string[],
  check: (map: DataMap, key: string, known: readonly string[]) => void,
): void {
  const list: readonly Data[] = Array.isArray(answers) ? (answers as readonly Data[]) : [answers];
  for (const one of list.filter(isMap)) {
    if ('outcome' in one) check(one, 'outcome', known);
    else for (const inner of Object.values(one).filter(isMap)) check(inner, 'outcome', known);
  }
}

function slotsOf(steps: { readonly [name: string]: Step }): readonly string[] {
  return Object.values(steps).flatMap((step) => {
    if (step.type === 'ask' || step.type === 'choose') return [step.slot];
    return step.type === 'book' ? [step.save, ...step.who.map(({ slot }) => slot)] : [];
  });
}

const outcomesOf = (step: Step): readonly string[] => ('outcomes' in step ? Object.keys(step.outcomes) : []);
