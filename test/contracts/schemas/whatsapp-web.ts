import { z } from 'zod';
import { link, problemsBy, words } from './problems.js';

/** Messages for the library as design page 05, §2.3 and the limits have them: words, or a picture with words; no buttons. */
export const whatsappWebProblems = problemsBy(
  z.strictObject({
    to: z.string().regex(/^\d{3,15}$|^\d+@lid$/u),
    id: z.string().regex(/^3EB0[0-9A-F]{18}$/u),
    part: z.string().min(1),
    text: words(4096),
    image: z.strictObject({ url: link, alt: z.string() }).optional(),
    stranger: z.literal(true).optional(),
  }),
);
