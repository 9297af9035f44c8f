import type { Condition, Operand } from '../../model/steps.js';
import { dateBound } from '../../dialog/slots/bounds.js';
import { isList, isMap, type Data } from '../source.js';
import { fold, nearest } from '../suggest.js';
import type { SaidScope } from './authored-text.js';
import type { At } from './localize.js';
import { knownField, knownName, operand } from './operands.js';

/**
 * A condition in authors' words. A map: every line must hold. `either:` (or a list of maps): one is enough. `hours:` is about a queue:
 * `open`, `closed`, `general open`. Every other key is a slot or a fact, `{slot}.field` as `slot.field`.
 */
export function condition(scope: SaidScope, data: Data | undefined, at: At): Condition {
  if (isList(data)) return either(scope, data);
  if (!isMap(data)) {
    scope.bot.report('CONDITION', scope.source.place(at.container, at.key), {
      words: typeof data === 'string' ? data.slice(0, 60) : '',
    });
    return { type: 'all', conditions: [] };
  }
  const parts = Object.entries(data).map(([key, value]): Condition => {
    const here = { container: data, key };
    if (key === 'either') return isList(value) ? either(scope, value) : condition(scope, value, here);
    if (key === 'hours') return { type: 'hours', ...hoursOf(scope, value, here) };
    return about(scope, key, value, here);
  });
  return parts.length === 1 && parts[0] ? parts[0] : { type: 'all', conditions: parts };
}

function either(scope: SaidScope, list: readonly Data[]): Condition {
  return {
    type: 'any',
    conditions: list.map((entry, index) => condition(scope, entry, { container: list, key: index })),
  };
}

/** `open`, `closed`, `public-works open`: a queue and whether people are there. */
export function hoursOf(scope: SaidScope, value: Data, at: At): { readonly queue: string; readonly open: boolean } {
  const match = /^(?:(?<queue>[a-z][a-z0-9-]*)\s+)?(?<state>open|closed)$/.exec(
    typeof value === 'string' ? value.trim() : '',
  );
  const queue = match?.groups?.['queue'] ?? scope.bot.queues[0] ?? 'general';
  if (!match)
    scope.bot.report('CONDITION', scope.source.place(at.container, at.key), {
      words: `hours: ${typeof value === 'string' ? value.slice(0, 40) : ''}`,
    });
  else if (!scope.bot.queues.includes(queue)) {
    const suggestion = nearest(queue, scope.bot.queues);
    scope.bot.report('UNKNOWN_QUEUE', scope.source.place(at.container, at.key), {
      queue,
      ...(suggestion ? { suggestion } : {}),
    });
  }
  return { queue, open: match?.groups?.['state'] !== 'closed' };
}

function about(scope: SaidScope, key: string, value: Data, at: At): Condition {
  const slot = key;
  const dot = key.indexOf('.');
  if (value === null) {
    // `{ household: any of [1, 2] }`: the comma made a key of what came after it.
    scope.bot.report('LIST_SPLIT', scope.source.place(at.container, at.key, { of: 'key' }), { key });
    return { type: 'given', slot };
  }
  const known = knownName(scope, dot === -1 ? key : key.slice(0, dot), at, 'key');
  if (known && dot !== -1) knownField(scope, key.slice(0, dot), key.slice(dot + 1), at, 'key');
  if (isList(value))
    return is(
      scope,
      slot,
      value.filter((entry) => typeof entry === 'string'),
      at,
    );
  if (typeof value !== 'string') {
    scope.bot.report('CONDITION', scope.source.place(at.container, at.key), { words: '' });
    return { type: 'given', slot };
  }
  return words(scope, slot, value.trim().replace(/\s+/g, ' '), at);
}

