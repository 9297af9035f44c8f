import { z } from 'zod';
import { day, hoursState, line, name, text, words } from './scalars.js';

/** A button beside a text: a topic by name, or a topic or link with its own label. */
export const button = z
  .union([name, z.strictObject({ topic: name, label: text.optional() }), z.strictObject({ link: text, label: text })], {
    error: 'button',
  })
  .describe('A topic to offer, or `{ link: https://…, label: { en: …, es: … } }`.');

/** What may stand beside a text. */
export const beside = {
  buttons: z
    .array(button, { error: 'list' })
    .max(10, { error: 'tooMany' })
    .optional()
    .describe('Topics or links, as buttons.'),
  link: text.optional().describe('A page to open, one address or one per language.'),
  image: z
    .strictObject({ url: text, alt: text })
    .optional()
    .describe('A picture, with words for those who cannot see it.'),
  file: text.optional().describe('A document to download, one address or one per language.'),
  audio: text.optional().describe('A recording of the words, one address per language.'),
  hours: hoursState
    .optional()
    .describe('Said only while people are there (`open`), or only while nobody is (`closed`).'),
  from: day.optional().describe('First day on which this is said.'),
  until: day.optional().describe('Last day on which this is said.'),
};

/** Words with what goes beside them. Languages are further keys (`en`, `es`). */
export const said = z
  .union(
    [
      line,
      z
        .object({
          any_of: z
            .array(text, { error: 'list' })
            .min(1, { error: 'words' })
            .optional()
            .describe('Several wordings of one text.'),
          ...beside,
        })
        .catchall(words),
    ],
    { error: 'text' },
  )
  .describe('What is said, per language; may carry `any_of buttons link image file audio hours from until`.');
