import type { Offer } from '../model/state.js';
import { givenBy, wait, type Move } from './asked.js';
import { give } from './give.js';
import { lateChoice } from './late.js';
import { openNow } from './open-asked.js';
import { leave } from './leave.js';
import { reopen, repair, showMenu } from './repair.js';
import { routeTo } from './routes.js';
import { perform } from './run.js';
import { change, engine, questionId, rule, say, topicOf, type Talk } from './talk.js';
import { leaveLine } from './under-person.js';

/** Buttons that mean the same whenever they are tapped, whatever is open by then. */
export const lasting: ReadonlySet<string> = new Set(['person', 'menu', 'language']);

/** A tap on something we offered. Returns false if it must wait for the call under way. */
export function chooseOffer(talk: Talk, key: string): boolean {
  const offer = talk.state.offers.findLast((one) => one.key === key);
  const { owner } = talk.input.control;
  if (owner.type === 'queue' || owner.type === 'agent') {
    underPerson(talk, offer, owner.type);
    return true;
  }
  if (talk.state.waiting) return duringCall(talk, offer);
  if (!talk.state.greeted) change(talk, { greeted: true });
  perform(talk, offer ? meant(talk, offer) : notOffered(talk, 'choice.unknown'));
  return true;
}

function underPerson(talk: Talk, offer: Offer | undefined, owner: 'queue' | 'agent'): void {
  const command = offer?.means.type === 'command' ? offer.means.command : '';
  if (owner === 'queue' && command === 'bot') return leaveLine(talk);
  if (owner === 'queue' && command === 'language' && offer) {
    perform(talk, lastingMove(talk, offer) ?? wait);
    return;
  }
  rule(talk, 'routed');
}

function duringCall(talk: Talk, offer: Offer | undefined): boolean {
  const command = offer?.means.type === 'command' ? offer.means.command : '';
  if (!offer || !['person', 'language', 'leave'].includes(command)) return false;
  perform(talk, command === 'leave' ? leave(talk) : (lastingMove(talk, offer) ?? wait));
  return true;
}

/** What a remembered offer leads to now. */
export function meant(talk: Talk, offer: Offer): Move {
  const open = openNow(talk);
  const mine = offer.question !== '' && offer.question === questionId(talk.state.question);
  const command = offer.means.type === 'command' ? offer.means.command : '';
  if (open && mine) return give(talk, open, givenBy(offer.means));
  const late = lateChoice(talk, offer);
  if (late) return late;
  const move = lastingMove(talk, offer);
  if (move) return move;
  return offer.question === '' && command === 'keep' ? reopen(talk) : notOffered(talk, 'choice.over');
}

function lastingMove(talk: Talk, offer: Offer): Move | null {
  const { means } = offer;
  if (means.type === 'topic') {
    const topic = topicOf(talk, means.topic);
    if (!topic) return null;
    rule(talk, `choice:${means.topic}`);
    return routeTo(talk, topic);
  }
  if (means.type !== 'command' || !lasting.has(means.command)) return null;
  if (means.command === 'menu') return showMenu(talk);
  if (means.command === 'person') return repair(talk, { name: 'person', locale: talk.state.locale ?? '' });
  const wanted = means.about?.['to'];
  const to = typeof wanted === 'string' ? wanted : '';
  return repair(talk, { name: 'language', locale: to, to });
}

function notOffered(talk: Talk, key: string): Move {
  rule(talk, key);
  say(talk, engine(key));
  return openNow(talk) ? reopen(talk) : showMenu(talk);
}
