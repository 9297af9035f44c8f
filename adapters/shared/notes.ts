import type { ChannelNote } from '../../src/model/ports/adapter.js';
import type { Instant } from '../../src/model/event.js';

type Values = NonNullable<ChannelNote['values']>;

const note =
  (level: ChannelNote['level']) =>
  (key: string, values?: Values): ChannelNote => ({ level, key, ...(values === undefined ? {} : { values }) });

/** One line for the operator: all is well, look at this, mend this. `key` is one of `cli:channels`. */
export const good = note('good');
export const warning = note('warning');
export const error = note('error');

/** Longer than any network takes, and told before signatures fail: Microsoft's tokens allow for five minutes. Milliseconds. */
const clockSlack = 3 * 60_000;

/** Whether our clock and the platform's are minutes apart, by the date of an answer; nothing where it tells none. */
export function clockNotes(headers: Headers, now: Instant): readonly ChannelNote[] {
  const theirs = Date.parse(headers.get('date') ?? '');
  const apart = Math.abs(now - theirs);
  return Number.isFinite(theirs) && apart > clockSlack ? [error('clock', { minutes: Math.round(apart / 60_000) })] : [];
}

/** What a platform that calls us needs: an address on the Internet with https. Nothing = it has it. */
export function addressNotes(webhookUrl: string, platform: string): readonly ChannelNote[] {
  if (webhookUrl === '') return [error('no_public_url', { platform })];
  return webhookUrl.startsWith('https://') ? [] : [error('no_https', { platform, url: webhookUrl })];
}

/** An address as it may be shown: without what comes after its path, where others keep secrets. */
export function shownUrl(url: string): string {
  if (!URL.canParse(url)) return '?';
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`.replace(/[\w:-]{24,}/g, '…').slice(0, 200);
}

/** Two addresses that a platform would call alike. */
export const isSameUrl = (one: string, other: string): boolean =>
  URL.canParse(one) &&
  URL.canParse(other) &&
  new URL(one).href.replace(/\/$/, '') === new URL(other).href.replace(/\/$/, '');
