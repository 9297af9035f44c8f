import { engineVersion } from '../../runtime/deps.js';
import { checkAddress, checkChannels, checkContent, checkFiles, checkRedis } from '../doctor/check-around.js';
import { checkMachine, checkSettings } from '../doctor/check-machine.js';
import { checkStore } from '../doctor/check-store.js';
import { areas, troubleFinding, type Area, type Finding } from '../doctor/finding.js';
import { judgeBacklog, judgeNodes } from '../doctor/judge-report.js';
import { tellFindings } from '../doctor/tell-findings.js';
import type { CommandContext } from '../run-cli.js';

/** What `ventanilla doctor` is asked. */
export interface DoctorRequest {
  readonly json: boolean;
  /** Asks nobody outside: no platform, not the public address. */
  readonly offline: boolean;
}

/**
 * `ventanilla doctor`: what is wrong, why it matters and what to do, while the server runs and when it does not. It changes nothing but for
 * writes that it takes back. Resolves to the exit code: 0 all is well, 1 there are warnings, 2 there are errors.
 */
export async function runDoctor(
  { json, offline }: DoctorRequest,
  context: CommandContext,
  { net = fetch, node = process.versions.node }: { readonly net?: typeof fetch; readonly node?: string } = {},
): Promise<number> {
  const { config } = context;
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
  return tellFindings(all, json, context);
}
