import { botSchema } from './bot.js';
import { conceptsSchema, factsSchema, noticeSchema, wordsSchema } from './shared-files.js';
import { topicSchema } from './topic.js';

/** Every kind of file a clerk writes; the key that names the thing also tells the kind. */
export const fileSchemas = {
  bot: botSchema,
  intent: topicSchema,
  facts: factsSchema,
  words: wordsSchema,
  notice: noticeSchema,
  concepts: conceptsSchema,
} as const;
export type FileKind = keyof typeof fileSchemas;
