/** What a kind of channel can carry, as far as authored content can go over it. Labels and texts in characters. */
export interface ChannelLimits {
  /** Choices that stand as buttons below a message; more become a list. */
  readonly buttons: number;
  /** Choices in all; more become numbered lines of text. */
  readonly choices: number;
  readonly buttonLabel: number;
  readonly listLabel: number;
  /** Longest text; a longer one is sent in parts. */
  readonly text: number;
  /** Whether only an approved template may be sent more than 24 hours after the resident last wrote. */
  readonly window: boolean;
}

/**
 * Limits by kind of channel. Sources are those of `src/channels/capabilities.ts`, which content may not import; a test holds the two
 * together. A kind that is not here has no limits that authors could meet.
 */
export const channelTable: { readonly [type: string]: ChannelLimits } = {
  web: { buttons: 13, choices: 13, buttonLabel: 80, listLabel: 80, text: 4000, window: false },
  // https://developers.facebook.com/docs/whatsapp/cloud-api/messages/interactive-list-messages
  whatsapp: { buttons: 3, choices: 10, buttonLabel: 20, listLabel: 24, text: 1024, window: true },
  // https://developers.facebook.com/docs/messenger-platform/send-messages/quick-replies
  messenger: { buttons: 13, choices: 13, buttonLabel: 20, listLabel: 20, text: 2000, window: true },
  // https://core.telegram.org/bots/api#sendmessage
  telegram: { buttons: 100, choices: 100, buttonLabel: 64, listLabel: 64, text: 4096, window: false },
  // https://www.twilio.com/docs/api/errors/21617
  sms: { buttons: 0, choices: 0, buttonLabel: 80, listLabel: 80, text: 1600, window: false },
  // No limits are published for linked devices, and there are no buttons; the Cloud API's text.
  'whatsapp-web': { buttons: 0, choices: 0, buttonLabel: 80, listLabel: 80, text: 4096, window: false },
  // https://learn.microsoft.com/azure/bot-service/bot-service-channels-reference
  'bot-framework': { buttons: 20, choices: 20, buttonLabel: 60, listLabel: 60, text: 4000, window: false },
  // https://developers.line.biz/en/reference/messaging-api/#quick-reply
  line: { buttons: 13, choices: 13, buttonLabel: 20, listLabel: 20, text: 5000, window: false },
};
