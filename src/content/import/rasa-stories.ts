import type { Locale, Localized } from '../../model/text.js';
import { inLocales, nameOf, uniqueNames } from './clean-words.js';
import type { DraftTest, Note } from './draft.js';
import { turnsOf, type RasaPath, type RasaProject } from './rasa-files.js';

/** What each intent became: the actions it answers with, and the questions it asks. */
export type StoryTopics = Map<
  string,
  { readonly name: string; readonly actions: readonly string[]; readonly asks: readonly string[] }
>;

/** Most stories that become tests. */
const mostTests = 200;

/** Stories that say what the topics say become conversation tests; the others are told. */
export function rasaTests(
  main: RasaProject,
  topics: StoryTopics,
  locales: readonly Locale[],
  projects: Localized<RasaProject>,
  note: (note: Note) => unknown,
): readonly DraftTest[] {
  const unique = uniqueNames();
  const seen = new Set<string>();
  return main.paths
    .filter(({ rule }) => !rule)
    .flatMap((story) => {
      const lines = linesOf(story, topics, locales, projects);
      if (typeof lines === 'string') {
        if (lines !== '') note({ key: lines, about: story.name });
        return [];
      }
      const key = JSON.stringify(lines);
      if (lines.length === 0 || seen.has(key) || seen.size >= mostTests) return [];
      seen.add(key);
      return [
        { name: unique(nameOf(`story ${story.name}`, 'story')), title: story.name, languages: [...locales], lines },
      ];
    });
}

/** The lines of a test; or the note that says why there are none. */
function linesOf(
  story: RasaPath,
  topics: StoryTopics,
  locales: readonly Locale[],
  projects: Localized<RasaProject>,
): DraftTest['lines'] | string {
  if (story.steps.some((step) => step.type === 'other')) return 'story_branches';
  const lines: DraftTest['lines'][number][] = [];
  for (const { intent, said, actions } of turnsOf(story)) {
    const topic = topics.get(intent);
    if (!topic) return 'story_engine';
    if (actions.length === 0 || topic.actions.join(' ') !== actions.join(' ')) return 'story_differs';
    const citizen = inLocales(locales, (locale) =>
      locale === locales[0] && said !== null ? said : projects[locale]?.intents.get(intent)?.[0],
    );
    if (Object.keys(citizen).length < locales.length) return 'story_words';
    lines.push({ citizen });
    const [asks] = topic.asks;
    if (asks !== undefined) {
      lines.push({ asks });
      // What is answered inside a form is no intent of its own; the test ends at the first question.
      return lines;
    }
    lines.push({ says: actions.map(() => `${topic.name}/answer`) });
  }
  return lines;
}
