import type { Localized } from '../../model/text.js';
import { fold } from '../suggest.js';
import type { Brought, DraftTopic, Note } from './draft.js';
import { phrasesOf } from './write-topic.js';

/**
 * Takes out what `check` would refuse once the topics are published: the same phrase in two topics stays in the first one, and is told.
 */
export function withoutTwins(brought: Brought): Brought {
  const notes: Note[] = [];
  const owner = new Map<string, string>();
  const topics = brought.topics.map((topic): DraftTopic => {
    const examples: Localized<readonly string[]> = Object.fromEntries(
      Object.entries(topic.examples).map(([locale, phrases]) => [
        locale,
        phrasesOf(phrases).filter((phrase) => {
          const key = `${locale} ${fold(phrase)}`;
          const other = owner.get(key);
          if (other !== undefined && other !== topic.name) {
            notes.push({ key: 'phrase_twice', about: topic.name, values: { phrase, topic: other } });
            return false;
          }
          owner.set(key, topic.name);
          return true;
        }),
      ]),
    );
    return { ...topic, examples };
  });
  return { ...brought, topics, notes: [...brought.notes, ...notes] };
}
