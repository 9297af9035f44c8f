import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { adapters } from '../../../adapters/index.js';
import { own, type Json } from '../../model/json.js';
import type { CommandContext } from '../run-cli.js';

/** What `ventanilla channels parse` is asked. */
export interface ParseRequest {
  readonly kind: string;
  /** A file, or `-` for what comes on standard input. */
  readonly file: string;
}

/** Kinds of channel that can be named, for sentences. */
const channelKinds = Object.keys(adapters).join(', ');

/**
 * `ventanilla channels parse`: prints each update that a raw webhook body becomes as a JSON line, then on standard error how many items
 * nobody knows. Resolves to the exit code; rejects with the system's error for a file that cannot be read.
 */
export async function parseBody(
  { kind, file }: ParseRequest,
  { out, texts, lang }: Pick<CommandContext, 'out' | 'texts' | 'lang'>,
  tell: (line: string) => void,
  input: () => Promise<string> = () => text(process.stdin),
): Promise<number> {
  const say = (key: string, values: { readonly [name: string]: string } = {}): string =>
    texts.text(`channels:parse.${key}`, lang, values);
  const adapter = own(adapters, kind);
  if (!adapter) {
    tell(say('unknown_kind', { kind, kinds: channelKinds }));
    return 2;
  }
  const name = file === '-' ? say('input') : file;
  // A file saved by an editor may begin with a byte order mark and end with a line break; a body does not.
  const raw = (file === '-' ? await input() : await readFile(file, 'utf8')).replace(/^\uFEFF/, '').trim();
  if (raw === '') {
    tell(say('empty', { file: name }));
    return 1;
  }
  const body = readBody(raw);
  if ('problem' in body) {
    tell(say('not_json', { file: name, problem: body.problem }));
    return 1;
  }
  const { updates, unknown } = adapter.parse(body.body);
  for (const update of updates) out(JSON.stringify(update));
  tell(`unknown: ${unknown}`);
  return 0;
}

/** JSON, or a form as the object of texts that adapters take. */
function readBody(raw: string): { readonly body: Json } | { readonly problem: string } {
  try {
    return { body: JSON.parse(raw) as Json };
  } catch (error) {
    if (/^[\w.%[\]-]+=[^\s]*$/.test(raw)) return { body: Object.fromEntries(new URLSearchParams(raw)) };
    return { problem: error instanceof Error ? error.message : '' };
  }
}
