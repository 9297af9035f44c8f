import { describe, expect, test } from '@jest/globals';
import { findingCodes, waivable } from '../../src/content/finding-codes.js';
import { memoryFiles } from '../../src/content/content-files.js';
import { loadContent } from '../../src/content/load-content.js';
import { contentOf as loaded, short, town, type Files } from './content-of.js';

const T = 'bots/town/intents/t.yaml';
const few = (language: string): string => `  ${language}: |\n    phrase ${language}\n`;
const topic = (above: string, inside = ''): Files => ({
  [T]: `${above}format: 1\nintent: t\ntitle: { en: T, es: T }\nanswer: "5"\n${inside}examples:\n${few('en')}${few('es')}`,
});
const allow = (code: string, rest = 'until 2026-12-20 — Ana Ruiz, City Clerk: new topic'): string =>
  `# allow ${code} ${rest}\n`;
/** Only what these tests are about: other findings come and go with the gate. */
const about = /^(?:WAIVER|FEW_EXAMPLES|SAME_TEXT|DUPLICATE_EXAMPLE)/;
const contentOf = (files: Files): ReturnType<typeof loaded> => {
  const content = loaded(files);
  return { ...content, findings: content.findings.filter(({ code }) => about.test(code)) };
};
const found = (files: Files): string[] => contentOf(files).findings.map(({ code }) => code);

