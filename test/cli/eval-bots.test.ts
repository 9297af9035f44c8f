import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../src/cli/run-cli.js';
import { launchBrowser, type TestBrowser } from '../support/browser.js';
import { axeFindings } from '../support/widget-page.js';

const root = mkdtempSync(join(tmpdir(), 'eval-bots-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const words = {
  en: { pool: 'pool', trash: 'garbage', permit: 'permit', bus: 'bus' },
  es: { pool: 'alberca', trash: 'basura', permit: 'permiso', bus: 'autobús' },
} as const;
const frames = {
  en: [
    'when is the #',
    'I need the #',
    '# hours',
    'tell me of the #',
    'the # please',
    'is there a # today',
    'where is the #',
    'about the #',
  ],
  es: [
    'cuándo es el #',
    'necesito #',
    'horario de #',
    'dígame de #',
    '# por favor',
    'hay # hoy',
    'dónde está #',
    'sobre #',
  ],
} as const;
type Name = keyof (typeof words)['en'];
/** `extra` are lines of the English examples; `heldOut` those of both languages. */
const topic = (
  name: Name,
  { extra = [], heldOut = true }: { readonly extra?: readonly string[]; readonly heldOut?: boolean } = {},
): string => {
  const block = (lang: 'en' | 'es'): string =>
    frames[lang].map((frame) => `    ${frame.replace('#', words[lang][name])}`).join('\n');
  return `format: 1
intent: ${name}
title: { en: "${words.en[name]}", es: "${words.es[name]}" }
label: { en: "${words.en[name]}", es: "${words.es[name]}" }
examples:
  en: |
${block('en')}
${extra.map((line) => `    ${line}\n`).join('')}  es: |
${block('es')}
answer: { en: "Call 555-0100.", es: "Llame al 555-0100." }
${heldOut ? `held_out:\n  en: |\n    could you say when the ${words.en[name]} comes\n  es: |\n    podría decirme cuándo viene ${words.es[name]}\n` : ''}`;
};
const write = (name: string, content: string): void => {
  mkdirSync(join(root, 'bots/springfield/intents'), { recursive: true });
  writeFileSync(join(root, 'bots/springfield', name), content);
};
/** Topics that every bot has; without examples they are reached by their buttons and are not measured. */
const required = [
  'are-you-a-bot',
  'who-sees-this',
  'talk-to-a-person',
  'other-languages',
  'accessibility-help',
  'complaint',
  'emergency',
];
const bot = `format: 1
bot: springfield
name: { en: Springfield, es: Springfield }
languages: [en, es]
time_zone: America/Chicago
phone: 555-0100
greeting: { en: "Hello, I am the assistant.", es: "Hola, soy el asistente." }
thresholds: { answer: 0.6, clarify: 0.3 }
menu: [${required.join(', ')}]
topics:
  - ./intents/*
${required.map((name) => `  - { intent: ${name}, title: { en: "${name}", es: "${name}" }, label: { en: "${name.slice(0, 18)}", es: "${name.slice(0, 18)}" }, answer: { en: "Call 555-0100.", es: "Llame al 555-0100." } }`).join('\n')}
`;

interface Told {
  readonly code: number;
  readonly out: string;
  readonly told: string;
}
const run = async (...args: readonly string[]): Promise<Told> => {
  const out: string[] = [];
  const told: string[] = [];
  const code = await runCli(
    [...args, '--content', root],
    (line) => void out.push(line),
    (line) => void told.push(line),
  );
  return { code, out: out.join('\n'), told: told.join('\n') };
};

interface Part {
  readonly accuracy: { readonly value: number; readonly of: number } | null;
}
interface Measured {
  readonly bots: readonly {
    readonly bot: string;
    readonly thresholds: object;
    readonly gap: { readonly of: string } | null;
    readonly languages: readonly {
      readonly locale: string;
      readonly examples: number;
      readonly heldOut: Part;
      readonly crossValidation: Part;
      readonly outOfScope: {
        readonly topicsLeftOut: { readonly caught: { readonly of: number } };
        readonly offTopic: { readonly caught: { readonly of: number; readonly value: number } };
      };
      readonly confusions: readonly {
        readonly meant: string;
        readonly heard: string | null;
        readonly messages: readonly { readonly text: string; readonly file: string; readonly line: number }[];
        readonly advice: { readonly kind: string; readonly place?: string };
      }[];
      readonly fewExamples: readonly { readonly topic: string; readonly count: number }[];
      readonly nearlySame: readonly {
        readonly first: { readonly line: number };
        readonly other: { readonly line: number };
      }[];
    }[];
  }[];
  readonly findings: readonly { readonly code: string }[];
}

beforeAll(() => {
  write('bot.yaml', bot);
  for (const name of ['trash', 'permit', 'bus'] as const) write(`intents/${name}.yaml`, topic(name));
  // An example of the bus in the pool's file: to be found and named with its place.
  write('intents/pool.yaml', topic('pool', { extra: ['when is the bus please', 'I need the bus today'] }));
});

const measure = async (): Promise<Measured> => JSON.parse((await run('eval', '--json')).out) as Measured;

test('each language is told apart: held-out lines, cross-validation, strangers of both kinds, few examples', async () => {
  const { bots, findings } = await measure();
  expect(findings).toEqual([]);
  expect(bots).toMatchObject([
    { bot: 'springfield', thresholds: { answer: 0.6, clarify: 0.3 }, gap: { of: 'held_out' } },
  ]);
  const [en, es] = bots[0]?.languages ?? [];
  expect([en?.examples, es?.examples]).toEqual([34, 32]);
  expect([en?.heldOut.accuracy?.of, es?.crossValidation.accuracy?.of]).toEqual([4, 32]);
  expect(es?.heldOut.accuracy?.value).toBe(1);
  expect(es?.crossValidation.accuracy?.value).toBeGreaterThan(0.9);
  expect(en?.outOfScope.topicsLeftOut.caught.of).toBe(34);
  expect(en?.outOfScope.offTopic.caught.of).toBeGreaterThanOrEqual(100);
  expect(es?.fewExamples).toContainEqual({ topic: 'bus', count: 8 });
}, 60_000);

test('an example that stands in the wrong topic is named with its place, and what to do', async () => {
  const { bots } = await measure();
  const pairs = bots[0]?.languages[0]?.confusions ?? [];
  const bus = pairs.find(({ meant, heard }) => meant === 'pool' && heard === 'bus');
  expect(bus?.messages[0]?.file).toBe('bots/springfield/intents/pool.yaml');
  const written = readFileSync(join(root, 'bots/springfield/intents/pool.yaml'), 'utf8').split('\n');
  for (const { text, line } of bus?.messages ?? []) expect(written[line - 1]?.trim()).toBe(text);
  expect(bus?.advice).toMatchObject({ kind: 'near', place: expect.stringMatching(/bus\.yaml:\d+$/u) });
  const text = await run('eval', 'springfield', '--lang', 'es');
  expect(text.out).toMatch(/pool → bus/u);
  expect(text.out).toMatch(/muévalo o redacte/u);
  expect(text.out).not.toMatch(/eval:|bot\.part|advice\./u);
}, 60_000);

test('the same content gives the same figures', async () => {
  expect(await measure()).toEqual(await measure());
}, 60_000);

test('the gate, unknown bots and broken bots fail; the page is written', async () => {
  expect((await run('eval', '--min', '0.1')).code).toBe(0);
  const high = await run('eval', '--min', '100%', '--html', join(root, 'r.html'));
  expect(high.told).toContain('r.html');
  const unknown = await run('eval', 'shelbyville');
  expect([unknown.code, unknown.told.includes('shelbyville')]).toEqual([1, true]);
  write('bot.yaml', `${bot}langages: [en]\n`);
  const broken = await run('eval', '--json');
  expect(broken.code).toBe(1);
  expect((JSON.parse(broken.out) as Measured).findings.length).toBeGreaterThan(0);
  write('bot.yaml', bot);
  const alone = await run('eval', '--test', 'x.jsonl');
  expect([alone.code, alone.told]).toEqual([2, '--test and --tune go with --train: the file to learn.']);
}, 60_000);

test('train says what it learned, and the second time that nothing was to be done', async () => {
  const before = process.env['DATA_DIR'];
  process.env['DATA_DIR'] = join(root, 'data');
  try {
    const first = await run('train');
    expect(first.code).toBe(0);
    expect(first.out).toMatch(
      /^springfield: trained in [\d.]+ s\.\n {2}en: 4 topics, 38 lines\n {2}es: 4 topics, \d+ lines\n {2}Model [0-9a-f]{12}, [\d,]+ KB\n {2}Answers from a confidence of 0\.6, asks back from 0\.3$/u,
    );
    expect((await run('train', '--lang', 'es')).out).toContain('ya estaba entrenado');
    const json = async (...args: readonly string[]): Promise<object> =>
      JSON.parse((await run('train', '--json', ...args)).out) as object;
    expect(await json()).toMatchObject({ bots: [{ bot: 'springfield', trained: false, kept: true }] });
    expect(await json('--force')).toMatchObject({ bots: [{ trained: true, bytes: expect.any(Number) }] });
    expect((await run('train', 'shelbyville')).code).toBe(1);
  } finally {
    if (before === undefined) delete process.env['DATA_DIR'];
    else process.env['DATA_DIR'] = before;
  }
}, 60_000);

describe('The page', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await launchBrowser();
  }, 60_000);
  afterAll(() => browser.close());

  test.each([
    ['en', 'light', 1280],
    ['es', 'dark', 320],
  ] as const)(
    'reads well in %s, %s, %i px wide: no barrier, nothing from elsewhere',
    async (lang, colorScheme, width) => {
      const file = join(root, `page-${lang}.html`);
      await run('eval', '--html', file, '--lang', lang);
      const context = await browser.browser.newContext({ viewport: { width, height: 800 }, colorScheme });
      const page = await context.newPage();
      const asked: string[] = [];
      page.on('request', (request) => void asked.push(request.url()));
      await page.setContent(readFileSync(file, 'utf8'));
      expect(await page.locator('html').getAttribute('lang')).toBe(lang);
      expect(await page.locator('h1').textContent()).toBe(
        lang === 'es' ? 'Qué tan bien se entiende a los residentes' : 'How well residents are understood',
      );
      expect(await page.locator('svg.plot circle').count()).toBeGreaterThan(1);
      expect(await axeFindings(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
      expect(asked).toEqual([]);
      await context.close();
    },
    60_000,
  );
});
