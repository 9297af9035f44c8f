import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli } from '../../src/cli/run-cli.js';
import { launchBrowser, type TestBrowser } from '../support/browser.js';
import { contentFolder, springfield, type Told } from '../support/springfield.js';
import { axeFindings } from '../support/widget-page.js';

const { root, write: writeFile, clean } = contentFolder();
afterAll(clean);

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
/** `extra` are further English examples, `heldOut` a further English line that is held out. */
const topic = (
  name: Name,
  { extra = [], heldOut = '' }: { readonly extra?: readonly string[]; readonly heldOut?: string } = {},
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
held_out:
  en: |
    could you say when the ${words.en[name]} comes
${heldOut === '' ? '' : `    ${heldOut}\n`}  es: |
    podría decirme cuándo viene ${words.es[name]}
`;
};
const write = (name: string, content: string): void => writeFile(`bots/springfield/${name}`, content);
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
const bot = `${springfield}thresholds: { answer: 0.6, clarify: 0.3 }
menu: [${required.join(', ')}]
topics:
  - ./intents/*
${required.map((name) => `  - { intent: ${name}, title: { en: "${name}", es: "${name}" }, label: { en: "${name.slice(0, 18)}", es: "${name.slice(0, 18)}" }, answer: { en: "Call 555-0100.", es: "Llame al 555-0100." } }`).join('\n')}
`;

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

/** One measuring in each language of the operator: for a program with a gate too high, and for a person with one that is passed. */
let english: Told;
let spanish: Told;
const page = (lang: string): string => join(root, `page-${lang}.html`);
beforeAll(async () => {
  write('bot.yaml', bot);
  for (const name of ['trash', 'permit', 'bus'] as const) write(`intents/${name}.yaml`, topic(name));
  // Examples of the bus in the pool's file: to be found and named with their places; and one that nobody could learn, in English alone.
  const extra = ['when is the bus please', 'I need the bus today'];
  write('intents/pool.yaml', topic('pool', { extra, heldOut: 'when does the bus leave' }));
  english = await run('eval', '--json', '--folds', '3', '--min', '100%', '--html', page('en'));
  spanish = await run('eval', 'springfield', '--folds', '3', '--min', '0.1', '--html', page('es'), '--lang', 'es');
});

const measured = (): Measured => JSON.parse(english.out) as Measured;

test('each language is told apart: held-out lines, cross-validation, strangers of both kinds, few examples', () => {
  const { bots, findings } = measured();
  expect(findings).toEqual([]);
  expect(bots).toMatchObject([
    { bot: 'springfield', thresholds: { answer: 0.6, clarify: 0.3 }, gap: { of: 'held_out' } },
  ]);
  const [en, es] = bots[0]?.languages ?? [];
  expect([en?.examples, es?.examples]).toEqual([34, 32]);
  expect([en?.heldOut.accuracy?.of, es?.crossValidation.accuracy?.of]).toEqual([5, 32]);
  expect(es?.heldOut.accuracy?.value).toBe(1);
  expect(es?.crossValidation.accuracy?.value).toBeGreaterThan(0.9);
  expect(en?.outOfScope.topicsLeftOut.caught.of).toBe(34);
  expect(en?.outOfScope.offTopic.caught.of).toBeGreaterThanOrEqual(100);
  expect(es?.fewExamples).toContainEqual({ topic: 'bus', count: 8 });
});

test('an example that stands in the wrong topic is named with its place, and what to do', () => {
  const pairs = measured().bots[0]?.languages[0]?.confusions ?? [];
  const bus = pairs.find(({ meant, heard }) => meant === 'pool' && heard === 'bus');
  expect(bus?.messages[0]?.file).toBe('bots/springfield/intents/pool.yaml');
  const written = readFileSync(join(root, 'bots/springfield/intents/pool.yaml'), 'utf8').split('\n');
  for (const { text, line } of bus?.messages ?? []) expect(written[line - 1]?.trim()).toBe(text);
  expect(bus?.advice).toMatchObject({ kind: 'near', place: expect.stringMatching(/bus\.yaml:\d+$/u) });
  expect(spanish.out).toMatch(/pool → bus/u);
  expect(spanish.out).toMatch(/muévalo o redacte/u);
  expect(spanish.out).toContain('  Inglés: 34 ejemplos, 4 temas');
  expect(spanish.out).not.toMatch(/eval:|bot\.part|advice\./u);
});

test('the same content gives the same figures', () => {
  const cells = (lang: string): readonly string[] =>
    [...readFileSync(page(lang), 'utf8').matchAll(/<td>([^<]*)<\/td>|<circle ([^>]*)>/gu)].map(([found]) => found);
  expect(cells('en').length).toBeGreaterThan(60);
  expect(cells('es')).toEqual(cells('en'));
});

test('the gate, unknown bots and broken bots fail; the page is written', async () => {
  expect(spanish.code).toBe(0);
  expect(english.code).toBe(1);
  expect(english.told).toContain('page-en.html');
  expect(english.told).toMatch(/^springfield: English: accuracy is 80\.0 % \(.+\); at least 100 % was asked for\.$/mu);
  expect(english.told).not.toContain('Spanish');
  expect(measured()).toMatchObject({ reached: false, bots: [{ worst: 'en', accuracy: 0.8 }] });
  const unknown = await run('eval', 'shelbyville');
  expect([unknown.code, unknown.told.includes('shelbyville')]).toEqual([1, true]);
  write('bot.yaml', `${bot}langages: [en]\n`);
  const broken = await run('eval', '--json');
  expect(broken.code).toBe(1);
  expect((JSON.parse(broken.out) as Measured).findings.length).toBeGreaterThan(0);
  write('bot.yaml', bot);
});

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
});

describe('The page', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  test.each([
    ['en', 'light', 1280],
    ['es', 'dark', 320],
  ] as const)(
    'reads well in %s, %s, %i px wide: no barrier, nothing from elsewhere',
    async (lang, colorScheme, width) => {
      const context = await browser.browser.newContext({ viewport: { width, height: 800 }, colorScheme });
      const shown = await context.newPage();
      const asked: string[] = [];
      shown.on('request', (request) => void asked.push(request.url()));
      await shown.setContent(readFileSync(page(lang), 'utf8'));
      expect(await shown.locator('html').getAttribute('lang')).toBe(lang);
      expect(await shown.locator('h1').textContent()).toBe(
        lang === 'es' ? 'Qué tan bien se entiende a los residentes' : 'How well residents are understood',
      );
      expect(await shown.locator('svg.plot circle').count()).toBeGreaterThan(1);
      expect(await axeFindings(shown)).toEqual([]);
      expect(await shown.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
      expect(asked).toEqual([]);
      await context.close();
    },
  );
});
