import type { Question, Step } from '../model/bot.js';
import { own } from '../model/json.js';
import type { Frame } from '../model/state.js';
import type { SlotType, Value } from '../model/value.js';
import { button, wait, type Move } from './asked.js';
import { fieldLine, fieldOfQuestion, isAsking } from './fields.js';
import { printedEnd } from './mask.js';
import { change, engine, rule, say, topicOf, type Talk } from './talk.js';

/** Types whose answers are personal whether an author says so or not (docs/authoring.md). */
const personalTypes: ReadonlySet<SlotType> = new Set<SlotType>([
  'name',
  'phone',
  'email',
  'address',
  'case-reference',
  'photo',
  'file',
]);

/** Answers shown at most, one message each: with what is said around them one turn stays within what can be read. */
const mostLines = 8;

/** Everything this conversation keeps of the citizen's answers: open forms and one that was left for later. */
const framesOf = (talk: Talk): readonly Frame[] => [
  ...talk.state.stack,
  ...(talk.state.parked ? [talk.state.parked] : []),
];

/** Whether there is anything of theirs that could be erased now. */
export const hasAnswers = (talk: Talk): boolean =>
  framesOf(talk).some(({ slots }) => Object.keys(slots).length > 0) || talk.state.recent !== undefined;

/** "What do you know about me?": what was answered here, personal facts by their end only, and what else is kept, truthfully. */
export function showMyData(talk: Talk): void {
  const frames = framesOf(talk);
  const open = frames.filter((frame) => topicOf(talk, frame.topic)?.sensitive !== true);
  const all = open.flatMap((frame) => answersOf(talk, frame));
  const isPrivate = frames.length > open.length;
  const reference = talk.state.recent && own(talk.state.recent.slots, 'reference');
  const room = mostLines - Number(isPrivate) - Number(reference !== undefined);
  const lines = all.length > room ? all.slice(0, room - 1) : all;
  const more = all.length - lines.length;
  rule(talk, `my_data:${all.length}`);
  say(talk, engine(lines.length > 0 || reference ? 'data.intro' : 'data.none'), { says: 'bot/my_data' });
  for (const { label, values } of lines) say(talk, label, { values });
  if (more > 0) say(talk, engine('data.more'), { values: { count: { type: 'number', number: more } } });
  if (isPrivate) say(talk, engine('data.private'));
  if (reference) say(talk, engine('data.sent'), { values: { reference } });
  say(talk, engine('data.rest'), { choices: [...(hasAnswers(talk) ? [button('erase')] : []), button('person')] });
}

function answersOf(talk: Talk, frame: Frame): readonly ReturnType<typeof fieldLine>[] {
  const steps: readonly Step[] = Object.values(topicOf(talk, frame.topic)?.steps ?? {});
  const asked = steps.flatMap((step): readonly Question[] =>
    step.type === 'book' ? step.who : isAsking(step) ? [step] : [],
  );
  const seen = new Set<string>();
  return asked.flatMap((question) => {
    const value = own(frame.slots, question.slot);
    if (!value || question.sensitive || seen.has(question.slot)) return [];
    seen.add(question.slot);
    const isPersonal = question.personal || personalTypes.has(question.spec.type);
    const shown: Value = isPersonal ? { type: 'text', text: printedEnd(value) } : value;
    return [fieldLine(fieldOfQuestion(question, shown, null))];
  });
}

/** "Delete my data": what stays, and why; and that there is nothing else, if so. Returns whether there is something to erase. */
export function sayWhatStays(talk: Talk): boolean {
  rule(talk, 'delete_data');
  const has = hasAnswers(talk);
  if (!has) say(talk, engine('data.nothing'), { says: 'bot/nothing_to_erase' });
  const reference = talk.state.recent && own(talk.state.recent.slots, 'reference');
  say(talk, engine('data.stays'), { says: 'bot/what_stays' });
  say(talk, engine('data.stays_notes'));
  say(talk, engine(reference ? 'data.stays_sent_reference' : 'data.stays_sent'), {
    ...(reference ? { values: { reference } } : {}),
    ...(has ? {} : { choices: [button('person')] }),
  });
  if (!has) noteWish(talk);
  return has;
}

/** Erases what the conversation holds for itself. The transcript and what was sent are the agency's record, and it was said so. */
export function erase(talk: Talk): Move {
  rule(talk, 'erased');
  const { recent: _, others: __, ...rest } = talk.state;
  talk.state = {
    ...rest,
    stack: [],
    question: null,
    previousQuestion: null,
    parked: null,
    offers: [],
    attempts: [],
    lastTopic: null,
    misses: 0,
  };
  noteWish(talk);
  say(talk, engine('data.erased'), { says: 'bot/erased', choices: [button('person'), button('menu')] });
  return wait;
}

/** The people who keep the record learn that it was asked for. */
function noteWish(talk: Talk): void {
  talk.effects.push({ type: 'note', text: 'The citizen asked for their data to be deleted' });
  change(talk, { misses: 0 });
}
