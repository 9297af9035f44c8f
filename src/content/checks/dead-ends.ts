import { isList, isMap, type Data } from '../source.js';
import type { Check } from './checked.js';
import { stepLists, stringsIn, verbIn } from './written-steps.js';

/** Branches in which somebody did not get what they came for. */
const failures: ReadonlySet<string> = new Set([
  'rejected',
  'unavailable',
  'unknown_outcome',
  'not_found',
  'limited',
  'none',
  'person_limit',
  'too_late',
  'if_outside',
  'if_none',
  'otherwise',
]);
const goesOn: ReadonlySet<string> = new Set([
  'handoff',
  'offer',
  'go',
  'start',
  'ask',
  'choose',
  'find',
  'book',
  'call',
  'ask_again',
  'promise',
]);
const aWay =
  /\d{3}[\s.-]\d{4}|\b(?:211|311|711|911|988)\b|https?:\/\/|@|\{[a-z0-9-]{0,60}(?:phone|website|link|hours|address|email)[a-z0-9.-]{0,60}\}|\{[a-z-]{1,60}\.(?:phone|address|link|hours|name)\}/i;

/** A branch for something that failed that only says so: no person, phone, link, button or other way. */
export const deadEnds: Check = ({ topics, report }) => {
  for (const topic of topics) {
    for (const { list, key, owner } of stepLists(topic.written as unknown as Data)) {
      // `otherwise:` of a question is a failure, of `first_that_fits` only the last case.
      if (!failures.has(key) || (key === 'otherwise' && !(owner && (owner['ask'] ?? owner['choose']) !== undefined)))
        continue;
      const says = list.find((step) => verbIn(step) === 'say');
      if (!says || list.some(leads)) continue;
      report('DEAD_END', topic.source.place(list, list.indexOf(says)), { branch: key });
    }
  }
};

function leads(step: Data): boolean {
  if (goesOn.has(verbIn(step) ?? '')) return true;
  if (!isMap(step)) return false;
  if (Object.hasOwn(step, 'ask_again') || Object.hasOwn(step, 'buttons') || Object.hasOwn(step, 'link')) return true;
  const say = step['say'];
  if (isMap(say) && (Object.hasOwn(say, 'buttons') || Object.hasOwn(say, 'link'))) return true;
  const branches = [step['then'], step['first_that_fits']].filter(isList).flat();
  return stringsIn(say).some((text) => aWay.test(text)) || branches.some(leads);
}
