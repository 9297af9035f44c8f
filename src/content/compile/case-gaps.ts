import type { Condition } from '../../model/steps.js';
import type { SlotInfo } from './scope.js';

type Ordered = Extract<Condition, { readonly type: 'at_least' | 'at_most' | 'before' | 'after' }>;

const pairs: readonly (readonly [string, string])[] = [
  ['yes', 'no'],
  ['given', 'not_given'],
  ['before', 'after'],
];

/**
 * Whether one of these conditions always holds, as far as can be told from the words: every option named, yes and no, given and not
 * given, open and closed, numbers on both sides without a gap.
 */
export function coverAll(conditions: readonly Condition[], slots: ReadonlyMap<string, SlotInfo>): boolean {
  const flat = conditions.flatMap((one) => (one.type === 'any' ? one.conditions : [one]));
  if (flat.some(({ type }) => type === 'not' || type === 'all' || type === 'within')) return true;
  const names = new Set(flat.flatMap((one) => ('slot' in one ? [one.slot] : [])));
  return hoursCovered(flat) || [...names].some((slot) => slotCovered(flat, slot, slots.get(slot)));
}

function hoursCovered(conditions: readonly Condition[]): boolean {
  return conditions.some(
    (one) =>
      one.type === 'hours' &&
      conditions.some((other) => other.type === 'hours' && other.queue === one.queue && other.open !== one.open),
  );
}

function slotCovered(conditions: readonly Condition[], slot: string, info: SlotInfo | undefined): boolean {
  const about = conditions.filter((one) => 'slot' in one && one.slot === slot);
  const types = new Set<string>(about.map(({ type }) => type));
  if (pairs.some(([one, other]) => types.has(one) && types.has(other))) return true;
  const bounds = (type: Ordered['type']): readonly number[] =>
    about.flatMap((one) =>
      one.type === type
        ? [one.than.type === 'literal' ? Number(one.than.text.replace(/[$,\s]/g, '')) : Number.NaN]
        : [],
    );
  const [least, most] = [bounds('at_least'), bounds('at_most')];
  // What is compared with a fact or another answer is not known here.
  if ([...least, ...most].some(Number.isNaN)) return true;
  if (least.length > 0 && most.length > 0 && Math.min(...least) <= Math.max(...most) + 1) return true;
  const named = about.flatMap((one) => (one.type === 'is' ? one.values : []));
  if (named.some(({ type }) => type === 'ref')) return true;
  const known = [...(info?.options?.map(({ key }) => key) ?? []), ...(info?.ways ?? [])];
  const said = new Set(named.map((value) => (value.type === 'literal' ? value.text : '')));
  return known.length > 0 && known.every((key) => said.has(key));
}
