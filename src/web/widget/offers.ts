import type { ChatEvent } from '../../model/outbound.js';

/** How the choices beside one message stand. */
export interface OfferState {
  /** Whether they can still be tapped. */
  readonly active: boolean;
  /** The id of the choice that was made, if any. */
  readonly used: string | null;
}

/** A menu is no question: it stays open while other things are answered. */
const isQuestion = ({ asks }: ChatEvent): boolean => asks !== undefined && asks !== 'menu';

/**
 * Only the newest offer can be answered, and once. An offer is over when a choice of it was made (here, or before a
 * reload: the citizen's next message equals a label), when a later message asks something or offers anew, or, if it
 * belongs to a question, when the bot goes on after the citizen's words without asking it again.
 * `chosen` holds what was tapped on this screen, by event id.
 */
export function readOffers(events: readonly ChatEvent[], chosen: ReadonlyMap<string, string>): Map<string, OfferState> {
  const states = new Map<string, OfferState>();
  let open: ChatEvent | undefined;
  let answered = false;
  for (const event of events) {
    if (event.from === 'citizen') {
      const used = open?.choices.find((choice) => !choice.url && choice.label === event.text)?.id;
      if (open && used !== undefined) {
        states.set(open.id, { active: false, used });
        open = undefined;
      }
      answered = true;
      continue;
    }
    const offers = event.choices.some((choice) => !choice.url);
    if (open && (offers || event.asks || (answered && isQuestion(open) && event.from === 'bot'))) {
      states.set(open.id, { active: false, used: chosen.get(open.id) ?? null });
      open = undefined;
    }
    if (offers) {
      open = event;
      answered = false;
    }
  }
  if (open) {
    const used = chosen.get(open.id) ?? null;
    states.set(open.id, { active: used === null, used });
  }
  return states;
}
