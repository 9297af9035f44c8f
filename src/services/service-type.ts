import type { Bot, ServiceSettings } from '../model/bot.js';
import type { Json } from '../model/json.js';
import type { Clock, Random } from '../model/ports/clock.js';
import type { Service } from '../model/ports/service.js';
import type { Records } from '../model/ports/store.js';

/** What a kind of service is given when a bot is loaded; everything outside the program comes through here. */
export interface ServiceDeps {
  readonly settings: ServiceSettings;
  readonly bot: Bot;
  readonly records: Records;
  readonly clock: Clock;
  readonly random: Random;
  /** Where residents reach the server, without a slash at the end; calendar links begin with it. */
  readonly publicUrl: string;
  /** Text of a file as UTF-8; rejects if it cannot be read. */
  readonly readFile: (path: string) => Promise<string>;
  /** Rows of a CSV text by the names of its first line; throws if it is not CSV. */
  readonly parseCsv: (text: string) => readonly { readonly [column: string]: string }[];
  /** A YAML file as plain JSON, its scalars as text; rejects if it cannot be read. */
  readonly readYaml: (path: string) => Promise<Json>;
}

/** A kind of service an agency can name under `type:`. */
export interface ServiceType {
  /** Makes a bot's service ready for calls. Rejects with AppError CONTENT_INVALID or SECRET_MISSING when its settings or files cannot be used. */
  readonly create: (deps: ServiceDeps) => Promise<Service>;
  /** Absolute paths of the files it reads with these settings: when one changes, the service is made anew. */
  readonly files: (settings: ServiceSettings) => readonly string[];
}

/** Prefix of a service's record keys: rows are scoped by agency and service, so that two services never share one. */
export function scopeOf({ bot, settings }: Pick<ServiceDeps, 'bot' | 'settings'>): string {
  return `${bot.agency}/${settings.name}`;
}
