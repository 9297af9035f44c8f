import { AppError } from '../../model/errors.js';
import type { Json } from '../../model/json.js';
import type { Store } from '../../model/ports/store.js';

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
    /** A real write, then how much there is of everything. */
    doctor: async () => {
      await store.canary();
      return { counts: { ...(await store.counts()) } };
    },
    /** `{message}`: its id → the turn that said it, or null. */
    explain: async (args) => store.turnRecord(textOf(args, 'message')),
  };
}

function textOf(args: Json, name: string): string {
  const value: unknown =
    typeof args === 'object' && args !== null ? (args as { [name: string]: unknown })[name] : undefined;
  if (typeof value !== 'string' || value === '') throw new AppError('CONFIG_INVALID', `the command needs "${name}"`);
  return value;
}
