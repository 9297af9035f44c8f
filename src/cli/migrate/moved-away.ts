import { existsSync } from 'node:fs';
import type { Config } from '../../config.js';
import { isAppError } from '../../model/errors.js';
import type { MovedAway } from '../../model/ports/archive.js';
import { peekMovedAway } from '../../store/sqlite/archive-peek.js';
import type { CommandContext } from '../run-cli.js';
import { openArchive, placeAt, type Place } from './place.js';

/**
 * Where everything that is in a store was moved; null = nowhere, or there is no such store. A data file that cannot be looked into says
 * nothing here: what is wrong with it is told by whoever opens it.
 */
export async function movedAway(place: Place): Promise<MovedAway | null> {
  if (place.kind === 'sqlite') {
    if (!existsSync(place.file)) return null;
    try {
      return peekMovedAway(place.file);
    } catch (error) {
      if (isAppError(error)) return null;
      throw error;
    }
  }
  const archive = await openArchive(place);
  try {
    return await archive.movedAway();
  } finally {
    await archive.close();
  }
}

/** What a sentence about the store of STORE_URL says when everything in it was moved elsewhere; null = it was not. */
export async function storeMovedAway(
  config: Config,
): Promise<{ readonly from: string; readonly to: string; readonly at: string } | null> {
  const place = placeAt(config.storeUrl, 'STORE_URL', config);
  const away = await movedAway(place);
  return away && { from: place.name, to: away.to, at: new Date(away.at).toISOString() };
}

/** `migrate --reopen`: lets a server start again on the source of a move that came to its end. Nothing else is changed on either side. */
export async function reopen(
  from: Place,
  to: Place,
  { json }: { readonly json: boolean },
  { out, say }: CommandContext,
): Promise<number> {
  const away = await movedAway(from);
  const open = away?.to === to.name;
  if (open) {
    const archive = await openArchive(from);
    await archive.setMovedAway(null).finally(() => archive.close());
  }
  if (json) out(JSON.stringify({ type: open ? 'reopened' : 'not_moved', from: from.name, to: to.name }));
  else out(say(open ? 'move.reopened' : 'move.not_moved', { from: from.name, to: to.name }));
  return open ? 0 : 1;
}
