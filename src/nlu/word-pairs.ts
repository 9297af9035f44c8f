/** How much oftener two stems follow each other than by chance: pointwise mutual information, 0 when they never do. */
export type Tie = (before: string, behind: string) => number;

/** What stands before the first and behind the last stem of a line: no word. */
const edge = '';

/** Counts which stems follow which in the lines; the empty stem stands for the edges. */
export function createTie(lines: readonly { readonly stems: readonly string[] }[]): Tie {
  const counts = new Map<string, number>();
  const followers = new Map<string, Map<string, number>>();
  let total = 0;
  for (const { stems } of lines) {
    let before = edge;
    for (const stem of [...stems, edge]) {
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
      total += 1;
      const after = followers.get(before) ?? new Map<string, number>();
      followers.set(before, after);
      after.set(stem, (after.get(stem) ?? 0) + 1);
      before = stem;
    }
  }
  return (before, behind) => {
    const pairs = followers.get(before)?.get(behind) ?? 0;
    const chance = ((counts.get(before) ?? 0) * (counts.get(behind) ?? 0)) / total;
    return pairs === 0 ? 0 : Math.max(0, Math.log(pairs / chance));
  };
}
