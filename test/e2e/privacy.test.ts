import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { cpSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { openChat, type ChatClient } from '../support/chat-client.js';
import { serverProcess, type ServerProcess } from '../support/server-process.js';
import { sharedModels } from '../support/shared-models.js';

let server: ServerProcess;
beforeAll(async () => {
  server = await serverProcess({ env: { LOG_LEVEL: 'trace' } });
  await server.start();
});
afterAll(() => server.clean());

test('what residents write is in no log line and no metric, however much is logged', async () => {
  const secrets = ['zarzamora', 'quetzalcoatl', '555-0177', 'RC-2041', 'Okafor'];
  const client = await openChat(server.url, 'rivermont', 'en');
  await client.say('one', 'where is my case?');
  await client.until((events) => events.at(-1)?.from === 'bot' && events.some(({ from }) => from === 'citizen'));
  for (const [n, text] of ['RC-2041', 'Okafor', 'zarzamora quetzalcoatl', 'my phone is 555-0177'].entries()) {
    await client.say(`m${n}`, text);
    await client.until(
      (events) => events.filter(({ from }) => from === 'citizen').length >= n + 2 && events.at(-1)?.from === 'bot',
    );
  }
  const refused = await client.post({ id: 'x'.repeat(200), text: 'zarzamora' });
  expect(refused?.status).toBe(400);
  const metrics = await fetch(`${server.internalUrl}/metrics`).then((response) => response.text());
  expect(metrics).toContain('ventanilla_turns_total');
  await server.stop();
  const output = server.output();
  expect(output.length).toBeGreaterThan(100);
  const told = secrets.filter((secret) => output.includes(secret) || metrics.includes(secret));
  expect(told).toEqual([]);
  expect(output).not.toContain(client.token);
});

/** Says one line after the other, each when the last one was answered. */
async function tell(client: ChatClient, lines: readonly string[]): Promise<void> {
  let said = 0;
  for (const [n, line] of lines.entries()) {
    await client.say(`tell${n}`, line);
    said += 1;
    await client.until(
      (events) => events.filter(({ from }) => from === 'citizen').length >= said && events.at(-1)?.from === 'bot',
    );
  }
}

/** Every file beside the record itself (the data file and what was sent to it), by name. */
async function otherFiles(folder: string): Promise<readonly (readonly [string, Buffer])[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const others = files.filter((file) => !/(?:\.db(?:-wal|-shm)?$|\/files\/)/.test(file));
  return Promise.all(others.map(async (file) => [relative(folder, file), await readFile(file)] as const));
}

/**
 * The sample city, where no appointment is sooner than in three days. The first of a morning that is nearer may be too near for a reminder:
 * whoever books at night is told nothing in the night.
 */
async function cityBookedAhead(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'ventanilla-city-'));
  for (const folder of ['bots', 'intents']) await cp(folder, join(root, folder), { recursive: true });
  const file = join(root, 'bots/rivermont/offices.yaml');
  const yaml = await readFile(file, 'utf8');
  await writeFile(file, yaml.replace(/^lead_time: .*$/m, 'lead_time: 3 days'));
  return root;
}

test.each(['en', 'es'] as const)(
  'a whole conversation in %s: name, telephone and address are in the record and nowhere else',
  async (locale) => {
    const content = await cityBookedAhead();
    const place = await serverProcess({ content, env: { LOG_LEVEL: 'trace' }, models: 'own' });
    // Files of its own, not a link to those of the run, so that what it writes there is read below.
    cpSync(sharedModels, join(place.dataDir, 'models'), { recursive: true });
    try {
      await place.start();
      const en = locale === 'en';
      const marked = {
        street: en ? '7431 Marmalade Lane' : '7431 Calle Zarzaparrilla',
        name: en ? 'Wilhelmina Quackenbush' : 'Eustaquia Zorrilla',
        phone: en ? '(312) 555-0198' : '(312) 555-0197',
        other: en ? '3125550196' : '3125550195',
      };
      const report = await openChat(place.url, 'rivermont', locale);
      await tell(report, [
        en ? 'my trash was not picked up' : 'no recogieron mi basura',
        marked.street,
        en ? 'skip' : 'omitir',
        en ? 'yes' : 'sí',
      ]);
      const booking = await openChat(place.url, 'rivermont', locale);
      await tell(booking, [
        en ? 'I need an appointment for a passport' : 'necesito una cita para el pasaporte',
        en ? 'City Hall' : 'Alcaldía',
        en ? 'the first one' : 'la primera',
        marked.name,
        marked.phone,
        en ? `change my phone to ${marked.other}` : `cambie mi teléfono a ${marked.other}`,
        en ? 'yes' : 'sí',
      ]);
      const told = JSON.stringify([await report.events(), await booking.events()]);
      expect(told).toContain(marked.street.slice(5));
      expect(told).toContain(marked.name);
      const metrics = await fetch(`${place.internalUrl}/metrics`).then((response) => response.text());
      expect(metrics).toContain('ventanilla_promises_total{bot="rivermont",result="made"} 1');
      expect(metrics).toContain('ventanilla_reminders_total{bot="rivermont",result="set"}');
      await place.stop();
      const files = await otherFiles(place.dataDir);
      expect(files.map(([name]) => name).join()).toContain('model');
      const digits = (text: string): string => text.replace(/\D/g, '');
      const [house = '', ...street] = marked.street.split(' ');
      const wanted = [
        ...street.filter((word) => word.length > 5),
        ...marked.name.split(' '),
        marked.phone,
        digits(marked.phone),
        marked.other,
      ];
      const outputs = [['output', Buffer.from(place.output())], ['metrics', Buffer.from(metrics)], ...files] as const;
      const found = outputs.flatMap(([where, bytes]) =>
        wanted.filter((word) => bytes.includes(word)).map((word) => `${where}: ${word}`),
      );
      expect(found).toEqual([]);
      // The house's number by itself: part of an identifier, or how many there are of something, is another number.
      const texts = [place.output(), metrics.replaceAll(/ \S+$/gm, '')];
      for (const text of texts) expect(text).not.toMatch(new RegExp(`(?<![\\w.-])${house}(?![\\w-]|\\.\\d)`));
    } finally {
      await place.clean();
      await rm(content, { recursive: true, force: true });
    }
  },
);
