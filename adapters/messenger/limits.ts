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
  /** Of the greeting before the first message. */
  greeting: 160,
  menuTitle: 30,
  /** Entries of the menu: 20 by today's pages, 3 by those before. */
  menuItems: 20,
  menuItemsBefore: 3,
} as const;
