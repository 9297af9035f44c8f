import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ChatEvent } from '../../src/model/outbound.js';
import { answer, greeting, type Accepted, type Said } from './fake-bot.js';

interface Talk {
  readonly id: string;
  readonly token: string;
  readonly events: ChatEvent[];
  readonly accepted: Accepted[];
  readonly readers: Set<() => void>;
  readonly files: Map<string, Buffer>;
  locale: string;
  ended: boolean;
  typing: boolean;
}

/** A web API with a bot of a few sentences, for developing and testing the widget without the engine. */
export interface FakeChatServer {
  readonly url: string;
  /** The newest conversation. */
  talk(): Talk;
  conversations(): number;
  /** Requests for events so far, with the cursor they asked from. */
  readonly reads: readonly (number | null)[];
  /** Open streams. */
  streams(): number;
  /** The bot, an agent or the system says something now. */
  say(said: Said): void;
  /** Answers the next `count` requests of the kind with this status instead. */
  refuse(
    kind: 'messages' | 'files' | 'conversations',
    status: number,
    count?: number,
    headers?: { readonly [name: string]: string },
  ): void;
  /** Cuts every open stream. */
  cut(): void;
  /** Whether streams are answered with JSON, as behind a proxy that cannot stream. */
  jsonOnly(yes: boolean): void;
  /** The conversations are forgotten, as after a restore. */
  forget(): void;
  stop(): Promise<void>;
}

