import { stepSchemas } from '../schema/steps.js';
import { isList, isMap, type Data, type DataMap } from '../source.js';

/** A list of steps as written, and the key it stands under (`steps`, `then`, an outcome …). */
export interface StepList {
  readonly list: readonly Data[];
  readonly key: string;
  /** The step it belongs to; null for the topic's own steps. */
  readonly owner: DataMap | null;
}

const listKeys: ReadonlySet<string> = new Set([
  'steps',
  'then',
  'otherwise',
  'if_outside',
  'if_none',
  'if_closed',
  'if_missed',
]);

/** Every list of steps below a part of a file, outer ones first. */
export function stepLists(data: Data | undefined): readonly StepList[] {
  const found: StepList[] = [];
  const walk = (node: Data | undefined, owner: DataMap | null, inOutcomes: boolean): void => {
    if (isList(node)) {
      for (const entry of node) walk(entry, isMap(entry) ? entry : owner, false);
      return;
    }
    if (!isMap(node)) return;
    for (const [key, value] of Object.entries(node)) {
      if (isList(value) && (inOutcomes || listKeys.has(key))) found.push({ list: value, key, owner });
      walk(value, owner, key === 'outcomes');
    }
  };
  walk(data, null, false);
  return found;
}

/** The word a written step begins with, or null if it is none. `say` counts only when no other verb is there. */
export function verbIn(step: Data | undefined): string | null {
  if (typeof step === 'string') return step.trim() === 'end' ? 'end' : null;
  if (!isMap(step)) return null;
  const verbs = Object.keys(stepSchemas).filter((verb) => Object.hasOwn(step, verb));
  return verbs.find((verb) => verb !== 'say') ?? verbs[0] ?? null;
}

/** Every map below a part of a file. */
export function mapsIn(data: Data | undefined): readonly DataMap[] {
  const found: DataMap[] = [];
  const walk = (node: Data | undefined): void => {
    if (typeof node !== 'object' || node === null) return;
    if (isMap(node)) found.push(node);
    for (const entry of isMap(node) ? Object.values(node) : node) walk(entry);
  };
  walk(data);
  return found;
}

/** Every piece of text below a value, keys left out. */
export function stringsIn(data: Data | undefined): readonly string[] {
  if (typeof data === 'string') return [data];
  if (isList(data)) return data.flatMap(stringsIn);
  return isMap(data) ? Object.values(data).flatMap(stringsIn) : [];
}
