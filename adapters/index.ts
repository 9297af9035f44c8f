import type { Adapter } from '../src/model/ports/adapter.js';
import { botFramework } from './bot-framework/adapter.js';
import { line } from './line/adapter.js';
import { messenger } from './messenger/adapter.js';
import { sms } from './sms/adapter.js';
import { telegram } from './telegram/adapter.js';
import { web } from './web/adapter.js';
import { whatsapp } from './whatsapp/adapter.js';
import { whatsappWeb } from './whatsapp-web/adapter.js';

/** Every kind of channel, by the `type:` an author writes. A new one is a folder and one line here. */
export const adapters: { readonly [kind: string]: Adapter } = {
  web,
  messenger,
  whatsapp,
  'whatsapp-web': whatsappWeb,
  telegram,
  sms,
  'bot-framework': botFramework,
  line,
};
