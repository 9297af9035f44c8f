import { resolve } from 'node:path';
import { storeFile, type Config } from '../../config.js';
import { AppError, isAppError } from '../../model/errors.js';
import type { Archive } from '../../model/ports/archive.js';
import { storeUrlProblem, withoutSecrets } from '../../model/store-urls.js';
import { systemClock, systemRandom } from '../../runtime/system.js';
import { openMongoArchive } from '../../store/mongo/archive.js';
import { openSqliteArchive } from '../../store/sqlite/archive.js';

/** Where a store is, by its URL. `name` is what may be printed of it. */
export type Place =
  | { readonly kind: 'sqlite'; readonly file: string; readonly name: string }
  | { readonly kind: 'mongodb'; readonly url: string; readonly name: string; readonly option: string };

/** The same error of a server that an option names, and not STORE_URL. */
function namedBy(option: string, error: unknown): unknown {
  if (!isAppError(error)) return error;
  const { code, detail, reason } = error;
  return new AppError(code, detail === 'STORE_URL' ? option : detail, {
    cause: error,
    ...(reason && { reason: { ...reason, values: { ...reason.values, setting: option } } }),
  });
}

/** The place that a URL means, `sqlite:` alone being the data file of DATA_DIR. Throws CONFIG_INVALID naming `option`. */
export function placeAt(url: string, option: string, config: Pick<Config, 'dataDir'>): Place {
  const reason = storeUrlProblem(url);
  if (reason) throw new AppError('CONFIG_INVALID', `${option}=${withoutSecrets(url)}`, { reason });
  if (!url.startsWith('sqlite:')) return { kind: 'mongodb', url, name: withoutSecrets(url), option };
  const file = resolve(storeFile({ storeUrl: url, dataDir: config.dataDir }));
  return { kind: 'sqlite', file, name: `sqlite:${file}` };
}

/** Opens what is at a place as an archive, making it if there is none. Rejects with STORE_*. */
export async function openArchive(place: Place): Promise<Archive> {
  if (place.kind === 'sqlite') return openSqliteArchive(place.file);
  return openMongoArchive({ url: place.url, clock: systemClock, random: systemRandom }).catch((error: unknown) => {
    throw namedBy(place.option, error);
  });
}
