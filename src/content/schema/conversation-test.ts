import { z } from 'zod';
import { format, line, yesNo } from './scalars.js';

const words = z.union([line, z.record(z.string(), line)], { error: 'text' });
const labels = z.union([words, z.array(words)], { error: 'list' });
const values = z.record(z.string(), words, { error: 'map' });

/** A line that expects nothing would always hold. */
const saysSomething = (line: object): boolean => Object.keys(line).length > 0;

const expectation = z
  .strictObject({
    asks: line.optional(),
    says: line.optional(),
    offers: labels.optional(),
    hands_off: line.optional(),
    calls: line.optional(),
    with: values.optional(),
    contains: words.optional(),
    does_not_contain: words.optional(),
    language: line.optional(),
  })
  .refine(saysSomething, { error: 'expectation' });

const thenLine = z
  .strictObject({
    state: z.enum(['ended', 'asking', 'waiting', 'open'], { error: 'testState' }).optional(),
    topic: line.optional(),
    slots: values.optional(),
    language: line.optional(),
  })
  .refine(saysSomething, { error: 'testThen' });

/** How much time a line lets pass: a number and a unit. */
const pause = z.string().regex(/^\d{1,4} (minute|hour|day|week)s?$/, { error: 'duration' });

const isAnswer = (written: unknown): boolean =>
  typeof written === 'object' && written !== null && 'outcome' in written && typeof written.outcome === 'string';

/** What a system answers: an outcome with what comes along, or one such answer per value sent. */
const given = z.record(z.string(), z.unknown(), { error: 'given' }).superRefine((answers, context) => {
  const report = (path: string[]): void => context.addIssue({ code: 'custom', message: 'given', path });
  const sent = Object.entries(answers);
  if (sent.length === 0) report([]);
  else if ('outcome' in answers) {
    if (!isAnswer(answers)) report(['outcome']);
  } else for (const [value, answer] of sent) if (!isAnswer(answer)) report([value]);
});

/** One line of a conversation: exactly one of these words. */
const talkLine = z
  .strictObject({
    citizen: words.optional(),
    taps: words.optional(),
    sends_photo: line.optional(),
    sends_file: line.optional(),
    sends_location: z
      .string()
      .regex(/^-?\d{1,2}(\.\d+)?, ?-?\d{1,3}(\.\d+)?$/, { error: 'testLocation' })
      .optional(),
    opens: line.optional(),
    after: pause.optional(),
    bot: z
      .union([expectation, z.array(expectation).min(1, { error: 'expectation' })], { error: 'expectation' })
      .optional(),
    then: thenLine.optional(),
  })
  .refine((entry) => Object.keys(entry).length === 1, { error: 'talkLine' });

/** `bots/<bot>/tests/*.yaml`: what `check` looks at and what the command that runs tests reads. */
export const conversationTestSchema = z.strictObject({
  format: format.optional(),
  test: line,
  draft: yesNo.optional(),
  languages: z.array(line, { error: 'list' }).min(1, { error: 'list' }).optional(),
  channels: z.array(line, { error: 'list' }).min(1, { error: 'list' }).optional(),
  now: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})$/, { error: 'testNow' })
    .optional(),
  agents: z
    .string()
    .regex(/^\d{1,3}$/, { error: 'count' })
    .optional(),
  given: z.record(z.string(), z.union([given, z.array(given)], { error: 'given' }), { error: 'map' }).optional(),
  talk: z.array(talkLine, { error: 'list' }).min(1, { error: 'list' }),
});
