import { own, type Json } from '../model/json.js';
import type { Frame } from '../model/state.js';
import type { Slots } from '../model/text.js';
import { changeTop, top, type Talk, type Words } from './talk.js';
import type { StoredFile, Value } from '../model/value.js';

/** A frame's scratch. A key with `~` belongs to the whole topic and stays; the others are dropped when their step is left. */
type Local = Frame['local'];

/** What is kept when a step is left. */
export function keptLocal(local: Local): Local {
  return Object.keys(local).every(isKept)
    ? local
    : Object.fromEntries(Object.entries(local).filter(([name]) => isKept(name)));
}
const isKept = (name: string): boolean => name.startsWith('~') && name !== '~writes';

/** Of a topic that begins: no question was passed. */
export const freshLocal: Local = { '~passed': [] };

/** What belongs to one sitting: free times, choices half made. */
const passing: ReadonlySet<string> = new Set(
  'places place confirmed asking changing wanted ambiguous pending files picked ~back ~began'.split(' '),
);

/** What is kept of a form that is left for later. */
export function parkedLocal(local: Local): Local {
  return Object.fromEntries(Object.entries(local).filter(([name]) => !passing.has(name)));
}

const texts = (json: Json | undefined): readonly string[] =>
  Array.isArray(json) ? json.filter((one): one is string => typeof one === 'string') : [];

/** Whether an optional question was passed over already. */
export const isSkipped = (frame: Frame, slot: string): boolean => texts(frame.local['~skipped']).includes(slot);

export function markSkipped(frame: Frame, slot: string): Local {
  return { ...frame.local, '~skipped': [...texts(frame.local['~skipped']).filter((one) => one !== slot), slot] };
}

/** The question is to be asked again after all. */
export function unskipped(frame: Frame, slots: readonly string[]): Local {
  return { ...frame.local, '~skipped': texts(frame.local['~skipped']).filter((one) => !slots.includes(one)) };
}

/** On the way back after a correction (`~back`) nothing is told twice; what is new on another branch is told. */
export const wasTold = (frame: Frame, step: string): boolean =>
  frame.local['~back'] !== undefined && texts(frame.local['~told']).includes(step);

export function markTold(frame: Frame, step: string): Local {
  return { ...frame.local, '~told': [...texts(frame.local['~told']).filter((one) => one !== step), step].slice(-50) };
}

/** Where the pin that was sent for an address is kept until its street is known. */
export const pinKey = (slot: string): string => `~pin:${slot}`;

/** Something at the agency was already done in this topic, so that leaving cannot be said to have sent nothing. */
export const hasDone = (frame: Frame): boolean => frame.local['~done'] === true;

/** The questions passed so far, in the order in which they were; null in a frame of before they were kept. */
export const passed = (frame: Frame): readonly string[] | null =>
  frame.local['~passed'] === undefined ? null : texts(frame.local['~passed']);

export function markPassed(frame: Frame, step: string): Local {
  return { ...frame.local, '~passed': [...(passed(frame) ?? []).filter((one) => one !== step), step] };
}

/**
 * Answers of questions that stood after a changed one. Each counts again when its question is reached and still takes it; one whose
 * question is not reached any more (another branch) is no answer.
 */
export const setAside = (frame: Frame): Slots => (frame.local['~aside'] ?? {}) as unknown as Slots;

/** Keeps answers for when their questions are reached again; an undefined one is forgotten. */
export function putAside(frame: Frame, answers: { readonly [slot: string]: Value | undefined }): Local {
  const all = { ...setAside(frame), ...answers };
  const { '~aside': _, ...rest } = frame.local;
  const left = Object.entries(all).filter(([, value]) => value !== undefined);
  return left.length === 0 ? rest : { ...rest, '~aside': Object.fromEntries(left) as unknown as Json };
}

/** The answer that a question had before it was asked again for a change. */
export function oldAnswer(frame: Frame, slot: string): Value | undefined {
  const old = frame.local['~old'] as unknown as { readonly slot: string; readonly value: Value } | undefined;
  return old?.slot === slot ? old.value : undefined;
}

/** Remembers what a question was answered with until it is asked again, to be offered beside it. */
export function markOld(local: Local, slot: string, value: Value | undefined): Local {
  const { '~old': _, ...rest } = local;
  return value === undefined ? rest : { ...rest, '~old': { slot, value } as unknown as Json };
}

/** The answer that waits for its question, if any. */
export const asideOf = (frame: Frame, slot: string): Value | undefined => own(setAside(frame), slot);

/** Longest beginning kept, in UTF-16 units: a request, not a letter. */
const longestBegan = 300;

/** The words that began a topic, for a step further on that asks several things (`find`, `book`). */
export function began({ text, readings }: Words): Local {
  if (text.length > longestBegan) return {};
  return { '~began': { text, readings: readings.slice(0, 20) } as unknown as Json };
}

/** The same beside a question of the engine's own ("did you mean …?", "leave this?"), for the topic that it leads to. */
export const wordsBeside = (words: Words | null): { readonly [name: string]: Json } =>
  words && words.text.length <= longestBegan
    ? { said: { text: words.text, readings: words.readings.slice(0, 20) } as unknown as Json }
    : {};

/** Those words again; null if none were kept. */
export const wordsFrom = (about: { readonly [name: string]: Json }): Words | null =>
  (about['said'] as unknown as Words | undefined) ?? null;

/** Takes those words out of the open frame; null if there are none. */
export function takeBegan(talk: Talk): Words | null {
  const frame = top(talk);
  const { '~began': words, ...local } = frame?.local ?? {};
  if (words === undefined) return null;
  changeTop(talk, { local });
  return words as unknown as Words;
}

/** What was sent unasked while a form is open: at most ten of them. */
export function markSent(frame: Frame, file: StoredFile): Local {
  const before = frame.local['~sent'];
  return { ...frame.local, '~sent': [...(Array.isArray(before) ? before : []), { ...file }].slice(-10) as never };
}

/** The same as a value for the agency's system; null if there was nothing. */
export function sentWith(frame: Frame): Value | null {
  const sent = frame.local['~sent'];
  if (!Array.isArray(sent) || sent.length === 0) return null;
  return { type: 'many', values: (sent as unknown as readonly StoredFile[]).map((file) => ({ type: 'file', file })) };
}
