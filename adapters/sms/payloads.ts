/** Limits of Twilio's messages, where they are told. */
export const limits = {
  /** Characters of one message, error 21617 beyond. https://www.twilio.com/docs/api/errors/21617 */
  body: 1600,
  /** https://www.twilio.com/docs/messaging/guides/webhook-request */
  media: 10,
} as const;

/** One message to create; the account, its sender and its credentials are added when it is sent. */
export type SmsRequest = {
  /** The part's id, so that the same part sent again can be told. */
  readonly part: string;
  readonly form: { readonly To: string; readonly Body: string };
};

/** What the webhook answers: nothing is said by it, because replies go by REST. https://www.twilio.com/docs/messaging/twiml */
export const emptyTwiml = {
  type: 'text/xml',
  body: '<?xml version="1.0" encoding="UTF-8"?><Response/>',
} as const;
