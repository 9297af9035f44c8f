import { statSync } from 'node:fs';
import { canonicalJson } from '../../store/archive/canonical.js';
import type { Archive } from '../../model/ports/archive.js';
import type { Place } from './place.js';

/** What there is to move. */
export interface Survey {
  readonly counts: Awaited<ReturnType<Archive['counts']>>;
  readonly bytes: number;
  /** About how long both passes and the comparison take. */
  readonly seconds: number;
}

/** Conversations that are weighed where the size of all is not known. */
const weighed = 200;
/**
 * Bytes of a data file that are copied and compared in a second. Measured from one data file into another: 9 MB a second of processor time;
 * the disk takes the rest. Through a network it takes as much longer as that is slower.
 */
const bytesPerSecond = 6_000_000;

/** Counts and weighs a store; writes nothing. */
export async function surveyOf(archive: Archive, place: Place): Promise<Survey> {
  const counts = await archive.counts();
  const bytes = place.kind === 'sqlite' ? statSync(place.file).size : await weigh(archive, counts.conversation);
  return { counts, bytes, seconds: Math.ceil(bytes / bytesPerSecond) };
}

async function weigh(archive: Archive, conversations: number): Promise<number> {
  const some = await archive.conversations(null, weighed);
  let sum = 0;
  for (const { id } of some) sum += canonicalJson(await archive.read(id)).length;
  return some.length === 0 ? 0 : Math.round((sum / some.length) * conversations);
}
