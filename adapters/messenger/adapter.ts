import { channelCapabilities } from '../../src/channels/capabilities.js';
import type { Adapter } from '../../src/model/ports/adapter.js';
import { graphSend } from '../meta/graph-client.js';
import { failureOf } from '../meta/graph-errors.js';
import { answerHandshake } from '../meta/handshake.js';
import { field, fieldsOf, idOf } from '../shared/json.js';
import { setting } from '../shared/settings.js';
import { verifySignature } from '../meta/signature.js';
import { checkMessenger } from './check.js';
import { syncMessenger } from './sync.js';
import { parseMessenger } from './parse.js';
import { plainerMessenger } from './plainer.js';
import { renderMessenger } from './render.js';
import { signalMessenger } from './signal.js';

const can = channelCapabilities['messenger'];
if (!can) throw new Error('the table of channels has no messenger');

/** Facebook Messenger through the page's own app. https://developers.facebook.com/docs/messenger-platform */
export const messenger: Adapter = {
  kind: 'messenger',
  can,
  needs: ['token', 'app_secret', 'verify_token'],
  // https://developers.facebook.com/docs/messenger-platform/policy/policy-overview
  reconciles: true,
  failureOf,
  windowHours: 24,
  // 300 calls a second a page, typing signs among them. https://developers.facebook.com/docs/graph-api/overview/rate-limiting
  pace: { account: { burst: 100, everyMs: 10 } },
  // It shows for about twenty seconds.
  typingMs: 15_000,
  account: (channel) => setting(channel, 'page'),
  verify: verifySignature,
  greet: answerHandshake,
  parse: parseMessenger,
  render: renderMessenger,
  plainer: plainerMessenger,
  send: (request, channel, net) =>
    graphSend(
      {
        path: 'me/messages',
        body: request,
        // A signal is answered with the recipient alone.
        externalId: (answer) =>
          idOf(field(answer, 'message_id')) ??
          (field(fieldsOf(request) ?? {}, 'sender_action') === undefined ? undefined : ''),
      },
      channel,
      net,
    ),
  signal: signalMessenger,
  check: checkMessenger,
  sync: syncMessenger,
  media: (source) =>
    Promise.resolve(
      // Links of the platform's file store: they hold all that is needed, and end after a while.
      'url' in source ? { type: 'at', url: source.url } : { type: 'gone', reason: 'Messenger told no address' },
    ),
};
