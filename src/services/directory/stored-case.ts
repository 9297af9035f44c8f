import { createHash } from 'node:crypto';
import type { Bot, Words } from '../../model/bot.js';
import { own, type Json } from '../../model/json.js';
import type { Localized } from '../../model/text.js';
import { isDate } from '../../model/time.js';
import { caseStates, type CaseState } from '../../model/case-states.js';
import type { Case } from '../case-provider.js';
import { foldZip, type Facts } from '../matching-facts.js';
import { findReferences, type ReferencePattern } from '../reference-pattern.js';

/** Record kind of the directory's cases; key `agency/service/reference`. */
export const caseKind = 'case';

/** A case as the directory keeps it. */
export interface StoredCase {
  readonly reference: string;
  readonly service: string;
  /** As the agency stated it; null leaves it to the agency's words for `rawState`. */
  readonly state: CaseState | null;
  readonly rawState: string;
  /** Day `YYYY-MM-DD`, or the moment in UTC, ISO 8601; rises with every change. */
  readonly updated: string;
  readonly facts: Facts;
  readonly headline: Localized;
  readonly next: Localized;
  /** Answered as not found, whatever is shown. */
  readonly protected: boolean;
  readonly source: 'file' | 'api' | 'chat';
  /** Digest of the file's row this case was last loaded from; null if none. */
  readonly row: string | null;
  /** What a form asked, for cases made in the chat. */
  readonly details: Json;
}

/** A row's problem for the operator: which column and what is wrong. Never the value itself, which may be personal. */
export interface CaseProblem {
  readonly column: string;
  readonly problem: string;
}

/** Longest text of one column, so that a told case fits any message. */
const longestText = 2000;

const textColumns = [
  'reference',
  'service',
  'state',
  'raw_state',
  'updated',
  'zip',
  'last_name',
  'date_of_birth',
  'protected',
] as const;

/**
 * Reads a case from a file's row or an API body: columns as in `docs/services.md`, unknown columns ignored. Everything is text;
 * numbers are taken as written, so a ZIP code must be quoted in JSON to keep its zero.
 */
export function readCase(
  row: { readonly [column: string]: unknown },
  pattern: ReferencePattern,
  source: StoredCase['source'],
):
  | { readonly type: 'case'; readonly case: StoredCase }
  | { readonly type: 'problems'; readonly problems: readonly CaseProblem[] } {
  const problems: CaseProblem[] = [];
  const columns = new Map<string, string>();
  for (const [column, value] of Object.entries(row)) {
    if (!(textColumns as readonly string[]).includes(column) && !/^(headline|next)_[a-z]{2,3}$/.test(column)) continue;
    if (value === null || value === undefined) continue;
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
      problems.push({ column, problem: 'must be text' });
    else if (String(value).length > longestText)
      problems.push({ column, problem: `must have at most ${longestText} characters` });
    else columns.set(column, String(value).normalize('NFC').trim());
  }
  const column = (name: (typeof textColumns)[number]): string => columns.get(name) ?? '';
  const found = findReferences(pattern, column('reference'));
  const reference = found.length === 1 ? found[0]?.reference : undefined;
  const updated = readMoment(column('updated'));
  const state = column('state').toLowerCase();
  const dateOfBirth = column('date_of_birth');
  if (!reference) problems.push({ column: 'reference', problem: "does not have the form of the service's references" });
  if (column('service') === '') problems.push({ column: 'service', problem: 'is missing' });
  if (!updated)
    problems.push({ column: 'updated', problem: 'must be a day, YYYY-MM-DD, or a moment, YYYY-MM-DDTHH:MM:SSZ' });
  if (state !== '' && !(caseStates as readonly string[]).includes(state))
    problems.push({ column: 'state', problem: `must be one of: ${caseStates.join(', ')}` });
  if (dateOfBirth !== '' && !isDate(dateOfBirth))
    problems.push({ column: 'date_of_birth', problem: 'must be a day, YYYY-MM-DD' });
  if (column('zip') !== '' && foldZip(column('zip')) === '')
    problems.push({ column: 'zip', problem: 'must have five digits' });
  if (state === '' && column('raw_state') === '')
    problems.push({ column: 'raw_state', problem: 'is missing, and so is state' });
  if (!reference || !updated || problems.length > 0) return { type: 'problems', problems };
  const stored: StoredCase = {
    reference,
    service: column('service'),
    state: state === '' ? null : (state as CaseState),
    rawState: column('raw_state'),
    updated,
    facts: { zip: column('zip'), last_name: column('last_name'), date_of_birth: dateOfBirth },
    headline: perLanguage(columns, 'headline_'),
    next: perLanguage(columns, 'next_'),
    protected: /^(yes|true|1|x|sí|si)$/iu.test(column('protected')),
    source,
    row: source === 'file' ? digest([...columns].toSorted(([one], [other]) => (one < other ? -1 : 1))) : null,
    details: null,
  };
  return { type: 'case', case: stored };
}

function perLanguage(columns: ReadonlyMap<string, string>, prefix: string): Localized {
  const entries = [...columns].filter(([name, value]) => name.startsWith(prefix) && value !== '');
  return Object.fromEntries(entries.map(([name, value]) => [name.slice(prefix.length), value]));
}

function readMoment(written: string): string | null {
  if (isDate(written)) return written;
  if (
    !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.test(written) ||
    !isDate(written.slice(0, 10))
  )
    return null;
  const at = Date.parse(written);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

/** SHA-256 of a value's JSON, hex. */
export function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

/** A row's value as the case it was written from. */
export function storedCase(value: Json): StoredCase {
  return value as unknown as StoredCase;
}

/** A case as a row's value. */
export function caseValue(stored: StoredCase): Json {
  return JSON.parse(JSON.stringify(stored)) as Json;
}

/** What may be told of a case. The agency's words decide the state; what neither they nor the agency name stays `unknown`. */
export function tellable(stored: StoredCase, words: Words | undefined, updated: string): Case {
  const is = words && stored.rawState !== '' ? own(words.states, stored.rawState)?.is : undefined;
  const state = (caseStates as readonly string[]).includes(is ?? '') ? (is as CaseState) : (stored.state ?? 'unknown');
  return {
    reference: stored.reference,
    service: stored.service,
    state,
    rawState: stored.rawState,
    updated,
    ...(Object.keys(stored.headline).length > 0 ? { headline: stored.headline } : {}),
    ...(Object.keys(stored.next).length > 0 ? { next: stored.next } : {}),
  };
}

/** The agency's words for a directory, if it names any. */
export function wordsOf(bot: Bot, name: string | undefined): Words | undefined {
  return name === undefined ? undefined : own(bot.words, name);
}
