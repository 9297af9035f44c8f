import type { Bot, Topic } from '../../src/model/bot.js';
import type { Locale } from '../../src/model/text.js';
import { act, askedNow, finish } from './answers.js';
import type { BotUnderTest } from './bots-under-test.js';
import { Failure, must } from './failure.js';
import { wish, type At, type Interruption, type Pattern } from './pattern.js';
import type { Place } from './places.js';
import { visit, type Moment } from './visit.js';

/** One form with its questions in one language, and what it can be interrupted by. */
export interface Ground {
  readonly under: BotUnderTest;
  readonly form: Topic;
  readonly locale: Locale;
  readonly places: readonly Place[];
  readonly question: Interruption | null;
  readonly otherForm: Topic | null;
}

const standing = new Map<string, Moment>();

/** How a place stands on a channel: its answers given in that channel's own way, so that the way there is tried as well. */
async function standAt({ under, locale }: Ground, place: Place, channel: string) {
  const key = [under.bot.name, place.form, place.name, locale, channel].join(' ');
  const there = visit({ ...under, locale, channel, world: place.world, staffed: false }, standing.get(key));
  if (!standing.has(key)) {
    for (const one of place.path) await act(there, one);
    standing.set(key, there.moment);
  }
  return there;
}

/** Tries one pattern at one question: null = it holds; else what was wrong, where, and the conversation. */
export async function tryPattern(
  ground: Ground,
  pattern: Pattern,
  place: Place,
  channel: string,
  turn: number,
): Promise<string | null> {
  const { under, form, locale } = ground;
  const { bot } = under;
  let there: Awaited<ReturnType<typeof standAt>> | null = null;
  try {
    there = await standAt(ground, place, channel);
    const asked = askedNow(there);
    const frame = there.state.stack.at(-1);
    must(asked !== null && frame !== undefined, 'the way there leads elsewhere on this channel');
    const { question, otherForm } = ground;
    const at: At = {
      visit: there,
      place,
      bot,
      form,
      locale,
      asked,
      before: there.state,
      frame,
      turn,
      question,
      otherForm,
    };
    if (pattern.applies && !pattern.applies(at)) return null;
    await pattern.run(at);
    if (pattern.staysIn) await leavesOrFinishes(at);
    return null;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const lines = there?.moment.transcript.map((line) => `    ${line.replaceAll('\n', '\n      ')}`) ?? [];
    return [`${place.name} · ${locale} · ${channel}: ${error.message}`, ...lines.slice(-30)].join('\n');
  }
}

/** Whatever happened, the citizen can still finish the form, or leave it; by turns one of the two is tried. */
async function leavesOrFinishes(at: At): Promise<void> {
  const { visit: there } = at;
  if (there.moment.control.owner.type !== 'bot') return;
  if (at.turn % 3 === 2) return;
  if (at.turn % 3 === 0) {
    must(await finish(there), 'the form cannot be finished any more');
    return;
  }
  await there.say(wish(at, 'leave'));
  if (there.state.question?.name === 'resume') await there.say(wish(at, 'leave'));
  must(there.state.stack.length === 0, 'the form cannot be left any more');
}

/** An FAQ that only answers, as an interruption: the first whose examples the recognizer is sure of in every language. */
export async function interruptionOf({ bot, recognizer }: BotUnderTest): Promise<Interruption | null> {
  for (const topic of Object.values(bot.topics)) {
    const first = topic.steps[topic.first ?? ''];
    if (topic.kind !== 'faq' || topic.urgent || first?.type !== 'say' || first.next !== null) continue;
    if (topic.file.includes('common/')) continue;
    const asks: { [locale: string]: string } = {};
    for (const locale of bot.languages) {
      for (const example of topic.examples[locale] ?? []) {
        const words = asQuestion(example, locale);
        const expectation = { locale, timeZone: bot.timeZone, topic: null, specs: [], options: [] };
        const heard = await recognizer.recognize(words, expectation, 0);
        const sure = heard.intents[0]?.intent === topic.name && heard.intents[0].confidence > 0.95;
        if (!sure || heard.language.code !== locale || heard.language.confidence < 0.9 || words.split(' ').length < 5)
          continue;
        asks[locale] = words;
        break;
      }
    }
    if (bot.languages.every((locale) => asks[locale] !== undefined))
      return { topic: topic.name, asks, says: first.say };
  }
  return null;
}

function asQuestion(example: string, locale: string): string {
  const bare = example.replace(/^¿|\?$/gu, '');
  return locale === 'es' ? `¿${bare}?` : `${bare}?`;
}

/** Another form to switch to, which begins with a question. */
export const otherFormOf = (bot: Bot, form: Topic): Topic | null =>
  Object.values(bot.topics).find(
    (topic) => topic.kind === 'form' && topic.name !== form.name && Object.values(topic.steps)[0]?.type === 'ask',
  ) ?? null;
