import { isMap, isScalar, isSeq, parseDocument, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml';
import type { Locale } from '../../model/text.js';
import { labelLimit } from '../compile/topic.js';
import { parseYaml } from '../parse-yaml.js';
import { nameOfEntry } from '../text-pairs.js';
import { synonymUnit } from './synonym-units.js';
import { scalarLike } from './write-scalar.js';
import type { TranslationUnit } from './unit.js';

/** A text of a YAML file, with the way to put a translation in its place. */
export interface PlacedUnit {
  readonly unit: TranslationUnit;
  /** What must change in the file's text for this translation; null if it has no place to stand in. */
  readonly edit: (target: string) => Edit | null;
  /** The translation as it reads once it is put in its place; as it is, if not given. */
  readonly read?: (target: string) => string;
}

/** Replaces the characters from `start` to `end`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Phrases of residents: exported for the translator, never compared. */
const phraseKeys: ReadonlySet<string> = new Set(['examples', 'held_out', 'also']);

/** Every text of a file that is written per language, in the order of the file; null if the file cannot be read. */
export function yamlUnits(
  text: string,
  file: string,
  { from, to }: { readonly from: Locale; readonly to: Locale },
): readonly PlacedUnit[] | null {
  const plain = text.replace(/^\uFEFF/, '');
  const shift = text.length - plain.length;
  // The guarded reader first: it knows every text that must not reach the library.
  const { source, findings } = parseYaml(plain, file);
  if (source.data === null || findings.some(({ severity }) => severity === 'error')) return null;
  const document = parseDocument(plain, { schema: 'failsafe', uniqueKeys: false, logLevel: 'error' });
  const units: PlacedUnit[] = [];
  const keys = new Map<string, number>();
  const walk = (node: unknown, path: string): void => {
    if (isSeq(node)) {
      for (const [index, entry] of node.items.entries()) walk(entry, `${path}/${nameOf(entry, index)}`);
      return;
    }
    if (!isMap(node)) return;
    const map = node as YAMLMap<Node, Node | null>;
    const original = pairOf(map, from);
    const words = phrasesOf(original?.value);
    const phrases = phraseKeys.has(path.slice(path.lastIndexOf('/') + 1));
    if (original && words !== '') {
      const count = (keys.get(path) ?? 0) + 1;
      keys.set(path, count);
      const target = pairOf(map, to);
      const key = (count === 1 ? path : `${path} (${count})`).slice(1);
      const listed = isSeq(original.value) || isSeq(target?.value);
      if (target === null || target.value === null || isScalar(target.value) || isSeq(target.value))
        units.push({
          unit: {
            file,
            key,
            from,
            to,
            source: words,
            target: phrasesOf(target?.value),
            kind: phrases ? 'phrases' : 'text',
            limit: key === 'label' ? labelLimit : null,
          },
          edit: (translation) =>
            moved((listed ? listFor : editFor)(plain, { map, original, target, to }, translation), shift),
        });
    }
    if (phrases) return;
    for (const pair of map.items) {
      const name = isScalar(pair.key) && typeof pair.key.value === 'string' ? pair.key.value : '';
      if (name === '' || name === from || name === to) continue;
      const below = path.endsWith(`/${name}`) ? path : `${path}/${name}`;
      if (name !== 'concepts') walk(pair.value, below);
      else if (isMap(pair.value)) {
        const key = below.slice(1);
        const found = synonymUnit({ text: plain, file, key, map: pair.value as YAMLMap<Node, Node | null>, from, to });
        if (found) units.push({ ...found, edit: (translation) => moved(found.edit(translation), shift) });
      }
    }
  };
  walk(document.contents, '');
  return units;
}

const moved = (edit: Edit | null, by: number): Edit | null =>
  edit && { ...edit, start: edit.start + by, end: edit.end + by };

function pairOf(map: YAMLMap<Node, Node | null>, key: string): Pair<Node, Node | null> | null {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key) ?? null;
}

function textOf(node: Node | null | undefined): string {
  return isScalar(node) && typeof node.value === 'string' ? node.value.trim() : '';
}

