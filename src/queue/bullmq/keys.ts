import { createHash } from 'node:crypto';
import type { Doorbell } from '../../model/ports/queue.js';

/** Ids up to this many characters stand in Redis as they are (percent-encoded), so that an operator can find them. */
const plainId = 200;

/** Names a conversation in keys of Redis: any id, of any length, without the signs that keys are built with. */
export function keyOf(conversation: string | null): string {
  if (conversation === null) return '*';
  // Without well-formed Unicode there is no percent-encoding.
  const plain = conversation.isWellFormed() ? encodeURIComponent(conversation) : '';
  if (plain !== '' && plain.length <= plainId) return `=${plain.replaceAll('*', '%2A')}`;
  return `#${createHash('sha256').update(JSON.stringify(conversation)).digest('base64url')}`;
}

/** What waits is deduplicated by conversation: what is due now, and its alarm, are two things. */
export const dedupeIdOf = (bell: Doorbell, alarm: boolean): string => `${alarm ? 'a' : 'w'}${keyOf(bell.conversation)}`;
export const isAlarm = (dedupeId: string): boolean => dedupeId.startsWith('a');

/** What a job carries: no message, only where to look and whose share it is. */
export interface JobData {
  readonly conversation: string | null;
  readonly agency: string;
  readonly channel: string;
}
export const dataOf = ({ conversation, agency, channel }: Doorbell): JobData => ({ conversation, agency, channel });

/** A job of another version of ours may lack anything; what has no conversation rings for none. */
export function readData(data: unknown): JobData | null {
  if (typeof data !== 'object' || data === null) return null;
  const { conversation, agency, channel } = data as { readonly [name: string]: unknown };
  if (conversation !== null && typeof conversation !== 'string') return null;
  return {
    conversation,
    agency: typeof agency === 'string' ? agency : '',
    channel: typeof channel === 'string' ? channel : '',
  };
}
