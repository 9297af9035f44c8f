/** What speaks for one intent, before it becomes a confidence. */
export interface Evidence {
  /** The network's own score: about 1 for a trained line, 0 when nothing reacts, unbounded above. */
  readonly network: number;
  /** Cosine to the intent's nearest training line, 0..1. */
  readonly cosine: number;
  /** Rank of this intent minus the best rank of another one; negative when another is better. */
  readonly lead: number;
  /** Share of the message's meaningful words that the intent's lines have, 0..1. */
  readonly coverage: number;
}

/** How intents are ordered: the network, helped by the nearest line (half weight was as good as any on the validation lines of HWU64 and CLINC150 with ten lines an intent). */
export function rank(network: number, cosine: number): number {
  return Math.min(network, 1.2) + 0.5 * cosine;
}

/**
 * A pooled calibration by `bench/nlu-fit.js`: logistic regression of "this intent was meant" over 60 bots of 8 to 60 intents
 * drawn from the training and validation lines of CLINC150, HWU64 and corpus50, other intents as pretended strangers.
 */
const weights = { bias: -3.52, network: 2, cosine: 1.2, lead: 3.1, coverage: 1.31 };

/** How sure we may be that this intent is meant, 0..1: the one number that `thresholds` of a bot are compared with. */
export function confidenceOf(evidence: Evidence): number {
  const sum =
    weights.bias +
    weights.network * Math.min(evidence.network, 1.2) +
    weights.cosine * evidence.cosine +
    weights.lead * Math.max(-1, Math.min(1, evidence.lead)) +
    weights.coverage * evidence.coverage;
  const confidence = 1 / (1 + Math.exp(-sum));
  // Only grammar in common ("what is the …"): a guess that must stay below every sensible threshold.
  return evidence.coverage === 0 ? confidence * 0.4 : confidence;
}
