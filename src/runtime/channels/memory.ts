import type { Json } from '../../model/json.js';
import type { ChannelMemory } from '../../model/ports/adapter.js';
import type { Records } from '../../model/ports/store.js';

/** What a channel remembers between starts; `scope` = `agency/bot/channel`. The last write counts: one process listens to a channel. */
export function channelMemory(records: Pick<Records, 'get' | 'write'>, scope: string): ChannelMemory {
  const keyOf = (name: string): string => `${scope}#${name}`;
  return {
    get: async (name) => (await records.get('channel', keyOf(name)))?.value ?? null,
    async put(name, value: Json) {
      const at = { kind: 'channel', key: keyOf(name) };
      await records.write([value === null ? { type: 'delete', ...at } : { type: 'put', ...at, value }]);
    },
  };
}

/** Under this name a channel keeps settings that it made itself (a generated secret); they count as if the bot file said them. */
export const ownSettings = 'settings';
