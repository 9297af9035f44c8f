import type { History, Line } from './history.js';
import { answeredIn, homeOf, wordsIn } from './words.js';

/**
 * What is wrong with a history, one sentence each; right = every list is empty. `flagged` and `failed` are allowed and counted: parts
 * that were sent twice and are marked so, and parts that could not be sent and are shown as failed.
 */
export interface Verdict {
  /** Acknowledged, and not in the transcript, not answered, or the answer never reached the person. */
  readonly lost: readonly string[];
  /** Kept, answered or shown, and never sent; or taken while the store was away. */
  readonly phantom: readonly string[];
  /** One message with two turns: kept twice, or answered twice. */
  readonly duplicateEffects: readonly string[];
  /** Shown twice without the mark that it may have been. */
  readonly duplicateSends: readonly string[];
  /** Another order than that in which it was acknowledged, asked or said. */
  readonly inversions: readonly string[];
  /** Kept, answered or shown in another conversation. */
  readonly crossTalk: readonly string[];
  /** Work, calls, parts and engagements that never end. */
  readonly stuck: readonly string[];
  readonly flagged: number;
  readonly failed: number;
}

type Of<Op extends Line['op']> = Extract<Line, { readonly op: Op }>;
type Wrongs = { -readonly [kind in Faulty]: string[] };
export type Faulty = Exclude<keyof Verdict, 'flagged' | 'failed'>;

const only = <Op extends Line['op']>(history: History, op: Op): readonly Of<Op>[] =>
  history.filter((line): line is Of<Op> => line.op === op);

/** Compares what was sent and acknowledged with what was kept and shown, after the last fault was healed and everything was drained. */
export function compare(history: History): Verdict {
  const wrongs: Wrongs = {
    lost: [],
    phantom: [],
    duplicateEffects: [],
    duplicateSends: [],
    inversions: [],
    crossTalk: [],
    stuck: [],
  };
  const sent = new Map(only(history, 'send').map((line) => [`${line.by} ${line.word}`, line]));
  const opened = only(history, 'opened');
  let [flagged, failed, marked] = [0, 0, 0];
  const oldTwice: string[] = [];
  for (const { conversation, exactly } of opened) {
    const here = history.filter((line) => 'conversation' in line && line.conversation === conversation);
    const kept = only(here, 'kept');
    const own = {
      citizen: keptWords(kept, 'citizen', wordsIn),
      agent: keptWords(kept, 'agent', answeredIn),
      answers: kept.flatMap(({ kind, text }) => (kind === 'bot' || kind === 'agent' ? answeredIn(text) : [])),
    };
    const asked = new Map(only(here, 'send').map((line) => [`${line.by} ${line.word}`, line.at]));
    const taken = new Map(only(here, 'acknowledged').map((line) => [`${line.by} ${line.word}`, line.at]));
    strangers(conversation, own, sent, wrongs);
    for (const key of taken.keys()) {
      const [by, word] = key.split(' ') as ['citizen' | 'agent', string];
      if (!own[by].includes(word)) wrongs.lost.push(`${conversation}: ${key} was acknowledged and not kept`);
    }
    for (const by of ['citizen', 'agent'] as const) {
      for (const word of repeated(own[by]))
        wrongs.duplicateEffects.push(`${conversation}: ${by} ${word} is kept twice`);
      for (const pair of early(own[by], by, asked, taken)) wrongs.inversions.push(`${conversation}: ${pair}`);
    }
    const answered = new Set(own.answers);
    for (const word of own.citizen)
      if (!answered.has(word)) wrongs.lost.push(`${conversation}: ${word} was kept and not answered`);
    for (const word of repeated(own.answers))
      wrongs.duplicateEffects.push(`${conversation}: ${word} is answered twice`);
    for (const pair of disorder(own.citizen, own.answers))
      wrongs.inversions.push(`${conversation}: the answers ${pair}`);
    for (const id of repeated(kept.map((line) => line.id)))
      wrongs.duplicateEffects.push(`${conversation}: ${id} is in the transcript twice`);
    const found = exactly ? shownExactly(conversation, here, wrongs) : shownInParts(conversation, here, wrongs);
    flagged += found.flagged;
    failed += found.failed;
    marked += found.marked;
    oldTwice.push(...found.oldTwice.map((id) => `${conversation}: ${id}`));
  }
  // Which of the old ones are marked is not told any more, but how many.
  const unnamed = only(history, 'marked').reduce((sum, { count }) => sum + count, 0) - marked;
  if (oldTwice.length > unnamed)
    for (const id of oldTwice)
      wrongs.duplicateSends.push(
        `${id} was sent twice, and ${Math.max(0, unnamed)} of ${oldTwice.length} such are marked`,
      );
  takenWhileAway(history, wrongs);
  const names = new Set(opened.map(({ conversation }) => conversation));
  for (const line of history)
    if (line.op === 'shown' && !names.has(line.conversation))
      wrongs.phantom.push(`${line.id} was shown to somebody who is in no conversation`);
  for (const { what, count } of only(history, 'open')) if (count > 0) wrongs.stuck.push(`${count} ${what}`);
  return { ...wrongs, flagged, failed };
}

