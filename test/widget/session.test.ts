import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { createSimulation } from './simulation.js';

describe('a phone on a bad network', () => {
  test('whatever is lost, refused, doubled or reloaded: every message arrives once and in order, and every answer is shown and announced once', async () => {
    const fault = fc.constantFrom('none', 'none', 'lost', 'answer-lost', 'busy', 'quick', 'reload', 'repeat');
    await fc.assert(
      fc.asyncProperty(fc.array(fault, { maxLength: 60 }), fc.integer({ min: 1, max: 8 }), async (faults, count) => {
        const simulation = createSimulation(faults);
        simulation.openPage();
        const texts = Array.from({ length: count }, (_, n) => `message ${n}`);
        for (const text of texts) {
          simulation.session().send(text);
          await simulation.run(2);
        }
        await simulation.settle(
          () => simulation.page().shown.filter(({ from }) => from === 'bot').length === count + 1,
        );
        expect(simulation.server.accepted.map(({ text }) => text)).toEqual(texts);
        const { shown } = simulation.page();
        expect(shown.map(({ seq }) => seq)).toEqual(simulation.server.events.map(({ seq }) => seq));
        expect(simulation.announced().toSorted((a, b) => a - b)).toEqual(
          simulation.server.events.map(({ seq }) => seq),
        );
        expect(simulation.page().pending).toEqual([]);
        expect(simulation.server.conversations).toBe(1);
        simulation.session().stop();
      }),
      { numRuns: 60 },
    );
  });

  test('a server that is busy for very long is told to the citizen, who can try again', async () => {
    const simulation = createSimulation([]);
    simulation.openPage();
    await simulation.run(5);
    simulation.server.busy = true;
    simulation.session().send('please');
    await simulation.settle(() => simulation.page().pending[0]?.state === 'failed');
    expect(simulation.page().pending[0]).toMatchObject({ why: 'busy', text: 'please' });
    simulation.server.busy = false;
    simulation.session().retry(simulation.page().pending[0]?.id ?? '');
    await simulation.settle(() => simulation.server.accepted.length === 1);
    simulation.session().stop();
  });

  test('opening the page again without ever having talked asks the server for nothing', async () => {
    const simulation = createSimulation([]);
    simulation.openPage(false);
    await simulation.run(10);
    expect(simulation.server.requests).toBe(0);
  });
});
