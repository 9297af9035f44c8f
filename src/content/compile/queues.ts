import type { Bot, QueueSettings } from '../../model/bot.js';
import type { Localized } from '../../model/text.js';
import type { Report } from '../finding.js';
import type { WrittenBot } from '../schema/bot.js';
import type { Data, Source } from '../source.js';
import { holidays } from './holidays.js';
import type { At } from './localize.js';
import { always, weekHours } from './week-hours.js';

/** A bot without `queues:` has one that is open at all hours: who is at the desk decides. */
export function compileQueues(
  written: WrittenBot,
  source: Source,
  today: string,
  report: Report,
  words: (data: Data | undefined, at: At) => Localized,
): Bot['queues'] {
  const { languages } = written;
  const same = (text: string): Localized => Object.fromEntries(languages.map((language) => [language, text]));
  const entries = Object.entries(written.queues ?? { general: {} }).map(
    ([name, queue]): readonly [string, QueueSettings] => {
      for (const [index, language] of (queue.languages ?? []).entries()) {
        if (!languages.includes(language))
          report('UNKNOWN_LANGUAGE', source.place(queue.languages ?? null, index), { language });
      }
      const hours =
        queue.hours === undefined
          ? always
          : weekHours(
              queue.hours as Data,
              (key, text) => {
                const place = key === null ? source.place(queue, 'hours') : source.place(queue.hours as object, key);
                report('HOURS_INVALID', place, { hours: text.slice(0, 40) });
              },
              (key, text) => report('HOURS_OVERNIGHT', source.place(queue.hours as object, key), { hours: text }),
            );
      const closed = holidays(
        queue.holidays as Data | undefined,
        today,
        (data, container) => words(data, { container, key: 'name' }),
        (index, text) => {
          const place =
            index === null ? source.place(queue, 'holidays') : source.place(queue.holidays as object, index);
          report('WRONG_VALUE', place, {
            key: 'holidays',
            expected: '@holiday',
            found: '@words',
            value: text.slice(0, 40),
          });
        },
      );
      const phone = queue.phone ?? written.phone;
      const title =
        queue.title === undefined
          ? same(name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' '))
          : words(queue.title, { container: queue, key: 'title' });
      return [
        name,
        {
          name,
          title,
          hours,
          holidays: closed,
          languages: queue.languages ?? languages,
          ...(phone === undefined ? {} : { phone }),
        },
      ];
    },
  );
  return Object.fromEntries(entries);
}
