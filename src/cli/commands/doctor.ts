import { engineVersion } from '../../runtime/deps.js';
import { checkAddress, checkChannels, checkContent, checkFiles, checkRedis } from '../doctor/check-around.js';
import { checkMachine, checkSettings } from '../doctor/check-machine.js';
import { checkStore } from '../doctor/check-store.js';
import { areas, tellFinding, troubleFinding, type Area, type Finding, type Level } from '../doctor/finding.js';
import { judgeBacklog, judgeNodes } from '../doctor/judge-report.js';
import type { CommandContext } from '../run-cli.js';

/** What `ventanilla doctor` is asked. */
export interface DoctorRequest {
  readonly json: boolean;
  /** Asks nobody outside: no platform, not the public address. */
  readonly offline: boolean;
}

const marks: { readonly [level in Level]: string } = { good: '✓', warning: '!', error: '✗' };

/**
 * `ventanilla doctor`: what is wrong, why it matters and what to do, while the server runs and when it does not. It changes nothing but for
 * writes that it takes back. Resolves to the exit code: 0 all is well, 1 there are warnings, 2 there are errors.
 */
export async function runDoctor(
  { json, offline }: DoctorRequest,
  context: CommandContext,
  { net = fetch, node = process.versions.node }: { readonly net?: typeof fetch; readonly node?: string } = {},
): Promise<number> {
  const { config, texts, lang, out, say } = context;
  // One check that fails is a finding; the others go on.
  const or = <T>(area: Area, work: Promise<T>, otherwise: (finding: Finding) => T): Promise<T> =>
    work.catch((error: unknown) => otherwise(troubleFinding(area, error)));
  const list = (area: Area, work: Promise<readonly Finding[]>): Promise<readonly Finding[]> =>
    or(area, work, (finding) => [finding]);
  const machine = await list('machine', checkMachine(config, node));
  // One after the other: reading the content would hold up the answers whose time is taken.
  const store = await or('store', checkStore(config), (finding) => ({ findings: [finding], report: null }));
  const redis = await or('redis', checkRedis(config), (finding) => ({ findings: [finding], place: null }));
  const files = await or('files', checkFiles(config), (finding) => ({ findings: [finding], mark: null }));
  const address = await list('address', checkAddress(config, { net, offline }));
  const content = await or('content', checkContent(config), (finding) => ({ findings: [finding], agencies: {} }));
  const channels = offline ? [] : await list('channels', checkChannels(context, { net }));
  const own = {
    name: config.nodeName,
    version: engineVersion,
    agencies: content.agencies,
    filesMark: files.mark,
    bells: redis.place,
  };
  const judged = store.report
    ? [...judgeBacklog(store.report, config.mailboxLimit), ...judgeNodes(store.report, own)]
    : [];
  const all = [
    ...machine,
    ...checkSettings(config),
    ...content.findings,
    ...store.findings,
    ...redis.findings,
    ...judged,
    ...files.findings,
    ...address,
    ...channels,
  ].toSorted((one, other) => areas.indexOf(one.area) - areas.indexOf(other.area));
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
