import type { Response } from 'express';
import type { HttpDeps } from '../deps.js';
import type { DeskAnswer } from './desk-port.js';

/** A reader that takes nothing for this long is cut, milliseconds. */
const slowConsumerMs = 30_000;

/** Writes a stream of the desk until it ends, its reader leaves, or its reader is too slow. */
export async function runStream(
  answer: Extract<DeskAnswer, { readonly type: 'stream' }>,
  response: Response,
  { clock, config }: Pick<HttpDeps, 'clock' | 'config'>,
): Promise<void> {
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  response.on('error', () => gone.abort());
  response.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store, no-transform',
    'X-Accel-Buffering': 'no',
    Connection: 'keep-alive',
  });
  const write = async (chunk: string): Promise<boolean> => {
    if (gone.signal.aborted || response.destroyed) return false;
    if (response.write(chunk)) return true;
    const taken = await new Promise<boolean>((resolve) => {
      const cancel = clock.after(config.slowConsumerMs ?? slowConsumerMs, () => finish(false));
      const drained = (): void => finish(true);
      const left = (): void => finish(false);
      const finish = (how: boolean): void => {
        cancel();
        response.off('drain', drained);
        gone.signal.removeEventListener('abort', left);
        resolve(how);
      };
      response.once('drain', drained);
      gone.signal.addEventListener('abort', left, { once: true });
    });
    if (!taken) response.destroy();
    return taken;
  };
  await answer.run({ write, signal: gone.signal });
  response.end();
}
