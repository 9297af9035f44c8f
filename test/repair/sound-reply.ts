import { openAsked } from '../../src/dialog/open-asked.js';
import type { Bot } from '../../src/model/bot.js';
import type { Capabilities, OutboundMessage } from '../../src/model/outbound.js';
import type { ConversationState } from '../../src/model/state.js';
import type { TurnOutput } from '../../src/model/turn.js';
import { must } from './failure.js';

/** Most messages one turn may send: nobody reads more on a phone. */
const mostMessages = 12;
/** As docs/architecture and the store have it: 256 KiB of state a conversation. */
const mostState = 256 * 1024;

/** What no reply may have, whatever was said: an empty text, a key, a leftover placeholder, more than the channel can show. */
export function soundMessages(messages: readonly OutboundMessage[], can: Capabilities, bot: Bot): void {
  must(messages.length <= mostMessages, `${messages.length} messages in one turn`);
  for (const message of messages) {
    const { text, choices } = message;
    must(text.trim() !== '' || choices.length > 0 || message.image !== undefined, 'an empty message');
    must(text.length <= can.textLimit, `a text of ${text.length} characters, the channel carries ${can.textLimit}`);
    must(choices.length <= can.choices, `${choices.length} choices, the channel shows ${can.choices}`);
    must(new Set(choices.map(({ label }) => label)).size === choices.length, `two choices read the same: ${labels()}`);
    must(new Set(choices.map(({ id }) => id)).size === choices.length, 'two choices with one key');
    for (const { label } of choices) {
      must(label.trim() !== '', `a choice without words: ${labels()}`);
      must(label.length <= can.choiceTitleLimit, `the channel cannot show “${label}”`);
    }
    for (const words of [text, ...choices.map(({ label }) => label)]) soundWords(words, message, bot);

    function labels(): string {
      return choices.map(({ label }) => label).join(' | ');
    }
  }
}

/** Words of one language that the other never has. */
const foreign: { readonly [locale: string]: RegExp } = {
  en: /\b(?:usted|por favor|puede|escriba|quiere|cuál|qué|está|¿)/iu,
  es: /\b(?:the|your|you|please|what|which|with|and|is)\b/iu,
};

function soundWords(words: string, message: OutboundMessage, bot: Bot): void {
  const key = message.ref.type === 'verbatim' ? '' : message.ref.key;
  must(!/\b(?:dialog|slots|desk|web|mail):[a-z]/u.test(words), `an untranslated key: “${words}”`);
  must(words !== key && words !== key.replace(/^\w+:/u, ''), `an untranslated key: “${words}”`);
  must(!/\{[\w.-]*\}|\{\{|\}\}/u.test(words), `a leftover placeholder: “${words}”`);
  must(!/\bundefined\b|\bNaN\b|\[object |\bnull\b/u.test(words), `a value that is none: “${words}”`);
  must(!/“\s*”|«\s*»|\(\s*\)|:\s*\.(?!\d)|,\s*\.(?!\d)/u.test(words), `a value that prints nothing: “${words}”`);
  const other = foreign[message.locale];
  const both = key === bot.greeting || key.startsWith('dialog:language') || key.startsWith('dialog:other_languages');
  const bilingual = key.startsWith('dialog:crisis') || key === 'dialog:menu' || message.ref.type === 'verbatim';
  if (other && !both && !bilingual)
    must(!other.test(words.replace(/«[^»]*»|“[^”]*”/gu, '')), `another language than ${message.locale}: “${words}”`);
}

/** Words a phone company takes for itself, in any letters (https://help.twilio.com/articles/223134027). */
export const carrierWords: ReadonlySet<string> = new Set(
  'STOP STOPALL UNSUBSCRIBE CANCEL END QUIT REVOKE OPTOUT HELP INFO START UNSTOP'.split(' '),
);

/** A text message never suggests a word that would end all messages instead. */
export function soundForCarrier(messages: readonly OutboundMessage[]): void {
  for (const { text } of messages) {
    // "Text START to 88788" goes to another number, where it means what it says.
    const here = text.replace(/\b[A-Z]+ (?:to|al) \d{5,6}\b/gu, '');
    for (const word of here.match(/\b[A-ZÁÉÍÓÚÑ]{3,}\b/gu) ?? [])
      must(!carrierWords.has(word), `it suggests ${word}, which the phone company takes: “${text}”`);
    for (const line of text.split('\n')) {
      const label = line.replace(/^\d+\.\s*|^[-–•]\s*/u, '').trim();
      must(!carrierWords.has(label.toUpperCase()), `the choice “${label}” is a word the phone company takes`);
    }
  }
}

/** What every state must be, whatever led to it. */
export function soundStateOf(bot: Bot, output: TurnOutput): void {
  const { state } = output;
  const json = JSON.stringify(state);
  must(json.length <= mostState, `a state of ${json.length} bytes`);
  must(state.offers.length <= 50 && state.attempts.length <= 20, 'a list in the state that grows');
  must(!(state.waiting && state.question), 'a question is open while a call is under way');
  if (state.waiting) must(state.stack.length > 0, 'a call without a topic');
  if (state.question)
    must(openAsked(bot, state) !== null, `the open question “${state.question.name}” cannot be asked`);
  for (const frame of state.stack)
    must(Object.hasOwn(bot.topics, frame.topic), `a topic that does not exist: ${frame.topic}`);
  checkRules(output.trace);
}

function checkRules(trace: readonly string[]): void {
  for (const rule of trace) must(!rule.startsWith('limit:'), `a limit was reached: ${rule}`);
}

/** One line for a state, to compare two of them by what the citizen would notice. */
export function noticed(state: ConversationState): string {
  return JSON.stringify({
    locale: state.locale,
    stack: state.stack.map(({ topic, step, slots }) => ({ topic, step, slots })),
    question: state.question?.name ?? null,
    parked: state.parked?.topic ?? null,
    optedOut: state.optedOut,
  });
}
