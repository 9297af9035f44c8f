import { describe, expect, test } from '@jest/globals';
import { printValue } from '../../src/i18n/print.js';
import type { SlotSpec } from '../../src/model/bot.js';
import { addDays, weekdayOf, weekdays } from '../../src/model/time.js';
import type { Value } from '../../src/model/value.js';
import { readAll } from '../../src/nlu/readers/read-all.js';
import { budget } from '../budget.js';
import { context } from '../i18n/fixture.js';
import { expecting, monday, references } from './fixture.js';
import { inEnglish, inSpanish } from './words-of-numbers.js';

const today = '2026-11-23';
const months = {
  en: 'January February March April May June July August September October November December'.split(' '),
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
} as const;
const names = {
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
  es: 'lunes martes miércoles jueves viernes sábado domingo'.split(' '),
} as const;
const two = (n: number | string): string => String(n).padStart(2, '0');
const ordinal = (n: number): string =>
  `${n}${n % 100 > 10 && n % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`;

/** The texts that do not come to the value, at most five: the whole list would hide the first. */
function lost(
  spec: SlotSpec,
  rows: Iterable<readonly [locale: string, said: string, value: Value]>,
  meaning: 'only' | 'first' | 'among' = 'only',
): readonly string[] {
  const wrong: string[] = [];
  for (const [locale, said, value] of rows) {
    const readings = readAll(said, expecting(locale, spec), monday, references).filter(
      ({ type }) => type === spec.type,
    );
    const found = [
      ...new Set(readings.flatMap((one) => [one.value, ...one.alternatives]).map((one) => JSON.stringify(one))),
    ];
    const wanted = JSON.stringify(value);
    const right =
      meaning === 'among' ? found.includes(wanted) : found[0] === wanted && (meaning === 'first' || found.length === 1);
    if (!right) wrong.push(`${locale}: ${said} → ${found.join(' or ') || '-'}`);
    if (wrong.length >= 5) break;
  }
  return wrong;
}

/** Days of a century and of the next two years, and minutes of a day, evenly; the steps share no factor with weeks and hours. */
const { readBackDays } = budget;
const days: readonly string[] = [
  ...Array.from({ length: readBackDays }, (_, n) => addDays('1930-01-01', n * (Math.floor(35_000 / readBackDays) | 1))),
  ...Array.from({ length: readBackDays }, (_, n) => addDays(today, Math.floor((n * 730) / readBackDays))),
];
const hours: readonly string[] = Array.from({ length: 1440 }, (_, n) => `${two(Math.floor(n / 60))}:${two(n % 60)}`);
const someHours = hours.filter((_, n) => n % (readBackDays > 1000 ? 1 : 7) === 0);

function* daysWritten(
  write: (year: number, month: number, date: number, day: string) => readonly (readonly [string, string])[],
): Generator<readonly [string, string, Value]> {
  for (const day of days) {
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
    for (const [locale, said] of write(year, month, date, day)) yield [locale, said, { type: 'date', date: day }];
  }
}

describe('a day reads back as itself', () => {
  const date: SlotSpec = { type: 'date' };
  test('as we print it', () => {
    const printed = days.flatMap((day) =>
      ['en', 'es'].map((locale) => {
        const value: Value = { type: 'date', date: day };
        return [locale, printValue(value, context({ locale, now: monday })), value] as const;
      }),
    );
    const behind = printed.filter(([, , value]) => value.type === 'date' && value.date <= today);
    expect(lost({ type: 'date', atMost: 'today' }, behind)).toEqual([]);
    expect(
      lost(
        date,
        printed.filter((row) => !behind.includes(row)),
      ),
    ).toEqual([]);
  });

  test('in words', () => {
    const rows = daysWritten((year, month, date, day) => {
      const [en = '', es = ''] = [months.en[month - 1], months.es[month - 1]];
      const weekday = weekdays.indexOf(weekdayOf(day));
      return [
        ['en', `${en} ${date}, ${year}`],
        ['en', `${en.slice(0, 3)} ${date} ${year}`],
        ['en', `${date} ${en} ${year}`],
        ['en', `${en} ${ordinal(date)}, ${year}`],
        ['en', `the ${ordinal(date)} of ${en} ${year}`],
        ['en', `on ${names.en[weekday]}, ${en} ${date}, ${year} please`],
        ['es', `${date} de ${es} de ${year}`],
        ['es', `el ${date} de ${es} del ${year}`],
        ['es', `${names.es[weekday]} ${date} de ${es} de ${year}, gracias`],
        ['es', `${date}-${es.slice(0, 3)}-${year}`],
        ['es', `${es} ${date} ${year}`],
        ['es', `${inSpanish(date)} de ${es} de ${year}`],
      ];
    });
    expect(lost(date, rows)).toEqual([]);
  });

  test('in digits, in the order of its language; where both orders are days, both are offered', () => {
    const whole = (year: number, month: number, date: number, day: string): readonly (readonly [string, string])[] => [
      ['en', day],
      ['es', day],
      ['en', `${year}/${month}/${date}`],
      ['en', `${month}/${date}/${year}`],
      ['en', `${two(month)}-${two(date)}-${year}`],
      ['en', `${month}.${date}.${year}`],
      ['es', `${date}/${month}/${year}`],
      ['es', `${two(date)}-${two(month)}-${year}`],
      ['en', `born ${two(month)}/${two(date)}/${year}`],
      ['es', `nací el ${date}/${month}/${year}`],
    ];
    expect(lost(date, daysWritten(whole), 'first')).toEqual([]);
    const sure = daysWritten((year, month, date, day) =>
      date > 12 || date === month ? [...whole(year, month, date, day)] : [],
    );
    expect(lost(date, sure)).toEqual([]);
  });
});

