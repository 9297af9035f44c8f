import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCheck, watchCheck } from '../../src/cli/commands/check.js';
import type { CheckFormat } from '../../src/cli/formats/check-format.js';
import { runCli } from '../../src/cli/run-cli.js';
import { town, type Files } from '../content/content-of.js';
import { validSarif } from './sarif-schema.js';

const packageRoot = fileURLToPath(new URL('../..', import.meta.url));
const T = 'bots/town/intents/t.yaml';
const phrases = (count: number): string =>
  ['en', 'es']
    .map((lang) => `  ${lang}: |\n${Array.from({ length: count }, (_, n) => `    say ${lang} ${n}\n`).join('')}`)
    .join('');
const topic = (more: string, examples = 5): string =>
  `format: 1\nintent: t\ntitle: { en: T, es: T }\n${more}examples:\n${phrases(examples)}`;
const oneError = topic('answr: { en: "<b> & \u202e \\"x\\"", es: "ñ 😀" }\nanswer: "5"\n');
const oneWarning = topic('answer: "5"\nlink: https://x.example\n', 2).replace(
  / {2}es: \|\n(?: {4}.*\n)*/,
  `  es: |\n${'12345'
    .split('')
    .map((n) => `    di ${n}\n`)
    .join('')}`,
);
const allowed = `# allow FEW_EXAMPLES until 2099-01-01 — Ana Ruiz, City Clerk: new & <odd>\n`;

let root = '';
let lines: string[] = [];
const out = (line: string): void => void lines.push(line);
const put = async (files: Files): Promise<void> => {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
};
const inAYear = (): string => new Date(Date.now() + 100 * 86_400_000).toISOString().slice(0, 10);
const check = async (
  files: Files,
  format: CheckFormat,
  options: { strict?: boolean; lang?: string } = {},
): Promise<{ code: number; text: string }> => {
  await put({ ...town, ...files });
  lines = [];
  const code = await runCheck({ root, packageRoot, lang: 'en', format, env: {}, out, ...options });
  return { code, text: lines.join('\n') };
};

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'ventanilla-formats-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

interface Sarif {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; readonly help: object }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly suppressions?: readonly { readonly justification: string }[];
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string };
          readonly region: { readonly startLine: number; readonly startColumn: number; readonly endColumn: number };
        };
      }[];
    }[];
  }[];
}

