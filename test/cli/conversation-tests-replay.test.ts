import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startAdminSocket } from '../../src/cli/admin/admin-server.js';
import { runExplain } from '../../src/cli/commands/explain.js';
import { runReplay, type ReplayOptions } from '../../src/cli/commands/replay.js';
import type { EngineTexts } from '../../src/i18n/engine-texts.js';
import { openBots } from '../../src/cli/server/open-bots.js';
import { composeWith, openStore } from '../../src/main.js';
import { isAppError } from '../../src/model/errors.js';
import type { Store } from '../../src/model/ports/store.js';
import { startEngine } from '../../src/runtime/engine.js';
import { silentLog } from '../../src/runtime/log.js';
import { createAttendance } from '../../src/runtime/staff.js';
import { systemClock, systemRandom } from '../../src/runtime/system.js';
import { openDriver } from '../../src/store/sqlite/driver.js';
import { commandIn, contentFolder, engineTexts, springfield } from '../support/springfield.js';

const { root, write: writeFile, clean } = contentFolder();
const dataFile = join(root, 'data', 'ventanilla.db');
afterAll(clean);

const bot = `${springfield}topics:
  - common/*
  - intent: pool
    title: { en: Pool, es: Alberca }
    examples:
      en: [when does the pool open, pool hours, is the pool open, swimming pool times, can I swim today]
      es: [cuándo abre la alberca, horario de la alberca, está abierta la alberca, a qué hora abre la piscina, puedo nadar hoy]
    answer: { en: "The pool opens at 9. Call 555-0100.", es: "La alberca abre a las 9. Llame al 555-0100." }
  - intent: lesson
    title: { en: Swimming lesson, es: Clase de natación }
    examples:
      en: [sign me up for a swimming lesson, swimming lesson, I want swimming lessons, lesson for my son, learn to swim]
      es: [inscribirme en clase de natación, clase de natación, quiero clases de natación, clase para mi hijo, aprender a nadar]
    steps:
      - ask: name
        type: name
        say: { en: "Who is it for?", es: "¿Para quién es?" }
      - say: { en: "Welcome, {name}.", es: "Le damos la bienvenida, {name}." }
`;
const write = (content: string): void => writeFile('bots/springfield/bot.yaml', content);

let texts: EngineTexts;
const context = (lang = 'en'): ReturnType<typeof commandIn> => commandIn(root, texts, lang);
const plain: ReplayOptions = { file: null, bot: null, json: false, export: null };
const replay = async (options: Partial<ReplayOptions> = {}, lang = 'en'): Promise<string> => {
  const run = context(lang);
  expect(await runReplay({ ...plain, ...options }, run)).toBe(0);
  return run.lines.join('\n');
};
/** Conversations that are had on the content as it is, through the data file. Resolves to the last message of each. */
async function converse(conversations: readonly { readonly locale: string; readonly lines: readonly string[] }[]) {
  const { config } = context();
  const store = await openStore(config);
  const bots = await openBots(config, { store, log: silentLog, publicUrl: () => '' });
  const engine = startEngine({
    store,
    bots,
    adapters: {},
    compose: composeWith(texts),
    staff: createAttendance(systemClock),
    clock: systemClock,
    log: silentLog,
    metrics: null,
    workers: 1,
    gather: false,
    net: fetch,
  });
  const last: string[] = [];
  for (const { locale, lines } of conversations) {
    const id = systemRandom.id();
    const at = systemClock.now();
    const names = { agency: 'springfield', bot: 'springfield', channel: 'web' };
    await store.open({ id, ...names, address: `springfield/web:${id}`, tokenHash: null, at });
    const events = [{ type: 'opened', locale } as const, ...lines.map((text) => ({ type: 'message', text }) as const)];
    for (const [n, event] of events.entries()) {
      const item = { conversation: id, dedupeId: `${n}`, event: { ...event, at: systemClock.now() } };
      await store.receive([item], systemClock.now());
      await engine.idle();
    }
    last.push((await store.events(id, 0, 100)).at(-1)?.id ?? '');
  }
  await engine.stop();
  await bots.close();
  await store.close();
  return last;
}
const hash = (): string => createHash('sha256').update(readFileSync(dataFile)).digest('hex');

