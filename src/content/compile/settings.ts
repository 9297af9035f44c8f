import { join } from 'node:path';
import type { Json } from '../../model/json.js';
import type { Report } from '../finding.js';
import { isList, isMap, type Data, type DataMap, type Source } from '../source.js';

/** Values of the environment, by name; set but empty counts as missing (design page 09). */
export interface Environment {
  readonly [name: string]: string | undefined;
}

/** Settings of a service or channel: `${NAME}` resolved, `./paths` absolute. `missing` names variables that are not set. */
export interface Settings {
  readonly settings: { readonly [name: string]: Json };
  readonly missing: readonly { readonly name: string; readonly container: object; readonly key: string | number }[];
}

/** Settings that nobody but the server may know. */
const secretKey = /(?:^|_)(?:token|secret|password|api_key|auth_key|private_key)$/;

/** Resolves what an author wrote under a service or channel, but for its `type`. */
export function readSettings(
  data: DataMap,
  {
    folder,
    env,
    source,
    report,
  }: { readonly folder: string; readonly env: Environment; readonly source: Source; readonly report: Report },
): Settings {
  const missing: { name: string; container: object; key: string | number }[] = [];
  const read = (value: Data, container: object, key: string | number): Json => {
    if (isList(value)) return value.map((entry, index) => read(entry, value, index));
    if (isMap(value))
      return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, read(entry, value, name)]));
    if (value === null) return null;
    const secret = /^\$\{([A-Z][A-Z0-9_]*)\}$/.exec(value.trim());
    if (secret) {
      const name = secret[1] ?? '';
      const set = Object.hasOwn(env, name) ? env[name] : undefined;
      if (!set) missing.push({ name, container, key });
      return set ?? '';
    }
    if (value.includes('${')) report('SECRET_FORM', source.place(container, key, { needle: '${' }));
    else if (secretKey.test(String(key)) && value.trim() !== '')
      // Without the line: reports are kept and sent around.
      report(
        'SECRET_WRITTEN',
        { ...source.place(container, key), length: 1, excerpt: '', caret: 0 },
        { key: String(key) },
      );
    return /^\.\.?\//.test(value) ? join(folder, value) : value;
  };
  const settings = Object.fromEntries(
    Object.entries(data).flatMap(([name, value]) =>
      name === 'type' ? [] : [[name, read(value, data, name)] as const],
    ),
  );
  return { settings, missing };
}
