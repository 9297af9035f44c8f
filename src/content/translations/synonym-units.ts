import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Locale } from '../../model/text.js';
import type { PlacedUnit } from './yaml-units.js';

/** A file, and the `concepts` that stand at `key` of it. */
interface Concepts {
  readonly text: string;
  readonly file: string;
  readonly key: string;
  readonly map: YAMLMap<Node, Node | null>;
  readonly from: Locale;
  readonly to: Locale;
}

/**
 * The synonyms of one language as one text for the translator, a word a line with a colon before its other words (`trash: garbage,
 * rubbish`), and those of the other as its translation: what people say there, not these words over again. Null if there are none.
 */
export function synonymUnit({ text, file, key, map, from, to }: Concepts): PlacedUnit | null {
  const [original, target] = [from, to].map((language) => pairOf(map, language));
  const source = linesOf(original?.value);
  if (!original || source === '') return null;
  return {
    unit: { file, key, from, to, source, target: linesOf(target?.value), kind: 'synonyms', limit: null },
    read: (translation) => entriesIn(translation).map(lineOf).join('\n'),
    edit(translation) {
      const entries = entriesIn(translation);
      if (entries.length === 0 || entries.some(({ others }) => others.length === 0)) return null;
      const flow = `{ ${entries.map(yamlOf).join(', ')} }`;
      const there = target?.value;
      if (there?.range) {
        const [start, end] = [there.range[0], there.range[1]];
        if (!isMap(there)) return null;
        if (there.flow === true) return { start, end, text: flow };
        const old = text.slice(start, end);
        // Remarks between the words would be lost.
        if (/(?:^|\s)#/m.test(old)) return null;
        return { start, end, text: block(entries, text, start) + (/\r?\n[ \t]*$/.exec(old)?.[0] ?? '') };
      }
      const end = original.value?.range?.[1];
      if (target || end === undefined || !original.key.range) return null;
      if (map.flow === true) return { start: end, end, text: `, ${to}: ${flow}` };
      const newline = newlineOf(text);
      const indent = ' '.repeat(columnOf(text, original.key.range[0]));
      // A block map ends at the beginning of the next line, one in braces on its own.
      const begun = text[end - 1] === '\n';
      const at = begun ? end : nextLine(text, end);
      const lines = entries.map((entry) => `${newline}${indent}  ${yamlOf(entry)}`).join('');
      const put = `${indent}${to}:${lines}`;
      return { start: at, end: at, text: begun || text[at - 1] === '\n' ? put + newline : newline + put };
    },
  };
}

interface Entry {
  readonly word: string;
  readonly others: readonly string[];
}

const entriesIn = (text: string): readonly Entry[] =>
  text.split('\n').flatMap((line) => {
    const [word = '', others = ''] = line.split(/:(.*)/s).map((part) => part.trim());
    return word === '' ? [] : [{ word, others: wordsIn(others) }];
  });

const wordsIn = (text: string): readonly string[] =>
  text
    .split(/[,;\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

const lineOf = ({ word, others }: Entry): string => `${word}: ${others.join(', ')}`;

/** The words of one language, a line each. */
function linesOf(node: Node | null | undefined): string {
  if (!isMap(node)) return '';
  return node.items
    .map(({ key, value }) => {
      const others = isSeq(value) ? value.items.map(textOf) : wordsIn(textOf(value));
      return lineOf({ word: textOf(key), others });
    })
    .join('\n');
}

const textOf = (node: unknown): string => (isScalar(node) && typeof node.value === 'string' ? node.value.trim() : '');

const pairOf = (map: YAMLMap<Node, Node | null>, key: string): Pair<Node, Node | null> | undefined =>
  map.items.find((pair) => textOf(pair.key) === key);

/** Words with nothing that YAML could read otherwise stand without quotation marks. */
const written = (word: string): string => (/^\p{L}[\p{L}\p{N} .'-]*$/u.test(word) ? word : JSON.stringify(word));
const yamlOf = ({ word, others }: Entry): string => `${written(word)}: [${others.map(written).join(', ')}]`;

const newlineOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');
const columnOf = (text: string, at: number): number => at - (text.lastIndexOf('\n', at - 1) + 1);

/** A word a line, the first where the old first one stood. */
function block(entries: readonly Entry[], text: string, start: number): string {
  return entries.map(yamlOf).join(newlineOf(text) + ' '.repeat(columnOf(text, start)));
}

/** Where the line after this place begins, or the text ends. */
function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}
