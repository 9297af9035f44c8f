import { expect, test } from '@jest/globals';
import type { Doorbell, Queue } from '../../src/model/ports/queue.js';
import { openInProcessQueue } from '../../src/queue/in-process.js';
import { withFallback } from '../../src/queue/with-fallback.js';
import { systemClock } from '../../src/runtime/system.js';

const bell = (conversation: string): Doorbell => ({ lane: 'turn', conversation, agency: 'a', channel: 'web', at: 0 });

/** A queue over something that can be taken away: it rings nobody then. */
function takenAway(): Queue & { away: boolean; readonly rung: string[] } {
  const queue = openInProcessQueue({ clock: systemClock, failed: () => undefined });
  const rung: string[] = [];
  const self = {
    ...queue,
    away: false,
    rung,
    ring: (bells: readonly Doorbell[]) => {
      rung.push(...bells.map(({ conversation }) => conversation ?? ''));
      if (!self.away) queue.ring(bells);
    },
    counts: () => (self.away ? Promise.reject(new Error('away')) : queue.counts()),
  };
  return self;
}

const until = async (done: () => boolean): Promise<void> => {
  while (!done()) await new Promise<void>((resolve) => void setTimeout(resolve, 5));
};

test('while what is shared is away, a node rings its own workers, and stops doing so when it is back', async () => {
  const shared = takenAway();
  shared.away = true;
  const own = openInProcessQueue({ clock: systemClock, failed: () => undefined });
  const queue = withFallback(shared, own, systemClock);
  const served: string[] = [];
  const serving = queue.serve('turn', 2, async (worker, conversation) => {
    served.push(`${worker.startsWith('own') ? 'own' : 'shared'} ${conversation}`);
    return false;
  });
  try {
    await until(() => {
      queue.ring([bell('c1')]);
      return served.includes('own c1');
    });
    // It keeps what it can for when it is back.
    expect(shared.rung).toContain('c1');
    expect(served).not.toContain('shared c1');
    shared.away = false;
    await until(() => {
      served.length = 0;
      queue.ring([bell('c2')]);
      return served.includes('shared c2') || !served.includes('own c2');
    });
    await until(() => served.includes('shared c2'));
  } finally {
    await serving.stop();
    await queue.close();
  }
});
