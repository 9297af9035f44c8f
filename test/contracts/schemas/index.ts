import { botFrameworkProblems } from './bot-framework.js';
import { lineProblems } from './line.js';
import { messengerProblems } from './messenger.js';
import type { Problems } from './problems.js';
import { smsProblems } from './sms.js';
import { telegramProblems } from './telegram.js';
import { whatsappWebProblems } from './whatsapp-web.js';
import { whatsappProblems } from './whatsapp.js';

/** Our own schema of each channel's requests; a channel that sends none has none. */
export const ownSchemas: { readonly [kind: string]: Problems } = {
  'bot-framework': botFrameworkProblems,
  line: lineProblems,
  messenger: messengerProblems,
  sms: smsProblems,
  telegram: telegramProblems,
  whatsapp: whatsappProblems,
  'whatsapp-web': whatsappWebProblems,
};
