import { z } from 'zod';
import { distinct, link, problemsBy, tapId, words } from './problems.js';

const button = z.strictObject({ type: z.literal('reply'), reply: z.strictObject({ id: tapId(256), title: words(20) }) });
const row = z.strictObject({ id: tapId(200), title: words(24), description: words(72).optional() });
const captioned = z.strictObject({ link, caption: words(1024).optional() });
const parameter = z.strictObject({ type: z.literal('text'), text: words(1024) });

const contents = {
  text: z.strictObject({ body: words(4096), preview_url: z.boolean().optional() }),
  image: captioned,
  document: captioned,
  audio: z.strictObject({ link }),
  interactive: z.union([
    z.strictObject({
      type: z.literal('button'),
      body: z.strictObject({ text: words(1024) }),
      action: z.strictObject({ buttons: distinct(button, 3, ({ reply }) => [reply.id, reply.title]) }),
    }),
    z.strictObject({
      type: z.literal('list'),
      body: z.strictObject({ text: words(1024) }),
      action: z.strictObject({
        button: words(20),
        sections: z.tuple([z.strictObject({ rows: distinct(row, 10, ({ id, title }) => [id, title]) })]),
      }),
    }),
  ]),
  template: z.strictObject({
    name: words(512),
    language: z.strictObject({ policy: z.literal('deterministic'), code: words(10) }),
    components: z
      .tuple([z.strictObject({ type: z.literal('body'), parameters: z.array(parameter).min(1) })])
      .optional(),
  }),
};

const whom = [
  { to: z.string().regex(/^\d{3,15}$/u) },
  { recipient: z.string().regex(/^[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}$/u) },
];
const kinds = Object.entries(contents).flatMap(([type, content]) =>
  whom.map((to) =>
    z.strictObject({
      messaging_product: z.literal('whatsapp'),
      recipient_type: z.literal('individual'),
      ...to,
      type: z.literal(type),
      [type]: content,
      biz_opaque_callback_data: words(512),
    }),
  ),
);

/** Requests of the Cloud API as design page 05 and its limits have them. */
export const whatsappProblems = problemsBy(z.union(kinds));
