import { AppError } from '../../model/errors.js';
import type { Json } from '../../model/json.js';
import type { Records } from '../../model/ports/store.js';
import { channelMemory } from '../../runtime/channels/memory.js';
import type { AdminCommands } from './store-commands.js';

/** What a channel remembers, for `ventanilla channels`. `onChange` is told whose memory was written. */
export function channelCommands(
  records: Pick<Records, 'get' | 'write'>,
  onChange: (scope: string) => void,
): AdminCommands {
  return {
    /** `{scope, name}` → the value or null. */
    'channel.get': async (args) => {
      const { scope, name } = placeOf(args);
      return channelMemory(records, scope).get(name);
    },
    /** `{scope, name, value}` → null. */
    'channel.put': async (args) => {
      const { scope, name, value } = placeOf(args);
      await channelMemory(records, scope).put(name, value);
      onChange(scope);
      return null;
    },
  };
}

function placeOf(args: Json): { readonly scope: string; readonly name: string; readonly value: Json } {
  const { scope, name, value = null } = (args ?? {}) as { scope?: unknown; name?: unknown; value?: Json };
  if (typeof scope !== 'string' || typeof name !== 'string')
    throw new AppError('CONFIG_INVALID', 'the command needs "scope" and "name"');
  return { scope, name, value };
}
