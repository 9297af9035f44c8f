import { beforeEach, describe, expect, test } from '@jest/globals';
import { parseCsv } from '../../src/content/parse-csv.js';
import type { Bot } from '../../src/model/bot.js';
import { heardNothing } from '../../src/model/heard.js';
import type { Json } from '../../src/model/json.js';
import type { Recognizer } from '../../src/model/ports/recognizer.js';
import { openBotRegistry, type BotRegistry, type RegistryDeps } from '../../src/runtime/bot-registry.js';
import { silentLog } from '../../src/runtime/log.js';
import { systemClock, systemRandom } from '../../src/runtime/system.js';
import { openMemoryRecords } from '../../src/store/memory/memory-records.js';
import { bot, topic } from '../support/bot-builder.js';

const cases = `reference,service,raw_state,state,updated,zip,last_name,date_of_birth
RC-2041,permit,,received,2026-11-16,61990,García López,1984-03-12
RC-2042,permit,,received,2026-11-16,61991,O'Brien,1979-07-30
`;
const offices: Json = {
  services: [{ id: 'passport', title: { en: 'Passport', es: 'Pasaporte' }, minutes: '30' }],
  offices: [
    {
      id: 'city-hall',
      title: { en: 'City Hall', es: 'Alcaldía' },
      address: '1 Main St',
      hours: { mon: '08:00-17:00' },
    },
  ],
};
const key = 'the-key-of-the-agency';

/** What the operator has on disk; a test edits it and reloads. */
interface Disk {
  bots: readonly Bot[];
  problems: readonly string[];
  files: { [path: string]: string };
}

let disk: Disk;
let lines: { readonly fields: object; readonly message: string }[];
let trained: number;
let registry: BotRegistry;

const springfield = (settings: { readonly [name: string]: Json } = { file: '/cases.csv', api_key: key }): Bot =>
  bot([topic('hours', [])], {
    name: 'springfield',
    hash: 'same',
    services: {
      cases: { name: 'cases', type: 'directory', settings, reference: { pattern: 'RC-\\d{4}', example: 'RC-2041' } },
      appointments: { name: 'appointments', type: 'calendar', settings: { offices: '/offices.yaml' } },
    },
    channels: { web: { name: 'web', type: 'web', settings: {} } },
  });

const recognizer: Recognizer = { recognize: async () => heardNothing };

function deps(): RegistryDeps {
  const keep = (fields: object, message: string): void => void lines.push({ fields, message });
  const read = async (path: string): Promise<string> => {
    const text = disk.files[path];
    if (text === undefined) throw new Error('no such file');
    return text;
  };
  return {
    load: async () => ({ bots: disk.bots, problems: disk.problems }),
    train: async () => {
      trained += 1;
      return recognizer;
    },
    records: openMemoryRecords(),
    clock: systemClock,
    random: systemRandom,
    publicUrl: () => 'https://chat.springfield.example',
    readFile: read,
    parseCsv,
    readYaml: async (path) => JSON.parse(await read(path)) as Json,
    log: { ...silentLog, warn: keep, info: keep, error: keep },
  };
}

const service = (name: string) => registry.get('springfield')?.services[name];
/** What a resident with this ZIP code is told about a reference. */
const look = async (reference: string, zip: string): Promise<string | undefined> =>
  (
    await service('cases')?.operations['lookup']?.run(
      { reference: { type: 'case-reference', reference }, zip: { type: 'zip', zip } },
      { conversation: 'c', idempotencyKey: 'k', now: systemClock.now(), signal: new AbortController().signal },
    )
  )?.outcome;

beforeEach(async () => {
  disk = {
    bots: [springfield()],
    problems: [],
    files: { '/cases.csv': cases, '/offices.yaml': JSON.stringify(offices) },
  };
  lines = [];
  trained = 0;
  registry = await openBotRegistry(deps());
});

