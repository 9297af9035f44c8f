import type { AuthoredText } from '../../model/bot.js';
import type { Report } from '../finding.js';
import { findDuplicateExamples } from './examples.js';
import type { BotScope } from './scope.js';
import type { FoundTopic } from './topic-files.js';
import { compileTopic, topicLabel } from './topic.js';

/**
 * Looks at the topics with `draft: true` as if they were published, for the clerk who prepares them. They are left out of the bot, so
 * `soft` tells all of it as warnings.
 */
export function checkDrafts(
  drafts: readonly FoundTopic[],
  topics: readonly FoundTopic[],
  bot: BotScope,
  soft: Report,
): void {
  if (drafts.length === 0) return;
  const files = new Set(drafts.map(({ source }) => source.file));
  const scope: BotScope = {
    ...bot,
    report: soft,
    texts: new Map<string, AuthoredText>(),
    topics: new Map([
      ...bot.topics,
      ...drafts.map((topic) => [topic.written.intent, { label: topicLabel(topic, bot) }] as const),
    ]),
  };
  const taken = new Map(topics.filter(({ own }) => own).map((topic) => [topic.written.intent, topic]));
  for (const draft of drafts) {
    const { written, source } = draft;
    soft('DRAFT', source.place(written, 'draft', { of: 'key' }), { topic: written.intent });
    const other = taken.get(written.intent);
    if (other) {
      const place = other.source.place(other.written, 'intent');
      soft('TOPIC_TWICE', source.place(written, 'intent'), {
        topic: written.intent,
        file: place.file,
        line: String(place.line),
      });
    }
    taken.set(written.intent, draft);
    compileTopic(draft, scope);
  }
  findDuplicateExamples([...topics, ...drafts], bot.languages, (code, place, values) => {
    if (files.has(place.file)) soft(code, place, values);
  });
}
