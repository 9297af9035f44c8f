import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadBots } from '../../src/content/load-bots.js';
import { stepKinds } from '../../src/dialog/steps/index.js';
import { turn } from '../../src/dialog/turn.js';
import type { Bot } from '../../src/model/bot.js';
import { hear, monday } from '../support/dialog-talk.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const steps = join(root, 'src/dialog/steps');

/** The YAML that each step's doc comment shows an author. */
const documented = readdirSync(steps).flatMap((file) => {
  const code = readFileSync(join(steps, file), 'utf8');
  const comment = /\/\*\*((?:(?!\*\/)[\s\S])*?)\*\/\nexport const \w+: StepKind/.exec(code)?.[1];
  const yaml = (comment ?? '').split('\n').flatMap((line) => /^ \* {5}(.*)$/.exec(line)?.[1] ?? []);
  return yaml.length > 0 ? [{ verb: file.replace('.ts', ''), yaml }] : [];
});

/** What a step needs before it to make sense. */
const before: { readonly [verb: string]: readonly string[] } = {
  when: ['- ask: age', '  type: number'],
  'first-that-fits': ['- ask: age', '  type: number'],
  confirm: ['- ask: cart', '- ask: address', '  type: address'],
  call: ['- ask: address', '  type: address'],
  tell: ['- find: case'],
  'ask-again': ['- ask: phone', '- set: { address: x }', '- ask: address', '- end'],
  remind: ['- ask: hearing', '  type: date'],
  'look-up': ['- ask: household', '  type: number'],
};

describe('what a step’s own documentation shows', () => {
  let folder = '';
  let bot: Bot | undefined;
  let problems: readonly string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ventanilla-docs-'));
    cpSync(join(root, 'bots/rivermont'), join(folder, 'bots/rivermont'), { recursive: true });
    for (const { verb, yaml } of documented) {
      const lines = [...(before[verb] ?? []), ...yaml].map((line) => `  ${line}`);
      writeFileSync(
        join(folder, `bots/rivermont/intents/doc-${verb}.yaml`),
        [
          'format: 1',
          `intent: doc-${verb}`,
          `title: { en: Doc ${verb}, es: Doc ${verb} }`,
          `label: { en: Doc ${verb}, es: Doc ${verb} }`,
          'owner: City Clerk',
          'examples:',
          `  en: |\n    documented ${verb} example`,
          `  es: |\n    ejemplo documentado ${verb}`,
          'steps:',
          ...lines,
          '',
        ].join('\n'),
      );
    }
    const loaded = await loadBots({ root: folder, packageRoot: root, env: {}, now: monday });
    bot = loaded.bots.find(({ name }) => name === 'rivermont');
    problems = loaded.findings
      .filter(({ severity, file }) => severity === 'error' && file.includes('doc-'))
      .map((one) => `${one.file}:${one.line} ${one.message['en'] ?? one.code}`);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is there for every step, and is accepted by the content compiler', () => {
    expect(documented.map(({ verb }) => verb.replace(/-/g, '_')).toSorted()).toEqual(Object.keys(stepKinds).toSorted());
    expect(problems).toEqual([]);
  });

  test.each(documented.map(({ verb }) => verb))('%s runs', (verb) => {
    if (!bot) throw new Error('the documented bot does not load');
    const input = {
      event: { type: 'message', text: 'go', at: monday },
      heard: hear('go', { intents: { [`doc-${verb}`]: 0.99 } }),
      now: monday,
      turnId: 't',
      control: { owner: { type: 'bot' }, epoch: 0 },
      staff: { queues: {} },
    } as const;
    const out = turn(bot, null, input);
    expect(out.trace).toContain(`topic:doc-${verb}`);
    expect(out.trace.filter((rule) => rule.startsWith('limit') || rule === 'gone')).toEqual([]);
  });
});
