import { describe, expect, test } from '@jest/globals';
import { adapters } from '../../adapters/index.js';
import { channelCapabilities } from '../../src/channels/capabilities.js';
import { adapterContract } from '../contracts/adapter.js';

describe.each(Object.entries(adapters))('The %s channel', (kind, adapter) => {
  adapterContract(kind, adapter);
});

test('web chat exists, and the simulation knows its limits and those of text-only and button-poor channels', () => {
  expect(Object.keys(adapters)).toContain('web');
  expect(channelCapabilities['web']).toBe(adapters['web']?.can);
  expect(channelCapabilities['sms']).toMatchObject({ choices: 0, textLimit: 1600 });
  expect(channelCapabilities['whatsapp']).toMatchObject({ choices: 10, choiceTitleLimit: 20 });
});
