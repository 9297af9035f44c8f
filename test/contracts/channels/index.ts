import { botFramework } from './bot-framework.js';
import type { ChannelFixture } from './fixture.js';
import { line } from './line.js';
import { messenger } from './messenger.js';
import { sms } from './sms.js';
import { telegram } from './telegram.js';
import { web } from './web.js';
import { whatsappWeb } from './whatsapp-web.js';
import { whatsapp } from './whatsapp.js';

/** Every registered channel has a line here: without one its contract fails. */
export const channelFixtures: { readonly [kind: string]: ChannelFixture } = {
  'bot-framework': botFramework,
  line,
  messenger,
  sms,
  telegram,
  web,
  whatsapp,
  'whatsapp-web': whatsappWeb,
};
