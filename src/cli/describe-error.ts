import type { EngineTexts } from '../i18n/engine-texts.js';
import type { ErrorCode } from '../model/error-catalogue.js';
import type { Reason } from '../model/errors.js';

/** An error as it is told to an operator: an AppError, or what the running server answered over its admin socket. */
export interface ToldError {
  readonly code: ErrorCode;
  readonly detail: string;
  readonly reason: Reason | null;
}

/** What happened, what it was about, why (where that is known) and what to do, a line each, in the operator's language. */
export function describeError(texts: EngineTexts, lang: string, { code, detail, reason }: ToldError): string {
  const text = (key: string, values?: Reason['values']): string => texts.text(`errors:${key}`, lang, values);
  return [
    text(`${code}.what`),
    ...(detail === '' ? [] : [`  ${detail}`]),
    ...(reason ? [text(`reasons.${reason.key}`, reason.values)] : []),
    texts.text('cli:error.cure', lang, { cure: text(`${code}.cure`) }),
  ].join('\n');
}
