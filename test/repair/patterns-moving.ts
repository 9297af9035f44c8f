import { collectedFields } from '../../src/dialog/fields.js';
import { own } from '../../src/model/json.js';
import type { Value } from '../../src/model/value.js';
import { act, askedNow, possibleActs, typedAnswers } from './answers.js';
import { must } from './failure.js';
import {
  hasAnswers,
  isForm,
  isFreeText,
  sameAnswers,
  sameQuestion,
  says,
  wish,
  type At,
  type Pattern,
} from './pattern.js';
import { gibberish, signs } from './phrases.js';
import type { Visit } from './visit.js';

const collected = ({ bot, frame }: At) => collectedFields(bot, frame);

/** Whether a form has an end before its last step. */
const endsEarly = ({ form }: At): boolean => Object.values(form.steps).some(({ type }) => type === 'end');

/** What changes where the form stands: an answer corrected, a step back, a way out. */
export const moving: readonly Pattern[] = [
  {
    name: 'an answer is changed by its name: it is asked again, and nothing else changes',
    applies: (at) => collected(at).length > 0 && isForm(at),
    staysIn: true,
    async run(at) {
      const fields = collected(at).filter(({ slot }) => slot !== at.asked.accepts[0]?.slot);
      const field = fields[at.turn % fields.length];
      if (!field) return;
      const name = (field.label?.[at.locale] ?? field.slot).toLowerCase();
      await at.visit.say(at.locale === 'es' ? `cambiar ${name}` : `change the ${name}`);
      must(
        at.visit.asks === field.slot || at.visit.asks === 'change',
        `“change ${name}” made it ask ${at.visit.asks ?? 'nothing'}`,
      );
      must(at.visit.asks === field.slot, `it asked which answer, though “${name}” was named`);
      await answerDifferently(at.visit, field.value);
      // The other answer may be the one with which the form ends, by its author's wish.
      if (at.visit.state.stack.length === 0 && endsEarly(at)) return;
      const after = at.visit.state.stack.at(-1);
      // Another answer may end the form in its author's words: "this is for owners only".
      const ended = at.visit.said.some((key) => key.startsWith(`${at.form.name}/`));
      if (after === undefined && ended) return;
      must(after?.topic === at.frame.topic, 'the form is gone');
      must(JSON.stringify(own(after.slots, field.slot) ?? null) !== 'null', `${field.slot} has no answer any more`);
      // What the form works out by itself (`set`) may follow the answer.
      for (const { slot, value } of collected(at)) {
        const now = own(after.slots, slot);
        if (slot !== field.slot && now !== undefined)
          must(JSON.stringify(now) === JSON.stringify(value), `${slot} changed with ${field.slot}`);
      }
    },
  },
  {
    name: 'a new value said with the name is taken at once',
    applies: (at) => textFields(at).length > 0 && isForm(at) && at.asked.name !== 'change',
    staysIn: true,
    async run(at) {
      const fields = textFields(at);
      const field = fields[at.turn % fields.length];
      if (!field) return;
      const [first = '', second = ''] = typedAnswers({ type: field.type }, at.visit);
      const name = (field.label?.[at.locale] ?? field.slot).toLowerCase();
      const said = JSON.stringify(field.value);
      const other = said.includes(second.slice(0, 6)) ? first : second;
      await at.visit.say(at.locale === 'es' ? `no, ${name} es ${other}` : `no, the ${name} is ${other}`);
      const after = at.visit.state.stack.at(-1);
      const now = JSON.stringify(own(after?.slots ?? {}, field.slot) ?? null);
      must(now !== said && now !== 'null', `${field.slot} is still ${now}`);
      sameQuestion({ ...at, frame: { ...at.frame, slots: after?.slots ?? {} } });
    },
  },
  {
    name: 'back asks the question before, and its answer leads on',
    staysIn: true,
    async run(at) {
      await at.visit.say(wish(at, 'back'));
      if (at.visit.said.includes('dialog:back.nothing')) return sameQuestion(at);
      must(at.visit.asks !== undefined, 'it asked nothing');
      must(at.visit.state.stack[0]?.topic === at.form.name, 'the form is gone');
    },
  },
  {
    name: 'start over asks the first question again, with nothing filled in',
    applies: isForm,
    staysIn: true,
    async run(at) {
      await at.visit.say(wish(at, 'start_over'));
      says(at.visit, 'dialog:start_over');
      const [bottom, ...above] = at.visit.state.stack;
      must(bottom?.topic === at.form.name && above.length === 0, 'the form is not open alone');
      must(at.visit.asks !== undefined || at.visit.state.waiting !== null, 'it asked nothing');
      must(collectedFields(at.bot, bottom).length === 0, `it kept ${Object.keys(bottom.slots).join(', ')}`);
    },
  },
  {
    name: 'what may be left out is skipped; what is needed is said to be',
    applies: isForm,
    staysIn: true,
    async run(at) {
      await at.visit.say(wish(at, 'skip'));
      if (!at.asked.optional) {
        says(at.visit, 'dialog:skip.required');
        return sameQuestion(at);
      }
      const slot = at.asked.accepts[0]?.slot ?? '';
      const after = at.visit.state.stack.at(-1);
      must(at.visit.state.question?.name !== at.asked.name, 'the same question again');
      if (at.asked.answers.every(({ means }) => means.type !== 'command' || means.command !== 'done'))
        must(own(after?.slots ?? {}, slot) === undefined, `${slot} has an answer all the same`);
    },
  },
  {
    name: 'who leaves is told what was not done, and is out',
    staysIn: false,
    async run(at) {
      await at.visit.say(wish(at, 'leave'));
      const { state } = at.visit;
      must(state.stack.length === 0 && state.waiting === null, `still in ${state.stack.at(-1)?.topic}`);
      must(
        at.visit.said.some((key) => key.startsWith('dialog:leave.')),
        `it said ${at.visit.said.join(', ')}`,
      );
      if (isForm(at)) says(at.visit, `${at.form.name}/left`);
      must(!at.visit.effects.some((effect) => effect.type === 'call' && effect.writes), 'something was sent');
    },
  },
  {
    name: 'another form is begun only after asking, and this one can be gone on with',
    applies: (at) => at.otherForm !== null && isForm(at),
    staysIn: true,
    async run(at) {
      const other = at.otherForm;
      if (!other) return;
      const hit = {
        intents: [{ intent: other.name, confidence: 0.97 }],
        outOfScope: false,
        readings: [],
        version: 'certain',
      };
      const language = { code: at.locale, confidence: 0.9 };
      const [example = other.title[at.locale] ?? ''] = other.examples[at.locale] ?? [];
      const words = /[?]$/.test(example) ? example : `${at.locale === 'es' ? '¿' : ''}${example}?`;
      await at.visit.send({ type: 'message', text: words }, { ...hit, language });
      if (at.asked.accepts.some(({ spec }) => spec.type === 'text')) return;
      if (!hasAnswers(at)) {
        must(
          at.visit.state.stack[0]?.topic === other.name ||
            at.visit.state.parked !== null ||
            at.visit.state.question?.name === 'leave',
          'neither form is open',
        );
        if (at.visit.state.question?.name !== 'leave') return;
      }
      must(at.visit.asks === 'leave', `it asked ${at.visit.asks ?? 'nothing'} instead of whether to leave`);
      const kept = at.visit.moment;
      await at.visit.say(at.locale === 'es' ? 'no' : 'no');
      sameQuestion(at);
      at.visit.moment = kept;
      await at.visit.say(at.locale === 'es' ? 'sí' : 'yes');
      must(at.visit.state.parked?.topic === at.form.name, 'the answers were not kept');
      must(
        at.visit.state.stack[0]?.topic === other.name ||
          at.visit.state.stack.length === 0 ||
          at.visit.moment.control.owner.type !== 'bot',
        `${at.visit.state.stack[0]?.topic} is open`,
      );
      at.visit.moment = { ...at.visit.moment, control: { owner: { type: 'bot' }, epoch: 1 } };
      if (at.visit.state.stack.length > 0) await at.visit.say(wish(at, 'leave'));
      must(
        at.visit.state.question?.name === 'resume',
        `after leaving it asks ${at.visit.state.question?.name ?? 'nothing'}`,
      );
      await at.visit.say(at.locale === 'es' ? 'sí' : 'yes');
      sameAnswers(at);
    },
  },
  {
    name: 'three times not understood: another way, then choices, then a person or a message; never a loop',
    staysIn: false,
    async run(at) {
      const words = isFreeText(at) ? signs : gibberish;
      let asked = 0;
      for (let n = 0; n < 8; n += 1) {
        await at.visit.say(words[n % words.length] ?? '');
        const { state, control } = at.visit.moment;
        const top = state?.stack.at(-1);
        if (control.owner.type !== 'bot' || !state || top?.step !== at.frame.step) return;
        if (JSON.stringify(top.slots) !== JSON.stringify(at.frame.slots)) return;
        const open = state.question?.name ?? '';
        if (open === 'message' || open === 'contact' || open === 'nobody') return;
        if (open === at.asked.name) asked += 1;
        must(asked <= Math.max(3, at.asked.retries), `${at.asked.name} was asked ${asked} times more`);
      }
      must(false, `after eight tries ${at.visit.state.question?.name ?? 'nothing'} is open, and nobody was asked for`);
    },
  },
];

const textFields = (at: At) =>
  collected(at).filter(
    ({ slot, type }) =>
      ['phone', 'email', 'zip', 'address', 'name'].includes(type) && slot !== at.asked.accepts[0]?.slot,
  );

/** Another answer than the one given before. */
async function answerDifferently(visit: Visit, before: Value): Promise<void> {
  const asked = askedNow(visit);
  must(asked !== null, 'the question is not open');
  const acts = possibleActs(visit);
  const other = acts.find((one) => {
    if (one.type === 'say') return !isSaid(one.text, before);
    if (one.type === 'upload') return true;
    const means = one.type === 'option' ? asked.answers[one.n]?.means : undefined;
    return means?.type === 'value' && JSON.stringify(means.value) !== JSON.stringify(before);
  });
  await act(visit, other ?? acts[0] ?? { type: 'say', text: '1' });
}

const digits = (words: string): string => words.replace(/\D/gu, '');
const isSaid = (text: string, value: Value): boolean => {
  const known = JSON.stringify(value);
  return known.includes(text) || (digits(text).length > 3 && known.includes(digits(text)));
};
