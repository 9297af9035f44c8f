import type { Operand } from '../../model/steps.js';
import { own } from '../../model/json.js';
import { nearest } from '../suggest.js';
import { columnsOf, type At } from './localize.js';
import { placeholdersOf } from './placeholders.js';
import type { WordScope } from './scope.js';

const whole = /^\{\s*([a-z][a-z0-9_-]*)(?:\.([A-Za-z0-9_.-]+))?\s*\}$/;

/** A value as authors write it: `{slot}`, `{slot.field}` or `{fact}` alone refers to it, anything else is taken as it stands. */
export function operand(scope: WordScope, text: string, at: At): Operand {
  const written = text.trim();
  const match = whole.exec(written);
  if (!match) {
    if (placeholdersOf(written).length > 0)
      scope.bot.report('OPERAND_MIXED', scope.source.place(at.container, at.key), { value: written.slice(0, 60) });
    return { type: 'literal', text: written };
  }
  const name = match[1] ?? '';
  if (knownName(scope, name, at) && match[2]) knownField(scope, name, match[2], at);
  return { type: 'ref', name, ...(match[2] ? { field: match[2] } : {}) };
}

/** Whether a slot or fact of that name exists here; reports it if not. */
export function knownName(scope: WordScope, name: string, at: At, of: 'key' | 'value' = 'value'): boolean {
  if (scope.slots.has(name) || own(scope.bot.facts, name)) return true;
  const suggestion = nearest(name, [...scope.slots.keys(), ...Object.keys(scope.bot.facts)]);
  const place = scope.source.place(at.container, at.key, { of, needle: name });
  scope.bot.report('UNKNOWN_SLOT', place, { slot: name, ...(suggestion ? { suggestion } : {}) });
  return false;
}

/** Whether a slot that is a row of a list or a table has such a column; reports it if not. */
export function knownField(
  scope: WordScope,
  name: string,
  field: string,
  at: At,
  of: 'key' | 'value' = 'value',
): boolean {
  const slot = scope.slots.get(name);
  const columns = slot && slot.kind !== 'plain' ? columnsOf(scope, slot) : null;
  const [first = ''] = field.split('.');
  if (!slot || !columns || columns.size === 0 || columns.has(first)) return true;
  const suggestion = nearest(first, columns);
  scope.bot.report('UNKNOWN_FIELD', scope.source.place(at.container, at.key, { of, needle: `${name}.${field}` }), {
    name: `${name}.${field}`,
    list: slot.list ?? slot.table ?? name,
    part: slot.kind === 'record' ? '@field' : '@column',
    known: [...columns].join(', '),
    ...(suggestion ? { suggestion } : {}),
  });
  return false;
}

/** What is sent along with a call or booking: an empty value is the slot of the same name. */
export function withValues(
  scope: WordScope,
  written: { readonly [name: string]: string | null } | undefined,
): { readonly [name: string]: Operand } {
  return Object.fromEntries(
    Object.entries(written ?? {}).map(([name, value]) => {
      const at = { container: written ?? {}, key: name };
      return [name, value === null || value === '' ? operand(scope, `{${name}}`, at) : operand(scope, value, at)];
    }),
  );
}
