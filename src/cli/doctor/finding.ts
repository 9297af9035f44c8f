import type { EngineTexts } from '../../i18n/engine-texts.js';
import { isAppError, type Reason } from '../../model/errors.js';
import { errorFields } from '../../runtime/log.js';
import { tellsAll, type ToldError } from '../describe-error.js';

export type Level = 'good' | 'warning' | 'error';

/** What was looked at: the order in which it is told. */
export const areas = [
  'machine',
  'settings',
  'content',
  'server',
  'store',
  'redis',
  'nodes',
  'backlog',
  'files',
  'address',
  'channels',
] as const;
export type Area = (typeof areas)[number];

/**
 * One thing that was found. `key` names the sentences `doctor:<key>.what`, `.why` and `.todo` (of what is good only `what`); an error of the
 * program brings its own sentences instead, and so does what others tell (`told`).
 */
export interface Finding {
  readonly area: Area;
  readonly level: Level;
  readonly key: string;
  readonly values?: Reason['values'];
  readonly error?: ToldError;
  /** Settings that do not go together: the variable and `errors:reasons.<key>`, which says what to do. */
  readonly setting?: string;
  readonly told?: string;
}

/** A finding in the operator's language. */
export interface ToldFinding {
  readonly area: Area;
  readonly level: Level;
  readonly key: string;
  readonly what: string;
  /** Why it matters; '' where nothing is to be done. */
  readonly why: string;
  readonly todo: string;
}

export function tellFinding(finding: Finding, texts: EngineTexts, lang: string): ToldFinding {
  const { area, level, key, values, error, setting, told } = finding;
  const head = { area, level, key };
  if (told !== undefined) return { ...head, what: told, why: '', todo: '' };
  if (setting !== undefined)
    return { ...head, what: `${setting}: ${texts.text(`errors:reasons.${key}`, lang, values)}`, why: '', todo: '' };
  if (error) {
    const text = (part: string, of?: Reason['values']): string => texts.text(`errors:${part}`, lang, of);
    const { code, detail, reason } = error;
    const why = reason ? text(`reasons.${reason.key}`, reason.values) : '';
    const about = detail === '' ? '' : ` (${detail})`;
    if (reason && tellsAll(reason)) return { ...head, key: code, what: `${why}${about}`, why: '', todo: '' };
    const what = `${text(`${code}.what`)}${about}`;
    return { ...head, key: code, what, why, todo: text(`${code}.cure`) };
  }
  const text = (part: string): string => texts.text(`doctor:${key}.${part}`, lang, values);
  const bad = level !== 'good';
  return { ...head, what: text('what'), why: bad ? text('why') : '', todo: bad ? text('todo') : '' };
}

/** What a check could not do becomes a finding: the other checks go on. */
export function troubleFinding(area: Area, error: unknown): Finding {
  if (isAppError(error)) {
    const { code, detail, reason } = error;
    return { area, level: 'error', key: code, error: { code, detail, reason } };
  }
  const { error: problem, code } = errorFields(error);
  return { area, level: 'error', key: 'check_failed', values: { area, problem: code ?? problem } };
}
