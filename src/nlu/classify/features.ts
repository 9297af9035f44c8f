/** Features of one kind found in a text; together they weigh `weight`, however many they are. */
export interface FeatureGroup {
  readonly weight: number;
  readonly names: readonly string[];
  /** How much each name counts for, in step with `names`; 1 each when left out. */
  readonly shares?: readonly number[];
}

/**
 * What each kind of feature weighs beside the others: the best of the ablations in `docs/understanding.md`, chosen on validation
 * lines. The kinds are told apart by the first letter of their names.
 */
export const groupWeights = { words: 0.4, stems: 1, pairs: 0.8, letters: 1, senses: 1.2 } as const;

const shortest = 2;
const longest = 4;

/** Names of letter features begin with this. */
export const letterMark = 'c';
/** Names of the features of meaning begin with this. */
export const senseMark = 'q';

/**
 * The features of a text: its words, their stems, neighbouring stems and those with one between them (with the edges of the text), runs
 * of two to four letters within words, which survive a typo, and what each word has to do with (`senses`): a word of many fields counts no more than one of few.
 */
export function featuresOf(
  words: readonly string[],
  stems: readonly string[],
  senses: readonly (readonly number[])[],
): readonly FeatureGroup[] {
  return [
    { weight: groupWeights.words, names: words.map((word) => `w${word}`) },
    { weight: groupWeights.stems, names: stems.map((stem) => `s${stem}`) },
    { weight: groupWeights.pairs, names: pairsOf(stems) },
    { weight: groupWeights.letters, names: words.flatMap(letterRuns) },
    {
      weight: groupWeights.senses,
      names: senses.flatMap((ofWord) => ofWord.map((sense) => senseMark + String(sense))),
      shares: senses.flatMap((ofWord) => ofWord.map(() => 1 / Math.sqrt(ofWord.length))),
    },
  ];
}

function pairsOf(stems: readonly string[]): readonly string[] {
  const edged = ['^', ...stems, '$'];
  return [
    ...edged.slice(1).map((stem, i) => `b${edged[i] ?? ''} ${stem}`),
    ...edged.slice(2).map((stem, i) => `b${edged[i] ?? ''} _ ${stem}`),
  ];
}

function letterRuns(word: string): readonly string[] {
  const edged = `<${word}>`;
  const runs: string[] = [];
  for (let size = shortest; size <= longest; size += 1)
    for (let at = 0; at + size <= edged.length; at += 1) runs.push(letterMark + edged.slice(at, at + size));
  return runs;
}
