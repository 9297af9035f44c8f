import type { InboundEvent } from '../model/event.js';
import { ask, type Asked } from './asked.js';
import { engineQuestions } from './questions/index.js';
import { showMenu } from './repair.js';
import { heardTopics, routeTo } from './routes.js';
import { perform } from './run.js';
import { authored, change, engine, rule, say, topicOf, type Talk } from './talk.js';
import { tellOtherLanguage } from './other-language.js';
import { tellNotices } from './topics.js';
import { commandsIn } from './words/commands.js';

/** A conversation was opened: greeted, or shown the menu again where the person asked for it; a link may name a topic, which is begun. */
export function openedBy(talk: Talk, event: Extract<InboundEvent, { type: 'opened' }>): boolean {
  const { owner } = talk.input.control;
  if (owner.type === 'queue' || owner.type === 'agent') {
    rule(talk, 'routed');
    return true;
  }
  if (talk.state.waiting) return event.asked !== true;
  const topic = topicOf(talk, event.topic);
  const greeted = talk.state.greeted;
  if (topic) {
    rule(talk, `link:${topic.name}`);
    takeHint(talk, event.locale);
    if (!greeted) greet(talk, 'before');
    perform(talk, routeTo(talk, topic));
  } else if (greeted && event.asked) {
    rule(talk, 'opened:again');
    perform(talk, showMenu(talk));
  } else opened(talk, event.locale);
  return true;
}

/** The page's language counts as a hint until the person's words are known. */
function takeHint(talk: Talk, hint: string | undefined): void {
  const [only] = talk.bot.languages.length === 1 ? talk.bot.languages : [];
  const base = hint?.split('-')[0];
  const locale = only ?? talk.bot.languages.find((one) => one === hint || one === base);
  if (talk.state.locale === null && locale !== undefined) change(talk, { locale, localeBy: 'hint' });
}

/** The page was opened: greeted in its language with the menu and the other language; in all of them if the page's is unknown. */
function opened(talk: Talk, hint: string | undefined): void {
  if (talk.state.greeted) return;
  takeHint(talk, hint);
  greet(talk, 'alone');
}

/** Greets once: alone with buttons, or before an answer. */
export function greet(talk: Talk, how: 'alone' | 'before'): void {
  rule(talk, 'greeting');
  change(talk, { greeted: true });
  const greeting = authored(talk.bot.greeting);
  const notices = (): boolean => tellNotices(talk, null);
  if (how === 'before') {
    say(talk, greeting, { says: 'bot/greeting' });
    notices();
    return;
  }
  const name = talk.state.locale === null ? 'language' : 'menu';
  const question = engineQuestions[name];
  const asked: Asked | undefined = question?.asked(talk.bot, talk.state, {});
  if (!asked) return;
  // The buttons stand beside the last thing said.
  const due = talk.bot.notices.some((notice) => notice.on === 'everything');
  if (due) {
    say(talk, greeting, { says: 'bot/greeting' });
    notices();
    ask(talk, { ...asked, say: engine(name === 'menu' ? 'menu' : 'language.ask') }, {});
    return;
  }
  ask(talk, { ...asked, say: greeting }, {});
}

/**
 * The first words of a conversation: greeted once in the language heard, with the answer after it. Words that say nothing ("hi", "ok",
 * "123") get the greeting alone, in both languages if none is known. Returns whether that was all.
 */
export function firstWords(talk: Talk, text: string): boolean {
  if (talk.state.greeted) return false;
  if (talk.state.locale === null && talk.bot.languages.length === 1) {
    change(talk, { locale: talk.bot.languages[0] ?? null, localeBy: 'hint' });
  }
  const commands = commandsIn(text);
  const small = commands.some(
    ({ name }) => name === 'greeting' || name === 'thanks' || name === 'bye' || name === 'help',
  );
  const heard = heardTopics(talk).some(({ confidence }) => confidence >= talk.bot.thresholds.clarify);
  if ((small || commands.length === 0) && (small || !heard)) {
    const unclear = small || talk.state.locale === null || text.trim().split(/\s+/).length < 3;
    if (unclear) {
      tellOtherLanguage(talk, text);
      greet(talk, 'alone');
      return true;
    }
  }
  greet(talk, 'before');
  return false;
}
