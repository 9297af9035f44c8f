import type { InboundEvent } from '../model/event.js';
import { wait } from './asked.js';
import { openAsked } from './open-asked.js';
import { reopen } from './repair.js';
import { perform } from './run.js';
import { kindOf } from './steps/index.js';
import { change, changeTop, engine, rule, say, stepOf, top, type Talk } from './talk.js';

type Attachment = Extract<InboundEvent, { type: 'attachment' }>;

/** Something was sent: it answers a photo or file question, else it is kept beside what is open and the citizen is told. */
export function receiveFile(talk: Talk, event: Attachment): void {
  const { owner } = talk.input.control;
  if (owner.type === 'queue' || owner.type === 'agent') return rule(talk, 'routed');
  const open = openAsked(talk.bot, talk.state);
  const frame = top(talk);
  const step = stepOf(talk.bot, frame);
  const wanted =
    open?.type === 'step'
      ? open.asked.accepts.find(({ spec }) => spec.type === 'photo' || spec.type === 'file')
      : undefined;
  const received = step && kindOf(step).received;
  if (wanted && frame && step && received) {
    if (wanted.spec.type === 'photo' && !event.file.mime.startsWith('image/')) {
      perform(talk, { type: 'misunderstood', problem: { key: 'dialog:file.not_photo', values: {} } });
      return;
    }
    rule(talk, `file:${wanted.slot}`);
    change(talk, { misses: 0 });
    changeTop(talk, { tries: 0 });
    perform(talk, received(talk, step, top(talk) ?? frame, event.file));
    return;
  }
  rule(talk, open ? 'file:kept' : 'file:unasked');
  talk.effects.push({ type: 'note', text: `Received: ${event.file.name} (${event.file.id})` });
  say(talk, engine(open ? (event.kind === 'audio' ? 'file.kept_audio' : 'file.kept') : 'file.unasked'));
  if (event.text === undefined || event.text.trim() === '') perform(talk, open ? reopen(talk) : wait);
}

/** A pin on a map: an address is asked in words, politely; else it is told that it is of no use here. */
export function receiveLocation(talk: Talk): void {
  const { owner } = talk.input.control;
  if (owner.type === 'queue' || owner.type === 'agent') return rule(talk, 'routed');
  const open = openAsked(talk.bot, talk.state);
  const street = open?.asked.accepts.some(({ spec }) => spec.type === 'address') === true;
  rule(talk, street ? 'location:street' : 'location:unasked');
  say(talk, engine(street ? 'location.street' : 'location.unasked'));
  perform(talk, open ? reopen(talk) : wait);
}
