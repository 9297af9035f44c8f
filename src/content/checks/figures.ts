/** What kind of figure a text holds. */
export type FigureKind = 'phone' | 'link' | 'date' | 'time' | 'number';

/** A figure of a text: `raw` as written, `value` the same for all ways of writing it. */
export interface Figure {
  readonly kind: FigureKind;
  readonly raw: string;
  readonly value: string;
}

const placeholders = /\{\{|\}\}|\{[^{}\n]{1,80}\}/g;
const links = /(?:https?:\/\/|www\.)[^\s"”»<>]+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:mailto|tel):\S+/gi;
const phones =
  /(?<![\d-])(?:\+?1[\s.-]?)?(?:\(\d{3}\)\s?|\d{3}[\s.-])?\d{3}[\s.-]\d{4}(?![\d-])|(?<![\d$.,:-])(?:911|988|211|311|711)(?![\d.,:%-]*\d)/g;
const months: { readonly [language: string]: readonly string[] } = {
  en: 'january february march april may june july august september october november december'.split(' '),
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
};
const days: { readonly [language: string]: readonly string[] } = {
  en: 'monday tuesday wednesday thursday friday saturday sunday'.split(' '),
  es: 'lunes martes miércoles jueves viernes sábado domingo'.split(' '),
};
const times =
  /(?<![\d:.])(\d{1,2})(?::(\d{2}))?\s?(?:([ap])\.?\s?m\b\.?|de la (mañana|tarde|noche))|(?<![\d:.])(\d{1,2}):(\d{2})(?![\d:])/gi;
const keys = /(?<!\p{L})(?:press|dial|oprima|presione|marque|pulse)\s+(?:el\s+|la\s+)?\d(?!\d)/giu;
const numbers = /(?<!\d)(?:[$€]\s?)?\d+(?:[.,]\d+)*/g;

/** The phone numbers, links, days, times and numbers of a text, each once. Placeholders count as nothing. */
export function figuresIn(text: string, language: string): readonly Figure[] {
  const found = new Map<string, Figure>();
  let rest = text.replace(placeholders, (match) => ' '.repeat(match.length));
  const take = (pattern: RegExp, read: (match: RegExpMatchArray) => readonly Figure[]): void => {
    rest = rest.replace(pattern, (...args: unknown[]) => {
      const groups = args.filter((arg, index) => index < args.length - 2 && typeof arg !== 'number');
      for (const figure of read(groups as unknown as RegExpMatchArray))
        if (!found.has(figure.value)) found.set(figure.value, figure);
      return ' '.repeat((args[0] as string).length);
    });
  };
  take(links, ([raw = '']) => [{ kind: 'link', raw: trimmed(raw), value: linkValue(trimmed(raw)) }]);
  take(phones, ([raw = '']) => [
    { kind: 'phone', raw, value: `tel ${raw.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '')}` },
  ]);
  for (const read of readersOf(language)) take(read.pattern, read.read);
  take(times, (match) => [{ kind: 'time', raw: (match[0] ?? '').trim(), value: timeValue(match) }]);
  // A key to press differs by language: "press 1", «oprima 2».
  take(keys, () => []);
  take(numbers, ([raw = '']) => [{ kind: 'number', raw, value: numberValue(raw) }]);
  return [...found.values()];
}

const trimmed = (raw: string): string => raw.replace(/[.,;:!?)]+$/, '');

/** A page is often another one per language: the site is compared. An email address is compared whole. */
function linkValue(raw: string): string {
  if (raw.includes('@')) return raw.toLowerCase().replace(/^mailto:/, '');
  if (raw.toLowerCase().startsWith('tel:')) return `tel ${raw.replace(/\D/g, '')}`;
  const host =
    raw
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .split(/[/?#]/)[0] ?? '';
  return `site ${host.replace(/^(?:www|en|es|espanol)\./, '')}`;
}

interface DateReader {
  readonly pattern: RegExp;
  readonly read: (match: RegExpMatchArray) => readonly Figure[];
}

const readers = new Map<string, readonly DateReader[]>();

/** The readers of a language; their patterns are made once. */
function readersOf(language: string): readonly DateReader[] {
  const known = readers.get(language) ?? dateReaders(language);
  readers.set(language, known);
  return known;
}

function dateReaders(language: string): readonly DateReader[] {
  const named = months[language];
  const weekdays = days[language];
  const monthDay = (raw: string, month: number, day: string, year: string | undefined): readonly Figure[] => [
    { kind: 'date', raw: raw.trim(), value: `day ${month}-${Number(day)}` },
    ...(year === undefined ? [] : [{ kind: 'date', raw: raw.trim(), value: `year ${year}` } as const]),
  ];
  const index = (name: string): number =>
    (named ?? []).indexOf(name.toLowerCase().replace('setiembre', 'septiembre')) + 1;
  return [
    {
      pattern: /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g,
      read: ([raw = '', year, month = '', day = '']) => monthDay(raw, Number(month), day, year),
    },
    {
      pattern: /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/g,
      read: ([raw = '', month = '', day = '', year]) => monthDay(raw, Number(month), day, year),
    },
    ...(named
      ? [
          {
            pattern: new RegExp(
              `(?<!\\p{L})(${named.join('|')})\\s+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,?\\s+(\\d{4}))?`,
              'giu',
            ),
            read: ([raw = '', month = '', day = '', year]: RegExpMatchArray) => monthDay(raw, index(month), day, year),
          },
          {
            pattern: new RegExp(
              `(?<!\\d)(\\d{1,2})(?:\\.?º|ro|st|nd|rd|th)?\\s+(?:de\\s+|of\\s+)?(${named.join('|')}|setiembre)(?!\\p{L})(?:,?\\s+(?:del?\\s+)?(\\d{4}))?`,
              'giu',
            ),
            read: ([raw = '', day = '', month = '', year]: RegExpMatchArray) => monthDay(raw, index(month), day, year),
          },
        ]
      : []),
    ...(weekdays
      ? [
          {
            pattern: new RegExp(`(?<!\\p{L})(${weekdays.join('|')})(?:s|['’]s)?(?!\\p{L})`, 'giu'),
            read: ([raw = '', day = '']: RegExpMatchArray): readonly Figure[] => [
              { kind: 'date', raw, value: `weekday ${weekdays.indexOf(day.toLowerCase())}` },
            ],
          },
        ]
      : []),
  ];
}

function timeValue([, hour, minute, half, part, plainHour, plainMinute]: RegExpMatchArray): string {
  if (plainHour !== undefined && hour === undefined) return `at ${Number(plainHour)}:${plainMinute ?? '00'}`;
  const afternoon = half?.toLowerCase() === 'p' || part === 'tarde' || part === 'noche';
  const count = (Number(hour) % 12) + (afternoon ? 12 : 0);
  return `at ${count}:${minute ?? '00'}`;
}

/** `1,000` and the Spanish `1.000` are a thousand; `1.25` is not. */
function numberValue(raw: string): string {
  const plain = raw
    .replace(/[$€\s]/g, '')
    .replace(/[.,](?=\d{3}(?!\d))/g, '')
    .replace(',', '.');
  return String(Number(plain));
}
