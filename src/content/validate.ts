import type { z } from 'zod';
import type { Report } from './finding.js';
import { isMap, type Data, type DataMap, type Source } from './source.js';
import { nearest } from './suggest.js';

type Issue = z.core.$ZodIssue;

/**
 * Holds a part of a file against its schema and reports every difference in a clerk's words. Returns the very same data, now known
 * to have the schema's shape (so that the places of its parts stay known), or null.
 */
export function validate<S extends z.ZodType>(
  schema: S,
  data: Data,
  source: Source,
  report: Report,
  where: object | null = null,
): z.infer<S> | null {
  const result = schema.safeParse(data);
  if (result.success) return data as z.infer<S>;
  for (const issue of result.error.issues) tell(issue, [], { data, schema, source, report, where });
  return null;
}

interface Told {
  readonly data: Data;
  readonly schema: z.ZodType;
  readonly source: Source;
  readonly report: Report;
  readonly where: object | null;
}

function tell(issue: Issue, base: readonly PropertyKey[], told: Told): void {
  const path = [...base, ...issue.path].map(String);
  const { source, report } = told;
  const { container, key, value } = find(told.data, path, told.where);
  const place = () => source.place(container, key);
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(told.schema, path);
    const all = [...known].slice(0, 30).join(', ');
    for (const [index, unknown] of issue.keys.entries()) {
      // Of thousands only the first are shown, so only they are compared with every known word.
      if (/^(?:en|es)$/.test(unknown) && !known.has(unknown)) {
        report('LANGUAGE_PLACE', source.place(isMap(value) ? value : null, unknown, { of: 'key' }), {
          language: unknown,
        });
        continue;
      }
      const suggestion = index < 100 ? nearest(unknown, known) : null;
      report('UNKNOWN_KEY', source.place(isMap(value) ? value : null, unknown, { of: 'key' }), {
        key: unknown,
        ...(suggestion ? { suggestion } : { known: all }),
      });
    }
    return;
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0 && value !== undefined && value !== null) {
    const chosen = likeliest(issue.errors, value);
    if (chosen) {
      for (const inner of chosen) tell(inner, path, told);
      return;
    }
  }
  const expected = `@${formOf(issue)}`;
  if (value === undefined) {
    report('MISSING_KEY', source.place(container), { key: path.at(-1) ?? '', expected });
    return;
  }
  if (issue.code === 'invalid_key') {
    report('NAME_INVALID', source.place(container, key, { of: 'key' }), { name: String(key ?? '') });
    return;
  }
  const here = path.at(-1) ?? '';
  if (expected === '@format') {
    report('FORMAT', place());
    return;
  }
  if (value === null && isMap(container as Data) && !keysAt(told.schema, path.slice(0, -1)).has(String(key))) {
    report('LIST_SPLIT', source.place(container, key, { of: 'key' }), { key: here });
    return;
  }
  const map = isMap(value) ? value : {};
  const [first, second] = Object.keys(map);
  // A word that no line has is a finding of its own.
  if (expected === '@talkLine' && first !== undefined && !keysAt(told.schema, path).has(first)) return;
  if (expected === '@talkLine' && first !== undefined && second !== undefined) {
    report('STEP_MIXED', source.place(map, second, { of: 'key' }), { first, second });
    return;
  }
  const code = issue.code === 'invalid_type' || issue.code === 'invalid_union' ? 'WRONG_TYPE' : 'WRONG_VALUE';
  // `{ household: 1, 2 }` leaves a `2` without a value; braces around a sentence leave its words as keys.
  if (code === 'WRONG_TYPE' && isMap(value) && Object.values(value).every((entry) => entry === null)) {
    // `en: {office.name}`: what the clerk meant as a placeholder is a brace of its own to YAML.
    if (Object.keys(value).length === 1) report('ODD_START', place(), { character: '{' });
    else report('LIST_SPLIT', place(), { key: here });
    return;
  }
  if (expected === '@name' && typeof value === 'string') {
    report('NAME_INVALID', place(), { name: value.slice(0, 60) });
    return;
  }
  report(code, place(), {
    key: here,
    expected,
    found: foundForm(value),
    value: typeof value === 'string' ? value.slice(0, 60) : '',
  });
}

