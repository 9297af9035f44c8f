import { z } from 'zod';
import { distinct, link, problemsBy, tapId, words } from './problems.js';

const metadata = words(1000);
const quickReply = z.strictObject({ content_type: z.literal('text'), title: words(20), payload: tapId(1000) });
const button = z.union([
  z.strictObject({ type: z.literal('postback'), title: words(20), payload: tapId(1000) }),
  z.strictObject({ type: z.literal('web_url'), title: words(20), url: link }),
]);
const parameter = z.strictObject({ type: z.literal('text'), text: words(1024) });

/** A message has text or an attachment, never both. */
const message = z.union([
  z.strictObject({
    text: words(2000),
    quick_replies: distinct(quickReply, 13, ({ title, payload }) => [title, payload]).optional(),
    metadata,
  }),
  z.strictObject({
    attachment: z.strictObject({ type: z.enum(['image', 'audio', 'file']), payload: z.strictObject({ url: link }) }),
    metadata,
  }),
  z.strictObject({
    attachment: z.strictObject({
      type: z.literal('template'),
      payload: z.strictObject({
        template_type: z.literal('button'),
        text: words(640),
        buttons: distinct(button, 3, ({ title }) => [title]),
      }),
    }),
    metadata,
  }),
  z.strictObject({
    template: z.strictObject({
      name: words(512),
      language: z.strictObject({ code: words(10) }),
      components: z
        .tuple([z.strictObject({ type: z.literal('body'), parameters: z.array(parameter).min(1) })])
        .optional(),
    }),
    metadata,
  }),
]);
const recipient = z.union([
  z.strictObject({ id: z.string().regex(/^\d+$/u) }),
  z.strictObject({ user_ref: z.string().min(1) }),
]);

/** Requests of the Send API as design page 05 and its limits have them. Of the tags only a person's own words are left. */
export const messengerProblems = problemsBy(
  z.union([
    z.strictObject({ recipient, messaging_type: z.enum(['RESPONSE', 'UPDATE', 'UTILITY']), message }),
    z.strictObject({
      recipient,
      messaging_type: z.literal('MESSAGE_TAG'),
      tag: z.literal('HUMAN_AGENT'),
      message,
    }),
  ]),
);
