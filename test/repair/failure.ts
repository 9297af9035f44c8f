/** What went wrong in a conversation, in one sentence; whoever catches it adds the place and the transcript. */
export class Failure extends Error {}

/** Throws a failure unless something holds. */
export function must(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Failure(otherwise);
}
