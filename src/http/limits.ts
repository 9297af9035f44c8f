import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import type { Request, RequestHandler, Response } from 'express';
import type { HttpConfig, RateLimits } from './deps.js';
import { refuse, type Refused } from './reply.js';
import { uploadSlots } from './uploads/slots.js';

const perMinute: RateLimits = { conversations: 60, requests: 600, messages: 40, uploads: 10 };
const minute = 60_000;

/** Answers a refusal in the caller's language. */
export type SendRefusal = (request: Request, response: Response, refused: Refused) => void;

/** One limiter each; IPv6 counts by /64, because a household has that many addresses (design page 06). */
export interface Limiters {
  readonly conversations: RequestHandler;
  readonly requests: RequestHandler;
  readonly messages: RequestHandler;
  readonly uploads: RequestHandler;
  /** Not per minute but at once, and always on. */
  readonly uploadsAtOnce: RequestHandler;
}

/** Makes the limiters; with `RATE_LIMITS=off` they let everything pass. */
export function createLimiters(config: HttpConfig, sendRefusal: SendRefusal): Limiters {
  const limits = { ...perMinute, ...config.limits };
  const address = (request: Request): string => ipKeyGenerator(request.ip ?? '', 64);
  const conversation = (request: Request): string =>
    String(request.params['conversation'] ?? address(request)).slice(0, 64);
  const limiter = (limit: number, keyGenerator: (request: Request) => string): RequestHandler => {
    if (!config.rateLimits) return (_request, _response, next) => next();
    return rateLimit({
      windowMs: minute,
      limit,
      keyGenerator,
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      validate: false,
      handler: (request, response) => {
        const seconds = Number(response.get('Retry-After') ?? 60);
        sendRefusal(request, response, { ...refuse('too_many_requests', { seconds }), retryAfterSeconds: seconds });
      },
    });
  };
  return {
    conversations: limiter(limits.conversations, address),
    requests: limiter(limits.requests, address),
    messages: limiter(limits.messages, conversation),
    uploads: limiter(limits.uploads, conversation),
    uploadsAtOnce: uploadSlots(sendRefusal, address),
  };
}
