import { own } from '../../model/json.js';
import type { OutboundMessage } from '../../model/outbound.js';
import type { Locale, Slots } from '../../model/text.js';
import type { Value } from '../../model/value.js';
import type { Asked, Talked } from '../../runtime/talk.js';
import type { Did, Problem } from './problem.js';
import { inLanguage, type Expectation, type Then, type Words } from './test-file.js';

/** How a value reads in the citizen's language. */
export type Print = (value: Value) => string;

/** The name by which tests know a text: `topic/branch`; an agent's own words have none. */
export function saysName(message: OutboundMessage): string {
  return message.says ?? (message.ref.type === 'verbatim' ? '' : message.ref.key);
}

/** What the bot did, in the words of a test. */
export function whatItDid({ messages, calls, handsOff }: Talked): readonly Did[] {
  return [
    ...calls.map((call) => ({ type: 'called' as const, what: operationOf(call) })),
    ...messages.map((one) =>
      one.asks ? { type: 'asked' as const, what: one.asks } : { type: 'said' as const, what: saysName(one) },
    ),
    ...handsOff.map((queue) => ({ type: 'handed_off' as const, what: queue })),
  ];
}

const operationOf = ({ service, operation }: Asked): string => `${service}.${operation}`;

/** The index after the message that fits (messages before it count as said on the way), or what was wrong. */
export function meet(wanted: Expectation, said: Talked, locale: Locale, from: number, print: Print): number | Problem {
  const did = whatItDid(said);
  const unlike = (...expected: readonly string[]): Problem => ({ type: 'unlike', expected, did });
  const { calls, hands_off: queue } = wanted;
  if (calls !== undefined || wanted.with !== undefined) {
    const made = said.calls.filter((call) => calls === undefined || operationOf(call) === calls);
    if (made.length === 0) return unlike(`calls ${calls ?? ''}`.trim());
    const fits = made.some(({ input }) => unlikeSlot(wanted.with ?? {}, input, locale, print) === null);
    if (!fits)
      return unlike(
        ...Object.entries(wanted.with ?? {}).map(([slot, words]) => `with ${slot}: ${inLanguage(words, locale)}`),
      );
  }
  if (queue !== undefined && !said.handsOff.includes(queue)) return unlike(`hands_off ${queue}`);
  const lower = (words: Words | undefined): string => inLanguage(words ?? '', locale).toLowerCase();
  const unwanted = wanted.does_not_contain;
  if (unwanted !== undefined && said.messages.some(({ text }) => text.toLowerCase().includes(lower(unwanted))))
    return { type: 'unwanted', words: inLanguage(unwanted, locale), did };
  const offers = offersOf(wanted).map((label) => inLanguage(label, locale));
  const tests: readonly (readonly [string, unknown, (message: OutboundMessage) => boolean])[] = [
    ['asks', wanted.asks, (one) => one.asks === wanted.asks],
    [
      'says',
      wanted.says,
      (one) => saysName(one) === wanted.says || (one.ref.type !== 'verbatim' && one.ref.key === wanted.says),
    ],
    ['offers', wanted.offers && offers.join(', '), (one) => offers.every((label) => isOffered(label, one))],
    [
      'contains',
      wanted.contains && inLanguage(wanted.contains, locale),
      (one) => one.text.toLowerCase().includes(lower(wanted.contains)),
    ],
    ['language', wanted.language, (one) => one.locale === wanted.language],
  ];
  const active = tests.filter(([, on]) => on !== undefined);
  if (active.length === 0) return from;
  const found = said.messages.slice(from).findIndex((message) => active.every(([, , fits]) => fits(message)));
  return found < 0 ? unlike(...active.map(([word, what]) => `${word} ${String(what)}`)) : from + found;
}

function offersOf({ offers }: Expectation): readonly Words[] {
  if (offers === undefined) return [];
  return Array.isArray(offers) ? (offers as readonly Words[]) : [offers as Words];
}

const isOffered = (label: string, { choices, text }: OutboundMessage): boolean =>
  choices.some((choice) => isLabel(choice.label, label)) || text.includes(label);

/** Whether a button shows this label, whole or cut to what the channel can show. */
export function isLabel(shown: string, label: string): boolean {
  return shown === label || (shown.endsWith('…') && label.startsWith(shown.slice(0, -1)));
}

/** What is unlike a `then:` line, or null. */
export function checkThen(wanted: Then, said: Talked, locale: Locale, print: Print): Problem | null {
  const { state } = said;
  const is = stateName(said);
  const frame = state.stack.at(-1);
  const checks: readonly (readonly [string, string | undefined, string])[] = [
    ['state', wanted.state, is],
    ['topic', wanted.topic, frame?.topic ?? ''],
    ['language', wanted.language, state.locale ?? ''],
  ];
  for (const [what, expected, found] of checks)
    if (expected !== undefined && expected !== found) return { type: 'state', what, expected, found };
  return unlikeSlot(wanted.slots ?? {}, frame?.slots ?? {}, locale, print);
}

function stateName({ state }: Talked): string {
  if (state.ended || (state.stack.length === 0 && state.waiting === null)) return 'ended';
  if (state.waiting) return 'waiting';
  return state.question ? 'asking' : 'open';
}

/** The first slot that is not as wanted: as it is printed, or its bare value; `not given` for none. */
function unlikeSlot(
  wanted: { readonly [slot: string]: Words },
  slots: Slots,
  locale: Locale,
  print: Print,
): Problem | null {
  for (const [slot, words] of Object.entries(wanted)) {
    const value = own(slots, slot);
    const expected = inLanguage(words, locale);
    const found = value ? [print(value), ...bare(value)] : ['not given'];
    if (!found.some((one) => one.toLowerCase() === expected.toLowerCase()))
      return { type: 'state', what: slot, expected, found: found[0] ?? '' };
  }
  return null;
}

/** A value's own fields as text: `+13125550142`, `missed-trash`, `true`. */
function bare(value: Value): readonly string[] {
  const { type: _, ...fields } = value;
  return Object.values(fields).flatMap((field: unknown) =>
    typeof field === 'string' || typeof field === 'number' || typeof field === 'boolean' ? [String(field)] : [],
  );
}
