import type { Request, Response } from 'express';
import type { HttpDeps } from '../deps.js';

/** The right to read and write one conversation, as the page without JavaScript carries it. */
export interface Ticket {
  readonly conversation: string;
  readonly token: string;
}

const life = 24 * 60 * 60;

function nameOf(bot: string): string {
  return `ventanilla-${bot.replace(/[^A-Za-z0-9_-]/g, '')}`;
}

function attributes(deps: HttpDeps, request: Request, bot: string): string {
  const secure = deps.config.publicUrl.startsWith('https:') || request.secure;
  return `; Path=/chat/${encodeURIComponent(bot)}/plain; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
}

/** The ticket in the request's cookie, or null. */
export function readTicket(request: Request, bot: string): Ticket | null {
  const wanted = `${nameOf(bot)}=`;
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const found = /^([A-Za-z0-9_-]{1,64})\.([A-Za-z0-9_-]{43})$/.exec(
      part.trim().startsWith(wanted) ? part.trim().slice(wanted.length) : '',
    );
    if (found?.[1] && found[2]) return { conversation: found[1], token: found[2] };
  }
  return null;
}

/** First-party, unreadable for scripts, never sent with other sites' requests; gone after a day or with the end of the conversation. */
export function writeTicket(deps: HttpDeps, request: Request, response: Response, bot: string, ticket: Ticket): void {
  const value = `${ticket.conversation}.${ticket.token}`;
  response.append('Set-Cookie', `${nameOf(bot)}=${value}; Max-Age=${life}${attributes(deps, request, bot)}`);
}

export function clearTicket(deps: HttpDeps, request: Request, response: Response, bot: string): void {
  response.append('Set-Cookie', `${nameOf(bot)}=; Max-Age=0${attributes(deps, request, bot)}`);
}
