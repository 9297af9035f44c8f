import type { Step } from '../model/bot.js';
import { own } from '../model/json.js';
import type { Frame, OpenPromise } from '../model/state.js';
import { wallTime } from '../model/time.js';
import { afterQuiet } from '../handoff/working-time.js';
import { promiseTimers } from './promise-timers.js';
import { reopen } from './repair.js';
import { perform } from './run.js';
import { isSilent } from './silent.js';
import { change, engine, rule, say, topicOf, type Talk } from './talk.js';

type PromiseStep = Extract<Step, { readonly type: 'promise' }>;

function stepOfPromise(talk: Talk, { topic, step }: OpenPromise): PromiseStep | undefined {
  const found = own(topicOf(talk, topic)?.steps ?? {}, step);
  return found?.type === 'promise' ? found : undefined;
}

function forget(talk: Talk, { id }: OpenPromise): void {
  change(talk, { promises: (talk.state.promises ?? []).filter((one) => one.id !== id) });
  const timers = promiseTimers(id);
  for (const name of [timers.warn, timers.due]) talk.effects.push({ type: 'cancel_remind', name });
}

/** A timer of a promise: the agency is warned, or it was missed. Undefined: another timer; false: it waits for the call under way. */
export function promiseTimer(talk: Talk, name: string): boolean | undefined {
  if (!name.startsWith('promise:')) return undefined;
  const promise = talk.state.promises?.find(({ id }) => Object.values(promiseTimers(id)).includes(name));
  if (!promise) {
    rule(talk, 'timer:ignored');
    return true;
  }
  if (name === promiseTimers(promise.id).warn) {
    rule(talk, 'promise:warned');
    tellAgency(talk, promise, 'warn');
    return true;
  }
  return missed(talk, promise, name);
}

/** The agency did what it owed. */
export function promiseKept(talk: Talk, id: string): void {
  const promise = talk.state.promises?.find((one) => one.id === id);
  if (!promise) return rule(talk, 'promise:unknown');
  rule(talk, 'promise:kept');
  forget(talk, promise);
}

/** The citizen closed the chat: what is owed stays owed, and the agency has it in its list. */
export function promisesLeft(talk: Talk): void {
  for (const promise of talk.state.promises ?? []) {
    rule(talk, 'promise:left');
    tellAgency(talk, promise, 'left');
    forget(talk, promise);
  }
}

const sentences = {
  warn: 'Promised to the resident, and due soon',
  missed: 'Promised to the resident, and not marked as done in time',
  left: 'Promised to the resident, who has closed the chat',
} as const;

/** An entry in the desk's list; whoever has the conversation already gets a line in it instead. */
function tellAgency(talk: Talk, promise: OpenPromise, what: keyof typeof sentences): void {
  const { date, time } = wallTime(promise.dueAt, talk.bot.timeZone);
  const title = Object.values(topicOf(talk, promise.topic)?.title ?? {})[0] ?? promise.topic;
  const text = `${sentences[what]}: ${title}, by ${date} ${time}.`;
  const { owner } = talk.input.control;
  const queue = stepOfPromise(talk, promise)?.queue ?? Object.keys(talk.bot.queues)[0];
  if (owner.type === 'agent' || owner.type === 'queue' || queue === undefined) {
    talk.effects.push({ type: 'note', text, alert: true });
    return;
  }
  const reason = { code: 'promise', topic: promise.topic, urgent: what === 'missed' } as const;
  talk.effects.push({ type: 'take_message', queue, text, contact: '', reason, promise: promise.id });
}

function missed(talk: Talk, promise: OpenPromise, name: string): boolean {
  const { owner } = talk.input.control;
  const at = afterQuiet(talk.input.now, talk.bot.timeZone);
  const step = stepOfPromise(talk, promise);
  const speaks = (owner.type === 'bot' || owner.type === 'none') && !isSilent(talk);
  if (speaks && talk.state.waiting) return false;
  if (speaks && at > talk.input.now) {
    rule(talk, 'promise:later');
    talk.effects.push({ type: 'remind', name, dueAt: at });
    return true;
  }
  rule(talk, 'promise:missed');
  forget(talk, promise);
  if (!speaks) {
    tellAgency(talk, promise, 'missed');
    return true;
  }
  talk.unasked = true;
  if (step?.ifMissed === undefined) {
    tellAgency(talk, promise, 'missed');
    say(talk, engine('promise.missed'), {
      values: promise.slots,
      as: 'system',
      says: `${promise.topic}/missed`,
      ...(step?.template ? { template: step.template } : {}),
      ...(topicOf(talk, promise.topic)?.sensitive ? { sensitive: true } : {}),
    });
    return true;
  }
  runMissed(talk, promise, step.ifMissed);
  return true;
}

/** The author's steps run on top of what is open, and then that comes back. */
function runMissed(talk: Talk, { id, topic, slots }: OpenPromise, first: string | null): void {
  const { stack, question } = talk.state;
  const below = stack.at(-1);
  const frame: Frame = { topic, step: first, slots, tries: 0, local: { '~missed': id }, interrupted: false };
  change(talk, {
    question: null,
    stack: [...stack.slice(0, -1), ...(below ? [{ ...below, interrupted: true }] : []), frame],
  });
  perform(talk, { type: 'again' });
  if (stack.length === 0 && talk.state.stack.length === 0 && talk.state.question === null && question !== null) {
    change(talk, { question });
    perform(talk, reopen(talk));
  }
}
