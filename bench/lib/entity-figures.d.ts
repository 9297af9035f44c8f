import type { trainRecognizer } from '../../src/nlu/recognizer.js';

/** Rows read as the table says; `wrong` says what became of the others. */
export interface Score {
  readonly right: number;
  readonly of: number;
  readonly wrong: readonly string[];
}

export function entityFigures(train?: typeof trainRecognizer): Promise<{
  readonly datesTimesEn: Score;
  readonly datesTimesEs: Score;
  readonly heldOutEn: Score;
  readonly heldOutEs: Score;
  /** Readings of lines in which nothing is meant, over every kind of open question. */
  readonly falseAlarms: number;
  readonly falseAlarmLines: number;
  readonly alarms: readonly string[];
}>;
