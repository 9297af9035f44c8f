import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { startAdminSocket } from '../../src/cli/admin/admin-server.js';
import { channelCommands } from '../../src/cli/admin/channel-commands.js';
import { runCli } from '../../src/cli/run-cli.js';
import { readConfig } from '../../src/config.js';
import { openStore } from '../../src/main.js';
import { channelMemory } from '../../src/runtime/channels/memory.js';

const publicUrl = 'https://chat.rivermont.example';
const secrets: { readonly [name: string]: string } = {
  TELEGRAM_TOKEN: '123456:ABC-secret',
  MESSENGER_TOKEN: 'EAAB-secret-page-token',
  WHATSAPP_TOKEN: 'EAAB-secret-number-token',
  META_APP_SECRET: 'app-secret-1',
  META_VERIFY_TOKEN: 'our word',
  TWILIO_AUTH_TOKEN: 'secret-of-twilio',
};

/** What the platforms answer, by the end of the address; everything as it should be unless a test says otherwise. */
type Answers = { [path: string]: unknown };
const asItShouldBe = (): Answers => ({
  'bot123456:ABC-secret/getMe': { ok: true, result: { id: 123456, username: 'rivermont_bot' } },
  'bot123456:ABC-secret/getWebhookInfo': {
    ok: true,
    result: { url: `${publicUrl}/webhooks/town/telegram`, pending_update_count: 0 },
  },
  me: { id: '100000000000001', name: 'City of Rivermont' },
  'me/subscribed_apps': { data: [{ id: '182', subscribed_fields: fields }] },
  '182/subscriptions': {
    data: [
      {
        object: 'page',
        callback_url: `${publicUrl}/webhooks/town/messenger`,
        active: true,
        fields: fields.map((name) => ({ name })),
      },
    ],
  },
  '106540352242922': {
    id: '106540352242922',
    display_phone_number: '+1 555-0100',
    verified_name: 'City of Rivermont',
    status: 'CONNECTED',
    quality_rating: 'GREEN',
    webhook_configuration: { application: `${publicUrl}/webhooks/town/whatsapp` },
  },
  'me/permissions': {
    data: ['whatsapp_business_messaging', 'whatsapp_business_management'].map((permission) => ({
      permission,
      status: 'granted',
    })),
  },
  '2010-04-01/Accounts/AC1.json': { status: 'active', type: 'Full', friendly_name: 'Rivermont' },
  '2010-04-01/Accounts/AC1/IncomingPhoneNumbers.json': {
    incoming_phone_numbers: [
      {
        phone_number: '+15555550100',
        sms_url: `${publicUrl}/webhooks/town/sms`,
        sms_method: 'POST',
        capabilities: { sms: true },
      },
    ],
  },
});
const fields =
  'messages messaging_postbacks messaging_optins messaging_referrals message_deliveries message_reads message_echoes message_edits messaging_handovers standby'.split(
    ' ',
  );

let answers: Answers;
let asked: { readonly path: string; readonly body: string }[];
let date: Date | undefined;
let platform: Server;
let folder: string;

