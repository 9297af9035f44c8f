import type { Bot } from '../../model/bot.js';
import { own } from '../../model/json.js';
import type { Value } from '../../model/value.js';
import { textsOf } from '../operands.js';
import { authored, engine, say, type Talk } from '../talk.js';
import type { StepKind, StepOf } from './step-kind.js';

/** Result states with a plain sentence of the engine's own; any other is told in the system's own words. */
const states: ReadonlySet<string> = new Set(
  'received in_review in_progress scheduled action_needed on_hold transferred approved denied completed closed duplicate cancelled'.split(
    ' ',
  ),
);

/**
 * Tells a case in the agency's words, with its next step and the day it is as of; a state without words is quoted as it is.
 *
 *     - tell: case
 *       words: requests
 */
export const tell: StepKind<StepOf<'tell'>> = {
  arrive(talk, step, frame) {
    const record = own(frame.slots, step.slot);
    if (record?.type === 'record')
      tellCase(talk, step.slot, record, wordsFor(talk.bot, step, frame.topic), frame.topic);
    return { type: 'next', step: step.next };
  },
};

/** The words a case is told in: those the step names, else those of the service in which the same topic found it. */
function wordsFor(bot: Bot, step: StepOf<'tell'>, topic: string): string | undefined {
  if (step.words !== undefined) return step.words;
  const found = Object.values(own(bot.topics, topic)?.steps ?? {}).find(
    (one) => one.type === 'find' && one.save === step.slot,
  );
  const service =
    found?.type === 'find'
      ? own(bot.services, found.service)
      : Object.values(bot.services).find(({ type, words }) => type === 'directory' && words !== undefined);
  return service?.words;
}

/** Whether one of the texts prints `{slot.field}`. */
function printsField(bot: Bot, keys: readonly (string | undefined)[], slot: string, field: string): boolean {
  return keys.some((key) => {
    const words = key === undefined ? undefined : own(bot.texts, key);
    const texts = [words?.text ?? {}, ...(words?.anyOf ?? [])].flatMap((wording) => Object.values(wording));
    return texts.some((text) => text.replaceAll(' ', '').includes(`{${slot}.${field}}`));
  });
}

function tellCase(
  talk: Talk,
  slot: string,
  record: Extract<Value, { type: 'record' }>,
  words: string | undefined,
  topic: string,
): void {
  const { bot } = talk;
  const field = (name: string): Value | undefined => own(record.fields, name);
  const text = (name: string): string => {
    const value = field(name);
    return (value && textsOf(bot, value)[0]) ?? '';
  };
  const known = words === undefined ? undefined : own(own(bot.words, words)?.states ?? {}, text('raw_state'));
  const values = { ...record.fields, [slot]: record };
  const says = `${topic}/found`;
  const headline = field('headline');
  if (known) {
    say(talk, authored(known.say), { values, says });
    // What the agency wrote on this one case comes beside the words for its state, unless they print it.
    if (headline && !printsField(bot, [known.say, known.next], slot, 'headline'))
      say(talk, engine('tell.headline'), { values: { headline } });
  } else if (headline) say(talk, engine('tell.headline'), { values: { headline }, says });
  else if (text('raw_state') !== '')
    say(talk, engine('tell.raw'), { values: { raw: { type: 'text', text: text('raw_state') } }, says });
  else say(talk, engine(states.has(text('state')) ? `tell.state.${text('state')}` : 'tell.unknown'), { says });
  const next = field('next');
  if (known?.next !== undefined) say(talk, authored(known.next), { values });
  else if (next) say(talk, engine('value'), { values: { value: next } });
  const updated = field('updated');
  if (updated)
    say(talk, engine('tell.as_of'), {
      values: { updated, reference: field('reference') ?? { type: 'text', text: '' } },
    });
}
