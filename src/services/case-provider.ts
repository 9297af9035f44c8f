import type { CaseState } from '../model/case-states.js';
import type { Instant } from '../model/event.js';
import type { Json } from '../model/json.js';
import type { Localized } from '../model/text.js';
import type { Factor, Facts } from './matching-facts.js';
import type { FoundReference } from './reference-pattern.js';

/** What a citizen who may see a case is told of it. An unknown state stays `unknown` with the agency's raw word. */
export interface Case {
  readonly reference: string;
  /** What it is about: the agency's id of a service, e.g. `building-permit`. */
  readonly service: string;
  readonly state: CaseState;
  readonly rawState: string;
  /** `YYYY-MM-DD` in the bot's zone: what is told is as of this day. */
  readonly updated: string;
  readonly headline?: Localized;
  readonly next?: Localized;
}

/** Unknown reference, no matching fact and protected case are one outcome: `not_found`. */
export type CaseLookup = { readonly type: 'found'; readonly case: Case } | { readonly type: 'not_found' };

/** A report or request made in the chat. `key` is the idempotency key: two tries make one case. */
export interface NewCase {
  readonly service: string;
  readonly facts: Facts;
  /** Everything the form asked, as plain JSON, for the agency. */
  readonly details: Json;
  readonly key: string;
  readonly now: Instant;
}
export type CaseCreation = { readonly type: 'created'; readonly case: Case } | { readonly type: 'rejected' };

/** An agency's case system. Limits on attempts are kept by the service around it, so that every provider has them. */
export interface CaseProvider {
  /** References in a text, in their canonical form; pure, called before anything is redacted. */
  parseReference(text: string): readonly FoundReference[];
  /** The facts of which one must match, all asked for at once; the same for every reference, so that asking reveals nothing. */
  factors(reference: string): readonly Factor[];
  /** May throw when the system cannot be reached. */
  lookup(reference: string, facts: Facts, now: Instant): Promise<CaseLookup>;
  /** Where the system takes new cases. */
  create?(request: NewCase): Promise<CaseCreation>;
}
