import type { AuthoredText, Bot, Button } from '../model/bot.js';
import type { Choice, Effect } from '../model/effect.js';
import { isSaidAt } from '../handoff/said-now.js';
import { own } from '../model/json.js';
import type { Capabilities, OutboundChoice, OutboundMessage } from '../model/outbound.js';
import type { Locale, Localized, Slots, TextRef } from '../model/text.js';
import { wallTime } from '../model/time.js';
import type { EngineValues } from './engine-texts.js';
import { fitChoices, type FittedChoices } from './fit-choices.js';
import { format } from './format.js';
import { localized } from './localized.js';
import { fieldNames, printField, printValue, type PrintContext } from './print.js';
import { splitText } from './split-text.js';

/** The effect that asks for words. */
export type SayEffect = Extract<Effect, { readonly type: 'say' }>;

/** What words depend on besides the effect. */
export interface ComposeContext extends PrintContext {
  readonly can: Capabilities;
  /** Messages are called `turnId.1`, `turnId.2`, …; it also picks among wordings. */
  readonly turnId: string;
}

/**
 * Makes the messages of a turn in the citizen's language, fitted to the channel: in order, long texts in several messages, choices on
 * the last of them. A text outside its `from`/`until` days is left out.
 */
export function compose(says: readonly SayEffect[], context: ComposeContext): OutboundMessage[] {
  const lastAsked = says.findLastIndex(({ asks }) => asks !== undefined);
  // Where another question follows, a number is its answer.
  const bodies = says.flatMap((say, n) =>
    composeOne(n < lastAsked && say.asks === undefined ? { ...say, byWords: true } : say, context),
  );
  return bodies.map((body, n) => ({ id: `${context.turnId}.${n + 1}`, ...body }));
}

type Body = Omit<OutboundMessage, 'id'>;

function composeOne(say: SayEffect, context: ComposeContext): readonly Body[] {
  const authored = authoredOf(say.text, context.bot);
  const silent = say.asks === undefined && !say.choices?.length;
  if (authored && silent && !isSaidAt(authored, context.bot, context.now)) return [];

  const locales = say.bilingual ? bothLanguages(context) : [context.locale];
  const words = unique(locales.map((locale) => textOf(say.text, say.values, { ...context, locale })));
  const fitted = fitChoices(choicesOf(say, authored, locales, context), context.can, say.byWords);
  const media = mediaOf(authored, context);
  const hint = fitted.answered === null ? [] : unique(locales.map((locale) => hintOf(say, fitted, context, locale)));
  const whole = [words.join('\n\n'), ...media.lines, fitted.lines.join('\n'), hint.join('\n')]
    .filter((part) => part !== '')
    .join('\n\n');

  const parts = splitText(whole, Math.max(1, context.can.textLimit));
  if (parts.length === 0) {
    if (!fitted.choices.length && !media.image && !media.file && !media.link && !media.audio) return [];
    return [bodyOf('', say, context, { ...media, first: true, last: true, choices: fitted.choices })];
  }
  return parts.map((part, n) => {
    const last = n === parts.length - 1;
    return bodyOf(part, say, context, { ...media, first: n === 0, last, choices: last ? fitted.choices : [] });
  });
}

/** How a list written as lines is answered. */
const hints = {
  by_number: 'slots:choices.by_number',
  by_numbers: 'slots:choices.by_numbers',
  by_words: 'slots:choices.by_words',
} as const;

function hintOf(say: SayEffect, { answered }: FittedChoices, { texts }: ComposeContext, locale: Locale): string {
  const by = answered ?? 'by_number';
  return texts.text(hints[say.several === true && by === 'by_number' ? 'by_numbers' : by], locale);
}

interface Media {
  readonly lines: readonly string[];
  readonly image?: { readonly url: string; readonly alt: string };
  readonly link?: string;
  readonly file?: string;
  readonly audio?: string;
}