describe('an hour reads back as itself', () => {
  const spec: SlotSpec = { type: 'time' };
  const rows = (write: (hour: number, minute: number, time: string) => readonly (readonly [string, string])[]) =>
    someHours.flatMap((time) => {
      const [hour = 0, minute = 0] = time.split(':').map(Number);
      return write(hour, minute, time).map(
        ([locale, said]) => [locale, said, { type: 'time', time } satisfies Value] as const,
      );
    });

  test('as we print it, and as people write it', () => {
    expect(
      lost(
        spec,
        rows((hour, minute, time) => {
          const twelve = hour % 12 === 0 ? 12 : hour % 12;
          const half = hour < 12 ? 'am' : 'pm';
          const value: Value = { type: 'time', time };
          return [
            ['en', printValue(value, context({ locale: 'en' }))],
            ['es', printValue(value, context({ locale: 'es' }))],
            ['en', `${twelve}:${two(minute)}${half}`],
            ['en', `at ${twelve}:${two(minute)} ${half.toUpperCase()} please`],
            ['es', `a ${twelve === 1 ? 'la' : 'las'} ${twelve}:${two(minute)} ${half}`],
            ...(hour > 12 || hour === 0
              ? ([
                  ['en', time],
                  ['es', `a las ${time}`],
                  ['es', `${time} horas`],
                  ['es', `${two(hour)}h${two(minute)}`],
                ] as const)
              : []),
          ];
        }),
      ),
    ).toEqual([]);
  });

  test('with its part of the day', () => {
    const parts = (hour: number): string =>
      hour < 5 ? 'de la madrugada' : hour < 12 ? 'de la mañana' : hour < 20 ? 'de la tarde' : 'de la noche';
    const english = (hour: number): string =>
      hour < 12 ? 'in the morning' : hour < 18 ? 'in the afternoon' : hour < 21 ? 'in the evening' : 'at night';
    const minutes: readonly (readonly [number, string, string])[] = [
      [0, '', ''],
      [15, ' y cuarto', 'a quarter past '],
      [30, ' y media', 'half past '],
      [10, ' y diez', 'ten past '],
    ];
    const said = hours.flatMap((time) => {
      const [hour = 0, minute = 0] = time.split(':').map(Number);
      const words = minutes.find(([of]) => of === minute);
      if (!words || hour === 0) return [];
      const twelve = hour > 12 ? hour - 12 : hour;
      const [, es, en] = words;
      const spanish = inSpanish(twelve).replace('uno', 'una');
      const value: Value = { type: 'time', time };
      return [
        ['es', `a ${twelve === 1 ? 'la' : 'las'} ${twelve}${es} ${parts(hour)}`, value] as const,
        ['es', `a ${twelve === 1 ? 'la' : 'las'} ${spanish}${es} ${parts(hour)}`, value] as const,
        ['en', `${en}${inEnglish(twelve)} ${english(hour)}`, value] as const,
      ];
    });
    expect(said.length).toBeGreaterThan(250);
    expect(lost(spec, said)).toEqual([]);
  });
});

