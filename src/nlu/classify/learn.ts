import type { FeatureGroup } from './features.js';
import { trainLinear, type LinearWeights } from './linear-svm.js';
import { createVocabulary, type Vocabulary } from './vocabulary.js';

/** A line ready to learn from. */
export interface PreparedLine {
  readonly intent: number;
  readonly stems: readonly string[];
  readonly features: readonly FeatureGroup[];
}

/** How much a line on the wrong side costs; intents are told little of general lines, which cost accuracy where examples are few. */
const lineCost = 1;
const backgroundCost = 0.1;

/** The class of lines that belong to no intent: background. */
export const noIntent = -1;

/**
 * Learns the features of lines and what they weigh for each intent, and last for general lines against all of them. `background` are
 * the general lines, which are no intent's.
 */
export function learn(
  lines: readonly PreparedLine[],
  background: readonly PreparedLine[],
  intentCount: number,
  onClass?: () => void,
): { readonly vocabulary: Vocabulary; readonly weights: LinearWeights } {
  const vocabulary = createVocabulary(lines.map(({ features }) => features));
  const all = [...lines, ...background];
  const vectors = all.map(({ features }) => vocabulary.vectorOf(features));
  const featureCount = vocabulary.size;
  const intents = trainLinear({
    vectors,
    classes: Int32Array.from(all, ({ intent }) => intent),
    costs: Float64Array.from(all, ({ intent }) => (intent === noIntent ? backgroundCost : lineCost)),
    classCount: intentCount,
    featureCount,
    ...(onClass ? { onClass } : {}),
  });
  const general = trainLinear({
    vectors,
    classes: Int32Array.from(all, ({ intent }) => (intent === noIntent ? 0 : noIntent)),
    costs: Float64Array.from(all, () => lineCost),
    classCount: 1,
    featureCount,
  });
  return { vocabulary, weights: [...intents, ...general] };
}
