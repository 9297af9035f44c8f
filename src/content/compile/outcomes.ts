import type { Outcomes } from '../../model/bot.js';
import type { Data } from '../source.js';
import { nearest } from '../suggest.js';
import { operand } from './operands.js';
import type { Placed } from './placed.js';
import type { TopicScope } from './topic-scope.js';

/** Compiles the branches of a call, find or booking, and reports outcomes it cannot have. */
export function outcomes(
  placed: Placed,
  written: { readonly outcomes?: { readonly [outcome: string]: unknown } | undefined },
  possible: readonly string[] | null,
): { readonly outcomes: Outcomes } {
  const { scope } = placed;
  const branches = Object.entries(written.outcomes ?? {}).map(([outcome, steps]) => {
    if (possible && !possible.includes(outcome)) {
      const suggestion = nearest(outcome, possible);
      const place = scope.source.place(written.outcomes ?? null, outcome, { of: 'key' });
      scope.bot.report('UNKNOWN_OUTCOME', place, {
        outcome,
        known: possible.join(', '),
        ...(suggestion ? { suggestion } : {}),
      });
    }
    const list = (Array.isArray(steps) ? (steps as readonly Data[]) : []).filter((step) => againOf(step) === null);
    return [outcome, placed.into(outcome, list)] as const;
  });
  return { outcomes: Object.fromEntries(branches) };
}

/** The slots of `- ask_again: [time]`, or null if the step is another. */
function againOf(step: Data): readonly string[] | null {
  if (typeof step !== 'object' || step === null || !('ask_again' in step)) return null;
  const slots = step['ask_again'];
  return (Array.isArray(slots) ? (slots as readonly Data[]) : [slots ?? null]).filter(
    (slot) => typeof slot === 'string',
  );
}

/** The slots that each outcome asks again. */
export function askAgain(
  scope: TopicScope,
  written: { readonly [outcome: string]: unknown } | undefined,
): { readonly [outcome: string]: readonly string[] } {
  return Object.fromEntries(
    Object.entries(written ?? {}).flatMap(([outcome, steps]) => {
      const list = Array.isArray(steps) ? (steps as readonly Data[]) : [];
      const again = list.flatMap((step) => {
        const slots = againOf(step);
        for (const slot of slots ?? []) operand(scope, `{${slot}}`, { container: step as object, key: 'ask_again' });
        return slots ?? [];
      });
      return again.length > 0 ? [[outcome, again] as const] : [];
    }),
  );
}
