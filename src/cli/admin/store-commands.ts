import { AppError } from '../../model/errors.js';
import type { Json } from '../../model/json.js';
import type { Store } from '../../model/ports/store.js';
import { systemClock } from '../../runtime/system.js';
import { examineStore, reportJson } from '../doctor/examine-store.js';

/** What an operator's command may ask of the running server. */
export type AdminCommands = { readonly [command: string]: (args: Json) => Promise<Json> };

/** The commands about the store, the same over the socket and on a store the command line opened itself. */
export function storeCommands(store: Store): AdminCommands {
  return {
    /** `{file}`: an absolute path on the server's machine → `{bytes}` */
    backup: async (args) => {
      const { bytes } = await store.backup(textOf(args, 'file'));
      return { bytes };
    },
    counts: async () => ({ ...(await store.counts()) }),
    /** A real write, then how the store is and what waits in it (`StoreReport`). */
    doctor: async () => reportJson(await examineStore(store, systemClock)),
    /** `{message}`: its id or that of a conversation → the turns that said it, or null. */
    explain: async (args) => (await explainTurns(store, textOf(args, 'message'))) as unknown as Json,
  };
}

/** A turn with its record, as `explain` reads it. */
export interface ExplainedTurn {
  readonly turnId: string;
  readonly conversation: string;
  readonly bot: string;
  readonly record: Json;
}

/** Messages of one conversation that are looked at. */
const mostSaid = 1_000;

/** The turn that said a message; or those of a conversation, oldest first. Null: neither is on record. */
export async function explainTurns(store: Store, id: string): Promise<readonly ExplainedTurn[] | null> {
  const told = async (message: string): Promise<readonly ExplainedTurn[]> => {
    const found = await store.turnRecord(message);
    if (!found) return [];
    const bot = (await store.conversation(found.conversation))?.bot ?? '';
    return [{ turnId: found.turnId, conversation: found.conversation, bot, record: found.record }];
  };
  const [one] = await told(id);
  if (one) return [one];
  const said = await store.transcript(id, 0, mostSaid);
  const turns = new Set(
    said.filter(({ kind }) => kind === 'bot' || kind === 'system').map((line) => line.id.replace(/\.\d+$/, '')),
  );
  const all: ExplainedTurn[] = [];
  for (const turn of turns) all.push(...(await told(`${turn}.1`)));
  return all.length > 0 ? all : null;
}

function textOf(args: Json, name: string): string {
  const value: unknown =
    typeof args === 'object' && args !== null ? (args as { [name: string]: unknown })[name] : undefined;
  if (typeof value !== 'string' || value === '') throw new AppError('CONFIG_INVALID', `the command needs "${name}"`);
  return value;
}
