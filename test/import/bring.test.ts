import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cp, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorsOf, fixture, openDesk, type ClerkDesk } from './clerk-desk.js';

let desk: ClerkDesk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.leave());

const topics = 'bots/town/intents';
const withoutHead = (text: string): string => text.split('\n').slice(2).join('\n');

describe('a city with a Rasa project in two languages', () => {
  const bring = (...more: readonly string[]) =>
    desk.run('import', 'rasa', fixture('rasa-en'), '--and', `es=${fixture('rasa-es')}`, ...more);

  test('gets drafts that no resident sees and that check has no error about', async () => {
    expect((await bring()).code).toBe(0);
    const findings = await desk.findings();
    expect(errorsOf(findings)).toEqual([]);
    expect(findings.filter(({ code }) => code === 'DRAFT').map(({ values }) => values['topic'])).toEqual([
      'ask-opening-hours',
      'ask-permit',
      'park-dogs',
      'park-fires',
      'request-bin',
    ]);
  });

  test('finds both languages side by side, without marks of entities and with each phrase once', async () => {
    await bring();
    expect(withoutHead(await desk.read(`${topics}/ask-opening-hours.yaml`))).toBe(`format: 1
intent: ask-opening-hours
draft: true
title: { en: "Opening hours", es: "" }
examples:
  en: |
    when is the library open
    opening hours of the library
    is the library open on Saturday
    closing time of the library
    is the town hall open today
  es: |
    a qué hora abre la biblioteca
    horario de la biblioteca
answer:
  any_of:
    - en: "We are open from 9 to 5."
      es: "Abrimos de 9 a 5."
    - en: "Monday to Friday, 9 to 5."
      es: "Abrimos de 9 a 5."
  image: { url: "https://rivermont.example/hours.png", alt: { en: "", es: "" } }
`);
  });

  test('finds a form as its questions, with a list, a type and a yes-no, and what is said at the end', async () => {
    await bring();
    const text = await desk.read(`${topics}/request-bin.yaml`);
    expect(text.slice(text.indexOf('steps:'))).toBe(`steps:
  - ask: bin_kind
    type: list
    list: bin-kind
    say:
      en: "Which bin?"
      es: "¿Qué bote?"
  - ask: street_address
    type: address
    say:
      en: "Where should we bring it?"
      es: "¿A dónde lo llevamos?"
  - ask: broken
    type: yes-no
    say:
      en: "Is it broken?"
      es: ""
  - say:
      en: "We bring the {bin_kind} bin to {street_address}."
      es: "Llevamos el bote de {bin_kind} a {street_address}."
`);
    expect(await desk.read('bots/town/lists/bin-kind.csv')).toBe(
      'id,en,es,also_en,also_es\nrecycling,recycling,reciclaje,,\ncompost,compost,composta,,\ntrash,trash,basura,garbage|rubbish,\n',
    );
    expect(await desk.read('bots/town/concepts/rasa.yaml')).toContain('"hall":\n      - "town hall"');
  });

  test('finds a story as a conversation test that runs once its topics are published', async () => {
    await bring();
    const path = 'bots/town/tests/story-hours-then-a-bin.yaml';
    expect(await desk.read(path)).toContain('  - bot: { asks: bin_kind }');
    expect((await desk.run('test', 'town', '--only', 'hours, then')).text).toContain('No conversation test has');
    for (const file of [path, `${topics}/ask-opening-hours.yaml`, `${topics}/request-bin.yaml`])
      await desk.put(
        file,
        (await desk.read(file))
          .replace('draft: true\n', '')
          .replaceAll('es: ""', 'es: "Sí, aquí."')
          .replaceAll('{ en: "", es: "Sí, aquí." }', '{ en: "Hours", es: "Horario" }'),
      );
    expect(errorsOf(await desk.findings())).toEqual([]);
    expect(await desk.run('test', 'town', '--only', 'hours, then')).toEqual({
      code: 0,
      text: '2 conversations passed, 0 failed',
    });
  });

  test('is told what could not be brought, why, and what to do, in Spanish', async () => {
    await bring('--lang', 'es');
    const report = await desk.read('bots/town/import-rasa.md');
    for (const words of [
      'action_order_bin',
      'validate_bin_form',
      'permits at night',
      'siguen de 2 maneras',
      'leash_length',
      'http://rivermont.example/old',
      'a fork',
      '`find`, `book` o `call`',
    ])
      expect(report).toContain(words);
    expect(await desk.read(`${topics}/request-bin.yaml`)).toContain(
      '# No se trajo como estaba: La acción `action_order_bin`',
    );
  });

  test('keeps what a clerk edited in a second import, says so, and gives way to --force', async () => {
    await bring();
    const file = `${topics}/park-fires.yaml`;
    await desk.put(file, (await desk.read(file)).replace('No fires, please.', 'Only in the fire pits.'));
    const again = await bring();
    expect(again.text).toContain('0 new, 0 updated, 7 as before, 1 left as they are');
    expect(again.text).toContain(`${file} was edited`);
    expect(await desk.read(file)).toContain('fire pits');
    expect((await bring('--force')).text).toContain('1 updated');
    expect(await desk.read(file)).toContain('No fires, please.');
  });

  test('gets the newer words of a file that nobody edited', async () => {
    const copy = join(desk.root, 'rasa');
    await cp(fixture('rasa-en'), copy, { recursive: true });
    await desk.run('import', 'rasa', copy);
    await desk.put(
      'rasa/domain.yml',
      (await desk.read('rasa/domain.yml')).replace('No fires, please.', 'No fires in summer.'),
    );
    expect((await desk.run('import', 'rasa', copy)).text).toContain('0 new, 1 updated');
    expect(await desk.read(`${topics}/park-fires.yaml`)).toContain('No fires in summer.');
  });
});

