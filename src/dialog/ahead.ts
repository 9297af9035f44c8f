import type { Bot, Question, SlotSpec, Step, Topic } from '../model/bot.js';
import { own } from '../model/json.js';
import type { Frame } from '../model/state.js';
import type { Slots } from '../model/text.js';
import type { SlotType, Value } from '../model/value.js';
import type { Asked } from './asked.js';
import { isAsking, typeNames } from './fields.js';
import { isSkipped } from './local.js';
import { onceFor } from './per-turn.js';
import { optionValue } from './slots/choice.js';
import { slotKinds } from './slots/index.js';
import { rowOptions } from './slots/list.js';
import { matchOptions } from './slots/match-options.js';
import type { SlotContext } from './slots/slot.js';
import { textsOf } from './operands.js';
import { engine, say, setSlots, slotContext, top, topicOf, type Talk, type Words } from './talk.js';
import { wordsOf } from './words/fold.js';

/** Types whose mention in a sentence is clear enough to fill a slot before it is asked. */
const clear: ReadonlySet<SlotType> = new Set<SlotType>([
  'list',
  'choice',
  'case-reference',
  'email',
  'phone',
  'date',
  'time',
  'datetime',
  'zip',
  'address',
  'pattern',
  'name',
  'money',
]);
/** The same inside a description, where a day or a street is rather part of what is described. */
const clearInText: ReadonlySet<SlotType> = new Set<SlotType>(['email', 'phone', 'case-reference']);

/** What the words that began a topic already said: "report missed trash at 12 Elm" fills the address. */
export function saidAtFirst(talk: Talk, topic: Topic): Slots {
  const { words } = talk;
  return words ? readAlone(words, clearQuestions(topic), slotContext(talk)) : {};
}

/** The questions of a topic that words before it may answer. */
const clearQuestions = onceFor((topic: Topic) => withoutTwins(questionsIn(topic), [], clear));

/** Words at an open question that answer others too, and what of them is left for the question itself. */
export interface Ahead {
  readonly slots: Slots;
  readonly words: Words;
}

/** "Ana Lopez, 312-555-0142" at the name, "recycling at 12 Elm Street" at the address: several answers in one sentence. */
export function answersAhead(talk: Talk, { accepts }: Asked, words: Words): Ahead {
  const frame = top(talk);
  const mine = accepts.map(({ spec }) => spec);
  const types = mine.map(({ type }) => type);
  const wanted = frame
    ? stillToCome(
        talk.bot,
        frame,
        accepts.map(({ slot }) => slot),
      )
    : [];
  if (frame && types.includes('address')) {
    const apart = addressApart(talk, frame, wanted, words);
    if (apart) return apart;
  }
  if (wanted.length === 0) return { slots: {}, words };
  const slots = readAll(words, wanted, mine, types.includes('text') ? clearInText : clear, slotContext(talk));
  return { slots, words: types.includes('name') ? (nameOnly(words, slots) ?? words) : words };
}

/**
 * "Recycling at 120 Elm Street": an address with nothing around it but other answers. What was only gathered from the words that began the
 * form is told anew by them.
 */
function addressApart(talk: Talk, frame: Frame, wanted: readonly Question[], words: Words): Ahead | null {
  const topic = own(talk.bot.topics, frame.topic);
  const choices = topic ? choicesIn(topic) : [];
  const named = readAll(words, [...new Set([...wanted, ...choices])], [{ type: 'address' }], clear, slotContext(talk));
  const alone = addressOnly(talk.bot, words, named, choices);
  if (!alone) return null;
  // Where branches hang on answers, a passed one is changed by a correction alone.
  const steps = Object.values(own(talk.bot.topics, frame.topic)?.steps ?? {});
  const isStraight = steps.every(({ type }) => type !== 'when' && type !== 'first_that_fits');
  const fresh = Object.entries(named).filter(([slot, value]) => {
    const before = own(frame.slots, slot);
    return before === undefined || (isStraight && JSON.stringify(before) !== JSON.stringify(value));
  });
  return { slots: Object.fromEntries(fresh), words: alone };
}

