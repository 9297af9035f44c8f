import { own } from '../model/json.js';
import { ask, again, button, wait, type Move } from './asked.js';
import { changeable } from './change-field.js';
import { goThrough, lastPassed } from './go-through.js';
import { leave } from './leave.js';
import { freshLocal, hasDone } from './local.js';
import { optIn, optOut } from './notifications.js';
import { openNow, type OpenAsked } from './open-asked.js';
import { sayWhatStays, showMyData } from './my-data.js';
import { askPerson, reasonOf, sayPhone } from './person.js';
import { engineQuestions } from './questions/index.js';
import { clearTopic, routeTo } from './routes.js';
import { sayExample } from './say-example.js';
import { kindOf } from './steps/index.js';
import { attempt, authored, change, engine, isSensitive, rule, say, stepOf, top, topicOf, type Talk } from './talk.js';
import { topicButton } from './topics.js';
import type { Command } from './words/commands.js';

/** What every form can do with nothing written: the answer to a command at whatever is open. */
export function repair(talk: Talk, command: Command): Move {
  rule(talk, `command:${command.name}`);
  if (command.name === 'language') return chooseLanguage(talk, command.to);
  return repairs[command.name](talk);
}

/** Everything but the language, which needs to know which. */
const repairs: { readonly [N in Exclude<Command['name'], 'language'>]: (talk: Talk) => Move } = {
  opt_out: optOut,
  opt_in: (talk) => (optIn(talk) ? reopenUnlessMenu(talk) : wait),
  person: (talk) => askPerson(talk, { queue: null, reason: reasonOf(talk, 'asked') }),
  robot(talk) {
    const agencys = ownAnswer(talk);
    if (agencys) return agencys;
    say(talk, engine('robot'), { says: 'bot/robot' });
    return reopenUnlessMenu(talk);
  },
  my_data(talk) {
    showMyData(talk);
    return reopenUnlessMenu(talk);
  },
  delete_data(talk) {
    const { erase } = engineQuestions;
    return sayWhatStays(talk) && erase ? ask(talk, erase.asked(talk.bot, talk.state, {}), {}) : reopen(talk);
  },
  leave,
  back,
  change: changeSomething,
  start_over(talk) {
    const frame = talk.state.stack[0];
    const topic = topicOf(talk, frame?.topic);
    if (!frame || !topic) return showMenu(talk);
    say(talk, engine('start_over'));
    change(talk, {
      question: null,
      misses: 0,
      stack: [{ ...frame, step: topic.first, slots: {}, tries: 0, local: freshLocal, interrupted: false }],
    });
    return again;
  },
  skip(talk) {
    const open = openNow(talk);
    const frame = top(talk);
    const step = stepOf(talk.bot, frame);
    if (open?.type === 'step' && frame && step && open.asked.optional) {
      const skipped = kindOf(step).skipped?.(talk, step, frame);
      if (skipped) return skipped;
    }
    if (!open) return showMenu(talk);
    if (open.type === 'engine') return decline(talk, open);
    // A question asked in passing may be passed over: the form below goes on.
    if (talk.state.stack.length > 1) return { type: 'end' };
    const hasPeople = Object.keys(talk.bot.queues).length > 0;
    say(talk, engine('skip.required'), hasPeople ? { choices: [button('person')] } : {});
    return reopen(talk);
  },
  repeat(talk) {
    if (openNow(talk)) return reopen(talk);
    const { lastSaid } = talk.state;
    if (lastSaid.length === 0) return showMenu(talk);
    for (const { text, values } of lastSaid) say(talk, text, { values });
    return wait;
  },
  help,
  why(talk) {
    const open = openNow(talk);
    if (!open) return help(talk);
    say(talk, open.asked.why === undefined ? engine('why') : authored(open.asked.why));
    return reopen(talk);
  },
  example(talk) {
    if (!openNow(talk)) return help(talk);
    sayExample(talk);
    return reopen(talk);
  },
  menu: showMenu,
  unhelpful(talk) {
    const { lastTopic } = talk.state;
    const others = (talk.state.others ?? []).flatMap((name) => (name === lastTopic ? [] : (topicOf(talk, name) ?? [])));
    const [queue] = Object.values(talk.bot.queues);
    const isAgain = talk.state.attempts.some(({ what }) => what === 'unhelpful');
    rule(talk, `unhelpful:${lastTopic ?? ''}`);
    attempt(talk, 'unhelpful');
    if (isAgain && queue) sayPhone(talk, queue);
    say(talk, engine(others.length > 0 ? 'unhelpful_others' : 'unhelpful'), {
      says: 'bot/unhelpful',
      choices: [...others.map(topicButton), button('person'), button('menu')],
    });
    talk.effects.push({ type: 'note', text: `Did not help: ${lastTopic ?? 'no topic'}` });
    // Offered once; the next time it is the person that is left.
    change(talk, { others: [] });
    return openNow(talk)?.type === 'step' ? reopen(talk) : wait;
  },
  thanks(talk) {
    const agencys = ownAnswer(talk);
    if (agencys) return agencys;
    say(talk, engine(isSensitive(talk) ? 'small.thanks_plain' : 'small.thanks'));
    return closeByCourtesy(talk);
  },
  greeting(talk) {
    if (openNow(talk)?.type === 'step') return reopen(talk);
    // What rested is offered instead of the menu.
    return talk.state.parked && talk.state.stack.length === 0 && !talk.state.question ? again : showMenu(talk);
  },
  bye(talk) {
    if (openNow(talk)?.type === 'step') return reopen(talk);
    const agencys = ownAnswer(talk);
    if (agencys) return agencys;
    say(talk, engine('small.bye'));
    return closeByCourtesy(talk);
  },
  // Only in the line for a person; elsewhere they are nothing special.
  position: showMenu,
  assistant: showMenu,
};

