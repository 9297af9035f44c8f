import type { Clock } from '../../model/ports/clock.js';
import type { Json } from '../../model/json.js';
import type { Records, RecordWrite } from '../../model/ports/store.js';
import { sameText } from '../matching-facts.js';
import { findReferences, type ReferencePattern } from '../reference-pattern.js';
import { caseKind, caseValue, digest, readCase, storedCase, type CaseProblem, type StoredCase } from './stored-case.js';

/** A request of the agency's own system, as HTTP hands it over: header `Authorization: Bearer <key>`, `Idempotency-Key`, path and body. */
export interface UpsertRequest {
  readonly key: string | undefined;
  readonly idempotencyKey: string | undefined;
  /** From the path; the body may leave it out, and may not contradict it. */
  readonly reference: string;
  readonly body: unknown;
}

/** What HTTP answers: 200 updated, unchanged or older; 201 created; 400, 401, 404 (no key is configured), 409. */
export interface UpsertAnswer {
  readonly status: 200 | 201 | 400 | 401 | 404 | 409;
  readonly body: { readonly [name: string]: Json };
}

/** What putting a case came to. `older`: something newer is there already. */
export type UpsertOutcome = 'created' | 'updated' | 'unchanged' | 'older' | 'key_reused';

const upsertKind = 'case_upsert';

/**
 * Puts a case. With an idempotency key once per key: the same key again gives the first answer, with another case it is `key_reused`.
 * Without one (null) every request counts by itself; a repeat is `unchanged`.
 */
export async function upsertCase(
  records: Records,
  scope: string,
  fresh: StoredCase,
  idempotencyKey: string | null,
): Promise<UpsertOutcome> {
  const caseKey = `${scope}/${fresh.reference}`;
  const onceKey = idempotencyKey === null ? null : `${scope}/${digest(idempotencyKey)}`;
  const body = digest(caseValue(fresh));
  for (let round = 0; round < 50; round++) {
    const earlier = onceKey === null ? null : await records.get(upsertKind, onceKey);
    if (earlier) {
      const { body: before, outcome } = earlier.value as unknown as {
        readonly body: string;
        readonly outcome: UpsertOutcome;
      };
      return before === body ? outcome : 'key_reused';
    }
    const row = await records.get(caseKind, caseKey);
    const stored = row ? storedCase(row.value) : null;
    const outcome = outcomeOf(stored, fresh);
    const writes: RecordWrite[] =
      onceKey === null ? [] : [{ type: 'insert', kind: upsertKind, key: onceKey, value: { body, outcome } }];
    if (!row) writes.push({ type: 'insert', kind: caseKind, key: caseKey, value: caseValue(fresh) });
    else if (outcome === 'updated') {
      const value = caseValue({ ...fresh, row: stored?.row ?? null, details: stored?.details ?? null });
      writes.push({ type: 'put', kind: caseKind, key: caseKey, value, version: row.version });
    }
    if (writes.length === 0 || (await records.write(writes)).type === 'written') return outcome;
  }
  throw new Error('a case changed too often to be written');
}

function outcomeOf(stored: StoredCase | null, fresh: StoredCase): UpsertOutcome {
  if (!stored) return 'created';
  const { row: _row, details: _details, source: _source, ...one } = stored;
  const { row: _freshRow, details: _freshDetails, source: _freshSource, ...other } = fresh;
  if (digest(one) === digest(other)) return 'unchanged';
  return stored.updated > fresh.updated ? 'older' : 'updated';
}

/** Makes the handler of the upsert API. Without an `api_key` setting there is no API: 404. */
export function upsertHandler({
  records,
  scope,
  pattern,
  apiKey,
}: {
  readonly records: Records;
  readonly scope: string;
  readonly pattern: ReferencePattern;
  readonly apiKey: string | null;
  readonly clock: Clock;
}): (request: UpsertRequest) => Promise<UpsertAnswer> {
  return async ({ key, idempotencyKey, reference, body }) => {
    if (apiKey === null) return refused(404, 'not_found', 'This service has no API: set its api_key.');
    if (!sameText(key ?? '', apiKey))
      return refused(401, 'unauthorized', 'Send the key of this service: Authorization: Bearer …');
    if (idempotencyKey !== undefined && !/^[\x21-\x7e]{1,200}$/.test(idempotencyKey))
      return refused(400, 'invalid', 'Idempotency-Key must be 1 to 200 visible ASCII characters.');
    if (typeof body !== 'object' || body === null || Array.isArray(body))
      return refused(400, 'invalid', 'The body must be a JSON object.');
    const [named] = findReferences(pattern, reference);
    const row: { readonly [column: string]: unknown } = { reference, ...flattened(body) };
    const read = readCase(row, pattern, 'api');
    if (read.type === 'problems') return invalid(read.problems);
    if (named?.reference !== read.case.reference)
      return invalid([{ column: 'reference', problem: 'must be the one in the path' }]);
    const outcome = await upsertCase(records, scope, read.case, idempotencyKey ?? null);
    if (outcome === 'key_reused') return refused(409, 'key_reused', 'This Idempotency-Key was used for another body.');
    return { status: outcome === 'created' ? 201 : 200, body: { reference: read.case.reference, outcome } };
  };
}

/** `headline: { en, es }` is the same as the columns `headline_en`, `headline_es`. */
function flattened(body: object): { readonly [column: string]: unknown } {
  const columns: [string, unknown][] = [];
  for (const [name, value] of Object.entries(body)) {
    const nested = (name === 'headline' || name === 'next') && typeof value === 'object' && value !== null;
    if (!nested) columns.push([name, value]);
    else for (const [locale, words] of Object.entries(value as object)) columns.push([`${name}_${locale}`, words]);
  }
  return Object.fromEntries(columns);
}

function refused(status: 400 | 401 | 404 | 409, code: string, message: string): UpsertAnswer {
  return { status, body: { code, message } };
}

function invalid(problems: readonly CaseProblem[]): UpsertAnswer {
  return {
    status: 400,
    body: {
      code: 'invalid',
      message: 'The case cannot be taken.',
      problems: problems.map(({ column, problem }) => ({ column, problem })),
    },
  };
}
