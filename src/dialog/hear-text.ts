import type { SlotSpec } from '../model/bot.js';
import { answersAhead, noteAhead } from './ahead.js';
import { again, wait, type Asked, type Move } from './asked.js';
import { answerBelow } from './answer-below.js';
import { bareAnswer } from './bare-answer.js';
import { countedAnswer } from './counted-answer.js';
import { calledFor } from './call-me.js';
import { dangerIn, sayCrisis, sayUrgent } from './danger.js';
import { firstWords } from './first-contact.js';
import { correct, restated } from './correct.js';
import { follow, give, openChange } from './give.js';
import { lateAnswer } from './late.js';
import { noticeLanguage } from './notice-language.js';
import { askPerson, reasonOf } from './person.js';
import { openNow, type OpenAsked } from './open-asked.js';
import { exactAnswer, isFree, politeAnswer, readAnswer } from './read-answer.js';
import { tellOtherLanguage } from './other-language.js';
import { reopen, repair, showMenu } from './repair.js';
import { recentWish } from './recent-wish.js';
import { hasRested, offerParked, rest } from './rest.js';
import { askWhich, clearTopic, possibleTopics, routeTo } from './routes.js';
import { perform } from './run.js';
import { kindOf } from './steps/index.js';
import { yesOrNo } from './slots/yes-no.js';
import { answeredOffer, shownBeside, typedOffer } from './typed-offer.js';
import { routed } from './under-person.js';
import { attempt, change, engine, rule, say, slotContext, stepOf, top, type Talk } from './talk.js';
import { commandsIn, type Command } from './words/commands.js';
import { fold, wordsOf } from './words/fold.js';

/** Longer texts are answered, and the citizen is told once that shorter is better (the classifier reads 500 characters of them). */
const longText = 2000;
/** Looked at in full for danger; no channel delivers more. */
const longest = 10_000;
/** While a call is open only these are answered; everything else waits in its place. */
const duringCall: readonly Command['name'][] = ['opt_out', 'opt_in', 'person', 'language', 'leave'];

/** Hears a citizen's words, in the order in which things may matter. Returns false if they must wait for the call under way. */
export function hearText(talk: Talk, given: string): boolean {
  const text = given.slice(0, longest);
  const danger = dangerIn(talk.bot, text);
  if (danger?.type === 'crisis') {
    sayCrisis(talk, danger.crisis);
    return true;
  }
  if (danger?.type === 'urgent') {
    if (sayUrgent(talk, danger.topic)) perform(talk, again);
    return true;
  }
  const commands = commandsIn(text);
  const { owner } = talk.input.control;
  if (owner.type === 'queue' || owner.type === 'agent') {
    routed(talk, commands);
    return true;
  }
  if (talk.state.waiting) return hearDuringCall(talk, commands);
  // Who asks for a language is answered in it by the command itself.
  if (!commands.some(({ name }) => name === 'language')) noticeLanguage(talk, text);
  if (firstWords(talk, text)) return true;
  tellIfLong(talk, text);
  const parked = rest(talk);
  talk.words = { text, readings: talk.input.heard.readings };
  perform(talk, understand(talk, text, commands));
  if (parked) offerParked(talk);
  return true;
}

function hearDuringCall(talk: Talk, commands: readonly Command[]): boolean {
  const command = duringCall.map((name) => commands.find((one) => one.name === name)).find((one) => one !== undefined);
  if (!command) return false;
  perform(talk, repair(talk, command));
  return true;
}

function understand(talk: Talk, text: string, commands: readonly Command[]): Move {
  const late = lateAnswer(talk, text);
  if (late) return late;
  const open = openNow(talk);
  const asksFor = commands.some(({ name }) => name === 'person' || name === 'language' || name === 'opt_out');
  const called = calledFor(talk, open?.asked, text);
  if (called) {
    rule(talk, 'command:person');
    if (talk.state.locale === null) change(talk, { locale: called.locale, localeBy: 'heard' });
    return askPerson(talk, { queue: null, reason: reasonOf(talk, 'asked'), contact: called.contact });
  }
  const exact = open && (exactAnswer(open.asked, text) ?? (asksFor ? null : politeAnswer(open.asked, text)));
  if (open && exact) return give(talk, open, exact);
  // "No, gracias" and "no quiero" answer a question of yes or no before they are anything else.
  if (open && !asksFor && isYesNo(open.asked, text)) return answer(talk, open, text) ?? again;
  const counted = open?.type === 'step' ? countedAnswer(talk, open, text) : null;
  if (counted) return counted;
  const bare = open?.type === 'step' ? bareAnswer(talk, open.asked, text) : null;
  if (bare) return bare;
  const offered = open ? shownBeside(talk, text) : answeredOffer(talk, text);
  if (offered) return offered;
  const wish = recentWish(talk, text);
  if (wish) {
    rule(talk, `recent:${wish.name}`);
    return routeTo(talk, wish);
  }
  const command = commandFor(talk, commands);
  if (command) {
    if (talk.state.locale === null && command.name !== 'language')
      change(talk, { locale: command.locale, localeBy: 'heard' });
    return repair(talk, command);
  }
  if (text.trim() === '') return odd(talk, 'empty');
  return (
    (open && correct(talk, open, text)) ??
    (open && answer(talk, open, text)) ??
    typedOffer(talk, text) ??
    inOtherLanguage(talk, text) ??
    request(talk, text, open)
  );
}

