import { UnknownToDouble } from './errors.js';
import { compare, equal, sameKind, valueAt, type Document } from './values.js';

type Test = (value: unknown) => boolean;

const ordered = (operand: unknown, holds: (order: number) => boolean): Test => {
  if (operand === null) throw new UnknownToDouble('comparisons with null');
  return (value) => sameKind(value, operand) && holds(compare(value, operand));
};

/** The operators of a filter that our store may use. */
const operators: { readonly [name: string]: (operand: unknown) => Test } = {
  $eq: (operand) => (value) => equal(value, operand),
  $ne: (operand) => (value) => !equal(value, operand),
  $in: (operand) => (value) => (operand as unknown[]).some((one) => equal(value, one)),
  $gt: (operand) => ordered(operand, (order) => order > 0),
  $gte: (operand) => ordered(operand, (order) => order >= 0),
  $lt: (operand) => ordered(operand, (order) => order < 0),
  $lte: (operand) => ordered(operand, (order) => order <= 0),
  $exists: (operand) => (value) => (value !== undefined) === Boolean(operand),
};

/** The operators of one field's condition; null for a plain value. */
export function operatorsOf(condition: unknown): readonly (readonly [name: string, operand: unknown])[] | null {
  if (typeof condition !== 'object' || condition === null || Object.getPrototypeOf(condition) !== Object.prototype)
    return null;
  const entries = Object.entries(condition);
  return entries[0]?.[0].startsWith('$') ? entries : null;
}

/** Whether a document is one that the filter means. Every condition must hold. */
export function compileFilter(filter: Document): (document: Document) => boolean {
  const tests = Object.entries(filter).flatMap(([path, condition]) => {
    if (path.startsWith('$')) throw new UnknownToDouble(`${path} in a filter`);
    return (operatorsOf(condition) ?? [['$eq', condition] as const]).map(([name, operand]) => {
      const operator = Object.hasOwn(operators, name) ? operators[name] : undefined;
      if (!operator) throw new UnknownToDouble(`${name} in a filter`);
      const test = operator(operand);
      return (document: Document) => test(valueAt(document, path));
    });
  });
  return (document) => tests.every((test) => test(document));
}

/** The values one of which a field must have, if the filter says so by equality or `$in`; else null. */
export function valuesOf(filter: Document, path: string): readonly unknown[] | null {
  if (!Object.hasOwn(filter, path)) return null;
  const conditions = operatorsOf(filter[path]);
  if (!conditions) return [filter[path]];
  for (const [name, operand] of conditions) {
    if (name === '$eq') return [operand];
    if (name === '$in') return operand as unknown[];
  }
  return null;
}

/** Order of documents by several paths, each 1 (upwards) or -1. */
export function compileSort(sort: Document): (a: Document, b: Document) => number {
  const keys = Object.entries(sort);
  for (const [path, direction] of keys)
    if (direction !== 1 && direction !== -1) throw new UnknownToDouble(`the order ${String(direction)} of ${path}`);
  return (a, b) => {
    for (const [path, direction] of keys) {
      const order = compare(valueAt(a, path), valueAt(b, path));
      if (order !== 0) return order * (direction as number);
    }
    return 0;
  };
}
