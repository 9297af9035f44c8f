import type { QueueSettings } from '../model/bot.js';
import type { Reason } from '../model/effect.js';
import type { Json } from '../model/json.js';
import type { Slots } from '../model/text.js';
import { wallTime } from '../model/time.js';
import { precheck, type Precheck } from '../handoff/precheck.js';
import { ask, button, plainQuestion, wait, type Asked, type Move } from './asked.js';
import { isWriting, closeCall } from './calls.js';
import { valueOf } from './operands.js';
import { attempt, change, changeTop, engine, localeOf, rule, say, top, type SayOptions, type Talk } from './talk.js';

/** What a request for a person needs to remember while the citizen chooses. */
export interface PersonRequest {
  readonly queue: string | null;
  readonly reason: Reason;
  /** The telephone to call the citizen at, as they gave it with the request (E.164). */
  readonly contact?: string;
}

export const reasonOf = (talk: Talk, code: Reason['code'], urgent = false): Reason => ({
  code,
  topic: top(talk)?.topic ?? talk.state.lastTopic,
  urgent,
});

export const aboutOf = (request: PersonRequest): { readonly [name: string]: Json } => ({
  queue: request.queue,
  reason: { ...request.reason },
  ...(request.contact === undefined ? {} : { contact: request.contact }),
});

export function requestFrom(about: { readonly [name: string]: Json }): PersonRequest {
  const { queue, contact } = about;
  return {
    queue: typeof queue === 'string' ? queue : null,
    reason: (about['reason'] as unknown as Reason | undefined) ?? { code: 'asked', topic: null, urgent: false },
    ...(typeof contact === 'string' ? { contact } : {}),
  };
}

/** Looks whether a person can be promised now. */
export function lookForPerson(talk: Talk, queue: string | null): Precheck {
  return precheck(talk.bot, queue, talk.input.staff, localeOf(talk), talk.input.now);
}

/**
 * The citizen is to get a person: promised only if one is there. Closed or nobody online: the truth, and the choices that are left. The
 * open form is kept where it stands.
 */
export function askPerson(talk: Talk, request: PersonRequest, found = lookForPerson(talk, request.queue)): Move {
  rule(talk, `person:${found.type}`);
  attempt(talk, `person:${request.reason.code}`);
  if (found.type === 'online') return joinQueue(talk, request, found);
  if (isWriting(talk)) {
    tellWhyNot(talk, found, request);
    return wait;
  }
  closeCall(talk);
  if (found.type === 'no_queue') {
    say(talk, engine('person.none'), { choices: [button('menu')] });
    change(talk, { question: null });
    return wait;
  }
  tellWhyNot(talk, found, request);
  return found.type === 'closed' ? askMessage(talk, request) : ask(talk, nobodyQuestion, aboutOf(request));
}

/** Puts the conversation in the line; the way back leads to where the form stood. */
export function joinQueue(talk: Talk, request: PersonRequest, found: Extract<Precheck, { queue: unknown }>): Move {
  change(talk, { question: null, misses: 0 });
  changeTop(talk, { tries: 0 });
  const before = found.type === 'closed' ? 0 : found.before;
  const { contact } = request;
  talk.effects.push({
    type: 'handoff',
    queue: found.queue.name,
    reason: request.reason,
    ...(contact === undefined ? {} : { contact }),
  });
  if (contact !== undefined)
    say(talk, engine('person.number'), { values: { contact: { type: 'phone', e164: contact } }, as: 'system' });
  if (found.type === 'online' && before === 0)
    say(talk, engine('person.connecting'), { as: 'system', says: 'person/queued' });
  else sayPlace(talk, 'in_line', before, { says: 'person/queued' });
  return wait;
}

/** How many wait before, or that nobody does; never a guess. */
export function sayPlace(talk: Talk, key: 'in_line' | 'position', before: number, options: SayOptions): void {
  say(talk, engine(before === 0 ? `person.${key}_next` : `person.${key}`), {
    ...(before === 0 ? {} : { values: { count: { type: 'number', number: before } } }),
    as: 'system',
    ...options,
  });
}

function tellWhyNot(talk: Talk, found: Precheck, request: PersonRequest): void {
  if (found.type === 'no_queue' || found.type === 'online') return;
  const phone: Slots = found.queue.phone ? { phone: { type: 'text', text: found.queue.phone } } : {};
  if (found.type === 'nobody') {
    say(talk, engine(`person.nobody_${found.why}`), { says: 'person/nobody' });
  } else {
    const opens = found.opens === null ? null : wallTime(found.opens, talk.bot.timeZone);
    say(talk, engine(`person.${found.holiday ? 'holiday' : 'closed'}${opens ? '' : '_unknown'}`), {
      values: {
        ...(found.holiday ? { holiday: { type: 'localized', text: found.holiday } } : {}),
        ...(opens
          ? { opens: { type: 'datetime', datetime: `${opens.date}T${opens.time}`, zone: talk.bot.timeZone } }
          : {}),
      },
      says: 'person/closed',
    });
  }
  if (found.queue.phone) say(talk, engine('person.phone'), { values: phone });
  if (request.reason.urgent)
    talk.effects.push({ type: 'note', text: 'Urgent request while nobody is there', alert: true });
}

/** A queue's telephone, with the hours at which somebody answers it where the bot knows them. */
export function sayPhone(talk: Talk, queue: QueueSettings): void {
  if (!queue.phone) return;
  const hours =
    Object.keys(talk.bot.queues)[0] === queue.name
      ? valueOf(talk.bot, {}, talk.input.now, { type: 'ref', name: 'agency-hours' })
      : undefined;
  const phone = { type: 'text', text: queue.phone } as const;
  say(talk, engine(hours ? 'person.phone_hours' : 'person.phone'), { values: { phone, ...(hours ? { hours } : {}) } });
}

/** Nobody is online now: wait all the same, leave a message, or go on. */
export const nobodyQuestion: Asked = {
  ...plainQuestion,
  name: 'nobody',
  say: engine('person.nobody_choices'),
  answers: [button('wait'), button('message'), button('bot')],
};

export const messageQuestion: Asked = {
  ...plainQuestion,
  name: 'message',
  say: engine('person.message'),
  accepts: [{ slot: 'message', spec: { type: 'text' } }],
  answers: [button('not_now')],
};

export const contactQuestion: Asked = {
  ...plainQuestion,
  name: 'contact',
  say: engine('person.contact'),
  accepts: [
    { slot: 'contact', spec: { type: 'phone' } },
    { slot: 'contact', spec: { type: 'email' } },
  ],
  answers: [button('no_contact')],
};

/** Takes a message because nobody can answer now. */
export function askMessage(talk: Talk, request: PersonRequest): Move {
  return ask(talk, messageQuestion, aboutOf(request));
}
