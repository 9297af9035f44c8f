import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout as rest } from 'node:timers/promises';
import type { Json } from '../../src/model/json.js';
import { openConnector, type Connector } from './connector.js';
import { openFaults, type Fault } from './faults.js';
import { graphKind, handshake, meta, openMeta } from './graph/meta.js';
import { openMessenger, type Messenger } from './graph/messenger.js';
import { openWhatsApp, type WhatsApp } from './graph/whatsapp.js';
import { listen, type Asked } from './http.js';
import { openMail, type Mail } from './mail.js';
import { readOracle } from './oracle.js';
import { newPerson, type Who } from './people.js';
import { openPhone, type Phone } from './phone.js';
import { openSms } from './sms.js';
import { openTelegram, type Telegram } from './telegram/telegram.js';
import type { Answer, Call, Kind, Platform, Posted, Trouble } from './types.js';
import type { World } from './world.js';
import { patience } from '../support/patience.js';

/** A call as it was answered; `broken` = the connection was broken off. */
export interface Recorded extends Call {
  readonly answered: number | 'broken';
  /** When it came and when it was answered, in milliseconds of one clock that only goes forward. */
  readonly times: { readonly came: number; readonly answered: number };
}

/** The laboratory: servers of this machine that play the platforms, and the telephones of people. See README.md beside this file. */
export interface Lab {
  /** Address of the platforms; settings made by `settings` lead there. */
  readonly url: string;
  readonly whatsapp: WhatsApp;
  readonly messenger: Messenger;
  readonly telegram: Telegram;
  readonly sms: ReturnType<typeof openSms>;
  readonly teams: Connector;
  readonly mail: Mail;
  readonly world: World;
  /** Settings of a channel of a bot file that lead here; `webhookUrl` = the server's own address for it, '' = it has none. */
  settings(kind: Kind, webhookUrl?: string): { readonly [name: string]: Json };
  /** Where webhooks go. Meta asks first whether the address is ours, and rejects if it is not; Telegram is told by the bot itself. */
  connect(kind: Exclude<Kind, 'telegram'>, url: string): Promise<void>;
  phone(kind: Kind, who?: Who): Phone;
  /** Makes calls go wrong; returns what mends it. */
  fail(fault: Fault): () => void;
  /** Ends every fault. */
  mend(): void;
  /** Withdraws the credentials of a platform, or gives them back. */
  revoke(kind: Kind, revoked?: boolean): void;
  /** Moves the laboratory's clock on. */
  pass(ms: number): void;
  /** What the bot asked for, in order. */
  readonly calls: readonly Recorded[];
  /** Credentials that were sent where they do not belong; a good bot leaves it empty. */
  readonly leaks: readonly string[];
  /** What the published description of a platform has against a request, where VENTANILLA_DATA names it. */
  readonly objections: readonly string[];
  /** Posts again what was refused, as the platforms do. */
  again(): Promise<readonly Posted[]>;
  /** Resolves with what `find` finds, as soon as it does; rejects after `within` ms with what was missing. */
  until<Found>(find: () => Found | undefined, within?: number, what?: () => string): Promise<Found>;
  /** Told of every change on a screen; returns what ends it. */
  onChange(tell: () => void): () => void;
  close(): Promise<void>;
}

/** `own` answers what is below `/lab` (the page of `npm run lab`). */
export interface LabOptions {
  readonly port?: number;
  /**
   * Files that want no credentials lie on the platforms' own host: for a real server, which fetches from public hosts alone and from the
   * host of `api:`. Leaks are not told then.
   */
  readonly oneHost?: boolean;
  readonly own?: (asked: Asked, response: ServerResponse) => Promise<Answer | 'streaming'>;
}

/** Below it lie the files of `oneHost`. */
const beside = '/elsewhere';

