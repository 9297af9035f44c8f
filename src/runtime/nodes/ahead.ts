import type { Work } from '../../model/ports/store.js';
import { newState } from '../../model/state.js';
import type { RuntimeDeps } from '../deps.js';

/** A conversation that a newer node has answered is left to such a node; it is looked at again after this, in milliseconds. */
export const aheadMs = 1_000;

/**
 * Whether another node, of a newer version or with newer content, has answered here last: what it wrote might mean nothing to this one, so
 * it is left to the other. Newer content is looked for first.
 */
export async function isAhead(
  { nodes, log }: Pick<RuntimeDeps, 'nodes' | 'log'>,
  { state, conversation }: Work,
): Promise<boolean> {
  if (state === null) return false;
  const { stateVersion }: { readonly stateVersion: number } = state;
  const { bot, id } = conversation;
  if (stateVersion > newState.stateVersion) {
    log.warn(
      { bot, conversation: id, stateVersion },
      'a newer version of the program has answered here; it is left to that one',
    );
    return true;
  }
  const behind = (): boolean => (state.content ?? 0) > (nodes?.contentOf(bot) ?? Infinity);
  if (!nodes || !behind()) return false;
  await nodes.catchUp();
  if (!behind()) return false;
  // Who has the newer content is gone: an answer from the older one is better than none.
  if (!nodes.someoneHas(bot, state.content ?? 0)) return false;
  log.warn({ bot, conversation: id }, 'another node has newer content of this bot; the conversation is left to it');
  return true;
}
