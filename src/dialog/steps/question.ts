import type { Bot, Question } from '../../model/bot.js';
import { own } from '../../model/json.js';
import type { Frame } from '../../model/state.js';
import type { SlotType, Value } from '../../model/value.js';
import { button, optionAnswersOf, printedAnswer, yesNoAnswers, type Answerable, type Asked } from '../asked.js';
import { fitsOnePage, pageOf } from '../paging.js';
import { onceFor } from '../per-turn.js';
import { rowOptions } from '../slots/list.js';
import { oldAnswer } from '../local.js';
import { fieldOf, textsOf } from '../operands.js';
import { authored, engine } from '../talk.js';
import { keepWords } from '../words/buttons.js';

/** A written question as it stands in a frame: its words, its options, and the buttons that go with them. */
export function questionAsked(bot: Bot, question: Question, frame: Frame): Asked {
  const files = own(frame.slots, question.slot);
  const kept = keptAnswer(bot, question, frame);
  const extra = suggested(bot, question, frame);
  if (!files && kept.length + extra.length === 0) {
    const fixed = fixedAsked(bot, question);
    if (fixed) return fixed;
  }
  const inFrame = [...kept, ...extra];
  const written = optionAnswers(bot, question);
  const beside = files ? (isUpload(question) ? [button('done')] : []) : skipOf(question);
  const { answers, all } = pageOf(inFrame.length > 0 ? [...inFrame, ...written] : written, beside, frame);
  const words = questionWords(question);
  return all ? { ...words, answers, all } : { ...words, answers };
}

const skipOf = ({ optional }: Question): readonly Answerable[] => (optional ? [button('skip')] : none);

/** A question as it stands where nothing of the frame is shown beside it; null if it has more answers than are shown at once. */
function fixedAsked(bot: Bot, question: Question): Asked | null {
  const made = fixedOf(bot);
  const known = made.get(question);
  if (known !== undefined) return known;
  const written = optionAnswers(bot, question);
  const beside = skipOf(question);
  const asked: Asked | null = fitsOnePage(written, beside)
    ? { ...questionWords(question), answers: [...written, ...beside], fixed: true }
    : null;
  made.set(question, asked);
  return asked;
}

const fixedOf = onceFor((_bot: Bot) => new WeakMap<Question, Asked | null>());

/** The part of a question that is the same in every frame. */
export const questionWords = onceFor((question: Question): Omit<Asked, 'answers' | 'all'> => {
  const { slot, spec } = question;
  return {
    name: slot,
    say: question.say === null ? engine(`ask.${spec.type}`) : authored(question.say),
    accepts: [{ slot, spec }],
    ...(question.why === undefined ? {} : { why: question.why }),
    ...(question.help === undefined ? {} : { help: question.help }),
    ...(question.hint === undefined ? {} : { hint: question.hint }),
    optional: question.optional,
    retries: Math.max(1, question.retries),
    ...(question.otherwise === undefined ? {} : { otherwise: question.otherwise }),
    ...(question.ifOutside === undefined ? {} : { ifOutside: question.ifOutside }),
  };
});

export const isUpload = (question: Question): boolean =>
  question.spec.type === 'photo' || question.spec.type === 'file';

/** All that a written question can be answered with by tapping. */
export function optionAnswers(bot: Bot, { slot, spec }: Question): readonly Answerable[] {
  if (spec.type === 'yes-no') return yesNoAnswers(slot);
  if (spec.type === 'choice') return spec.options ? optionAnswersOf(slot, spec.options) : none;
  const list = spec.type === 'list' ? own(bot.lists, spec.list ?? '') : undefined;
  return list ? optionAnswersOf(slot, rowOptions(list)) : none;
}

const none: readonly Answerable[] = [];

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
  if (!value || own(frame.slots, slot) !== undefined) return none;
  const made = keptOf(bot);
  const known = made.get(value);
  if (known?.slot === slot) return known.answers;
  const answers = keeping(bot, slot, value);
  made.set(value, { slot, answers });
  return answers;
}

/** A question is looked at several times while it is open: its button is made once for the answer that it keeps. */
const keptOf = onceFor(
  (_bot: Bot) => new WeakMap<Value, { readonly slot: string; readonly answers: readonly Answerable[] }>(),
);

function keeping(bot: Bot, slot: string, value: Value): readonly Answerable[] {
  const texts = textsOf(bot, value);
  if (texts.some((text) => text.length > longestKept)) return none;
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
  if (!suggest || suggest.type !== 'ref') return none;
  const whole = own(frame.slots, suggest.name);
  const value = whole && suggest.field !== undefined ? fieldOf(_bot, whole, suggest.field) : whole;
  return value ? [printedAnswer(slot, 'suggestion', value)] : [];
}