function bodyOf(
  text: string,
  say: SayEffect,
  context: ComposeContext,
  part: Media & { readonly first: boolean; readonly last: boolean; readonly choices: readonly OutboundChoice[] },
): Body {
  const { locale } = context;
  const says = say.says ?? (say.text.type === 'verbatim' ? undefined : say.text.key);
  return {
    from: typeof say.as === 'string' ? say.as : 'agent',
    ...(typeof say.as === 'string' ? {} : { alias: say.as.agent }),
    locale: say.text.type === 'verbatim' ? (say.text.locale ?? locale) : locale,
    text,
    choices: part.choices,
    ...(part.first && part.image ? { image: part.image } : {}),
    ...(part.last && part.link ? { link: part.link } : {}),
    ...(part.last && part.file ? { file: part.file } : {}),
    ...(part.first && part.audio ? { audio: part.audio } : {}),
    ...(say.unasked ? { unasked: true } : {}),
    ...(part.first && say.template ? { template: templateOf(say, say.template, context) } : {}),
    ...(say.sensitive ? { sensitive: true } : {}),
    ref: say.text,
    ...(part.last && say.asks !== undefined ? { asks: say.asks } : {}),
    ...(part.first && says !== undefined ? { says } : {}),
    ...(part.last && say.accepts !== undefined ? { accepts: say.accepts } : {}),
  };
}

/** The approved template in the citizen's language, with the values of the text's placeholders in their order. */
function templateOf(say: SayEffect, template: Localized, context: ComposeContext): NonNullable<Body['template']> {
  const { bot, locale } = context;
  const authored = authoredOf(say.text, bot);
  const names = authored
    ? [...localized(authored.text, locale, bot.languages).matchAll(/\{([^{}]+)\}/gu)].map((match) => match[1] ?? '')
    : Object.keys(say.values);
  const values = names.map((name) => formatAuthored(`{${name}}`, say.values, context));
  return { name: localized(template, locale, bot.languages), values };
}

/** The authored text behind a reference: by its key, or as the bot's own wording of an engine sentence. */
function authoredOf(ref: TextRef, bot: Bot): AuthoredText | undefined {
  if (ref.type === 'verbatim') return undefined;
  const key = ref.type === 'authored' ? ref.key : own(bot.overrides, ref.key);
  return key === undefined ? undefined : own(bot.texts, key);
}

function textOf(ref: TextRef, values: Slots, context: ComposeContext): string {
  if (ref.type === 'verbatim') return ref.text;
  const authored = authoredOf(ref, context.bot);
  if (authored) {
    const wordings = [authored.text, ...(authored.anyOf ?? [])];
    const wording = wordings[hash(context.turnId + ref.key) % wordings.length] ?? authored.text;
    return formatAuthored(localized(wording, context.locale, context.bot.languages), values, context);
  }
  return ref.type === 'engine'
    ? onePeriod(context.texts.text(ref.key, context.locale, engineValues(values, context)))
    : '';
}

/** A time at the end of a sentence brings its own period: "a las 8:00 a. m.." has one too many. */
const onePeriod = (text: string): string => text.replace(/([ap]\.\s?m)\.\.(?!\.)/gu, '$1.');

/** Fills an authored text with slots, their fields and today's facts; a name nobody gave prints nothing. */
export function formatAuthored(template: string, values: Slots, context: PrintContext): string {
  return format(template, (name, fields, place) => {
    const value = own(values, name);
    if (value) return printField(value, fields, context, place);
    return fields.length === 0 ? factOf(name, context) : undefined;
  });
}

function factOf(name: string, { bot, now, locale }: PrintContext): string | undefined {
  const today = wallTime(now, bot.timeZone).date;
  const entry = own(bot.facts, name)?.find((dated) => isDue(dated, today));
  return entry && localized(entry.value, locale, bot.languages);
}

