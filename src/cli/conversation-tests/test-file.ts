import { z } from 'zod';
import type { Json } from '../../model/json.js';

const words = z.union([z.string(), z.record(z.string(), z.string())]);
/** One label or several; each may be written once for all languages or per language. */
const labels = z.union([z.array(words), words.transform((one) => [one])]);

const expectation = z
  .strictObject({
    asks: z.string().optional(),
    says: z.string().optional(),
    offers: labels.optional(),
    hands_off: z.string().optional(),
    calls: z.string().optional(),
    contains: words.optional(),
    does_not_contain: words.optional(),
    language: z.string().optional(),
  })
  .refine(
    (one) => Object.keys(one).length > 0,
    'needs one of: asks, says, offers, hands_off, calls, contains, does_not_contain, language',
  );

const line = z.union([
  z.strictObject({ citizen: words }),
  z.strictObject({ taps: words }),
  z.strictObject({ sends_photo: z.string() }),
  z.strictObject({ opens: z.string() }),
  z.strictObject({ bot: z.union([expectation, z.array(expectation)]) }),
  z.strictObject({ then: z.strictObject({ state: z.enum(['ended', 'asking', 'waiting', 'open']).optional() }) }),
]);

/** One conversation test as an author writes it (design page 02). `now` is `YYYY-MM-DDTHH:MM±HH:MM`. */
export const testFile = z.strictObject({
  test: z.string().min(1),
  languages: z.array(z.string()).min(1).default(['en', 'es']),
  channels: z.array(z.string()).min(1).default(['web', 'sms']),
  now: z.string().default('2026-11-23T10:00-06:00'),
  agents: z.coerce.number().int().min(0).default(0),
  given: z.record(z.string(), z.unknown()).default({}),
  talk: z.array(line).min(1),
});

export type TestFile = z.infer<typeof testFile>;
export type Line = z.infer<typeof line>;
export type Expectation = z.infer<typeof expectation>;
export type Given = { readonly [operation: string]: Json };
