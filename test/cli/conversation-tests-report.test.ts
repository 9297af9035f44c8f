import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { coverageOf, missingOf, percent } from '../../src/cli/conversation-tests/coverage.js';
import { coverageTable } from '../../src/cli/conversation-tests/coverage-table.js';
import { describeRun } from '../../src/cli/conversation-tests/describe-run.js';
import { htmlReport } from '../../src/cli/conversation-tests/html-report.js';
import { jsonReport } from '../../src/cli/conversation-tests/json-report.js';
import { junitReport } from '../../src/cli/conversation-tests/junit-report.js';
import { runAll } from '../../src/cli/conversation-tests/run-all.js';
import type { TestRun } from '../../src/cli/conversation-tests/run-test.js';
import { readTests } from '../../src/cli/conversation-tests/test-file.js';
import type { TestResults } from '../../src/cli/conversation-tests/test-results.js';
import type { CommandContext } from '../../src/cli/run-cli.js';
import { memoryFiles } from '../../src/content/content-files.js';
import type { EngineTexts } from '../../src/i18n/engine-texts.js';
import { heardNothing } from '../../src/model/heard.js';
import type { LoadedBot } from '../../src/model/ports/bots.js';
import { city } from '../support/bot-builder.js';
import { launchBrowser, type TestBrowser } from '../support/browser.js';
import { engineTexts } from '../support/springfield.js';
import { axeFindings } from '../support/widget-page.js';

let texts: EngineTexts;
let runs: readonly TestRun[];
const loaded: LoadedBot = {
  bot: { ...city(), services: {} },
  version: 1,
  recognizer: { recognize: () => Promise.resolve(heardNothing) },
  services: {},
};
const saying =
  (lang: string): CommandContext['say'] =>
  (key, values) =>
    texts.text(`cli:${key}`, lang, values);

const results = (): TestResults => ({ runs, broken: [], coverages: [] });
/** Two tests: one holds everywhere, one expects the wrong answer at its second line, in its second wish. */
const files = memoryFiles({
  '/content/bots/testville/tests/good.yaml': `test: hours are told
talk:
  - taps: hours
  - bot: { says: hours/answer }
`.replace('taps: hours', 'taps: { en: hours, es: hours es }'),
  '/content/bots/testville/tests/wrong.yaml': `test: <b>hours</b> & "prices"
languages: [es]
channels: [web]
talk:
  - bot:
      - { says: bot/greeting }
      - { asks: reference }
  - citizen: hours
`,
});

beforeAll(async () => {
  texts = await engineTexts();
  runs = await runAll(readTests('/content', 'testville', files), { bot: () => loaded, texts, stored: false });
});

describe('A test that does not hold', () => {
  const wrong = (): TestRun => {
    const [run] = runs.filter(({ problem }) => problem !== null);
    if (!run) throw new Error('it holds');
    return run;
  };

  test('is told with what the bot did, what was expected, and the place of the very wish, in either language', () => {
    const [head, sentence, line, caret] = describeRun(wrong(), saying('en'));
    expect(head).toBe('✗ bots/testville/tests/wrong.yaml:7:9 · <b>hours</b> & "prices" · es · web');
    expect(sentence).toBe('    the bot asked *menu*; the test expected *asks reference*');
    expect(line).toBe('    7 |       - { asks: reference }');
    expect(caret?.indexOf('^')).toBe(line?.indexOf('{'));
    expect(describeRun(wrong(), saying('es'))[1]).toBe(
      '    el bot preguntó *menu*; la prueba esperaba *asks reference*',
    );
  });

  test('is told with the talk up to there', () => {
    expect(describeRun(wrong(), saying('en')).slice(4).join('\n')).toMatch(/^ {6}bot: .+\[hours es\]/);
  });

  test('goes whole into XML for build servers and into JSON, whatever its name is made of', () => {
    const xml = junitReport(results(), saying('en'));
    expect(xml).toContain('tests="7" failures="1"');
    expect(xml).toContain('name="&lt;b&gt;hours&lt;/b&gt; &amp; &quot;prices&quot; (es, web)"');
    expect(xml).toContain('message="the bot asked *menu*; the test expected *asks reference*"');
    const json = JSON.parse(jsonReport(results())) as { readonly runs: readonly { readonly at?: string }[] };
    expect(json).toMatchObject({ passed: 6, failed: 1 });
    expect(json.runs.flatMap(({ at }) => at ?? [])).toEqual(['bots/testville/tests/wrong.yaml:7:9']);
  });
});

