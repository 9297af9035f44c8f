import type { Bot } from '../../model/bot.js';
import { own } from '../../model/json.js';
import type { Locale, Slots } from '../../model/text.js';
import { again, button, plainQuestion, wait, type Asked } from '../asked.js';
import { parkedLocal, wordsFrom } from '../local.js';
import type { About, EngineQuestion } from '../engine-question.js';
import { onceFor } from '../per-turn.js';
import { askMessage, askPerson, reasonOf } from '../person.js';
import { change, changeTop, engine, rule, say, top } from '../talk.js';
import { languageButtons, menuButtons, topicButton } from '../topics.js';

const yesNo = { slot: 'yes', spec: { type: 'yes-no' } } as const;
const isYes = (value: { readonly type: string; readonly yes?: boolean }): boolean =>
  value.type === 'yes-no' && value.yes === true;

function titleOf(bot: Bot, name: unknown): Slots {
  const topic = typeof name === 'string' ? own(bot.topics, name) : undefined;
  return topic ? { topic: { type: 'localized', text: topic.title } } : {};
}

/** Another form was asked for while answers were collected here: leave this one? */
export const leave: EngineQuestion = {
  asked: (bot, state): Asked => ({
    ...plainQuestion,
    name: 'leave',
    say: engine('leave.ask'),
    values: titleOf(bot, state.stack.at(-1)?.topic),
    accepts: [yesNo],
    answers: [button('leave'), button('keep')],
  }),
  answered(talk, about, given) {
    const leaves =
      (given.type === 'command' && given.command === 'leave') || (given.type === 'value' && isYes(given.value));
    const { to } = about;
    if (!leaves || typeof to !== 'string') return again;
    const frame = top(talk);
    change(talk, {
      parked: frame ? { ...frame, tries: 0, local: parkedLocal(frame.local), interrupted: false } : null,
      stack: [],
    });
    talk.words = wordsFrom(about);
    return { type: 'start', topic: to, how: 'anew' };
  },
  gaveUp: () => again,
};

/** A form that was left is to be gone on with? */
export const resume: EngineQuestion = {
  asked: (bot, state): Asked => {
    const topic = state.parked && own(bot.topics, state.parked.topic);
    return {
      ...plainQuestion,
      name: 'resume',
      say: engine(topic?.sensitive === true ? 'resume.ask_plain' : 'resume.ask'),
      values: titleOf(bot, state.parked?.topic),
      accepts: [yesNo],
      answers: [button('resume'), button('drop')],
    };
  },
  soft: true,
  answered(talk, _about, given) {
    const { parked } = talk.state;
    const goesOn =
      (given.type === 'command' && given.command === 'resume') || (given.type === 'value' && isYes(given.value));
    change(talk, { parked: null });
    if (!goesOn || !parked) {
      say(talk, engine('resume.dropped'), { choices: menuButtons(talk.bot) });
      return wait;
    }
    const { '~rested': _, ...local } = parked.local;
    change(talk, { stack: [...talk.state.stack, { ...parked, local }], lastTopic: parked.topic });
    return again;
  },
  gaveUp(talk) {
    change(talk, { parked: null });
    return wait;
  },
};

/** Did you mean one of these? */
export const clarify: EngineQuestion = {
  asked: (bot, _state, about): Asked => ({
    ...plainQuestion,
    name: 'clarify',
    say: engine('clarify'),
    accepts: [yesNo],
    answers: [...topicsOf(bot, about).map(topicButton), button('none')],
  }),
  soft: true,
  answered(talk, about, given) {
    const topics = topicsOf(talk.bot, about);
    const only = topics.length === 1 && given.type === 'value' && isYes(given.value) ? topics[0] : undefined;
    const topic = given.type === 'topic' ? given.topic : only?.name;
    // Which topic the words before this turn meant: kept with the turn, as a suggestion for training.
    rule(talk, `meant:${topic ?? 'none'}`);
    if (topic === undefined) return { type: 'misunderstood' };
    talk.words = wordsFrom(about);
    return { type: 'start', topic, how: 'anew' };
  },
};

function topicsOf(bot: Bot, about: About) {
  const names = Array.isArray(about['topics']) ? (about['topics'] as readonly unknown[]) : [];
  return names.flatMap((name) => (typeof name === 'string' ? (own(bot.topics, name) ?? []) : []));
}

/** The menu: what the bot can be asked, and the other language. */
export const menu: EngineQuestion = {
  asked(bot, state) {
    const made = menus(bot);
    const known = made.get(state.locale);
    if (known) return known;
    const answers = [...menuButtons(bot), ...languageButtons(bot, state.locale)];
    const asked: Asked = { ...plainQuestion, name: 'menu', say: engine('menu'), answers, fixed: true };
    made.set(state.locale, asked);
    return asked;
  },
  soft: true,
  answered: (_talk, _about, given) =>
    given.type === 'topic' ? { type: 'start', topic: given.topic, how: 'anew' } : wait,
};

/** A bot's menu in each language it is spoken in: it is content. */
const menus = onceFor((_bot: Bot) => new Map<Locale | null, Asked>());

/** Which language? Asked in all of them, when the first message did not tell. */
export const language: EngineQuestion = {
  asked: (bot): Asked => ({
    ...plainQuestion,
    name: 'language',
    say: engine('language.ask'),
    answers: languageButtons(bot, null),
  }),
  soft: true,
  answered: () => wait,
};

/** Three times not understood: a person, a message, or out of here; never a fourth time the same question. */
export const stuck: EngineQuestion = {
  asked: (bot, state): Asked => ({
    ...plainQuestion,
    name: 'stuck',
    say: engine('fallback.stuck'),
    answers: [
      button('person'),
      ...(Object.keys(bot.queues).length > 0 ? [button('message')] : []),
      ...(state.stack.length > 0 ? [button('try_again'), button('leave')] : [button('menu')]),
    ],
  }),
  soft: true,
  answered(talk, _about, given) {
    change(talk, { misses: 0 });
    changeTop(talk, { tries: 0 });
    const command = given.type === 'command' ? given.command : '';
    const request = { queue: null, reason: reasonOf(talk, 'not_understood') };
    if (command === 'person') return askPerson(talk, request);
    if (command === 'message') return askMessage(talk, request);
    return again;
  },
  gaveUp: (talk) => askPerson(talk, { queue: null, reason: reasonOf(talk, 'not_understood') }),
};
