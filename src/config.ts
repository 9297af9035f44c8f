import { z } from 'zod';
import { AppError } from './model/errors.js';

interface Variable {
  readonly name: string;
  readonly fallback: string;
  readonly what: string;
  readonly read: z.ZodType;
}

const port = z.coerce.number().int().min(0).max(65_535);
const onOff = z.enum(['on', 'off']).transform((word) => word === 'on');

/** Every environment variable the program reads, in one table; docs/configuration.md shows the same, and a test holds them together. */
export const variables = {
  host: {
    name: 'HOST',
    fallback: '127.0.0.1',
    what: 'Address the public server listens on. `0.0.0.0` for all, as in a container.',
    read: z.string(),
  },
  port: {
    name: 'PORT',
    fallback: '3000',
    what: 'Port of the public server: chat page, widget, API, desk. 0 = any free one.',
    read: port,
  },
  internalPort: {
    name: 'INTERNAL_PORT',
    fallback: '3001',
    what: 'Port for `/healthz`, `/readyz` and `/metrics`. Never make it public. 0 = any free one.',
    read: port,
  },
  internalHost: {
    name: 'INTERNAL_HOST',
    fallback: '127.0.0.1',
    what: 'Address the internal port listens on.',
    read: z.string(),
  },
  publicUrl: {
    name: 'PUBLIC_URL',
    fallback: '',
    what: 'Address residents use, e.g. `https://chat.rivermont.example`. Default: the address the server listens on.',
    read: z.union([z.literal(''), z.url()]),
  },
  dataDir: {
    name: 'DATA_DIR',
    fallback: './data',
    what: 'Folder of the data file, uploads, cached models and the admin socket.',
    read: z.string(),
  },
  storeUrl: {
    name: 'STORE_URL',
    fallback: 'sqlite:',
    what: 'Where everything is kept. `sqlite:` = `ventanilla.db` in DATA_DIR; `sqlite:/path/file.db` = that file.',
    read: z.string().regex(/^sqlite:/, 'must begin with sqlite:'),
  },
  content: { name: 'CONTENT_ROOT', fallback: '.', what: 'Folder that holds `bots/` and `intents/`.', read: z.string() },
  logLevel: {
    name: 'LOG_LEVEL',
    fallback: 'info',
    what: 'trace, debug, info, warn, error, fatal or silent. Message text is never logged.',
    read: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']),
  },
  rateLimits: { name: 'RATE_LIMITS', fallback: 'on', what: '`off` only for load tests.', read: onOff },
  trustProxy: {
    name: 'TRUST_PROXY',
    fallback: 'off',
    what: '`on` when exactly one reverse proxy stands in front and sets X-Forwarded-For.',
    read: onOff,
  },
  workers: {
    name: 'WORKERS',
    fallback: '16',
    what: 'Turns under way at once.',
    read: z.coerce.number().int().min(1).max(256),
  },
  gather: {
    name: 'GATHER',
    fallback: 'on',
    what: '`off` answers every message by itself; `on` waits up to 1.5 s when a message looks unfinished ("hello", "my address is,").',
    read: onOff,
  },
  reload: {
    name: 'RELOAD',
    fallback: 'on',
    what: '`off` keeps the content of the start; `on` follows edits of the YAML.',
    read: onOff,
  },
  mailboxLimit: {
    name: 'MAILBOX_LIMIT',
    fallback: '20000',
    what: 'Unanswered messages at which new ones get 503 until the backlog shrinks.',
    read: z.coerce.number().int().min(1),
  },
} as const satisfies { [key: string]: Variable };

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly internalPort: number;
  readonly internalHost: string;
  readonly publicUrl: string;
  readonly dataDir: string;
  readonly storeUrl: string;
  readonly content: string;
  readonly logLevel: string;
  readonly rateLimits: boolean;
  readonly trustProxy: boolean;
  readonly workers: number;
  readonly gather: boolean;
  readonly reload: boolean;
  readonly mailboxLimit: number;
}

/** Reads the settings; set but empty counts as not set. Throws CONFIG_INVALID naming the variable and what it may be. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const entries = Object.entries(variables).map(([key, variable]) => {
    const text = env[variable.name]?.trim() || variable.fallback;
    const parsed = variable.read.safeParse(text);
    if (!parsed.success) {
      throw new AppError(
        'CONFIG_INVALID',
        `${variable.name}=${text}: ${parsed.error.issues[0]?.message ?? 'not valid'}`,
      );
    }
    return [key, parsed.data] as const;
  });
  return Object.fromEntries(entries) as unknown as Config;
}

/** The environment for `${NAME}` in content; the only other reader of it. */
export function secretsFrom(env: NodeJS.ProcessEnv = process.env): { readonly [name: string]: string } {
  return Object.fromEntries(Object.entries(env).flatMap(([name, text]) => (text?.trim() ? [[name, text]] : [])));
}

/** The file behind a `sqlite:` STORE_URL. */
export function storeFile(config: Pick<Config, 'storeUrl' | 'dataDir'>): string {
  return config.storeUrl.slice('sqlite:'.length) || `${config.dataDir}/ventanilla.db`;
}

/** The language of the operator's environment (`LC_ALL`, `LC_MESSAGES`, `LANG`); English if unset. */
export function languageFrom(env: NodeJS.ProcessEnv = process.env): string {
  return env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || 'en';
}
