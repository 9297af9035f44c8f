import type { Bot, Question } from '../../model/bot.js';
import { own } from '../../model/json.js';
import type { Frame } from '../../model/state.js';
import { button, printedAnswer, valueAnswer, yesNoAnswers, type Answerable, type Asked } from '../asked.js';
import { optionValue } from '../slots/choice.js';
import { pageOf } from '../paging.js';
import { rowOptions } from '../slots/list.js';
import { fieldOf } from '../operands.js';
import { authored, engine } from '../talk.js';

/** A written question as it stands in a frame: its words, its options, and the buttons that go with them. */
export function questionAsked(bot: Bot, question: Question, frame: Frame): Asked {
  const { slot, spec } = question;
  const files = own(frame.slots, slot);
  const options = [...suggested(bot, question, frame), ...optionAnswers(bot, question)];
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
  if (spec.type === 'choice')
    return (spec.options ?? []).map((option) => valueAnswer(slot, option, optionValue(option)));
  const list = spec.type === 'list' ? own(bot.lists, spec.list ?? '') : undefined;
  return list ? rowOptions(list).map((option) => valueAnswer(slot, option, optionValue(option))) : [];
}

function suggested(_bot: Bot, { slot, suggest }: Question, frame: Frame): readonly Answerable[] {
  if (!suggest || suggest.type !== 'ref') return [];
  const whole = own(frame.slots, suggest.name);
  const value = whole && suggest.field !== undefined ? fieldOf(_bot, whole, suggest.field) : whole;
  return value ? [printedAnswer(slot, 'suggestion', value)] : [];
}
