import type { FindingCode } from './finding-codes.js';
import type { Span } from './source.js';

/** What one file may hold. 1 MiB and bounded keys, depth and aliases are design page 06; a real topic has 20 levels and 300 keys. */
export const yamlLimits = { bytes: 1024 * 1024, depth: 40, keys: 100_000, nodes: 200_000, indent: 240 } as const;

interface Stopped {
  readonly code: FindingCode;
  readonly span: Span;
  readonly values: { readonly [name: string]: string };
}

/**
 * Looks a text over before the YAML library sees it: nesting of some thousand levels exhausts the library's stack inside V8's
 * regular expression compiler, which ends the whole process and can be caught by nobody.
 */
export function guardYaml(text: string): Stopped | null {
  if (text.length > yamlLimits.bytes) {
    return { code: 'FILE_TOO_LARGE', span: [0, 1], values: { limit: '1 MiB' } };
  }
  const control = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]/u.exec(text);
  if (control) return { code: 'FILE_UNREADABLE', span: [control.index, control.index + 1], values: {} };
  // Signs that look like spaces come with text copied from a word processor.
  const blank = /^ *[\u00a0\u2000-\u200b\u3000\ufeff]/m.exec(text);
  if (blank) {
    const at = blank.index + blank[0].length - 1;
    return { code: 'TAB', span: [at, at + 1], values: {} };
  }
  const tooDeep = (at: number): Stopped => ({
    code: 'TOO_DEEP',
    span: [at, at + 1],
    values: { limit: String(yamlLimits.depth) },
  });
  let open = 0;
  let lineStart = 0;
  let marks = 0;
  let leading = true;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '\n') {
      lineStart = at + 1;
      marks = 0;
      leading = true;
      continue;
    }
    if (char === '[' || char === '{') {
      if (++open > yamlLimits.depth) return tooDeep(at);
    } else if ((char === ']' || char === '}') && open > 0) open--;
    if (!leading) continue;
    if (char === '-' || char === '?' || char === ':') {
      if (++marks > yamlLimits.depth) return tooDeep(at);
    } else if (char !== ' ' && char !== '\t') {
      leading = false;
      if (at - lineStart > yamlLimits.indent) return tooDeep(at);
    }
  }
  return null;
}