test('a day and hour read back as we print them, around changes of the clock, midnight and the end of the year too', () => {
  const spots = ['2026-11-23', '2026-12-31', '2027-01-01', '2027-03-14', '2027-11-07', '2028-02-29'];
  const rows = spots.flatMap((day) =>
    hours
      .filter((_, n) => n % 29 === 0)
      .flatMap((time) =>
        ['en', 'es'].map((locale) => {
          const value: Value = { type: 'datetime', datetime: `${day}T${time}`, zone: 'America/Chicago' };
          return [locale, printValue(value, context({ locale, now: monday })), value] as const;
        }),
      ),
  );
  expect(lost({ type: 'datetime' }, rows)).toEqual([]);
});

describe('a sum reads back as itself', () => {
  /** Cents of all sizes, in steps that share no factor. */
  const sums = [
    ...Array.from({ length: 150 }, (_, n) => n * 137),
    ...Array.from({ length: 150 }, (_, n) => n * 299_993),
  ];
  const rows = (write: (whole: number, cents: number, sum: number) => readonly (readonly [string, string])[]) =>
    sums.flatMap((sum) =>
      write(Math.floor(sum / 100), sum % 100, sum).map(
        ([locale, said]) => [locale, said, { type: 'money', cents: sum, currency: 'USD' } satisfies Value] as const,
      ),
    );
  test('as we print it, and as people write it', () => {
    expect(
      lost(
        { type: 'money' },
        rows((whole, cents, sum) => {
          const value: Value = { type: 'money', cents: sum, currency: 'USD' };
          const grouped = (mark: string): string => String(whole).replace(/\B(?=(\d{3})+$)/g, mark);
          return [
            ['en', printValue(value, context({ locale: 'en' }))],
            ['es', printValue(value, context({ locale: 'es' }))],
            ['en', `${whole}.${two(cents)}`],
            ['en', `$ ${grouped(',')}.${two(cents)} please`],
            ['en', `${grouped(',')}.${two(cents)} dollars`],
            ['es', `${grouped('.')},${two(cents)}`],
            ['es', `$${grouped('.')},${two(cents)}`],
            ['es', `${whole},${two(cents)} dólares`],
          ];
        }),
      ),
    ).toEqual([]);
  });
  test('in words, and with what it is for', () => {
    const whole = Array.from({ length: 150 }, (_, n) => 2 + n * 67);
    const said = whole.flatMap((dollars) => {
      const value: Value = { type: 'money', cents: dollars * 100, currency: 'USD' };
      return [
        ['en', `${inEnglish(dollars)} dollars`, value] as const,
        ['en', `about ${inEnglish(dollars)} bucks`, value] as const,
        ['es', `${inSpanish(dollars)} dólares`, value] as const,
        ['es', `${inSpanish(dollars)} dólares con cincuenta`, { ...value, cents: dollars * 100 + 50 }] as const,
        ...(['hour', 'week', 'two-weeks', 'month', 'year'] as const).flatMap((per) =>
          ['en', 'es'].map(
            (locale) => [locale, printValue({ ...value, per }, context({ locale })), { ...value, per }] as const,
          ),
        ),
      ];
    });
    expect(lost({ type: 'money' }, said)).toEqual([]);
  });
});

test('a number reads back as itself, printed and in words of both languages', () => {
  const numbers = [
    ...Array.from({ length: 1200 }, (_, n) => n),
    ...Array.from({ length: 500 }, (_, n) => 1300 + 267 * n),
  ];
  const number: SlotSpec = { type: 'number' };
  const value = (n: number): Value => ({ type: 'number', number: n });
  expect(
    lost(
      number,
      numbers
        .flatMap((n) => [
          ['en', printValue(value(n), context({ locale: 'en' })), value(n)] as const,
          ['en', inEnglish(n), value(n)] as const,
          ['en', `there are ${inEnglish(n)} of us`, value(n)] as const,
          ['es', inSpanish(n), value(n)] as const,
          ['en', String(n), value(n)] as const,
        ])
        .filter(([, said]) => said !== 'there are one of us'),
    ),
  ).toEqual([]);
  // 1.500 and 1,500 are also decimals to half of those who write Spanish.
  const grouped = numbers.map((n) => ['es', printValue(value(n), context({ locale: 'es' })), value(n)] as const);
  expect(lost(number, grouped, 'first')).toEqual([]);
});

