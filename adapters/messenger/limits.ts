/** https://developers.facebook.com/docs/messenger-platform/reference/send-api (text), /send-messages/quick-replies, /reference/templates/button */
export const limits = {
  /** Of a message. */
  text: 2000,
  quickReplies: 13,
  /** Title of a quick reply or button; what is more is cut by the app. */
  title: 20,
  /** What a tap gives back. */
  payload: 1000,
  /** A text with buttons under it. */
  templateText: 640,
  templateButtons: 3,
} as const;