describe('a line in the file that allows a finding', () => {
  test('takes it out of the findings and keeps who, until when and why', () => {
    const { findings, waived } = contentOf(topic(allow('FEW_EXAMPLES')));
    expect(findings).toEqual([]);
    expect(waived.map(({ code, line, allowed }) => [code, line, allowed])).toEqual(
      [7, 9].map((line) => [
        'FEW_EXAMPLES',
        line,
        { until: '2026-12-20', owner: 'Ana Ruiz, City Clerk', reason: 'new topic' },
      ]),
    );
  });

  test('at the top of a file speaks for the whole file, elsewhere for the entry below it and what is indented there', () => {
    const whole = topic(allow('FEW_EXAMPLES'));
    const entry = topic('', allow('FEW_EXAMPLES'));
    const spanish = {
      [T]: (topic('')[T] ?? '').replace('  es: |', `  ${allow('FEW_EXAMPLES')}  es: |`),
    };
    const other = {
      [T]: (topic('')[T] ?? '').replace('title:', `${allow('FEW_EXAMPLES')}title:`),
    };
    expect([whole, entry, spanish, other].map(found)).toEqual([
      [],
      [],
      ['FEW_EXAMPLES'],
      ['WAIVER_UNUSED', 'FEW_EXAMPLES', 'FEW_EXAMPLES'],
    ]);
    expect(contentOf(spanish).findings.map(({ line }) => line)).toEqual([6]);
  });

  test('may stand behind what it is about, and above a list that begins as far left as its word', () => {
    const behind = {
      [T]: (topic('')[T] ?? '').replace('examples:', `examples: ${allow('FEW_EXAMPLES').trim()}`),
    };
    const steps = `${allow('SAME_TEXT')}steps:\n- say: Good day to you\nowner: Me\n`;
    expect(found(behind)).toEqual([]);
    expect(found(topic(allow('FEW_EXAMPLES'), steps))).toEqual([]);
  });

  test('holds on its last day and not on the day after', () => {
    expect(found(topic(allow('FEW_EXAMPLES', 'until 2026-11-21 — Ana Ruiz: new')))).toEqual([]);
    expect(found(topic(allow('FEW_EXAMPLES', 'until 2026-11-20 — Ana Ruiz: new')))).toEqual([
      'WAIVER_EXPIRED',
      'FEW_EXAMPLES',
      'FEW_EXAMPLES',
    ]);
  });

  test.each([
    ['allow FEW_EXAMPLES', '@waiverUntil'],
    ['allow FEW_EXAMPLES until next year — Ana Ruiz: new', '@waiverUntil'],
    ['allow FEW_EXAMPLES until 2027-02-30 — Ana Ruiz: new', '@waiverUntil'],
    ['allow FEW_EXAMPLES until 2026-12-20', '@waiverOwner'],
    ['allow FEW_EXAMPLES until 2026-12-20 — Ana Ruiz', '@waiverOwner'],
    ['allow FEW_EXAMPLES until 2026-12-20 — : new topic', '@waiverOwner'],
    ['allow FEW_EXAMPELS until 2026-12-20 — Ana Ruiz: new', '@waiverCode'],
    ['allow UNKNOWN_KEY until 2026-12-20 — Ana Ruiz: new', '@waiverNever'],
    ['allow INTERNAL until 2026-12-20 — Ana Ruiz: new', '@waiverNever'],
    ['allow WAIVER_EXPIRED until 2026-12-20 — Ana Ruiz: new', '@waiverNever'],
    ['permitir FEW_EXAMPLES hasta 2026-12-20 — Ana Ruiz: new', '@waiverWord'],
    ['allow FEW_EXAMPLES until 2028-12-20 — Ana Ruiz: new', '@waiverFar'],
  ])('does not count and says why: # %s', (line, problem) => {
    const { findings, waived } = contentOf(topic(`# ${line}\n`));
    expect(waived).toEqual([]);
    expect(findings.map(({ code, line: at, values }) => [code, at, values['problem']])).toEqual([
      ['WAIVER', 1, problem],
      ['FEW_EXAMPLES', 7, undefined],
      ['FEW_EXAMPLES', 9, undefined],
    ]);
  });

  test.each(['-', '--', '–', '—', ''])('may have %j between the day and the person', (sign) => {
    expect(found(topic(allow('FEW_EXAMPLES', `until 2026-12-20 ${sign} Ana Ruiz: new`)))).toEqual([]);
  });

  test('is no permission inside words that residents say or read', () => {
    const words = {
      [T]: `format: 1\nintent: t\ntitle: { en: T, es: T }\nanswer:\n  en: |\n    ${allow('FEW_EXAMPLES')}  es: |\n    ${allow('FEW_EXAMPLES')}examples:\n${few('en')}${few('es')}`,
    };
    expect(found(words)).toEqual(['FEW_EXAMPLES', 'FEW_EXAMPLES']);
  });

  test('lets a bot be used in spite of an error that leaves it usable', () => {
    const twice = topic(allow('FEW_EXAMPLES, DUPLICATE_EXAMPLE'));
    const both = { [T]: (twice[T] ?? '').replace('phrase es', 'phrase es\n    phrase es') };
    expect(contentOf({ [T]: (both[T] ?? '').replace(', DUPLICATE_EXAMPLE', '') }).bots).toEqual([]);
    const { bots, findings } = contentOf(both);
    expect([bots.length, findings.map(short)]).toEqual([1, []]);
  });

  test('in a shared file counts as needed when any bot needs it, and is left alone when only one bot was looked at', () => {
    const shared = {
      ...town,
      'intents/common/complaint.yaml': `${allow('FEW_EXAMPLES')}${town['intents/common/complaint.yaml'] ?? ''}`,
      'bots/other/bot.yaml': (town['bots/town/bot.yaml'] ?? '').replace('bot: town', 'bot: other'),
      'bots/other/cases.csv': town['bots/town/cases.csv'] ?? '',
      'bots/other/offices.yaml': town['bots/town/offices.yaml'] ?? '',
    };
    const files = memoryFiles(
      Object.fromEntries(Object.entries(shared).map(([path, text]) => [`/content/${path}`, text])),
    );
    const load = (only?: readonly string[]) =>
      loadContent(
        { root: '/content', packageRoot: '/package', env: {}, today: '2026-11-21', ...(only ? { only } : {}) },
        files,
      )
        .findings.map(({ code }) => code)
        .filter((code) => about.test(code));
    expect([load(), load(['town'])]).toEqual([['WAIVER_UNUSED'], []]);
  });
});

test('of errors only those can be allowed that leave a bot usable', () => {
  const errors = Object.entries(findingCodes).flatMap(([code, severity]) => (severity === 'error' ? [code] : []));
  expect(errors.filter(waivable)).toEqual([
    'MISSING_TRANSLATION',
    'PLACEHOLDER_MISMATCH',
    'DUPLICATE_EXAMPLE',
    'LABEL_TOO_LONG',
    'PRIVATE_QUESTION',
  ]);
  expect(['NOTHING', '__proto__', 'toString'].filter(waivable)).toEqual([]);
});
