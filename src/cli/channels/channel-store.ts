import { resolve } from 'node:path';
import type { Config } from '../../config.js';
import { openStore } from '../../main.js';
import { AppError } from '../../model/errors.js';
import type { Json } from '../../model/json.js';
import type { ChannelMemory } from '../../model/ports/adapter.js';
import { channelMemory } from '../../runtime/channels/memory.js';
import { askAdmin } from '../admin/admin-client.js';
import { missingDataFile } from '../no-data-file.js';

/** What channels remember, by their scope (`agency/bot/channel`). */
export interface ChannelStore {
  memory(scope: string): ChannelMemory;
  close(): Promise<void>;
}

/**
 * Through the running server if there is one, else the data file itself; without either nothing is remembered, unless the file is to be
 * made. Rejects with STORE_*.
 */
export async function openChannelStore(config: Config, { make }: { readonly make: boolean }): Promise<ChannelStore> {
  const dir = resolve(config.dataDir);
  if ((await askAdmin(dir, { command: 'ping', args: null })).type !== 'nobody')
    return { memory: (scope) => memoryOfServer(dir, scope), close: () => Promise.resolve() };
  if (!make && missingDataFile(config) !== null)
    return {
      memory: () => ({ get: () => Promise.resolve(null), put: () => Promise.resolve() }),
      close: () => Promise.resolve(),
    };
  const store = await openStore(config);
  return { memory: (scope) => channelMemory(store.records, scope), close: () => store.close() };
}

function memoryOfServer(dir: string, scope: string): ChannelMemory {
  const ask = async (command: string, args: { readonly [name: string]: Json }): Promise<Json> => {
    const answer = await askAdmin(dir, { command, args: { scope, ...args } });
    if (answer.type === 'done') return answer.result;
    if (answer.type === 'nobody') throw new AppError('STORE_UNAVAILABLE', '', { reason: { key: 'server_gone' } });
    throw new AppError(answer.code, answer.detail, answer.reason ? { reason: answer.reason } : {});
  };
  return {
    get: (name) => ask('channel.get', { name }),
    put: async (name, value) => void (await ask('channel.put', { name, value })),
  };
}
