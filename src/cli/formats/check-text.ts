import type { Finding } from '../../content/finding.js';
import { sentence, type CheckReport } from './check-report.js';

/** The report for people: each finding with its line and a caret, then the totals. */
export function checkText(report: CheckReport): readonly string[] {
  const { findings, waived, bots, errors, warnings, notes, say } = report;
  const allowed = waived.length === 0 ? [] : [say('waived', { count: waived.length })];
  if (findings.length === 0) return [...allowed, say('good', { names: bots.join(', ') || say('none') })];
  return [
    ...findings.flatMap((finding) => inText(finding, report)),
    `${say('errors', { count: errors })}, ${say('warnings', { count: warnings })}, ${say('notes', { count: notes })}.`,
    ...allowed,
    say('usable', { names: bots.join(', ') || say('none') }),
  ];
}

/** File and place, the sentence, the source line with a caret below it, the fix. */
function inText(finding: Finding, { lang, say }: CheckReport): readonly string[] {
  const { file, line, column, code, severity, excerpt, caret, length } = finding;
  const number = String(line);
  const margin = ' '.repeat(number.length);
  const underline = `${' '.repeat(caret)}${'^'.repeat(Math.max(1, Math.min(length, excerpt.length - caret)))}`;
  return [
    `${file}:${line}:${column}  ${say(severity)} ${code}`,
    `  ${sentence(finding, 'message', lang)}`,
    ...(excerpt === '' ? [] : [`  ${number} | ${excerpt}`, `  ${margin} | ${underline}`]),
    `  → ${sentence(finding, 'fix', lang)}`,
    '',
  ];
}