export async function openLab({ port = 0, oneHost = false, own }: LabOptions = {}): Promise<Lab> {
  const oracle = await readOracle();
  const events = new EventEmitter().setMaxListeners(0);
  const faults = openFaults();
  const calls: Recorded[] = [];
  const leaks: string[] = [];
  const objections: string[] = [];
  const files: World['files'] = new Map();
  const revoked = new Set<Kind>();
  let ahead = 0;
  let count = 1000;

  const fileAt = (path: string): Answer => {
    const file = files.get(path);
    return file
      ? { status: 200, body: file.bytes, type: file.mime }
      : { status: 404, body: 'gone', type: 'text/plain' };
  };
  const other = await listen((asked) => {
    const credential = asked.headers['authorization'] ?? asked.url.searchParams.get('access_token');
    if (credential !== null) leaks.push(`${asked.method} ${asked.url.pathname} with ${credential.slice(0, 12)}…`);
    return Promise.resolve(fileAt(asked.url.pathname));
  });
  const server = await listen(answer, port);

  const world: World = {
    now: () => Date.now() + ahead,
    next: () => (count += 1),
    origin: server.origin,
    elsewhere: oneHost ? `${server.origin}${beside}` : other.origin.replace('127.0.0.1', 'localhost'),
    people: [],
    files,
    mail: openMail(() => void events.emit('change')),
    revoked,
    receipts: 'none',
    refusals: 'answer',
    webhooks: new Map(),
    changed: () => void events.emit('change'),
  };
  const app = openMeta(world);
  const platforms = {
    whatsapp: openWhatsApp(world, app),
    messenger: openMessenger(world, app),
    telegram: openTelegram(world),
    sms: openSms(world),
    'bot-framework': openConnector(world),
  } satisfies { readonly [kind in Kind]: Platform };
  const prefixes: readonly (readonly [string, (path: string) => Kind])[] = [
    ['/graph', graphKind],
    ['/lookaside', () => 'whatsapp'],
    ['/telegram', () => 'telegram'],
    ['/twilio', () => 'sms'],
    ['/connector', () => 'bot-framework'],
  ];

  async function answer(asked: Asked, response: ServerResponse): Promise<Answer | null | 'streaming'> {
    if (asked.url.pathname.startsWith(`${beside}/`)) return fileAt(asked.url.pathname.slice(beside.length));
    const found = prefixes.find(([prefix]) => asked.url.pathname.startsWith(`${prefix}/`));
    if (!found) return own ? own(asked, response) : { status: 404, body: 'no platform', type: 'text/plain' };
    const path = asked.url.pathname.slice(found[0].length);
    const { method, headers, body, json, files: sent } = asked;
    const call: Call = {
      kind: found[1](path),
      method,
      path,
      query: asked.url.searchParams,
      headers,
      body,
      json,
      files: sent,
    };
    const came = performance.now();
    const said = await withTrouble(call, faults.take(call), found[0] === '/lookaside');
    const times = { came, answered: performance.now() };
    calls.push({ ...call, answered: said === null ? 'broken' : said.status, times });
    world.changed();
    return said;
  }

  async function withTrouble(call: Call, trouble: Trouble | null, file: boolean): Promise<Answer | null> {
    if (trouble?.type === 'slow') await rest(trouble.ms);
    if (trouble?.type === 'reset') return null;
    if (trouble?.type === 'wordless')
      return { status: trouble.status, body: '<html><body><h1>Bad Gateway</h1></body></html>', type: 'text/html' };
    if (trouble?.type === 'too_many' || trouble?.type === 'error') return platforms[call.kind].refuse(trouble);
    const said = await serve(call, file);
    return trouble?.type === 'reset_after_accept' ? null : said;
  }

  async function serve(call: Call, file: boolean): Promise<Answer> {
    if (file) return platforms.whatsapp.download(call.path, call);
    const graph = call.kind === 'whatsapp' || call.kind === 'messenger';
    const refusal = graph ? app.refusal(call) : null;
    if (refusal) return refusal;
    const about = graph ? await app.handle(call) : null;
    if (about) return about;
    const said = await platforms[call.kind].handle(call);
    // What the platform refuses anyway needs no second opinion.
    if (said.status < 300) objections.push(...oracle(call));
    return said;
  }

  const until: Lab['until'] = (find, within = patience, what = () => 'it never happened') =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = find();
        if (found === undefined) return;
        end();
        resolve(found);
      };
      const timer = setTimeout(() => {
        end();
        reject(new Error(what()));
      }, within);
      const end = (): void => {
        clearTimeout(timer);
        events.off('change', look);
      };
      events.on('change', look);
      look();
    });

  return {
    url: server.origin,
    whatsapp: platforms.whatsapp,
    messenger: platforms.messenger,
    telegram: platforms.telegram,
    sms: platforms.sms,
    teams: platforms['bot-framework'],
    mail: world.mail,
    world,
    settings: (kind, webhookUrl = '') => platforms[kind].settings(webhookUrl),
    async connect(kind, url) {
      if (kind === 'whatsapp' || kind === 'messenger') {
        const problem = await handshake(url, meta.verify);
        if (problem !== null) throw new Error(`${kind}: the callback could not be verified: ${problem}`);
      }
      world.webhooks.set(kind, url);
    },
    phone(kind, who = {}) {
      const person = newPerson(world, kind, who);
      world.people.push(person);
      world.changed();
      return openPhone(world, platforms[kind], person, until);
    },
    fail: (fault) => faults.add(fault),
    mend: () => faults.clear(),
    revoke: (kind, withdrawn = true) => void (withdrawn ? revoked.add(kind) : revoked.delete(kind)),
    pass(ms) {
      ahead += ms;
      world.changed();
    },
    calls,
    leaks,
    objections,
    again: async () => [...(await world.mail.again()), ...(await platforms.telegram.queue.again())],
    until,
    onChange(tell) {
      events.on('change', tell);
      return () => void events.off('change', tell);
    },
    async close() {
      platforms.telegram.queue.close();
      await world.mail.quiet();
      await Promise.all([server.close(), other.close()]);
    },
  };
}