let said: readonly string[] = [];
beforeAll(async () => {
  texts = await engineTexts();
  write(bot);
  said = await converse([
    { locale: 'en', lines: ['when does the pool open', 'swimming lesson', 'Ana López'] },
    { locale: 'es', lines: ['¿cuándo abre la alberca?', 'clase de natación', 'Zoila Quispe'] },
    { locale: 'es', lines: ['horario de la alberca'] },
  ]);
});

describe('Whoever changed the content', () => {
  test('is told that nothing would be said differently when nothing was changed', async () => {
    write(bot);
    expect(await replay()).toMatch(
      /^Conversations: 3\. Turns compared: \d+\.\n {2}told the same: 3\n {2}told differently: 0$/,
    );
  });

  test('sees other words once for all citizens they would reach, in each language, with nobody’s name in them', async () => {
    write(
      bot
        .replace('abre a las 9', 'abre a las 10')
        .replace('"Welcome, {name}."', '"Welcome to the pool, {name}."')
        .replace('Le damos la bienvenida, {name}', '{name}, qué gusto'),
    );
    const told = await replay({}, 'es');
    expect(told).toContain('se les dice algo distinto: 3');
    expect(told).toContain('2 ×  says pool/answer (es)');
    expect(told).toContain(
      '- La alberca abre a las 9. Llame al 555-0100.\n    + La alberca abre a las 10. Llame al 555-0100.',
    );
    expect(told).toContain('- Welcome, {name}.\n    + Welcome to the pool, {name}.');
    expect(told).toContain('- Le damos la bienvenida, {name}.\n    + {name}, qué gusto.');
    expect(told).not.toMatch(/Ana|López|Zoila|Quispe/);
  });

  test('sees another answer first, with an example to look at, and can have it as JSON', async () => {
    write(bot.replace('    answer: { en: "The pool', '    needs: zip\n    answer: { en: "The pool'));
    const told = await replay();
    expect(told).toMatch(
      /Told something else[^\n]*\n {2}3 × {2}e\.g\. \S+\.1\n {4}- says pool\/answer\n {4}\+ asks zip/,
    );
    const json = JSON.parse(await replay({ json: true })) as { readonly changes: readonly unknown[] };
    expect(json).toMatchObject({ conversations: 3, changed: 3, same: 0 });
    expect(json.changes).toEqual([
      {
        change: expect.objectContaining({ type: 'meaning', was: ['says pool/answer'], would: ['asks zip'] }),
        count: 3,
        conversations: 3,
      },
    ]);
  });

  test('leaves the data file as it was, byte for byte, and gets the same from a backup and from an export', async () => {
    write(bot.replace('opens at 9', 'opens at 8'));
    const before = hash();
    const direct = await replay();
    expect(hash()).toBe(before);
    const file = join(root, 'export.jsonl');
    expect(await replay({ export: file })).toContain('3 conversations are in');
    expect(await replay({ file })).toBe(direct);
    const copy = join(root, 'copy.db');
    writeFileSync(copy, readFileSync(dataFile));
    expect(await replay({ file: copy })).toBe(direct);
    const again = context();
    expect(await runReplay({ ...plain, export: file }, again)).toBe(1);
    expect(again.lines.join()).toContain('exists already');
  });

  test('gets the same while a server has the data file open', async () => {
    write(bot.replace('opens at 9', 'opens at 8'));
    const stopped = await replay();
    const store: Store = await openStore(context().config);
    const admin = await startAdminSocket({ dir: join(root, 'data'), store, log: silentLog });
    try {
      expect(await replay()).toBe(stopped);
    } finally {
      await admin.close();
      await store.close();
    }
  });

  test('is told how many cannot be replayed because earlier versions kept less, or their bot is gone', async () => {
    write(bot);
    const file = join(root, 'old.jsonl');
    rmSync(join(root, 'all.jsonl'), { force: true });
    await replay({ export: join(root, 'all.jsonl') });
    const [first = '', second = '', third = ''] = readFileSync(join(root, 'all.jsonl'), 'utf8').trim().split('\n');
    writeFileSync(
      file,
      `${first.replaceAll('"taken"', '"gone"')}\n${second.replace('"bot":"springfield"', '"bot":"shelbyville"')}\n\n${third}\n`,
    );
    const told = await replay({ file });
    expect(told).toContain('told the same: 1');
    expect(told).toContain('no longer kept: 1');
    expect(told).toContain('not in use: 1');
    expect(await replay({ file, bot: 'nobody' })).toBe('There are no conversations to replay.');
  });

  test('is not told of changes that come of a beginning that is no longer kept', async () => {
    write(bot);
    const copy = join(root, 'pruned.db');
    writeFileSync(copy, readFileSync(dataFile));
    const driver = openDriver(copy);
    driver.run('DELETE FROM turn WHERE n = (SELECT min(n) FROM turn)');
    driver.run('DELETE FROM turn WHERE n = (SELECT min(n) FROM turn)');
    driver.close();
    const told = await replay({ file: copy });
    expect(told).toContain('told the same: 2');
    expect(told).toContain('no longer kept: 1');
    expect(told).toContain('told differently: 0');
  });

  test.each([
    ['text', '\nhello', 'from line 2 on'],
    ['json of another kind', '{"conversation":1}', 'from line 1 on'],
    ['nothing readable', 'SQLite format 3\0 and then noise', 'STORE_DAMAGED'],
  ])('is told when the file is no data of ours: %s', async (_about, content, words) => {
    write(bot);
    const file = join(root, 'other');
    writeFileSync(file, content);
    const told = context();
    const ended: unknown = await runReplay({ ...plain, file }, told).catch((reason: unknown) => reason);
    expect(isAppError(ended) ? ended.code : told.lines.join()).toContain(words);
    const missing = context('es');
    expect(await runReplay({ ...plain, file: join(root, 'nowhere.db') }, missing)).toBe(1);
    expect(missing.lines.join()).toContain('nowhere.db');
  });
});

