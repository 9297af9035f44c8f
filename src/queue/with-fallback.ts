import type { Clock } from '../model/ports/clock.js';
import type { Queue } from '../model/ports/queue.js';

/** How often it is asked whether the queue is there, in milliseconds. */
const askEvery = 1_000;

/**
 * A queue that others share, and one of this process for while it is away: then each node rings its own workers, with what its sweep finds and
 * with what it wrote itself. Two nodes may then take up the same work, and one does it in vain; the store decides.
 */
export function withFallback(shared: Queue, own: Queue, clock: Clock): Queue {
  let away = false;
  let closed = false;
  let cancel = (): void => {};
  const ask = async (): Promise<void> => {
    away = await shared.counts().then(
      () => false,
      () => true,
    );
    if (!closed) cancel = clock.after(askEvery, () => void ask());
  };
  void ask();
  return {
    ring(bells) {
      // What the shared queue can keep until it is back, it keeps; what is for here is for our own.
      shared.ring(away ? bells.map((bell) => ({ ...bell, here: false })) : bells);
      if (away) own.ring(bells);
    },
    serve(lane, size, step) {
      const serving = [
        shared.serve(lane, size, step),
        own.serve(lane, size, (worker, at) => step(`own-${worker}`, at)),
      ];
      return {
        async stop() {
          await Promise.all(serving.map((one) => one.stop()));
        },
      };
    },
    counts: () => shared.counts(),
    place: async () => (await shared.place?.()) ?? null,
    check: () => shared.check(),
    async close() {
      closed = true;
      cancel();
      await Promise.all([shared.close(), own.close()]);
    },
  };
}
