import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { accountOf } from '../../adapters/bot-framework/account.js';
import { botFramework } from '../../adapters/bot-framework/adapter.js';
import { channelSettings } from '../../src/content/schema/channels.js';

const page = readFileSync(fileURLToPath(new URL('../../adapters/bot-framework/README.md', import.meta.url)), 'utf8');
const [english = '', spanish = ''] = page.split('\n---\n');
const settingsIn = (text: string) =>
  [...text.matchAll(/^\| `([a-z]+)` \|/gm)].map((match) => match[1] ?? '').filter((name) => name !== 'blocked');

test.each([
  ['English', english],
  ['Spanish', spanish],
])(
  'The bot file on the page in %s is one that check takes, and with its variables set the channel has an account',
  (_, text) => {
    const [written = ''] = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
    const { channels } = parse(written) as {
      readonly channels: { readonly teams: { readonly [name: string]: string } };
    };
    expect(channelSettings.safeParse(channels.teams).success).toBe(true);
    expect(Object.keys(channels.teams)).toEqual(expect.arrayContaining([...(botFramework.needs ?? [])]));
    const variables = [...written.matchAll(/\$\{(\w+)\}/g)].map((match) => match[1] ?? '');
    expect(variables.filter((name) => !text.replace(written, '').includes(`\`${name}\``))).toEqual([]);
    expect(accountOf({ app: 'a', tenant: 'b' })).toMatchObject({ app: 'a', tenant: 'b' });
  },
);

test('It tells every setting in both languages, and each is one that editors know', () => {
  expect(settingsIn(english)).toEqual(settingsIn(spanish));
  expect(settingsIn(english)).toEqual(['app', 'password', 'tenant', 'cloud', 'hosts']);
  expect(settingsIn(english).filter((name) => !Object.keys(channelSettings.shape).includes(name))).toEqual([]);
});
