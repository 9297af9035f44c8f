import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { clerkCheck, clerkTest } from '../support/clerk-commands.js';

const root = fileURLToPath(new URL('../fixtures/five-topics', import.meta.url));
const folder = join(root, 'bots/larkfield');
const guides = ['en', 'es'].map((language) =>
  readFileSync(fileURLToPath(new URL(`../../docs/authors/guide.${language}.md`, import.meta.url)), 'utf8'),
);
const topics = readdirSync(join(folder, 'intents'));
const linesOf = (file: string): readonly string[] => readFileSync(join(folder, file), 'utf8').trimEnd().split('\n');
const topicLines = topics.flatMap((name) => linesOf(`intents/${name}`));

/** How many blocks a line stands in: two spaces each, and one more for an entry of a list. */
const nesting = (line: string): number => {
  const [, spaces = '', dash = ''] = /^( *)(- )?/.exec(line) ?? [];
  return spaces.length / 2 + (dash === '' ? 0 : 1);
};

describe('five topics of a new city, written from the guide alone', () => {
  test('take at most 260 lines together, as many as the guide says', () => {
    expect(topics).toEqual([
      'fingerprints.yaml',
      'heating-help.yaml',
      'permit-status.yaml',
      'recycling-center.yaml',
      'report-graffiti.yaml',
    ]);
    expect(topicLines.length).toBeLessThanOrEqual(260);
    const shared = ['words', 'lists', 'tables'].flatMap((kind) =>
      readdirSync(join(folder, kind)).flatMap((name) => linesOf(`${kind}/${name}`)),
    );
    for (const guide of guides)
      expect(guide.replace(/\s+/g, ' ')).toMatch(
        new RegExp(`${topicLines.length} (?:lines|líneas)\\D+${shared.length} `),
      );
  });

  test('nest at most seven deep', () => {
    expect(Math.max(...topicLines.map(nesting))).toBeLessThanOrEqual(7);
  });

  test('need no id, no jump and no expression', () => {
    expect(topicLines.filter((line) => /^\s*(?:- )?(?:id|go|goto|label_of|next):|&&|\|\||==|\$\{/.test(line))).toEqual(
      [],
    );
  });

  test('use no word that the guide does not have, in either language', () => {
    const written = topicLines.flatMap((line) =>
      [...line.matchAll(/(?:^\s*(?:- )?|[{,] )([a-z_]+):(?= |$)/g)].map(([, word = '']) => word),
    );
    expect(written.length).toBeGreaterThan(200);
    // Names of answers are the clerk's own.
    const named = new Set([...topicLines.join('\n').matchAll(/(?:ask|choose): (\w+)/g)].map(([, name]) => name));
    for (const guide of guides)
      expect(written.filter((word) => !named.has(word) && !guide.includes(`${word}:`))).toEqual([]);
  });

  test.each(['en', 'es'])(
    'are found right by check (%s), which has nothing to say but the day of a review',
    async (lang) => {
      const { code, lines } = await clerkCheck(root, 'larkfield', lang);
      const found = lines.filter((line) => line.startsWith('bots/') && !/ REVIEW_/.test(line));
      expect([code, found]).toEqual([0, []]);
    },
  );

  test('hold a conversation each, in both languages, on the web and by text message', async () => {
    const { code, lines } = await clerkTest(root, 'larkfield');
    expect([code, ...lines]).toEqual([0, `${topics.length * 4} conversations passed, 0 failed`]);
  }, 120_000);
});
