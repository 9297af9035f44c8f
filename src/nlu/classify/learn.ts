import type { FeatureGroup } from './features.js';
import { trainLinear, type LinearWeights } from './linear-svm.js';
import { createVocabulary, type Vocabulary } from './vocabulary.js';

/** A line ready to learn from. */
export interface PreparedLine {
  readonly intent: number;
  readonly stems: readonly string[];
  readonly features: readonly FeatureGroup[];
}

/** How much a line on the wrong side costs; general lines are told less firmly than the bot's own. */
const lineCost = 1;
const backgroundCost = 0.5;

/** The class of lines that belong to no intent: background. */
export const noIntent = -1;

/** Learns the features of lines and what they weigh for each class; `background` are lines that are no class's. */
export function learn(
  lines: readonly PreparedLine[],
  background: readonly PreparedLine[],
  classCount: number,
  onClass?: () => void,
): { readonly vocabulary: Vocabulary; readonly weights: LinearWeights } {
  const vocabulary = createVocabulary(lines.map(({ features }) => features));
  const weights = trainLinear({
    vectors: [...lines, ...background].map(({ features }) => vocabulary.vectorOf(features)),
    classes: Int32Array.from([...lines, ...background], ({ intent }) => intent),
    costs: Float64Array.from([...lines, ...background], ({ intent }) =>
      intent === noIntent ? backgroundCost : lineCost,
    ),
    classCount,
    featureCount: vocabulary.size,
    ...(onClass ? { onClass } : {}),
  });
  return { vocabulary, weights };
}
