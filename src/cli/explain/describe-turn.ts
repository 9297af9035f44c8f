import type { Bot } from '../../model/bot.js';
import type { Json } from '../../model/json.js';
import { own } from '../../model/json.js';
import type { Commit } from '../../model/ports/store.js';
import type { ExplainedTurn } from '../admin/store-commands.js';
import type { CommandContext } from '../run-cli.js';

type Say = CommandContext['say'];
type Kept = NonNullable<Commit['record']>;

/** Rules that have a sentence under `cli:explain.rule`; others are shown as they are called. */
const worded: ReadonlySet<string> = new Set(
  (
    'topic answer choice call outcome fallback clarify digression switch command correct change greeting notice language crisis ' +
    'urgent person routed control agent deadline patience gone limit file location late ambiguous outside not_found closed ' +
    'typed_offer other_language apology message_taken'
  ).split(' '),
);

/** Characters of a content's hash that people compare. */
const hashLength = 12;

/** One turn for people: on which content, because of what, what was heard with which confidence, which rules decided, what was said. */
export function describeTurn(turn: ExplainedTurn, bot: Bot | undefined, say: Say, lang: string): readonly string[] {
  const record = turn.record as unknown as Kept & { readonly at?: number };
  const { heard, taken } = record;
  const event = taken?.event;
  const labels = ['content', 'engine', 'event', 'heard', 'decided', 'said'].map((key) => say(`explain.${key}`));
  const width = Math.max(...labels.map((label) => label.length)) + 2;
  const block = (key: string, lines: readonly string[]): readonly string[] =>
    lines.map((line, n) => `  ${(n === 0 ? say(`explain.${key}`) : '').padEnd(width)}${line}`);
  const at = event ? new Date(event.at).toLocaleString(lang, { timeZone: bot?.timeZone ?? 'UTC' }) : '';
  const title = say('explain.turn', { turn: turn.turnId, conversation: turn.conversation, at });
  return [
    title.replace(/, $/, ''),
    ...block('content', [contentOf(record, turn.bot, bot, say)]),
    ...block('engine', [say('explain.engine_is', { engine: record.engine, model: heard.version })]),
    ...(event
      ? block('event', [
          say(`explain.events.${event.type}`, event.type === 'call_result' ? { outcome: event.outcome } : {}),
        ])
      : []),
    ...block('heard', heardOf(heard, say)),
    ...block(
      'decided',
      record.trace.map((rule) => ruleOf(rule, say)),
    ),
    ...block(
      'said',
      (taken?.said ?? []).map((name) => saidOf(name, bot, say)),
    ),
  ];
}

function contentOf({ contentHash }: Kept, name: string, bot: Bot | undefined, say: Say): string {
  const hash = contentHash.slice(0, hashLength);
  if (!bot) return say('explain.content_alone', { bot: name, hash });
  if (bot.hash === contentHash) return say('explain.content_same', { bot: name, hash });
  return say('explain.content_changed', { bot: name, hash, today: bot.hash.slice(0, hashLength) });
}

function heardOf(heard: Kept['heard'], say: Say): readonly string[] {
  if (heard.version === 'none') return [say('explain.heard_nothing')];
  const { code, confidence } = heard.language;
  const topics = heard.intents.map((one) => `${one.intent} ${one.confidence.toFixed(2)}`).join(', ');
  const types = [...new Set(heard.readings.map(({ type }) => type))].join(', ');
  return [
    say('explain.heard_language', { language: code, confidence: confidence.toFixed(2) }),
    ...(heard.outOfScope ? [say('explain.out_of_scope')] : []),
    ...(topics === '' ? [] : [say('explain.heard_topics', { topics })]),
    ...(types === '' ? [] : [say('explain.heard_read', { types })]),
  ];
}

function ruleOf(rule: string, say: Say): string {
  const [name = '', ...rest] = rule.split(':');
  return worded.has(name) ? `${rule}  (${say(`explain.rule.${name}`, { what: rest.join(':') })})` : rule;
}

/** The text's name, and the file an author would change it in. */
function saidOf(name: string, bot: Bot | undefined, say: Say): string {
  const topic = /^says ([^/]+)\//.exec(name)?.[1] ?? '';
  const file = bot && own(bot.topics, topic)?.file;
  return file ? `${name}  (${say('explain.written', { file })})` : name;
}

/** Fields of a record that hold what was read in a citizen's words. */
const personal: ReadonlySet<string> = new Set(['text', 'corrected', 'value', 'alternatives', 'chosen']);
/** Fields of an event that say nothing of a citizen; all others do, also those of events yet to come. */
const impersonal: ReadonlySet<string> = new Set([
  'type',
  'at',
  'kind',
  'outcome',
  'callId',
  'change',
  'locale',
  'dueAt',
]);
const hidden = '•••';

/** A record without anything personal: such fields say only that they were there. */
export function withoutValues(json: Json): Json {
  if (Array.isArray(json)) return (json as readonly Json[]).map(withoutValues);
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(
    Object.entries(json).map(([name, value]): [string, Json] => {
      if (personal.has(name)) return [name, hidden];
      return [name, name === 'event' ? eventWithoutValues(value) : withoutValues(value)];
    }),
  );
}

function eventWithoutValues(event: Json): Json {
  if (typeof event !== 'object' || event === null || Array.isArray(event)) return hidden;
  return Object.fromEntries(
    Object.entries(event).map(([name, value]): [string, Json] => [name, impersonal.has(name) ? value : hidden]),
  );
}
