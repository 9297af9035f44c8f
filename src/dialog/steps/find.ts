import type { Bot, SlotSpec } from '../../model/bot.js';
import { own } from '../../model/json.js';
import type { Frame } from '../../model/state.js';
import type { Slots } from '../../model/text.js';
import type { Value } from '../../model/value.js';
import { ask, button, plainQuestion, printedAnswer, wait, type Asked, type Move } from '../asked.js';
import { openCall } from '../calls.js';
import { takeBegan } from '../local.js';
import { follow, isAuthored } from '../outcomes.js';
import { askPerson, reasonOf } from '../person.js';
import { slotKinds } from '../slots/index.js';
import {
  changeTop,
  engine,
  rule,
  say,
  setSlots,
  slotContext,
  top,
  withoutSlots,
  type Talk,
  type Words,
} from '../talk.js';
import type { StepKind, StepOf } from './step-kind.js';

type Find = StepOf<'find'>;
type Factor = 'zip' | 'last_name' | 'date_of_birth';
const factorSpecs: { readonly [factor in Factor]: SlotSpec } = {
  zip: { type: 'zip' },
  last_name: { type: 'name' },
  date_of_birth: { type: 'date' },
};
/** Look-ups that found nothing before a person is offered; the service has its own limit as well. */
const mostMisses = 3;

/**
 * Finds a case: asks the reference and one fact that must match, saying at once that both are needed; one answer for "not found" and
 * "not yours".
 *
 *     - find: case
 *       in: cases
 */
export const find: StepKind<Find> = {
  arrive(talk, step, frame) {
    readAhead(talk, step);
    useTried(talk);
    const now = top(talk) ?? frame;
    if (own(now.slots, step.save) !== undefined) return { type: 'next', step: step.next };
    const asked = askedOf(talk.bot, step, now);
    if (asked) return ask(talk, asked, { topic: frame.topic, step: step.name });
    const input: Slots = { reference: referenceOf(now) as Value, ...factorOf(now) };
    return (
      openCall(talk, step, { service: step.service, operation: 'lookup', input, writes: false }) ??
      follow(talk, step.outcomes, 'unavailable', step.next, {})
    );
  },
  asked: askedOf,
  answered(talk, _step, frame, given) {
    if (given.type === 'value') keep(talk, frame, given.slot, given.value);
    return { type: 'again' };
  },
  back(talk, _step, frame) {
    if (referenceOf(frame) === undefined) return null;
    const isReference = (value: Value): boolean => value.type === 'case-reference';
    changeTop(talk, {
      local: withoutSlots(frame.local as never, ['reference', 'factor', 'tried']) as never,
      slots: Object.fromEntries(Object.entries(frame.slots).filter(([, value]) => !isReference(value))),
      tries: 0,
    });
    return { type: 'again' };
  },
  result(talk, step, frame, outcome, result) {
    const found =
      own(result, step.save) ?? own(result, 'case') ?? Object.values(result).find(({ type }) => type === 'record');
    // Found, but no case came with it: the system is not well.
    if (outcome === 'found' && !found) return follow(talk, step.outcomes, 'unavailable', step.next, {});
    if (outcome === 'found' && found) setSlots(talk, { [step.save]: found });
    if (outcome === 'not_found' && !isAuthored(step.outcomes, outcome)) return notFound(talk, step, frame);
    if (outcome === 'limited' && !isAuthored(step.outcomes, outcome)) {
      say(talk, engine('outcome.limited'), { says: `${frame.topic}/limited` });
      changeTop(talk, { step: null, local: {} });
      return askPerson(talk, { queue: null, reason: reasonOf(talk, 'limit') });
    }
    return follow(talk, step.outcomes, outcome, step.next, result);
  },
};

function askedOf(bot: Bot, step: Find, frame: Frame): Asked | null {
  const service = own(bot.services, step.service);
  const factors = factorsOf(bot, step);
  const reference = { slot: 'reference', spec: { type: 'case-reference', service: step.service } as SlotSpec };
  const others = factors.map((factor) => ({ slot: factor, spec: factorSpecs[factor] })).toSorted(lastNameLast);
  if (!referenceOf(frame) && triedOf(frame)) {
    return {
      ...plainQuestion,
      name: 'reference',
      say: engine(factors.length > 0 ? 'find.again' : 'find.reference_plain'),
      accepts: [reference, ...others],
      answers: [button('person')],
    };
  }
  if (!referenceOf(frame)) {
    // What was sent from here a moment ago is likely the one that is meant: a button, never a guess.
    const recent = frame.local['~recent'] as unknown as Value | undefined;
    const example = service?.reference?.example ?? '';
    const kind = factors.length > 0 ? `find.both.${factors.join('_')}` : 'find.reference';
    return {
      ...plainQuestion,
      name: 'reference',
      say: engine(`${kind}${example === '' ? '_plain' : ''}`),
      ...(example === '' ? {} : { values: { example: { type: 'text', text: example } } }),
      accepts: [reference],
      answers: recent ? [printedAnswer('reference', 'recent', recent)] : [],
    };
  }
  if (factors.length === 0 || Object.keys(factorOf(frame)).length > 0) return null;
  return {
    ...plainQuestion,
    name: factors[0] ?? 'zip',
    say: engine(`find.factor.${factors.join('_')}`),
    accepts: [...others, reference],
    answers: [],
  };
}

