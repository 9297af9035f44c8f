import type { Step, StepName } from '../../model/steps.js';
import type { Verb, Written } from '../schema/steps.js';
import type { Data } from '../source.js';
import type { TopicScope } from './topic-scope.js';

/** Where a step stands in its topic, and how its branches are compiled. */
export interface Placed {
  readonly name: StepName;
  readonly next: StepName | null;
  /** Path of branches, joined with `.`; empty in the main list. */
  readonly path: string;
  readonly scope: TopicScope;
  /** Compiles a branch of this step, which goes on at `next`; returns its first step. */
  into(name: string, steps: Data | undefined): StepName | null;
  /** Compiles steps that are done some other time: they end where their list ends. */
  apart(name: string, steps: Data | undefined): StepName | null;
}

/** Makes a step's graph nodes; the first has the given name, the last goes on at `next`. */
export type Compiler<V extends Verb> = (written: Written<V>, placed: Placed) => readonly Step[];
