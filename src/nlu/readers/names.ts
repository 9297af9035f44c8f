import type { Reading } from '../../model/heard.js';
import { matchesOf } from './fold-text.js';
import { specsOf, type ReaderInput } from './reader.js';

/** Characters read for names. */
const limit = 500;

const introduced =
  /(?<![\p{L}\p{N}])(?:my name is|my name's|me llamo|mi nombre es)\s+(?<name>\p{L}[\p{L}'.-]{0,30}(?:\s+(?!(?:and|y|my|mi|but|pero|i|phone|from|de la oficina)(?![\p{L}\p{N}]))\p{L}[\p{L}'.-]{0,30}){0,4})/giu;

/** Names that are introduced as such ("my name is", "me llamo"); a name alone is taken whole by its slot. */
export function readNames(input: ReaderInput): readonly Reading[] {
  if (specsOf(input, 'name').length === 0) return [];
  return matchesOf(introduced, input.text.slice(0, limit), 2).map((match) => ({
    type: 'name',
    span: [match.index, match.index + match[0].length],
    value: { type: 'name', text: (match.groups?.['name'] ?? '').replace(/\s+/g, ' ').replace(/[.'-]+$/, '') },
    alternatives: [],
  }));
}
