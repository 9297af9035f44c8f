import { foldText, matchesOf } from './fold-text.js';
import { spokenDigits } from './spoken-digits.js';

/** Longest answer looked at, in UTF-16 units, and in pieces. */
const longest = 100;
const mostPieces = 16;

/** Spanish names of letters; English ones are words of other meanings (bee, are, you). */
const letterNames: { readonly [name: string]: string } = Object.fromEntries(
  'be b|ce c|efe f|ge g|hache h|jota j|ka k|ele l|eme m|ene n|pe p|cu q|erre r|ese s|te t|uve v|equis x|zeta z'
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);
const signs = /(?<![\p{L}\p{N}])(?:guion bajo|guion|underscore|dash|hyphen|slash|diagonal|punto|dot)(?![\p{L}\p{N}])/gu;

/** Words that say nothing beside a number asked for. */
const fillers: ReadonlySet<string> = new Set(
  (
    'a al case caso codigo code creo de el en es esta este expediente folio gracias i id is it its la mi mine my no num number numero of please por favor que ' +
    'ref reference referencia reporte report request solicitud thank thanks the think you si yes ok okay un hola hello hi sorry perdon permit permiso license licencia plate placa'
  ).split(' '),
);

const isFiller = (word: string): boolean => fillers.has(word.replace("'", ''));

/** What an answer comes to when its pieces are put together. */
export interface LooseForm {
  readonly words: string;
  readonly span: readonly [start: number, end: number];
  /** Nothing else is said but fillers. */
  readonly alone: boolean;
}

/**
 * The pieces of a short answer joined to what fits: "R C 2041", "rc dos cero cuatro uno", "ABC - 1 2 3 4". The longest first; at most one
 * sign is put between two pieces.
 */
export function looseForms(text: string, fits: (words: string) => boolean): readonly LooseForm[] {
  if (text.length > longest) return [];
  const pieces = piecesOf(text);
  if (pieces.length === 0 || pieces.length > mostPieces) return [];
  const said = pieces.filter(({ filler }) => !filler).length;
  for (let size = pieces.length; size > 0; size -= 1) {
    for (let from = 0; from + size <= pieces.length; from += 1) {
      const window = pieces.slice(from, from + size);
      if (size > 1 && window.some(({ whole }) => whole)) continue;
      const found = joined(window.map(({ words }) => words)).find(fits);
      if (found === undefined) continue;
      const span = [window[0]?.start ?? 0, window.at(-1)?.end ?? text.length] as const;
      return [{ words: found, span, alone: window.length >= said }];
    }
  }
  return [];
}

function joined(pieces: readonly string[]): readonly string[] {
  const plain = pieces.join('');
  const cuts = pieces.slice(0, -1).flatMap((_, n) => {
    const before = pieces.slice(0, n + 1).join('');
    const after = pieces.slice(n + 1).join('');
    return [`${before}-${after}`, `${before} ${after}`];
  });
  const edge = plain.search(/(?<=\p{L})(?=\d)/u);
  const split =
    edge > 0 ? [`${plain.slice(0, edge)}-${plain.slice(edge)}`, `${plain.slice(0, edge)} ${plain.slice(edge)}`] : [];
  return [plain, ...split, ...cuts];
}

interface Piece {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  readonly filler: boolean;
  /** A word that can be no part of a number: it stands alone or not at all. */
  readonly whole: boolean;
}

const piece = /[\p{L}\p{N}][\p{L}\p{N}_']*/gu;

function piecesOf(text: string): readonly Piece[] {
  const folded = foldText(text, longest);
  let words = folded.words.replace(signs, (found) => ' '.repeat(found.length));
  const spoken = spokenDigits(text);
  const digits = new Map<number, string>();
  for (const { digits: said, span } of spoken) {
    const [start, end] = [at(folded.origin, span[0]), at(folded.origin, span[1] - 1) + 1];
    digits.set(start, said);
    words = `${words.slice(0, start)}0${'_'.repeat(Math.max(0, end - start - 1))}${words.slice(end)}`;
  }
  return matchesOf(piece, words, mostPieces + 1).map((match) => {
    const start = folded.origin(match.index);
    const end = folded.origin(match.index + match[0].length - 1) + 1;
    const said = digits.get(match.index);
    const written = said ?? letterNames[match[0]] ?? text.slice(start, end);
    return {
      words: written,
      start,
      end,
      filler: isFiller(match[0]),
      whole: said === undefined && written.length > 1 && isFiller(match[0]),
    };
  });
}

/** The offset in the folded text that leads back to an offset of the original. */
function at(origin: (offset: number) => number, wanted: number): number {
  for (let n = 0; n <= longest; n += 1) if (origin(n) >= wanted) return n;
  return longest;
}