/** Keeps answers that were given before their questions, and says so. */
export function noteAhead(talk: Talk, slots: Slots): void {
  if (Object.keys(slots).length === 0) return;
  setSlots(talk, slots);
  const steps = Object.values(topicOf(talk, top(talk)?.topic)?.steps ?? {});
  for (const [slot, value] of Object.entries(slots)) {
    const hidden = steps.some((step) => isAsking(step) && step.slot === slot && step.sensitive);
    if (hidden) say(talk, engine('ahead.noted_plain'));
    else say(talk, engine('ahead.noted'), { values: { value } });
  }
}

/** What a step asks. */
function questionsOf(step: Step): readonly Question[] {
  if (step.type === 'book') return step.who;
  return isAsking(step) ? [step] : [];
}

/** All that a topic asks, as it is written. */
const questionsIn = onceFor(({ steps }: Topic): readonly Question[] => Object.values(steps).flatMap(questionsOf));
const choicesIn = onceFor((topic: Topic): readonly Question[] =>
  questionsIn(topic).filter(({ spec }) => spec.type === 'choice' || spec.type === 'list'),
);

/** The open topic's questions that have no answer yet and were not passed over. */
function stillToCome(bot: Bot, frame: Frame, open: readonly string[]): readonly Question[] {
  const topic = own(bot.topics, frame.topic);
  const seen = new Set<string>(open);
  return (topic ? questionsIn(topic) : []).filter(({ slot }) => {
    const isNew = !seen.has(slot) && own(frame.slots, slot) === undefined && !isSkipped(frame, slot);
    return isNew && seen.add(slot);
  });
}

function readAll(
  words: Words,
  wanted: readonly Question[],
  mine: readonly SlotSpec[],
  types: ReadonlySet<SlotType>,
  context: SlotContext,
): Slots {
  return readAlone(words, withoutTwins(wanted, mine, types), context);
}

/** Questions of some types that no other one takes the same answers as: of two dates nobody knows which is meant. */
function withoutTwins(
  wanted: readonly Question[],
  mine: readonly SlotSpec[],
  types: ReadonlySet<SlotType>,
): readonly Question[] {
  return wanted.filter(({ slot, spec }) => {
    if (!types.has(spec.type)) return false;
    if (spec.type === 'choice') return true;
    const twin = (other: SlotSpec): boolean =>
      other.type === spec.type && other.list === spec.list && other.pattern === spec.pattern;
    return !wanted.some((other) => other.slot !== slot && twin(other.spec)) && !mine.some(twin);
  });
}

function readAlone(words: Words, wanted: readonly Question[], context: SlotContext): Slots {
  const found: { [slot: string]: Value } = {};
  for (const question of wanted) {
    const { slot, spec } = question;
    const many = manyIn(question, words.text, context);
    if (many) found[slot] = many;
    if (takesMany(question)) continue;
    const answer = slotKinds[spec.type].read(words.text, words.readings, spec, context, false);
    if (answer.type === 'value' && isPlain(words, spec)) found[slot] = answer.value;
  }
  return found;
}

const takesMany = (question: Question): boolean => 'many' in question && question.many === true;

/** "My roof and my furnace": all of a question's options that the words name; of "all but the roof" nothing is guessed. */
function manyIn(question: Question, text: string, { bot }: SlotContext): Value | null {
  if (!takesMany(question) || wordsOf(text).some((word) => butWords.has(word))) return null;
  const { spec } = question;
  const list = spec.type === 'list' ? own(bot.lists, spec.list ?? '') : undefined;
  const options = list ? rowOptions(list) : (spec.options ?? []);
  const values = matchOptions(text, options, false).map(optionValue);
  return values.length > 0 ? { type: 'many', values } : null;
}
const butWords: ReadonlySet<string> = new Set('but except not no without excepto menos salvo sin pero'.split(' '));

const dollars = /\$|d[oó]l|usd|buck|varos|lana/i;

