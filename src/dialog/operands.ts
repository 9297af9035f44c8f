import type { Bot, Operand } from '../model/bot.js';
import type { Instant } from '../model/event.js';
import { own } from '../model/json.js';
import type { Slots } from '../model/text.js';
import { wallTime } from '../model/time.js';
import type { Value } from '../model/value.js';

/** What an author's reference or literal stands for: a slot, its field, a list column, a fact of today; undefined = nothing. */
export function valueOf(bot: Bot, slots: Slots, now: Instant, operand: Operand): Value | undefined {
  if (operand.type === 'literal') return { type: 'text', text: operand.text };
  const slot = own(slots, operand.name);
  if (slot) return operand.field === undefined ? slot : fieldOf(bot, slot, operand.field);
  if (operand.field !== undefined) return undefined;
  const today = wallTime(now, bot.timeZone).date;
  const fact = own(bot.facts, operand.name)?.find(
    (dated) => (dated.from === undefined || dated.from <= today) && (dated.until === undefined || today <= dated.until),
  );
  return fact && { type: 'localized', text: fact.value };
}

/** A field of a value: of a record, of a list row's columns, or of an address. */
export function fieldOf(bot: Bot, value: Value, field: string): Value | undefined {
  const [first = '', ...rest] = field.split('.');
  const found = oneField(bot, value, first);
  return found && rest.length > 0 ? fieldOf(bot, found, rest.join('.')) : found;
}

function oneField(bot: Bot, value: Value, field: string): Value | undefined {
  if (value.type === 'record') return own(value.fields, field);
  if (value.type === 'list') {
    const row = own(bot.lists, value.list)?.rows.find(({ id }) => id === value.row);
    const column = row && own(row.columns, field);
    return column && { type: 'localized', text: column };
  }
  if (value.type === 'address' && field === 'zip' && value.zip !== undefined) return { type: 'zip', zip: value.zip };
  return undefined;
}

/** Every plain form of a value that an author may write or a service may be given: `Trash`, `trash`, `65`, `2026-11-23`. */
export function textsOf(bot: Bot, value: Value): readonly string[] {
  switch (value.type) {
    case 'text':
    case 'name':
    case 'pattern':
      return [value.text];
    case 'choice':
      return [value.option, ...Object.values(value.label), ...Object.values(value.inside ?? {})];
    case 'list': {
      const row = own(bot.lists, value.list)?.rows.find(({ id }) => id === value.row);
      return [value.row, ...(row ? [...Object.values(row.label), ...Object.values(row.also).flat()] : [])];
    }
    case 'localized':
      return Object.values(value.text);
    case 'yes-no':
      return value.yes ? ['yes', 'sí', 'si'] : ['no'];
    case 'number':
      return [String(value.number)];
    case 'money':
      return [String(value.cents / 100)];
    case 'date':
      return [value.date];
    case 'time':
      return [value.time];
    case 'datetime':
      return [value.datetime, value.datetime.slice(0, 10)];
    case 'phone':
      return [value.e164];
    case 'email':
      return [value.email];
    case 'address':
      return [value.line];
    case 'location':
      return [value.label ?? `${value.point.latitude.toFixed(5)}, ${value.point.longitude.toFixed(5)}`];
    case 'zip':
      return [value.zip];
    case 'case-reference':
      return [value.reference];
    case 'photo':
    case 'file':
      return [value.file.name];
    case 'many':
      return value.values.flatMap((one) => textsOf(bot, one));
    default:
      return [];
  }
}

/** The id a service knows a value by: an option's key, a list row, a text. */
export function idOf(bot: Bot, value: Value | undefined): string | undefined {
  return value && textsOf(bot, value)[0];
}
