import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { clerkCheck, clerkTest } from '../support/clerk-commands.js';

const root = fileURLToPath(new URL('../fixtures/five-topics', import.meta.url));
const guides = ['en', 'es'].map((language) =>
  readFileSync(fileURLToPath(new URL(`../../docs/authors/guide.${language}.md`, import.meta.url)), 'utf8'),
);

/** An invented city, its five topics, the conversations its tests hold (tests × languages × channels), and whether they come to every outcome. */
const cities = [
  {
    bot: 'larkfield',
    names: ['fingerprints', 'heating-help', 'permit-status', 'recycling-center', 'report-graffiti'],
    conversations: 20,
    everyOutcome: false,
  },
  {
    bot: 'puerto-alma',
    names: ['book-visit', 'pay-water-bill', 'permit-status', 'report-fallen-tree', 'tax-relief'],
    conversations: 168,
    everyOutcome: true,
  },
];

/** How many blocks a line stands in: two spaces each, and one more for an entry of a list. */
const nesting = (line: string): number => {
  const [, spaces = '', dash = ''] = /^( *)(- )?/.exec(line) ?? [];
  return spaces.length / 2 + (dash === '' ? 0 : 1);
};

describe.each(cities)(
  'five topics of a new city, written from the guide alone ($bot)',
  ({ bot, names, conversations, everyOutcome }) => {
    const folder = join(root, 'bots', bot);
    const topics = readdirSync(join(folder, 'intents'));
    const linesOf = (file: string): readonly string[] => readFileSync(join(folder, file), 'utf8').trimEnd().split('\n');
    const topicLines = topics.flatMap((name) => linesOf(`intents/${name}`));

    test('take at most 260 lines together, as many as the guide says', () => {
      expect(topics).toEqual(names.map((name) => `${name}.yaml`));
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
      expect(
        topicLines.filter((line) => /^\s*(?:- )?(?:id|go|goto|label_of|next):|&&|\|\||==|\$\{/.test(line)),
      ).toEqual([]);
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
        const { code, lines } = await clerkCheck(root, bot, lang);
        const found = lines.filter((line) => line.startsWith('bots/') && !/ REVIEW_/.test(line));
        expect([code, found]).toEqual([0, []]);
      },
    );

    test('hold conversations in both languages, on the web and by text message', async () => {
      const { code, lines } = await clerkTest(root, bot, { coverage: everyOutcome });
      expect([code, lines.at(-1)]).toEqual([0, `${conversations} conversations passed, 0 failed`]);
      const rows = lines.join('\n').split('\n');
      const missing = (everyOutcome ? [...names, 'words permits'] : []).filter((name) => {
        const row = rows.find((line) => line.startsWith(`  ${name} `)) ?? '';
        const figures = [...row.matchAll(/(\d+)\/(\d+)/g)];
        return figures.length !== 6 || figures.some(([, met, all]) => met !== all);
      });
      expect(missing).toEqual([]);
    });
  },
);
