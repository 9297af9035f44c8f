import { createHash } from 'node:crypto';
import type { PortableConversation, PortableRow } from '../../model/ports/archive.js';
import { byRequest } from '../rules/engagements.js';

/** JSON with the keys of every object in order, so that equal values are equal texts. What is undefined is left out. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonicalJson(one ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const object = value as { readonly [key: string]: unknown };
  const members: string[] = [];
  for (const key of Object.keys(object).sort())
    if (object[key] !== undefined) members.push(`${JSON.stringify(key)}:${canonicalJson(object[key])}`);
  return `{${members.join(',')}}`;
}

const inOrder = (values: readonly unknown[]): readonly string[] => values.map(canonicalJson).sort();

/** SHA-256 hex of all that a move must keep: numbers of items may change, and lists without an order count as sets. */
export function hashOf({ numbered: _numbered, ...portable }: PortableConversation): string {
  return digest({
    ...portable,
    items: portable.items.map(({ n: _n, ...item }) => item),
    dead: portable.dead.map(({ n: _n, ...letter }) => letter),
    known: inOrder(portable.known),
    timers: inOrder(portable.timers),
    calls: inOrder(portable.calls),
    // As texts they would have another hash than in the archives that are there.
    engagements: portable.engagements.toSorted(byRequest),
  });
}

export const hashOfRow = (row: PortableRow): string => digest(row);

const digest = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex');
