import type { Engagement } from '../../model/control.js';
import type { Instant } from '../../model/event.js';
import type { Conversation, DeskEvent, Store } from '../../model/ports/store.js';
import type { Bells } from '../rules/bells.js';
import { compareEngagements } from '../rules/engagements.js';
import { copy } from './room.js';

/** What the desk of each agency is shown: stints of people with a conversation, and what happened, in order. */
export interface MemoryDesk {
  /** Keeps an engagement as it is now. */
  put(engagement: Engagement): void;
  get(id: string): Engagement | null;
  /** The one that is not over yet. */
  open(conversation: string): Engagement | null;
  openCount(): number;
  /** Something happened that the desk looks at. */
  tell(conversation: Conversation, type: DeskEvent['type'], at: Instant): void;
  readonly verbs: Pick<Store, 'engagements' | 'engagement' | 'deskEvents' | 'lastDeskEvent'>;
}

export function createMemoryDesk(bells: Bells): MemoryDesk {
  const engagements = new Map<string, Engagement>();
  const desks = new Map<string, DeskEvent[]>();
  return {
    put: (engagement) => void engagements.set(engagement.id, copy(engagement)),
    get: (id) => engagements.get(id) ?? null,
    open: (conversation) =>
      [...engagements.values()].findLast((one) => one.conversation === conversation && one.status !== 'closed') ?? null,
    openCount: () => [...engagements.values()].filter(({ status }) => status !== 'closed').length,
    tell({ agency, id }, type, at) {
      const events = desks.get(agency) ?? [];
      desks.set(agency, events);
      events.push({ n: events.length + 1, agency, conversation: id, type, at });
      bells.ring([`desk:${agency}`]);
    },
    verbs: {
      engagements: async ({ agency, status, conversation, limit }) =>
        [...engagements.values()]
          .filter((one) => one.agency === agency && (!status || status.includes(one.status)))
          .filter((one) => conversation === undefined || one.conversation === conversation)
          .sort(compareEngagements)
          .slice(0, limit)
          .map(copy),
      engagement: async (id) => copy(engagements.get(id) ?? null),
      deskEvents: async (agency, after, limit) => (desks.get(agency) ?? []).slice(after, after + limit),
      lastDeskEvent: async (agency) => desks.get(agency)?.length ?? 0,
    },
  };
}
