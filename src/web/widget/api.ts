import type { Device, UploadFile } from './device.js';
import { retryAfter } from './backoff.js';
import { verdict, type Verdict } from './verdict.js';

/** Milliseconds a request may take before it counts as lost; generous, for 2G. */
const patience = 30_000;

/** Where the conversation is, and the right to read and write it. */
export interface Ticket {
  readonly conversation: string;
  readonly token: string;
}

/** An answer, or the news that none came (`lost`); `waitMs` is what the server asked for. */
export type Answer = (Verdict | { readonly type: 'lost' }) & { readonly waitMs: number | null; readonly body: unknown };

/** The web API of design issue 2, as calls that never throw. */
export interface Api {
  start(locale: string): Promise<Answer>;
  send(ticket: Ticket, message: { id: string; text?: string; choice?: string; seen: number }): Promise<Answer>;
  upload(
    ticket: Ticket,
    id: string,
    file: UploadFile,
    progress: (share: number) => void,
    signal: AbortSignal,
  ): Promise<Answer>;
  end(ticket: Ticket): Promise<Answer>;
  /** The bytes of a file of this conversation, or null. */
  file(ticket: Ticket, id: string): Promise<Blob | null>;
  eventsUrl(ticket: Ticket): string;
}

/** Makes the calls of one bot on one server. */
export function createApi(device: Device, server: string, bot: string): Api {
  const root = `${server}/api/v1`;
  const conversationUrl = (ticket: Ticket): string =>
    `${root}/conversations/${encodeURIComponent(ticket.conversation)}`;
  const bearer = (ticket: Ticket): { authorization: string } => ({ authorization: `Bearer ${ticket.token}` });

  const post = async (url: string, headers: { [name: string]: string }, body: unknown): Promise<Answer> => {
    const abort = new AbortController();
    const cancel = device.later(patience, () => abort.abort());
    try {
      const response = await device.fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
        signal: abort.signal,
        keepalive: true,
      });
      const wait = retryAfter(response.headers.get('retry-after'), device.now());
      return { ...verdict(response.status, 'message'), waitMs: wait, body: readJson(await response.text()) };
    } catch {
      return { type: 'lost', waitMs: null, body: null };
    } finally {
      cancel();
    }
  };

  return {
    start: (locale) => post(`${root}/bots/${encodeURIComponent(bot)}/conversations`, {}, { locale }),
    send: (ticket, message) => post(`${conversationUrl(ticket)}/messages`, bearer(ticket), message),
    end: (ticket) => post(`${conversationUrl(ticket)}/end`, bearer(ticket), {}),
    eventsUrl: (ticket) => `${conversationUrl(ticket)}/events`,
    async upload(ticket, id, file, progress, signal) {
      const headers = {
        ...bearer(ticket),
        'content-type': file.type || 'application/octet-stream',
        'x-file-name': encodeURIComponent(file.name).slice(0, 600),
      };
      const url = `${conversationUrl(ticket)}/files?id=${encodeURIComponent(id)}`;
      const answer = await device.upload(url, headers, file, progress, signal);
      if (answer.status === 0) return { type: 'lost', waitMs: null, body: null };
      const wait = retryAfter(answer.retryAfter, device.now());
      return { ...verdict(answer.status, 'file'), waitMs: wait, body: readJson(answer.body) };
    },
    async file(ticket, id) {
      try {
        const response = await device.fetch(`${conversationUrl(ticket)}/files/${encodeURIComponent(id)}`, {
          headers: bearer(ticket),
        });
        return response.ok ? await response.blob() : null;
      } catch {
        return null;
      }
    },
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
