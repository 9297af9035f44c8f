import type { EngineTexts } from '../../i18n/engine-texts.js';
import { fieldNames, printField, printValue } from '../../i18n/print.js';
import type { Bot } from '../../model/bot.js';
import type { Instant } from '../../model/event.js';
import type { Locale, Slots } from '../../model/text.js';
import type { Value } from '../../model/value.js';
import type { StoredTurn } from '../../store/sqlite/read-turns.js';

/** What printing needs to find values in a text. */
export interface MaskContext {
  readonly bot: Bot;
  readonly texts: EngineTexts;
  readonly now: Instant;
}

/** Values shorter than this are left: they are "no", a number of people, a first letter. */
const shortest = 3;

/**
 * A text that was said, without what is personal in it: values that filled it become `{name}` again, and what the citizen wrote, mail
 * addresses and long numbers become `•••`. Numbers of the agency's own facts stay.
 */
export function maskIn(
  text: string,
  context: MaskContext,
  locale: Locale,
  slots: readonly Slots[],
  record: StoredTurn['record'],
): string {
  const printed = slots.flatMap((one) =>
    Object.entries(one).flatMap(([name, value]) => printedForms(name, value, { ...context, locale })),
  );
  const longest = printed.filter(([words]) => words.length >= shortest).sort(([a], [b]) => b.length - a.length);
  const named = longest.reduce((masked, [words, name]) => masked.replaceAll(words, `{${name}}`), text);
  const heard = citizensWords(record).reduce((masked, words) => masked.replaceAll(words, '•••'), named);
  const known = knownNumbers(context.bot);
  return heard
    .replace(/[^\s@{}]+@[^\s@{}]+\.[^\s@{}]+/g, '•••')
    .replace(/\+?\(?\d[\d() .-]{5,}\d/g, (number) => (known.has(digits(number)) ? number : '•••'));
}

function printedForms(
  name: string,
  value: Value,
  context: MaskContext & { readonly locale: Locale },
): readonly (readonly [words: string, name: string])[] {
  const whole = [printValue(value, context), printValue(value, context, 'inside'), printValue(value, context, 'start')];
  const fields = fieldNames(value, context.bot).flatMap((field) => {
    const inner = value.type === 'record' ? value.fields[field] : undefined;
    if (inner) return printedForms(`${name}.${field}`, inner, context);
    return [[printField(value, [field], context) ?? '', `${name}.${field}`] as const];
  });
  return [...whole.map((words) => [words, name] as const), ...fields];
}

/** What the citizen wrote in this turn, and each word of it that has a number in it. */
function citizensWords({ taken }: StoredTurn['record']): readonly string[] {
  const event = taken?.event;
  const text = event && (event.type === 'message' || event.type === 'attachment') ? (event.text ?? '').trim() : '';
  const words = text.split(/\s+/).filter((word) => /\d/.test(word) && word.length >= shortest);
  return [...(text.length >= shortest ? [text] : []), ...words];
}

const digits = (text: string): string => text.replace(/\D/g, '');

function knownNumbers(bot: Bot): ReadonlySet<string> {
  const facts = Object.values(bot.facts).flatMap((fact) => fact.flatMap(({ value }) => Object.values(value)));
  const texts = Object.values(bot.texts).flatMap(({ text }) => Object.values(text));
  return new Set(
    [...facts, ...texts].flatMap((text) =>
      [...text.matchAll(/\+?\(?\d[\d() .-]{5,}\d/g)].map(([number]) => digits(number)),
    ),
  );
}
