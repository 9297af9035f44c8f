import type { Option } from '../model/bot.js';
import type { Slots } from '../model/text.js';
import type { Offer } from '../model/state.js';
import type { Value } from '../model/value.js';
import { halfOfDay } from './slots/half-of-day.js';
import { slotKinds } from './slots/index.js';
import { matchOptions, matchPart, matchWhole } from './slots/match-options.js';
import type { SlotContext } from './slots/slot.js';
import { givenBy, type Answerable, type Asked, type Given } from './asked.js';
import { saysOnly, severalIn } from './several.js';
import type { Words } from './talk.js';
import { foldedOnce, onceFor, perTurn } from './per-turn.js';
import { bareForms } from './words/commands.js';
import { fold } from './words/fold.js';

/** What a citizen's words come to as an answer to one question. */
export type ReadAnswer =
  | { readonly type: 'given'; readonly given: Given; readonly sure: boolean }
  /** All that is chosen now; `over`: no more is to be asked. */
  | { readonly type: 'several'; readonly slot: string; readonly values: readonly Value[]; readonly over: boolean }
  | { readonly type: 'ambiguous'; readonly slot: string; readonly values: readonly Value[] }
  | { readonly type: 'outside'; readonly slot: string; readonly value: Value }
  | { readonly type: 'problem'; readonly key: string; readonly values: Slots }
  | { readonly type: 'none' };

/** Slot types that take almost any words, so that a confident question must be looked for before they do. */
export const freeTypes: ReadonlySet<string> = new Set(['text', 'name', 'address', 'location']);
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
  if (!asked.fixed) return exactly(asked.answers, said);
  const found = answersByWords(asked.answers).get(said);
  return found ? givenBy(found.means) : null;
}

/** The same without the courtesies around it: "opening hours, please". Yes and no are read by their own lists. */
export function politeAnswer(asked: Asked, text: string): Given | null {
  const forms = bareForms(text);
  if (forms.length === 0 || asked.answers.length === 0) return null;
  const answers = asked.answers.filter(({ means }) => !isYesNo(means));
  if (answers.length === 0 || (asked.many && saysOnly(text))) return null;
  for (const said of forms) {
    const found = exactly(answers, said);
    if (found) return found;
  }
  return null;
}

function exactly(answers: Asked['answers'], said: string): Given | null {
  const found = answers.find(({ option }) => wordsOfOption(option).has(said));
  return found ? givenBy(found.means) : null;
}

/** The answers of a question that is asked so in every frame, by their words; of two with the same words the first. */
const answersByWords = onceFor((answers: Asked['answers']): ReadonlyMap<string, Answerable> => {
  const byWords = new Map<string, Answerable>();
  for (const answer of answers)
    for (const word of wordsOfOption(answer.option)) if (!byWords.has(word)) byWords.set(word, answer);
  return byWords;
});

/** Words of the content never change, so they are folded once; an option made for one turn has its label from there too. */
const folded = foldedOnce(fold);

const wordsOfOption = onceFor(
  ({ label, inside, also }: Option): ReadonlySet<string> =>
    new Set([...folded(label), ...(inside ? folded(inside) : []), ...Object.values(also ?? {}).flatMap(folded)]),
);

/** The options of answers; the same list each time for the same answers. */
export const optionsIn = onceFor((answers: readonly Answerable[]): readonly Option[] =>
  answers.map(({ option }) => option),
);

const isYesNo = (means: Offer['means']): boolean => means.type === 'value' && means.value.type === 'yes-no';
/** Commands whose words may stand inside an answer: "any office is fine". */
const loose: ReadonlySet<string> = new Set(['any_office', 'other_days', 'field']);

/** Whether an answer may be named inside a sentence: a value may, a topic or a "no" may not. */
const isInside = (means: Offer['means']): boolean =>
  means.type === 'command' ? loose.has(means.command) : means.type === 'value' && !isYesNo(means);

