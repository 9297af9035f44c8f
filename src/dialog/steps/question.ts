import type { Bot, Question } from '../../model/bot.js';
import { own } from '../../model/json.js';
import type { Frame } from '../../model/state.js';
import type { SlotType } from '../../model/value.js';
import { button, optionAnswersOf, printedAnswer, yesNoAnswers, type Answerable, type Asked } from '../asked.js';
import { pageOf } from '../paging.js';
import { rowOptions } from '../slots/list.js';
import { oldAnswer } from '../local.js';
import { fieldOf, textsOf } from '../operands.js';
import { authored, engine } from '../talk.js';
import { keepWords } from '../words/buttons.js';

/** A written question as it stands in a frame: its words, its options, and the buttons that go with them. */
export function questionAsked(bot: Bot, question: Question, frame: Frame): Asked {
  const { slot, spec } = question;
  const files = own(frame.slots, slot);
  const options = [
    ...keptAnswer(bot, question, frame),
    ...suggested(bot, question, frame),
    ...optionAnswers(bot, question),
  ];
  const beside = [
    ...(files && isUpload(question) ? [button('done')] : []),
    ...(question.optional && !files ? [button('skip')] : []),
  ];
  const page = pageOf(options, beside, frame);
  return {
    name: slot,
    say: question.say === null ? engine(`ask.${spec.type}`) : authored(question.say),
    accepts: [{ slot, spec }],
    answers: page.answers,
    ...(page.all ? { all: page.all } : {}),
    ...(question.why === undefined ? {} : { why: question.why }),
    ...(question.help === undefined ? {} : { help: question.help }),
    ...(question.hint === undefined ? {} : { hint: question.hint }),
    optional: question.optional,
    retries: Math.max(1, question.retries),
    ...(question.otherwise === undefined ? {} : { otherwise: question.otherwise }),
    ...(question.ifOutside === undefined ? {} : { ifOutside: question.ifOutside }),
  };
}

export const isUpload = (question: Question): boolean =>
  question.spec.type === 'photo' || question.spec.type === 'file';

/** All that a written question can be answered with by tapping. */
export function optionAnswers(bot: Bot, { slot, spec }: Question): readonly Answerable[] {
  if (spec.type === 'yes-no') return yesNoAnswers(slot);
  if (spec.type === 'choice') return spec.options ? optionAnswersOf(slot, spec.options) : [];
  const list = spec.type === 'list' ? own(bot.lists, spec.list ?? '') : undefined;
  return list ? optionAnswersOf(slot, rowOptions(list)) : [];
}

/** Types of which the old answer is offered when it is asked again: those that are typed. */
const typed: ReadonlySet<SlotType> = new Set<SlotType>([
  'text',
  'number',
  'date',
  'time',
  'datetime',
  'phone',
  'email',
  'address',
  'case-reference',
  'name',
  'zip',
  'money',
  'pattern',
]);
/** A longer answer does not fit a button. */
const longestKept = 40;

/** "Keep 742 Elm Street" beside a question that is asked again for a change. */
function keptAnswer(bot: Bot, { slot, spec, sensitive }: Question, frame: Frame): readonly Answerable[] {
  const value = typed.has(spec.type) && !sensitive ? oldAnswer(frame, slot) : undefined;
  const texts = value ? textsOf(bot, value) : [];
  if (!value || own(frame.slots, slot) !== undefined || texts.some((text) => text.length > longestKept)) return [];
  const said = texts.flatMap((text) => [`keep ${text}`, `dejar ${text}`]);
  return [
    {
      label: engine('ask.keep'),
      values: { value },
      means: { type: 'value', slot, value },
      option: { key: 'keep-value', label: {}, also: { ...keepWords, said }, value },
    },
  ];
}

function suggested(_bot: Bot, { slot, suggest }: Question, frame: Frame): readonly Answerable[] {
  if (!suggest || suggest.type !== 'ref') return [];
  const whole = own(frame.slots, suggest.name);
  const value = whole && suggest.field !== undefined ? fieldOf(_bot, whole, suggest.field) : whole;
  return value ? [printedAnswer(slot, 'suggestion', value)] : [];
}
