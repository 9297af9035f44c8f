import { channelCapabilities } from '../../src/channels/capabilities.js';
import type { Adapter } from '../../src/model/ports/adapter.js';
import { graphSend } from '../meta/graph-client.js';
import { failureOf } from '../meta/graph-errors.js';
import { answerHandshake } from '../meta/handshake.js';
import { field, fieldsOf, idOf, listOf } from '../shared/json.js';
import { verifySignature } from '../meta/signature.js';
import { checkWhatsApp } from './check.js';
import { syncWhatsApp } from './sync.js';
import { whatsappMedia } from './media.js';
import { numberId } from './number.js';
import { parseWhatsApp } from './parse.js';
import { plainerWhatsApp } from './plainer.js';
import { renderWhatsApp } from './render.js';
import { signalWhatsApp } from './signal.js';

const can = channelCapabilities['whatsapp'];
if (!can) throw new Error('the table of channels has no whatsapp');

/** WhatsApp through Meta's Cloud API. https://developers.facebook.com/docs/whatsapp/cloud-api */
export const whatsapp: Adapter = {
  kind: 'whatsapp',
  can,
  needs: ['token', 'number', 'app_secret', 'verify_token'],
  // https://developers.facebook.com/docs/whatsapp/cloud-api/guides/send-messages#customer-service-windows
  reconciles: true,
  failureOf,
  windowHours: 24,
  // 80 messages a second a number; to one person one in six seconds after a burst of 45.
  // https://developers.facebook.com/docs/whatsapp/cloud-api/overview#throughput
  pace: { account: { burst: 80, everyMs: 13 }, person: { burst: 45, everyMs: 6_000 } },
  account: numberId,
  verify: verifySignature,
  greet: answerHandshake,
  parse: (body) => parseWhatsApp(body),
  render: renderWhatsApp,
  plainer: plainerWhatsApp,
  send: (request, channel, net) => {
    const number = numberId(channel);
    if (number === undefined)
      return Promise.resolve({ type: 'misconfigured', reason: 'the channel names no number (its phone number id)' });
    return graphSend(
      {
        path: `${number}/messages`,
        body: request,
        // A signal is answered with success alone.
        externalId: (answer) =>
          idOf(field(listOf(field(answer, 'messages'))[0], 'id')) ??
          (field(fieldsOf(request) ?? {}, 'status') === undefined ? undefined : ''),
      },
      channel,
      net,
    );
  },
  signal: signalWhatsApp,
  check: checkWhatsApp,
  sync: syncWhatsApp,
  media: whatsappMedia,
};
