import { sureness, isRight, type Asked } from './measures.js';
import type { Thresholds } from '../../model/bot.js';

/** What a resident got: an answer (the right one, or one to another question), "did you mean …?", or "I did not understand". */
export type Decision = 'right' | 'wrong' | 'clarified' | 'not_understood';

/** Two guesses that are surer than `answer` and nearer to each other than this are asked about (`dialog/routes.ts`). */
const level = 0.05;

/** What the bot would do with a message at its thresholds. */
export function decide(asked: Asked, { answer, clarify }: Thresholds): Decision {
  const sure = sureness(asked);
  const second = asked.heard[1]?.confidence ?? 0;
  if (sure < clarify) return 'not_understood';
  if (sure < answer || (second >= answer && sure - second < level)) return 'clarified';
  return isRight(asked) ? 'right' : 'wrong';
}

/** How often each was decided, for messages in scope and for those out of scope. */
export interface Decisions {
  readonly inScope: Readonly<Record<Decision, number>>;
  readonly outOfScope: Readonly<Record<Decision, number>>;
  /** Clarified messages in scope whose meaning is among the three that are offered. */
  readonly clarifiedWithRight: number;
}

/** Topics that "did you mean …?" offers, at most. */
const offered = 3;

/** Counts the decisions over messages. */
export function countDecisions(asked: readonly Asked[], thresholds: Thresholds): Decisions {
  const none = (): Record<Decision, number> => ({ right: 0, wrong: 0, clarified: 0, not_understood: 0 });
  const inScope = none();
  const outOfScope = none();
  let clarifiedWithRight = 0;
  for (const one of asked) {
    const decision = decide(one, thresholds);
    (one.meant === null ? outOfScope : inScope)[decision] += 1;
    const choices = one.heard.filter(({ confidence }) => confidence >= thresholds.clarify).slice(0, offered);
    if (decision === 'clarified' && choices.some(({ intent }) => intent === one.meant)) clarifiedWithRight += 1;
  }
  return { inScope, outOfScope, clarifiedWithRight };
}
