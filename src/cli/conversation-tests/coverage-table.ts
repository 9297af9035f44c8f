import type { CommandContext } from '../run-cli.js';
import { missingOf, percent, type Coverage } from './coverage.js';

/** Coverage for the terminal: a line a topic, then by name what is missing and where. */
export function coverageTable(coverage: Coverage, say: CommandContext['say']): readonly string[] {
  const heads = coverage.languages.flatMap((locale) => coverage.channels.map((channel) => `${locale} ${channel}`));
  const width = Math.max(...coverage.topics.map(({ topic }) => topic.length), say('test.coverage.topic').length);
  const row = (first: string, cells: readonly string[]): string =>
    `  ${first.padEnd(width)}  ${cells.map((cell, n) => cell.padStart(Math.max(7, heads[n]?.length ?? 0))).join('  ')}`.trimEnd();
  const lacking = coverage.topics.filter((topic) => topic.cells.some(({ missing }) => missing.length > 0));
  return [
    say('test.coverage.total', {
      bot: coverage.bot,
      percent: percent(coverage),
      met: coverage.met,
      all: coverage.all,
    }),
    row(say('test.coverage.topic'), heads),
    ...coverage.topics.map(({ topic, outcomes, cells }) =>
      row(
        topic,
        cells.map(({ met }) => `${met}/${outcomes}`),
      ),
    ),
    ...(lacking.length > 0 ? [say('test.coverage.missing')] : []),
    ...lacking.flatMap((topic) => [
      `  ${topic.topic}`,
      ...missingOf(topic).map(
        ({ name, at }) =>
          `    ${name}  (${at.length === heads.length ? say('test.coverage.everywhere') : at.join(', ')})`,
      ),
    ]),
  ];
}
