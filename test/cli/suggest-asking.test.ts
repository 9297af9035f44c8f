import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { missed, openMisunderstood, pool } from '../support/misunderstood.js';
import { typedTerminal, type Typed } from '../support/typed-terminal.js';

const town = openMisunderstood();
const { root, topicFile, busFile } = town;
beforeEach(() => town.reset());
afterAll(() => town.clean());

const heated = 'is the pool heated';
const goats = 'who is the mayor';
/** Two conversations of the first group and one of the second, so that the order is sure. */
const file = (): string =>
  town.talks([[missed(heated, { guess: 'pool' })], [missed(heated, { guess: 'pool' })], [missed(goats)]]);

/** Answers the questions of `suggest`, one after the other; the window is closed after the last. */
async function asked(
  answers: readonly Typed[],
  lang = 'en',
): Promise<{ readonly shown: string; readonly printed: string; readonly code: number }> {
  const terminal = typedTerminal(answers);
  const { code, out } = await town.suggest({ from: file() }, lang, terminal.streams);
  return { code, shown: terminal.shown(), printed: out };
}
const english = (path: string): readonly string[] =>
  readFileSync(path, 'utf8')
    .split('  en: |\n')[1]
    ?.split('\n\n')[0]
    ?.split('\n')
    .map((line) => line.trim()) ?? [];

describe('A clerk at a terminal', () => {
  test('sees what it is about: since when, how many, which keys, one group at a time with its topic', async () => {
    const { printed, shown, code } = await asked(['q']);
    expect(code).toBe(0);
    expect(printed)
      .toBe(`Messages since November 1, 2026: 3. Groups that were not understood at once: 2. Personal data is shown as •••.
Enter  write it into the examples of the topic in brackets
words  another topic: its name or words of its title
t      list the topics      s  skip, for later      x  never offer it again
u      undo the last step   q  quit                 ?  these keys

1/2  “is the pool heated”
     2 × in 2 conversations · en · springfield · not understood 2
     best guess: pool  [${/\[([0-9a-f]{6})\]/u.exec(printed)?.[1]}]

Written: 0 new examples in 0 files. Left for later: 2.`);
    expect(shown).toBe('Topic [pool]: q\r\n');
    expect(readFileSync(topicFile, 'utf8')).toBe(pool);
  });

  test('takes the proposal with Enter and is told what was written where', async () => {
    const { printed } = await asked(['', 's']);
    expect(english(topicFile)).toEqual(['when does the pool open', 'pool hours', heated]);
    expect(printed).toContain('bots/springfield/intents/pool.yaml:9  “is the pool heated”');
    expect(printed).toMatch(/Written: 1 new examples in 1 files\. Left for later: 1\.\nA running server/u);
    // The next time only what was left for later is there.
    const again = await asked(['q']);
    expect(again.printed).toContain('1/1  “who is the mayor”');
    expect(again.printed).not.toContain(heated);
  });

  test('names another topic by its name, by words of its title in either language, or by a number of the list', async () => {
    for (const answers of [['bus-route'], ['autobús'], ['BUS ROUTES'], ['bus-ruote'], ['t', '3']]) {
      town.reset();
      await asked([...answers, 'q']);
      expect([answers, english(busFile)]).toEqual([answers, ['which bus goes downtown', 'bus stops', heated]]);
    }
    expect(readFileSync(topicFile, 'utf8')).toBe(pool);
  });

  test('is asked again when no topic or several are meant, and Enter alone accepts nothing where nothing is proposed', async () => {
    const { printed, shown } = await asked(['hippodrome', '9', 'o', 's', '', 'q']);
    expect(printed).toContain('springfield has no topic with “hippodrome”');
    expect(printed).toMatch(
      /\d+ topics have these words\. Type a number, or more words\.\n[^]* +\d+ {2}bus-route – Bus routes/u,
    );
    expect(shown).toContain('Topic (? shows the keys): ');
    expect(existsSync(join(root, 'data/suggestions.json'))).toBe(false);
    expect(readFileSync(topicFile, 'utf8')).toBe(pool);
  });

  test('takes a step back: the file is as it was, the group is asked again, and it is not settled', async () => {
    const { printed } = await asked(['u', '', 'u', 'bus-route', 'x', 'u', 'u', 'q']);
    expect(printed).toContain('There is nothing to undo yet.');
    expect(printed.match(/pool\.yaml is as it was before/gu)).toHaveLength(1);
    expect(printed.match(/bus-route\.yaml is as it was before/gu)).toHaveLength(1);
    expect(readFileSync(topicFile, 'utf8')).toBe(pool);
    expect(english(busFile)).toEqual(['which bus goes downtown', 'bus stops']);
    const again = await asked(['q']);
    expect(again.printed).toContain('1/2');
  });

  test('loses no edit of another hand by a step back', async () => {
    const edit = (): string => {
      writeFileSync(topicFile, readFileSync(topicFile, 'utf8').replace('# the pool', '# edited meanwhile'));
      return 'u';
    };
    const { printed } = await asked(['', edit, 'q']);
    expect(printed).toContain('pool.yaml was edited since, so nothing was taken out of it.');
    expect(readFileSync(topicFile, 'utf8')).toContain('# edited meanwhile');
    expect(english(topicFile)).toContain(heated);
  });

  test('who presses Ctrl+C or closes the window accepts nothing more', async () => {
    for (const answers of [[null], [], ['s', null], ['s', 's']]) {
      const { printed, code } = await asked(answers);
      expect([answers, code, readFileSync(topicFile, 'utf8')]).toEqual([answers, 0, pool]);
      expect(printed).toContain('Left for later: 2.');
    }
  });

  test('does the same in Spanish, with Spanish keys', async () => {
    const { printed, shown } = await asked(['', 'd', 'x', 'f'], 'es');
    expect(printed).toContain('Mensajes desde el 1 de noviembre de 2026: 3.');
    expect(printed).toContain('d         deshacer el último paso');
    expect(printed).toContain('mejor suposición: pool – Alberca');
    expect(printed).toContain('pool.yaml está como antes.');
    expect(printed).toContain('No se vuelve a ofrecer: «is the pool heated».');
    expect(printed).toContain('Ejemplos nuevos escritos: 0, en 0 archivos. Para después: 1.');
    expect(shown).toContain('Tema [pool]: ');
    expect(printed + shown).not.toMatch(/suggest:|\{\w+\}/u);
  });
});