describe('An operator edits what a running server uses', () => {
  test('and nothing is made anew when nothing changed', async () => {
    const before = registry.get('springfield');
    expect(await registry.reload()).toEqual({ changed: [], problems: [] });
    expect([registry.get('springfield') === before, trained]).toEqual([true, 1]);
  });

  test('a new line in the case file can be looked up after the reload', async () => {
    expect(await look('RC-2050', '61995')).toBe('not_found');
    disk.files['/cases.csv'] += 'RC-2050,permit,,received,2026-11-16,61995,Ode,1990-01-01\n';
    expect(await registry.reload()).toEqual({ changed: ['springfield'], problems: [] });
    expect(await look('RC-2050', '61995')).toBe('found');
  });

  test('an office that is added to the offices file is there, and its size need not change', async () => {
    const before = service('appointments');
    disk.files['/offices.yaml'] = JSON.stringify(offices).replace('1 Main St', '2 Main St');
    expect((await registry.reload()).changed).toEqual(['springfield']);
    expect(service('appointments')).not.toBe(before);
  });

  test('a service’s key that is changed counts at once, though the content is the same', async () => {
    disk.bots = [springfield({ file: '/cases.csv', api_key: 'another' })];
    expect((await registry.reload()).changed).toEqual(['springfield']);
    expect(registry.get('springfield')?.bot.services['cases']?.settings['api_key']).toBe('another');
  });

  test('a channel’s setting counts too', async () => {
    const [before] = disk.bots;
    if (!before) throw new Error('no bot');
    const channels = { web: { name: 'web', type: 'web', settings: { origins: ['https://springfield.example'] } } };
    disk.bots = [{ ...before, channels }];
    expect((await registry.reload()).changed).toEqual(['springfield']);
    expect(registry.get('springfield')?.bot.channels).toEqual(channels);
  });

  test('a file that cannot be read keeps the last good services, and is tried again at every look', async () => {
    const before = registry.get('springfield');
    delete disk.files['/cases.csv'];
    for (let look = 0; look < 2; look += 1) {
      const { changed, problems } = await registry.reload();
      expect([changed, problems]).toEqual([[], [expect.stringContaining('cases.csv')]]);
    }
    expect(registry.get('springfield')).toBe(before);
    disk.files['/cases.csv'] = cases;
    expect(await registry.reload()).toEqual({ changed: [], problems: [] });
  });

  test('a bot with errors is not replaced: its last good version goes on', async () => {
    disk.bots = [];
    disk.problems = ['bots/springfield/bot.yaml:3:1 …'];
    expect(await registry.reload()).toEqual({ changed: [], problems: disk.problems });
    expect(await look('RC-2041', '61990')).toBe('found');
  });

  test('versions rise with every good reload', async () => {
    const first = registry.get('springfield')?.version ?? 0;
    disk.files['/cases.csv'] += 'RC-2050,permit,,received,2026-11-16,61995,Ode,1990-01-01\n';
    await registry.reload();
    expect(registry.get('springfield')?.version).toBe(first + 1);
  });
});

describe('Rows of a case file that are left out', () => {
  test('are named in the log by line, column and problem, without what stands in them', async () => {
    disk.files['/cases.csv'] =
      `${cases.replace('61991', 'Elm St').replace('1984-03-12', '12/03/1984')}RC-2050,permit,,received,2026-11-16,,,\n`;
    lines = [];
    await registry.reload();
    expect(lines.map(({ fields }) => fields)).toEqual([
      { bot: 'springfield', service: 'cases', line: 2, column: 'date_of_birth', problem: expect.any(String) },
      { bot: 'springfield', service: 'cases', line: 3, column: 'zip', problem: expect.any(String) },
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/Elm|1984|García/);
  });

  test('do not flood it: the first hundred are named, of the rest the number', async () => {
    const bad = Array.from({ length: 250 }, (_, n) => `RC-${3000 + n},permit,,received,tomorrow,,,\n`);
    disk.files['/cases.csv'] = cases + bad.join('');
    lines = [];
    await registry.reload();
    expect([lines.length, lines.at(-1)?.fields]).toEqual([101, { bot: 'springfield', service: 'cases', more: 150 }]);
  });
});

test('Keys and passwords never reach the log, whatever happens to them', async () => {
  disk.bots = [springfield({ file: '/gone.csv', api_key: 'another secret' })];
  const { problems } = await registry.reload();
  expect(problems).toHaveLength(1);
  expect(JSON.stringify([lines, problems])).not.toMatch(/another secret|the-key-of-the-agency/);
});

test('A server without a single usable bot does not start, and says why', async () => {
  disk.files = {};
  await expect(openBotRegistry(deps())).rejects.toMatchObject({
    code: 'CONTENT_INVALID',
    message: expect.stringContaining('springfield'),
  });
});
