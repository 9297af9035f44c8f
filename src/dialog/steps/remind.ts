import { own } from '../../model/json.js';
import { occasionOf, setReminders } from '../set-reminders.js';
import { changeTop, top } from '../talk.js';
import { markTold, wasTold } from '../local.js';
import type { StepKind, StepOf } from './step-kind.js';

/**
 * Reminds of a day or a time that was asked or found; nothing is said now.
 *
 *     - remind: { en: "Your hearing is on {hearing}.", es: "Su audiencia es el {hearing}." }
 *       of: hearing
 *       times: [1 day before, 2 hours before]
 */
export const remind: StepKind<StepOf<'remind'>> = {
  arrive(talk, step, frame) {
    const value = own(frame.slots, step.of);
    const occasion = value && occasionOf(talk.bot, value);
    if (occasion && !wasTold(frame, step.name)) {
      changeTop(talk, { local: markTold(frame, step.name) });
      setReminders(talk, {
        topic: frame.topic,
        step: step.name,
        slots: top(talk)?.slots ?? frame.slots,
        occasion,
        before: step.before,
      });
    }
    return { type: 'next', step: step.next };
  },
};
