import { z } from 'zod';
import { link, problemsBy, tapId, words } from './problems.js';

const end = z.strictObject({ id: z.string().min(1) });
const value = z.strictObject({ choice: tapId(10_000) });
const title = words(60);
const back = z.strictObject({ type: z.literal('messageBack'), displayText: words(1000), text: words(1000), value });
const action = z.union([
  z.strictObject({ type: z.literal('Action.Submit'), title, data: z.strictObject({ choice: value.shape.choice, msteams: back }) }),
  z.strictObject({ type: z.literal('Action.OpenUrl'), title: words(1000), url: link }),
]);
const card = z.strictObject({
  contentType: z.literal('application/vnd.microsoft.card.adaptive'),
  content: z.strictObject({
    $schema: z.string(),
    type: z.literal('AdaptiveCard'),
    version: z.literal('1.4'),
    lang: z.string().optional(),
    body: z.array(z.strictObject({ type: z.literal('ActionSet'), actions: z.tuple([action]) })).min(1).max(20),
  }),
});
const tap = z.union([
  back.extend({ title }),
  z.strictObject({ type: z.enum(['imBack', 'openUrl']), title, value: z.string().min(1) }),
]);
const file = z.strictObject({ contentType: z.string(), contentUrl: link, name: z.string().optional() });
const reference = z.looseObject({ serviceUrl: link, conversation: z.string().min(1), channelId: z.string().min(1) });

/** Activities as design page 05, §2.6 has them; `to` is null where nobody has written yet. */
export const botFrameworkProblems = problemsBy(
  z.strictObject({
    to: reference.nullable(),
    activity: z.strictObject({
      type: z.literal('message'),
      from: end.optional(),
      recipient: end.optional(),
      conversation: end.optional(),
      replyToId: z.string().optional(),
      locale: z.string().min(2),
      inputHint: z.literal('expectingInput').optional(),
      text: words(4000).optional(),
      textFormat: z.literal('plain').optional(),
      suggestedActions: z.strictObject({ actions: z.array(tap).min(1).max(100) }).optional(),
      attachments: z.tuple([z.union([card, file])]).optional(),
    }),
  }),
);