describe('Where nobody can answer', () => {
  test('the groups are listed with the way to take one, and nothing is changed', async () => {
    const { out, code } = await town.suggest({ from: file() });
    expect(code).toBe(0);
    expect(out).toMatch(/^1 {2}“is the pool heated”[^]*\n2 {2}“who is the mayor”/u);
    const [, key] = /\[([0-9a-f]{6})\]/u.exec(out) ?? [];
    expect(out).toContain(`Nothing was changed. To take a group into the examples: --accept ${key}=TOPIC`);
    expect(readFileSync(topicFile, 'utf8')).toBe(pool);
  });

  test('JSON asks nothing, not even at a terminal', async () => {
    const terminal = typedTerminal([]);
    const { out } = await town.suggest({ from: file(), json: true }, 'en', terminal.streams);
    expect(JSON.parse(out)).toMatchObject([
      { number: 1, example: heated, topic: 'pool', why: { not_understood: 2 } },
      {},
    ]);
    expect(terminal.shown()).toBe('');
    const done = await town.suggest({ from: file(), json: true, accept: ['1', '7=pool'] });
    expect([done.code, JSON.parse(done.out)]).toMatchObject([
      1,
      {
        told: [expect.stringContaining('pool.yaml:9'), 'There is no group 7; there are 2.'],
        open: [{ example: goats }],
      },
    ]);
  });

  test.each([
    ['en', 'nothing was misunderstood since November 1, 2026 that is not settled. Messages looked at: 1.'],
    [
      'es',
      'desde el 1 de noviembre de 2026 no hubo nada mal entendido que no esté ya resuelto. Mensajes revisados: 1.',
    ],
  ])('that there is nothing to suggest is told with what was looked at (%s)', async (lang, sentence) => {
    const from = town.talks([[{ text: 'pool hours', trace: ['topic'] }]]);
    expect((await town.suggest({ from }, lang)).out).toContain(sentence);
    const later = await town.suggest({ from, since: Date.UTC(2026, 11, 24) }, lang);
    expect(later.out).toMatch(lang === 'en' ? /is kept since December 24, 2026/u : /desde el 24 de diciembre de 2026/u);
    writeFileSync(from, '');
    expect((await town.suggest({ from }, lang)).out).toMatch(lang === 'en' ? /is kept yet/u : /todavía no se guarda/u);
  });
});