beforeAll(async () => {
  platform = createServer((request, response) => {
    void text(request).then((body) => {
      const path = (request.url ?? '').replace(/^\//, '').replace(/\?.*$/, '');
      asked.push({ path, body });
      const answer = answers[path] ?? { ok: true, result: true, success: true };
      const { status = 200, ...told } = answer as { readonly status?: number };
      const headers = date === undefined ? {} : { date: date.toUTCString() };
      response.writeHead(typeof status === 'number' ? status : 200, { 'content-type': 'application/json', ...headers });
      response.end(JSON.stringify(typeof status === 'number' ? told : answer));
    });
  });
  platform.listen(0, '127.0.0.1');
  await once(platform, 'listening');
  folder = mkdtempSync(join(tmpdir(), 'channels-check-'));
  const api = `http://127.0.0.1:${(platform.address() as AddressInfo).port}`;
  mkdirSync(join(folder, 'bots/town'), { recursive: true });
  mkdirSync(join(folder, 'bots/hamlet'), { recursive: true });
  const bot = (name: string, channels: string): string => `format: 1
bot: ${name}
name: { en: Town, es: Pueblo }
languages: [en, es]
time_zone: America/New_York
phone: 555-0100
greeting: { en: "Hello!", es: "¡Hola!" }
menu: [opening-hours]
topics:
  - common/*
  - intent: opening-hours
    title: { en: Opening hours, es: Horario }
    examples:
      en: [when are you open, what are your hours, opening hours, are you open on Saturday, when does town hall close]
      es: [a qué hora abren, cuál es el horario, horario de atención, abren los sábados, a qué hora cierra el ayuntamiento]
    answer: { en: "Monday to Friday, 9 to 5.", es: "De lunes a viernes, de 9 a 5." }
channels:
  web: { type: web }
${channels}`;
  writeFileSync(
    join(folder, 'bots/town/bot.yaml'),
    bot(
      'town',
      `  telegram: { type: telegram, api: "${api}", token: "\${TELEGRAM_TOKEN}" }
  messenger: { type: messenger, api: "${api}", page: "100000000000001", app: "182", token: "\${MESSENGER_TOKEN}", app_secret: "\${META_APP_SECRET}", verify_token: "\${META_VERIFY_TOKEN}" }
  whatsapp: { type: whatsapp, api: "${api}", number: "106540352242922", token: "\${WHATSAPP_TOKEN}", app_secret: "\${META_APP_SECRET}", verify_token: "\${META_VERIFY_TOKEN}" }
  sms: { type: sms, api: "${api}", account_sid: AC1, auth_token: "\${TWILIO_AUTH_TOKEN}", from: "+15555550100" }
`,
    ),
  );
  writeFileSync(
    join(folder, 'bots/hamlet/bot.yaml'),
    bot(
      'hamlet',
      '  telegram: { type: telegram, token: "${HAMLET_TELEGRAM_TOKEN}" }\n  pigeon: { type: whatsapp }\n  messenger: { type: messenger, token: "${NO_TOKEN}", app_secret: "${NO_SECRET}" }\n',
    ),
  );
});
afterAll(async () => {
  platform.closeAllConnections();
  await new Promise((closed) => platform.close(closed));
  rmSync(folder, { recursive: true });
});

const before = { ...process.env };
let data: string;
beforeEach(() => {
  answers = asItShouldBe();
  asked = [];
  date = undefined;
  data = mkdtempSync(join(folder, 'data-'));
  Object.assign(process.env, secrets, { PUBLIC_URL: publicUrl, DATA_DIR: data, STORE_URL: 'sqlite:' });
});
afterAll(() => {
  for (const name of [...Object.keys(secrets), 'PUBLIC_URL', 'DATA_DIR', 'STORE_URL'])
    if (before[name] === undefined) delete process.env[name];
    else process.env[name] = before[name];
});

async function channels(...args: readonly string[]) {
  const [out, progress]: [string[], string[]] = [[], []];
  const code = await runCli(
    ['channels', ...args, '--content', folder],
    (line) => out.push(line),
    (line) => progress.push(line),
  );
  return { code, out: out.join('\n'), progress };
}
interface Note {
  readonly level: string;
  readonly key: string;
  readonly text: string;
}
interface Told {
  readonly channel: string;
  readonly notes: readonly Note[];
}
/** One run tells of all channels: asked again only when a platform answers otherwise. */
const runs = new Map<string, Promise<readonly Told[]>>();
function checked(): Promise<readonly Told[]> {
  const world = JSON.stringify([answers, date, data, process.env['PUBLIC_URL']]);
  const run =
    runs.get(world) ??
    channels('check', 'town', '--json').then(
      ({ out }) => (JSON.parse(out) as { readonly channels: readonly Told[] }).channels,
    );
  runs.set(world, run);
  return run;
}
/** Notes of one channel of the town, without what is well. */
async function troubles(channel: string): Promise<readonly Note[]> {
  const notes = (await checked()).find((one) => one.channel === channel)?.notes ?? [];
  return notes.filter(({ level }) => level !== 'good');
}
const keys = async (channel: string): Promise<readonly string[]> =>
  (await troubles(channel)).map(({ level, key }) => `${level} ${key}`);

/** The secret that the server would have made. */
async function remember(name: string, value: { readonly [name: string]: string }): Promise<void> {
  const store = await openStore(readConfig());
  await channelMemory(store.records, `town/town/${name}`).put('settings', value);
  await store.close();
}

describe('ventanilla channels check', () => {
  test('says of each channel that all is well, as it goes', async () => {
    await remember('telegram', { secret: 'made-by-the-server' });
    const { code, out, progress } = await channels('check', 'town', '--lang', 'en');
    expect(out).toMatch(/town \/ telegram\n {2}✓ The token is right: the bot is @rivermont_bot\./);
    expect(out).toMatch(/✓ The token is that of the page “City of Rivermont”/);
    expect(out).toMatch(/✓ The token may use \+1 555-0100/);
    expect(out).toMatch(/✓ Twilio calls https:\/\/chat\.rivermont\.example\/webhooks\/town\/sms/);
    expect(out).toMatch(/Channels: 4\. Errors: 0\. Warnings: 0\.$/);
    expect([code, progress.length]).toEqual([0, 4]);
    expect(progress[0]).toBe('[1/4] telegram is asked (town / telegram) …');
    for (const secret of Object.values(secrets)) expect(out).not.toContain(secret);
  });

  test('asks no platform for more than it needs, and changes nothing', async () => {
    await channels('check', 'town');
    expect(asked.filter(({ path }) => /set|delete|messages/i.test(path))).toEqual([]);
  });

  test('names the variable of a channel that is off, and the settings that are missing; no bot, no channel', async () => {
    const { code, out } = await channels('check', 'hamlet', '--lang', 'es');
    expect(out).toMatch(/hamlet \/ telegram\n {2}! .*sin definir: HAMLET_TELEGRAM_TOKEN\./);
    expect(out).toMatch(/hamlet \/ pigeon\n {2}✗ .*`token`, `number`, `app_secret`, `verify_token`/);
    expect(out).toMatch(/hamlet \/ messenger\n {2}! .*: NO_TOKEN, NO_SECRET\./);
    expect([code, out]).toEqual([1, expect.stringMatching(/Canales: 3\. Errores: 1\. Avisos: 2\.$/)]);
    const nobody = await channels('check', 'atlantis', '--lang', 'en');
    expect([nobody.code, nobody.progress]).toEqual([1, ['There is no bot “atlantis”. There is: hamlet, town.']]);
    expect(asked).toEqual([]);
  });

  test('says of a wrong token what to do, in both languages', async () => {
    const wrong = { status: 401, ok: false, error_code: 401, description: 'Unauthorized' };
    answers['bot123456:ABC-secret/getMe'] = wrong;
    expect(await keys('telegram')).toEqual(['error telegram.token_wrong']);
    const { code, out } = await channels('check', 'town', '--lang', 'es');
    expect([code, out]).toEqual([1, expect.stringContaining('✗ Telegram no reconoce el token. Pídaselo a @BotFather')]);
    const expired = { status: 401, error: { code: 190, error_subcode: 463, message: 'Session has expired' } };
    answers['me'] = expired;
    answers['106540352242922'] = expired;
    answers['2010-04-01/Accounts/AC1.json'] = { status: 401, code: 20003 };
    expect(await keys('messenger')).toEqual(['error meta.token']);
    expect(await keys('whatsapp')).toEqual(['error meta.token']);
    expect(await keys('sms')).toEqual(['error sms.credentials']);
  });

  test('a webhook that leads elsewhere, or nowhere', async () => {
    const elsewhere = 'https://old.rivermont.example/hook/9f8e7d6c5b4a39281706f5e4d3c2b1a0?key=k';
    answers['bot123456:ABC-secret/getWebhookInfo'] = { ok: true, result: { url: elsewhere } };
    const [note] = await troubles('telegram');
    expect(note?.key).toBe('telegram.other_webhook');
    // Others keep a token in their address.
    expect(note?.text).toContain('https://old.rivermont.example/hook/…');
    expect(note?.text).not.toMatch(/9f8e|key=k/);
    answers['bot123456:ABC-secret/getWebhookInfo'] = { ok: true, result: { url: '' } };
    expect(await keys('telegram')).toEqual(['error telegram.no_webhook']);

    answers['182/subscriptions'] = { data: [{ object: 'user', callback_url: elsewhere, active: true }] };
    expect(await keys('messenger')).toEqual(['error meta.no_webhook']);
    answers['2010-04-01/Accounts/AC1/IncomingPhoneNumbers.json'] = {
      incoming_phone_numbers: [{ phone_number: '+15555550100', sms_url: elsewhere, sms_method: 'GET' }],
    };
    expect(await keys('sms')).toEqual(['error sms.other_webhook', 'error sms.method']);
    answers['2010-04-01/Accounts/AC1/IncomingPhoneNumbers.json'] = { incoming_phone_numbers: [] };
    expect(await keys('sms')).toEqual(['error sms.no_number']);
  });

  test('Messenger: another page, another app secret, fields that are not subscribed', async () => {
    answers['me'] = { id: '777', name: 'Another page' };
    answers['182/subscriptions'] = { status: 400, error: { code: 190, message: 'Invalid OAuth access token' } };
    answers['me/subscribed_apps'] = { data: [{ id: '182', subscribed_fields: ['message_reads'] }] };
    expect(await keys('messenger')).toEqual([
      'error messenger.other_page',
      'error meta.fields_missing',
      'error meta.app_secret',
    ]);
    answers['me'] = {
      status: 400,
      error: { code: 100, message: 'Invalid appsecret_proof provided in the API argument' },
    };
    expect(await keys('messenger')).toEqual(['error meta.proof']);
    answers = { ...asItShouldBe(), 'me/subscribed_apps': { data: [] } };
    expect(await keys('messenger')).toEqual(['error messenger.not_subscribed']);
  });

  test('WhatsApp: a number that cannot send, or that people block; a token without its permission', async () => {
    answers['106540352242922'] = { id: '1', status: 'DISCONNECTED', quality_rating: 'RED', name_status: 'DECLINED' };
    answers['me/permissions'] = { data: [{ permission: 'whatsapp_business_messaging', status: 'declined' }] };
    expect(await keys('whatsapp')).toEqual([
      'error whatsapp.status',
      'warning whatsapp.quality',
      'warning whatsapp.name',
      'error whatsapp.permissions',
    ]);
    answers['106540352242922'] = { status: 400, error: { code: 100, error_subcode: 33, message: 'Unsupported' } };
    expect(await keys('whatsapp')).toEqual(['error whatsapp.no_number']);
  });

  test('Telegram: calls that fail, messages that wait, a secret that nobody knows', async () => {
    answers['bot123456:ABC-secret/getWebhookInfo'] = {
      ok: true,
      result: {
        url: `${publicUrl}/webhooks/town/telegram`,
        pending_update_count: 812,
        last_error_date: Math.floor(Date.now() / 1000) - 600,
        last_error_message: 'Wrong response from the webhook: 502 Bad Gateway',
      },
    };
    const found = await troubles('telegram');
    expect(found.map(({ key }) => key)).toEqual(['telegram.no_secret', 'telegram.last_error', 'telegram.pending']);
    expect(found[1]?.text).toMatch(/10 .*502 Bad Gateway/);
    expect(found[2]?.text).toMatch(/812/);
  });

  test('without a public address Telegram is asked by us, and the others have nobody to call', async () => {
    process.env['PUBLIC_URL'] = '';
    answers['bot123456:ABC-secret/getWebhookInfo'] = { ok: true, result: { url: '' } };
    expect(await keys('telegram')).toEqual([]);
    expect(await keys('whatsapp')).toContain('error no_public_url');
    expect((await troubles('messenger')).find(({ key }) => key === 'no_public_url')?.text).toMatch(/PUBLIC_URL/);
    answers['bot123456:ABC-secret/getWebhookInfo'] = { ok: true, result: { url: 'https://old.example/t' } };
    expect(await keys('telegram')).toEqual(['warning telegram.webhook_in_way']);
  });

  test('a clock that is five minutes off is told; two are let pass', async () => {
    date = new Date(Date.now() + 5 * 60_000);
    const found = await troubles('telegram');
    expect(found.find(({ key }) => key === 'clock')?.text).toMatch(/5 min/);
    expect(await keys('sms')).toContain('error clock');
    expect(await keys('messenger')).toContain('error clock');
    date = new Date(Date.now() - 2 * 60_000);
    expect(await keys('telegram')).not.toContain('error clock');
  });

  test('asks for the memory of a server that runs, instead of opening its data', async () => {
    const store = await openStore(readConfig());
    await channelMemory(store.records, 'town/town/telegram').put('settings', { secret: 'made' });
    const changed: string[] = [];
    const also = channelCommands(store.records, (scope) => changed.push(scope));
    const socket = await startAdminSocket({ dir: data, store, also, log: { warn: () => undefined } });
    try {
      expect(await keys('telegram')).toEqual([]);
      expect((await channels('sync', 'town')).code).toBe(0);
      expect(changed).toEqual(['town/town/telegram']);
      expect(await channelMemory(store.records, 'town/town/telegram').get('settings')).toEqual({
        secret: 'made',
        commands: { opening_hours: 'menu:opening-hours' },
      });
    } finally {
      await socket.close();
      await store.close();
    }
  });
});

describe('ventanilla channels sync', () => {
  const sent = (path: string): unknown[] =>
    asked.filter((call) => call.path === path).map(({ body }) => JSON.parse(body) as unknown);

  test('sets up what each platform shows, in both languages, and says so', async () => {
    const { code, out } = await channels('sync', 'town', '--lang', 'en');
    expect([code, out]).toEqual([0, expect.stringMatching(/Channels: 4\. Errors: 0\. Warnings: 0\.$/)]);
    expect(out).toMatch(/sms\n {2}✓ There is nothing to set up here/);
    const [profile] = sent('me/messenger_profile') as [{ greeting: unknown[]; persistent_menu: unknown[] }];
    expect(profile).toMatchObject({ get_started: { payload: 'GET_STARTED' } });
    expect(profile.greeting).toEqual(
      expect.arrayContaining([
        { locale: 'default', text: 'Hello!' },
        { locale: 'es_LA', text: '¡Hola!' },
      ]),
    );
    expect(profile.persistent_menu[0]).toEqual({
      locale: 'default',
      composer_input_disabled: false,
      call_to_actions: [{ type: 'postback', title: 'Opening hours', payload: 'menu:opening-hours' }],
    });
    expect(sent('106540352242922/conversational_automation')).toEqual([{ prompts: ['Opening hours', 'Horario'] }]);
    const bot = 'bot123456:ABC-secret';
    expect(sent(`${bot}/setMyCommands`)).toEqual([
      { commands: [{ command: 'opening_hours', description: 'Opening hours' }] },
      { commands: [{ command: 'opening_hours', description: 'Opening hours' }], language_code: 'en' },
      { commands: [{ command: 'opening_hours', description: 'Horario' }], language_code: 'es' },
    ]);
    expect(sent(`${bot}/setMyDescription`)).toHaveLength(3);
    expect(sent(`${bot}/setChatMenuButton`)).toEqual([{ menu_button: { type: 'commands' } }]);
  });

  test('can be repeated, and tells what was refused', async () => {
    expect((await channels('sync', 'town')).code).toBe(0);
    answers['bot123456:ABC-secret/setMyCommands'] = {
      status: 400,
      ok: false,
      error_code: 400,
      description: 'Bad Request',
    };
    const { code, out } = await channels('sync', 'town', '--lang', 'es');
    expect([code, out]).toEqual([1, expect.stringMatching(/✗ Telegram lo rechazó: 400 Bad Request/)]);
  });
});
