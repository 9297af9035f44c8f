/** Anything that survives `JSON.parse(JSON.stringify(x))` unchanged: the only thing state, events and effects are made of. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Own-property lookup, so that "constructor" or "__proto__" typed by a citizen or an author finds nothing. */
export function own<T>(record: { readonly [key: string]: T }, key: string): T | undefined {
  // Most of what is looked up is not there.
  const found = record[key];
  return found !== undefined && Object.hasOwn(record, key) ? found : undefined;
}
