import { z } from 'zod';
import { smsSegments } from '../../../src/channels/gsm7.js';
import { problemsBy, words } from './problems.js';

/** Messages to create as design page 05 and its limits have them: 1,600 places, a sign of GSM-7's extension takes two. */
export const smsProblems = problemsBy(
  z.strictObject({
    part: z.string().min(1),
    form: z.strictObject({
      To: z.string().regex(/^(?:\+\d{3,15}|\d{3,6}|(?:whatsapp|rcs|messenger):\S+)$/u),
      Body: words(1600).refine((text) => smsSegments(text).units <= 1600, 'more than 1,600 places'),
    }),
  }),
);
