import { describe, expect, test } from '@jest/globals';
import { botOf, contentOf, short, town, topicFiles } from './content-of.js';

const botFile = town['bots/town/bot.yaml'] ?? '';
const withLines = (lines: string) => ({ 'bots/town/bot.yaml': botFile + lines });

describe('a compiled bot', () => {
  test('is plain JSON: it survives being stored and read back', () => {
    const bot = botOf({});
    expect(JSON.parse(JSON.stringify(bot))).toEqual(bot);
  });

  test('has the same hash for the same content, another for other words, and none of its secrets in it', () => {
    const hash = botOf({}).hash;
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(botOf({}).hash).toBe(hash);
    expect(botOf({ 'facts/fees.yaml': 'format: 1\nfacts: fees\nvalues: { book-fee: $140 }\n' }).hash).not.toBe(hash);
    const secret = { 'bots/town/bot.yaml': botFile.replace('words: permit', 'words: permit, api_key: "${KEY}"') };
    expect(botOf(secret, { KEY: 'one' }).hash).toBe(botOf(secret, { KEY: 'two' }).hash);
    expect(botOf(secret, { KEY: 'one' }).services['cases']?.settings).toMatchObject({ api_key: 'one' });
  });

  test('knows what its services need before any call', () => {
    const { services } = botOf({});
    expect(services['cases']).toMatchObject({
      type: 'directory',
      words: 'permit',
      reference: { pattern: 'RC-\\d{4}', example: 'RC-2041' },
      factors: ['zip'],
      settings: { file: '/content/bots/town/cases.csv' },
    });
    expect(services['appointments']).toMatchObject({
      bookable: [{ id: 'passport', title: { es: 'Pasaporte' }, minutes: 20, bring: { es: 'Una foto' } }],
      offices: [{ id: 'north', address: '1 Elm St', timeZone: 'America/Chicago', services: ['passport'] }],
    });
  });

  test('has its queue’s hours by day and the federal holidays of three years in both languages', () => {
    const queue = botOf({}).queues['general'];
    expect([queue?.hours['mon'], queue?.hours['sat'], queue?.hours['sun']]).toEqual([
      [{ from: '08:00', to: '17:00' }],
      [{ from: '09:00', to: '12:00' }],
      [],
    ]);
    expect(queue?.holidays).toContainEqual({
      day: '2026-11-26',
      name: { en: 'Thanksgiving Day', es: 'Día de Acción de Gracias' },
    });
    expect(new Set(queue?.holidays.map(({ day }) => day.slice(0, 4)))).toEqual(new Set(['2026', '2027', '2028']));
    for (const { name } of queue?.holidays ?? []) expect(name['es']).not.toBe(name['en']);
  });

  test('prints its hours in words that people use', () => {
    expect(botOf({}).facts['agency-hours']?.[0]?.value).toEqual({
      en: 'Monday to Friday, 8:00 a.m. to 5:00 p.m.; Saturday, 9:00 a.m. to 12:00 p.m.',
      es: 'lunes a viernes, de 8:00 a.m. a 5:00 p.m.; sábado, de 9:00 a.m. a 12:00 p.m.',
    });
  });

  test('reads a list with the other names people use and columns per language', () => {
    expect(botOf({}).lists['office']?.rows[0]).toEqual({
      id: 'north',
      label: { en: 'North', es: 'Norte' },
      also: { en: [], es: ['la del norte', 'norteña'] },
      columns: {
        name: { en: 'North', es: 'Norte' },
        address: { en: '1 Elm St', es: '1 Elm St' },
        hours: { en: '9 to 5', es: 'de 9 a 5' },
      },
    });
  });

  test('reads dated facts, notices, words and concepts', () => {
    const bot = botOf({
      'bots/town/facts/our.yaml':
        'format: 1\nfacts: our\nvalues:\n  fee:\n    - { until: 2027-06-30, value: $35 }\n    - { from: 2027-07-01, value: { en: $40, es: $40 } }\n',
      'notices/storm.yaml':
        'format: 1\nnotice: storm\nfrom: 2027-01-15 06:00\nuntil: 2027-01-16\non: [emergency]\nsay: { en: Storm, es: Tormenta }\ninstead: true\n',
      'concepts/en.yaml': 'format: 1\nconcepts:\n  es: { solicitud: "trámite, gestión" }\n',
    });
    expect(bot.facts['fee']).toEqual([
      { until: '2027-06-30', value: { en: '$35', es: '$35' } },
      { from: '2027-07-01', value: { en: '$40', es: '$40' } },
    ]);
    expect(bot.notices).toEqual([
      {
        name: 'storm',
        from: '2027-01-15T06:00',
        until: '2027-01-16',
        on: ['emergency'],
        say: 'notice/storm',
        instead: true,
      },
    ]);
    expect(bot.words['permit']).toEqual({
      states: { 'IN REVIEW': { is: 'in_review', say: 'words/permit/IN REVIEW' } },
    });
    expect(bot.texts['words/permit/IN REVIEW']?.text).toEqual({ en: 'Being reviewed', es: 'En revisión' });
    expect(bot.concepts).toEqual({ en: {}, es: { solicitud: ['trámite', 'gestión'] } });
  });

  test('says engine sentences in the agency’s words', () => {
    const bot = botOf(withLines('texts:\n  dialog:person.closed: { en: We are closed, es: Está cerrado }\n'));
    expect(bot.overrides).toEqual({ 'dialog:person.closed': 'texts/dialog:person.closed' });
    expect(bot.texts['texts/dialog:person.closed']?.text).toEqual({ en: 'We are closed', es: 'Está cerrado' });
  });

  test('without a channel’s secret goes on with its other channels; set but empty is missing', () => {
    const lines = withLines(
      'channels:\n  web: { type: web }\n  telegram: { type: telegram, token: "${TELEGRAM_TOKEN}" }\n',
    );
    expect(Object.keys(botOf(lines).channels)).toEqual(['web']);
    expect(Object.keys(botOf(lines, { TELEGRAM_TOKEN: '' }).channels)).toEqual(['web']);
    expect(botOf(lines, { TELEGRAM_TOKEN: 'x' }).channels['telegram']?.settings).toEqual({ token: 'x' });
  });

  test('takes its own topic before the library’s, and the content root’s library before the program’s', () => {
    const { bots, findings } = contentOf(
      topicFiles(
        'examples:\n  en: [one, two, three, four, five]\n  es: [uno, dos, tres, cuatro, cinco]\nanswer: { en: Own, es: Propio }\n',
        'format: 1\nintent: complaint\ntitle: { en: C, es: C }\n',
      ),
    );
    expect(bots[0]?.topics['complaint']?.file).toBe('bots/town/intents/t.yaml');
    expect(findings.filter(({ severity }) => severity !== 'note').map(short)).toEqual([
      'OWN_TOPIC_WINS bots/town/intents/t.yaml:2:9 complaint',
    ]);
  });

  test('in one language alone needs no other, and takes the library’s topics as they are', () => {
    const bot = botOf({ 'bots/town/bot.yaml': botFile.replace('[en, es]', '[en]') });
    expect(bot.topics['complaint']?.title).toEqual({ en: 'complaint' });
  });

  test('is not used while it has an error, and its neighbor is', () => {
    const broken = { 'bots/broken/bot.yaml': 'format: 1\nbot: broken\n', ...town };
    const { bots, findings } = contentOf(broken);
    expect(bots.map(({ name }) => name)).toEqual(['town']);
    expect(new Set(findings.map(({ file }) => file))).toEqual(new Set(['bots/broken/bot.yaml']));
  });

  test('of the name of another is told at its name, and the first is used', () => {
    const again = botFile.replace(/^services:\n(?: {2}.*\n)+/m, '');
    const { bots, findings } = contentOf({ 'bots/zone/bot.yaml': again });
    expect(bots.map(({ name }) => name)).toEqual(['town']);
    expect(findings.filter(({ code }) => code === 'NAME_TWICE')).toMatchObject([
      { file: 'bots/zone/bot.yaml', line: 2, column: 6 },
    ]);
  });

  test('may be called what an object already has', () => {
    const bot = botOf({
      'bots/town/intents/c.yaml':
        'format: 1\nintent: constructor\ntitle: { en: C, es: C }\nanswer: { en: "{{x}} {constructor}", es: "{constructor}" }\n',
      'facts/fees.yaml': 'format: 1\nfacts: fees\nvalues: { constructor: a }\n',
    });
    expect(Object.hasOwn(bot.topics, 'constructor')).toBe(true);
  });
});
