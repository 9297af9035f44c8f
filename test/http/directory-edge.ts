import type { ServiceSettings } from '../../src/model/bot.js';
import type { Json } from '../../src/model/json.js';
import type { LoadedBot } from '../../src/model/ports/bots.js';
import type { Service } from '../../src/model/ports/service.js';
import { systemClock, systemRandom } from '../../src/runtime/system.js';
import { serviceTypes } from '../../src/services/index.js';
import { openMemoryRecords } from '../../src/store/memory/memory-records.js';
import { smallBot, startEdge, type Edge } from './edge.js';

/** The key of the case service in these tests. */
export const key = 'a-key-of-the-agency';

/** A case as an agency's system sends it. */
export const permit = {
  service: 'building-permit',
  state: 'received',
  updated: '2026-11-16',
  zip: '61990',
  last_name: 'García López',
  headline: { en: 'Deck, 12 by 14 feet', es: 'Terraza de 12 por 14 pies' },
};

export interface DirectoryEdge extends Edge {
  readonly service: Service;
  put(
    path: string,
    body: object,
    more?: { readonly authorization?: string | undefined; readonly headers?: { readonly [name: string]: string } },
  ): Promise<Response>;
}

/** The public edge with a bot whose `cases` is the real directory with an API, and `quiet` one without. */
export async function directoryEdge(options: Parameters<typeof startEdge>[0] = {}): Promise<DirectoryEdge> {
  const bot = smallBot('rivermont');
  const records = openMemoryRecords();
  const make = async (name: string, settings: { readonly [name: string]: Json }): Promise<Service> => {
    const described: ServiceSettings = {
      name,
      type: 'directory',
      settings,
      reference: { pattern: 'RC-\\d{4}', example: 'RC-2041' },
    };
    const given = { settings: described, bot, records, clock: systemClock, random: systemRandom, publicUrl: '' };
    const nothing = () => Promise.reject(new Error('no such file'));
    const made = serviceTypes['directory']?.create({
      ...given,
      readFile: nothing,
      readYaml: nothing,
      parseCsv: () => [],
    });
    if (!made) throw new Error('there is no directory');
    return made;
  };
  const service = await make('cases', { api_key: key });
  const quiet = await make('quiet', {});
  const services = { cases: service, quiet, appointments: { name: 'appointments', operations: {} } };
  const loaded = { bot, services } as unknown as LoadedBot;
  const edge = await startEdge({
    ...options,
    deps: {
      bots: { get: (name) => (name === bot.name ? loaded : undefined), names: () => [bot.name] },
      ...options.deps,
    },
  });
  return {
    ...edge,
    service,
    put: (path, body, more = {}) => {
      const authorization = 'authorization' in more ? more.authorization : `Bearer ${key}`;
      return edge.call(path, {
        method: 'PUT',
        body: JSON.stringify(body),
        headers: {
          'Content-Type': 'application/json',
          ...(authorization === undefined ? {} : { Authorization: authorization }),
          ...more.headers,
        },
      });
    },
  };
}
