import { missingOf, percent } from './coverage.js';
import { whereOf } from './describe-run.js';
import type { TestResults } from './test-results.js';

/** The runs, and coverage if it was asked for, as JSON for other programs; its keys stay as they are. */
export function jsonReport({ runs, broken, coverages }: TestResults, min: number | null = null): string {
  const report = {
    passed: runs.filter(({ problem }) => problem === null).length,
    failed: runs.filter(({ problem }) => problem !== null).length + broken.length,
    ...(min === null ? {} : { min, reached: coverages.every((coverage) => percent(coverage) >= min) }),
    broken,
    runs: runs.map((run) => ({
      bot: run.bot,
      file: run.file,
      test: run.test,
      language: run.locale,
      channel: run.channel,
      passed: run.problem === null,
      ...(run.problem ? { problem: run.problem, at: whereOf(run), transcript: run.transcript } : {}),
    })),
    ...(coverages.length > 0
      ? {
          coverage: coverages.map((coverage) => ({
            bot: coverage.bot,
            percent: percent(coverage),
            met: coverage.met,
            all: coverage.all,
            topics: coverage.topics.map((topic) => ({
              topic: topic.topic,
              outcomes: topic.outcomes,
              cells: topic.cells.map(({ locale, channel, met }) => ({ language: locale, channel, met })),
              missing: missingOf(topic),
            })),
          })),
        }
      : {}),
  };
  return JSON.stringify(report, null, 2);
}
