/**
 * https://developers.facebook.com/docs/whatsapp/cloud-api/messages/text-messages, interactive-reply-buttons-messages and
 * interactive-list-messages. The body of a list is 1,024 in the published API description and 4,096 in a page of November 2025: the smaller.
 */
export const limits = {
  /** Of a text message. */
  text: 4096,
  /** A text with buttons or a list under it. */
  body: 1024,
  caption: 1024,
  buttons: 3,
  buttonTitle: 20,
  buttonId: 256,
  /** In all sections together. */
  rows: 10,
  rowTitle: 24,
  rowDescription: 72,
  rowId: 200,
  /** What opens the list. */
  listButton: 20,
  /** What can be tapped before the first message. */
  prompts: 4,
  prompt: 80,
} as const;
