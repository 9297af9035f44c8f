/** Lower case, without accents and punctuation, one space between words: how examples and labels are compared. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** `Recolección de basura` → `recoleccion-de-basura`; empty when nothing of it is a letter or digit. */
export function slug(text: string): string {
  return fold(text).replaceAll(' ', '-').slice(0, 60);
}

/** The known word nearest to a misspelled one (at most a third of its letters changed), or null. */
export function nearest(word: string, known: Iterable<string>): string | null {
  const wanted = plain(word.slice(0, 60));
  if (wanted === '') return null;
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of known) {
    const plainCandidate = plain(candidate);
    if (Math.abs(plainCandidate.length - wanted.length) >= bestDistance) continue;
    const d = distance(wanted, plainCandidate);
    if (d < bestDistance) {
      bestDistance = d;
      best = candidate;
    }
  }
  return best;
}

const plain = (word: string): string => word.toLowerCase().replace(/[\s_-]+/g, '-');

/** Edits between two short words; neighbours swapped count once. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min((current[j - 1] ?? 0) + 1, (previous[j] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        value = Math.min(value, (before[j - 2] ?? 0) + 1);
      }
      current.push(value);
    }
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}
