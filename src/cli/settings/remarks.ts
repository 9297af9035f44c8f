import type { Config } from '../../config.js';
import { storeKind } from '../../config.js';
import { AppError, type Reason } from '../../model/errors.js';

/** What is to be said of settings that are each right and do not go together: a sentence `errors:reasons.<key>`. */
export interface Remark extends Reason {
  /** `error`: the server does not start like this. */
  readonly level: 'error' | 'warning';
  /** The variable it is about. */
  readonly variable: string;
}

type Settings = Pick<
  Config,
  'role' | 'storeUrl' | 'redisUrl' | 'filesDir' | 'host' | 'port' | 'internalHost' | 'internalPort'
>;

/** Errors first. */
export function remarksOn(config: Settings): readonly Remark[] {
  const same = samePort(config)
    ? [{ level: 'error', variable: 'INTERNAL_PORT', key: 'ports_same', values: { port: config.port } } as const]
    : [];
  return [...same, ...remarksOnStores(config)];
}

/** Whether the public and the internal server would want the same port of one address. */
function samePort({ role, host, port, internalHost, internalPort }: Settings): boolean {
  if (role === 'worker' || port === 0 || port !== internalPort) return false;
  const all = ['0.0.0.0', '::'];
  return host === internalHost || all.includes(host) || all.includes(internalHost);
}

function remarksOnStores(config: Settings): readonly Remark[] {
  const { role, redisUrl, filesDir } = config;
  const values = { role };
  if (storeKind(config) === 'sqlite')
    return [
      ...(role === 'all' ? [] : [{ level: 'error', variable: 'ROLE', key: 'role_needs_mongodb', values } as const]),
      ...(redisUrl === '' ? [] : [{ level: 'warning', variable: 'REDIS_URL', key: 'redis_unused' } as const]),
    ];
  if (redisUrl === '')
    return [
      role === 'all'
        ? { level: 'warning', variable: 'REDIS_URL', key: 'one_node_only' }
        : { level: 'error', variable: 'REDIS_URL', key: 'role_needs_redis', values },
    ];
  return filesDir === '' ? [{ level: 'warning', variable: 'FILES_DIR', key: 'files_not_shared' }] : [];
}

/** Throws CONFIG_INVALID when the settings do not go together, with what to do. */
export function requireFit(config: Settings): void {
  const wrong = remarksOn(config).find(({ level }) => level === 'error');
  if (wrong)
    throw new AppError('CONFIG_INVALID', wrong.variable === 'ROLE' ? `ROLE=${config.role}` : wrong.variable, {
      reason: wrong,
    });
}
