import { messageName } from '../model/outbound.js';
import type { Commit, TakenTurn } from '../model/ports/store.js';
import type { ConversationState } from '../model/state.js';
import type { TurnInput } from '../model/turn.js';

/** What is kept of a turn so that it can be taken again on other content. What is the usual case is left out: it is written at every turn. */
export function takenTurn(
  { event, control, staff, seen }: TurnInput,
  state: ConversationState | null,
  messages: Commit['messages'],
): TakenTurn {
  const chosen = event.type === 'choice' ? state?.offers.find(({ key }) => key === event.key)?.means : undefined;
  const there = Object.entries(staff.queues).filter(([, { agents, waiting }]) => agents > 0 || waiting > 0);
  return {
    event,
    ...(chosen ? { chosen } : {}),
    ...(control.owner.type === 'bot' && control.epoch === 0 ? {} : { control }),
    ...(there.length > 0 ? { staff: { queues: Object.fromEntries(there) } } : {}),
    ...(seen === undefined ? {} : { seen }),
    said: messages.map(({ message }) => messageName(message)),
  };
}
