import { z } from 'zod';
import { channelSettings } from './channels.js';
import { said } from './said.js';
import { format, line, name, share, text, phone } from './scalars.js';

const settings = z
  .looseObject({ type: name })
  .describe('`type` and the settings of that type. A secret is `${NAME}`, from the environment.');

const hours = z
  .union(
    [
      line,
      z.record(z.string(), z.union([line, z.array(line, { error: 'list' })], { error: 'hours' }), { error: 'hours' }),
    ],
    { error: 'hours' },
  )
  .describe('`{ mon-fri: "08:00-17:00", sat: "09:00-12:00" }`, or `always`.');

const holiday = z.union(
  [
    line,
    z.strictObject({
      day: line.describe('The day, e.g. 2027-12-24.'),
      name: text.describe('What the day is called, per language.'),
    }),
  ],
  { error: 'holiday' },
);

/** `bot.yaml`: one a bot. */
export const botSchema = z
  .strictObject({
    format,
    bot: name.describe('Name of the bot: the name of its folder.'),
    name: text.describe('What residents read, per language.'),
    agency: name
      .optional()
      .describe('Groups bots that share people, queues and contacts; the bot’s own name if not written.'),
    languages: z
      .array(line, { error: 'list' })
      .min(1, { error: 'words' })
      .describe('Languages, the first one is the agency’s own: `[en, es]`.'),
    time_zone: line.describe('Time zone, e.g. America/Chicago.'),
    phone: phone.optional().describe('Printed as `{agency-phone}`.'),
    website: line.optional().describe('Printed as `{agency-website}`.'),
    greeting: said.describe('First words to everybody.'),
    topics: z
      .array(z.union([line, z.record(z.string(), z.unknown())], { error: 'topicEntry' }), { error: 'list' })
      .optional()
      .describe(
        'Files of topics: `common/*` is the shared library, `./intents/*` the bot’s own; or a topic written here.',
      ),
    menu: z.array(name, { error: 'list' }).optional().describe('Topics offered first, in this order.'),
    channels: z
      .record(name, channelSettings, { error: 'map' })
      .optional()
      .describe('Where residents write; web chat if nothing is written.'),
    services: z.record(name, settings, { error: 'map' }).optional().describe('The agency’s systems.'),
    queues: z
      .record(
        name,
        z.strictObject({
          title: text.optional(),
          hours: hours.optional(),
          holidays: z
            .union([line, z.array(holiday, { error: 'list' })], { error: 'holiday' })
            .optional()
            .describe('`us-federal`, or a list of days.'),
          languages: z
            .array(line, { error: 'list' })
            .optional()
            .describe('What its people speak; all languages of the bot if not written.'),
          phone: phone.optional().describe('Said when nobody can answer.'),
        }),
        { error: 'map' },
      )
      .optional()
      .describe('Where people wait for a person. Without one: `general`, open at all hours.'),
    texts: z
      .record(z.string(), said, { error: 'map' })
      .optional()
      .describe('Engine sentences in the agency’s own words, by key: `dialog:person.closed`.'),
    after_review_by: z
      .enum(['answer', 'withhold'], { error: 'afterReview' })
      .optional()
      .describe('A topic past its `review_by`: `answer` (as ever) or `withhold` (a person is offered instead).'),
    thresholds: z
      .strictObject({ answer: share.optional(), clarify: share.optional() })
      .optional()
      .describe('Confidence at which a topic is answered, and from which it is asked about.'),
    concepts: z
      .record(z.string(), z.record(z.string(), z.union([line, z.array(line)])), { error: 'map' })
      .optional()
      .describe('Synonyms per language.'),
  })
  .describe('A bot.');
export type WrittenBot = z.infer<typeof botSchema>;
