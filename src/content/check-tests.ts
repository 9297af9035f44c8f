import { join } from 'node:path';
import { diskFiles, yamlReader, type ContentFiles } from './content-files.js';
import { describeFindings } from './describe.js';
import { makeFinding, type Finding, type Report } from './finding.js';
import { readSentences } from './load-bots.js';
import { conversationTestSchema } from './schema/conversation-test.js';
import { isMap } from './source.js';
import { validate } from './validate.js';

/** What is wrong with the form of the conversation tests of these bots (all if not given), with sentences in every language. */
export async function checkTests({
  root,
  packageRoot,
  only,
}: {
  readonly root: string;
  readonly packageRoot: string;
  readonly only?: readonly string[];
}): Promise<readonly Finding[]> {
  const files = diskFiles(root, packageRoot);
  const bots = files.folders(join(root, 'bots')).filter((name) => only?.includes(name) ?? true);
  const paths = bots.flatMap((bot) => {
    const folder = join(root, 'bots', bot, 'tests');
    return files.list(folder, '.yaml').map((name) => join(folder, name));
  });
  return describeFindings(
    paths.flatMap((path) => testFindings(path, files)),
    await readSentences(packageRoot),
  );
}

/** What is wrong with the form of one conversation test. */
export function testFindings(path: string, files: ContentFiles): readonly Finding[] {
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
  else if (source.data !== null) validate(conversationTestSchema, source.data, source, report);
  return findings;
}
