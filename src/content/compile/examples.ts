import type { Locale } from '../../model/text.js';
import type { Place, Report } from '../finding.js';
import { isList, type Data } from '../source.js';
import { fold } from '../suggest.js';
import { phraseLines } from './options.js';
import type { TopicInput } from './topic.js';

/** A topic that nobody can ask for: it has no examples, and no menu, button or step leads to it. */
export function findUnreachable(topics: readonly TopicInput[], leading: readonly unknown[], report: Report): void {
  const leads = JSON.stringify(leading);
  for (const { written, source } of topics)
    if (written.examples === undefined && !leads.includes(`"${written.intent}"`))
      report('NO_EXAMPLES', source.place(written, 'intent'));
}

/** The same words in two topics (or twice in one) teach nothing: reported where they stand the second time. */
export function findDuplicateExamples(
  topics: readonly TopicInput[],
  languages: readonly Locale[],
  report: Report,
): void {
  for (const language of languages) {
    const seen = new Map<string, { readonly topic: string; readonly place: () => Place }>();
    for (const { written, source } of topics) {
      const block =
        written.examples && Object.hasOwn(written.examples, language) ? (written.examples[language] as Data) : null;
      if (block === null || !written.examples) continue;
      const lines = isList(block)
        ? phraseLines(block)
        : typeof block === 'string'
          ? block.split('\n').map((line) => line.trim())
          : [];
      for (const [index, phrase] of lines.entries()) {
        const folded = fold(phrase);
        if (folded === '') continue;
        const place = () =>
          isList(block) ? source.place(block, index) : source.linePlace(written.examples as object, language, index);
        const before = seen.get(folded);
        if (!before) {
          seen.set(folded, { topic: written.intent, place });
          continue;
        }
        const { file, line } = before.place();
        report('DUPLICATE_EXAMPLE', place(), { phrase, topic: before.topic, file, line: String(line) });
      }
    }
  }
}
