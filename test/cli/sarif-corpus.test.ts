import { expect, test } from '@jest/globals';
import { checkSarif } from '../../src/cli/formats/check-sarif.js';
import type { CheckReport } from '../../src/cli/formats/check-report.js';
import type { Finding } from '../../src/content/finding.js';
import type { Files } from '../content/content-of.js';
import { findingsOf, sentences } from '../content/corpus/findings-of.js';
import { readCorpus } from '../content/corpus/read-corpus.js';
import { validSarif } from './sarif-schema.js';

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endColumn: number;
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly [
    {
      readonly physicalLocation: {
        readonly artifactLocation: { readonly uri: string };
        readonly region: Region;
        readonly contextRegion?: { readonly startLine: number; readonly snippet: { readonly text: string } };
      };
    },
  ];
  readonly partialFingerprints: { readonly [name: string]: string };
}
interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly results: readonly Result[];
    },
  ];
}

const report = (findings: readonly Finding[], lang: 'en' | 'es'): CheckReport => ({
  findings,
  waived: findings.slice(0, 1).map((finding) => ({
    ...finding,
    allowed: { code: finding.code, owner: 'Ana Ruiz', reason: 'known', until: '2027-01-01' } as never,
  })),
  bots: [],
  errors: 0,
  warnings: 0,
  notes: 0,
  strict: false,
  lang,
  version: '1.2.3',
  sentences: sentences[lang],
  say: (key) => key,
});

const corpus = readCorpus();

/** Every finding of every seeded mistake, with the files it was found in. */
const found = corpus.flatMap(({ badFiles }) => findingsOf(badFiles).map((finding) => ({ finding, files: badFiles })));

/** What the standard asks of a result beside the form of its properties; empty = nothing is wrong. */
function wrongs(
  { ruleId, ruleIndex, level, message, locations: [{ physicalLocation }] }: Result,
  rules: readonly { readonly id: string }[],
  files: Files,
): readonly string[] {
  const { region, contextRegion, artifactLocation } = physicalLocation;
  const text = files[decodeURIComponent(artifactLocation.uri)];
  const line = text?.split(/\r?\n/)[region.startLine - 1];
  const problems: string[] = [];
  // 3.27.6: the index is that of the rule; 3.11.9: a message is not empty.
  if (rules[ruleIndex]?.id !== ruleId) problems.push('names another rule');
  if (!['error', 'warning', 'note'].includes(level)) problems.push(level);
  if (message.text.trim() === '' || message.text.includes('undefined')) problems.push(message.text);
  // 3.30: a region lies within its line, and does not end before it begins.
  if (region.endColumn < region.startColumn) problems.push('ends before it begins');
  if (line !== undefined && region.endColumn > line.length + 1)
    problems.push(`ends at ${region.endColumn} of ${line.length}`);
  // 3.29.5: what stands around it holds it. A tab is shown as an arrow.
  if (contextRegion && contextRegion.startLine !== region.startLine) problems.push('has another line around it');
  const shown = contextRegion?.snippet.text.trim() ?? '';
  if (line !== undefined && !line.replaceAll('\t', '→').includes(shown)) problems.push(`shows ${shown}`);
  return problems.map((problem) => `${ruleId} ${region.startLine}:${region.startColumn}: ${problem}`);
}

test.each(['en', 'es'] as const)('a log in %s is valid and true for every seeded mistake there is', (lang) => {
  const findings = found.map(({ finding }) => finding);
  const log = JSON.parse(checkSarif(report(findings, lang)).join('\n')) as Log;
  expect(validSarif(log)).toEqual([]);
  const [{ tool, results }] = log.runs;
  expect(results.length).toBe(findings.length + 1);
  expect(found.flatMap(({ files }, n) => wrongs(results[n] as Result, tool.driver.rules, files))).toEqual([]);
  expect(new Set(results.map(({ ruleId }) => ruleId)).size).toBeGreaterThan(90);
});

test('every rule has an id of its own, and a finding that only moved keeps its fingerprint', () => {
  const [seeded] = corpus.filter(({ code }) => code === 'UNKNOWN_KEY');
  const logOf = (files: Files): Log => JSON.parse(checkSarif(report(findingsOf(files), 'en')).join('\n')) as Log;
  const files = seeded?.badFiles ?? {};
  const before = logOf(files).runs[0];
  const ids = before.tool.driver.rules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const path = seeded?.file ?? '';
  const after = logOf({ ...files, [path]: `# a line above\n${files[path] ?? ''}` }).runs[0];
  const of = (run: Log['runs'][0]) =>
    run.results.map(({ ruleId, partialFingerprints }) => [ruleId, partialFingerprints['ventanilla/v1']]);
  const lines = (run: Log['runs'][0]) =>
    run.results.map(({ locations: [{ physicalLocation }] }) => physicalLocation.region.startLine);
  expect(of(after)).toEqual(of(before));
  expect(lines(after)).toEqual(lines(before).map((line) => line + 1));
});
