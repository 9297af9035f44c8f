import type { InboundEvent } from '../model/event.js';
import type { Point } from '../model/value.js';
import { wait } from './asked.js';
import { follow, give } from './give.js';
import { markSent, pinKey } from './local.js';
import { openNow } from './open-asked.js';
import { readAnswer } from './read-answer.js';
import { reopen } from './repair.js';
import { perform } from './run.js';
import { kindOf } from './steps/index.js';
import { slotKinds } from './slots/index.js';
import { change, changeTop, engine, rule, say, slotContext, stepOf, top, type Talk } from './talk.js';

/** Platforms bring the pictures of an album one by one, within a second or two: that they are kept is said once. Milliseconds. */
const albumMs = 5_000;

type Attachment = Extract<InboundEvent, { type: 'attachment' }>;

/** Something was sent: it answers a photo or file question, else it is kept beside what is open and the citizen is told. */
export function receiveFile(talk: Talk, event: Attachment): void {
  const { owner } = talk.input.control;
  if (owner.type === 'queue' || owner.type === 'agent') return rule(talk, 'routed');
  const open = openNow(talk);
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
    say(talk, engine(wanted.spec.type === 'photo' ? 'file.got_photo' : 'file.got_file'));
    perform(talk, received(talk, step, top(talk) ?? frame, event.file));
    return;
  }
  const again = event.at - (talk.state.keptAt ?? -Infinity) < albumMs;
  rule(talk, again ? 'file:again' : open ? 'file:kept' : 'file:unasked');
  change(talk, { keptAt: event.at });
  talk.effects.push({ type: 'note', text: `Received: ${event.file.name} (${event.file.id})` });
  // Kept with the answers of the form too, so that it goes where they go.
  if (open?.type === 'step' && frame) changeTop(talk, { local: markSent(frame, event.file) });
  if (again) return;
  say(talk, engine(open ? (event.kind === 'audio' ? 'file.kept_audio' : 'file.kept') : 'file.unasked'));
  if (event.text === undefined || event.text.trim() === '') perform(talk, open ? reopen(talk) : wait);
}

/** A pin on a map answers where something is; an address that must lie in an area is asked in words as well, unless the pin brings one. */
export function receiveLocation(talk: Talk, event: Extract<InboundEvent, { type: 'location' }>): void {
  const { owner } = talk.input.control;
  if (owner.type === 'queue' || owner.type === 'agent') return rule(talk, 'routed');
  const open = openNow(talk);
  const wanted = open?.asked.accepts.find(({ spec }) => spec.type === 'address' || spec.type === 'location');
  const point: Point = { latitude: event.latitude, longitude: event.longitude };
  if (!open || !wanted) {
    rule(talk, 'location:unasked');
    const { latitude, longitude } = point;
    talk.effects.push({ type: 'note', text: `Location: ${latitude.toFixed(5)}, ${longitude.toFixed(5)}` });
    say(talk, engine('location.unasked'));
    return perform(talk, open ? reopen(talk) : wait);
  }
  const label = [event.name, event.address]
    .filter((part) => part !== undefined && part.trim() !== '')
    .join(', ')
    .slice(0, 200);
  if (wanted.spec.type === 'location') {
    rule(talk, `location:${wanted.slot}`);
    const value = { type: 'location', point, ...(label ? { label } : {}) } as const;
    return perform(talk, give(talk, open, { type: 'value', slot: wanted.slot, value }));
  }
  const words = (event.address ?? '').trim();
  const read = slotKinds.address.read(words, talk.input.heard.readings, wanted.spec, slotContext(talk), words !== '');
  if (read.type === 'outside') {
    const move = follow(talk, open, { type: 'outside', slot: wanted.slot, value: read.value });
    if (move) return perform(talk, move);
  }
  const place = read.type === 'value' && read.value.type === 'address' ? read.value : null;
  if (place || wanted.spec.within === undefined) {
    rule(talk, `location:${wanted.slot}`);
    const value = { ...(place ?? ({ type: 'address', line: '' } as const)), point };
    return perform(talk, give(talk, open, { type: 'value', slot: wanted.slot, value }));
  }
  // Where the area ends is known by ZIP code and city only: the pin is kept, and the street is asked.
  rule(talk, 'location:street');
  const frame = top(talk);
  if (frame) changeTop(talk, { local: { ...frame.local, [pinKey(wanted.slot)]: { ...point } } });
  say(talk, engine('location.street'));
  perform(talk, reopen(talk));
}

/** A contact card answers a telephone number, or a name. */
export function receiveContact(talk: Talk, event: Extract<InboundEvent, { type: 'contact' }>): void {
  const { owner } = talk.input.control;
  if (owner.type === 'queue' || owner.type === 'agent') return rule(talk, 'routed');
  const open = openNow(talk);
  const accepts = open?.asked.accepts.map(({ spec }) => spec.type) ?? [];
  const text = accepts.includes('phone') ? event.phones.join(', ') : accepts.includes('name') ? (event.name ?? '') : '';
  if (open && text.trim() !== '') {
    const answer = readAnswer(open.asked, { text, readings: talk.input.heard.readings }, slotContext(talk));
    const move = follow(talk, open, answer);
    if (move) {
      rule(talk, 'contact');
      return perform(talk, move);
    }
  }
  rule(talk, 'contact:unasked');
  talk.effects.push({
    type: 'note',
    text: `Contact card: ${[event.name ?? '', ...event.phones].filter((one) => one !== '').join(', ')}`,
  });
  say(talk, engine(accepts.includes('phone') ? 'contact_card.no_phone' : 'contact_card.unasked'));
  perform(talk, open ? reopen(talk) : wait);
}
