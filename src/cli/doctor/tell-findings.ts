import type { CommandContext } from '../run-cli.js';
import { tellFinding, type Finding, type Level } from './finding.js';

const marks: { readonly [level in Level]: string } = { good: '✓', warning: '!', error: '✗' };

/** Prints what `ventanilla doctor` found; gives its exit code: 0 all is well, 1 there are warnings, 2 there are errors. */
export function tellFindings(
  all: readonly Finding[],
  json: boolean,
  { texts, lang, out, say }: Omit<CommandContext, 'config'>,
): number {
  const told = all.map((finding) => tellFinding(finding, texts, lang));
  const count = (wanted: Level): number => told.filter(({ level }) => level === wanted).length;
  const [errors, warnings] = [count('error'), count('warning')];
  if (json) out(JSON.stringify({ findings: told, errors, warnings }, null, 2));
  else {
    for (const { level, what, why, todo } of told) {
      out(`${marks[level]} ${what}`);
      if (why !== '') out(`    ${why}`);
      if (todo !== '') out(`    ${say('error.cure', { cure: todo })}`);
    }
    out('');
    out(texts.text('doctor:total', lang, { errors, warnings }));
  }
  return errors > 0 ? 2 : warnings > 0 ? 1 : 0;
}
