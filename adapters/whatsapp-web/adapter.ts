import { channelCapabilities } from '../../src/channels/capabilities.js';
import type { Adapter } from '../../src/model/ports/adapter.js';
import { checkWhatsAppWeb } from './check.js';
import { jidOf } from './jids.js';
import { loadDrawer, loadLibrary } from './library.js';
import { listenWhatsAppWeb, type Tools } from './listen.js';
import { fetchMedia } from './media.js';
import { parseWhatsAppWeb } from './parse.js';
import { plainerWhatsAppWeb, renderWhatsAppWeb } from './render.js';
import { sendWhatsAppWeb } from './send.js';
import { Sessions } from './session.js';
import { phoneOf } from './settings.js';

const can = channelCapabilities['whatsapp-web'];
if (!can) throw new Error('the table of channels has no whatsapp-web');

/**
 * WhatsApp as a linked device of a telephone, for pilots: unofficial, and off unless somebody installs its package. The socket lives in
 * `listen`; `tools.sessions` is where sending and fetching find it, by the number in the settings.
 */
export const whatsappWebWith = (tools: Tools): Adapter => ({
  kind: 'whatsapp-web',
  can,
  needs: ['phone', 'key'],
  // A rule of our own: nobody is written to unasked who has not written for thirty days. WhatsApp bans numbers that do.
  windowHours: 30 * 24,
  // A person writes no faster; a number that does is noticed.
  pace: { account: { burst: 1, everyMs: 3000 } },
  // “Typing” is shown for about ten seconds.
  typingMs: 10_000,
  // Nothing comes by a webhook: whatever claims to is refused.
  verify: () => 403,
  account: phoneOf,
  parse: parseWhatsAppWeb,
  render: renderWhatsAppWeb,
  plainer: plainerWhatsAppWeb,
  send: (request, channel, net) => sendWhatsAppWeb(request, channel, net, tools.sessions),
  async signal({ keys: [key], dedupeId }, channel) {
    const session = tools.sessions.get(phoneOf(channel) ?? '');
    if (key !== undefined)
      await session?.signal({ remoteJid: jidOf(key), id: dedupeId.slice(dedupeId.indexOf(':') + 1), fromMe: false });
  },
  media: (source, channel) => fetchMedia(source, channel, tools),
  listen: { wanted: () => true, run: (deps) => listenWhatsAppWeb(deps, tools) },
  check: (channel, place) => checkWhatsAppWeb(channel, place, tools),
});

export const whatsappWeb: Adapter = whatsappWebWith({
  load: loadLibrary,
  drawer: loadDrawer,
  // The log goes to standard output as lines of JSON; this is for eyes.
  show: (text) => void process.stderr.write(`\n${text}\n\n`),
  sessions: new Sessions(),
});
