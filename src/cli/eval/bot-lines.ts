import { join } from 'node:path';
import { phrasesIn } from '../../content/checks/phrases.js';
import type { FoundTopic } from '../../content/compile/topic-files.js';
import type { ContentFiles } from '../../content/content-files.js';
import { parseYaml } from '../../content/parse-yaml.js';
import type { Bot, Topic } from '../../model/bot.js';
import { own } from '../../model/json.js';
import type { Locale } from '../../model/text.js';
import type { LabelledLine } from '../../nlu/eval/lines.js';

/** A bot's lines of one language, each with its place. */
export interface BotLines {
  readonly examples: readonly LabelledLine[];
  /** Titles and labels: learned with the examples, since they stand on buttons that people also type; never asked. */
  readonly names: readonly LabelledLine[];
  readonly heldOut: readonly LabelledLine[];
}

/** Where bots are written. */
export interface Folders {
  readonly files: ContentFiles;
  readonly root: string;
  readonly packageRoot: string;
}

/** Every line of a bot in a language. A line whose place is not found (an included file that has changed since) stands on line 1. */
export function linesOfBot(bot: Bot, locale: Locale, folders: Folders): BotLines {
  const topics = Object.values(bot.topics);
  const placed = (key: 'examples' | 'heldOut'): readonly LabelledLine[] =>
    topics.flatMap((topic) => {
      const texts = own(topic[key], locale) ?? [];
      const places = texts.length === 0 ? new Map<string, number>() : placesOf(topic, key, locale, folders);
      return texts.map((text) => ({ text, intent: topic.name, file: topic.file, line: places.get(text) ?? 1 }));
    });
  const names = topics
    .filter((topic) => (own(topic.examples, locale) ?? []).length > 0)
    .flatMap((topic) =>
      [topic.title[locale], topic.label[locale]].flatMap((text) =>
        text === undefined || text.trim() === '' ? [] : [{ text, intent: topic.name, file: topic.file, line: 1 }],
      ),
    );
  return { examples: placed('examples'), names, heldOut: placed('heldOut') };
}

function placesOf(
  topic: Topic,
  key: 'examples' | 'heldOut',
  locale: Locale,
  { files, root, packageRoot }: Folders,
): ReadonlyMap<string, number> {
  const own = files.read(join(root, topic.file));
  const read = 'text' in own ? own : files.read(join(packageRoot, topic.file));
  if (!('text' in read)) return new Map();
  const { source } = parseYaml(read.text, topic.file);
  if (source.data === null) return new Map();
  const found = { written: source.data, source } as unknown as FoundTopic;
  return new Map(
    phrasesIn(found, key === 'heldOut' ? 'held_out' : 'examples', locale).map(({ text, place }) => [
      text.replace(/^[-*•]\s+/, ''),
      place().line,
    ]),
  );
}
