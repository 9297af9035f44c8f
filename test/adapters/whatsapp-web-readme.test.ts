import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { whatsappWeb } from '../../adapters/whatsapp-web/adapter.js';
import { installCommand } from '../../adapters/whatsapp-web/library.js';
import { readSettings } from '../../adapters/whatsapp-web/settings.js';
import { channelSettings } from '../../src/content/schema/channels.js';

const page = readFileSync(fileURLToPath(new URL('../../adapters/whatsapp-web/README.md', import.meta.url)), 'utf8');
const [english = '', spanish = ''] = page.split('\n---\n');
const settingsIn = (text: string) => [...text.matchAll(/^\| `([a-z]+)` \|/gm)].map((match) => match[1] ?? '');

test.each([
  ['English', english],
  ['Spanish', spanish],
])('The page in %s names the command, and its bot file works once the variables are set', (_, text) => {
  expect(text).toContain(`\n   ${installCommand}\n`);
  const [written = ''] = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
  const { channels } = parse(written) as { readonly channels: { readonly [name: string]: Record<string, string> } };
  const settings = channels['whatsapp-pilot'] ?? {};
  expect(channelSettings.safeParse(settings).success).toBe(true);
  expect(Object.keys(settings)).toEqual(['type', ...(whatsappWeb.needs ?? [])]);
  const variables = [...written.matchAll(/\$\{(\w+)\}/g)].map((match) => match[1] ?? '');
  expect(variables.filter((name) => !text.replace(written, '').includes(`\`${name}\``))).toEqual([]);
  expect(readSettings({ ...settings, phone: '+15550100100', key: 'k'.repeat(44) })).toMatchObject({ pairing: 'qr' });
});

test('It tells every setting in both languages, and each is one that editors know', () => {
  expect(settingsIn(english)).toEqual(['phone', 'key', 'pairing']);
  expect(settingsIn(spanish)).toEqual(settingsIn(english));
  expect(settingsIn(english).filter((name) => !Object.keys(channelSettings.shape).includes(name))).toEqual([]);
});
