import { expect, test } from '@jest/globals';
import { packetFor } from '../../src/handoff/packet.js';
import { city } from '../support/bot-builder.js';
import { somebody, talkTo } from '../support/dialog-talk.js';

test('the agent gets what was said, what was tried and why a person is wanted', () => {
  const talk = talkTo(city(), { staff: somebody });
  talk.say('report', { intents: { report: 0.9 } });
  talk.tap('Trash');
  talk.say('12 Elm Street');
  talk.say('not a phone');
  talk.say('agent');
  const [handoff] = talk.effects('handoff');
  if (!handoff || !talk.state) throw new Error('no handoff');
  const packet = packetFor(talk.state, { reason: handoff.reason, channel: 'web', earlier: 1 });
  expect(packet).toMatchObject({
    version: 1,
    topic: 'report',
    locale: 'en',
    localeBy: 'hint',
    slots: { cart: { option: 'trash' }, address: { line: '12 Elm Street' } },
    channel: 'web',
    earlier: 1,
    reason: { code: 'asked', topic: 'report' },
  });
  expect(packet.attempts.map(({ what }) => what)).toEqual(['not_understood:phone', 'person:asked']);
});