/** A text, or the phrases of a list, one a line. */
function phrasesOf(node: Node | null | undefined): string {
  if (!isSeq(node)) return textOf(node);
  const phrases = node.items.map((item) => textOf(item as Node | null));
  return phrases.includes('') ? '' : phrases.join('\n');
}

/** Phrases in brackets, in the place of the list that is there or right after the original in braces. */
function listFor(_text: string, { map, original, target, to }: Place, translation: string): Edit | null {
  const phrases = translation.split('\n').map((phrase) => phrase.trim());
  const list = `[${phrases.flatMap((phrase) => (phrase === '' ? [] : [JSON.stringify(phrase)])).join(', ')}]`;
  const there = isSeq(target?.value) ? target.value : null;
  if (there)
    return there.flow === true && there.range ? { start: there.range[0], end: there.range[1], text: list } : null;
  const end = original.value?.range?.[1];
  return target === null && map.flow === true && end !== undefined
    ? { start: end, end, text: `, ${to}: ${list}` }
    : null;
}

/** The name `textPairs` gives an entry of a list. */
function nameOf(entry: unknown, index: number): string {
  const pair = isMap(entry) ? (entry.items[0] as Pair<Node, Node | null> | undefined) : undefined;
  const key = isScalar(pair?.key) && typeof pair.key.value === 'string' ? pair.key.value : null;
  if (key === null) return String(index + 1);
  return nameOfEntry(
    { [key]: isScalar(pair?.value) && typeof pair.value.value === 'string' ? pair.value.value : null },
    index,
  );
}

interface Place {
  readonly map: YAMLMap<Node, Node | null>;
  readonly original: Pair<Node, Node | null>;
  readonly target: Pair<Node, Node | null> | null;
  readonly to: Locale;
}

/** Where the translation stands or would stand: in its own place, else right after the original, in the manner of the original. */
function editFor(text: string, { map, original, target, to }: Place, translation: string): Edit | null {
  const from = original.value as Scalar;
  const key = original.key;
  if (!from.range || !key.range) return null;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const flow = map.flow === true;
  const column = key.range[0] - (text.lastIndexOf('\n', key.range[0] - 1) + 1);
  const indent = ' '.repeat(column);
  const written = (like: Scalar | null): string =>
    scalarLike(translation, like, { source: text, indent, flow, newline });
  if (target) {
    const value = target.value as Scalar | null;
    const keyEnd = target.key.range?.[1] ?? 0;
    if (value?.range && value.range[1] > value.range[0])
      return { start: value.range[0], end: value.range[1], text: written(value) + (isBlock(value) ? newline : '') };
    const colon = /^\s*:/.exec(text.slice(keyEnd, keyEnd + 20));
    if (!colon) return null;
    const at = keyEnd + colon[0].length;
    const lines = written(from);
    // A block needs nothing behind it on its line; a comment there stays where it is.
    const rest = /^[^\r\n]*/.exec(text.slice(at))?.[0] ?? '';
    return rest.trim() !== '' && !flow
      ? { start: at, end: at, text: ` ${scalarLike(translation, null, { source: text, indent, flow, newline })}` }
      : { start: at, end: at, text: ` ${lines}` };
  }
  if (flow) return { start: from.range[1], end: from.range[1], text: `, ${to}: ${written(from)}` };
  if (isBlock(from)) {
    const end = from.range[1];
    const open = end > 0 && text[end - 1] !== '\n';
    return { start: end, end, text: `${open ? newline : ''}${indent}${to}: ${written(from)}${open ? '' : newline}` };
  }
  const lineEnd = text.indexOf('\n', from.range[1]);
  const end = lineEnd === -1 ? text.length : lineEnd - (text[lineEnd - 1] === '\r' ? 1 : 0);
  return { start: end, end, text: `${newline}${indent}${to}: ${written(from)}` };
}

const isBlock = ({ type }: Scalar): boolean => type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED';

/** The text with all edits done; they do not touch each other. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((before, { start, end, text: put }) => before.slice(0, start) + put + before.slice(end), text);
}