const isYesNo = ({ accepts }: Asked, text: string): boolean =>
  accepts.some(({ spec }) => spec.type === 'yes-no') && typeof yesOrNo(text) === 'boolean';

function inOtherLanguage(talk: Talk, text: string): Move | null {
  if (!tellOtherLanguage(talk, text)) return null;
  return openNow(talk)?.type === 'step' ? reopen(talk) : wait;
}

/** In this order, whatever the words could mean besides. */
const order: readonly Command['name'][] = [
  'opt_out',
  'opt_in',
  'person',
  'language',
  'robot',
  'delete_data',
  'my_data',
  'leave',
  'back',
  'start_over',
  'change',
  'skip',
  'repeat',
  'help',
  'why',
  'example',
  'menu',
  'unhelpful',
  'thanks',
  'greeting',
  'bye',
];

function commandFor(talk: Talk, commands: readonly Command[]): Command | undefined {
  if (commands.length === 0) return undefined;
  const open = openNow(talk);
  const writes = open?.asked.accepts.some(({ spec }) => spec.type === 'text') === true;
  const isOther = wordsOf(talk.words?.text ?? '').length < 3 || clearTopic(talk) !== null;
  const counts = ({ name }: Command): boolean =>
    // A courtesy is no command where a message or a description is being written.
    !(writes && (name === 'thanks' || name === 'greeting' || name === 'bye')) &&
    // With nothing open there is nothing of the conversation's own to change: an appointment may be meant.
    (name !== 'change' || talk.state.stack.length > 0) &&
    // Who never had messages stopped means something else by "start" or "alta".
    (name !== 'opt_in' || talk.state.optedOut || !isOther);
  let first: Command | undefined;
  let place = order.length;
  for (const command of commands) {
    const at = order.indexOf(command.name);
    if (at < 0 || at >= place || !counts(command)) continue;
    first = command;
    place = at;
  }
  return first;
}

/** The words as an answer to what is open; null if they are none. */
function answer(talk: Talk, open: NonNullable<OpenAsked>, text: string): Move | null {
  const words = { text, readings: talk.input.heard.readings };
  const heard = clearTopic(talk);
  if (
    heard &&
    heard.topic.name !== top(talk)?.topic &&
    digresses(talk, open, text, heard.confidence, heard.topic.kind)
  ) {
    return routeTo(talk, heard.topic);
  }
  const changed = openChange(talk, open, text);
  if (changed) return changed;
  const ahead = open.type === 'step' ? answersAhead(talk, open.asked, words) : { slots: {}, words };
  const read = readAnswer(open.asked, ahead.words, slotContext(talk));
  const mayBeTopic =
    heard && heard.topic.name !== top(talk)?.topic && !(isFree(open.asked) && wordsOf(text).length < 2);
  if ((read.type === 'none' || read.type === 'problem') && Object.keys(ahead.slots).length > 0) {
    rule(talk, 'ahead');
    noteAhead(talk, ahead.slots);
    return again;
  }
  const isNone = read.type === 'none' || read.type === 'problem';
  const below = isNone ? (besides(talk, open) ?? restated(talk, open, text) ?? answerBelow(talk, open, words)) : null;
  if (below) return below;
  if (read.type === 'none' || (read.type === 'problem' && mayBeTopic)) return null;
  if (open.type === 'step') talk.words = words;
  if (read.type !== 'outside' && read.type !== 'problem') noteAhead(talk, ahead.slots);
  return follow(talk, open, read);
}

