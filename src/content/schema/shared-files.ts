import { z } from 'zod';
import { caseStates } from '../../model/case-states.js';
import { day, format, line, moment, name, text, yesNo } from './scalars.js';

const dated = z.strictObject({ from: day.optional(), until: day.optional(), value: text });

/** `facts/*.yaml`: figures, fees, phones, said once. */
export const factsSchema = z
  .strictObject({
    format,
    facts: name.describe('What these facts are about.'),
    owner: line.optional().describe('Who answers for these words.'),
    source: line.optional().describe('Where they come from.'),
    review_by: day.optional(),
    values: z
      .record(name, z.union([text, z.array(dated, { error: 'list' }).min(1, { error: 'words' })], { error: 'fact' }), {
        error: 'map',
      })
      .describe('Name → value, or a list of dated values. Texts print it as `{name}`.'),
  })
  .describe('Figures, fees and phones, said once.');
export type WrittenFacts = z.infer<typeof factsSchema>;

/** `words/*.yaml`: what an agency system's raw states mean. */
export const wordsSchema = z
  .strictObject({
    format,
    words: name,
    owner: line.optional().describe('Who answers for these words.'),
    source: line.optional().describe('Where they come from.'),
    review_by: day.optional(),
    states: z
      .record(
        line,
        z.strictObject({
          is: z.enum(caseStates, { error: 'state' }).describe(`One of: ${caseStates.join(', ')}.`),
          say: text.describe('What it means.'),
          next: text.optional().describe('What the resident does next.'),
        }),
        { error: 'map' },
      )
      .describe('The system’s own state → its meaning and next step.'),
  })
  .describe('An agency system’s raw states in the agency’s words.');
export type WrittenWords = z.infer<typeof wordsSchema>;

/** `notices/*.yaml`: goes before or instead of answers, and ends by itself. */
export const noticeSchema = z
  .strictObject({
    format,
    notice: name,
    from: moment.optional(),
    until: moment.optional(),
    on: z
      .union([z.literal('everything'), name, z.array(name, { error: 'list' })], { error: 'topics' })
      .optional()
      .describe('Topics, or `everything`.'),
    say: text,
    instead: yesNo.optional().describe('`true`: said instead of the topic.'),
    approved_by: line.optional().describe('Who allowed it to be said.'),
    owner: line.optional().describe('Who answers for these words.'),
  })
  .describe('Said before or instead of answers for a while.');
export type WrittenNotice = z.infer<typeof noticeSchema>;

/** `concepts/*.yaml`: synonyms. */
export const conceptsSchema = z
  .strictObject({
    format,
    concepts: z
      .record(
        z.string(),
        z.record(z.string(), z.union([line, z.array(line, { error: 'list' })], { error: 'phrases' })),
        { error: 'map' },
      )
      .describe('Language → word → other words for it.'),
  })
  .describe('Words that mean the same, per language.');
export type WrittenConcepts = z.infer<typeof conceptsSchema>;
