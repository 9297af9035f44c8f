import type { Before, Step } from '../model/bot.js';
import type { InboundEvent } from '../model/event.js';
import { own } from '../model/json.js';
import type { Reminder } from '../model/state.js';
import type { Slots } from '../model/text.js';
import type { Value } from '../model/value.js';
import { afterQuiet } from '../handoff/working-time.js';
import { deadlines } from './calls.js';
import { resultValues } from './outcomes.js';
import { occasionOf, removeReminders, reminderTimerName, setReminders } from './set-reminders.js';
import { isSilent } from './silent.js';
import { authored, change, engine, rule, say, topicOf, type Talk } from './talk.js';

const prefix = 'remind:';

/** A reminder is due. An appointment is looked up first: it may have been moved or cancelled elsewhere. Undefined: another timer. */
export function reminderTimer(talk: Talk, name: string): true | undefined {
  if (!name.startsWith(prefix)) return undefined;
  const reminder = talk.state.reminders?.find(({ id }) => reminderTimerName(id) === name);
  if (!reminder) {
    rule(talk, 'timer:ignored');
    return true;
  }
  const { now } = talk.input;
  const at = afterQuiet(now, talk.bot.timeZone);
  if (now >= reminder.until || at >= reminder.until || isSilent(talk)) {
    rule(talk, 'reminder:dropped');
    removeReminders(talk, ({ id }) => id === reminder.id);
    return true;
  }
  if (at > now) {
    // The program was not running when it was due, and now it is night.
    rule(talk, 'reminder:later');
    replace(talk, { ...reminder, dueAt: at });
    talk.effects.push({ type: 'remind', name, dueAt: at });
    return true;
  }
  if (!reminder.booked) {
    tell(talk, reminder);
    return true;
  }
  const { service, reference } = reminder.booked;
  talk.calls += 1;
  const callId = `${talk.input.turnId}.${talk.calls}`;
  rule(talk, 'reminder:look_up');
  replace(talk, { ...reminder, booked: { service, reference, callId } });
  talk.effects.push({
    type: 'call',
    callId,
    service,
    operation: 'get',
    input: { reference: { type: 'text', text: reference } },
    deadlineMs: deadlines.read,
    writes: false,
  });
  return true;
}

function replace(talk: Talk, reminder: Reminder): void {
  change(talk, { reminders: (talk.state.reminders ?? []).map((one) => (one.id === reminder.id ? reminder : one)) });
}

/** What the look-up before a reminder came to: told, moved with the appointment, or gone with it. False: another call's result. */
export function reminderResult(talk: Talk, event: Extract<InboundEvent, { type: 'call_result' }>): boolean {
  const reminder = talk.state.reminders?.find(({ booked }) => booked?.callId === event.callId);
  if (!reminder?.booked) return false;
  const { service, reference } = reminder.booked;
  if (event.outcome === 'not_found') {
    rule(talk, 'reminder:gone');
    removeReminders(talk, ({ booked }) => booked?.reference === reference);
    return true;
  }
  if (event.outcome === 'found') {
    const { start } = appointmentIn(event.result);
    if (start && JSON.stringify(start) !== JSON.stringify(own(reminder.slots, 'start'))) {
      moveReminders(talk, service, reference, event.result);
      return true;
    }
  }
  if (talk.input.now >= reminder.until || isSilent(talk)) {
    rule(talk, 'reminder:dropped');
    removeReminders(talk, ({ id }) => id === reminder.id);
    return true;
  }
  // A system that does not answer is no reason to let somebody miss their appointment.
  tell(talk, reminder);
  return true;
}

function tell(talk: Talk, reminder: Reminder): void {
  removeReminders(talk, ({ id }) => id === reminder.id);
  const topic = topicOf(talk, reminder.topic);
  const step = topic && own(topic.steps, reminder.step);
  if (talk.input.control.owner.type === 'agent') {
    rule(talk, 'reminder:to_agent');
    talk.effects.push({
      type: 'note',
      text: `A reminder is due (${reminder.topic}); it was not sent, because a person has the conversation.`,
    });
    return;
  }
  rule(talk, 'reminder:sent');
  talk.unasked = true;
  const options = {
    values: reminder.slots,
    as: 'system',
    says: `${reminder.topic}/reminder`,
    ...(topic?.sensitive ? { sensitive: true } : {}),
    ...templateOf(step),
  } as const;
  if (step?.type === 'remind') say(talk, authored(step.say), options);
  else say(talk, engine(topic?.sensitive ? 'book.reminder_plain' : 'book.reminder'), options);
  talk.unasked = false;
}

const templateOf = (step: Step | undefined) =>
  (step?.type === 'remind' || step?.type === 'book') && step.template ? { template: step.template } : {};

/** Everything a reminder of an appointment says, as the service tells it. */
const appointmentIn = (result: Slots): Slots => {
  const appointment: Value | undefined = own(result, 'appointment');
  return appointment?.type === 'record' ? appointment.fields : resultValues(result);
};

/** The reminders of a booking that was just made. Returns when the first one goes out. */
export function remindOfBooking(
  talk: Talk,
  step: { readonly name: string; readonly service: string; readonly remind?: readonly Before[] },
  topic: string,
  result: Slots,
): number | null {
  if (!step.remind) return null;
  const slots = appointmentIn(result);
  const reference = own(slots, 'reference');
  const start = own(slots, 'start');
  const occasion = start && occasionOf(talk.bot, start);
  if (!occasion || reference?.type !== 'text') return null;
  const booked = { service: step.service, reference: reference.text };
  return setReminders(talk, { topic, step: step.name, slots, occasion, before: step.remind, booked })[0] ?? null;
}

/** What a call did to an appointment is done to its reminders: moved with it, or gone with it. */
export function remindersFollow(talk: Talk, service: string, outcome: string, result: Slots): void {
  const reference = own(appointmentIn(result), 'reference');
  if (reference?.type !== 'text') return;
  if (outcome === 'cancelled' || outcome === 'already') {
    if (removeReminders(talk, ({ booked }) => booked?.service === service && booked.reference === reference.text))
      rule(talk, 'reminder:gone');
  } else if (outcome === 'moved') moveReminders(talk, service, reference.text, result);
}

function moveReminders(talk: Talk, service: string, reference: string, result: Slots): void {
  const mine = talk.state.reminders?.find(
    ({ booked }) => booked?.service === service && booked.reference === reference,
  );
  // After the last one has gone out, the step that booked it still knows how it is reminded of.
  if (!mine) return;
  removeReminders(talk, ({ booked }) => booked?.service === service && booked.reference === reference);
  const step = own(topicOf(talk, mine.topic)?.steps ?? {}, mine.step);
  rule(talk, 'reminder:moved');
  if (step?.type === 'book') remindOfBooking(talk, step, mine.topic, result);
}

/** Nothing goes out by itself any more: the citizen opted out, or closed the chat. */
export function dropReminders(talk: Talk): void {
  if (removeReminders(talk, () => true)) rule(talk, 'reminder:dropped');
}
