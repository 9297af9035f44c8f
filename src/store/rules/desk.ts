import type { Owner } from '../../model/control.js';
import type { InboundEvent } from '../../model/event.js';
import type { Commit, DeskEvent } from '../../model/ports/store.js';

type DeskEventType = DeskEvent['type'];

/** Whether a person has, or is about to have, the conversation: then the desk follows what is said in it. */
export function isWithPeople(owner: Owner): boolean {
  return owner.type === 'queue' || owner.type === 'agent';
}

/** Whether two owners are the same one. */
export function sameOwner(one: Owner, other: Owner): boolean {
  if (one.type === 'queue' && other.type === 'queue') return one.queue === other.queue;
  if (one.type === 'agent' && other.type === 'agent') return one.agent === other.agent;
  return one.type === other.type;
}

const said: ReadonlySet<InboundEvent['type']> = new Set([
  'message',
  'choice',
  'attachment',
  'location',
  'contact',
  'media',
  'overheard',
]);

/** What the desk is told when an item is received while people have the conversation; null = nothing. */
export function deskEventOf(event: InboundEvent): DeskEventType | null {
  if (said.has(event.type)) return 'message';
  return event.type === 'closed' ? 'left' : null;
}

/** What the desk is told of a commit, in order. `owner` is the one before it, `next` the one after. */
export function deskEventsOf(commit: Commit, owner: Owner, next: Owner): readonly DeskEventType[] {
  const types: DeskEventType[] = [];
  const changed = !sameOwner(owner, next);
  if (changed && next.type === 'queue') types.push('queued');
  if (changed && next.type === 'agent') types.push('taken');
  if (changed && next.type === 'bot') types.push(owner.type === 'queue' ? 'left' : 'returned');
  if (changed && next.type === 'none' && isWithPeople(owner)) types.push('ended');
  if (commit.engagement?.status === 'deferred') types.push('deferred');
  if (commit.notes.some((note) => note.alert === true)) types.push('alert');
  if (!changed && isWithPeople(owner) && commit.messages.length + commit.notes.length > 0) types.push('message');
  return types;
}
