import type { Slots } from '../model/text.js';
import type { Value } from '../model/value.js';
import { slotKinds } from './slots/index.js';
import { matchOptions } from './slots/match-options.js';
import type { SlotContext } from './slots/slot.js';
import { givenBy, type Asked, type Given } from './asked.js';
import type { Words } from './talk.js';
import { fold } from './words/fold.js';

/** What a citizen's words come to as an answer to one question. */
export type ReadAnswer =
  | { readonly type: 'given'; readonly given: Given; readonly sure: boolean }
  | { readonly type: 'several'; readonly slot: string; readonly values: readonly Value[] }
  | { readonly type: 'ambiguous'; readonly slot: string; readonly values: readonly Value[] }
  | { readonly type: 'outside'; readonly slot: string; readonly value: Value }
  | { readonly type: 'problem'; readonly key: string; readonly values: Slots }
  | { readonly type: 'none' };

/** Slot types that take almost any words, so that a confident question must be looked for before they do. */
export const freeTypes: ReadonlySet<string> = new Set(['text', 'name', 'address']);
/** Slot types in whose answers a bare number is the value, never the place of a button. */
const digitTypes: ReadonlySet<string> = new Set(['number', 'zip', 'phone', 'money', 'case-reference', 'pattern']);
/** The same, unless values are offered to choose from: "1" at a list of free times is the first of them. */
const dayTypes: ReadonlySet<string> = new Set(['date', 'time', 'datetime']);

export function isFree(asked: Asked): boolean {
  return asked.accepts.some(({ spec }) => freeTypes.has(spec.type));
}

/** A button or an option, named exactly. */
export function exactAnswer(asked: Asked, text: string): Given | null {
  const said = fold(text);
  if (said === '') return null;
  const found = asked.answers.find(({ option }) =>
    [option.label, option.inside ?? {}, ...Object.values(option.also ?? {})]
      .flatMap((words): readonly string[] => Object.values(words))
      .some((words) => fold(words) === said),
  );
  return found ? givenBy(found.means) : null;
}

/** Reads words as the answer to a question: a button by name or number, else what the slot's reader makes of them. */
export function readAnswer(asked: Asked, { text, readings }: Words, context: SlotContext): ReadAnswer {
  const exact = exactAnswer(asked, text);
  if (exact) return { type: 'given', given: exact, sure: true };
  const numbered = byNumber(asked, text);
  if (numbered) return { type: 'given', given: numbered, sure: true };
  if (asked.many) {
    const several = readSeveral(asked, text);
    if (several) return several;
  }
  let problem: ReadAnswer | null = null;
  for (const { slot, spec } of asked.accepts) {
    const answer = slotKinds[spec.type].read(text, readings, spec, context, true);
    if (answer.type === 'value') {
      return {
        type: 'given',
        given: { type: 'value', slot, value: clipped(answer.value) },
        sure: !freeTypes.has(spec.type),
      };
    }
    if (answer.type === 'ambiguous') return { type: 'ambiguous', slot, values: answer.values };
    if (answer.type === 'outside') return { type: 'outside', slot, value: answer.value };
    if (answer.type === 'problem') problem ??= { type: 'problem', key: answer.key, values: answer.values };
  }
  if (!isFree(asked)) {
    const [one, ...more] = matchOptions(
      text,
      asked.answers.map(({ option }) => option),
      text.length < 60,
    );
    const found = more.length === 0 && one ? asked.answers.find(({ option }) => option === one) : undefined;
    if (found) return { type: 'given', given: givenBy(found.means), sure: false };
  }
  return problem ?? { type: 'none' };
}

/** "2", "2.", "#2": the place of a button where a bare number is no value. */
function byNumber(asked: Asked, text: string): Given | null {
  const place = /^\s*#?\s*(\d{1,2})\s*[.)]?\s*$/.exec(text)?.[1];
  const offersValues = asked.answers.some(({ means }) => means.type === 'value');
  const isValue = asked.accepts.some(
    ({ spec }) => digitTypes.has(spec.type) || (dayTypes.has(spec.type) && !offersValues),
  );
  if (place === undefined || isValue) return null;
  const found = asked.answers[Number(place) - 1];
  return found ? givenBy(found.means) : null;
}

/** "1 and 3", "trash and glass": every option named, for a question that takes many. */
function readSeveral(asked: Asked, text: string): ReadAnswer | null {
  const valued = asked.answers.filter(({ means }) => means.type === 'value');
  const places = /^[\s\d,.;&y]+(?:(?:and|y|e)[\s\d,.;&]+)*$/i.test(text) ? [...text.matchAll(/\d{1,2}/g)] : [];
  const byPlace = places.map(([digits]) => valued[Number(digits) - 1]);
  const named = new Set(
    matchOptions(
      text,
      valued.map(({ option }) => option),
      false,
    ),
  );
  const found =
    byPlace.length > 0 && byPlace.every((one) => one !== undefined)
      ? byPlace
      : valued.filter(({ option }) => named.has(option));
  const values = found.flatMap((one) => (one?.means.type === 'value' ? [one.means.value] : []));
  return values.length > 0 ? { type: 'several', slot: asked.accepts[0]?.slot ?? asked.name, values } : null;
}

/** Longest free text kept in the state (a web message has at most 2,000 characters). */
const longestText = 4000;

function clipped(value: Value): Value {
  if (value.type === 'text' || value.type === 'name' || value.type === 'pattern') {
    return value.text.length > longestText ? { ...value, text: value.text.slice(0, longestText) } : value;
  }
  return value;
}
