import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Json } from '../../src/model/json.js';
import type { OutboundMessage, SendResult } from '../../src/model/outbound.js';
import type { Adapter } from '../../src/model/ports/adapter.js';
import { reasonOf, type Behaviour } from './adapter-behaviour.js';
import { inbound } from './adapter-inbound.js';
import { rendered } from './adapter-outbound.js';
import { sending } from './adapter-sending.js';
import { channelFixtures } from './channels/index.js';

const results: readonly SendResult['type'][] = ['sent', 'retry', 'rejected', 'unreachable', 'unknown', 'misconfigured'];
const noNet = (() => Promise.reject(new TypeError('no network here'))) as typeof fetch;

function message(text: string, choices: number): OutboundMessage {
  return {
    id: 'turn.1',
    from: 'bot',
    locale: 'es',
    text,
    choices: Array.from({ length: choices }, (_, n) => ({ id: `k${n}`, label: `Opción ${n} ${'ñ'.repeat(n * 3)}` })),
    ref: { type: 'verbatim', text },
  };
}

/** All behaviours of a channel, of design page 05: §3.1 by number, §3.2 as `A` and its number. */
export const behaviours: readonly Behaviour[] = [...inbound, ...rendered, ...sending];

/** What no adapter shows alone: once for all channels, each with the file that shows it. */
export function shellContract(): void {
  for (const behaviour of behaviours)
    if ('shell' in behaviour)
      test.skip(`${behaviour.n} ${behaviour.name} — skipped: the shell’s, in ${behaviour.shell}`, () => undefined);
}

/**
 * What every adapter promises, whatever the platform. Each behaviour is shown with what `channels/` says of the channel, or skipped with
 * the reason why there is nothing to show. A channel's own tests add its payloads and limits.
 */
export function adapterContract(kind: string, adapter: Adapter): void {
  const fixture = channelFixtures[kind];

  test('its contract has what it needs to know of it (test/contracts/channels)', () => {
    expect(Object.keys(channelFixtures)).toContain(kind);
  });

  describe('Behaviours', () => {
    for (const behaviour of behaviours) {
      const { n, name } = behaviour;
      if ('shell' in behaviour) continue;
      if (!fixture) continue;
      const reason = reasonOf(behaviour.needs?.(fixture) ?? []);
      if (reason !== undefined) test.skip(`${n} ${name} — skipped: ${reason}`, () => undefined);
      else test(`${n} ${name}`, () => behaviour.hold({ kind, adapter, fixture }));
    }
  });

  test('it is registered under its own kind', () => {
    expect(adapter.kind).toBe(kind);
    expect(kind).toMatch(/^[a-z][a-z0-9-]*$/);
  });

  test('it says what it can carry in numbers that make sense', () => {
    const { textLimit, choices, choiceTitleLimit } = adapter.can;
    expect(textLimit).toBeGreaterThanOrEqual(160);
    expect(choices).toBeGreaterThanOrEqual(0);
    expect(choiceTitleLimit).toBeGreaterThanOrEqual(20);
  });

  test('it says the same twice: parse and render look at nothing but what they are given', () => {
    const body = { object: 'page', entry: [{}] };
    expect(adapter.parse(body)).toEqual(adapter.parse(body));
    expect(adapter.render(message('Hola', 3), {}, '1')).toEqual(adapter.render(message('Hola', 3), {}, '1'));
  });

  test('whatever a stranger posts, it neither throws nor takes it for the platform without its signature', () => {
    fc.assert(
      fc.property(fc.json(), fc.dictionary(fc.string(), fc.string()), (text, headers) => {
        const request = { method: 'POST', url: '/webhooks/x/y', headers, body: Buffer.from(text) };
        expect([401, 403]).toContain(adapter.verify(request, {}, { now: 0 }));
        const parsed = adapter.parse(JSON.parse(text) as Json);
        expect(parsed.unknown).toBeGreaterThanOrEqual(0);
        expect(JSON.parse(JSON.stringify(parsed.updates))).toEqual(parsed.updates);
      }),
      { numRuns: 300 },
    );
  });

  test('it renders every message within reach of a turn, and what it renders is plain JSON', () => {
    for (const text of ['', 'x'.repeat(10_000), '👩‍👩‍👧🏽'.repeat(500), 'مرحبا '.repeat(300), '\ud800', '__proto__']) {
      for (const choices of [0, 1, 3, 13, 40]) {
        const requests = adapter.render(message(text, choices), {}, '1');
        expect(JSON.parse(JSON.stringify(requests))).toEqual(requests);
        if (adapter.can.pull) expect(requests).toEqual([]);
      }
    }
  });

  test('when the network fails, the outcome is a value and not an exception', async () => {
    const [request = null] = adapter.render(message('Hola', 0), {}, '1');
    expect(results).toContain((await adapter.send(request, {}, noNet)).type);
  });
}
