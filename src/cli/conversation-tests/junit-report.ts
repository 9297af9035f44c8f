import type { CommandContext } from '../run-cli.js';
import { describeProblem } from './problem.js';
import { transcriptLines, whereOf } from './describe-run.js';
import type { TestRun } from './run-test.js';
import type { TestResults } from './test-results.js';

/** The runs as JUnit XML, a suite a file: what build servers read. */
export function junitReport({ runs, broken }: TestResults, say: CommandContext['say']): string {
  const files = [...new Set(runs.map(({ file }) => file))];
  const failed = runs.filter(({ problem }) => problem !== null).length;
  const unread = broken.map(({ file, problem }) =>
    [
      `  <testsuite name="${xml(file)}" tests="1" failures="1">`,
      `    <testcase classname="${xml(file)}" name="${xml(file)}"><failure message="${xml(problem)}"/></testcase>`,
      '  </testsuite>',
    ].join('\n'),
  );
  const suites = files.map((file) => {
    const own = runs.filter((run) => run.file === file);
    const broken = own.filter(({ problem }) => problem !== null).length;
    return [
      `  <testsuite name="${xml(file)}" tests="${own.length}" failures="${broken}">`,
      ...own.map((run) => testcase(run, say)),
      '  </testsuite>',
    ].join('\n');
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites tests="${runs.length + broken.length}" failures="${failed + broken.length}">`,
    ...unread,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
}

function testcase(run: TestRun, say: CommandContext['say']): string {
  const name = xml(`${run.test} (${run.locale}, ${run.channel})`);
  const head = `    <testcase classname="${xml(run.bot)}" name="${name}" file="${xml(run.file)}" line="${run.place.line}"`;
  if (run.problem === null) return `${head}/>`;
  const talk = [whereOf(run), ...transcriptLines(run, say)].join('\n');
  return `${head}>\n      <failure message="${xml(describeProblem(run.problem, say))}">${xml(talk)}</failure>\n    </testcase>`;
}

/** XML allows no control characters, not even escaped. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
