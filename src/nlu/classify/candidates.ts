import type { Evidence } from './calibration.js';
import type { Nearness } from './nearest-lines.js';

/** An intent that may be meant, by its number. */
export interface Candidate {
  readonly intent: number;
  readonly evidence: Evidence;
}

/** The intents with the largest margins, best first, with what speaks for each; the last margin is that of general lines. */
export function candidatesOf(margins: Float64Array, nearness: Nearness, most: number): readonly Candidate[] {
  const best: number[] = [];
  for (let intent = 0; intent < margins.length - 1; intent += 1) {
    const margin = margins[intent] ?? 0;
    if (best.length === most && margin <= (margins[best[most - 1] ?? 0] ?? 0)) continue;
    const at = best.findIndex((other) => (margins[other] ?? 0) < margin);
    best.splice(at < 0 ? best.length : at, 0, intent);
    if (best.length > most) best.pop();
  }
  const first = margins[best[0] ?? 0] ?? 0;
  const second = best.length > 1 ? (margins[best[1] ?? 0] ?? 0) : -1;
  return best.map((intent, place) => {
    const margin = margins[intent] ?? 0;
    const { nearest, nearestThree } = nearness.toIntent(intent);
    return {
      intent,
      evidence: {
        margin,
        gap: margin - (place === 0 ? second : first),
        general: margins.at(-1) ?? 0,
        unknown: nearness.unknown,
        nearest,
        nearestThree,
      },
    };
  });
}
