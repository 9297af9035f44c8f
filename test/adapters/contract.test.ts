import { describe, expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { adapters } from '../../adapters/index.js';
import { channelCapabilities } from '../../src/channels/capabilities.js';
import { adapterContract, behaviours, shellContract } from '../contracts/adapter.js';

describe.each(Object.entries(adapters))('The %s channel', (kind, adapter) => {
  adapterContract(kind, adapter);
});

describe('The shell, for every channel', shellContract);

test('every behaviour of design page 05 has its place: 30 of §3.1, 12 of §3.2', () => {
  const numbers = new Set(behaviours.flatMap(({ n }) => n.split(', ')));
  const wanted = [
    ...Array.from({ length: 30 }, (_, n) => `${n + 1}`),
    ...Array.from({ length: 12 }, (_, n) => `A${n + 1}`),
  ];
  // A11 is every recorded body and every rendered request: contract-shapes and contract-conversations.
  expect(wanted.filter((n) => !numbers.has(n))).toEqual(['A11']);
});

test('what no adapter shows alone is in a file that is there', () => {
  const files = new Set(behaviours.flatMap((behaviour) => ('shell' in behaviour ? [behaviour.shell] : [])));
  expect(files.size).toBeGreaterThan(5);
  for (const file of files) expect([file, existsSync(new URL(`../../${file}`, import.meta.url))]).toEqual([file, true]);
});

test('the simulation knows what every registered channel can carry', () => {
  for (const [kind, { can }] of Object.entries(adapters))
    expect([kind, channelCapabilities[kind]]).toEqual([kind, can]);
});
