/**
 * Where a placeholder stands: `alone` on its line or after a colon (a label), at the `start` of a sentence, or `inside` one.
 */
export type Place = 'alone' | 'start' | 'inside';

/** Gives the printed value of `{name}` or `{name.field}`; undefined prints nothing. */
export type Lookup = (name: string, fields: readonly string[], place: Place) => string | undefined;

const token = /\{\{|\}\}|\{([\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*)\}/gu;

/**
 * Fills the placeholders of authored text in one pass: `{{` and `}}` are braces, a value is never read again, and whatever is not
 * a placeholder stays as it is.
 */
export function format(template: string, lookup: Lookup): string {
  return template.replace(token, (found, path: string | undefined, at: number) => {
    if (path === undefined) return found.charAt(0);
    const [name = '', ...fields] = path.split('.');
    const value = lookup(name, fields, placeOf(template, at, at + found.length)) ?? '';
    // "until 1 p.m." at the end of a sentence: one period is enough.
    const doubled = value.endsWith('.') && !value.endsWith('..') && /^\.(?!\.)/.test(template.slice(at + found.length));
    return doubled ? value.slice(0, -1) : value;
  });
}

/** The placeholders of a text in order, each once (`office.address`), so that a checker can compare languages and find unknown names. */
export function placeholders(template: string): readonly string[] {
  return [...new Set([...template.matchAll(token)].flatMap((match) => (match[1] === undefined ? [] : [match[1]])))];
}

function placeOf(template: string, start: number, end: number): Place {
  const before = template.slice(template.lastIndexOf('\n', start - 1) + 1, start);
  const newline = template.indexOf('\n', end);
  const after = template.slice(end, newline < 0 ? undefined : newline);
  const first = before.trim() === '';
  if (/^[.!?]?\s*$/.test(after) && (first || /:\s*$/.test(before))) return 'alone';
  return first || /(?:[.!?]\s+|[¿¡])$/.test(before) ? 'start' : 'inside';
}
