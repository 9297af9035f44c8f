import type { Answer } from './types.js';

/** HTTP status, code and sentence. https://www.twilio.com/docs/api/errors */
const errors = {
  authenticate: [401, 20003, 'Authenticate'],
  notFound: [404, 20404, 'The requested resource was not found'],
  tooMany: [429, 20429, 'Too Many Requests'],
  noTo: [400, 21604, "A 'To' phone number is required."],
  badTo: [400, 21211, "The 'To' number is not a valid phone number."],
  noFrom: [400, 21603, "A 'From' phone number is required."],
  badFrom: [
    400,
    21606,
    "The 'From' phone number provided is not a valid, message-capable Twilio phone number or short code for this account.",
  ],
  noBody: [400, 21602, 'Message body is required.'],
  tooLong: [400, 21617, 'The concatenated message body exceeds the 1600 character limit.'],
  unsubscribed: [400, 21610, 'Attempt to send to unsubscribed recipient'],
} as const;

export type TwilioError = keyof typeof errors;

export function twilioError(name: TwilioError): Answer {
  const [status, code, message] = errors[name];
  return { status, json: { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status } };
}
