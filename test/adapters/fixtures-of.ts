import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Json } from '../../src/model/json.js';
import type { ChannelUpdate } from '../../src/model/ports/adapter.js';

const folder = (kind: string): string => fileURLToPath(new URL(`../../adapters/${kind}/fixtures/`, import.meta.url));

/** One webhook body of `adapters/<kind>/fixtures/`. */
export const fixture = (kind: string, name: string): Json =>
  JSON.parse(readFileSync(`${folder(kind)}${name}.json`, 'utf8')) as Json;

/** Names of all of them. */
export const fixtureNames = (kind: string): readonly string[] =>
  readdirSync(folder(kind))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -5));

/** Bodies of a shape that was seen in the wild, and what they become: a line for each update, and how many items nobody knows. */
export interface SeenShape {
  readonly bodies: readonly Json[];
  readonly becomes: readonly string[];
  readonly unknown: number;
}

/** The shapes of `adapters/<kind>/fixtures/seen/`, by what is strange about each. */
export const seenShapes = (kind: string): { readonly [name: string]: SeenShape } =>
  JSON.parse(readFileSync(`${folder(kind)}seen/shapes.json`, 'utf8')) as { readonly [name: string]: SeenShape };

/** An update in one line: what happened, and what it is about. */
export function told(update: ChannelUpdate): string {
  switch (update.type) {
    case 'message': {
      const { type, ...rest } = update.content;
      const what = Object.values(rest).map((value) => (typeof value === 'string' ? value : JSON.stringify(value)));
      return [update.dedupeId, ...(update.standby ? ['(standby)'] : []), type, ...what].join(' ');
    }
    case 'status':
      return ['status', update.status, ...update.externalIds, ...(update.partId ? [`part ${update.partId}`] : [])].join(
        ' ',
      );
    case 'edited':
    case 'answered_elsewhere':
      return `${update.type} ${update.externalId} ${update.text}`;
    case 'deleted':
      return `deleted ${update.externalId}`;
    case 'renamed':
      return `renamed ${update.keys.join()} to ${update.to.join()}`;
    case 'thread_control':
      return `thread_control to ${update.to}`;
    case 'account_notice':
      return `notice ${update.what}`;
    default:
      return `${update.type} ${update.reason}`;
  }
}
