import type { Json } from '../model/json.js';
import type { Frame } from '../model/state.js';

/** A frame's scratch. A key with `~` belongs to the whole topic and stays; the others are dropped when their step is left. */
type Local = Frame['local'];

/** What is kept when a step is left. */
export function keptLocal(local: Local): Local {
  return Object.fromEntries(Object.entries(local).filter(([name]) => name.startsWith('~') && name !== '~writes'));
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

/** Something at the agency was already done in this topic, so that leaving cannot be said to have sent nothing. */
export const hasDone = (frame: Frame): boolean => frame.local['~done'] === true;
