import { isList, isMap, type Data } from '../source.js';
import type { Check } from './checked.js';
import { mapsIn, stringsIn, verbIn } from './written-steps.js';

/** Who books an appointment must learn its number, and be able to give it back. */
export const bookings: Check = ({ bot, topics, report }) => {
  const cancels = Object.values(bot.topics).some(({ steps }) =>
    Object.values(steps).some(
      (step) => step.type === 'call' && step.operation === 'cancel' && bot.services[step.service]?.type === 'calendar',
    ),
  );
  for (const { source, written } of topics) {
    const data = written as unknown as Data;
    for (const step of mapsIn(data)) {
      const save = step['book'];
      if (typeof save !== 'string' || verbIn(step) !== 'book') continue;
      if (!cancels) report('BOOK_NO_CANCEL', source.place(step, 'book'), { topic: written.intent });
      const booked = isMap(step['outcomes']) ? step['outcomes']['booked'] : undefined;
      if (!isList(booked) || stringsIn(data).some((text) => text.includes(`{${save}.reference}`))) continue;
      const says = booked.find((one) => verbIn(one) === 'say');
      if (isMap(says)) report('BOOKED_NO_NUMBER', source.place(says, 'say'), { name: `{${save}.reference}` });
    }
  }
};
