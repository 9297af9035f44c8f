import { z } from 'zod';
import { beside, said } from './said.js';
import { day, format, line, name, text, yesNo } from './scalars.js';
import { steps } from './steps.js';

const phrases = z
  .record(z.string(), z.union([line, z.array(line, { error: 'list' })], { error: 'phrases' }), { error: 'phrases' })
  .describe('Phrases per language, one a line after `|`.');

const parts = {
  intent: name.describe('Name of the topic.'),
  title: text.describe('What the topic is called, per language.'),
  label: text.optional().describe('What a button or a list row shows: at most 20 characters.'),
  draft: yesNo.optional().describe('`true`: not published; `check` looks at it, residents do not see it.'),
  owner: line.optional().describe('Who answers for these words.'),
  source: line.optional().describe('Where they come from.'),
  review_by: day.optional().describe('Day by which somebody must look at them again.'),
  examples: phrases.optional().describe('How people ask, per language, one phrase a line.'),
  held_out: phrases.optional().describe('Phrases for `ventanilla eval`, never trained on.'),
  urgent: yesNo.optional().describe('`true`: its examples are matched before anything else, in every state.'),
  sensitive: yesNo.optional().describe('`true`: no summary on resume, no preview in a notification.'),
  needs: z
    .union([name, z.array(z.unknown())], { error: 'list' })
    .optional()
    .describe('Asked before the answer if it was not said: a list or a slot type.'),
  answer: z
    .union([said, z.array(said)], { error: 'text' })
    .optional()
    .describe('The answer of an FAQ.'),
  ...beside,
  steps: steps.optional(),
};

/** A file of `intents/`: one thing a resident can ask for. */
export const topicSchema = z.strictObject({ format, ...parts }).describe('One thing a resident can ask for.');
/** The same written inside a bot's `topics:`. */
export const inlineTopicSchema = z
  .strictObject({ format: format.optional(), ...parts })
  .describe('A topic written inside the bot file.');
export type WrittenTopic = z.infer<typeof inlineTopicSchema>;
