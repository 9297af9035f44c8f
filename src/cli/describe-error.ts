import type { EngineTexts } from '../i18n/engine-texts.js';
import type { ErrorCode } from '../model/error-catalogue.js';
import type { Reason } from '../model/errors.js';

/** An error as it is told to an operator: an AppError, or what the running server answered over its admin socket. */
export interface ToldError {
  readonly code: ErrorCode;
  readonly detail: string;
  readonly reason: Reason | null;
}

/** Reasons whose sentence says by itself what happened and what to do: what their code says in general would contradict them. */
const selfContained: ReadonlySet<string> = new Set([
  'backup_portable',
  'data_dir',
  'files_dir',
  'folder_taken',
  'half_moved',
  'home_bot',
  'mongo_away',
  'mongo_name',
  'mongo_set',
  'mongo_silent',
  'ports_same',
  'reads_data_file',
  'role_needs_mongodb',
  'role_needs_redis',
  'server_gone',
]);

/** Whether the sentence of the reason is to be told instead of those of the error's code. */
export const tellsAll = ({ key }: Reason): boolean => selfContained.has(key);

/**
 * What happened, what it was about, why (where that is known) and what to do, a line each, in the operator's language; where the reason tells
 * all of it, that and what it was about.
 */
export function describeError(texts: EngineTexts, lang: string, { code, detail, reason }: ToldError): string {
  const text = (key: string, values?: Reason['values']): string => texts.text(`errors:${key}`, lang, values);
  if (reason && tellsAll(reason))
    return [text(`reasons.${reason.key}`, reason.values), ...(detail === '' ? [] : [`  ${detail}`])].join('\n');
  return [
    text(`${code}.what`),
    ...(detail === '' ? [] : [`  ${detail}`]),
    ...(reason ? [text(`reasons.${reason.key}`, reason.values)] : []),
    texts.text('cli:error.cure', lang, { cure: text(`${code}.cure`) }),
  ].join('\n');
}