function words(scope: SaidScope, slot: string, text: string, at: At): Condition {
  const lower = text.toLowerCase();
  if (lower === 'any') return anyOption(scope, slot);
  if (lower === 'given') return { type: 'given', slot };
  if (lower === 'not given') return { type: 'not_given', slot };
  if (lower === 'yes' || lower === 'true') return { type: 'yes', slot };
  if (lower === 'no' || lower === 'false') return { type: 'no', slot };
  if (lower === 'none of these') return { type: 'is', slot, values: [{ type: 'literal', text: 'none' }] };
  const none = /^none of (.+)$/i.exec(text);
  if (none) return { type: 'not', condition: is(scope, slot, splitList(none[1] ?? ''), at) };
  const any = /^any of (.+)$/i.exec(text);
  if (any) return is(scope, slot, splitList(any[1] ?? ''), at);
  const compared = /^(at least|at most|before|after) (.+)$/i.exec(text);
  if (compared) {
    const type = (compared[1] ?? '').toLowerCase().replace(' ', '_') as 'at_least' | 'at_most' | 'before' | 'after';
    return { type, slot, than: bound(scope, type, compared[2] ?? '', at) };
  }
  const within = /^within (\d{1,4}) (business )?days?$/i.exec(text);
  if (within) return { type: 'within', slot, days: Number(within[1]), business: within[2] !== undefined };
  const not = /^not (.+)$/i.exec(text);
  if (not) return { type: 'not', condition: words(scope, slot, not[1] ?? '', at) };
  const type = scope.slots.get(slot)?.type;
  if (type === 'yes-no' && /^s[ií]$/i.test(text)) return { type: 'yes', slot };
  // `1 or 2` of a number can only mean either of them.
  const values = type === 'number' || type === 'money' ? splitList(text) : [text];
  const wrong = /^(?:[<>=!]|more than|less than|under |over )/i.test(text) || !fits(type, values);
  if (wrong) scope.bot.report('CONDITION', scope.source.place(at.container, at.key), { words: text.slice(0, 60) });
  return is(scope, slot, values, at);
}

/** An answer that is no way out: neither “none of these” nor “I would rather not say”. */
function anyOption(scope: SaidScope, slot: string): Condition {
  const ways = scope.slots.get(slot)?.ways ?? [];
  const given: Condition = { type: 'given', slot };
  if (ways.length === 0) return given;
  const values = ways.map((text) => ({ type: 'literal', text }) as const);
  return { type: 'all', conditions: [given, { type: 'not', condition: { type: 'is', slot, values } }] };
}

/** Whether an answer of this type can ever be one of these words. */
function fits(type: string | undefined, values: readonly string[]): boolean {
  if (type === 'yes-no') return values.every((value) => value.startsWith('{'));
  if (type === 'number' || type === 'money')
    return values.every((value) => value.startsWith('{') || /^\$?-?\d[\d,]*(\.\d+)?$/.test(value));
  return true;
}

/** `[a, b]`, `a, b`, `a or b`: all the same list. */
function splitList(text: string): readonly string[] {
  return text
    .trim()
    .replace(/^\[(.*)\]$/s, '$1')
    .split(/\s*,\s*(?:or\s+)?|\s+or\s+/i)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

function bound(scope: SaidScope, type: string, text: string, at: At): Operand {
  const value = operand(scope, text, at);
  const good =
    value.type === 'ref' ||
    isDay(value.text) ||
    (type === 'before' || type === 'after'
      ? /^\d{1,2}:\d{2}$/.test(value.text)
      : /^\$?-?\d[\d,]*(\.\d+)?$/.test(value.text));
  if (!good) scope.bot.report('CONDITION', scope.source.place(at.container, at.key), { words: text.slice(0, 60) });
  return value.type === 'literal' && /^\$?-?\d[\d,]*(\.\d+)?$/.test(value.text)
    ? { type: 'literal', text: value.text.replace(/[$,]/g, '') }
    : value;
}

/** A day as the engine reads it: written, `today`, `in 30 days`, `18 years ago`. */
export const isDay = (text: string): boolean => dateBound(text, '2000-01-01') !== null;

/** Options are named by their key or by their label in any language. */
function is(scope: SaidScope, slot: string, texts: readonly string[], at: At): Condition {
  const options = scope.slots.get(slot)?.options;
  const values = texts.map((text): Operand => {
    const value = operand(scope, text, at);
    if (value.type === 'ref' || !options) return value;
    const wanted = fold(value.text);
    const option = options.find(
      (candidate) =>
        candidate.key === value.text || Object.values(candidate.label).some((label) => fold(label) === wanted),
    );
    if (option) return { type: 'literal', text: option.key };
    const labels = options.flatMap((candidate) => Object.values(candidate.label).slice(0, 1));
    const suggestion = nearest(value.text, labels);
    scope.bot.report('UNKNOWN_OPTION', scope.source.place(at.container, at.key, { needle: value.text }), {
      option: value.text,
      known: labels.join(', '),
      ...(suggestion ? { suggestion } : {}),
    });
    return value;
  });
  return { type: 'is', slot, values };
}
