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
 * WhatsApp-like: 3 reply buttons, beyond that a list of at most 10 rows; a button's title holds 20 characters.
 * https://developers.facebook.com/docs/whatsapp/cloud-api/messages/interactive-list-messages
 */
const whatsapp: Capabilities = {
  textLimit: 1024,
  choices: 10,
  choiceTitleLimit: 20,
  images: true,
  files: true,
  pull: false,
};

/** Text messages: 1,600 characters, no buttons. https://www.twilio.com/docs/api/errors/21617 */
const sms: Capabilities = {
  textLimit: 1600,
  choices: 0,
  choiceTitleLimit: 80,
  images: false,
  files: false,
  pull: false,
};

/** What each kind of channel can carry: lets the terminal and the conversation tests talk as that channel would (`chat --channel`). */
export const channelCapabilities: { readonly [kind: string]: Capabilities } = { web, whatsapp, sms };

/** Beyond this many choices a WhatsApp-like channel shows a list instead of buttons. */
export const whatsappButtons = 3;
