import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ChatEvent } from '../../src/model/outbound.js';
import { systemClock, systemRandom } from '../../src/runtime/system.js';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.js';
import { budget } from '../budget.js';
import { openChat, type ChatClient } from '../support/chat-client.js';
import { serverProcess, type ServerProcess } from '../support/server-process.js';

const residents = 5;
const words = { promised: /^We come by /, missed: /^We did not come/, reminder: /^Your visit is on / };

/** A zone in which it is about noon now: at night nothing of this would go out. */
function zoneAtNoon(now: number): string {
  const east = 12 - new Date(now).getUTCHours();
  // These names count westwards.
  return east === 0 ? 'Etc/GMT' : `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}`;
}

const topic = `format: 1
intent: broken-light
title: { en: Broken light, es: Luz rota }
label: { en: Broken light, es: Luz rota }
owner: Tests
source: https://rivermont.example/tests
review_by: 2099-01-01
examples:
  en: |
    my street light is broken
    report a broken light
    the lamp on my street is out
    the light does not work
    fix my street light
  es: |
    la luz de mi calle no sirve
    reportar una luz rota
    la lámpara de mi calle no prende
    el alumbrado no funciona
    arreglen la luz de mi calle
steps:
  - ask: day
    type: date
    say: { en: "Which day are you at home?", es: "¿Qué día está en casa?" }
  - promise: { en: "We come by {due}.", es: "Vamos a más tardar el {due}." }
    due: 9 days
    if_missed:
      - say: { en: "We did not come. We are sorry.", es: "No fuimos. Lo sentimos." }
  - remind: { en: "Your visit is on {day}.", es: "Su visita es el {day}." }
    of: day
    times: [1 day before]
`;

let root: string;
let server: ServerProcess;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'ventanilla-timers-'));
  await cp('test/fixtures/booking/bots/visits', join(root, 'bots/lights'), { recursive: true });
  await rm(join(root, 'bots/lights/intents/book-visit.yaml'));
  await mkdir(join(root, 'bots/lights/intents'), { recursive: true });
  await writeFile(join(root, 'bots/lights/intents/broken-light.yaml'), topic);
  await writeFile(
    join(root, 'bots/lights/bot.yaml'),
    `format: 1
bot: lights
name: { en: Lights, es: Luces }
languages: [en, es]
time_zone: ${zoneAtNoon(Date.now())}
greeting: { en: "Hello. I take reports.", es: "Hola. Tomo reportes." }
topics: [common/*, ./intents/*]
menu: [broken-light]
channels:
  web: { type: web }
queues:
  front-desk:
    title: { en: Front desk, es: Recepción }
    hours: { mon-sun: "00:00-24:00" }
    languages: [en, es]
`,
  );
  server = await serverProcess({ content: root, env: { RELOAD: 'off', LOG_LEVEL: 'error' } });
});
afterAll(async () => {
  await server.clean();
  await rm(root, { recursive: true, force: true });
});

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Of one conversation: what was said not once. Empty = all went out, and none twice. */
function wrongs(events: readonly ChatEvent[]): readonly string[] {
  return Object.entries(words).flatMap(([name, pattern]) => {
    const count = events.filter(({ from, text }) => from !== 'citizen' && pattern.test(text)).length;
    return count === 1 ? [] : [`${name}: ${count} times`];
  });
}

/** A process of its own: its end frees the data file for certain. */
const hurry = `
  import Database from 'libsql';
  const database = new Database(process.argv[1]);
  process.stdout.write(String(database.prepare('UPDATE timer SET due_at = ?').run([Date.now()]).changes));
`;

/** The days go by while nobody is there: every timer of the data file is due now. How many there are. */
async function letDaysPass(): Promise<number> {
  const file = join(server.dataDir, 'ventanilla.db');
  const args = ['--input-type=module', '-e', hurry, file];
  return Number((await promisify(execFile)(process.execPath, args)).stdout);
}

test(
  `promises and reminders come due while the server is killed ${budget.timerKills} times: each goes out once`,
  async () => {
    await server.start();
    const day = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
    const talking = Array.from({ length: residents }, async (): Promise<ChatClient> => {
      const client = await openChat(server.url, 'lights', 'en');
      await client.say('m1', 'my street light is broken');
      await client.until((all) => all.some(({ asks }) => asks === 'day'));
      await client.say('m2', day);
      await client.until((all) => all.some(({ text }) => words.promised.test(text)));
      return client;
    });
    const clients = await Promise.all(talking);
    await server.kill();
    // Of each promise its warning and its day, and of each visit one reminder.
    expect(await letDaysPass()).toBe(3 * residents);
    for (let kill = 0; kill < budget.timerKills; kill += 1) {
      await server.start();
      await pause(Math.random() * 60);
      await server.kill();
    }
    await server.start();
    const told = await Promise.all(
      clients.map((client) => client.until((all) => wrongs(all).length === 0).catch(() => client.events())),
    );
    expect(told.flatMap(wrongs)).toEqual([]);
    await server.stop();
    const store = await openSqliteStore({
      file: join(server.dataDir, 'ventanilla.db'),
      clock: systemClock,
      random: systemRandom,
      bootId: 'afterwards',
    });
    const left = await store.counts();
    await store.close();
    expect(left).toMatchObject({ mailbox: 0, timers: 0, dead: 0 });
  },
  120_000 + budget.timerKills * 60_000,
);

test('the checker itself notices what was said twice or never', () => {
  const said = ['We come by Monday.', 'We did not come. We are sorry.', 'Your visit is on Friday.'];
  const events = (texts: readonly string[]): readonly ChatEvent[] =>
    texts.map((text, n) => ({ seq: n + 1, id: `b${n}`, from: 'bot', locale: 'en', text, choices: [], at: n }));
  expect(wrongs(events(said))).toEqual([]);
  expect(wrongs(events([...said, ...said.slice(2)]))).toEqual(['reminder: 2 times']);
  expect(wrongs(events(said.slice(0, 1)))).toEqual(['missed: 0 times', 'reminder: 0 times']);
});
