import type { List, Option } from '../../model/bot.js';
import { own } from '../../model/json.js';
import { chosen } from './choice.js';
import { matchOptions } from './match-options.js';
import type { SlotKind } from './slot.js';

/** A row of one of the agency's lists, by label or the other names people use, also inside a sentence. */
export const list: SlotKind = {
  type: 'list',
  errorKey: 'slots:list.error',
  exampleKey: 'slots:list.example',
  read(text, _readings, spec, { bot }, whole) {
    const rows = own(bot.lists, spec.list ?? '');
    return rows ? chosen(matchOptions(text, spec.options ?? rowOptions(rows), whole)) : { type: 'none' };
  },
};

/** A list's rows as options, for a question that shows them. */
export function rowOptions(list: List): readonly Option[] {
  const known = optionsOf.get(list);
  if (known) return known;
  const options = list.rows.map((row): Option => ({
    key: row.id,
    label: row.label,
    also: row.also,
    value: { type: 'list', list: list.name, row: row.id },
  }));
  optionsOf.set(list, options);
  return options;
}

/** A list never changes: its options are made once, and their words folded once. */
const optionsOf = new WeakMap<List, readonly Option[]>();