/** Printed values for an engine sentence: `name`, and `name.field` for what has fields; `count` stays a number for the plural. */
function engineValues(values: Slots, context: PrintContext): EngineValues {
  const printed: { [name: string]: string | number } = {};
  for (const [name, value] of Object.entries(values)) {
    printed[name] = value.type === 'number' && name === 'count' ? value.number : printValue(value, context);
    for (const field of fieldNames(value, context.bot)) {
      printed[`${name}.${field}`] = printField(value, [field], context) ?? '';
    }
  }
  return printed;
}

function choicesOf(
  say: SayEffect,
  authored: AuthoredText | undefined,
  locales: readonly Locale[],
  context: ComposeContext,
): readonly OutboundChoice[] {
  const languages = context.bot.languages;
  const label = (choice: Choice, locale: Locale): string =>
    isTextRef(choice.label)
      ? textOf(choice.label, choice.values ?? {}, { ...context, locale })
      : formatAuthored(localized(choice.label, locale, languages), choice.values ?? {}, { ...context, locale });
  const answers = (say.choices ?? []).map((choice) => ({
    id: choice.key,
    label: inBoth(
      locales.map((locale) => label(choice, locale)),
      context.can,
    ),
    ...(choice.url ? { url: localized(choice.url, context.locale, languages) } : {}),
  }));
  const links = [...(say.buttons ?? []), ...(authored?.buttons ?? [])].filter(isLink).map((button, n) => ({
    id: `link-${n + 1}`,
    label: inBoth(
      locales.map((locale) => localized(button.label, locale, languages)),
      context.can,
    ),
    url: formatAuthored(localized(button.url, context.locale, languages), say.values, context),
  }));
  const given = new Set(answers.map((choice) => choice.url));
  return [...answers, ...links.filter((link) => !given.has(link.url))];
}

/** Both languages on one button where they fit, else the citizen's first. */
function inBoth(labels: readonly string[], can: Capabilities): string {
  const joined = unique(labels).join(' / ');
  return can.choices === 0 || joined.length <= can.choiceTitleLimit ? joined : (labels[0] ?? '');
}

function mediaOf(authored: AuthoredText | undefined, context: ComposeContext): Media {
  if (!authored) return { lines: [] };
  const { can, locale, bot } = context;
  const say = (words: Localized): string => formatAuthored(localized(words, locale, bot.languages), {}, context);
  const image = authored.image && { url: say(authored.image.url), alt: say(authored.image.alt) };
  const link = authored.link && say(authored.link);
  const file = authored.file && say(authored.file);
  const audio = authored.audio && say(authored.audio);
  const linkInText = can.choices === 0;
  const inText = [
    ...(image && !can.images ? [`${image.alt}: ${image.url}`] : []),
    ...(link && linkInText ? [link] : []),
    ...(file && !can.files ? [file] : []),
    ...(audio && !can.files ? [context.texts.text('dialog:media.audio', locale, { link: audio })] : []),
  ];
  return {
    lines: inText,
    ...(image && can.images ? { image } : {}),
    ...(link && !linkInText ? { link } : {}),
    ...(file && can.files ? { file } : {}),
    ...(audio && can.files ? { audio } : {}),
  };
}

function bothLanguages({ bot, locale }: ComposeContext): readonly Locale[] {
  return unique([locale, ...bot.languages]).slice(0, 2);
}

/** Days are inclusive, `YYYY-MM-DD`. */
function isDue(dated: { readonly from?: string; readonly until?: string }, today: string): boolean {
  return (dated.from === undefined || dated.from <= today) && (dated.until === undefined || today <= dated.until);
}

function isLink(button: Button): button is Extract<Button, { readonly type: 'link' }> {
  return button.type === 'link';
}

function isTextRef(label: Localized | TextRef): label is TextRef {
  return Object.hasOwn(label, 'type');
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}

/** FNV-1a, 32 bits: spreads turn ids evenly over wordings. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let n = 0; n < text.length; n += 1) value = Math.imul(value ^ text.charCodeAt(n), 0x01000193) >>> 0;
  return value;
}
