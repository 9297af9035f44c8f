import type { Finding } from '../../content/finding.js';
import { fails, sentence, type CheckReport } from './check-report.js';

/**
 * The report as JUnit XML: one suite a file, one case a finding. What fails the command is a failure, other findings and allowed ones are
 * skipped cases, each bot that can be used a case that passed.
 */
export function checkJunit(report: CheckReport): readonly string[] {
  const { findings, waived, bots, lang, strict, say } = report;
  const allowed = new Map<Finding, string>(
    waived.map((finding) => [
      finding,
      say('allowed', { until: finding.allowed.until, owner: finding.allowed.owner, reason: finding.allowed.reason }),
    ]),
  );
  const files = [...new Set([...findings, ...waived].map(({ file }) => file))].sort();
  const suites = files.map((file) => {
    const here = [...findings, ...waived].filter((finding) => finding.file === file);
    const failures = here.filter((finding) => !allowed.has(finding) && fails(finding, strict)).length;
    return [
      `  <testsuite ${attributes({ name: file, tests: here.length, failures, errors: 0, skipped: here.length - failures, time: 0 })}>`,
      ...here.flatMap((finding) => testCase(finding, allowed.get(finding) ?? null, lang, strict)),
      '  </testsuite>',
    ].join('\n');
  });
  const usable =
    bots.length === 0
      ? []
      : [
          `  <testsuite ${attributes({ name: 'bots', tests: bots.length, failures: 0, errors: 0, skipped: 0, time: 0 })}>`,
          ...bots.map((bot) => `    <testcase ${attributes({ classname: 'bots', name: bot, time: 0 })}/>`),
          '  </testsuite>',
        ];
  const failing = findings.filter((finding) => fails(finding, strict)).length;
  const total = findings.length + waived.length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${attributes({ name: 'ventanilla check', tests: total + bots.length, failures: failing, errors: 0, skipped: total - failing, time: 0 })}>`,
    ...suites,
    ...usable,
    '</testsuites>',
  ];
}

function testCase(finding: Finding, allowed: string | null, lang: string, strict: boolean): readonly string[] {
  const { code, file, line, column, excerpt } = finding;
  const message = sentence(finding, 'message', lang);
  const name = `${code} ${line}:${column}`;
  const open = `    <testcase ${attributes({ classname: file, name, file, line, time: 0 })}>`;
  const fix = sentence(finding, 'fix', lang);
  const told = [`${file}:${line}:${column}`, message, ...(excerpt === '' ? [] : [excerpt]), fix].join('\n');
  const body =
    allowed === null && fails(finding, strict)
      ? `      <failure ${attributes({ type: code, message })}>${escaped(told)}</failure>`
      : `      <skipped ${attributes({ message: allowed ?? `${message} ${fix}` })}/>`;
  return [open, body, '    </testcase>'];
}

const attributes = (values: { readonly [name: string]: string | number }): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}="${escaped(String(value)).replaceAll('\n', '&#10;')}"`)
    .join(' ');

const entities: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** XML 1.0 has no place for control characters and lone surrogates, not even escaped. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\u{fffd}')
    .replace(/[&<>"]/g, (character) => entities[character] ?? character);