describe('a city with an agent of Dialogflow ES', () => {
  test('gets questions, answers of both languages, lists, and a report of the rest', async () => {
    expect((await desk.run('import', 'dialogflow', fixture('dialogflow'))).code).toBe(0);
    expect(errorsOf(await desk.findings())).toEqual([]);
    const booking = await desk.read(`${topics}/book-a-room.yaml`);
    expect(booking).toContain('    type: date\n    say:\n      en: "For which day?"\n      es: "¿Para qué día?"');
    expect(booking).toContain('    type: list\n    list: room\n');
    expect(booking).toContain('      en: "A {{room}} on {date} is yours, $person."\n');
    expect(booking).toContain(
      '    book a room for tomorrow\n    I need the community room\n  es: |\n    quiero un salón\n',
    );
    expect(await desk.read(`${topics}/overview.yaml`)).toContain(
      'any_of:\n      - en: "It is $20."\n        es: "Son $20."',
    );
    expect(await desk.read('bots/town/lists/room.csv')).toContain('hall,hall,salón,big room|large room,sala grande');
    expect((await readdir(join(desk.root, topics))).sort()).toEqual([
      'book-a-room.yaml',
      'opening-hours.yaml',
      'overview.yaml',
      'room-yes.yaml',
    ]);
    const report = await desk.read('bots/town/import-dialogflow.md');
    for (const words of [
      'webhook',
      '“fr”',
      'broken.json',
      'WELCOME',
      'Hi!',
      'facebook',
      '@entity',
      'Elsewhere',
      'plate',
    ])
      expect(report).toContain(words);
  });

  test('is told to unpack a packed export, and what a folder must hold', async () => {
    expect(await desk.run('import', 'dialogflow', 'agent.zip')).toEqual({
      code: 1,
      text: expect.stringContaining('Unpack it first'),
    });
    expect((await desk.run('import', 'dialogflow', fixture('site'))).text).toContain('no `agent.json`');
  });
});

