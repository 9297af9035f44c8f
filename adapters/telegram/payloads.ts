import type { Json } from '../../src/model/json.js';

/** Limits of the Bot API, where they are told. */
export const limits = {
  /** UTF-16 units after entities are parsed. https://core.telegram.org/bots/api#sendmessage */
  text: 4096,
  /** https://core.telegram.org/bots/api#sendphoto */
  caption: 1024,
  /** Bytes. https://core.telegram.org/bots/api#inlinekeyboardbutton */
  callbackBytes: 64,
  /** Buttons below one message: no published limit, more are refused. */
  buttons: 100,
  /** Our own: a longer label is cut off on a telephone's screen. */
  buttonText: 64,
  /** Bytes that `getFile` hands out. https://core.telegram.org/bots/api#getfile */
  download: 20 * 1024 * 1024,
  /** https://core.telegram.org/bots/api#botcommand, 100 of them. */
  commands: 100,
  command: 32,
  commandText: 256,
  /** https://core.telegram.org/bots/api#setmydescription */
  description: 512,
  /** https://core.telegram.org/bots/api#setmyshortdescription */
  shortDescription: 120,
} as const;

/** One call of the Bot API: a method and its parameters. The token is added when it is sent. */
export type TelegramRequest = {
  readonly method:
    'sendMessage' | 'sendPhoto' | 'sendDocument' | 'sendAudio' | 'answerCallbackQuery' | 'sendChatAction';
  readonly body: { readonly [name: string]: Json };
};
