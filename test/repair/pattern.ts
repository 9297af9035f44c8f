import { openAsked } from '../../src/dialog/open-asked.js';
import type { Asked } from '../../src/dialog/asked.js';
import type { Frame } from '../../src/model/state.js';
import type { Bot, Topic } from '../../src/model/bot.js';
import type { ConversationState } from '../../src/model/state.js';
import type { Locale } from '../../src/model/text.js';
import { must } from './failure.js';
import { phrasesFor, type Wish } from './phrases.js';
import type { Place } from './places.js';
import type { Visit } from './visit.js';

/** A visit that stands at an open question of a form. */
export interface At {
  readonly visit: Visit;
  readonly place: Place;
  readonly bot: Bot;
  readonly form: Topic;
  readonly locale: Locale;
  /** The question as it stood, and the state then. */
  readonly asked: Asked;
  readonly before: ConversationState;
  readonly frame: Frame;
  /** Which of several wordings to take. */
  readonly turn: number;
  /** Two texts of a topic that only answers, in each language, with the key of its answer. */
  readonly question: Interruption | null;
  readonly otherForm: Topic | null;
}

/** An FAQ as an interruption: what is asked, and what it says. */
export interface Interruption {
  readonly topic: string;
  readonly asks: { readonly [locale: string]: string };
  readonly says: string;
}

/** One thing that every form can do with nothing written. */
export interface Pattern {
  /** A sentence about people: the test's name. */
  readonly name: string;
  /** Where it says nothing: null at this question. */
  readonly applies?: (at: At) => boolean;
  /** Whether the citizen is still in the form afterwards, and must be able to finish it. */
  readonly staysIn: boolean;
  readonly run: (at: At) => Promise<void>;
}

export const wish = (at: At, name: Wish): string => {
  const phrases = phrasesFor(name, at.locale);
  return phrases[at.turn % phrases.length] ?? '';
};

export const otherLocale = (at: At): Locale => at.bot.languages.find((locale) => locale !== at.locale) ?? at.locale;

const free: ReadonlySet<string> = new Set(['text', 'name', 'address', 'location']);
export const isFreeText = ({ asked }: At): boolean => asked.accepts.some(({ spec }) => free.has(spec.type));

const answers = (frame: Frame | undefined): string => JSON.stringify(frame?.slots ?? {});

/** The same question is open again, with the same answers collected, and it was just asked once more. */
export function sameQuestion(
  { visit, before, asked, frame }: At,
  options: { readonly asksAgain?: boolean } = {},
): void {
  const { state } = visit;
  const top = state.stack.at(-1);
  must(
    state.question?.name === before.question?.name,
    `${asked.name} was open, now ${state.question?.name ?? 'nothing'} is`,
  );
  must(
    state.stack.length === before.stack.length,
    `${state.stack.length} topics are open instead of ${before.stack.length}`,
  );
  must(top?.topic === frame.topic && top.step === frame.step, `it stands at ${top?.topic}/${top?.step}`);
  must(answers(top) === answers(frame), `the answers changed: ${answers(frame)} → ${answers(top)}`);
  const open = openAsked(visit.setting.bot, state);
  must(
    JSON.stringify(open?.asked.answers.map(({ means }) => means)) ===
      JSON.stringify(asked.answers.map(({ means }) => means)) ||
      open?.asked.answers.some(({ means }) => means.type === 'command' && means.command === 'person') === true,
    'other choices than before',
  );
  if (options.asksAgain !== false)
    must(visit.asks === asked.name, `it asked ${visit.asks ?? 'nothing'} instead of ${asked.name}`);
}

/** Something was said before the question came again. */
export function says(visit: Visit, ...keys: readonly string[]): void {
  must(
    keys.some(
      (key) => visit.said.includes(key) || visit.effects.some((effect) => effect.type === 'say' && effect.says === key),
    ),
    `it said ${visit.said.join(', ')} and not ${keys.join(' or ')}`,
  );
}

/** The form is open, or kept, with the same answers. */
export function sameAnswers({ visit, frame }: At): void {
  const kept = visit.state.stack.find(({ topic }) => topic === frame.topic);
  must(kept !== undefined, 'the form is not open');
  must(
    JSON.stringify(kept.slots) === JSON.stringify(frame.slots),
    `the answers changed: ${JSON.stringify(kept.slots)}`,
  );
}

/** Whether the topic is a form, and not an answer that needs one fact. */
export const isForm = ({ form }: At): boolean => form.kind === 'form';

/** Whether anything was given that would be lost. */
export const hasAnswers = ({ frame }: At): boolean => Object.keys(frame.slots).length > 0;
