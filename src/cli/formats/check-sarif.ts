import { createHash } from 'node:crypto';
import { findingCodes, type FindingCode, type Severity } from '../../content/finding-codes.js';
import type { Finding } from '../../content/finding.js';
import { sentence, type CheckReport } from './check-report.js';

const codes = Object.keys(findingCodes) as FindingCode[];
const ruleIndex = new Map(codes.map((code, index) => [code, index]));

/**
 * The report as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), for code review in GitHub, GitLab and
 * editors. Allowed findings are results with a suppression.
 */
export function checkSarif(report: CheckReport): readonly string[] {
  const { findings, waived, lang, version } = report;
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'Ventanilla', version, semanticVersion: version, language: lang, rules: rules(report) },
        },
        language: lang,
        columnKind: 'utf16CodeUnits',
        results: [
          ...findings.map((finding) => result(finding, lang)),
          ...waived.map((finding) => ({
            ...result(finding, lang),
            suppressions: [
              {
                kind: 'inSource',
                status: 'accepted',
                justification: `${finding.allowed.owner}: ${finding.allowed.reason} (${finding.allowed.until})`,
              },
            ],
          })),
        ],
      },
    ],
  };
  return [JSON.stringify(log, null, 2)];
}

/** Every rule there is, so that a code keeps its place; what stands for found words is `…`. */
function rules({ sentences }: CheckReport): readonly object[] {
  return codes.map((code) => {
    const plain = (text: string | undefined): string => (text ?? code).replace(/\{\w+\}/g, '…').replace(/\{\{/g, '{');
    const known = sentences.findings[code];
    return {
      id: code,
      name: code
        .split('_')
        .map((word) => word.charAt(0) + word.slice(1).toLowerCase())
        .join(''),
      shortDescription: { text: plain(known?.message) },
      help: { text: plain(known?.fix) },
      defaultConfiguration: { level: level(findingCodes[code]) },
    };
  });
}

/** SARIF has the same three words. */
const level = (severity: Severity): string => severity;

function result(finding: Finding, lang: string): object {
  const { code, severity, file, line, column, length, excerpt } = finding;
  return {
    ruleId: code,
    ruleIndex: ruleIndex.get(code) ?? -1,
    level: level(severity),
    message: { text: `${sentence(finding, 'message', lang)} ${sentence(finding, 'fix', lang)}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' },
          region: { startLine: line, startColumn: column, endColumn: column + length },
          ...(excerpt === '' ? {} : { contextRegion: { startLine: line, snippet: { text: excerpt } } }),
        },
      },
    ],
    // The same finding on a line that moved is the same.
    partialFingerprints: {
      'ventanilla/v1': createHash('sha256').update(`${code}\n${file}\n${excerpt.trim()}`).digest('hex').slice(0, 32),
    },
  };
}
