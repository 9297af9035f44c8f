import type { Request, RequestHandler } from 'express';
import { refuse } from '../reply.js';
import type { SendRefusal } from '../limits.js';

/** Uploads held in memory at once: by the server, from one address, for one conversation. A slow sender keeps its place for minutes. */
export const uploadsAtOnce = { all: 16, address: 8, conversation: 2 } as const;

/** Bounds the memory that uploads take, and what one sender can take of it: those over a bound are asked to come again. */
export function uploadSlots(
  sendRefusal: SendRefusal,
  addressOf: (request: Request) => string,
  most: { readonly [of in keyof typeof uploadsAtOnce]: number } = uploadsAtOnce,
): RequestHandler {
  const taken = new Map<string, number>();
  return (request, response, next) => {
    const { conversation } = request.params;
    const places: readonly (readonly [key: string, most: number])[] = [
      ['all', most.all],
      [`address ${addressOf(request)}`, most.address],
      ...(typeof conversation === 'string' ? [[`conversation ${conversation}`, most.conversation] as const] : []),
    ];
    if (places.some(([key, limit]) => (taken.get(key) ?? 0) >= limit))
      return sendRefusal(request, response, refuse('overloaded'));
    for (const [key] of places) taken.set(key, (taken.get(key) ?? 0) + 1);
    response.once('close', () => {
      for (const [key] of places) {
        const left = (taken.get(key) ?? 1) - 1;
        if (left > 0) taken.set(key, left);
        else taken.delete(key);
      }
    });
    next();
  };
}
