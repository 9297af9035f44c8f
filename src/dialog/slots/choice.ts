import type { Option } from '../../model/bot.js';
import type { Value } from '../../model/value.js';
import { matchOptions } from './match-options.js';
import type { Answer, SlotKind } from './slot.js';

/** One of the options written beside the question (or found by a call): by name, number, place or beginning. */
export const choice: SlotKind = {
  type: 'choice',
  errorKey: 'slots:choice.error',
  exampleKey: 'slots:choice.example',
  read(text, _readings, spec, _context, whole) {
    return chosen(matchOptions(text, spec.options ?? [], whole));
  },
};

/** What choosing an option stores. */
export function optionValue(option: Option): Value {
  if (option.value) return option.value;
  return {
    type: 'choice',
    option: option.key,
    label: option.label,
    ...(option.inside ? { inside: option.inside } : {}),
  };
}

/** One match is the answer, several are asked about. */
export function chosen(options: readonly Option[]): Answer {
  const [first, ...more] = options;
  if (!first) return { type: 'none' };
  if (more.length === 0) return { type: 'value', value: optionValue(first) };
  return { type: 'ambiguous', values: options.slice(0, 6).map(optionValue) };
}
