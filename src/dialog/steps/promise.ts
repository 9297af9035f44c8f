import { own } from '../../model/json.js';
import { mostPromises } from '../../model/state.js';
import { wallTime } from '../../model/time.js';
import type { Value } from '../../model/value.js';
import { dueAfter, warnAt } from '../../handoff/working-time.js';
import { markTold, wasTold } from '../local.js';
import { promiseTimers } from '../promise-timers.js';
import { authored, change, changeTop, rule, say, setSlots, top } from '../talk.js';
import type { StepKind, StepOf } from './step-kind.js';

/**
 * Something the agency owes by a moment: told with `{due}`; the agency is warned before it is missed.
 *
 *     - promise: { en: "We come back by {due}.", es: "Regresamos a más tardar el {due}." }
 *       due: 1 business day
 *       if_missed: [ { handoff: public-works } ]
 */
export const promise: StepKind<StepOf<'promise'>> = {
  arrive(talk, step, frame) {
    if (wasTold(frame, step.name)) return { type: 'next', step: step.next };
    const { bot } = talk;
    const { now, turnId } = talk.input;
    const queue = (step.queue === null ? undefined : own(bot.queues, step.queue)) ?? Object.values(bot.queues)[0];
    const dueAt = dueAfter(step.due, queue, bot.timeZone, now);
    const { date, time } = wallTime(dueAt, bot.timeZone);
    const exact = step.due.unit === 'minutes' || step.due.unit === 'hours';
    const due: Value = exact
      ? { type: 'datetime', datetime: `${date}T${time}`, zone: bot.timeZone }
      : { type: 'date', date };
    setSlots(talk, { due });
    changeTop(talk, { local: markTold(top(talk) ?? frame, step.name) });
    const id = `${turnId}.${step.name}`;
    const made = { id, topic: frame.topic, step: step.name, slots: top(talk)?.slots ?? frame.slots, dueAt };
    const open = [...(talk.state.promises ?? []), made];
    for (const old of open.slice(0, -mostPromises))
      for (const name of Object.values(promiseTimers(old.id))) talk.effects.push({ type: 'cancel_remind', name });
    change(talk, { promises: open.slice(-mostPromises) });
    const timers = promiseTimers(id);
    talk.effects.push(
      { type: 'remind', name: timers.warn, dueAt: warnAt(dueAt, now) },
      { type: 'remind', name: timers.due, dueAt },
    );
    rule(talk, 'promise:made');
    say(talk, authored(step.say), { values: { due } });
    return { type: 'next', step: step.next };
  },
};