/** Starts the server on a free port of the loopback interface; it also serves the built widget at /widget.js. */
export async function startFakeChatServer(): Promise<FakeChatServer> {
  const talks = new Map<string, Talk>();
  const reads: (number | null)[] = [];
  const refusals: { kind: string; status: number; headers: { readonly [name: string]: string } }[] = [];
  const sockets = new Set<ServerResponse>();
  let newest: Talk | null = null;
  let onlyJson = false;

  const push = (talk: Talk, said: Said, id?: string): void => {
    const seq = talk.events.length + 1;
    talk.events.push({
      from: 'bot',
      locale: talk.locale,
      choices: [],
      ...said,
      seq,
      id: id ?? `t${seq}.0`,
      at: Date.now(),
    });
    for (const ring of talk.readers) ring();
  };
  const receive = (talk: Talk, message: Accepted, echo: Said): boolean => {
    if (talk.accepted.some(({ id }) => id === message.id)) return false;
    talk.accepted.push(message);
    push(talk, { ...echo, from: 'citizen' }, message.id);
    const words = message.text?.toLowerCase();
    if (words === 'en español') talk.locale = 'es';
    if (words === 'in english') talk.locale = 'en';
    talk.typing = true;
    for (const ring of talk.readers) ring();
    setImmediate(() => {
      talk.typing = false;
      for (const said of answer(message, talk.locale === 'es' ? 'es' : 'en')) push(talk, said);
    });
    return true;
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://fake.example');
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Expose-Headers', 'Retry-After');
    if (request.method === 'OPTIONS') {
      response.setHeader('Access-Control-Allow-Headers', 'Authorization, Content-Type, Last-Event-ID, X-File-Name');
      response.setHeader('Access-Control-Allow-Methods', 'GET, POST');
      return void response.writeHead(204).end();
    }
    if (url.pathname === '/widget.js') {
      response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
      return void response.end(await readFile('dist/web/widget.js'));
    }
    const reply = (status: number, body: unknown): void => {
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    };
    const [, api, version, kind, id = '', action = '', file = ''] = url.pathname.split('/');
    if (api !== 'api' || version !== 'v1') return reply(404, {});
    const body = await readBody(request);
    const refused = refusals.findIndex((each) => each.kind === (kind === 'bots' && action ? 'conversations' : action));
    if (request.method === 'POST' && refused >= 0) {
      const [refusal] = refusals.splice(refused, 1);
      for (const [name, value] of Object.entries(refusal?.headers ?? {})) response.setHeader(name, value);
      return reply(refusal?.status ?? 500, { error: { code: 'refused', message: 'Refused by the test.' } });
    }
    if (kind === 'bots' && !id) {
      return reply(200, {
        bots: [
          { name: 'rivermont', title: { en: 'City of Rivermont', es: 'Ciudad de Rivermont' }, languages: ['en', 'es'] },
        ],
      });
    }
    if (kind === 'bots' && action === 'conversations') {
      if (id !== 'rivermont') return reply(404, { error: { code: 'unknown_bot', message: 'There is no such bot.' } });
      const { locale = 'en' } = JSON.parse(body.toString() || '{}') as { locale?: string };
      const talk: Talk = {
        id: randomUUID(),
        token: randomUUID(),
        events: [],
        accepted: [],
        readers: new Set(),
        files: new Map(),
        locale,
        ended: false,
        typing: false,
      };
      talks.set(talk.id, talk);
      newest = talk;
      push(talk, greeting(locale === 'es' ? 'es' : 'en'));
      return reply(201, { conversation: talk.id, token: talk.token });
    }
    const talk = talks.get(id);
    if (kind !== 'conversations' || !talk || request.headers.authorization !== `Bearer ${talk.token}`)
      return reply(404, {});
    if (action === 'events') return events(talk, url, request, response);
    if (action === 'files' && request.method === 'GET') {
      response.setHeader('Content-Type', 'application/octet-stream');
      return void response.end(talk.files.get(file));
    }
    if (action === 'end') {
      talk.ended = true;
      for (const ring of talk.readers) ring();
      return reply(202, { accepted: true, duplicate: false });
    }
    if (talk.ended) return reply(409, { error: { code: 'conversation_ended', message: 'It is over.' } });
    if (action === 'files') {
      const name = decodeURIComponent(String(request.headers['x-file-name'] ?? 'file'));
      const stored = { id: randomUUID(), name, mime: 'image/png', bytes: body.length };
      talk.files.set(stored.id, body);
      const message = {
        id: url.searchParams.get('id') ?? randomUUID(),
        text: undefined,
        choice: undefined,
        seen: undefined,
        fileName: name,
      };
      const accepted = receive(talk, message, { text: name, file: stored });
      return reply(202, { accepted, duplicate: !accepted, file: stored });
    }
    const message = JSON.parse(body.toString()) as Accepted;
    if ((message.text ?? '').length > 2000)
      return reply(413, { error: { code: 'message_too_long', message: 'Too long.' } });
    const label = talk.events.flatMap((event) => event.choices).find((choice) => choice.id === message.choice)?.label;
    const accepted = receive(talk, message, { text: label ?? message.text ?? '' });
    return reply(202, { accepted, duplicate: !accepted });
  };

  const events = (talk: Talk, url: URL, request: IncomingMessage, response: ServerResponse): void => {
    const streaming = !onlyJson && request.headers.accept === 'text/event-stream';
    const header = request.headers['last-event-id'];
    let after = Number(header ?? url.searchParams.get('after') ?? 0);
    reads.push(header === undefined && streaming ? null : after);
    const page = (): ChatEvent[] => talk.events.filter((event) => event.seq > after);
    if (!streaming) {
      const finish = (): void => {
        talk.readers.delete(ring);
        if (!response.writableEnded) {
          response
            .writeHead(200, { 'Content-Type': 'application/json' })
            .end(JSON.stringify({ events: page(), ended: talk.ended }));
        }
      };
      const ring = (): void => {
        if (page().length > 0 || talk.ended) finish();
      };
      talk.readers.add(ring);
      response.on('close', () => talk.readers.delete(ring));
      if (url.searchParams.get('wait') === '0') finish();
      else ring();
      return;
    }
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.write('retry: 2000\n\n');
    sockets.add(response);
    let typing = false;
    const ring = (): void => {
      for (const event of page()) {
        response.write(`id: ${event.seq}\ndata: ${JSON.stringify(event)}\n\n`);
        after = event.seq;
      }
      if (talk.typing && !typing) response.write('event: typing\ndata: {}\n\n');
      typing = talk.typing;
      if (talk.ended) response.end('event: ended\ndata: {}\n\n');
    };
    talk.readers.add(ring);
    response.on('close', () => {
      talk.readers.delete(ring);
      sockets.delete(response);
    });
    ring();
  };

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const current = (): Talk => {
    if (!newest) throw new Error('No conversation was opened yet.');
    return newest;
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    talk: current,
    conversations: () => talks.size,
    reads,
    streams: () => sockets.size,
    say: (said) => push(current(), said),
    refuse(kind, status, count = 1, headers = {}) {
      for (let n = 0; n < count; n += 1) refusals.push({ kind, status, headers });
    },
    cut: () => sockets.forEach((socket) => socket.destroy()),
    jsonOnly: (yes) => {
      onlyJson = yes;
    },
    forget: () => talks.clear(),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
