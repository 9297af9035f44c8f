import type { Capabilities } from '../model/outbound.js';

/** Our own page and widget. The limits are our choice (design: channel limits, "web chat"). */
const web: Capabilities = {
  textLimit: 4000,
  choices: 13,
  choiceTitleLimit: 80,
  images: true,
  files: true,
  pull: true,
};

/**
 * WhatsApp-like: 3 reply buttons with titles of 20 characters, beyond that a list of at most 10 rows in all (24 characters; 20 fit both).
 * The body of a message with either holds 1,024 characters: the documents say 1,024 and 4,096, so the smaller one counts.
 * https://developers.facebook.com/docs/whatsapp/cloud-api/messages/interactive-list-messages
 * https://developers.facebook.com/docs/whatsapp/cloud-api/messages/interactive-reply-buttons-messages
 */
const whatsapp: Capabilities = {
  textLimit: 1024,
  choices: 10,
  choiceTitleLimit: 20,
  images: true,
  files: true,
  pull: false,
};

/**
 * Messenger: quick replies under a text. https://developers.facebook.com/docs/messenger-platform/send-messages/quick-replies
 * https://developers.facebook.com/docs/messenger-platform/reference/send-api
 */
const messenger: Capabilities = {
  textLimit: 2000,
  choices: 13,
  choiceTitleLimit: 20,
  images: true,
  files: true,
  pull: false,
};

/**
 * Text messages: 1,600 characters (https://www.twilio.com/docs/api/errors/21617) and no buttons: choices become lines to be answered by number,
 * or by name where a number would mean something else; 80 is our own limit for a line.
 */
const sms: Capabilities = {
  textLimit: 1600,
  choices: 0,
  choiceTitleLimit: 80,
  images: false,
  files: false,
  pull: false,
};

/**
 * Telegram: 4,096 characters after entities are parsed (https://core.telegram.org/bots/api#sendmessage), one button a row, 100 in all
 * (more are refused); 64 characters are our own limit for what can be read on a telephone.
 */
const telegram: Capabilities = {
  textLimit: 4096,
  choices: 100,
  choiceTitleLimit: 64,
  images: true,
  files: true,
  pull: false,
};

/**
 * Bot Framework as Teams shows it: buttons of an adaptive card, one a row, twenty being our own limit for a telephone; 4,000 characters fit
 * the smallest message that was ever documented (28 KB). Channels behind it that can do less get numbered lines, or parts, from the adapter.
 * https://learn.microsoft.com/azure/bot-service/bot-service-channels-reference
 */
const botFramework: Capabilities = {
  textLimit: 4000,
  choices: 20,
  choiceTitleLimit: 60,
  images: true,
  files: true,
  pull: false,
};

/**
 * WhatsApp as a linked device: no buttons, so choices become numbered lines (80 is our own limit for one), and no files by address. No limit
 * of a text is published; 4,096 is what the Cloud API takes.
 */
const whatsappWeb: Capabilities = {
  textLimit: 4096,
  choices: 0,
  choiceTitleLimit: 80,
  images: true,
  files: false,
  pull: false,
};

/**
 * LINE: quick replies under a text, all counted in UTF-16 units. Files have no message of their own there.
 * https://developers.line.biz/en/reference/messaging-api/#text-message https://developers.line.biz/en/reference/messaging-api/#quick-reply
 */
const line: Capabilities = {
  textLimit: 5000,
  choices: 13,
  choiceTitleLimit: 20,
  images: true,
  files: false,
  pull: false,
};

/** What each kind of channel can carry: lets the terminal and the conversation tests talk as that channel would (`chat --channel`). */
export const channelCapabilities: { readonly [kind: string]: Capabilities } = {
  web,
  whatsapp,
  'whatsapp-web': whatsappWeb,
  messenger,
  telegram,
  sms,
  'bot-framework': botFramework,
  line,
};

/** Beyond this many choices a WhatsApp-like channel shows a list instead of buttons. */
export const whatsappButtons = 3;
