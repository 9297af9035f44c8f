import { hostname } from 'node:os';
import { z } from 'zod';
import { AppError, type Reason } from './model/errors.js';
import { redisUrlProblem, storeUrlProblem, withoutSecrets } from './model/store-urls.js';

interface Variable {
  readonly name: string;
  readonly fallback: string;
  /** For docs/configuration.md; one or two sentences. */
  readonly what: string;
  readonly read: z.ZodType;
  /** What a wrong value is told it must be; of an address, what is wrong with it. */
  readonly form: Reason | ((text: string) => Reason | null);
}

const anyText = { read: z.string(), form: { key: 'text' } } as const;
const port = {
  read: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((number) => number <= 65_535),
  form: { key: 'port' },
} as const;
const onOff = { read: z.enum(['on', 'off']).transform((word) => word === 'on'), form: { key: 'on_off' } } as const;
const whole = (least: number, most: number) => ({
  read: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .refine((number) => number >= least && number <= most),
  form: { key: 'whole', values: { least, most } },
});

/** An address without a path: `https://chat.rivermont.example`; a slash at its end does not count. */
const origin = z.string().transform((text, context) => {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol) && `${url.origin}/` === url.href) return url.origin;
  context.addIssue({ code: 'custom' });
  return z.NEVER;
});

/** What a node does of the server's work: `web` takes messages and shows them, `worker` answers and sends, `all` does both. */
export const roles = ['all', 'web', 'worker'] as const;
export type Role = (typeof roles)[number];

/** Tells nodes apart in the log, in metrics and in `ventanilla doctor`: in a container the host name does, on one machine the process. */
const ownName = (): string =>
  `${hostname()
    .replace(/[^\w.-]/gu, '-')
    .slice(0, 50)}-${process.pid}`;

