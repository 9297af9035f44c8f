import { channelCapabilities } from '../../src/channels/capabilities.js';
import type { Adapter } from '../../src/model/ports/adapter.js';
import { checkBotFramework } from './check.js';
import { parseBotFramework } from './parse.js';
import { plainBotFramework, renderBotFramework } from './render.js';
import { mediaBotFramework, sendBotFramework, signalBotFramework } from './send.js';
import { documentsFor, keyIdOf, verifyBotToken } from './verify.js';

const can = channelCapabilities['bot-framework'];
if (!can) throw new Error('the table of channels has no bot-framework');

/**
 * Teams and what else Azure Bot Service brings, by its Activity protocol.
 * https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-quickstart
 */
export const botFramework: Adapter = {
  kind: 'bot-framework',
  can,
  needs: ['app', 'password'],
  // Activities are small; long pastes and cards of other makers may come.
  bodyLimit: 1024 * 1024,
  verify: verifyBotToken,
  keys: { documents: documentsFor, keyId: keyIdOf },
  // An `invoke` wants a body; the others do not look at it.
  thanks: { type: 'application/json', body: '{}' },
  parse: parseBotFramework,
  render: (message, _channel, _to, context) => renderBotFramework(message, context),
  plainer: plainBotFramework,
  send: sendBotFramework,
  // Shown for a few seconds; to be repeated at most every three.
  typingMs: 3_000,
  signal: signalBotFramework,
  media: mediaBotFramework,
  check: checkBotFramework,
};
