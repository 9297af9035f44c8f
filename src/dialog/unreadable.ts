import type { InboundEvent } from '../model/event.js';
import { wait } from './asked.js';
import { openNow } from './open-asked.js';
import { reopen } from './repair.js';
import { perform } from './run.js';
import { change, engine, rule, say, type Talk } from './talk.js';

/** Unsupported things within this time of one another are one burst, in milliseconds: an album of them is pointed out once. */
const burstMs = 60_000;

/** Something was sent that could not be kept: it is said why and what helps. Under a person the desk reads it. */
export function unreadable(talk: Talk, { reason, text }: Extract<InboundEvent, { type: 'unreadable' }>): void {
  rule(talk, `unreadable:${reason}`);
  talk.effects.push({ type: 'note', text: `A file could not be kept (${reason})` });
  const { owner } = talk.input.control;
  if (owner.type === 'agent') return;
  say(talk, engine(`unreadable.${reason}`), owner.type === 'queue' ? { as: 'system' } : {});
  // Words that came with it are heard next, and lead to what is asked.
  if (owner.type === 'bot' && (text ?? '').trim() === '') perform(talk, openNow(talk) ? reopen(talk) : wait);
}

/** Something that we do not read at all (a poll, a product): said politely, once a burst; what was asked stays open. */
export function unsupported(talk: Talk): void {
  const { at } = talk.input.event;
  const told = at - (talk.state.unsupportedAt ?? -Infinity) < burstMs;
  rule(talk, told ? 'unsupported:again' : 'unsupported');
  change(talk, { unsupportedAt: at });
  const { owner } = talk.input.control;
  if (owner.type === 'queue' || owner.type === 'agent') {
    talk.effects.push({ type: 'note', text: 'Sent something that cannot be shown here' });
    return;
  }
  if (told) return;
  say(talk, engine('unsupported'));
  if (talk.state.waiting === null) perform(talk, openNow(talk) ? reopen(talk) : wait);
}
