import { markup, type Html } from '../../http/pages/html.js';
import type { CommandContext } from '../run-cli.js';
import { missingOf, percent, type Coverage, type CoverageCell } from './coverage.js';
import { whereOf, whoSays, whatIsSaid } from './describe-run.js';
import { reportStyles } from './html-report-styles.js';
import { describeProblem } from './problem.js';
import type { TestRun } from './run-test.js';
import type { TestResults } from './test-results.js';

interface Words {
  readonly say: CommandContext['say'];
  readonly lang: string;
}

/** The runs and their coverage as one page that needs nothing else: no network, no script; it reads well on a phone and aloud. */
export function htmlReport({ runs, broken, coverages }: TestResults, { say, lang }: Words): string {
  const failed = runs.filter(({ problem }) => problem !== null);
  const passed = runs.length - failed.length;
  const title = say('test.report.title');
  const bad = failed.length + broken.length;
  const sum = bad > 0 ? markup`<p class="sum bad">` : markup`<p class="sum good">`;
  return markup`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${{ markup: reportStyles }}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${sum}${say('test.passed', { count: passed })}, ${say('test.failed', { count: bad })}</p>
${bad > 0 && markup`<h2>${say('test.report.failed')}</h2>${broken.map(({ problem }) => markup`<p class="bad">${problem}</p>`)}${failed.map((run) => conversation(run, say))}`}
${coverages.map((coverage) => coveragePart(coverage, say))}
<h2>${say('test.report.passed')}</h2>
${[...new Set(runs.map(({ file }) => file))].map((file) => filePart(file, runs, say))}
</main>
</body>
</html>
`.markup;
}

function coveragePart(coverage: Coverage, say: Words['say']): Html {
  const lacking = coverage.topics.filter((topic) => missingOf(topic).length > 0);
  return markup`<section>
<h2>${say('test.coverage.total', { bot: coverage.bot, percent: percent(coverage), met: coverage.met, all: coverage.all })}</h2>
<p>${say('test.report.meaning')}</p>
<div class="scroll" role="region" aria-label="${say('test.report.table', { bot: coverage.bot })}" tabindex="0"><table>
<thead>
<tr><th scope="col" rowspan="2">${say('test.coverage.topic')}</th>${coverage.languages.map(
    (locale) =>
      markup`<th scope="colgroup" colspan="${coverage.channels.length}">${say(`test.report.language.${locale}`)}</th>`,
  )}</tr>
<tr>${coverage.languages.flatMap(() => coverage.channels.map((channel) => markup`<th scope="col">${channel}</th>`))}</tr>
</thead>
<tbody>
${coverage.topics.map(
  ({ topic, outcomes, cells }) =>
    markup`<tr><th scope="row">${topic}</th>${cells.map((cell) => cellOf(cell, outcomes))}</tr>
`,
)}</tbody>
</table></div>
${
  lacking.length > 0 &&
  markup`<h3>${say('test.coverage.missing')}</h3>
<ul>${lacking.map(
    (topic) =>
      markup`<li><strong>${topic.topic}</strong><ul>${missingOf(topic).map(
        ({ name, at }) =>
          markup`<li>${name} <span class="soft">(${at.length === topic.cells.length ? say('test.coverage.everywhere') : at.join(', ')})</span></li>`,
      )}</ul></li>
`,
  )}</ul>`
}
</section>`;
}

/** Part of a whole in figures, so that nothing is told by colour alone. */
function cellOf({ met }: CoverageCell, outcomes: number): Html {
  const look =
    met === outcomes ? markup`<td class="good">` : met === 0 ? markup`<td class="bad">` : markup`<td class="some">`;
  return markup`${look}${met}/${outcomes}</td>`;
}

function filePart(file: string, runs: readonly TestRun[], say: Words['say']): Html {
  const passed = runs.filter((run) => run.file === file && run.problem === null);
  return markup`${passed.length > 0 && markup`<h3>${file}</h3>${passed.map((run) => conversation(run, say))}`}`;
}

function conversation(run: TestRun, say: Words['say']): Html {
  const { problem, transcript } = run;
  const talk = markup`<ol class="talk">${transcript.map(
    (line) =>
      markup`<li class="${line.from}"><span class="who">${whoSays(line, say)}</span><span class="said" lang="${run.locale}">${whatIsSaid(line)}</span></li>
`,
  )}</ol>`;
  const head = `${run.test} · ${say(`test.report.language.${run.locale}`)} · ${run.channel}`;
  if (problem === null)
    return markup`<details><summary>✓ ${head}</summary>${talk}</details>
`;
  return markup`<details open class="broken"><summary>✗ ${head}</summary>
<p class="soft">${whereOf(run)}</p>
<p class="bad">${describeProblem(problem, say)}</p>
<pre><code>${run.place.excerpt}</code></pre>
${talk}</details>
`;
}
