import { mkdtemp, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { modelVersion, type CacheNote } from '../../src/nlu/model-cache.js';
import { shuffled, trainingSets } from '../../src/nlu/training-lines.js';
import { trainRecognizer, type ModelMemory } from '../../src/nlu/recognizer.js';
import type { Heard } from '../../src/model/heard.js';
import type { Recognizer } from '../../src/model/ports/recognizer.js';
import { nothingOpen, topic, town } from './town.js';

let recognizer: Recognizer;
const folders: string[] = [];
const folder = async (): Promise<string> => {
  const made = await mkdtemp(join(tmpdir(), 'nlu-'));
  folders.push(made);
  return made;
};
const hear = (text: string, locale: string | null = null): Promise<Heard> =>
  recognizer.recognize(text, nothingOpen(locale), 0);

beforeAll(async () => {
  recognizer = await trainRecognizer(town, { cacheDir: null });
});
afterAll(() => Promise.all(folders.map((one) => rm(one, { recursive: true }))));

describe('an example of a topic is that topic', () => {
  const examples = Object.values(town.topics).flatMap((one) =>
    town.languages.flatMap((locale) => (one.examples[locale] ?? []).map((text) => [locale, text, one.name] as const)),
  );
  test.each(examples)('%s: %s → %s', async (locale, text, name) => {
    const [best] = (await hear(text, locale)).intents;
    expect(best?.intent).toBe(name);
    expect(best?.confidence).toBeGreaterThanOrEqual(0.9);
  });
});

describe('other words for the same thing are answered', () => {
  test.each([
    ['en', 'Hello, sorry to bother you, when do you pick up the trash? thank you', 'trash-day'],
    ['en', 'whats the garbage schedule', 'trash-day'],
    ['en', 'when do they come for rubbish', 'trash-day'],
    ['en', 'theres a huge pothole near my house', 'pothole'],
    ['en', 'pasport renewal', 'passport'],
    ['en', 'how can i get my kid a passport', 'passport'],
    ['en', 'what time do you guys open tomorrow', 'opening-hours'],
    ['en', 'i cant afford my water bill', 'water-bill'],
    ['en', 'TRASH', 'trash-day'],
    ['es', 'hola buenas tardes disculpe cuando pasan por la basura gracias', 'trash-day'],
    ['es', 'cuando recojen la vasura', 'trash-day'],
    ['es', 'sacar pasaporte para mi hija', 'passport'],
    ['es', 'estan abiertos el domingo', 'opening-hours'],
    ['es', 'no tengo para pagar el agua', 'water-bill'],
    ['es', 'multa', 'parking-ticket'],
    ['es', 'hay un cráter en la avenida', 'pothole'],
  ])('%s: %s → %s', async (locale, text, name) => {
    const [best] = (await hear(text, locale)).intents;
    expect(best?.intent).toBe(name);
    expect(best?.confidence).toBeGreaterThanOrEqual(town.thresholds.answer);
  });
});

describe('what the bot has no topic for is not understood, whatever it looks like', () => {
  test.each([
    ['en', 'what is your favourite color?'],
    ['en', 'asdfgh'],
    ['en', 'tell me a joke'],
    ['en', 'who won the game last night'],
    ['en', 'what is the capital of france'],
    ['en', 'i like pizza'],
    ['es', '¿cuál es tu color favorito?'],
    ['es', 'cuéntame un chiste'],
    ['es', 'quién ganó el partido'],
    ['es', 'cuál es la capital de francia'],
  ])('%s: %s', async (locale, text) => {
    const heard = await hear(text, locale);
    expect(heard.outOfScope).toBe(true);
    expect(heard.intents[0]?.confidence ?? 0).toBeLessThan(town.thresholds.clarify);
  });
});

describe('the language of the words counts, not the language of the page', () => {
  test.each([
    ['es', 'i need to renew my passport', 'en', 'passport'],
    ['en', 'quiero renovar mi pasaporte', 'es', 'passport'],
    [null, 'basura', 'es', 'trash-day'],
    [null, 'garbage pickup', 'en', 'trash-day'],
    ['es', 'quiero pagar el water bill', 'es', 'water-bill'],
    ['fr', 'quiero pagar el agua', 'es', 'water-bill'],
  ])('in a conversation in %s: %s is %s and means %s', async (locale, text, code, name) => {
    const heard = await hear(text, locale);
    expect(heard.language.code).toBe(code);
    expect(heard.intents[0]?.intent).toBe(name);
    expect(heard.intents[0]?.confidence).toBeGreaterThanOrEqual(town.thresholds.answer);
  });
});

test('what the open question waits for is read with the words: a case number of the service it was asked for', async () => {
  const spec = { type: 'case-reference', service: 'permits' } as const;
  const heard = await recognizer.recognize(
    'hi, my permit is prm-2024-00123 thanks',
    { ...nothingOpen('en'), specs: [{ slot: 'case', spec, open: true }] },
    0,
  );
  expect(heard.readings).toMatchObject([
    { type: 'case-reference', of: 'permits', value: { type: 'case-reference', reference: 'PRM-2024-00123' } },
  ]);
});

describe('nothing a citizen can type breaks it', () => {
  test.each([
    '',
    '   ',
    '\u0000\u0001',
    '\u200B\u200D',
    '😀😀😀',
    '!!!???',
    '__proto__',
    'toString hasOwnProperty valueOf',
    '\uD800',
    '\u202Emih',
    'x'.repeat(10_000),
    '12-'.repeat(3334),
    "n't ".repeat(2500),
    '\uFDFA'.repeat(5000),
    'a\u0301'.repeat(5000),
    '我要交水费',
  ])('input %#', async (text) => {
    const heard = await hear(text);
    expect(heard.outOfScope).toBe(true);
    expect(heard).toEqual(JSON.parse(JSON.stringify(heard)));
  });

  test('an empty message has no intents and no language', async () => {
    expect(await hear('')).toMatchObject({ intents: [], readings: [], language: { code: 'und', confidence: 0 } });
  });

  test('words of the programming language are words', async () => {
    expect((await hear('constructor of my passport', 'en')).intents[0]).toMatchObject({ intent: 'passport' });
    expect((await hear('buscar un constructor', 'es')).intents[0]?.intent).toBe('constructor');
  });

  test('a reader that fails costs its reading and not the answer', async () => {
    const careless = await trainRecognizer(town, {
      cacheDir: null,
      readAll: () => {
        throw new Error('reader');
      },
    });
    const heard = await careless.recognize('trash day', nothingOpen('en'), 0);
    expect(heard.readings).toEqual([]);
    expect(heard.intents[0]?.intent).toBe('trash-day');
  });

  test('a bot without any example hears languages and understands nothing', async () => {
    const empty = await trainRecognizer({ ...town, topics: { a: topic('a', [], []) } }, { cacheDir: null });
    expect(await empty.recognize('when is trash day', nothingOpen(null), 0)).toMatchObject({
      intents: [],
      outOfScope: true,
      language: { code: 'en' },
    });
  });
});

test('two topics with the same example are both possible and neither is certain', async () => {
  const bot = {
    ...town,
    topics: { a: topic('a', ['pay a fine', 'library fine'], []), b: topic('b', ['pay a fine', 'court fine'], []) },
  };
  const both = await trainRecognizer(bot, { cacheDir: null });
  const { intents } = await both.recognize('pay a fine', nothingOpen('en'), 0);
  expect(intents.map(({ intent }) => intent).sort()).toEqual(['a', 'b']);
  expect(intents[0]?.confidence).toBeLessThan(0.9);
  expect(intents[1]?.confidence).toBeGreaterThan(town.thresholds.clarify);
});

describe('lines reach nlp.js mixed, and always in the same order', () => {
  const lines = [...Array(60).keys()].map((n) => ({ intent: `t${Math.floor(n / 20)}`, text: `line ${n}` }));
  test('however an author ordered them', () => {
    expect(shuffled([...lines].reverse())).toEqual(shuffled(lines));
    expect(shuffled(lines).map(({ text }) => text)).not.toEqual(lines.map(({ text }) => text));
    expect([...shuffled(lines)].sort((a, b) => (a.text < b.text ? -1 : 1))).toEqual(
      [...lines].sort((a, b) => (a.text < b.text ? -1 : 1)),
    );
  });
  test('so topics in another order make the same model', () => {
    const reversed = { ...town, topics: Object.fromEntries(Object.entries(town.topics).reverse()) };
    expect(modelVersion(trainingSets(reversed))).toBe(modelVersion(trainingSets(town)));
  });
  test('and a changed example or synonym makes another one', () => {
    const other = { ...town, topics: { ...town.topics, extra: topic('extra', ['one more'], []) } };
    expect(modelVersion(trainingSets(other))).not.toBe(modelVersion(trainingSets(town)));
    expect(modelVersion(trainingSets({ ...town, concepts: {} }))).not.toBe(modelVersion(trainingSets(town)));
  });
});

describe('a trained model is kept', () => {
  const train = async (cacheDir: string): Promise<{ notes: readonly CacheNote[]; heard: Heard }> => {
    const notes: CacheNote[] = [];
    const trained = await trainRecognizer(town, { cacheDir, onCache: (note) => notes.push(note) });
    return { notes, heard: await trained.recognize('when do you collect trash', nothingOpen('en'), 0) };
  };

  test('and the kept one hears exactly what the trained one heard', async () => {
    const cacheDir = join(await folder(), 'not', 'made', 'yet');
    const first = await train(cacheDir);
    const second = await train(cacheDir);
    expect(first.notes).toEqual(['miss']);
    expect(second.notes).toEqual(['hit']);
    expect(second.heard).toEqual(first.heard);
    expect(await readdir(cacheDir)).toHaveLength(1);
  });

  test.each([
    ['cut', (text: string) => text.slice(0, text.length / 2)],
    ['empty', () => ''],
    ['changed by one figure', (text: string) => text.replace(/"words":\[\["a",\d/u, '"words":[["a",0')],
    ['something else', () => '{}'],
  ])('unless its file is %s: then it is trained again and replaced', async (_, spoil) => {
    const cacheDir = await folder();
    const first = await train(cacheDir);
    const [name = ''] = await readdir(cacheDir);
    const path = join(cacheDir, name);
    const whole = await readFile(path, 'utf8');
    const spoilt = spoil(whole);
    expect(spoilt).not.toBe(whole);
    await writeFile(path, spoilt);
    const second = await train(cacheDir);
    expect(second.notes).toEqual(['corrupt']);
    expect(second.heard).toEqual(first.heard);
    expect(await readFile(path, 'utf8')).toBe(whole);
  });

  test('and the folder does not grow with every edit of a bot: models used longest ago go', async () => {
    const cacheDir = await folder();
    const old = new Date('2020-01-01T00:00:00Z');
    for (let n = 10; n < 50; n += 1) {
      await writeFile(join(cacheDir, `nlu-${n}.json`), '');
      await utimes(join(cacheDir, `nlu-${n}.json`), old, old);
    }
    await writeFile(join(cacheDir, 'notes.txt'), 'not ours');
    await train(cacheDir);
    const left = await readdir(cacheDir);
    expect(left).toHaveLength(25);
    expect(left).toContain('notes.txt');
    expect((await train(cacheDir)).notes).toEqual(['hit']);
  });

  test('and one that is in use is used again without a look at the disk', async () => {
    const cacheDir = await folder();
    const memory: ModelMemory = new Map();
    const first = await trainRecognizer(town, { cacheDir, memory });
    for (const name of await readdir(cacheDir)) await rm(join(cacheDir, name));
    const notes: CacheNote[] = [];
    const second = await trainRecognizer(town, { cacheDir, memory, onCache: (note) => notes.push(note) });
    expect(notes).toEqual(['hit']);
    const say = 'when do you collect trash';
    expect(await second.recognize(say, nothingOpen('en'), 0)).toEqual(await first.recognize(say, nothingOpen('en'), 0));
  });

  test('and where the disk refuses, the bot still understands', async () => {
    const file = join(await folder(), 'file');
    await writeFile(file, '');
    const { notes, heard } = await train(join(file, 'models'));
    expect(notes).toEqual(['miss', 'unwritable']);
    expect(heard.intents[0]?.intent).toBe('trash-day');
  });
});