describe('A file that is no test', () => {
  test('is a failure in every report, with its sentence', () => {
    const broken = [{ file: 'bots/a/tests/b.yaml', problem: 'b.yaml is <no> test' }];
    const all = { ...results(), broken };
    expect(junitReport(all, saying('en'))).toContain('tests="8" failures="2"');
    expect(junitReport(all, saying('en'))).toContain('<failure message="b.yaml is &lt;no&gt; test"/>');
    expect(JSON.parse(jsonReport(all, 90))).toMatchObject({ failed: 2, broken, min: 90 });
    const page = htmlReport(all, { say: saying('es'), lang: 'es' });
    expect(page).toContain('<p class="bad">b.yaml is &lt;no&gt; test</p>');
    expect(page).toContain('6 conversaciones correctas, 2 con errores');
  });
});

describe('Coverage', () => {
  const channels = ['web', 'whatsapp', 'sms'];
  test('counts what passing tests came to in each language on each channel, and names what is missing', () => {
    const coverage = coverageOf(loaded.bot, runs, channels);
    const hours = coverage.topics.find(({ topic }) => topic === 'hours');
    expect(hours?.cells.map(({ met }) => met)).toEqual([1, 1, 1, 1, 1, 1]);
    const other = coverage.topics.find((topic) => missingOf(topic).length > 0);
    expect(other && missingOf(other)[0]?.at).toHaveLength(6);
    expect(percent(coverage)).toBeLessThan(100);
    const table = coverageTable(coverage, saying('es')).join('\n');
    expect(table).toMatch(/^Cobertura de .+: \d+ % \(\d+ de \d+ resultados\)/);
    expect(table).toMatch(/ {2}hours +1\/1 +1\/1/);
    expect(table).toContain('en ninguna parte');
  });

  test('counts nothing of a test that does not hold', () => {
    const broken = runs.map((run) => ({ ...run, problem: { type: 'crashed', error: 'x' } as const }));
    expect(coverageOf(loaded.bot, broken, channels).met).toBe(0);
  });

  test('is whole only when nothing is missing', () => {
    expect(percent({ met: 999, all: 1000 })).toBe(99);
    expect(percent({ met: 1000, all: 1000 })).toBe(100);
  });
});

describe('The report for the browser', () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  test.each([
    ['en', 'light', 1280],
    ['es', 'dark', 1280],
    ['en', 'dark', 320],
    ['es', 'light', 375],
  ] as const)(
    'reads well in %s, %s, %i px wide: no barrier, nothing beside the page, nothing from elsewhere',
    async (lang, colorScheme, width) => {
      const context = await browser.browser.newContext({ viewport: { width, height: 800 }, colorScheme });
      const page = await context.newPage();
      const asked: string[] = [];
      page.on('request', (request) => void asked.push(request.url()));
      const coverages = [coverageOf(loaded.bot, runs, ['web', 'whatsapp', 'sms'])];
      await page.setContent(htmlReport({ ...results(), coverages }, { say: saying(lang), lang }));
      expect(await page.locator('html').getAttribute('lang')).toBe(lang);
      expect(await page.locator('h1').textContent()).toBe(
        lang === 'es' ? 'Pruebas de conversación' : 'Conversation tests',
      );
      await page.locator('details').last().locator('summary').click();
      expect(await page.locator('details').last().getAttribute('open')).toBe('');
      expect(await page.locator('details.broken').getAttribute('open')).toBe('');
      expect(await page.locator('details.broken').textContent()).toContain('<b>hours</b> & "prices"');
      expect(await axeFindings(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
      expect(asked).toEqual([]);
      if (process.env['SHOTS'])
        await page.screenshot({ path: `${process.env['SHOTS']}/${lang}-${width}.png`, fullPage: true });
      await context.close();
    },
  );
});