test('a telephone number, an e-mail address, a ZIP code and a case number read back as themselves', () => {
  const digit = '0123456789';
  const sayDigits = (digits: string, say: (n: number) => string): string =>
    digits
      .split('')
      .map((one) => say(digit.indexOf(one)))
      .join(' ');
  for (let n = 0; n < 100; n += 1) {
    const area = String(201 + ((n * 7) % 799)).replace(/^(.)11$/, '$112');
    const line = `01${two(n % 100)}`;
    const e164 = `+1${area}555${line}`;
    const phone: Value = { type: 'phone', e164 };
    const phones = [
      printValue(phone, context({ locale: 'en' })),
      e164,
      `${area}-555-${line}`,
      `${area}.555.${line}`,
      `${area} 555 ${line}`,
      `1-${area}-555-${line}`,
      `my number is ${sayDigits(`${area}555${line}`, inEnglish)}`,
    ].map((said) => ['en', said, phone] as const);
    expect(lost({ type: 'phone' }, phones)).toEqual([]);
    expect(
      lost({ type: 'phone' }, [['es', `es el ${sayDigits(`${area}555${line}`, inSpanish)}`, phone] as const]),
    ).toEqual([]);

    const [one = '', other = ''] = [
      ['ana', 'luis', 'rosa_m', 'j.p'][n % 4],
      ['example', 'mail.example', 'city'][n % 3],
    ];
    const email: Value = { type: 'email', email: `${one}${n}@${other}.org` };
    const spelled = (at: string, dot: string, low: string): string =>
      `${one}${n}`.replace('_', ` ${low} `).replace('.', ` ${dot} `) +
      ` ${at} ${other.replace('.', ` ${dot} `)} ${dot} org`;
    expect(
      lost({ type: 'email' }, [
        ['en', email.type === 'email' ? email.email : '', email],
        ['en', `it is ${one}${n}@${other}.org, thanks`, email],
        ['en', `my email is ${spelled('at', 'dot', 'underscore')}`, email],
        ['es', `mi correo es ${spelled('arroba', 'punto', 'guion bajo')}`, email],
      ]),
    ).toEqual([]);

    const zip: Value = { type: 'zip', zip: String((n * 241) % 100_000).padStart(5, '0') };
    expect(
      lost({ type: 'zip' }, [
        ['en', printValue(zip, context({ locale: 'en' })), zip],
        ['es', `es el ${zip.zip}`, zip],
        ['en', sayDigits(zip.zip, inEnglish), zip],
      ]),
    ).toEqual([]);

    const digits = String((n * 7919) % 10_000).padStart(4, '0');
    const reference: Value = { type: 'case-reference', reference: `RC-${digits}` };
    const spec: SlotSpec = { type: 'case-reference', service: 'cases' };
    const written = [
      `RC-${digits}`,
      `rc${digits}`,
      `Rc ${digits}.`,
      `R C ${digits.split('').join(' ')}`,
      `my case is rc ${digits.slice(0, 2)} ${digits.slice(2)}`,
      digits,
      `RC ${sayDigits(digits, inEnglish)}`,
    ].map((said) => ['en', said, reference] as const);
    expect(lost(spec, [...written, ['es', `erre ce ${sayDigits(digits, inSpanish)}`, reference]])).toEqual([]);
  }
});

test('an address reads back as itself', () => {
  const streets = [
    'Elm',
    'N. Oak',
    'Martin Luther King Jr',
    "O'Brien",
    'Peña',
    '5th',
    'Avenue of the Oaks',
    'San José',
  ];
  const rows = Array.from({ length: 400 }, (_, n) => {
    const kind = ['Street', 'St', 'Ave', 'Blvd', 'Road', 'Ln', 'Court', 'Pkwy'][n % 8];
    const unit = ['', ', Apt 3', ' #4B', ', Unit 12'][n % 4];
    const value: Value = {
      type: 'address',
      line: `${1 + n * 17} ${streets[n % streets.length]} ${kind}${unit}`,
      ...(n % 3 === 0 ? {} : { city: ['Rivermont', 'San Example', 'North Bend'][n % 3] ?? '' }),
      ...(n % 2 === 0 ? {} : { zip: String(60_000 + n) }),
    };
    return ['en', printValue(value, context({ locale: 'en' })), value] as const;
  });
  expect(lost({ type: 'address' }, rows)).toEqual([]);
});
