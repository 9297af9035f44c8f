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
export function rowOptions({ name, rows }: List): readonly Option[] {
  return rows.map((row) => ({
    key: row.id,
    label: row.label,
    also: row.also,
    value: { type: 'list', list: name, row: row.id },
  }));
}
