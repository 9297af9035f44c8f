import type { CommandContext } from '../run-cli.js';
import { describeProblem } from './problem.js';
import type { TestRun, TranscriptLine } from './run-test.js';

type Say = CommandContext['say'];

/** Where a run stopped: `bots/rivermont/tests/menu.yaml:4:5`. */
export function whereOf({ place }: TestRun): string {
  return `${place.file}:${place.line}:${place.column}`;
}

/** A run for the terminal: its name, and if it does not hold the sentence, the line of the test, and the talk. */
export function describeRun(run: TestRun, say: Say): readonly string[] {
  const { place, problem } = run;
  const head = `${run.test} · ${run.locale} · ${run.channel}`;
  if (problem === null) return [`✓ ${run.file} · ${head}`, ...transcriptLines(run, say)];
  const number = `${place.line} | `;
  return [
    `✗ ${whereOf(run)} · ${head}`,
    `    ${describeProblem(problem, say)}`,
    `    ${number}${place.excerpt}`,
    `    ${' '.repeat(number.length + place.caret)}${'^'.repeat(Math.min(place.length, 60))}`,
    ...transcriptLines(run, say),
  ];
}

/** Who said what, in the operator's language for the who. */
export function transcriptLines({ transcript }: TestRun, say: Say): readonly string[] {
  return transcript.map((line) => `      ${whoSays(line, say)}: ${whatIsSaid(line).replaceAll('\n', '\n        ')}`);
}

export function whoSays({ from }: TranscriptLine, say: Say): string {
  return say(`test.who.${from}`);
}

export function whatIsSaid({ text, choices }: TranscriptLine): string {
  return [text, choices.map((label) => `[${label}]`).join(' ')].filter((part) => part !== '').join('  ');
}
