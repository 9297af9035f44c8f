import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { adapters } from '../../adapters/index.js';
import type { Json } from '../../src/model/json.js';
import { budget } from '../budget.js';
import { fixture, fixtureNames, seenShapes } from './fixtures-of.js';

/** What may stand where anything else stood: the wrong type, too much, nothing, names that objects inherit. */
const junk: readonly Json[] = [
  null,
  true,
  0,
  -0,
  -1,
  1e308,
  1697043223,
  '',
  '  ',
  'constructor',
  '__proto__',
  'US.1',
  '\ud800',
  'x'.repeat(5000),
  [],
  [[]],
  [null],
  {},
  { id: {} },
  { toString: 1, valueOf: 1, length: -1 },
  JSON.parse('{"__proto__": {"type": "text"}}') as Json,
];

/** Replaces, removes, doubles or renames the n-th place of a body. */
interface Change {
  readonly at: number;
  readonly how: 'replace' | 'remove' | 'double' | 'rename';
  readonly junk: number;
}
const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(400),
  how: fc.constantFrom('replace', 'remove', 'double', 'rename'),
  junk: fc.nat(junk.length - 1),
});

function places(node: Json): number {
  if (typeof node !== 'object' || node === null) return 1;
  return 1 + Object.values(node).reduce<number>((sum, child) => sum + places(child as Json), 0);
}

function changed(body: Json, { at, how, junk: n }: Change): Json {
  let left = at % places(body);
  const other = junk[n] ?? null;
  const walk = (node: Json): readonly Json[] => {
    if (left === 0) {
      left = -1;
      return how === 'remove'
        ? []
        : how === 'double'
          ? [node, node]
          : how === 'rename'
            ? [{ [String(n)]: node }]
            : [other];
    }
    left -= 1;
    if (Array.isArray(node)) return [(node as readonly Json[]).flatMap(walk)];
    if (typeof node !== 'object' || node === null) return [node];
    return [
      Object.fromEntries(
        Object.entries(node).flatMap(([key, child]) => {
          const [first, second] = left < 0 ? [child as Json] : walk(child as Json);
          return first === undefined
            ? []
            : [[key, first] as const, ...(second === undefined ? [] : [[`${key}s`, second] as const])];
        }),
      ),
    ];
  };
  return walk(body)[0] ?? null;
}

/** A good item, which must arrive whatever stands before it. */
const good: { readonly [kind: string]: Json } = {
  messenger: {
    id: '1',
    messaging: [
      {
        sender: { id: '2' },
        recipient: { id: '1' },
        timestamp: 1772998024000,
        message: { mid: 'm_good', text: 'Hello' },
      },
    ],
  },
  whatsapp: {
    changes: [
      {
        field: 'messages',
        value: {
          messages: [
            { from: '15550100', id: 'm_good', timestamp: '1772998024', type: 'text', text: { body: 'Hello' } },
          ],
        },
      },
    ],
  },
};

describe.each(['messenger', 'whatsapp'])('Webhook bodies of %s', (kind) => {
  const adapter = adapters[kind];
  if (!adapter) throw new Error(`${kind} is not registered`);
  const documented = fixtureNames(kind).map((name) => fixture(kind, name));
  const [{ object: product }] = documented as unknown as readonly [{ readonly object: string }];
  const seen = Object.values(seenShapes(kind)).flatMap((shape) => shape.bodies);
  const bodies = [...documented, ...seen.filter((body) => (body as { readonly object?: Json }).object === product)];

  test(
    `${budget.bodies} changed ones: none throws, each counts right, a good neighbour always arrives`,
    () => {
      fc.assert(
        fc.property(fc.nat(bodies.length - 1), fc.array(change, { minLength: 1, maxLength: 3 }), (which, changes) => {
          const body = changes.reduce(changed, bodies[which] ?? null);
          const alone = adapter.parse(body);
          const written = JSON.stringify(alone.updates);
          if (!isDeepStrictEqual(JSON.parse(written), alone.updates)) throw new Error('not plain JSON');
          for (const update of alone.updates) {
            if (!(Number.isSafeInteger(update.at) && update.at >= 0)) throw new Error(`time ${update.at}`);
            if (update.type === 'account_notice') continue;
            if (update.keys.length === 0 || update.keys.some((key) => key === '')) throw new Error('nobody');
            if (update.type === 'message' && update.dedupeId === '') throw new Error('no id');
          }
          const entries = (body as { readonly entry?: Json } | null)?.entry;
          const object = (bodies[which] as { readonly object: string }).object;
          const beside = adapter.parse({
            object,
            entry: [...(Array.isArray(entries) ? (entries as Json[]) : []), good[kind] ?? null],
          });
          const last = beside.updates.at(-1);
          if (last?.type !== 'message' || last.dedupeId !== 'm_good') throw new Error('the neighbour was lost');
          if ((body as { readonly object?: Json } | null)?.object === object && Array.isArray(entries)) {
            if (beside.unknown !== alone.unknown) throw new Error('the neighbour was counted as unknown');
            if (beside.updates.length !== alone.updates.length + 1)
              throw new Error('the neighbour changed what others say');
          }
        }),
        { numRuns: budget.bodies },
      );
      expect(bodies.length).toBeGreaterThan(10);
    },
    budget.bodies * 2 + 40_000,
  );

  test('any JSON whatever: counted or read, never thrown', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        expect(adapter.parse(JSON.parse(text) as Json)).toEqual({ updates: [], unknown: 1 });
      }),
      { numRuns: 500 },
    );
  });

  test('a body nested 5,000 deep and one of 1,000 updates are read', () => {
    let deep: Json = 'x';
    for (let n = 0; n < 5000; n += 1) deep = [deep];
    const object = (bodies[0] as { readonly object: string }).object;
    expect(adapter.parse({ object, entry: [deep, good[kind] ?? null] }).updates).toHaveLength(1);
    expect(
      adapter.parse({ object, entry: Array.from({ length: 1000 }, () => good[kind] ?? null) }).updates,
    ).toHaveLength(1000);
  });
});
