import type { StepName } from '../../model/steps.js';
import { stepSchemas, verbs, type Verb, type Written } from '../schema/steps.js';
import { isMap, type Data, type DataMap } from '../source.js';
import { nearest } from '../suggest.js';
import { validate } from '../validate.js';
import type { Compiler, Placed } from './placed.js';
import { misspelled } from './misspelled-step.js';
import { compilers } from './step-compilers.js';
import type { TopicScope } from './topic-scope.js';

/**
 * Compiles a list of steps into the topic's graph and returns the name of its first step; an empty list is `next`. `branch` is the
 * path of branches the list stands in, joined with `.`; empty in the main list.
 */
export function compileSteps(
  scope: TopicScope,
  data: Data | undefined,
  branch: string,
  next: StepName | null,
): StepName | null {
  const list = Array.isArray(data) ? (data as readonly Data[]) : [];
  const read = list.flatMap((entry, index) => readStep(scope, entry, list, index));
  // All names of a list are given first, because each step names its next.
  const named = read.map((step) => ({ ...step, name: scope.nameStep((branch ? `${branch}/` : '') + baseName(step)) }));
  for (const [index, step] of named.entries()) {
    const placed: Placed = {
      name: step.name,
      next: named[index + 1]?.name ?? next,
      path: branch,
      scope,
      into: (name, steps) =>
        compileSteps(scope, steps, branch ? `${branch}.${name}` : name, named[index + 1]?.name ?? next),
      apart: (name, steps) => compileSteps(scope, steps, branch ? `${branch}.${name}` : name, null),
    };
    // The verb decides both the schema that was validated and the compiler; the table pairs them, the type system cannot.
    for (const compiled of (compilers[step.verb] as Compiler<Verb>)(step.written as never, placed))
      scope.steps.set(compiled.name, compiled);
  }
  return named[0]?.name ?? next;
}

interface ReadStep {
  readonly verb: Verb;
  readonly written: Written<Verb>;
}

/** The slot for a question, `confirm`, the operation for a call; the verb for all others. */
function baseName({ verb, written }: ReadStep): string {
  const value = (written as { readonly [key: string]: unknown })[verb];
  return (verb === 'ask' || verb === 'choose' || verb === 'call') && typeof value === 'string' ? value : verb;
}

/** Finds a step's verb and validates it; reports and leaves out what cannot be used. */
function readStep(scope: TopicScope, entry: Data, list: readonly Data[], index: number): readonly ReadStep[] {
  const { report } = scope.bot;
  if (typeof entry === 'string' && entry.trim() === 'end') return [{ verb: 'end', written: { end: null } }];
  if (!isMap(entry)) {
    const words = typeof entry === 'string' ? entry.slice(0, 40) : '';
    const verb = words.split(/[\s:]/)[0] ?? '';
    if ((verbs as readonly string[]).includes(verb)) {
      report('COLON_MISSING', scope.source.place(list, index), { word: verb });
      return [];
    }
    const suggestion = nearest(words, verbs);
    report('UNKNOWN_STEP', scope.source.place(list, index), {
      step: words,
      known: verbs.join(', '),
      ...(suggestion ? { suggestion } : {}),
    });
    return [];
  }
  const verb = verbOf(entry);
  if (!verb) {
    const first = Object.keys(entry)[0] ?? '';
    const place = scope.source.place(entry, first, { of: 'key' });
    const suggestion = nearest(first, verbs);
    report('UNKNOWN_STEP', place, { step: first, known: verbs.join(', '), ...(suggestion ? { suggestion } : {}) });
    return [];
  }
  const second = verbs.find((other) => other !== verb && Object.hasOwn(entry, other) && !belongs(verb, other));
  if (second) {
    report('STEP_MIXED', scope.source.place(entry, second, { of: 'key' }), { first: verb, second });
    return [];
  }
  const written = validate(stepSchemas[verb], entry, scope.source, report, list);
  return written ? [{ verb, written }] : [];
}

/** `say` is also a part of other steps: it is the verb only when no other verb is there. */
function verbOf(entry: DataMap): Verb | null {
  const found = verbs.filter((verb) => Object.hasOwn(entry, verb));
  const first = Object.keys(entry)[0] ?? '';
  // `- chose: cart` with a `say:` below it is a misspelled question, and not something to say.
  if (found.length === 1 && found[0] === 'say' && misspelled(first)) return null;
  return found.find((verb) => verb !== 'say') ?? found[0] ?? null;
}

const belongs = (verb: Verb, other: Verb): boolean =>
  (other === 'say' && ['ask', 'choose', 'offer', 'handoff'].includes(verb)) || (other === 'remind' && verb === 'book');
