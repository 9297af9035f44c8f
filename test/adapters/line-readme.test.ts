import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { line } from '../../adapters/line/adapter.js';
import { limits } from '../../adapters/line/render.js';
import { channelSettings } from '../../src/content/schema/channels.js';

const page = readFileSync(new URL('../../adapters/line/README.md', import.meta.url), 'utf8');
const [english = '', spanish = ''] = page.split('\n---\n');
const settingsIn = (text: string): readonly string[] =>
  [...text.matchAll(/^\| `([a-z_]+)` \|/gm)].map(([, name = '']) => name);

test.each([
  ['English', english],
  ['Spanish', spanish],
])(
  'The page in %s has a bot file that check takes, names its variables and tells the limits as they are',
  (_, text) => {
    const [, written = ''] = /```yaml\n([\s\S]*?)```/.exec(text) ?? [];
    const { channels } = parse(written) as {
      readonly channels: { readonly line: { readonly [name: string]: string } };
    };
    expect(channelSettings.safeParse(channels.line).success).toBe(true);
    expect(Object.keys(channels.line)).toEqual(['type', ...(line.needs ?? [])]);
    const variables = [...written.matchAll(/\$\{(\w+)\}/g)].map(([, name = '']) => name);
    expect(variables.filter((name) => !text.replace(written, '').includes(`\`${name}\``))).toEqual([]);
    for (const limit of [limits.text.toLocaleString('en'), `${limits.buttons} `, `${limits.buttonTitle} `])
      expect(text).toContain(limit);
  },
);

test('It tells every setting in both languages, and each is one that editors know', () => {
  expect(settingsIn(english)).toEqual(['secret', 'token', 'api']);
  expect(settingsIn(spanish)).toEqual(settingsIn(english));
  expect(settingsIn(english).filter((name) => !Object.keys(channelSettings.shape).includes(name))).toEqual([]);
});