/** The store was away from the beginning of a try to its end, and it was taken all the same: into memory. */
function takenWhileAway(history: History, wrongs: Wrongs): void {
  for (const { from, to } of timesWithoutStore(history))
    for (const { at, ms, status, conversation } of only(history, 'tried'))
      if (at >= from && at + ms <= to && status >= 200 && status < 300)
        wrongs.phantom.push(`${conversation}: a message was taken while the store was away`);
}

export interface Time {
  readonly from: number;
  readonly to: number;
}

/** When the store's server was away. */
export const timesWithoutStore = (history: History): readonly Time[] =>
  timesOf(history, ({ node }) => node === 'store');

/** From the beginnings of some faults to their ends; one that began and did not end lasts for ever. */
export function timesOf(history: History, which: (fault: Of<'fault'>) => boolean): readonly Time[] {
  const faults = only(history, 'fault').filter(which);
  return faults.flatMap(({ phase, at }, n) =>
    phase === 'begins' ? [{ from: at, to: faults[n + 1]?.at ?? Number.POSITIVE_INFINITY }] : [],
  );
}

const keptWords = (
  kept: readonly Of<'kept'>[],
  kind: 'citizen' | 'agent',
  read: (text: string) => readonly string[],
): readonly string[] => kept.flatMap((line) => (line.kind === kind ? read(line.text) : []));

/** What nobody sent, or somebody else. */
function strangers(
  conversation: string,
  own: { readonly [by in 'citizen' | 'agent' | 'answers']: readonly string[] },
  sent: ReadonlyMap<string, Of<'send'>>,
  wrongs: Wrongs,
): void {
  for (const [by, words] of Object.entries(own)) {
    for (const word of new Set(words)) {
      const origin = sent.get(`${by === 'agent' ? 'agent' : 'citizen'} ${word}`);
      const what = by === 'answers' ? 'answered' : 'kept';
      if (origin && origin.conversation !== conversation)
        wrongs.crossTalk.push(`${conversation}: ${word} of ${origin.conversation} is ${what} here`);
      if (!origin) wrongs.phantom.push(`${conversation}: ${word} is ${what} and was never sent`);
    }
  }
}

/** What was found of one conversation; `marked` parts may have been sent twice, `oldTwice` were, and the store no longer tells of them one by one. */
interface Shown {
  readonly flagged: number;
  readonly failed: number;
  readonly marked: number;
  readonly oldTwice: readonly string[];
}

/** Web chat: every line that a person may see, once, in its order, without a gap. */
function shownExactly(conversation: string, here: History, wrongs: Wrongs): Shown {
  const kept = only(here, 'kept').filter(({ seq }) => seq !== null);
  const shown = only(here, 'shown');
  const seqs = kept.map(({ seq }) => seq);
  for (const [n, seq] of seqs.entries()) {
    if (seq === n + 1) continue;
    wrongs.lost.push(`${conversation}: the transcript has ${String(seq)} in place ${n + 1}`);
    break;
  }
  judgeShown(conversation, kept, shown, wrongs);
  for (const id of repeated(shown.map((line) => line.id)))
    wrongs.duplicateSends.push(`${conversation}: ${id} was shown twice`);
  return { flagged: 0, failed: 0, marked: 0, oldTwice: [] };
}

