import { z } from 'zod';
import { distinct, problemsBy, tapId, words } from './problems.js';

const label = words(20);
/** https://developers.line.biz/en/reference/messaging-api/#postback-action, #uri-action */
const action = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('postback'), label, data: tapId(300), displayText: words(300) }),
  z.strictObject({ type: z.literal('uri'), label, uri: z.url({ protocol: /^https?$/u }).max(1000) }),
]);
const picture = z.url({ protocol: /^https$/u }).max(2000);

/** https://developers.line.biz/en/reference/messaging-api/#send-push-message; a reply takes the same without `to`. */
export const lineProblems = problemsBy(
  z.strictObject({
    part: z.string().min(1),
    reply: z.string().min(1).optional(),
    body: z.strictObject({
      to: z.string().min(1),
      messages: z
        .array(
          z.discriminatedUnion('type', [
            z.strictObject({
              type: z.literal('text'),
              text: words(5000),
              quickReply: z
                .strictObject({
                  items: distinct(
                    z.strictObject({ type: z.literal('action'), action }),
                    13,
                    ({ action: of }) => [of.label, of.type === 'postback' ? of.data : of.uri],
                  ),
                })
                .optional(),
            }),
            z.strictObject({ type: z.literal('image'), originalContentUrl: picture, previewImageUrl: picture }),
          ]),
        )
        .length(1),
      notificationDisabled: z.literal(true).optional(),
    }),
  }),
);
