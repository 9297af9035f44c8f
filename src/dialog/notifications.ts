import { wait, type Move } from './asked.js';
import { leave } from './leave.js';
import { dropReminders } from './reminders.js';
import { change, engine, rule, say, type Talk } from './talk.js';

/** All notifications end at once; confirmed once. A second time it is a wish to leave what is open, or it is said that they are off. */
export function optOut(talk: Talk): Move {
  if (talk.state.optedOut) {
    if (talk.state.stack.length > 0 && talk.input.control.owner.type === 'bot') return leave(talk);
    say(talk, engine('opt_out_already'), { as: 'system', says: 'bot/opted_out' });
    return wait;
  }
  change(talk, { optedOut: true });
  dropReminders(talk);
  say(talk, engine('opt_out'), { as: 'system', says: 'bot/opted_out' });
  talk.effects.push({ type: 'note', text: 'Opted out of all notifications' });
  return wait;
}

/** The way back after that: what was dropped with it (reminders) is not set again, and it is said so. Returns whether the talk goes on. */
export function optIn(talk: Talk): boolean {
  if (talk.state.optedOut) {
    change(talk, { optedOut: false });
    say(talk, engine('opt_in'), { as: 'system', says: 'bot/opted_in' });
    talk.effects.push({ type: 'note', text: 'Wants notifications again' });
  } else say(talk, engine('opt_in_already'), { as: 'system', says: 'bot/opted_in' });
  return talk.input.control.owner.type === 'bot';
}

/** The platform took an opt-out (or its end) and confirmed it: it counts as if it had been written, and nothing is said again. */
export function toldNotifications(talk: Talk, wanted: boolean): void {
  rule(talk, wanted ? 'opted_in' : 'opted_out');
  if (talk.state.optedOut === !wanted) return;
  change(talk, { optedOut: !wanted });
  if (!wanted) dropReminders(talk);
  talk.effects.push({ type: 'note', text: wanted ? 'Wants notifications again' : 'Opted out of all notifications' });
}
