import { z } from 'zod';

/** What is wrong with a rendered request, a line each; none = it holds. */
export type Problems = (request: unknown) => readonly string[];

/** The problems a schema finds, by place. */
export const problemsBy =
  (schema: z.ZodType): Problems =>
  (request) => {
    const read = schema.safeParse(request);
    return read.success ? [] : read.error.issues.map((issue) => `${issue.path.map(String).join('.')}: ${issue.message}`);
  };

/** A text within a limit in UTF-16 units, with something to be seen in it and no half character. */
export const words = (limit: number): z.ZodType<string> =>
  z
    .string()
    .max(limit)
    .refine((text) => text.trim() !== '' && text.isWellFormed() && !text.includes('\0'), 'nothing to be seen, or broken');

/** What a tap brings back: without spaces around it (they are refused or lost). */
export const tapId = (limit: number): z.ZodType<string> =>
  words(limit).refine((id) => id === id.trim(), 'spaces around it');

/** An address that a platform can fetch. */
export const link = z.url({ protocol: /^https?$/u });

/** A list in which no two have the same label, and none the same id: several platforms refuse them. */
export const distinct = <T>(items: z.ZodType<T>, most: number, of: (item: T) => readonly string[]): z.ZodType<T[]> =>
  z
    .array(items)
    .min(1)
    .max(most)
    .refine((list) => {
      const all = list.flatMap((item) => of(item).map((value, n) => `${n}:${value}`));
      return new Set(all).size === all.length;
    }, 'two are alike');