/** A platform's channel: every part at least once; twice only with its mark; in order of its lane, first showings counted. */
function shownInParts(conversation: string, here: History, wrongs: Wrongs): Shown {
  const parts = only(here, 'part');
  const shown = only(here, 'shown');
  for (const { id, status } of parts)
    if (status === 'queued' || status === 'sending') wrongs.stuck.push(`${conversation}: part ${id} is ${status}`);
  const given = parts.filter(({ status }) => ['sent', 'delivered', 'read', 'forgotten'].includes(status));
  judgeShown(conversation, parts, shown, wrongs, new Set(given.map(({ id }) => id)));
  const has = new Set(parts.map(({ id }) => id.split('/')[0]));
  for (const { id, kind } of only(here, 'kept'))
    if ((kind === 'bot' || kind === 'agent') && !has.has(id)) wrongs.lost.push(`${conversation}: ${id} has no part`);
  const twice = repeated(shown.map((line) => line.id));
  const marked = new Set(parts.filter(({ possibleDuplicate }) => possibleDuplicate).map(({ id }) => id));
  const old = new Set(parts.filter(({ status }) => status === 'forgotten').map(({ id }) => id));
  const oldTwice = twice.filter((id) => old.has(id));
  for (const id of twice)
    if (!marked.has(id) && !old.has(id))
      wrongs.duplicateSends.push(`${conversation}: ${id} was sent twice and is not marked`);
  return {
    flagged: twice.filter((id) => marked.has(id)).length,
    failed: parts.filter(({ status }) => status === 'failed').length,
    marked: marked.size,
    oldTwice,
  };
}

/** Compares what was to be shown with what was. `due`: those that must have been; the others may. */
function judgeShown(
  conversation: string,
  known: readonly { readonly id: string }[],
  shown: readonly Of<'shown'>[],
  wrongs: Wrongs,
  due = new Set(known.map(({ id }) => id)),
): void {
  const order = known.map(({ id }) => id);
  const first = [...new Set(shown.map(({ id }) => id))];
  const seen = new Set(first);
  for (const id of due) if (!seen.has(id)) wrongs.lost.push(`${conversation}: ${id} never reached the person`);
  const ours = new Set(order);
  for (const { id, text } of shown) {
    if (!ours.has(id)) wrongs.phantom.push(`${conversation}: ${id} was shown and is not in the transcript`);
    for (const word of answeredIn(text))
      if (homeOf(word) !== conversation) wrongs.crossTalk.push(`${conversation}: ${word} was shown here`);
  }
  for (const pair of disorder(order, first)) wrongs.inversions.push(`${conversation}: what was shown ${pair}`);
}

const repeated = (all: readonly string[]): readonly string[] => {
  const once = new Set<string>();
  return [...new Set(all.filter((one) => once.has(one) || !once.add(one)))];
};

/** Neighbours of `found` that stand the other way round in `order`. What is only in one of them is another fault. */
function disorder(order: readonly string[], found: readonly string[]): readonly string[] {
  const place = new Map(order.toReversed().map((one, n) => [one, order.length - 1 - n]));
  const places = [...new Set(found)].flatMap((one) => place.get(one) ?? []);
  return places.flatMap((here, n) => {
    const before = places[n - 1];
    return before !== undefined && before > here ? [`have ${order[before]} before ${order[here]}`] : [];
  });
}

/** Words that stand behind one that was only sent after they had been acknowledged. */
function early(
  kept: readonly string[],
  by: string,
  asked: ReadonlyMap<string, number>,
  taken: ReadonlyMap<string, number>,
): readonly string[] {
  const wrong: string[] = [];
  let least = { word: '', at: Number.POSITIVE_INFINITY };
  for (const word of kept.toReversed()) {
    const began = asked.get(`${by} ${word}`) ?? Number.NEGATIVE_INFINITY;
    if (least.at < began) wrong.push(`${least.word} was acknowledged before ${word} was sent and comes after it`);
    const at = taken.get(`${by} ${word}`) ?? Number.POSITIVE_INFINITY;
    if (at < least.at) least = { word, at };
  }
  return wrong;
}

/** What is wrong, by kind; empty = the history is right. */
export const wrongsIn = (verdict: Verdict): readonly string[] =>
  Object.entries(verdict).flatMap(([kind, found]) =>
    typeof found === 'number' ? [] : found.map((sentence: string) => `${kind}: ${sentence}`),
  );