/** After "thank you" or "bye" a question of the engine's own is not asked again; one of a form is. */
function closeByCourtesy(talk: Talk): Move {
  const open = openNow(talk);
  if (open?.type !== 'engine' || open.asked.name === 'leave') return reopen(talk);
  // The message that was written goes to the staff, with no other way to answer it than here.
  if (open.asked.name === 'contact') return decline(talk, open);
  change(talk, { question: null, misses: 0 });
  return talk.state.stack.length > 0 && talk.state.waiting === null ? again : wait;
}

/** The agency's own answer to a courtesy or to "are you a robot?", if it has one, it was heard and no form is open. */
function ownAnswer(talk: Talk): Move | null {
  const heard = clearTopic(talk);
  if (heard?.topic.kind !== 'faq' || (talk.state.stack.length > 0 && heard.topic.name === top(talk)?.topic))
    return null;
  return routeTo(talk, heard.topic);
}

/** The menu was shown a moment ago and stays open; whatever else is open is asked once more. */
const reopenUnlessMenu = (talk: Talk): Move => (talk.state.question?.name === 'menu' ? wait : reopen(talk));

/** Asks what is open once more, if anything is. */
export function reopen(talk: Talk): Move {
  const { question } = talk.state;
  const open = openNow(talk);
  if (open?.type === 'engine' && question) return ask(talk, open.asked, question.about);
  return talk.state.stack.length > 0 && talk.state.waiting === null ? again : wait;
}

/** What closes a question of the engine's own without doing anything. */
const declines: { readonly [question: string]: string } = {
  nobody: 'bot',
  message: 'not_now',
  contact: 'no_contact',
  resume: 'drop',
  leave: 'keep',
  change: 'keep',
  stuck: 'try_again',
  erase: 'keep',
};

/** "Skip" or "back" at a question of the engine's own. */
function decline(talk: Talk, open: Extract<OpenAsked, { type: 'engine' }>): Move {
  const command = own(declines, open.asked.name);
  const about = talk.state.question?.about ?? {};
  change(talk, { question: null, misses: 0 });
  if (command === undefined) return showMenu(talk);
  return open.question.answered(talk, about, { type: 'command', command, about: {} });
}

/** To the question before: the last answer given in the open topic is asked again, unless something was sent since. */
function back(talk: Talk): Move {
  const frame = top(talk);
  const step = stepOf(talk.bot, frame);
  const open = openNow(talk);
  if (open?.type === 'engine') return decline(talk, open);
  if (!frame) return showMenu(talk);
  const inside = step && kindOf(step).back?.(talk, step, frame);
  if (inside) return inside;
  const last = hasDone(frame) ? undefined : lastPassed(talk.bot, frame);
  if (last) {
    change(talk, { question: null });
    return goThrough(talk, last.slot, last.step, null);
  }
  // Nothing before it here, but it was asked in passing: back is to the form.
  if (talk.state.stack.length > 1 && !hasDone(frame)) return { type: 'end' };
  say(talk, engine('back.nothing'));
  return reopen(talk);
}

/** "Change": at "is this right?" its own button; else the answers so far, to choose from. */
function changeSomething(talk: Talk): Move {
  const frame = top(talk);
  const step = stepOf(talk.bot, frame);
  const open = openNow(talk);
  if (open?.type === 'step' && open.asked.name === 'confirm' && frame && step) {
    const given = { type: 'command', command: 'change', about: {} } as const;
    return kindOf(step).answered?.(talk, step, frame, given) ?? again;
  }
  const { change: question } = engineQuestions;
  if (!question || changeable(talk).length === 0) {
    say(talk, engine('confirm.nothing'));
    return reopen(talk);
  }
  return ask(talk, question.asked(talk.bot, talk.state, {}), {});
}

function chooseLanguage(talk: Talk, to: string): Move {
  if (!talk.bot.languages.includes(to)) {
    say(talk, engine('language.unknown'));
    return reopen(talk);
  }
  const same = talk.was === to;
  change(talk, { locale: to, localeBy: 'chosen', misses: 0 });
  say(talk, engine(same ? 'language.same' : 'language.switched'), { says: 'bot/language' });
  if (
    talk.state.waiting !== null ||
    talk.input.control.owner.type === 'queue' ||
    talk.input.control.owner.type === 'agent'
  )
    return wait;
  if (talk.state.question?.name === 'language') change(talk, { question: null });
  return talk.state.stack.length > 0 || openNow(talk) ? reopen(talk) : showMenu(talk);
}

/** The menu beside what is open; on its own it is the open question, so that a number answers it. */
export function showMenu(talk: Talk): Move {
  const { menu } = engineQuestions;
  if (!menu) return wait;
  const asked = menu.asked(talk.bot, talk.state, {});
  if (talk.state.stack.length === 0) return ask(talk, asked, {});
  say(talk, asked.say, { choices: [...asked.answers, button('keep')] });
  return wait;
}

function help(talk: Talk): Move {
  const open = openNow(talk);
  // At "did you mean …?" a yes or no is not what is asked for first.
  const isChoice = open?.type === 'engine' && (open.asked.accepts.length === 0 || open.asked.name === 'clarify');
  if (!open || isChoice) {
    say(talk, engine('help.general'));
    return open ? reopen(talk) : showMenu(talk);
  }
  if (open.asked.help !== undefined) say(talk, authored(open.asked.help));
  else sayExample(talk);
  say(talk, engine(open.asked.optional ? 'help.question_optional' : 'help.question'));
  return reopen(talk);
}
