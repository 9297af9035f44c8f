import { pino } from 'pino';
import { isAppError } from '../model/errors.js';

/** Structured log lines. `object` never holds message text, slots, names or secrets; ids and codes only. */
export interface Log {
  debug(object: object, message: string): void;
  info(object: object, message: string): void;
  warn(object: object, message: string): void;
  error(object: object, message: string): void;
}

/** JSON lines on standard output. Errors are logged by name, code and stack, never with the request that caused them. */
export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: {
      paths: ['text', '*.text', 'token', '*.token', 'authorization', '*.authorization', 'event.text'],
      censor: '[kept out of the log]',
    },
  });
}

/** For tests and commands that print their own lines. */
export const silentLog: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** The innermost five calls; the lines before them are the message. */
const frames = (stack: string): string =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 5)
    .join(' | ');

/** What may be logged of an error that met a citizen's words: its message may quote them, so it only counts when it is one of ours. */
export function errorPlace(error: unknown): {
  readonly error: string;
  readonly code?: string;
  readonly stack?: string;
} {
  const fields = errorFields(error);
  return isAppError(error) || !(error instanceof Error) ? fields : { ...fields, error: error.name };
}

/** What of an error may be logged. */
export function errorFields(error: unknown): {
  readonly error: string;
  readonly code?: string;
  readonly stack?: string;
} {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = (error as { code?: unknown }).code;
  return {
    error: `${error.name}: ${error.message}`.slice(0, 500),
    ...(typeof code === 'string' ? { code } : {}),
    ...(error.stack ? { stack: frames(error.stack) } : {}),
  };
}
