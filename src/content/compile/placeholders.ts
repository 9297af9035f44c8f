/** One `{name}` or `{name.field}` of a text, as written. */
export interface Placeholder {
  readonly raw: string;
  readonly name: string;
  readonly field: string | null;
}

const pattern = /\{\{|\{([^{}\n]{1,80})\}/g;

/** The placeholders of a text, in order; `{{` is a brace and starts none. */
export function placeholdersOf(text: string): readonly Placeholder[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const inner = match[1]?.trim();
    if (inner === undefined) return [];
    const dot = inner.indexOf('.');
    return [
      {
        raw: match[0],
        name: dot === -1 ? inner : inner.slice(0, dot),
        field: dot === -1 ? null : inner.slice(dot + 1),
      },
    ];
  });
}

/**
 * A brace that begins or ends no `{name}`, with a few characters around it, or null; `{{name}}` around a name that is `known` is a
 * placeholder of another program, not two braces to print.
 */
export function strayBrace(text: string, known: (name: string) => boolean): string | null {
  const doubled = /\{\{\s*([a-z][a-z0-9_-]*)(?:\.[A-Za-z0-9_.-]+)?\s*\}\}/.exec(text);
  if (doubled && known(doubled[1] ?? '')) return doubled[0];
  const blank = text.replace(pattern, (whole) => (whole === '{{' ? '\u0000\u0000' : ' '.repeat(whole.length)));
  const open = blank.indexOf('{');
  if (open !== -1) return text.slice(open, open + 20);
  const close = blank.indexOf('}');
  return close === -1 || blank.includes('\u0000') ? null : text.slice(close, close + 1);
}

/** The text without its placeholders and addresses: what is left is words. */
export function wordsOnly(text: string): string {
  return text.replace(pattern, ' ').replace(/\b(?:https?:\/\/|mailto:|tel:)\S+/g, ' ');
}
