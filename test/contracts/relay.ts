import { afterEach, describe, expect, test } from '@jest/globals';
import type { Json } from '../../src/model/json.js';
import { relayLimit, type Relay } from '../../src/model/ports/relay.js';
import { until } from './queue.js';

/** A node of a deployment. `others`: whether there can be another one that hears it. */
export function relayContract(
  name: string,
  openRelay: (deployment: string) => Promise<Relay>,
  { others }: { readonly others: boolean },
): void {
  const open: Relay[] = [];
  let towns = 0;
  afterEach(async () => {
    await Promise.all(open.splice(0).map((relay) => relay.close()));
  });
  async function node(town: number): Promise<Relay> {
    const relay = await openRelay(`relay ${town}`);
    open.push(relay);
    return relay;
  }
  function listen(relay: Relay, topic: string) {
    const heard: Json[] = [];
    return { heard, stop: relay.subscribe(topic, (payload) => void heard.push(payload)) };
  }
  /** Publishes until it is heard: a listener that has just come may miss the first. */
  async function tell(from: Relay, topic: string, heard: readonly Json[], payload: Json = 'here'): Promise<void> {
    const before = heard.length;
    await until(async () => {
      from.publish(topic, payload);
      await new Promise((resolve) => setTimeout(resolve, 5));
      return heard.length > before;
    });
  }

  describe(`${name}: a relay`, () => {
    test('takes what is published though nobody listens, and listeners who leave twice', async () => {
      const one = await node((towns += 1));
      one.publish('desk:springfield', null);
      const { heard, stop } = listen(one, 'desk:springfield');
      one.publish('desk:springfield', { n: 1 });
      stop();
      stop();
      await one.close();
      one.publish('desk:springfield', { n: 2 });
      expect(heard).toEqual([]);
    });

    if (!others) return;

    test('is heard by the other nodes of the deployment, on its topic, and not by its own', async () => {
      const town = (towns += 1);
      const [one, other, elsewhere] = await Promise.all([node(town), node(town), node((towns += 1))]);
      const mine = listen(one, 'event:ana');
      const theirs = ['event:ana', 'event:ben'].map((topic) => listen(other, topic));
      const far = listen(elsewhere, 'event:ana');
      const [ana, ben] = theirs.map(({ heard }) => heard);
      await tell(other, 'event:ana', mine.heard);
      await tell(one, 'event:ana', ana ?? [], { seq: 7, of: ['á', null] });
      expect(ana?.at(-1)).toEqual({ seq: 7, of: ['á', null] });
      await tell(one, 'event:ben', ben ?? [], 'last');
      expect([new Set(mine.heard), far.heard, new Set(ben)]).toEqual([new Set(['here']), [], new Set(['last'])]);
    });

    test('tells each listener once, until it leaves', async () => {
      const town = (towns += 1);
      const [one, other] = await Promise.all([node(town), node(town)]);
      const first = listen(other, 'desk:x');
      const second = listen(other, 'desk:x');
      await tell(one, 'desk:x', first.heard);
      first.stop();
      const count = first.heard.length;
      await tell(one, 'desk:x', second.heard, 'again');
      expect(first.heard).toHaveLength(count);
      second.stop();
      const third = listen(other, 'desk:x');
      await tell(one, 'desk:x', third.heard);
    });

    test('goes on telling the others when a listener throws', async () => {
      const town = (towns += 1);
      const [one, other] = await Promise.all([node(town), node(town)]);
      other.subscribe('desk:x', () => {
        throw new Error('a listener’s own trouble');
      });
      const { heard } = listen(other, 'desk:x');
      await tell(one, 'desk:x', heard);
    });

    test('carries messages of up to 8 KB and drops larger ones', async () => {
      const town = (towns += 1);
      const [one, other] = await Promise.all([node(town), node(town)]);
      const { heard } = listen(other, 'desk:x');
      await tell(one, 'desk:x', heard);
      const fits = 'x'.repeat(relayLimit - 2);
      one.publish('desk:x', `${fits}x`);
      one.publish('desk:x', 'á'.repeat(relayLimit / 2));
      await tell(one, 'desk:x', heard, fits);
      expect(new Set(heard)).toEqual(new Set(['here', fits]));
    });

    test('takes any text for a topic', async () => {
      const town = (towns += 1);
      const [one, other] = await Promise.all([node(town), node(town)]);
      for (const topic of ['', '*', 'a b', '"', '\r\n', '{x}', 'á😀', '\ud800', 'x'.repeat(1024)]) {
        const { heard } = listen(other, topic);
        await tell(one, topic, heard, topic.length);
        expect(new Set(heard)).toEqual(new Set([topic.length]));
      }
    });
  });
}
