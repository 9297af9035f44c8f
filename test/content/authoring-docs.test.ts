import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { hasErrors } from '../../src/content/finding.js';
import { parseYaml } from '../../src/content/parse-yaml.js';
import { botSchema } from '../../src/content/schema/bot.js';
import { conversationTestSchema } from '../../src/content/schema/conversation-test.js';
import { fileSchemas } from '../../src/content/schema/index.js';
import { officesSchema } from '../../src/content/schema/offices.js';
import { stepSchemas, verbs, type Verb } from '../../src/content/schema/steps.js';
import { topicSchema } from '../../src/content/schema/topic.js';
import { isMap, type Data } from '../../src/content/source.js';
import { slotTypes } from '../../src/model/value.js';

const guide = readFileSync(fileURLToPath(new URL('../../docs/authoring.md', import.meta.url)), 'utf8');
const blocks = [...guide.matchAll(/```yaml\n([\s\S]*?)```/g)]
  .map((match) => match[1] ?? '')
  .filter((block) => !block.startsWith('# yaml'));
const keysOf = (schema: { readonly shape: object }): readonly string[] => Object.keys(schema.shape);

describe('the guide of the language', () => {
  test.each(
    blocks.map((block) => [block.split('\n').find((line) => !line.startsWith('format')) ?? '', block] as const),
  )('has an example that holds: %s', (_first, block) => {
    const { source, findings } = parseYaml(block, 'guide');
    expect(hasErrors(findings)).toBe(false);
    const problems = (entry: Data): unknown => {
      if (entry === 'end') return undefined;
      if (!isMap(entry)) return 'no map';
      if (Object.hasOwn(entry, 'talk')) return conversationTestSchema.safeParse(entry).error?.issues;
      if (Object.hasOwn(entry, 'offices') && Object.hasOwn(entry, 'services'))
        return officesSchema.safeParse(entry).error?.issues;
      const kind = (Object.keys(fileSchemas) as (keyof typeof fileSchemas)[]).find(
        (key) => Object.hasOwn(entry, key) && Object.hasOwn(entry, 'format'),
      );
      const verb = verbs.find(
        (one) => Object.hasOwn(entry, one) && (one !== 'say' || Object.keys(entry)[0] === 'say'),
      ) as Verb;
      return (kind ? fileSchemas[kind] : stepSchemas[verb]).safeParse(entry).error?.issues;
    };
    const entries = Array.isArray(source.data) ? (source.data as readonly Data[]) : [source.data];
    expect(entries.map(problems).filter(Boolean)).toEqual([]);
  });

  test('names every word: verbs, keys of steps, topics and bots, slot types', () => {
    const words = new Set(guide.match(/[a-z][a-z_-]*/g));
    const known = [
      ...verbs,
      ...slotTypes,
      ...verbs.flatMap((verb) => keysOf(stepSchemas[verb])),
      ...keysOf(topicSchema),
      ...keysOf(botSchema),
      ...keysOf(conversationTestSchema),
    ];
    expect([...new Set(known)].filter((word) => !words.has(word))).toEqual([]);
  });
});
