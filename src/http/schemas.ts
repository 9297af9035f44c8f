import { z } from 'zod';
import { caseStates } from '../model/case-states.js';

/** Ids that begin like the engine's own are refused, so that a client cannot occupy one of them. */
const clientId = z
  .string()
  .min(1)
  .max(100)
  .regex(/^(?!(?:timer|call|control|agent|desk|web|system):)[^\p{Cc}\p{Cs}]+$/u)
  .describe('Chosen by the client and unique in the conversation: sending the same id again changes nothing.');

const seq = z.int().min(0);

const choice = z.object({
  id: z.string(),
  label: z.string(),
  url: z.string().optional().describe('A link to open instead of an answer to send.'),
});

const file = z.object({
  id: z.string(),
  name: z.string(),
  mime: z.string().describe('Found from the content.'),
  bytes: z.int().min(0),
});

const event = z.object({
  seq: z.int().min(1).describe('Counts the events of one conversation from 1, without gaps.'),
  id: z.string().describe("For a citizen's own message the id the client chose."),
  from: z.enum(['bot', 'agent', 'citizen', 'system']),
  locale: z.string(),
  text: z.string().describe('Plain text; never markup.'),
  choices: z.array(choice),
  at: z.number().describe('Epoch milliseconds.'),
  alias: z.string().optional().describe('How the agent is called.'),
  image: z.object({ url: z.string(), alt: z.string() }).optional(),
  link: z.string().optional(),
  document: z.string().optional().describe('Address of a document to open.'),
  audio: z.string().optional().describe('Address of a recording of the words.'),
  sensitive: z
    .literal(true)
    .optional()
    .describe('Said in a sensitive topic: show no preview of it, and offer a quick way out.'),
  file: file.optional(),
  asks: z.string().optional().describe('The question this asks, by its name in the content.'),
  accepts: z
    .string()
    .optional()
    .describe('Type of the answer, e.g. `photo`, `date`: for the right keyboard or an upload button.'),
});

const column = (describe: string, type: string | readonly string[] = 'string') =>
  z.unknown().describe(describe).meta({ type });
const perLanguage = (describe: string) =>
  z
    .unknown()
    .describe(describe)
    .meta({ type: 'object', additionalProperties: { type: 'string' } });

/** The shapes of the public API by name: what is validated, what is documented, and what the tests hold responses against. */
export const schemas = {
  NewConversation: z.object({
    locale: z
      .string()
      .min(1)
      .max(35)
      .optional()
      .describe("The page's or browser's language, e.g. `es` or `es-US`: a hint, the citizen's words decide."),
  }),
  Conversation: z.object({
    conversation: z.string(),
    token: z.string().describe('Bearer token of this conversation. Shown once; only its SHA-256 is kept.'),
  }),
  NewMessage: z
    .object({
      id: clientId,
      text: z.string().max(65_536).optional().describe('1 to 2,000 characters.'),
      choice: z.string().min(1).max(200).optional().describe('The `id` of a choice that this conversation offered.'),
      seen: seq.optional().describe('`seq` of the newest event the citizen had seen when writing.'),
    })
    .describe('Either `text` or `choice`.'),
  Received: z.object({ accepted: z.boolean(), duplicate: z.boolean() }),
  ReceivedFile: z.object({ accepted: z.boolean(), duplicate: z.boolean(), file }),
  Event: event,
  Events: z.object({
    events: z.array(event).describe('Oldest first, at most 200; ask again after the last `seq`.'),
    ended: z.boolean().describe('The conversation is over and nothing will follow these events.'),
    reset: z
      .literal(true)
      .optional()
      .describe('The cursor was not of this conversation; the events begin at the first.'),
  }),
  Bots: z.object({
    bots: z.array(
      z.object({
        name: z.string(),
        title: z.record(z.string(), z.string()).describe('By language.'),
        languages: z.array(z.string()),
        chat: z.string().describe('Path of its chat page.'),
      }),
    ),
  }),
  NewCase: z
    .looseObject({
      reference: column('May be left out; must be the one in the path.').optional(),
      service: column('What it is about, e.g. `building-permit`.').optional(),
      raw_state: column("The agency's own word for the state; this or `state` is required.").optional(),
      state: column(`One of: ${caseStates.join(', ')}.`).optional(),
      updated: column(
        'A day, `2026-11-16`, or a moment, `2026-11-16T10:00:00Z`. Older than what is known changes nothing.',
      ).optional(),
      zip: column('Fact on file; with its leading zeros.').optional(),
      last_name: column('Fact on file.').optional(),
      date_of_birth: column('Fact on file, `YYYY-MM-DD`.').optional(),
      headline: perLanguage('What is told of this case, by language; also as `headline_en`, `headline_es`.').optional(),
      next: perLanguage('What comes next, by language; also as `next_en`, `next_es`.').optional(),
      protected: column('`yes` or true: answered as not found.', ['string', 'boolean']).optional(),
    })
    // The service reads the columns itself, because it names every problem and not the first one; this is what it wants.
    .describe('Every value is text of at most 2,000 characters. Unknown columns are ignored.')
    .meta({ required: ['service', 'updated'] }),
  KeptCase: z.object({
    reference: z.string().describe('As the service writes it.'),
    outcome: z
      .enum(['created', 'updated', 'unchanged', 'older'])
      .describe('`older`: something newer is there already; nothing changed.'),
  }),
  Error: z.object({
    error: z.object({
      code: z.string().describe('Stable; for programs.'),
      message: z.string().describe("A sentence in the caller's language; for people."),
      problems: z
        .array(z.object({ column: z.string(), problem: z.string() }))
        .optional()
        .describe('Of a case: every column with something wrong. Never a value.'),
    }),
  }),
  EventsQuery: z.object({
    after: z.coerce
      .number()
      .int()
      .min(0)
      .max(Number.MAX_SAFE_INTEGER)
      .default(0)
      .describe('Only events after this `seq`.'),
    wait: z.coerce
      .number()
      .min(0)
      .max(3600)
      .default(0)
      .describe('Seconds to wait for an event if there is none yet; at most 30.'),
  }),
  UploadQuery: z.object({ id: clientId.optional() }),
  Nothing: z.object({}),
} as const;
