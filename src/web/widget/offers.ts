import type { ChatEvent } from '../../model/outbound.js';

/** How the choices beside one message stand. */
export interface OfferState {
  /** Whether they can still be tapped. */
  readonly active: boolean;
  /** The id of the choice that was made, if any. */
  readonly used: string | null;
}

/**
 * Only the newest offer can be answered, and once. An offer is over when a choice of it was made (here, or before a
 * reload: the citizen's next message equals a label), or when a later message asks something or offers anew.
 * `chosen` holds what was tapped on this screen, by event id.
 */
export function readOffers(events: readonly ChatEvent[], chosen: ReadonlyMap<string, string>): Map<string, OfferState> {
  const states = new Map<string, OfferState>();
  let open: ChatEvent | null = null;
  const close = (used: string | null): void => {
    if (open) states.set(open.id, { active: false, used: used ?? chosen.get(open.id) ?? null });
    open = null;
  };
  for (const event of events) {
    if (event.from === 'citizen') {
      const match: string | null =
        open?.choices.find((choice) => !choice.url && choice.label === event.text)?.id ?? null;
      if (match !== null) close(match);
      continue;
    }
    const offers = event.choices.some((choice) => !choice.url);
    if (offers || event.asks) close(null);
    if (offers) open = event;
  }
  const last = open as ChatEvent | null;
  if (last) {
    const used = chosen.get(last.id) ?? null;
    states.set(last.id, { active: used === null, used });
  }
  return states;
}
