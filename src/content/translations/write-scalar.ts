import type { Scalar } from 'yaml';

/** What surrounds a text in its file. */
interface Around {
  /** The whole file. */
  readonly source: string;
  /** Spaces before the key. */
  readonly indent: string;
  /** Inside braces. */
  readonly flow: boolean;
  readonly newline: string;
}

/** Begins with a letter, digit or an opening sign of Spanish, and holds nothing that YAML could read otherwise. */
const plainText = /^[\p{L}\p{N}¿¡(][^:#{}[\],&*!|>'"%@`\n\r\t\\]*$/u;

/** A text as YAML, in the manner in which `like` is written, as far as it can be. A block has no line break at its end. */
export function scalarLike(text: string, like: Scalar | null, { source, indent, flow, newline }: Around): string {
  const type = like?.type;
  if (
    !flow &&
    (type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED' || (text.includes('\n') && type !== 'QUOTE_DOUBLE'))
  )
    return block(text, like, { source, indent, flow, newline });
  if (type === 'PLAIN' && plainText.test(text) && !/\s$/.test(text)) return text;
  if (type === 'QUOTE_SINGLE' && !/[\n\r\p{Cc}]/u.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return JSON.stringify(text);
}

/** Lines after a bar, each two further in than the key or as far as those of the text it is like. */
function block(text: string, like: Scalar | null, { source, indent, newline }: Around): string {
  const range = like?.range;
  const own = range && like.type?.startsWith('BLOCK') === true ? source.slice(range[0], range[1]) : '';
  const chomp = /^[|>][0-9]?([+-]?)/.exec(own)?.[1] ?? (own === '' ? '-' : '');
  const deeper = /^[^\n]*\r?\n(?:[ \t]*\r?\n)*( +)/.exec(own)?.[1] ?? `${indent}  `;
  const lines = text.split(/\r?\n/).map((line) => (line.trim() === '' ? '' : deeper + line.trim()));
  return [`|${chomp}`, ...lines].join(newline);
}