/** Walks to the value at a path, remembering the container that knows its place. */
function find(
  data: Data,
  path: readonly string[],
  where: object | null,
): { container: object | null; key: string | undefined; value: Data | undefined } {
  let value: Data | undefined = data;
  let container: object | null = where;
  let key: string | undefined;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return { container, key, value: undefined };
    container = value;
    key = part;
    value = Object.hasOwn(value, part) ? (value as { readonly [key: string]: Data })[part] : undefined;
  }
  if (key === undefined && typeof data === 'object') container = data;
  return { container, key, value };
}

/** Of the errors of a union's members, those of the member that was meant: the same kind of value, with the fewest complaints. */
function likeliest(errors: readonly (readonly Issue[])[], value: Data): readonly Issue[] | null {
  const fitting = errors.filter((issues) => isOfKind(issues, value));
  const sorted = fitting.filter((issues) => issues.length > 0).sort((a, b) => weight(a) - weight(b));
  return sorted[0] ?? null;
}

/** Whether a member of a union wanted this kind of value at all, whatever is wrong inside of it. */
const isOfKind = (issues: readonly Issue[], value: Data): boolean =>
  !issues.some(
    (issue) =>
      issue.path.length === 0 &&
      ((issue.code === 'invalid_type' && !accepts(issue.expected, value)) ||
        (issue.code === 'invalid_union' &&
          issue.errors.length > 0 &&
          issue.errors.every((inner) => !isOfKind(inner, value)))),
  );

const weight = (issues: readonly Issue[]): number =>
  issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length * 2 : 1), 0);

function accepts(expected: string, value: Data): boolean {
  if (typeof value === 'string') return expected === 'string';
  return Array.isArray(value) ? expected === 'array' : expected === 'object' || expected === 'record';
}

/** Key of `check:forms` for what should have stood there. */
function formOf(issue: Issue): string {
  if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid')) {
    return { string: 'words', array: 'list', object: 'map', record: 'map' }[issue.expected as string] ?? 'words';
  }
  return /^[A-Za-z]+$/.test(issue.message) ? issue.message : 'words';
}

function foundForm(value: Data): string {
  if (value === null) return '@nothing';
  if (typeof value === 'string') return '@words';
  return Array.isArray(value) ? '@list' : '@map';
}

interface Definition {
  readonly type: string;
  readonly shape?: { readonly [key: string]: z.ZodType };
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
}

/** The keys a schema knows at a path, for spelling suggestions. */
function keysAt(schema: z.ZodType, path: readonly string[]): ReadonlySet<string> {
  let level: readonly z.ZodType[] = [schema];
  for (const part of path) level = level.flatMap((member) => inside(member, part));
  return new Set(level.flatMap((member) => Object.keys(unwrap(member).find((def) => def.shape)?.shape ?? {})));
}

function inside(schema: z.ZodType, key: string): readonly z.ZodType[] {
  return unwrap(schema).flatMap((def) => {
    const next = def.shape && Object.hasOwn(def.shape, key) ? def.shape[key] : (def.element ?? def.valueType);
    return next ? [next] : [];
  });
}

function unwrap(schema: z.ZodType): readonly Definition[] {
  const def = schema._zod.def as unknown as Definition;
  if (def.innerType) return unwrap(def.innerType);
  if (def.options) return def.options.flatMap(unwrap);
  return [def];
}

/** The one key that tells what kind of file or step a map is. */
export function firstKnownKey<K extends string>(map: DataMap, kinds: readonly K[]): K | null {
  return kinds.find((kind) => Object.hasOwn(map, kind)) ?? null;
}
