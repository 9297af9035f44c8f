import type { Operation, ServiceContext, ServiceResult } from '../model/ports/service.js';
import type { Records } from '../model/ports/store.js';
import type { Slots } from '../model/text.js';
import type { Value } from '../model/value.js';
import { giveBackAttempt, takeAttempt } from './attempts.js';
import type { Case, CaseProvider } from './case-provider.js';
import { lastNameOf, type Facts } from './matching-facts.js';
import { asJson, dateInput, localized, text, textInput } from './read-input.js';

/** Longest reference or fact that is looked at; anything longer is `not_found` like any other wrong one. */
const longestInput = 200;

/** What the operations of a case service are made of. */
export interface CasesService {
  readonly provider: CaseProvider;
  readonly records: Records;
  /** Prefix of the attempt rows. */
  readonly scope: string;
}

/** The operations `lookup` and `create` of any case system, with one answer for unknown, mismatch and protected, and limited attempts. */
export function caseOperations(service: CasesService): { readonly [name: string]: Operation } {
  const lookup: Operation = {
    writes: false,
    outcomes: ['found', 'not_found', 'limited'],
    run: (input, context) => lookUp(service, input, context),
  };
  const { provider } = service;
  if (!provider.create) return { lookup };
  const create: Operation = {
    writes: true,
    outcomes: ['created', 'rejected'],
    run: (input, context) => createCase(provider, input, context),
  };
  return { lookup, create };
}

async function lookUp(service: CasesService, input: Slots, context: ServiceContext): Promise<ServiceResult> {
  const { provider, records, scope } = service;
  const asked = (textInput(input, 'reference') ?? '').slice(0, longestInput);
  const reference = provider.parseReference(asked)[0]?.reference ?? asked.trim().toUpperCase();
  const { conversation, idempotencyKey: key, now } = context;
  const attempt = { scope, conversation, reference, key, now };
  if ((await takeAttempt(records, attempt)) === 'limited') return { outcome: 'limited', result: {} };
  const answer = await provider.lookup(reference, factsOf(input), now);
  if (answer.type === 'not_found') return { outcome: 'not_found', result: {} };
  await giveBackAttempt(records, attempt);
  return { outcome: 'found', result: { case: { type: 'record', fields: caseFields(answer.case) } } };
}

function factsOf(input: Slots): Facts {
  return {
    zip: textInput(input, 'zip')?.slice(0, longestInput),
    last_name: textInput(input, 'last_name')?.slice(0, longestInput),
    date_of_birth: dateInput(input, 'date_of_birth'),
  };
}

async function createCase(provider: CaseProvider, input: Slots, context: ServiceContext): Promise<ServiceResult> {
  const service = textInput(input, 'service');
  if (!provider.create || service === undefined || service.length > longestInput)
    return { outcome: 'rejected', result: {} };
  const { service: _, ...given } = input;
  const { idempotencyKey: key, now } = context;
  const made = await provider.create({ service, facts: factsIn(given), details: asJson(given), key, now });
  return made.type === 'rejected'
    ? { outcome: 'rejected', result: {} }
    : { outcome: 'created', result: caseFields(made.case) };
}

/** What the form's answers say about the citizen, so that the case can be found again: a ZIP code, the address's, a name, a birthday. */
function factsIn(slots: Slots): Facts {
  const values = Object.values(slots);
  const address = values.find((value) => value.type === 'address');
  const zip = values.find((value) => value.type === 'zip');
  const name = values.find((value) => value.type === 'name');
  return {
    zip: zip?.type === 'zip' ? zip.zip : address?.type === 'address' ? address.zip : undefined,
    last_name: textInput(slots, 'last_name') ?? (name?.type === 'name' ? lastNameOf(name.text) : undefined),
    date_of_birth: dateInput(slots, 'date_of_birth'),
  };
}

function caseFields(found: Case): Slots {
  const optional: { [name: string]: Value } = {};
  if (found.headline) optional['headline'] = localized(found.headline);
  if (found.next) optional['next'] = localized(found.next);
  return {
    reference: { type: 'case-reference', reference: found.reference },
    service: text(found.service),
    state: text(found.state),
    raw_state: text(found.rawState),
    updated: { type: 'date', date: found.updated },
    ...optional,
  };
}