describe('SARIF', () => {
  test('is valid 2.1.0, names the rule with its help, and points at the words', async () => {
    const { code, text } = await check({ [T]: oneError }, 'sarif');
    const log = JSON.parse(text) as Sarif;
    expect([code, validSarif(log)]).toEqual([1, []]);
    const [run] = log.runs;
    const result = run?.results.find(({ ruleId }) => ruleId === 'UNKNOWN_KEY');
    expect(run?.tool.driver.rules[result?.ruleIndex ?? -1]).toMatchObject({ id: 'UNKNOWN_KEY' });
    expect(result?.locations[0]?.physicalLocation).toMatchObject({
      artifactLocation: { uri: T, uriBaseId: '%SRCROOT%' },
      region: { startLine: 4, startColumn: 1, endColumn: 6 },
    });
    expect([result?.level, result?.message.text]).toEqual([
      'error',
      'There is no word `answr` here. Did you mean `answer`?',
    ]);
  });

  test('writes odd file names as addresses and speaks the language asked for', async () => {
    const { text } = await check({ 'bots/town/intents/ñandú 1#.yaml': oneError }, 'sarif', { lang: 'es' });
    const log = JSON.parse(text) as Sarif;
    expect(validSarif(log)).toEqual([]);
    const result = log.runs[0]?.results.find(({ ruleId }) => ruleId === 'UNKNOWN_KEY');
    expect(result?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(
      'bots/town/intents/%C3%B1and%C3%BA%201%23.yaml',
    );
    expect(result?.message.text).toContain('¿Quiso decir `answer`?');
  });

  test('shows what is allowed as suppressed, with who and why', async () => {
    const { text } = await check({ [T]: allowed.replace('2099-01-01', inAYear()) + oneWarning }, 'sarif');
    const log = JSON.parse(text) as Sarif;
    expect(validSarif(log)).toEqual([]);
    const few = log.runs[0]?.results.filter(({ ruleId }) => ruleId === 'FEW_EXAMPLES');
    expect(few?.map(({ level, suppressions }) => [level, suppressions?.[0]?.justification])).toEqual([
      ['warning', `Ana Ruiz, City Clerk: new & <odd> (${inAYear()})`],
    ]);
  });
});

describe('JUnit', () => {
  const wellFormed = (xml: string): boolean => {
    const open: string[] = [];
    for (const [, end, name = '', self] of xml.matchAll(
      /<(\/?)([a-z]+)(?: [a-z]+="[^"<&]*(?:&\w+;|&#\d+;|[^"<&])*")*(\/?)>/g,
    )) {
      if (end && open.pop() !== name) return false;
      if (!end && !self) open.push(name);
    }
    return open.length === 0 && !/&(?!(?:amp|lt|gt|quot|#\d+);)/.test(xml);
  };

  test('has a failure for an error, a skipped case for a warning, a passed case for a bot that can be used', async () => {
    const { code, text } = await check({ [T]: oneError }, 'junit');
    expect([code, wellFormed(text)]).toEqual([1, true]);
    expect(text).toContain('<testcase classname="bots/town/intents/t.yaml" name="UNKNOWN_KEY 4:1"');
    expect(text).toContain('<failure type="UNKNOWN_KEY" message="There is no word `answr` here.">');
    expect(text).toContain('&lt;b&gt; &amp; \u{fffd}');
    const warned = await check({ [T]: oneWarning }, 'junit');
    expect([warned.code, wellFormed(warned.text)]).toEqual([0, true]);
    expect(warned.text).toContain('<skipped message="There are too few examples');
    expect(warned.text).toContain('<testcase classname="bots" name="town" time="0"/>');
    expect(warned.text).toMatch(/<testsuites name="ventanilla check" tests="\d+" failures="0"/);
  });

  test('fails on warnings when they are to fail, and never on what is allowed', async () => {
    const strict = await check({ [T]: oneWarning }, 'junit', { strict: true });
    expect([strict.code, strict.text.includes('<failure type="FEW_EXAMPLES"')]).toEqual([1, true]);
    const waived = await check({ [T]: allowed.replace('2099-01-01', inAYear()) + oneWarning }, 'junit', {
      strict: true,
    });
    expect(waived.text).not.toContain('<failure type="FEW_EXAMPLES"');
    expect(waived.text).toContain('by Ana Ruiz, City Clerk: new &amp; &lt;odd&gt;"');
  });
});

describe('the exit code', () => {
  test('is 0 with warnings, 1 with errors, and 1 with warnings that are to fail', async () => {
    expect((await check({ [T]: oneWarning }, 'text')).code).toBe(0);
    expect((await check({ [T]: oneWarning }, 'text', { strict: true })).code).toBe(1);
    expect((await check({ [T]: oneError }, 'json')).code).toBe(1);
  });

  test.each([
    [['check', '--format', 'xml']],
    [['check', '--stict']],
    [['check', '--watch', '--format', 'json']],
    [['confirm', '--by']],
  ])('is 2 for a command line that makes no sense: %j', async (args) => {
    expect(await runCli([...args], out, out)).toBe(2);
  });
});

test('what is allowed is counted for people and listed for programs', async () => {
  const files = { [T]: allowed.replace('2099-01-01', inAYear()) + oneWarning };
  expect((await check(files, 'text')).text).toContain('1 finding is allowed by a line in its file.');
  const { waived } = JSON.parse((await check(files, 'json')).text) as {
    readonly waived: readonly { readonly code: string; readonly allowed: object }[];
  };
  expect(waived.map(({ code, allowed: by }) => [code, by])).toEqual([
    ['FEW_EXAMPLES', { until: inAYear(), owner: 'Ana Ruiz, City Clerk', reason: 'new & <odd>' }],
  ]);
});

test('ventanilla confirm says what it confirmed, by whom and where it is kept, and tells a name that is none', async () => {
  await put({ ...town, [T]: topic('answer: { en: Hello, es: Hola }\n') });
  lines = [];
  expect(await runCli(['confirm', 'town', '--by', 'Ana Ruiz', '--content', root], out, out)).toBe(0);
  expect(lines).toContain(`${T}:4:25  es  new  answer`.replace(':25', ''));
  expect(lines.at(-1)).toMatch(/^\d+ texts confirmed by Ana Ruiz\. Kept in: .*bots\/town\/translations\.lock/);
  lines = [];
  expect(await runCli(['confirm', '--content', root, '--lang', 'es'], out, out)).toBe(0);
  expect(lines).toEqual(['Todo está confirmado ya.']);
  lines = [];
  expect(await runCli(['confirm', '--only', 'bots/twon', '--content', root], out, out)).toBe(1);
  expect(lines).toEqual(['“bots/twon” names no bot, file or text here.']);
});

describe('check --watch', () => {
  test.each([
    ['en', true, /There is no word `answr`/],
    ['es', false, /No hay|No existe|palabra `answr`/],
  ] as const)('prints again after a change until it is ended (%s, terminal: %s)', async (lang, terminal, words) => {
    await put({ ...town, [T]: topic('answer: "5"\n') });
    let end = (): void => {};
    const until = new Promise<void>((resolve) => (end = resolve));
    let reports = 0;
    let heard = (): void => {};
    const nextReport = (): Promise<void> => new Promise((resolve) => (heard = resolve));
    lines = [];
    const first = nextReport();
    const done = watchCheck(
      {
        root,
        packageRoot,
        lang,
        format: 'text',
        env: {},
        out: (line) => {
          lines.push(line);
          if (line !== 'watching') return;
          reports += 1;
          heard();
        },
      },
      { until, terminal, say: (key) => key, restMs: 20 },
    );
    await first;
    const before = lines.join('\n');
    const second = nextReport();
    lines = [];
    await put({ [T]: oneError });
    await second;
    end();
    expect(await done).toBe(1);
    expect([reports >= 2, before.includes('\u001b[2J'), words.test(lines.join('\n'))]).toEqual([true, terminal, true]);
  });
});
