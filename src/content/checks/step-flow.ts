import { isList, isMap, type Data } from '../source.js';
import type { Check } from './checked.js';
import { stepLists, verbIn } from './written-steps.js';

/** Steps that nothing leads to: they stand after an end, or under a condition that an earlier one has already taken. */
export const stepFlow: Check = ({ topics, report }) => {
  for (const { source, written } of topics) {
    for (const { list } of stepLists(written as unknown as Data)) {
      const end = list.findIndex(ends);
      if (end !== -1 && end + 1 < list.length)
        report('UNREACHABLE_STEP', source.place(list, end + 1), { line: String(source.place(list, end).line) });
      for (const step of list) {
        const cases = isMap(step) ? step['first_that_fits'] : null;
        if (!isList(cases)) continue;
        const seen = new Map<string, number>();
        for (const [index, entry] of cases.entries()) {
          if (!isMap(entry) || entry['if'] === undefined) continue;
          const condition = JSON.stringify(entry['if']);
          const before = seen.get(condition);
          if (before === undefined) seen.set(condition, source.place(cases, index).line);
          else report('SAME_CONDITION', source.place(entry, 'if'), { line: String(before) });
        }
      }
    }
  }
};

/** Whether nothing after this step can happen: an end, another topic for good, or branches that all end. */
function ends(step: Data): boolean {
  const verb = verbIn(step);
  if (verb === 'end' || verb === 'go') return true;
  if (verb !== 'first_that_fits' || !isMap(step) || !isList(step['first_that_fits'])) return false;
  const cases = step['first_that_fits'].filter(isMap);
  const branches = cases.map((entry) => entry['then'] ?? entry['otherwise']);
  return (
    cases.some((entry) => Object.hasOwn(entry, 'otherwise')) &&
    branches.every((branch) => isList(branch) && branch.some(ends))
  );
}
