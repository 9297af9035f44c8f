import { describe, expect, test } from '@jest/globals';
import { adapters } from '../../adapters/index.js';
import type { ChannelUpdate } from '../../src/model/ports/adapter.js';
import { seenShapes, told } from './fixtures-of.js';

/** Who, and what happened. */
const line = (update: ChannelUpdate): string =>
  [
    'keys' in update ? update.keys.join() : 'account',
    ...('name' in update && update.name !== undefined ? [`(${update.name})`] : []),
    told(update),
  ].join(' ');

/** Shapes that platforms were seen to send, beyond the ones their documents begin with; people and numbers are made up. */
describe.each(['messenger', 'whatsapp', 'telegram', 'sms'])('Bodies of %s as they were seen', (kind) => {
  const adapter = adapters[kind];
  const shapes = seenShapes(kind);

  test.each(Object.entries(shapes))('%s', (_, { bodies, becomes, unknown }) => {
    const parsed = bodies.map((body) => adapter?.parse(body) ?? { updates: [], unknown: -1 });
    expect([
      parsed.flatMap(({ updates }) => updates).map(line),
      parsed.reduce((sum, one) => sum + one.unknown, 0),
    ]).toEqual([becomes, unknown]);
  });

  test('the same body is the same updates, with the same ids', () => {
    const bodies = Object.values(shapes).flatMap((shape) => shape.bodies);
    expect(bodies.length).toBeGreaterThan(15);
    for (const body of bodies) expect(adapter?.parse(body)).toEqual(adapter?.parse(structuredClone(body)));
  });
});
