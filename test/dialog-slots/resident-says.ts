import { expects } from '../../src/dialog/expects.js';
import { turn } from '../../src/dialog/turn.js';
import type { Bot, Option, SlotSpec } from '../../src/model/bot.js';
import type { Heard } from '../../src/model/heard.js';
import type { ConversationState } from '../../src/model/state.js';
import type { TurnOutput } from '../../src/model/turn.js';
import type { Value } from '../../src/model/value.js';
import { readAll } from '../../src/nlu/readers/read-all.js';
import { bot, question, text, topic, type Draft } from '../support/bot-builder.js';
import { monday, somebody } from '../support/dialog-talk.js';
import { city } from './fixture.js';

/** One question as a table asks it: its type with its limits, and for `many` that several may be chosen. */
export type Asking = SlotSpec & { readonly many?: boolean };

/** Form of the case numbers of the services. */
const references = { cases: 'RC-\\d{4}', permits: '(BLD|PLM)\\d{2}-\\d{5}' };

/** A bot with one form: the question, and one after it. Other forms ask for everything else, as in a city's bot. */
export function asking({ many = false, ...spec }: Asking): Bot {
  const asked = question('it', spec.type, { spec, say: 'form/it' });
  const draft: Draft = spec.type === 'choice' ? { type: 'choose', ...asked, many, or: [] } : { type: 'ask', ...asked };
  const rest = (
    ['date', 'time', 'datetime', 'phone', 'email', 'zip', 'name', 'address', 'case-reference'] as const
  ).map((type): Draft => ({ type: 'ask', ...question(type, type, { say: 'form/rest' }) }));
  return bot(
    [topic('form', [draft, { type: 'ask', ...question('rest', 'text', { say: 'form/rest' }) }]), topic('other', rest)],
    {
      lists: city.lists,
      services: {
        ...city.services,
        permits: {
          name: 'permits',
          type: 'directory',
          settings: {},
          reference: { pattern: references.permits, example: 'BLD26-00417' },
        },
      },
      texts: {
        'bot/greeting': text('Hello. | Hola.'),
        'form/it': text('What is it? | ¿Cuál es?'),
        'form/rest': text('And the rest? | ¿Y lo demás?'),
      },
    },
  );
}

/** A citizen at the open question (or at `from`): a function of what is written next, which leaves the conversation as it was. */
export function atQuestion(spec: Asking, locale: string, from?: ConversationState): (said: string) => TurnOutput {
  const its = asking(spec);
  const take = (
    state: ConversationState | null,
    event: Parameters<typeof turn>[2]['event'],
    heard: Heard,
  ): TurnOutput =>
    turn(its, state, {
      event,
      heard,
      now: event.at,
      turnId: 't',
      control: { owner: { type: 'bot' }, epoch: 0 },
      staff: somebody,
    });
  const nothing: Heard = {
    language: { code: 'und', confidence: 0 },
    intents: [],
    outOfScope: false,
    readings: [],
    version: 'test',
  };
  const opened = take(null, { type: 'opened', at: monday, locale }, nothing);
  const begun = take(
    opened.state,
    { type: 'message', at: monday, text: 'form' },
    { ...nothing, intents: [{ intent: 'form', confidence: 0.99 }] },
  );
  const state = from ?? begun.state;
  return (said) => {
    const readings = readAll(said, expects(its, state), monday, references);
    return take(state, { type: 'message', at: monday, text: said }, { ...nothing, readings });
  };
}

/**
 * What a turn made of the words: the value (`2026-11-24`), `which: a | b`, `! date.no_such_day`, `outside: …`; `-` = no answer, and the
 * citizen was asked again or told what to do.
 */
export function outcome({ state, effects, trace }: TurnOutput): string {
  const frame = state.stack.at(-1);
  const filled = frame?.slots['it'];
  const meanings = frame?.local['ambiguous'] as unknown as { readonly values: readonly Value[] } | undefined;
  if (meanings) return `which: ${meanings.values.map(plain).join(' | ')}`;
  if (trace.includes('outside:it')) return 'outside';
  if (filled) return plain(filled);
  const keys = effects.flatMap((effect) =>
    effect.type === 'say' && effect.text.type === 'engine' ? [effect.text.key] : [],
  );
  const problem = keys.find((key) => key.startsWith('slots:') && !key.endsWith('.error'));
  return problem === undefined ? '-' : `! ${problem.slice('slots:'.length)}`;
}

/** A value in as few words as tell it apart. */
export function plain(value: Value): string {
  switch (value.type) {
    case 'date':
      return value.date;
    case 'time':
      return value.time;
    case 'datetime':
      return value.datetime;
    case 'phone':
      return value.e164;
    case 'email':
      return value.email;
    case 'zip':
      return value.zip;
    case 'number':
      return String(value.number);
    case 'money':
      return `${value.cents / 100}${value.per ? ` ${value.per}` : ''}`;
    case 'case-reference':
      return value.reference;
    case 'address':
      return [value.line, value.city, value.zip].filter(Boolean).join(' / ');
    case 'yes-no':
      return value.yes ? 'yes' : 'no';
    case 'choice':
      return value.option;
    case 'list':
      return value.row;
    case 'many':
      return value.values.map(plain).join(' + ');
    case 'text':
    case 'name':
    case 'pattern':
      return value.text;
    default:
      return value.type;
  }
}

/** A question with what people write at it, one `words → outcome` a line. */
export interface Table {
  readonly about: string;
  readonly spec: Asking;
  readonly en: string;
  readonly es: string;
}

/** The rows of a table, white space around them left out. */
export function rowsOf(lines: string): readonly (readonly [said: string, outcome: string])[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const at = line.lastIndexOf(' → ');
      return [line.slice(0, at), line.slice(at + 3).trim()] as const;
    });
}

/** An option of a choice from one line: `Trash | Basura`. */
export function option(line: string, also: { readonly [locale: string]: readonly string[] } = {}): Option {
  const [en = '', es = ''] = line.split('|').map((part) => part.trim());
  return { key: en.toLowerCase().replace(/\W+/g, '-'), label: { en, es }, also };
}
