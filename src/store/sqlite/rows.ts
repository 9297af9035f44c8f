import type { SqlValue } from './driver.js';

/** Column readers: a row came from our own schema, so a wrong type is a bug, not an input. */
export const num = (value: SqlValue | undefined): number => value as number;
export const numOrNull = (value: SqlValue | undefined): number | null => (value ?? null) as number | null;
export const str = (value: SqlValue | undefined): string => value as string;
export const strOrNull = (value: SqlValue | undefined): string | null => (value ?? null) as string | null;
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names what our own schema holds
export const parse = <T>(value: SqlValue | undefined): T => JSON.parse(value as string) as T;
