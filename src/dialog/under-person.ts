import type { InboundEvent } from '../model/event.js';
import { again, button } from './asked.js';
import { lookForPerson, sayPlace } from './person.js';
import { repair } from './repair.js';
import { perform } from './run.js';
import { change, engine, rule, say, setSlots, top, type Talk } from './talk.js';
import { menuButtons } from './topics.js';
import type { Command } from './words/commands.js';

/** What a citizen may still ask of the bot while waiting in the line; to an agent only the first of them is answered. */
const inLine: readonly Command['name'][] = [
  'opt_out',
  'opt_in',
  'language',
  'assistant',
  'leave',
  'position',
  'person',
];

/** The conversation is a person's: words go to the desk (the shell keeps them); the bot is silent but for the way out. */
export function routed(talk: Talk, commands: readonly Command[]): void {
  const { owner } = talk.input.control;
  const command = inLine.map((name) => commands.find((one) => one.name === name)).find((one) => one !== undefined);
  if (command?.name === 'opt_out') {
    repair(talk, command);
    if (owner.type === 'agent')
      talk.effects.push({ type: 'note', text: 'The citizen opted out of notifications', alert: true });
    return;
  }
  if (command?.name === 'opt_in' && talk.state.optedOut) {
    repair(talk, command);
    return;
  }
  if (owner.type === 'agent' || !command || command.name === 'opt_in') return rule(talk, 'routed');
  if (command.name === 'language') {
    repair(talk, command);
    return;
  }
  if (command.name === 'assistant' || command.name === 'leave') return leaveLine(talk);
  const found = lookForPerson(talk, owner.type === 'queue' ? owner.queue : null);
  rule(talk, 'position');
  const before = found.type === 'online' || found.type === 'nobody' ? found.before : 0;
  sayPlace(talk, 'position', before, { choices: [button('bot')], says: 'person/position' });
}

/** Back to the assistant: the line is left and the open question comes again. */
export function leaveLine(talk: Talk): void {
  rule(talk, 'leave_queue');
  talk.effects.push({ type: 'leave_queue' });
  backWithBot(talk, 'person.left_line');
}

function backWithBot(talk: Talk, key: string): void {
  const open = talk.state.stack.length > 0 || talk.state.waiting !== null;
  say(talk, engine(key), {
    as: 'system',
    says: 'person/returned',
    ...(open ? {} : { choices: menuButtons(talk.bot) }),
  });
  if (talk.state.waiting === null && open) perform(talk, again);
}

/** An agent's words, if they were written under the control that still holds; else they are a draft at the desk. */
export function agentSpoke(talk: Talk, event: Extract<InboundEvent, { type: 'agent_message' }>): void {
  const { control } = talk.input;
  if (control.owner.type !== 'agent' || control.epoch !== event.epoch) {
    rule(talk, 'agent:stale');
    talk.effects.push({ type: 'note', text: event.text });
    return;
  }
  rule(talk, 'agent');
  say(
    talk,
    { type: 'verbatim', text: event.text, ...(event.locale ? { locale: event.locale } : {}) },
    { as: { agent: event.alias } },
  );
}

/** Control changed hands at the desk: the citizen is told, and the bot takes up where it stood. */
export function controlChanged(talk: Talk, event: Extract<InboundEvent, { type: 'control_changed' }>): void {
  rule(talk, `control:${event.change}`);
  if (event.change === 'taken') {
    say(talk, engine(event.alias ? 'person.taken' : 'person.taken_plain'), {
      ...(event.alias ? { values: { alias: { type: 'text', text: event.alias } } } : {}),
      as: 'system',
      says: 'person/taken',
    });
  } else if (event.change === 'requeued') {
    say(talk, engine('person.requeued'), { as: 'system', says: 'person/requeued' });
  } else if (event.change === 'returned') {
    change(talk, {
      human: { summary: event.summary?.slice(0, 1000) ?? null, at: talk.input.now },
      misses: 0,
      question: null,
    });
    if (event.slots) setSlots(talk, event.slots);
    const frame = top(talk);
    if (frame) change(talk, { stack: [...talk.state.stack.slice(0, -1), { ...frame, interrupted: false, tries: 0 }] });
    backWithBot(talk, 'person.returned');
  } else {
    // A result that came meanwhile (a booking, a report number) is told before everything is closed.
    if (top(talk)?.local['pending'] !== undefined) perform(talk, again);
    change(talk, {
      human: { summary: event.summary?.slice(0, 1000) ?? null, at: talk.input.now },
      stack: [],
      question: null,
      parked: null,
      misses: 0,
    });
    say(talk, engine('person.ended'), { as: 'system', says: 'person/ended' });
  }
}
