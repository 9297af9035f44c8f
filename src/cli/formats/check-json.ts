import type { Finding } from '../../content/finding.js';
import { sentence, type CheckReport } from './check-report.js';

/** The report for programs: totals, the bots that can be used, the findings and what is allowed. */
export function checkJson({ findings, waived, bots, errors, warnings, notes, lang }: CheckReport): readonly string[] {
  return [
    JSON.stringify(
      {
        errors,
        warnings,
        notes,
        bots,
        findings: findings.map((finding) => inLanguage(finding, lang)),
        waived: waived.map((finding) => ({ ...inLanguage(finding, lang), allowed: finding.allowed })),
      },
      null,
      2,
    ),
  ];
}

function inLanguage(finding: Finding, lang: string): object {
  const { code, severity, file, line, column, length, excerpt, values } = finding;
  return {
    code,
    severity,
    file,
    line,
    column,
    length,
    message: sentence(finding, 'message', lang),
    fix: sentence(finding, 'fix', lang),
    excerpt,
    values,
  };
}