/** A name takes any words, so it is tried after what has a form. */
const lastNameLast = (a: { readonly slot: string }, b: { readonly slot: string }): number =>
  Number(a.slot === 'last_name') - Number(b.slot === 'last_name');

/** In one order, whatever the order in the bot file: the sentences are written for it. */
function factorsOf(bot: Bot, step: Find): readonly Factor[] {
  const given = own(bot.services, step.service)?.factors ?? [];
  return (['zip', 'last_name', 'date_of_birth'] as const).filter((factor) => given.includes(factor));
}

function referenceOf(frame: Frame): Value | undefined {
  const local = frame.local['reference'] as unknown as Value | undefined;
  return (
    local ??
    Object.values(frame.slots).find((value) => value.type === 'case-reference' && frame.local['failed'] === undefined)
  );
}

function factorOf(frame: Frame): Slots {
  const factor = frame.local['factor'] as unknown as { readonly name: string; readonly value: Value } | undefined;
  return factor ? { [factor.name]: factor.value } : {};
}

/** What the last look-up that found nothing was made with. */
function triedOf(frame: Frame): { readonly reference: Value; readonly factor: Frame['local'] } | undefined {
  return frame.local['tried'] as never;
}

/** After "not found" the part that was corrected is enough: the other one is taken from the try before. */
function useTried(talk: Talk): void {
  const frame = top(talk);
  const tried = frame && triedOf(frame);
  if (!frame || !tried) return;
  const reference = referenceOf(frame);
  const hasFactor = Object.keys(factorOf(frame)).length > 0;
  if (hasFactor && reference === undefined)
    changeTop(talk, { local: { ...frame.local, reference: tried.reference as never } });
  else if (!hasFactor && reference !== undefined && JSON.stringify(reference) !== JSON.stringify(tried.reference))
    changeTop(talk, { local: { ...frame.local, factor: tried.factor } });
}

function keep(talk: Talk, frame: Frame, slot: string, value: Value): void {
  const local =
    slot === 'reference' ? { reference: value as never } : { factor: { name: slot, value: value as never } };
  changeTop(talk, { local: { ...(top(talk) ?? frame).local, ...local }, tries: 0 });
}

/** "RC-2041, 07030" answers both at once, also in the words that began the topic. */
function readAhead(talk: Talk, step: Find): void {
  const begun = takeBegan(talk);
  const { words } = talk;
  talk.words = null;
  for (const one of [words, begun]) if (one) readFrom(talk, step, one);
}

function readFrom(talk: Talk, step: Find, words: Words): void {
  const read = (spec: SlotSpec) =>
    slotKinds[spec.type].read(words.text, words.readings, spec, slotContext(talk), false);
  const frame = top(talk);
  if (!frame) return;
  const reference = read({ type: 'case-reference', service: step.service });
  if (!referenceOf(frame) && reference.type === 'value') keep(talk, frame, 'reference', reference.value);
  for (const factor of factorsOf(talk.bot, step)) {
    const now = top(talk) ?? frame;
    const answer = factor === 'last_name' ? lastNameIn(talk, words) : read(factorSpecs[factor]);
    if (Object.keys(factorOf(now)).length === 0 && answer.type === 'value') keep(talk, now, factor, answer.value);
  }
}

/** "Mi apellido es García López", "last name: Okafor": a name that is called so, up to the next thing that is said. */
const namedLast =
  /(?:^|[^\p{L}])(?:last name|surname|apellidos?)(?: (?:is|es|son)\b)?[\s:,]+([\p{L}][\p{L}'’ -]{1,60})/iu;
const nextThing =
  /\s(?:and|y|e|with|con|but|pero|my|mi|case|caso|zip|the|the case|el caso|please|por favor|thanks|gracias)(?=\s|$)/iu;

function lastNameIn(talk: Talk, { text }: Words) {
  const name = namedLast.exec(text)?.[1]?.split(nextThing)[0]?.trim() ?? '';
  return slotKinds.name.read(name, [], factorSpecs.last_name, slotContext(talk), true);
}

/** One answer for unknown, mismatch and protected; both are asked again, up to three times, then a person. */
function notFound(talk: Talk, step: Find, frame: Frame): Move {
  const failed = Number(frame.local['failed'] ?? 0) + 1;
  rule(talk, `not_found:${failed}`);
  say(talk, engine('find.not_found'), { says: `${frame.topic}/not_found` });
  const { reference: _, factor, tried: __, ...local } = frame.local;
  const tried = { reference: referenceOf(frame) as never, ...(factor === undefined ? {} : { factor }) };
  changeTop(talk, { local: { ...local, failed, tried }, tries: 0 });
  if (failed < mostMisses) {
    const asked = askedOf(talk.bot, step, top(talk) ?? frame);
    return asked ? ask(talk, asked, { topic: frame.topic, step: step.name }) : wait;
  }
  changeTop(talk, { step: null, local: {} });
  return askPerson(talk, { queue: null, reason: reasonOf(talk, 'not_understood') });
}
