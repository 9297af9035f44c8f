import type { Control, ControlAction, ControlResult, Owner } from '../../../model/control.js';
import type { InboundEvent, Instant } from '../../../model/event.js';
import type { Commit, CommitResult, Work } from '../../../model/ports/store.js';
import { decideControl, decideSettle } from '../control.js';
import { deskEventsOf, sameOwner } from '../desk.js';
import { storeLimits } from '../limits.js';
import { addParts, suppressParts } from './parts.js';
import { receiveOwn, type NextTick } from './receive.js';
import { changed, note, openEngagement, putEngagement, say, unchanged, type Change, type Room } from './room.js';

function controlAfter(control: Control, commit: Commit): Control {
  const owner: Owner = commit.owner ?? (commit.ended ? { type: 'none' } : control.owner);
  return sameOwner(owner, control.owner) ? control : { owner, epoch: control.epoch + 1 };
}

function timersAfter(room: Room, { ended, timers: { set, cancel } }: Commit): Room['timers'] {
  if (ended) return [];
  const gone = new Set([...cancel, ...set.map(({ name }) => name)]);
  const last = new Map(set.map((timer) => [timer.name, timer]));
  return [...room.timers.filter(({ name }) => !gone.has(name)), ...last.values()];
}

/** A turn's outcome, if nobody committed since its work was taken. */
export function commitTurn(room: Room, commit: Commit): Change<CommitResult> {
  const { conversation } = room;
  if (conversation.version !== commit.work.version) return unchanged('stale');
  const control = controlAfter(conversation.control, commit);
  const said = say(
    room,
    commit.messages.map(({ event }) => event),
  );
  const noted = note(said.room, commit.notes);
  const engaged = commit.engagement ? putEngagement(noted.room, commit.engagement) : { room: noted.room, closed: [] };
  const fresh = commit.calls.map((call) => ({ call, dueAt: commit.at, tries: 0, claim: null }));
  const next: Room = {
    ...addParts(engaged.room, commit.messages, commit.at),
    items: room.items
      .filter(({ n }) => !commit.done.includes(n))
      .map((item) => (commit.deferred.includes(item.n) ? { ...item, deferred: true } : item)),
    timers: timersAfter(room, commit),
    calls: commit.ended ? [] : [...room.calls, ...fresh],
    state: commit.state,
  };
  return changed(
    'committed',
    {
      ...next,
      conversation: {
        ...next.conversation,
        version: conversation.version + 1,
        control,
        locale: commit.state.locale,
        endedAt: commit.ended ? commit.at : conversation.endedAt,
      },
    },
    {
      lines: [...said.lines, ...noted.lines],
      closed: engaged.closed,
      desk: deskEventsOf(commit, conversation.control.owner, control.owner).map((type) => ({ type, at: commit.at })),
      turn: commit.record ? { id: commit.turnId, record: commit.record, at: commit.at } : null,
    },
  );
}

/** A desk action. */
export function controlRoom(
  room: Room,
  action: ControlAction,
  newId: () => string,
  nextTick: NextTick,
): Change<ControlResult> {
  const { conversation } = room;
  const conflict = { type: 'conflict', control: conversation.control } as const;
  if (action.type === 'settle') {
    const settled = decideSettle(room.engagements.find(({ id }) => id === action.engagement) ?? null, action);
    if (!settled) return unchanged(conflict);
    const put = putEngagement(room, settled);
    return changed({ type: 'done', control: conversation.control }, put.room, {
      closed: put.closed,
      desk: [{ type: 'ended', at: action.at }],
    });
  }
  const decision = decideControl(conversation, openEngagement(room), room.state, action, newId);
  if (!decision) return unchanged(conflict);
  const { control, engagement, event, desk } = decision;
  const engaged = engagement ? putEngagement(room, engagement) : { room, closed: [] };
  const cleared = action.type === 'take' ? suppressParts(engaged.room) : { room: engaged.room, drafts: [] };
  const noted = note(
    cleared.room,
    cleared.drafts.map((draft) => ({ ...draft, at: action.at })),
  );
  const fenced: Room = {
    ...noted.room,
    conversation: { ...noted.room.conversation, version: conversation.version + 1, control },
  };
  return changed(
    { type: 'done', control },
    receiveOwn(fenced, `control:${control.epoch}`, event, action.at, nextTick) ?? fenced,
    {
      lines: noted.lines,
      closed: engaged.closed,
      desk: [{ type: desk, at: action.at }],
    },
  );
}

/** A turn that failed: counts a try; after the last one the item is set aside and `instead` received. */
export function failItem(
  room: Room,
  work: Work,
  n: number,
  reason: string,
  now: Instant,
  instead: InboundEvent | undefined,
  nextTick: NextTick,
): Change<'again' | 'dead'> {
  const item = room.items.find((one) => one.n === n);
  if (!item || room.conversation.version !== work.version) return unchanged('again');
  const tries = item.tries + 1;
  if (tries < storeLimits.tries)
    return changed('again', { ...room, items: room.items.map((one) => (one.n === n ? { ...one, tries } : one)) });
  const without: Room = {
    ...room,
    items: room.items.filter((one) => one.n !== n),
    conversation: { ...room.conversation, version: room.conversation.version + 1 },
  };
  const next = instead ? receiveOwn(without, `instead:${n}`, instead, now, nextTick) : null;
  return changed('dead', next ?? without, {
    dead: {
      id: item.id,
      tick: item.tick,
      own: item.own,
      at: now,
      reason: reason.slice(0, 500),
      event: item.event,
    },
  });
}
