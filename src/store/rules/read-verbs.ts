import type { Store } from '../../model/ports/store.js';

/** What is asked of conversations and desks; each store answers it by itself. */
export type ReadVerbs = Pick<
  Store,
  | 'conversation'
  | 'conversationAt'
  | 'state'
  | 'events'
  | 'feed'
  | 'transcript'
  | 'engagements'
  | 'engagement'
  | 'deskEvents'
  | 'lastDeskEvent'
  | 'turnRecord'
>;
