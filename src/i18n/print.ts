import type { Bot } from '../model/bot.js';
import type { Instant } from '../model/event.js';
import { own } from '../model/json.js';
import type { Locale } from '../model/text.js';
import { wallTime } from '../model/time.js';
import type { Value } from '../model/value.js';
import type { EngineTexts } from './engine-texts.js';
import type { Place } from './format.js';
import { localized } from './localized.js';
import { plainSpaces, printDate, printTime, regionOf } from './print-date.js';

/** What printing a value depends on. */
export interface PrintContext {
  readonly bot: Bot;
  readonly locale: Locale;
  readonly texts: EngineTexts;
  readonly now: Instant;
}

type ValueOf<T> = Value extends infer V
  ? V extends { readonly type: infer U }
    ? T extends U
      ? V
      : never
    : never
  : never;
type Printers = {
  readonly [T in Value['type']]: (value: ValueOf<T>, context: PrintContext, place: Place) => string;
};

const printers: Printers = {
  text: (value) => value.text,
  name: (value) => value.text,
  pattern: (value) => value.text,
  number: (value, { locale }) =>
    plainSpaces(new Intl.NumberFormat(regionOf(locale), { maximumFractionDigits: 6 }).format(value.number)),
  date: (value, context, place) => atStart(printDate(value.date, today(context), context.locale), place),
  time: (value, { locale }) => printTime(value.time, locale),
  datetime: (value, context, place) => atStart(printDatetime(value.datetime, value.zone, context), place),
  phone: (value) => value.e164.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3'),
  email: (value) => value.email,
  address: (value, context) =>
    value.line === '' && value.point
      ? printers.location({ type: 'location', point: value.point }, context, 'alone')
      : [value.line, value.city, value.zip].filter((part) => part !== undefined && part !== '').join(', '),
  location: (value, { texts, locale }) =>
    value.label ??
    texts.text('slots:print.pin', locale, {
      latitude: value.point.latitude.toFixed(5),
      longitude: value.point.longitude.toFixed(5),
    }),
  'yes-no': (value, { texts, locale }, place) => {
    const word = texts.text(value.yes ? 'slots:print.yes' : 'slots:print.no', locale);
    return place === 'inside' ? word : capital(word);
  },
  choice: (value, { locale, bot }, place) => {
    if (place === 'alone' || value.inside === undefined) return localized(value.label, locale, bot.languages);
    return atStart(localized(value.inside, locale, bot.languages), place);
  },
  list: (value, { locale, bot }) => {
    const row = rowOf(bot, value.list, value.row);
    return row ? localized(row.label, locale, bot.languages) : value.row;
  },
  'case-reference': (value) => value.reference,
  zip: (value) => value.zip,
  money: (value, { texts, locale }) => {
    const digits = value.cents % 100 === 0 ? 0 : 2;
    const amount = plainSpaces(
      new Intl.NumberFormat(regionOf(locale), {
        style: 'currency',
        currency: value.currency,
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }).format(value.cents / 100),
    );
    return value.per === undefined ? amount : texts.text(`slots:print.per.${value.per}`, locale, { amount });
  },
  photo: (value) => value.file.name,
  file: (value) => value.file.name,
  localized: (value, { locale, bot }) => localized(value.text, locale, bot.languages),
  record: (value, context, place) => {
    for (const name of ['label', 'title', 'name', 'reference']) {
      const field = own(value.fields, name);
      if (field) return printValue(field, context, place);
    }
    return '';
  },
  many: (value, context, place) => {
    const words = value.values.map((item, n) =>
      printValue(item, context, place === 'start' && n > 0 ? 'inside' : place),
    );
    return new Intl.ListFormat(regionOf(context.locale), { type: 'conjunction' }).format(
      words.filter((word) => word !== ''),
    );
  },
};

/** A value in the citizen's words and language, as the place in the sentence asks for it. */
export function printValue(value: Value, context: PrintContext, place: Place = 'alone'): string {
  return (printers[value.type] as (value: Value, context: PrintContext, place: Place) => string)(value, context, place);
}

/**
 * What `{slot.field}` prints: a record's field, a list row's column, `date`/`time` of a datetime, `line`/`city`/`zip` of an address,
 * `label`/`inside` of a choice. Only own fields; undefined for anything else.
 */
export function printField(
  value: Value,
  fields: readonly string[],
  context: PrintContext,
  place: Place = 'alone',
): string | undefined {
  const [name, ...rest] = fields;
  if (name === undefined) return printValue(value, context, place);
  const field = fieldOf(value, name, context);
  return field === undefined ? undefined : printField(field, rest, context, place);
}

/** The names `printField` knows for this value, so that an engine sentence can use them too. */
export function fieldNames(value: Value, bot: Bot): readonly string[] {
  if (value.type === 'record') return Object.keys(value.fields);
  if (value.type === 'list') return Object.keys(rowOf(bot, value.list, value.row)?.columns ?? {});
  if (value.type === 'datetime') return ['date', 'time'];
  if (value.type === 'address') return ['line', 'city', 'zip'];
  return value.type === 'choice' ? ['label', 'inside'] : [];
}

function fieldOf(value: Value, name: string, { bot }: PrintContext): Value | undefined {
  if (value.type === 'record') return own(value.fields, name);
  if (value.type === 'list') {
    const column = own(rowOf(bot, value.list, value.row)?.columns ?? {}, name);
    return column && { type: 'localized', text: column };
  }
  if (value.type === 'datetime') {
    const [date = '', time = ''] = value.datetime.split('T');
    if (name === 'date') return { type: 'date', date };
    return name === 'time' ? { type: 'time', time } : undefined;
  }
  if (value.type === 'address' && (name === 'line' || name === 'city' || name === 'zip')) {
    return { type: 'text', text: value[name] ?? '' };
  }
  if (value.type === 'choice' && name === 'label') return { type: 'localized', text: value.label };
  if (value.type === 'choice' && name === 'inside') return { type: 'localized', text: value.inside ?? value.label };
  return undefined;
}

function rowOf(bot: Bot, list: string, id: string): Bot['lists'][string]['rows'][number] | undefined {
  return own(bot.lists, list)?.rows.find((row) => row.id === id);
}

function printDatetime(datetime: string, zone: string, context: PrintContext): string {
  const [date = '', time = ''] = datetime.split('T');
  const words = context.texts.text(
    /^(?:01|13):/.test(time) ? 'slots:print.at.one_o_clock' : 'slots:print.at.other_hours',
    context.locale,
    {
      date: printDate(date, today(context), context.locale),
      time: printTime(time, context.locale),
    },
  );
  return zone === context.bot.timeZone ? words : `${words} (${zoneName(zone, date, time, context.locale)})`;
}

/** "MST" or "hora estándar de la montaña" would be ideal; the short name is what appointment letters print. */
function zoneName(zone: string, date: string, time: string, locale: Locale): string {
  try {
    const at = Date.parse(`${date}T${time}:00Z`);
    const parts = new Intl.DateTimeFormat(regionOf(locale), { timeZone: zone, timeZoneName: 'short' }).formatToParts(
      at,
    );
    return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
  } catch {
    return zone;
  }
}

function today({ now, bot }: PrintContext): string {
  return wallTime(now, bot.timeZone).date;
}

function atStart(words: string, place: Place): string {
  return place === 'start' ? capital(words) : words;
}

function capital(words: string): string {
  return words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
