/** Letters a–z, the edge of a word, and anything else. */
const alphabet = 28;
const edge = 0;
const other = 27;

const letterOf = (code: number): number => (code >= 97 && code <= 122 ? code - 96 : other);

/** How likely a word is among the words a model was made of: its natural logarithm, and what it is per letter. */
export type LetterModel = (word: string) => number;

/**
 * A model of a language's spelling: the chance of each letter after the two before it, smoothed by the kinds of letters seen there
 * (Witten and Bell, "The zero-frequency problem", 1991). Made of a word list in a few milliseconds; 88 KB.
 */
export function createLetterModel(words: Iterable<string>): LetterModel {
  const ones = new Float64Array(alphabet);
  const pairs = new Float64Array(alphabet ** 2);
  const triples = new Float64Array(alphabet ** 3);
  for (const word of words) {
    let [first, second] = [edge, edge];
    for (let i = 0; i <= word.length; i += 1) {
      const letter = i === word.length ? edge : letterOf(word.charCodeAt(i));
      ones[letter] = (ones[letter] ?? 0) + 1;
      const pair = second * alphabet + letter;
      pairs[pair] = (pairs[pair] ?? 0) + 1;
      const triple = (first * alphabet + second) * alphabet + letter;
      triples[triple] = (triples[triple] ?? 0) + 1;
      [first, second] = [second, letter];
    }
  }
  const even = new Float64Array(alphabet).fill(1 / alphabet);
  const chances = smoothed(triples, smoothed(pairs, smoothed(ones, even)));
  const logarithms = new Float32Array(chances.length);
  for (let i = 0; i < chances.length; i += 1) logarithms[i] = Math.log(chances[i] ?? 0);
  return (word) => {
    let [first, second, sum] = [edge, edge, 0];
    for (let i = 0; i <= word.length; i += 1) {
      const letter = i === word.length ? edge : letterOf(word.charCodeAt(i));
      sum += logarithms[(first * alphabet + second) * alphabet + letter] ?? 0;
      [first, second] = [second, letter];
    }
    return sum;
  };
}

/** Chances of each letter in its context; what was never seen there is shared out as in the shorter context. */
function smoothed(counts: Float64Array, shorter: Float64Array): Float64Array {
  const chances = new Float64Array(counts.length);
  for (let start = 0; start < counts.length; start += alphabet) {
    let [total, kinds] = [0, 0];
    for (let i = start; i < start + alphabet; i += 1) {
      const count = counts[i] ?? 0;
      total += count;
      if (count > 0) kinds += 1;
    }
    for (let letter = 0; letter < alphabet; letter += 1) {
      const back = shorter[(start + letter) % shorter.length] ?? 0;
      chances[start + letter] = total === 0 ? back : ((counts[start + letter] ?? 0) + kinds * back) / (total + kinds);
    }
  }
  return chances;
}
