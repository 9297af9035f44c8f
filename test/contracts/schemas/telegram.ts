import { z } from 'zod';
import { link, problemsBy, words } from './problems.js';

/** The words left when HTML is read: entities and tags are not counted. A sign of markup that is none of ours is refused. */
const html = (limit: number): z.ZodType<string> =>
  z
    .string()
    .refine((text) => !/&(?!(?:amp|lt|gt);)|[<>]/u.test(text), 'not escaped')
    .refine((text) => text.replace(/&(?:amp|lt|gt);/gu, '_').length <= limit, `more than ${limit}`)
    .refine((text) => text.trim() !== '' && text.isWellFormed(), 'nothing to be seen, or broken');

const data = z.string().refine((text) => {
  const bytes = Buffer.byteLength(text);
  return bytes >= 1 && bytes <= 64;
}, 'callback_data: 1 to 64 bytes');
const button = z.union([
  z.strictObject({ text: words(64), callback_data: data }),
  z.strictObject({ text: words(64), url: link }),
]);
const reply_markup = z
  .strictObject({ inline_keyboard: z.array(z.array(button).min(1).max(8)).min(1) })
  .refine(({ inline_keyboard: rows }) => rows.flat().length <= 100, 'more than 100 buttons')
  .optional();
const chat_id = z.union([z.number().int(), z.string().min(1)]);
const options = { chat_id, reply_markup, link_preview_options: z.strictObject({ is_disabled: z.boolean() }).optional() };
/** Words are HTML, or plain when the HTML was refused. */
const said = (name: 'text' | 'caption', limit: number) =>
  [
    { [name]: html(limit), parse_mode: z.literal('HTML') },
    { [name]: words(limit) },
    ...(name === 'caption' ? [{}] : []),
  ] as const;
const call = (method: string, fields: { readonly [name: string]: z.ZodType }) =>
  z.strictObject({ method: z.literal(method), body: z.strictObject({ ...options, ...fields }) });

/** Calls of the Bot API as design page 05 and its limits have them; the published description is the other oracle. */
export const telegramProblems = problemsBy(
  z.union([
    ...said('text', 4096).map((words) => call('sendMessage', words)),
    ...(['Photo', 'Audio', 'Document'] as const).flatMap((kind) =>
      said('caption', 1024).map((words) => call(`send${kind}`, { [kind.toLowerCase()]: link, ...words })),
    ),
  ]),
);
