/** Shorter words have too many neighbours: "gas" and "has", "kill" and "bill". */
const shortest = 5;
const longest = 20;
/** Halves of a word written together ("gasleak") have at least this many letters. */
const shortestHalf = 3;

/** What people type for short words, and for long ones more than a letter off; folded. */
const misspelt: ReadonlyMap<string, string> = new Map(
  `kil kill|kll kill|kiil kill|kell kill|fier fire|fyre fire|fir fire|ded dead|daed dead|dieing dying|dyin dying|liv live|lyf life|lif life
  gaz gas|gass gas|leek leak|leeks leaks|lekage leak|smel smell|smeel smell|hert hurt|hurtin hurting|rapped raped|raip rape|abt about|myslf myself|mysef myself
  mself myself|mysself myself|suicidle suicidal|suiside suicide|sucicide suicide|suacide suicide|suecide suicide|sewicide suicide|cuicide suicide|suicied suicide
  unconcious unconscious|unconsious unconscious|unconscience unconscious|breth breath|brethe breathe|beleeding bleeding|ambalance ambulance
  seisure seizure|siezure seizure|ceizure seizure|chocking choking|husbend husband|husbin husband|monoxcide monoxide|carbin carbon|volience violence
  q que|k que|ke que|d de|x por|ay hay|ai hay|kiero quiero|qiero quiero|kero quiero|qero quiero|bida vida|bibo vivo|toy estoy|ta esta|tan estan|oy hoy
  matarce matarse|suicidarce suicidarse|guele huele|wele huele|uele huele|umo humo|fuejo fuego|jente gente|mijo hijo|mija hija`
    .split(/\||\n\s*/u)
    .map((pair) => pair.split(' ') as [string, string]),
);

/** How a word sounds to a Spanish ear: "suisidio" and "suicidio", "kiero" and "quiero", "aorcar" and "ahorcar" are one. */
export function soundOf(word: string): string {
  let sound = '';
  for (let at = 0; at < word.length; at += 1) {
    const letter = word[at] ?? '';
    const next = word[at + 1] ?? '';
    const soft = next === 'e' || next === 'i';
    let said = letter;
    if (letter === 'h') continue;
    if (letter === 'v') said = 'b';
    else if (letter === 'z') said = 's';
    else if (letter === 'c') {
      if (next === 'h') {
        said = 'x';
        at += 1;
      } else said = soft ? 's' : 'k';
    } else if (letter === 'q') {
      said = 'k';
      if (next === 'u') at += 1;
    } else if (letter === 'l' && next === 'l') {
      said = 'y';
      at += 1;
    } else if (letter === 'g' && soft) said = 'j';
    else if (letter === 'x') said = 'ks';
    // Double letters are said once.
    if (!sound.endsWith(said)) sound += said;
  }
  return sound;
}

/** Candidates for one word at most. */
const mostCandidates = 4;

/**
 * What a word that is none of the known ones may have been meant to be, the likeliest first; two words written together stand with a space
 * between them. Empty = it is a word of its own.
 */
export type Spelling = (word: string) => readonly string[];

/**
 * Makes the reader of words one slip away from `targets`: a letter more, less, other, or swapped; or another spelling of the same sound. `commonest` = words that
 * are never a half of two words written together ("firearms", "Carlos").
 */
export function createSpelling(targets: ReadonlySet<string>, commonest: ReadonlySet<string>): Spelling {
  const bySound = new Map<string, readonly string[]>();
  /** By length, first letter and the two letters of one end: a slip rarely takes the first letter, and leaves one of the two ends. */
  const byShape = new Map<number, string[]>();
  const keep = (shape: number, word: string): void => {
    const there = byShape.get(shape);
    if (there) there.push(word);
    else byShape.set(shape, [word]);
  };
  const starts = new Set<number>();
  for (const word of targets) {
    if (!commonest.has(word) && word.length >= shortestHalf) starts.add(startOf(word));
    if (word.length < shortest - 1 || word.length > longest) continue;
    const sound = soundOf(word);
    bySound.set(sound, [...(bySound.get(sound) ?? none), word]);
    if (word.length < shortest) continue;
    keep(beginning(word, word.length), word);
    keep(ending(word, word.length), word);
  }
  const oneOff = (word: string): readonly string[] => {
    let found: string[] | null = null;
    // A letter left out is the commonest slip.
    for (let length = word.length + 1; length >= word.length - 1; length -= 1) {
      for (const shape of [beginning(word, length), ending(word, length)]) {
        for (const target of byShape.get(shape) ?? none)
          if (oneSlip(word, target) && !found?.includes(target)) (found ??= []).push(target);
      }
    }
    return found === null ? none : found.slice(0, mostCandidates);
  };
  const isHalf = (word: string): boolean => targets.has(word) && !commonest.has(word);
  const apart = (word: string): readonly string[] => {
    if (!starts.has(startOf(word))) return none;
    for (let cut = shortestHalf; cut <= word.length - shortestHalf; cut += 1) {
      const before = word.slice(0, cut);
      if (isHalf(before) && isHalf(word.slice(cut))) return [`${before} ${word.slice(cut)}`];
    }
    return none;
  };
  return (typed) => {
    const known = misspelt.get(typed);
    if (known !== undefined) return [known];
    if (typed.length < shortest - 1 || typed.length > longest + 10) return none;
    const word = once(typed);
    if (word !== typed && targets.has(word)) return [word];
    const heard = bySound.get(soundOf(word));
    if (heard !== undefined) return heard;
    const meant = oneOff(word);
    return meant.length > 0 ? meant : apart(word);
  };
}

const none: readonly never[] = [];
/** Letters of another script than ours never meet: a shape is a hint. */
const shape = (a: number, b: number, c: number, length: number): number =>
  ((((a & 31) * 32 + (b & 31)) * 32 + (c & 31)) * 64 + length) * 2;
const beginning = (word: string, length: number): number => shape(word.charCodeAt(0), word.charCodeAt(1), 0, length);
const ending = (word: string, length: number): number =>
  shape(word.charCodeAt(0), word.charCodeAt(word.length - 1), word.charCodeAt(word.length - 2), length) + 1;
const startOf = (word: string): number => shape(word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(2), 0);

/** "fireeeee" → "fire": three or more of a letter are one. */
function once(word: string): string {
  for (let at = 2; at < word.length; at += 1)
    if (word[at] === word[at - 1] && word[at] === word[at - 2]) return word.replace(/(.)\1{2,}/gu, '$1');
  return word;
}

/** Whether one letter more, less or other, or two swapped, makes one word of the other; they differ. */
export function oneSlip(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  let at = 0;
  while (at < short.length && long.charCodeAt(at) === short.charCodeAt(at)) at += 1;
  if (long.length > short.length) return sameFrom(long, at + 1, short, at);
  if (sameFrom(long, at + 1, short, at + 1)) return true;
  return (
    long.charCodeAt(at) === short.charCodeAt(at + 1) &&
    long.charCodeAt(at + 1) === short.charCodeAt(at) &&
    sameFrom(long, at + 2, short, at + 2)
  );
}

function sameFrom(a: string, i: number, b: string, j: number): boolean {
  if (a.length - i !== b.length - j) return false;
  for (; i < a.length; i += 1, j += 1) if (a.charCodeAt(i) !== b.charCodeAt(j)) return false;
  return true;
}