/** Whether words that could be an answer are rather a question: only a clear one, and at a free text only one that is put as a question. */
function digresses(
  talk: Talk,
  open: NonNullable<OpenAsked>,
  text: string,
  confidence: number,
  kind: 'faq' | 'form',
): boolean {
  const asks = isQuestion(text);
  if (!isFree(open.asked)) return asks;
  const types = open.asked.accepts.map(({ spec }) => spec.type);
  if (types.includes('text')) return kind === 'faq' && asks;
  // A single word says too little to leave a form for, and an address is the answer that was asked for, whatever its street is called.
  const isSaid = wordsOf(text).length > 1 && !isRead(talk, types, text);
  return asks || (isSaid && confidence >= Math.max(0.9, talk.bot.thresholds.answer));
}

/** Whether most of a text was read as a value of one of these types. */
function isRead(talk: Talk, types: readonly SlotSpec['type'][], text: string): boolean {
  return talk.input.heard.readings.some(
    ({ type, span: [start, end] }) => types.includes(type) && end - start > text.length / 2,
  );
}

const questionWords: ReadonlySet<string> = new Set(
  (
    'what when where which who how why can could do does is are should will ' +
    'que cual cuales cuando donde quien como cuanto cuanta cuantos cuantas puedo pueden puede hay hasta'
  ).split(' '),
);

function isQuestion(text: string): boolean {
  if (/[?？]\s*$/.test(text.trim()) || text.includes('¿')) return true;
  const words = wordsOf(text);
  return words.length >= 3 && questionWords.has(words[0] ?? '');
}

/** No answer to anything: a topic, perhaps a topic, or not understood. */
function request(talk: Talk, text: string, open: OpenAsked): Move {
  const small = open === null || open.asked.name === 'menu' ? yesOrNo(text) : null;
  if (typeof small === 'boolean') return smallWord(talk, small);
  const heard = clearTopic(talk);
  const isOpen = heard?.topic.name === top(talk)?.topic && open !== null;
  if (heard && !isOpen) return routeTo(talk, heard.topic);
  const possible = possibleTopics(talk).filter(({ name }) => name !== top(talk)?.topic);
  const mayAsk =
    open === null || (open.type === 'engine' && open.question.soft === true && open.asked.name !== 'stuck');
  // At a question that insists, a second answer that does not fit may be a new request.
  const insists = open?.type === 'engine' && talk.state.misses > 0;
  if (possible.length > 0 && (mayAsk || insists) && talk.state.question?.name !== 'clarify')
    return askWhich(talk, possible);
  if (hasRested(talk)) return again;
  // Signs are odd once; after that they are not understood, so that they lead to a person in the end.
  if (fold(text) === '' && open?.type !== 'step' && open?.asked.name !== 'stuck' && talk.state.misses === 0) {
    change(talk, { misses: 1 });
    return odd(talk, 'emoji');
  }
  // A form of before a long pause is offered before anything is called not understood.
  const taken = open?.type === 'engine' && open.question.heard?.(talk, talk.state.question?.about ?? {}, text);
  if (taken) return taken;
  if (open === null && talk.state.parked?.local['~rested'] === true) return again;
  if (mayAsk && talk.state.question && talk.state.question.name !== 'resume') change(talk, { question: null });
  return { type: 'misunderstood' };
}

/** "Ok" or "no" where nothing was asked: nothing is misunderstood. */
function smallWord(talk: Talk, yes: boolean): Move {
  rule(talk, 'small_word');
  if (hasRested(talk)) return again;
  if (yes) return showMenu(talk);
  say(talk, engine('small.bye'));
  change(talk, { question: null, misses: 0 });
  return wait;
}

function odd(talk: Talk, what: 'empty' | 'emoji'): Move {
  rule(talk, `odd:${what}`);
  say(talk, engine(`odd.${what}`));
  return talk.state.stack.length > 0 ? reopen(talk) : wait;
}

/** Told once a conversation, politely. */
function tellIfLong(talk: Talk, text: string): void {
  if (text.length <= longText || talk.state.attempts.some(({ what }) => what === 'too_long')) return;
  attempt(talk, 'too_long');
  say(talk, engine('odd.long'));
}

/** What the open step knows in words that answer nothing of its question. */
function besides(talk: Talk, open: NonNullable<OpenAsked>): Move | null {
  const frame = top(talk);
  const step = stepOf(talk.bot, frame);
  return open.type === 'step' && frame && step ? (kindOf(step).besides?.(talk, step, frame) ?? null) : null;
}
