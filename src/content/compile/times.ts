import type { Before, Span } from '../../model/steps.js';
import type { Localized } from '../../model/text.js';
import type { Data } from '../source.js';
import { localize } from './localize.js';
import type { TopicScope } from './topic-scope.js';

const units: { readonly [word: string]: Span['unit'] } = {
  minute: 'minutes',
  hour: 'hours',
  day: 'days',
  'business day': 'business_days',
  'working day': 'business_days',
};

/** `1 business day`, as the schema has let it through. */
export function spanOf(written: string): Span {
  const [, count = '1', unit = 'day'] = /^(\d+) ([a-z ]+?)s?$/.exec(written) ?? [];
  return { count: Number(count), unit: units[unit] ?? 'days' };
}

const minutes: { readonly [word: string]: number } = { minute: 1, hour: 60 };
const days: { readonly [word: string]: number } = { day: 1, week: 7 };

/** `1 day before`, `same day`. */
export function beforeOf(written: string): Before {
  const [, count = '0', unit = 'day'] = /^(\d+) ([a-z]+?)s? before$/.exec(written) ?? [];
  const length = minutes[unit];
  return length === undefined ? { days: Number(count) * (days[unit] ?? 1) } : { minutes: Number(count) * length };
}

/** The approved template of a step, by language. */
export function templateOf(
  scope: TopicScope,
  written: { readonly template?: unknown },
): { readonly template?: Localized } {
  if (written.template === undefined) return {};
  const at = { container: written, key: 'template' };
  return { template: localize(scope, written.template as Data, at, { printed: false }) };
}
