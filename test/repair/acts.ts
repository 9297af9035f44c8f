import { heardNothing, type Heard } from '../../src/model/heard.js';

/** One thing a citizen does, the same on every channel and in every language but for the words typed. */
export type Act =
  | { readonly type: 'open'; readonly topic: string }
  | { readonly type: 'say'; readonly text: string }
  /** The n-th answer of the open question. */
  | { readonly type: 'option'; readonly n: number }
  /** A place on the map. */
  | { readonly type: 'pin' }
  | { readonly type: 'upload'; readonly kind: 'photo' | 'file' };

/** A topic heard beyond doubt: how a form is begun. */
export const openingHit = (topic: string): Heard => ({
  ...heardNothing,
  intents: [{ intent: topic, confidence: 0.99 }],
  version: 'certain',
});
