/**
 * How well days and hours are read through the whole recognizer, from the tables of `test/nlu/data`: phrases of residents with every
 * meaning they allow, and lines in which none is meant. Needs no other program.
 */
import { readFileSync } from 'node:fs';

/** @param {string} name */
const table = (name) => JSON.parse(readFileSync(new URL(`../../test/nlu/data/${name}.json`, import.meta.url), 'utf8'));

const topic = (name, en, es) => ({ name, title: {}, label: {}, examples: { en: [en], es: [es] } });
const topics = {
  hours: topic('hours', 'when are you open', 'cuándo abren'),
  permit: topic('permit', 'I need a permit', 'necesito un permiso'),
};
const bot = {
  languages: ['en', 'es'],
  topics,
  concepts: {},
  thresholds: { answer: 0.6, clarify: 0.3 },
  services: { cases: { name: 'cases', type: 'directory', settings: {}, reference: { pattern: 'RC-\\d{4}' } } },
};

/** @param {string} locale @param {string} zone @param {string[]} types The first is what the open question asks for. */
const expecting = (locale, zone, types) => ({
  locale,
  timeZone: zone,
  topic: null,
  specs: types.map((type, n) => ({ slot: `slot${n}`, spec: { type }, open: n === 0 })),
  options: [],
});

/** @param {{type: string, date?: string, time?: string, datetime?: string}} value */
const bare = (value) => value.datetime ?? value.date ?? value.time ?? value.type;

/** Every meaning offered for the type, each once: `2027-03-15 or 2027-03-17`. */
const meanings = (heard, type) =>
  [
    ...new Set(
      heard.readings
        .filter((reading) => reading.type === type)
        .flatMap(({ problem, value, alternatives }) => problem ?? [value, ...alternatives].map(bare)),
    ),
  ].join(' or ');

/** What the question may ask for when a line without a day is written. */
const openings = [
  ['text', 'date', 'time', 'datetime', 'number', 'money'],
  ['date', 'datetime'],
  ['time'],
  ['datetime'],
];

/**
 * @param {Function} [train] `trainRecognizer`; by default that of the build.
 * @returns What `entity-figures.d.ts` says.
 */
export async function entityFigures(train) {
  const trainRecognizer = train ?? (await import('../../dist/src/nlu/recognizer.js')).trainRecognizer;
  const recognizer = await trainRecognizer(bot, { cacheDir: null });
  const { now, zone, en, es } = table('dates-times');
  const at = Date.parse(now);
  const score = async (locale, rows) => {
    const wrong = [];
    for (const [type, said, means] of rows) {
      const found = meanings(await recognizer.recognize(said, expecting(locale, zone, [type]), at), type);
      if (found !== means) wrong.push(`${said} → ${found || '-'} instead of ${means}`);
    }
    return { right: rows.length - wrong.length, of: rows.length, wrong };
  };
  const lines = table('false-alarms');
  const alarms = [];
  for (const locale of ['en', 'es']) {
    for (const line of lines[locale]) {
      for (const types of openings) {
        const { readings } = await recognizer.recognize(line, expecting(locale, zone, types), at);
        if (readings.length > 0) alarms.push(`${locale}, ${types[0]}: ${line} → ${readings.map(describe).join('; ')}`);
      }
    }
  }
  return {
    datesTimesEn: await score('en', en.phrases),
    datesTimesEs: await score('es', es.phrases),
    heldOutEn: await score('en', en.heldOut),
    heldOutEs: await score('es', es.heldOut),
    falseAlarms: alarms.length,
    falseAlarmLines: lines.en.length + lines.es.length,
    alarms,
  };
}

const describe = ({ type, value, alternatives, problem }) =>
  `${type} ${problem ?? [value, ...alternatives].map((one) => bare(one)).join(' or ')}`;