describe('a clerk with a table of questions and answers', () => {
  test('brings one that a Spanish spreadsheet wrote: semicolons, a mark, line breaks and stray quotation marks', async () => {
    expect((await desk.run('import', 'csv', fixture('tables/semicolons.csv'))).code).toBe(0);
    expect(errorsOf(await desk.findings())).toEqual([]);
    expect(withoutHead(await desk.read(`${topics}/becas.yaml`)))
      .toBe(`# Not brought as it was: Lines 3, 4 are one topic with 2 different answers (es); the first one was taken.
format: 1
intent: becas
draft: true
title: { en: "How do I ask for a scholarship", es: "Cómo pido una beca" }
label: { en: "Scholarship", es: "Cómo pido una beca" }
source: "https://town.example/becas"
examples:
  en: |
    How do I ask for a scholarship?
    Are there scholarships?
  es: |
    ¿Cómo pido una beca?
    ¿Hay becas?
    ¿Cuándo cierran las becas?
answer:
  en: "Ask at the House of studies."
  es: "Pida la beca en la \\"Casa\\" de estudios; es gratis."
`);
    expect(await desk.read('bots/town/import-csv.md')).toContain('Notas internas');
  });

  test('finds questions of one answer in one topic, and is told of rows that lack one of the two', async () => {
    await desk.run('import', 'csv', fixture('tables/one-language.csv'));
    expect(await desk.read(`${topics}/when-is-the-pool-open.yaml`)).toContain(
      "    When is the pool open?\n    What are the pool's hours?\n",
    );
    const report = await desk.read('bots/town/import-csv.md');
    expect([report.includes('Line 5 has a question'), report.includes('Line 6 has an answer')]).toEqual([true, true]);
  });

  test('is told which column is missing, and to save a spreadsheet as CSV', async () => {
    await desk.put('t.csv', 'frage,answer\na,b\n');
    expect((await desk.run('import', 'csv', join(desk.root, 't.csv'))).text).toContain('There are: frage, answer');
    await desk.put('t.xlsx', 'PK');
    expect((await desk.run('import', 'csv', join(desk.root, 't.xlsx'))).text).toContain('CSV UTF-8');
    expect((await desk.run('import', 'csv', join(desk.root, 'no.csv'), '--lang', 'es')).text).toContain('no existe');
  });

  test('reads the encoding of old Windows programs and says so', async () => {
    await writeFile(
      join(desk.root, 't.csv'),
      Buffer.from('pregunta,respuesta\n\u00bfCu\u00e1ndo?,Ma\u00f1ana\n', 'latin1'),
    );
    await desk.run('import', 'csv', join(desk.root, 't.csv'));
    expect(await desk.read(`${topics}/cuando.yaml`)).toContain('es: "Mañana"');
    expect(await desk.read('bots/town/import-csv.md')).toContain('windows-1252');
  });
});

describe('whatever the files hold', () => {
  test('hostile YAML and words come out as text, or are told, and nothing is written elsewhere', async () => {
    const aliases = `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefgh'
      .split('')
      .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[index]}`).join(', ')}]`)
      .join('\n')}\n`;
    await desk.put('rasa/bomb.yml', aliases);
    await desk.put('rasa/deep.yml', `nlu: ${'['.repeat(5_000)}`);
    await desk.put(
      'rasa/nlu.yml',
      `nlu:\n- intent: ../../../evil\n  examples: |\n    - "quoted" # and: {odd} [things] \\n\n    - <script>alert(1)</script>\n- intent: __proto__\n  examples: |\n    - proto\nresponses:\n  utter_../../../evil:\n  - text: "{x} <b> # : \\"q\\" \\u202e - | > & * ! % @"\n  utter___proto__:\n  - text: "ok"\n`,
    );
    expect((await desk.run('import', 'rasa', join(desk.root, 'rasa'))).code).toBe(0);
    expect(errorsOf(await desk.findings())).toEqual([]);
    expect((await readdir(join(desk.root, topics))).sort()).toEqual(['evil.yaml', 'opening-hours.yaml', 'proto.yaml']);
    expect(await desk.read(`${topics}/evil.yaml`)).toContain('    <script>alert(1)</script>\n');
    const report = await desk.read('bots/town/import-rasa.md');
    expect([report.includes('bomb.yml'), report.includes('deep.yml'), report.includes('<')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('a bot that is missing, unknown or not named among several is asked for', async () => {
    const from = fixture('tables/one-language.csv');
    expect((await desk.run('import', 'csv', from, '--bot', 'twon')).text).toContain('There is: town');
    await desk.run('new', 'bot', 'village', '--yes');
    expect(await desk.run('import', 'csv', from)).toEqual({ code: 2, text: expect.stringContaining('--bot NAME') });
    expect((await desk.run('import', 'csv', from, '--bot', 'town', '--locale', 'fr')).code).toBe(2);
  });
});
