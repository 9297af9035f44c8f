import type { Bot, Notice, Topic } from '../model/bot.js';
import { own } from '../model/json.js';
import type { Frame } from '../model/state.js';
import type { Locale, Slots } from '../model/text.js';
import { wallTime } from '../model/time.js';
import { saidAtFirst } from './ahead.js';
import { recentAnswers, recentReference } from './recent.js';
import type { Answerable } from './asked.js';
import { began, freshLocal } from './local.js';
import { onceFor } from './per-turn.js';
import { authored, change, engine, rule, say, type Talk } from './talk.js';

/** Forms nested deeper than this are a loop in the content. */
export const deepest = 8;

/** A topic as a button. */
export const topicButton = onceFor((topic: Topic): Answerable => ({
  label: topic.label,
  means: { type: 'topic', topic: topic.name },
  option: { key: topic.name, label: topic.label, also: { titles: Object.values(topic.title) } },
}));

/** The menu's topics as buttons. */
export const menuButtons = onceFor((bot: Bot): readonly Answerable[] =>
  bot.menu.flatMap((name) => {
    const topic = own(bot.topics, name);
    return topic ? [topicButton(topic)] : [];
  }),
);

/** Buttons for the bot's languages but the one spoken; each is written in its own. */
export function languageButtons(bot: Bot, spoken: Locale | null): readonly Answerable[] {
  const all = allLanguages(bot);
  return bot.languages.flatMap((locale, n) => (locale === spoken ? [] : (all[n] ?? [])));
}

const allLanguages = onceFor((bot: Bot): readonly Answerable[] =>
  bot.languages.map((locale) => ({
    label: engine(`language.in.${locale}`),
    means: { type: 'command', command: 'language', about: { to: locale } },
    // Its key must not be a word: "no hay" holds no wish for English.
    option: { key: `language-${locale}`, label: {} },
  })),
);

/** Whether a step of it asks several things, so that the words which began it may answer them when it is reached. */
const asksSeveral = ({ steps }: Topic): boolean => stepTypes(steps).has('find') || stepTypes(steps).has('book');

const stepTypes = onceFor(
  (steps: Topic['steps']): ReadonlySet<string> => new Set(Object.values(steps).map(({ type }) => type)),
);

/** Begins a topic on top of what is open, saying its notices first. Returns whether it is to be run. */
export function beginTopic(talk: Talk, topic: Topic, slots: Slots = {}): boolean {
  rule(talk, `topic:${topic.name}`);
  const parked = talk.state.parked?.topic === topic.name ? talk.state.parked : null;
  const said = { ...slots, ...saidAtFirst(talk, topic) };
  const known = recentAnswers(talk, topic, { ...parked?.slots, ...said });
  const reference = recentReference(talk, topic);
  const frame: Frame = {
    topic: topic.name,
    step: topic.first,
    slots: { ...known, ...parked?.slots, ...said },
    tries: 0,
    local: {
      ...freshLocal,
      ...(talk.words && asksSeveral(topic) ? began(talk.words) : {}),
      ...(reference ? { '~recent': reference as never } : {}),
    },
    interrupted: false,
  };
  change(talk, {
    stack: [...talk.state.stack, frame],
    question: null,
    misses: 0,
    lastTopic: topic.name,
    ...(parked ? { parked: null } : {}),
  });
  const runs = !tellNotices(talk, topic.name);
  const used = own(known, 'reference');
  if (runs && used) say(talk, engine('recent.used'), { values: { reference: used } });
  return runs;
}

/** Says the notices that are due on a topic (or on everything), each once a conversation. Returns whether one stands instead of it. */
export function tellNotices(talk: Talk, topic: string | null): boolean {
  const due = talk.bot.notices.filter((notice) => isAbout(notice, topic) && isDue(talk, notice));
  for (const notice of due) {
    const told = talk.state.noticed?.includes(notice.name) === true;
    if (told && !(notice.instead && topic !== null)) continue;
    rule(talk, `notice:${notice.name}`);
    say(talk, authored(notice.say), { says: `notice/${notice.name}` });
    if (!told) change(talk, { noticed: [...(talk.state.noticed ?? []), notice.name].slice(-50) });
  }
  return topic !== null && due.some((notice) => notice.instead);
}

const isAbout = (notice: Notice, topic: string | null): boolean =>
  notice.on === 'everything' || (topic !== null && notice.on.includes(topic));

/** Days and minutes are inclusive, wall time in the bot's zone. */
function isDue(talk: Talk, { from, until }: Notice): boolean {
  const { date, time } = wallTime(talk.input.now, talk.bot.timeZone);
  const now = `${date}T${time}`;
  return (
    (from === undefined || from <= now.slice(0, from.length)) &&
    (until === undefined || now.slice(0, until.length) <= until)
  );
}