/** A written pattern may fit any word ("\w+"): ahead of its question only what has a digit is taken for it. */
function isPlain({ text, readings }: Words, spec: SlotSpec): boolean {
  // A bare number is no sum: it is one with its dollars or the time it is for.
  if (spec.type === 'money')
    return readings.some(
      ({ value, span }) => value.type === 'money' && (value.per !== undefined || dollars.test(text.slice(...span))),
    );
  if (spec.type !== 'pattern') return true;
  return readings.some(({ type, of, span }) => {
    const said = text.slice(...span);
    return type === 'pattern' && of === spec.pattern && /\d/.test(said) && said.length >= 4;
  });
}

/** Words that join answers in one sentence and are part of none. */
const joining: ReadonlySet<string> = new Set(
  (
    'a al and at by con de del e el en es for from i in is it its la las los me mi my number numero of on our para please ' +
    'por favor que the there to un una was y also tambien here aqui hay'
  ).split(' '),
);

const sideTypes: readonly SlotType[] = [
  'phone',
  'email',
  'zip',
  'date',
  'time',
  'datetime',
  'case-reference',
  'pattern',
];

/** The address alone, if everything around it is other answers and the words that join them. */
function addressOnly(bot: Bot, { text, readings }: Words, slots: Slots, choices: readonly Question[]): Words | null {
  const [reading, ...more] = readings.filter(({ type }) => type === 'address');
  if (!reading || more.length > 0) return null;
  const [start, end] = reading.span;
  const others = readings.filter(({ type, span }) => sideTypes.includes(type) && (span[1] <= start || span[0] >= end));
  const options = choices.flatMap(({ slot, spec }) => {
    const value = own(slots, slot);
    const chosen = (spec.options ?? []).filter(({ key }) => value?.type === 'choice' && value.option === key);
    return chosen.flatMap(({ also }) => Object.values(also ?? {}).flat());
  });
  const said = [...Object.values(slots).flatMap((value) => textsOf(bot, value)), ...options];
  const names = new Set(said.flatMap(wordsOf));
  const around = others.reduce((left, { span }) => blank(left, span), blank(text, [start, end]));
  const isJoined = wordsOf(around).every((word) => joining.has(word) || names.has(word) || isTypeName(word));
  if (!isJoined) return null;
  return {
    text: text.slice(start, end),
    readings: [{ ...reading, span: [0, end - start] }],
  };
}

const inName: ReadonlySet<SlotType> = new Set<SlotType>(['phone', 'email']);

/** What is left of the words beside a name when the other answers are taken out. */
function nameOnly({ text, readings }: Words, slots: Slots): Words | null {
  const taken = new Set(Object.values(slots).map((value) => JSON.stringify(value)));
  // A telephone number is no part of a name, even where it is not clear which question it answers.
  const mine = readings.filter(({ type, value }) => inName.has(type) || taken.has(JSON.stringify(value)));
  if (mine.length === 0) return null;
  const left = mine.reduce((rest, { span }) => blank(rest, span), text);
  const tokens = left.split(/[\s,;.]+/).filter((token) => token !== '');
  const isSide = (token: string): boolean => {
    const [word = ''] = wordsOf(token);
    return word === '' || joining.has(word) || isTypeName(word);
  };
  const first = /^\s*(?:i|my|mi|me|soy)\b/i.test(left) ? 0 : tokens.findIndex((token) => !isSide(token));
  const last = tokens.findLastIndex((token) => !isSide(token));
  return first < 0 || last < first ? null : { text: tokens.slice(first, last + 1).join(' '), readings: [] };
}

const blank = (text: string, [start, end]: readonly [number, number]): string =>
  text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);

const sideNames: ReadonlySet<string> = new Set(
  sideTypes.flatMap((type) => (own(typeNames, type) ?? '').split('|')).flatMap((name) => name.split(' ')),
);
const isTypeName = (word: string): boolean =>
  sideNames.has(word) || word === 'cell' || word === 'tel' || word === 'cel';
