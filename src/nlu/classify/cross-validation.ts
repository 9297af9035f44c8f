import type { Judged } from './calibration.js';
import { candidatesOf } from './candidates.js';
import { valueAt } from './linear-svm.js';
import { createNearness } from './nearest-lines.js';
import { learn, noIntent, type PreparedLine } from './learn.js';
import { pseudoRandom } from '../pseudo-random.js';
import type { Locale } from '../../model/text.js';

/** Below these a bot is too small to leave anything out: the pooled calibration speaks for it. */
const fewestLines = 60;
const fewestIntents = 6;
const parts = 5;
/** Lines times intents that all folds together may learn from: more would make the training of a large bot wait. */
const effort = 400_000;

/** How many folds are trained beside the model itself. */
export function plannedFolds(lines: number, intents: number): number {
  if (lines < fewestLines || intents < fewestIntents) return 0;
  return Math.max(1, Math.min(parts, Math.floor(effort / (lines * intents))));
}

/** What a left-out intent's line counts beside a line of a known one: fewer strangers write than residents. */
const strangerWeight = 0.35;
/** Candidates judged a line: the first, and the second that "did you mean" would offer. */
const judgedCandidates = 2;

/**
 * How good the guesses of the classifier are, on lines it has not seen: in each fold a fifth of the intents is left out as pretended
 * strangers, with a fifth of the background, and of the other intents a fifth of the lines is asked.
 */
export function judgeOnFolds(
  locale: Locale,
  lines: readonly PreparedLine[],
  background: readonly PreparedLine[],
  intents: number,
  folds: number,
  stem: (word: string) => string,
  onClass: () => void,
): readonly Judged[] {
  const random = pseudoRandom(intents);
  const partOfIntent = Array.from({ length: intents }, (_, number) => ({ number, at: random() }))
    .sort((a, b) => a.at - b.at)
    .reduce((map, { number }, place) => map.set(number, place % parts), new Map<number, number>());
  const partOfLine = lines.map(() => Math.floor(random() * parts));
  return Array.from({ length: folds }, (_, fold) => {
    const isStranger = ({ intent }: PreparedLine): boolean => intent === noIntent || partOfIntent.get(intent) === fold;
    const known = lines.filter((line, i) => !isStranger(line) && partOfLine[i] !== fold);
    const asked = [
      ...lines.filter((line, i) => isStranger(line) || partOfLine[i] === fold),
      ...background.filter((_unused, i) => i % parts === fold),
    ];
    const present = [...new Set(known.map(({ intent }) => intent))].sort((a, b) => a - b);
    const numbers = new Map(present.map((intent, number) => [intent, number]));
    const training = known.map((line) => ({ ...line, intent: numbers.get(line.intent) ?? 0 }));
    const { vocabulary, weights } = learn(
      training,
      background.filter((_unused, i) => i % parts !== fold),
      present.length,
      onClass,
    );
    const nearness = createNearness(locale, training, stem);
    return asked.flatMap((line): readonly Judged[] => {
      const vector = vocabulary.vectorOf(line.features);
      const margins = Float64Array.from(weights, (row) => valueAt(row, vector));
      const meant = isStranger(line) ? undefined : numbers.get(line.intent);
      return candidatesOf(margins, nearness(line.stems), judgedCandidates).map(({ intent, evidence }) => ({
        evidence,
        meant: intent === meant,
        weight: meant === undefined ? strangerWeight : 1,
      }));
    });
  }).flat();
}
