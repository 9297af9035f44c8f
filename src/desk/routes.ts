import { z } from 'zod';
import type { Role } from './accounts.js';

/** Characters of one message of an agent, in UTF-16 units after cleaning. */
export const agentMessageLimit = 4000;

const epoch = z.int().min(0);
const shortText = (most: number) => z.string().trim().min(1).max(most);
const everyone: readonly Role[] = ['agent', 'supervisor', 'admin'];
const nothing = z.object({});

/** How an engagement may end; the sentences are `desk:app.outcomes.<outcome>`. */
export const outcomes = ['resolved', 'referred', 'no_answer', 'other'] as const;

/** One operation of the desk's API as the edge mounts it and as the tests of who may do what walk it. */
export interface DeskRoute<Query extends z.ZodType = z.ZodType, Body extends z.ZodType = z.ZodType> {
  readonly method: 'get' | 'post';
  /** Below `/desk/api`. */
  readonly path: string;
  /** Who may call it; null = whoever is not signed in, too. */
  readonly roles: readonly Role[] | null;
  /** A call is a sign of the person and keeps the session alive; what the page does by itself is not. */
  readonly activity: boolean;
  readonly query: Query;
  readonly body: Body;
}

const get = <Query extends z.ZodType>(
  path: string,
  query: Query,
  roles: readonly Role[] = everyone,
): DeskRoute<Query, typeof nothing> => ({ method: 'get', path, roles, activity: false, query, body: nothing });
const post = <Body extends z.ZodType>(
  path: string,
  body: Body,
  roles: readonly Role[] | null = everyone,
): DeskRoute<typeof nothing, Body> => ({ method: 'post', path, roles, activity: true, query: nothing, body });

const cursor = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0);
const secret = z.string().min(1).max(100);
const password = z.string().min(1).max(1000);

/** The shapes of bodies, by operation. */
export const bodies = {
  signIn: z.object({ name: z.string().min(1).max(200), password }),
  lookSetup: z.object({ token: secret }),
  finishSetup: z.object({
    token: secret,
    password,
    name: shortText(100).optional(),
    alias: shortText(40).optional(),
    languages: z
      .array(z.string().regex(/^[a-z]{2,3}$/))
      .min(1)
      .max(20)
      .optional(),
    agency: z.string().min(1).max(100).optional(),
  }),
  presence: z.object({
    status: z.enum(['available', 'busy']),
    /** The person chose it now; else the page repeats what it knows. */
    chosen: z.boolean().default(false),
    /** Somebody typed, clicked or tapped since the last time. */
    active: z.boolean().default(false),
  }),
  take: z.object({ epoch }),
  return: z.object({ epoch, summary: z.string().trim().max(500).optional() }),
  end: z.object({ epoch, outcome: z.enum(outcomes) }),
  requeue: z.object({ epoch, queue: z.string().min(1).max(100).optional() }),
  send: z.object({ id: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/), text: z.string().max(20_000), epoch }),
  settle: z.object({ outcome: z.enum(outcomes).default('resolved') }),
} as const;

/** Every operation of the desk. */
export const deskRoutes = {
  signIn: post('/login', bodies.signIn, null),
  lookSetup: post('/setup/look', bodies.lookSetup, null),
  finishSetup: post('/setup', bodies.finishSetup, null),
  signOut: post('/logout', nothing),
  me: get('/me', nothing),
  presence: { ...post('/presence', bodies.presence), activity: false },
  queue: get('/queue', nothing),
  events: get('/events', z.object({ after: cursor })),
  conversation: get('/conversations/{conversation}', z.object({ after: cursor })),
  file: get('/conversations/{conversation}/files/{file}', nothing),
  reveal: post('/conversations/{conversation}/reveal', nothing),
  take: post('/conversations/{conversation}/take', bodies.take),
  return: post('/conversations/{conversation}/return', bodies.return),
  end: post('/conversations/{conversation}/end', bodies.end),
  requeue: post('/conversations/{conversation}/requeue', bodies.requeue),
  send: post('/conversations/{conversation}/messages', bodies.send),
  settle: post('/engagements/{engagement}/done', bodies.settle),
  audit: get('/audit', z.object({ after: cursor }), ['admin']),
} as const satisfies { readonly [operation: string]: DeskRoute };

export type DeskOperation = keyof typeof deskRoutes;
