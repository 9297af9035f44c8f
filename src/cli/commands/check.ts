import { join } from 'node:path';
import type { Finding } from '../../content/finding.js';
import { loadEngineResources } from '../../content/engine-resources.js';
import { checkTests } from '../../content/check-tests.js';
import { loadBots } from '../../content/load-bots.js';
import type { Environment } from '../../content/compile/settings.js';
import { createEngineTexts } from '../../i18n/engine-texts.js';
import { systemClock } from '../../runtime/system.js';

/** What `ventanilla check` is asked. */
export interface CheckArgs {
  /** Content root, absolute. */
  readonly root: string;
  readonly packageRoot: string;
  /** Only these bots (and what they share); all if not given. */
  readonly bots?: readonly string[];
  readonly lang: string;
  readonly format: 'text' | 'json';
  readonly env: Environment;
  readonly out: (line: string) => void;
}

/** The gate: prints every finding and resolves to the exit code, 1 if there is an error. */
export async function runCheck({
  root,
  packageRoot,
  bots: wanted,
  lang,
  format,
  env,
  out,
}: CheckArgs): Promise<number> {
  const loaded = await loadBots({
    root,
    packageRoot,
    env,
    now: systemClock.now(),
    ...(wanted ? { only: wanted } : {}),
  });
  const tests = await checkTests({ root, packageRoot, ...(wanted ? { only: wanted } : {}) });
  const findings = [...loaded.findings, ...tests];
  const bots = loaded.bots.map(({ name }) => name);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  const notes = findings.length - errors - warnings;
  const code = errors > 0 ? 1 : 0;
  if (format === 'json') {
    out(
      JSON.stringify(
        {
          errors,
          warnings,
          notes,
          bots,
          findings: findings.map((finding) => inLanguage(finding, lang)),
        },
        null,
        2,
      ),
    );
    return code;
  }
  const texts = createEngineTexts(await loadEngineResources(join(packageRoot, 'locales')));
  const say = (key: string, values: { readonly [name: string]: string | number } = {}): string =>
    texts.text(`check:report.${key}`, lang, values);
  for (const finding of findings) for (const line of inText(finding, lang, say)) out(line);
  if (findings.length > 0)
    out(
      `${say('errors', { count: errors })}, ${say('warnings', { count: warnings })}, ${say('notes', { count: notes })}.`,
    );
  if (findings.length > 0) out(say('usable', { names: bots.join(', ') || say('none') }));
  else out(say('good', { names: bots.join(', ') }));
  return code;
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

/** File and place, the sentence, the source line with a caret below it, the fix. */
function inText(finding: Finding, lang: string, say: (key: string) => string): readonly string[] {
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

const sentence = (finding: Finding, part: 'message' | 'fix', lang: string): string =>
  finding[part][lang] ?? finding[part]['en'] ?? finding.code;