describe('Whoever asks why something was said', () => {
  const explain = async (id: string, lang: string, json = false): Promise<string> => {
    const run = context(lang);
    expect(await runExplain({ id, json }, run)).toBe(0);
    return run.lines.join('\n');
  };

  test('reads the content version, what was heard with which confidence, the rule and the text, in either language', async () => {
    write(bot);
    const en = await explain(said[2] ?? '', 'en');
    expect(en).toMatch(/content +springfield [0-9a-f]{12}, the content in use today/);
    expect(en).toMatch(/heard +language es \([01]\.\d\d\)\n +topics: pool [01]\.\d\d/);
    expect(en).toContain('topic:pool  (the topic “pool” began)');
    expect(en).toContain('says pool/answer  (written in bots/springfield/bot.yaml)');
    write(bot.replace('opens at 9', 'opens at 8'));
    const es = await explain(said[2] ?? '', 'es');
    expect(es).toMatch(/contenido +springfield [0-9a-f]{12}; el contenido de hoy es [0-9a-f]{12}/);
    expect(es).toContain('topic:pool  (empezó el tema «pool»)');
  });

  test('can ask for a whole conversation, and never reads a name', async () => {
    const conversation = (said[1] ?? '').replace(/-\d+\.\d+$/, '');
    const all = await explain(conversation, 'es');
    expect(all.match(/^Turno /gm)).toHaveLength(4);
    const json = await explain(conversation, 'en', true);
    expect(JSON.parse(json)).toHaveLength(4);
    expect(all + json).not.toMatch(/Zoila|Quispe/);
  });
});
