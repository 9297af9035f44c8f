import { join } from 'node:path';
import type { Bot } from '../model/bot.js';
import { testNames, type TestSubject } from './check-test-names.js';
import { diskFiles, yamlReader, type ContentFiles } from './content-files.js';
import { describeFindings } from './describe.js';
import { makeFinding, type Finding, type Report } from './finding.js';
import { readSentences } from './finding-sentences.js';
import { conversationTestSchema } from './schema/conversation-test.js';
import { isYes } from './schema/scalars.js';
import { isMap } from './source.js';
import { validate } from './validate.js';

/** Which conversation tests are looked at. */
export interface TestsInput {
  readonly root: string;
  readonly packageRoot: string;
  /** Names of folders of `bots/`; all if not given. */
  readonly only?: readonly string[];
}

/**
 * What is wrong with the conversation tests of these bots, without sentences. Names are looked at for the bots that are given, those
 * that can be used. `channels`: the names of the channels on which a test can run.
 */
export function testsFindings(
  { root, packageRoot, only }: TestsInput,
  usable: readonly Bot[] = [],
  channels: readonly string[] = [],
): readonly Finding[] {
  const files = diskFiles(root, packageRoot);
  const bots = files.folders(join(root, 'bots')).filter((name) => only?.includes(name) ?? true);
  return bots.flatMap((bot) => {
    const folder = join(root, 'bots', bot, 'tests');
    const found = usable.find(({ name }) => name === bot);
    const subject = found ? { bot: found, channels } : null;
    return files.list(folder, '.yaml').flatMap((name) => testFindings(join(folder, name), files, subject));
  });
}

/** What is wrong with the form of the conversation tests of these bots, with sentences in every language. */
export async function checkTests(input: TestsInput): Promise<readonly Finding[]> {
  return describeFindings(testsFindings(input), await readSentences(input.packageRoot));
}

/** What is wrong with one conversation test; without a subject, with its form alone. */
export function testFindings(
  path: string,
  files: ContentFiles,
  subject: TestSubject | null = null,
): readonly Finding[] {
  const { source, findings: problems } = yamlReader(files).yaml(path);
  const findings: Finding[] = [...problems];
  const report: Report = (code, place, values) => findings.push(makeFinding(code, place, values));
  if (source.data !== null && !isMap(source.data))
    report('WRONG_TYPE', source.place(source.data as object), {
      key: source.file,
      expected: '@map',
      found: typeof source.data === 'string' ? '@words' : '@list',
      value: '',
    });
  else if (source.data !== null) {
    const written = validate(conversationTestSchema, source.data, source, report);
    // A draft speaks of topics that nobody published yet, so its names are not looked at.
    if (written && isYes(written.draft)) report('TEST_DRAFT', source.place(source.data, 'draft'));
    else if (written && subject) testNames(source, subject, report);
  }
  return findings;
}