/** Every environment variable the program reads, in one table; docs/configuration.md shows the same, and a test holds them together. */
export const variables = {
  host: {
    name: 'HOST',
    fallback: '127.0.0.1',
    what: 'Address the public server listens on. `0.0.0.0` for all, as in a container.',
    ...anyText,
  },
  port: {
    name: 'PORT',
    fallback: '3000',
    what: 'Port of the public server: chat page, widget, API, desk. 0 = any free one.',
    ...port,
  },
  internalPort: {
    name: 'INTERNAL_PORT',
    fallback: '3001',
    what: 'Port for `/healthz`, `/readyz` and `/metrics`. Never make it public. 0 = any free one.',
    ...port,
  },
  internalHost: {
    name: 'INTERNAL_HOST',
    fallback: '127.0.0.1',
    what: 'Address the internal port listens on.',
    ...anyText,
  },
  publicUrl: {
    name: 'PUBLIC_URL',
    fallback: '',
    what: 'Address residents use, e.g. `https://chat.rivermont.example`. Default: the address the server listens on.',
    read: z.union([z.literal(''), origin]),
    form: { key: 'url' },
  },
  dataDir: {
    name: 'DATA_DIR',
    fallback: './data',
    what: 'Folder of the data file, uploads, cached models and the admin socket. Each node has its own.',
    ...anyText,
  },
  storeUrl: {
    name: 'STORE_URL',
    fallback: 'sqlite:',
    what: 'Where everything is kept. `sqlite:` = `ventanilla.db` in DATA_DIR; `sqlite:/path/file.db` = that file; `mongodb://…` or `mongodb+srv://…` = a MongoDB for several nodes, with the database after the last slash (default: `ventanilla`; never `admin`, `config` or `local`).',
    read: z.string().refine((text) => storeUrlProblem(text) === null),
    form: storeUrlProblem,
  },
  redisUrl: {
    name: 'REDIS_URL',
    fallback: '',
    what: '`redis://…` or `rediss://…`: how several nodes ring each other. It keeps nothing. Not used with `sqlite:`.',
    read: z.string().refine((text) => text === '' || redisUrlProblem(text) === null),
    form: redisUrlProblem,
  },
  role: {
    name: 'ROLE',
    fallback: 'all',
    what: 'What this node does: `web` takes messages and serves chat, API and desk; `worker` answers and sends; `all` does both. `web` and `worker` need MongoDB and Redis.',
    read: z.enum(roles),
    form: { key: 'role' },
  },
  filesDir: {
    name: 'FILES_DIR',
    fallback: '',
    what: 'Folder of uploads. Default: `files` in DATA_DIR. Several nodes need one folder that all of them see.',
    ...anyText,
  },
  nodeName: {
    name: 'NODE_NAME',
    fallback: '',
    what: 'Name of this node in the log, in metrics and in `ventanilla doctor`. Default: host name and process id.',
    read: z
      .string()
      .regex(/^[\w.-]{0,64}$/)
      .transform((text) => text || ownName()),
    form: { key: 'node_name' },
  },
  drainSeconds: {
    name: 'DRAIN_SECONDS',
    fallback: '25',
    what: 'A stop waits at most this long for what is under way.',
    ...whole(1, 300),
  },
  content: { name: 'CONTENT_ROOT', fallback: '.', what: 'Folder that holds `bots/` and `intents/`.', ...anyText },
  logLevel: {
    name: 'LOG_LEVEL',
    fallback: 'info',
    what: 'trace, debug, info, warn, error, fatal or silent. Message text is never logged.',
    read: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']),
    form: { key: 'log_level' },
  },
  rateLimits: { name: 'RATE_LIMITS', fallback: 'on', what: '`off` only for load tests.', ...onOff },
  trustProxy: {
    name: 'TRUST_PROXY',
    fallback: 'off',
    what: '`on` when exactly one reverse proxy stands in front and sets X-Forwarded-For.',
    ...onOff,
  },
  workers: {
    name: 'WORKERS',
    fallback: '16',
    what: 'Turns under way at once.',
    ...whole(1, 256),
  },
  gather: {
    name: 'GATHER',
    fallback: 'on',
    what: '`off` answers every message by itself; `on` waits up to 1.5 s when a message looks unfinished ("hello", "my address is,").',
    ...onOff,
  },
  reload: {
    name: 'RELOAD',
    fallback: 'on',
    what: '`off` keeps the content of the start; `on` follows edits of the YAML.',
    ...onOff,
  },
  homeBot: {
    name: 'HOME_BOT',
    fallback: '',
    what: 'Name of the bot that the home page leads with. Default: the bot with the most topics.',
    ...anyText,
  },
  mailboxLimit: {
    name: 'MAILBOX_LIMIT',
    fallback: '20000',
    what: 'Unanswered messages at which new ones get 503 until the backlog shrinks.',
    ...whole(1, 10_000_000),
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
  /** '' = none. */
  readonly redisUrl: string;
  readonly role: Role;
  /** '' = `files` in dataDir; see `filesFolder`. */
  readonly filesDir: string;
  readonly nodeName: string;
  readonly drainSeconds: number;
  readonly content: string;
  readonly logLevel: string;
  readonly rateLimits: boolean;
  readonly trustProxy: boolean;
  readonly workers: number;
  readonly gather: boolean;
  readonly reload: boolean;
  readonly homeBot: string;
  readonly mailboxLimit: number;
}

/** Reads the settings; set but empty counts as not set. Throws CONFIG_INVALID naming the variable and what it may be. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const entries = Object.entries(variables).map(([key, variable]) => {
    const text = env[variable.name]?.trim() || variable.fallback;
    const parsed = variable.read.safeParse(text);
    if (!parsed.success) {
      const form: Variable['form'] = variable.form;
      const reason = typeof form === 'function' ? (form(text) ?? { key: 'text' }) : form;
      throw new AppError('CONFIG_INVALID', `${variable.name}=${shown(text, typeof form === 'function')}`, { reason });
    }
    return [key, parsed.data] as const;
  });
  return Object.fromEntries(entries) as unknown as Config;
}

/** A wrong value as it is shown: on one line, without passwords, and not whole when it is long. */
function shown(text: string, address: boolean): string {
  const plain = (address || /@|:\/\//.test(text) ? withoutSecrets(text) : text).replace(/\p{C}/gu, ' ');
  return plain.length > 80 ? `${plain.slice(0, 80)}…` : plain;
}

/** The environment for `${NAME}` in content; the only other reader of it. */
export function secretsFrom(env: NodeJS.ProcessEnv = process.env): { readonly [name: string]: string } {
  return Object.fromEntries(Object.entries(env).flatMap(([name, text]) => (text?.trim() ? [[name, text]] : [])));
}

/** What kind of store STORE_URL names. */
export function storeKind({ storeUrl }: Pick<Config, 'storeUrl'>): 'sqlite' | 'mongodb' {
  return storeUrl.startsWith('sqlite:') ? 'sqlite' : 'mongodb';
}

/** The folder of uploads. */
export function filesFolder(config: Pick<Config, 'filesDir' | 'dataDir'>): string {
  return config.filesDir || `${config.dataDir}/files`;
}

/** The file behind a `sqlite:` STORE_URL. */
export function storeFile(config: Pick<Config, 'storeUrl' | 'dataDir'>): string {
  return config.storeUrl.slice('sqlite:'.length) || `${config.dataDir}/ventanilla.db`;
}

/** The language of the operator's environment (`LC_ALL`, `LC_MESSAGES`, `LANG`); English if unset. */
export function languageFrom(env: NodeJS.ProcessEnv = process.env): string {
  return env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || 'en';
}
