import type { Clock } from '../model/ports/clock.js';
import type { Overdue, Queue } from '../model/ports/queue.js';
import { errorFields, type Log } from './log.js';
import type { Metrics } from './metrics.js';

/** What has been due for longer than this has lost its bell, in milliseconds. */
const overdueMs = 3_000;
/** Between two looks: from `leastMs` to a `spreadMs` more, so that nodes started together do not look together. Milliseconds. */
const leastMs = 2_500;
const spreadMs = 1_000;
/** So many bells a look. There are more when the nodes cannot keep up, and then they are not lost but late. */
const bellsAtOnce = 1_000;

export interface SweepDeps {
  readonly overdue: Overdue;
  readonly queue: Queue;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics?: Pick<Metrics, 'missedBells'> | null;
}

/** Rings again for what is overdue, so that the queue may lose everything and nothing is lost. Returns how to stop. */
export function startSweep({ overdue, queue, clock, log, metrics = null }: SweepDeps): () => void {
  let stopped = false;
  let cancel = (): void => {};

  async function look(patience: number): Promise<void> {
    try {
      const bells = await overdue.overdue(clock.now() - patience, bellsAtOnce);
      if (stopped) return;
      if (bells.length > 0) queue.ring(bells);
      // What was due before this node came was nobody's to ring for.
      if (patience > 0) for (const { lane } of bells) metrics?.missedBells.inc({ lane });
    } catch (error) {
      if (stopped) return;
      log.error(errorFields(error), 'the store did not say what is overdue; asking again');
    }
    cancel = clock.after(leastMs + (clock.now() % spreadMs), () => void look(overdueMs));
  }

  // What was due before this node came has no bell, as far as it knows.
  void look(0);
  return () => {
    stopped = true;
    cancel();
  };
}