/** Reads words as the answer to a question: a button by name or number, else what the slot's reader makes of them. */
export function readAnswer(asked: Asked, { text, readings }: Words, context: SlotContext): ReadAnswer {
  const exact = exactAnswer(asked, text) ?? politeAnswer(asked, text);
  if (exact) return { type: 'given', given: exact, sure: true };
  const meant = asked.meanings ? meaningSaid(asked, { text, readings }, context) : null;
  if (meant) return { type: 'given', given: meant, sure: true };
  const numbered = placeSaid(asked, text);
  if (numbered && !digitsAreValues(asked)) return { type: 'given', given: numbered, sure: true };
  if (asked.many && !asked.meanings) {
    const several = severalIn(text, asked.many.choices, asked.answers, asked.many.picked);
    if (several) return { type: 'several', slot: asked.accepts[0]?.slot ?? asked.name, ...several };
  }
  if (asked.all) {
    const shown = ofShown(asked, text);
    if (shown) return { type: 'given', given: shown, sure: true };
    if (numberSaid(text) !== null && !digitsAreValues(asked)) return { type: 'none' };
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
  if (numbered) return { type: 'given', given: numbered, sure: true };
  const part = asked.all && !asked.meanings ? partOf(asked, text) : null;
  if (part) return part;
  if (!isFree(asked)) {
    const given = named(asked, text);
    if (given) return { type: 'given', given, sure: false };
  }
  return problem ?? { type: 'none' };
}

/** The one answer that a text names: the whole of it any, a part of it only what may stand inside a sentence. */
function named({ answers }: Asked, text: string): Given | null {
  const only = (found: readonly Option[]): Given | null => {
    const [one, ...more] = found;
    const answer = more.length === 0 && one ? answers.find(({ option }) => option === one) : undefined;
    return answer ? givenBy(answer.means) : null;
  };
  if (answers.length === 0) return null;
  const options = answers.map(({ option }) => option);
  const inside = answers.filter(({ means }) => isInside(means)).map(({ option }) => option);
  const short = text.length < 60;
  return (short ? only(matchWhole(text, options)) : null) ?? only(matchOptions(text, inside, short));
}

/** "3" where 2 or 3 was meant: the value itself comes before its place in the list. */
function meaningSaid({ accepts, answers }: Asked, { text, readings }: Words, context: SlotContext): Given | null {
  for (const { spec } of accepts) {
    const answer = slotKinds[spec.type].read(text, readings, spec, context, true);
    if (answer.type !== 'value') continue;
    const key = JSON.stringify(answer.value);
    const found = answers.find(({ means }) => means.type === 'value' && JSON.stringify(means.value) === key);
    if (found) return givenBy(found.means);
  }
  const half = halfOfDay(text);
  const fitting = half === null ? [] : answers.filter(({ means }) => halfMeant(means) === half);
  return fitting.length === 1 && fitting[0] ? givenBy(fitting[0].means) : null;
}

/** The half of the day an hour among the meanings lies in. */
function halfMeant(means: Offer['means']): 'am' | 'pm' | null {
  if (means.type !== 'value') return null;
  const { value } = means;
  const hour = value.type === 'time' ? value.time : value.type === 'datetime' ? value.datetime.slice(11) : null;
  return hour === null ? null : hour < '12:00' ? 'am' : 'pm';
}

/** Where a bare number is a value, or may be one. */
function digitsAreValues({ accepts, answers, meanings }: Asked): boolean {
  if (meanings) return false;
  const offersValues = answers.some(({ means }) => means.type === 'value');
  return accepts.some(({ spec }) => digitTypes.has(spec.type) || (dayTypes.has(spec.type) && !offersValues));
}

/** "2", "2.", "#2": the place of a button in a numbered list, from 1; null = the text is no such number. */
export const numberSaid = perTurn((text): number | null => {
  const digits = /^\s*#?\s*(\d{1,2})\s*[.)]?\s*$/.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
});

function placeSaid(asked: Asked, text: string): Given | null {
  const found = asked.answers[(numberSaid(text) ?? 0) - 1];
  return found ? givenBy(found.means) : null;
}

/** "The second", "la última": of the values shown, where more than these could be chosen. */
function ofShown({ answers }: Asked, text: string): Given | null {
  const valued = answers.filter(({ means }) => means.type === 'value');
  const found = matchOptions(
    text,
    valued.map(({ option }) => option),
    true,
  );
  const only = found.length === 1 ? valued.find(({ option }) => option === found[0]) : undefined;
  return only ? givenBy(only.means) : null;
}

/** "Maple" at a list of forty trees: the one of that name, or which of them. */
function partOf({ all = [], accepts, name }: Asked, text: string): ReadAnswer | null {
  const found = matchPart(
    text,
    all.map(({ option }) => option),
  );
  const values = all.flatMap(({ option, means }) =>
    found.includes(option) && means.type === 'value' ? [means.value] : [],
  );
  const slot = accepts[0]?.slot ?? name;
  const [value, ...more] = values;
  if (!value || values.length > mostMeanings) return null;
  return more.length > 0
    ? { type: 'ambiguous', slot, values }
    : { type: 'given', given: { type: 'value', slot, value }, sure: false };
}
/** More meanings than this are no answer: they cannot be shown at once. */
const mostMeanings = 9;

/** Longest free text kept in the state (a web message has at most 2,000 characters). */
const longestText = 4000;

function clipped(value: Value): Value {
  if (value.type === 'text' || value.type === 'name' || value.type === 'pattern') {
    return value.text.length > longestText ? { ...value, text: value.text.slice(0, longestText) } : value;
  }
  return value;
}
