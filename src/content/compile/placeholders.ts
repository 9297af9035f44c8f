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

/** The text without its placeholders and addresses: what is left is words. */
export function wordsOnly(text: string): string {
  return text.replace(pattern, ' ').replace(/\b(?:https?:\/\/|mailto:|tel:)\S+/g, ' ');
}
