import type { Outcomes } from '../../model/steps.js';
import type { Data } from '../source.js';
import { nearest } from '../suggest.js';
import type { Placed } from './placed.js';

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
    return [outcome, placed.into(outcome, steps as Data)] as const;
  });
  return { outcomes: Object.fromEntries(branches) };
}
