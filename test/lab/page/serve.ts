import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { at, textAt } from '../json.js';
import { openLab, type Lab } from '../lab.js';
import type { Phone } from '../phone.js';
import type { Answer, Kind, Posted, Trouble } from '../types.js';

/** Telephones of the page, side by side. */
const kinds = ['whatsapp', 'messenger', 'telegram', 'sms'] as const;

/** What can be switched on, for as long as it is on. */
const troubles: { readonly [name: string]: Trouble } = {
  slow: { type: 'slow', ms: 3_000 },
  too_many: { type: 'too_many', retryAfter: 5 },
  reset_after_accept: { type: 'reset_after_accept' },
};

export interface LabPage {
  readonly lab: Lab;
  /** Address of the page. */
  readonly url: string;
  /** Tells the page where the bot is, and the platforms where its webhooks are. */
  open(bot: { readonly name: string; readonly server: string }): Promise<void>;
  close(): Promise<void>;
}

/** Starts the laboratory with its page. `lang` = the language where the address names none. */
export async function openLabPage({
  port = 0,
  lang = 'en',
}: {
  readonly port?: number;
  readonly lang?: string;
}): Promise<LabPage> {
  let bot = { name: '', server: '' };
  const streams = new Set<ServerResponse>();
  const on = new Map<string, () => void>();
  const phones = new Map<Kind, Phone>();
  const lab = await openLab({
    port,
    oneHost: true,
    async own(asked, response) {
      const { pathname } = asked.url;
      if (pathname === '/') return { status: 302, headers: { location: '/lab/' }, body: '' };
      if (pathname === '/lab/') return pageIn(asked.url.searchParams.get('lang') ?? lang);
      if (/^\/lab\/(?:page|words)\.(?:js|css)$/u.test(pathname)) return asset(pathname.slice('/lab/'.length));
      if (pathname === '/lab/events') return stream(response);
      // A page of elsewhere may not write with these telephones.
      const own = (asked.headers['content-type'] ?? '').startsWith('application/json') && asked.method === 'POST';
      if (own && pathname === '/lab/act') return { status: 200, json: { ...(await act(asked.json)) } };
      if (own && pathname === '/lab/fault') return fault(textAt(asked.json, 'name'), at(asked.json, 'on') === true);
      return { status: 404, body: 'not here', type: 'text/plain' };
    },
  });
  lab.world.receipts = 'after';
  for (const kind of kinds) phones.set(kind, lab.phone(kind, { language: lang }));

  function pageIn(language: string): Answer {
    const html = read('index.html')
      .replaceAll('{{lang}}', language === 'es' ? 'es' : 'en')
      .replaceAll('{{title}}', language === 'es' ? 'Laboratorio de canales' : 'Channel laboratory')
      .replaceAll('{{bot}}', bot.name)
      .replaceAll('{{server}}', bot.server);
    return { status: 200, body: html, type: 'text/html; charset=utf-8', headers: { 'cache-control': 'no-store' } };
  }

  function stream(response: ServerResponse): 'streaming' {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    streams.add(response);
    response.on('close', () => streams.delete(response));
    response.write(frame());
    return 'streaming';
  }

  const frame = (): string => {
    const faults = Object.fromEntries([...Object.keys(troubles), 'duplicate'].map((name) => [name, on.has(name)]));
    const told = kinds.map((kind) => {
      const { name, screen, typing } = phones.get(kind)?.person ?? { name: '', screen: [], typing: false };
      return { kind, name, screen, typing };
    });
    return `data: ${JSON.stringify({ phones: told, faults })}\n\n`;
  };
  let waiting = false;
  const stopTelling = lab.onChange(() => {
    if (waiting) return;
    waiting = true;
    // Several changes of one moment are one picture.
    setImmediate(() => {
      waiting = false;
      for (const each of streams) each.write(frame());
    });
  });
  // What the bot's server refused is posted again, as the platforms do.
  const retry = setInterval(() => void lab.again(), 3_000);

  async function act(asked: Parameters<typeof at>[0]): Promise<Posted> {
    const phone = phones.get(textAt(asked, 'kind') as Kind);
    const name = textAt(asked, 'act');
    const text = textAt(asked, 'text');
    const nothing: Posted = { status: 'nothing', body: '' };
    if (!phone) return nothing;
    if (name === 'say') return phone.say(text);
    if (name === 'tap') {
      const bubble = phone.screen().find(({ id }) => id === textAt(asked, 'on'));
      const button = bubble?.buttons[Number(textAt(asked, 'button'))];
      return button ? phone.tap(button.label) : nothing;
    }
    const wroteBefore = phone.screen().some(({ from }) => from === 'me');
    if (name === 'edit') return wroteBefore ? phone.edit(text) : nothing;
    if (name === 'delete') return wroteBefore ? phone.delete() : nothing;
    const deeds: { readonly [name: string]: () => Promise<Posted> } = {
      open: () => phone.open(),
      photo: () => phone.photo(),
      voice: () => phone.voice(),
      file: () => phone.file(),
      location: () => phone.location(),
      contact: () => phone.contact(),
      stop: () => phone.stop(),
      start: () => phone.start(),
      block: () => phone.block(),
      unblock: () => phone.unblock(),
      read: () => phone.reads(),
    };
    return Object.hasOwn(deeds, name) ? (deeds[name]?.() ?? nothing) : nothing;
  }

  function fault(name: string, wanted: boolean): Answer {
    const trouble = Object.hasOwn(troubles, name) ? troubles[name] : undefined;
    on.get(name)?.();
    on.delete(name);
    if (name === 'window') for (const phone of phones.values()) phone.closeWindow();
    if (name === 'duplicate') {
      lab.mail.times = wanted ? 3 : 1;
      if (wanted) on.set(name, () => undefined);
    }
    if (trouble && wanted)
      on.set(name, lab.fail({ match: { path: sends }, times: Number.POSITIVE_INFINITY, with: trouble }));
    return { status: 200, json: { status: 200 } };
  }

  return {
    lab,
    url: `${lab.url}/lab/?lang=${lang}`,
    async open(where) {
      bot = where;
      for (const kind of ['whatsapp', 'messenger', 'sms'] as const)
        await lab.connect(kind, `${where.server}/webhooks/${where.name}/${kind}`);
    },
    async close() {
      clearInterval(retry);
      stopTelling();
      for (const each of streams) each.end();
      await lab.close();
    },
  };
}

/** Calls that carry a message; receiving goes on while sending is in trouble. */
const sends = /\/(?:messages|Messages\.json|send(?:Message|Photo|Document|Audio))$/u;

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

function asset(name: string): Answer {
  const type = name.endsWith('.css') ? 'text/css' : 'text/javascript';
  return { status: 200, body: read(name), type: `${type}; charset=utf-8`, headers: { 'cache-control': 'no-store' } };
}
