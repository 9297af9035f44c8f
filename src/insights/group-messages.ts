import { foldWord, wordsOfText } from './mask-words.js';

/** A message that an author should look at; `text` is masked already. */
export interface OpenMessage {
  readonly conversation: string;
  readonly text: string;
  readonly locale: string;
  /** Why: not understood, asked back, or answered by a person. */
  readonly why: 'not_understood' | 'clarified' | 'agent';
  /** What the resident chose, or what was guessed. */
  readonly topic: string | null;
  /** Whether the resident said so. */
  readonly chosen: boolean;
}

/** Messages that say about the same. */
export interface MessageGroup {
  readonly locale: string;
  readonly messages: readonly OpenMessage[];
  /** The message that is nearest to all the others. */
  readonly example: string;
  /** The topic that was chosen or guessed most; a choice counts three times. */
  readonly topic: string | null;
  readonly chosen: boolean;
  /** Conversations it was met in. */
  readonly conversations: number;
}

/** From this cosine on two messages are of one group. */
const near = 0.5;

/** Groups messages of a language by their words and letters, the largest group first; the same messages make the same groups in any order. */
export function groupMessages(messages: readonly OpenMessage[]): readonly MessageGroup[] {
  const sorted = [...messages].sort((a, b) => compare(a.locale, b.locale) || compare(a.text, b.text));
  const groups: { readonly members: OpenMessage[]; readonly vectors: Vector[] }[] = [];
  for (const message of sorted) {
    const vector = vectorOf(message.text);
    let best: { readonly group: (typeof groups)[number]; readonly cosine: number } | null = null;
    for (const group of groups) {
      if (group.members[0]?.locale !== message.locale) continue;
      // Like the whole group, not like its last member: chains would join what has nothing in common.
      const mean = group.vectors.reduce((sum, other) => sum + cosine(vector, other), 0) / group.vectors.length;
      if (mean >= near && mean > (best?.cosine ?? 0)) best = { group, cosine: mean };
    }
    if (best) {
      best.group.members.push(message);
      best.group.vectors.push(vector);
    } else groups.push({ members: [message], vectors: [vector] });
  }
  return groups
    .map(({ members, vectors }) => describe(members, vectors))
    .sort(
      (a, b) =>
        b.conversations - a.conversations ||
        b.messages.length - a.messages.length ||
        compare(a.locale, b.locale) ||
        compare(a.example, b.example),
    );
}

function describe(members: readonly OpenMessage[], vectors: readonly Vector[]): MessageGroup {
  const votes = new Map<string, number>();
  for (const { topic, chosen } of members)
    if (topic !== null) votes.set(topic, (votes.get(topic) ?? 0) + (chosen ? 3 : 1));
  const topic = [...votes].sort(([a, x], [b, y]) => y - x || compare(a, b))[0]?.[0] ?? null;
  const sums = vectors.map((one) => vectors.reduce((sum, other) => sum + cosine(one, other), 0));
  const middle = sums.indexOf(Math.max(...sums));
  return {
    locale: members[0]?.locale ?? '',
    messages: members,
    example: members[middle]?.text ?? '',
    topic,
    chosen: members.some((one) => one.chosen && one.topic === topic),
    conversations: new Set(members.map(({ conversation }) => conversation)).size,
  };
}

type Vector = ReadonlyMap<string, number>;

/** Words without their ends, and three letters at a time: "pagando" is near "pagar", and a slip changes little. */
function vectorOf(text: string): Vector {
  const counts = new Map<string, number>();
  const add = (feature: string, weight: number): void => void counts.set(feature, (counts.get(feature) ?? 0) + weight);
  for (const word of wordsOfText(text)) {
    const folded = foldWord(word);
    // Short words hold sentences together and say little.
    add(`w${folded.slice(0, 5)}`, folded.length <= 3 ? 0.3 : 1);
    const edged = ` ${folded} `;
    for (let at = 0; at + 3 <= edged.length; at += 1)
      add(`c${edged.slice(at, at + 3)}`, folded.length <= 3 ? 0.1 : 0.35);
  }
  return counts;
}

function cosine(a: Vector, b: Vector): number {
  let dot = 0;
  for (const [feature, weight] of a) dot += weight * (b.get(feature) ?? 0);
  const length = (vector: Vector): number =>
    Math.sqrt([...vector.values()].reduce((sum, weight) => sum + weight * weight, 0));
  return dot === 0 ? 0 : dot / (length(a) * length(b));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
