import type { Coverage } from './coverage.js';
import type { TestRun } from './run-test.js';

/** A test that could not be run: its file is no test, or its bot cannot be used. `problem` is a sentence for the operator. */
export interface BrokenTest {
  readonly file: string;
  readonly problem: string;
}

/** What one call of `ventanilla test` came to; the reports are made of it. `coverages` is empty unless it was asked for. */
export interface TestResults {
  readonly runs: readonly TestRun[];
  readonly broken: readonly BrokenTest[];
  readonly coverages: readonly Coverage[];
}
