import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { adapters } from '../../adapters/index.js';
import { channelSettings } from '../../src/content/schema/channels.js';

const known = Object.keys(channelSettings.shape);

describe.each(['messenger', 'whatsapp'])('The page that sets up %s', (kind) => {
  const page = readFileSync(fileURLToPath(new URL(`../../adapters/${kind}/README.md`, import.meta.url)), 'utf8');
  const [english = '', spanish = ''] = page.split('\n---\n');

  test.each([
    ['English', english],
    ['Spanish', spanish],
  ])('its bot file in %s is one that check takes, and with its variables set the channel works', (_, text) => {
    const [written = ''] = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
    const { channels } = parse(written) as { readonly channels: { readonly [name: string]: Record<string, string> } };
    const settings = channels[kind] ?? {};
    expect(channelSettings.safeParse(settings).success).toBe(true);
    expect(Object.keys(settings).filter((key) => !known.includes(key))).toEqual([]);
    // Each variable of the bot file is told in the text around it.
    const variables = [...written.matchAll(/\$\{(\w+)\}/g)].map((match) => match[1] ?? '');
    expect(variables.filter((name) => !text.replace(written, '').includes(`\`${name}\``))).toEqual([]);
    const request = {
      method: 'GET',
      url: '/?hub.mode=subscribe&hub.verify_token=w&hub.challenge=1',
      headers: {},
      body: new Uint8Array(),
    };
    expect(adapters[kind]?.greet?.(request, { ...settings, verify_token: 'w' })?.status).toBe(200);
  });

  test('it tells every setting in both languages', () => {
    const settings = (text: string) => [...text.matchAll(/^\| `(\w+)` \|/gm)].map((match) => match[1] ?? '');
    expect(settings(english)).toEqual(settings(spanish));
    expect(settings(english).filter((name) => !known.includes(name))).toEqual([]);
    expect(settings(english).length).toBeGreaterThan(4);
  });
});
