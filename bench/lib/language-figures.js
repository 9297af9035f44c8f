/**
 * How well the language of a message is found: on the lines of test/nlu/language-lines (short civic phrases, mixed lines, ten other
 * languages, names) and, where they are at hand, on the public sets. Shares are of lines; 1 is all.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {(text: string) => {code: string, confidence: number}} Detect */

export const otherCodes = ['pt', 'ht', 'vi', 'zh', 'tl', 'ar', 'ko', 'ru', 'fr', 'hi'];

/**
 * The lines of a file by part.
 * @param {string} folder @param {string} name
 * @returns {{dev: string[], heldOut: string[]}}
 */
export function linesOf(folder, name) {
  const parts = { dev: [], heldOut: [] };
  let part = 'dev';
  for (const line of readFileSync(join(folder, `${name}.txt`), 'utf8').split('\n')) {
    if (line.startsWith('## ')) part = line === '## dev' ? 'dev' : 'heldOut';
    else if (line !== '' && !line.startsWith('#')) parts[part].push(line);
  }
  return parts;
}

const round = (value) => Number(value.toFixed(4));

/** @param {string[]} lines @param {(line: string) => boolean} holds */
const share = (lines, holds) => (lines.length === 0 ? 1 : round(lines.filter(holds).length / lines.length));

/** @param {string} folder @param {string} name @returns {string[]} */
const textsOf = (folder, name) =>
  readFileSync(join(folder, `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).text);

const sets = [
  ['clinc150', 'en'],
  ['hwu64', 'en'],
  ['corpus50_en', 'en'],
  ['mtod_es', 'es'],
  ['corpus50_es', 'es'],
];

/**
 * @param {Detect} detect
 * @param {{lines: string, nlu?: string, titles?: string}} places folders of the lines and of the sets, and a file of page titles in both languages
 */
export function languageFigures(detect, { lines, nlu, titles }) {
  const code = (text) => detect(text).code;
  const isHome = (text) => ['en', 'es', 'und'].includes(code(text));
  const both = (name, holds) => {
    const { dev, heldOut } = linesOf(lines, name);
    return { dev: share(dev, holds), heldOut: share(heldOut, holds), lines: dev.length + heldOut.length };
  };
  const report = {
    short: Object.fromEntries(['en', 'es'].map((one) => [one, both(`short-${one}`, (text) => code(text) === one)])),
    undecided: both('neutral', (text) => code(text) === 'und'),
    spanglish: both('spanglish', (line) => isHome(line.split('\t')[1] ?? '')),
    others: Object.fromEntries(otherCodes.map((one) => [one, both(`other-${one}`, (text) => code(text) === one)])),
    romanised: Object.fromEntries(
      ['hi', 'ar'].map((one) => [one, both(`romanised-${one}`, (text) => code(text) === one)]),
    ),
    takenForAnother: {
      names: share(linesOf(lines, 'short-names').dev, (text) => !isHome(text)),
      short: share(
        ['short-en', 'short-es', 'neutral'].flatMap((name) => Object.values(linesOf(lines, name)).flat()),
        (text) => !isHome(text),
      ),
    },
    threeWordsAndMore: {},
    fewerWords: {},
  };
  for (const [name, one] of sets) {
    if (!nlu || !existsSync(join(nlu, `${name}.jsonl`))) continue;
    const all = textsOf(nlu, name);
    const size = (text) => text.trim().split(/\s+/u).length;
    report.threeWordsAndMore[name] = share(
      all.filter((text) => size(text) >= 3),
      (text) => code(text) === one,
    );
    report.fewerWords[name] = share(
      all.filter((text) => size(text) < 3),
      (text) => code(text) === one,
    );
    report.takenForAnother[name] = share(all, (text) => !isHome(text));
  }
  if (titles && existsSync(titles)) {
    const [head = [], ...rows] = readFileSync(titles, 'utf8')
      .trim()
      .split('\n')
      .map((row) => row.split('\t'));
    for (const one of ['en', 'es']) {
      const all = rows.map((row) => row[head.indexOf(`title_${one}`)] ?? '');
      report.threeWordsAndMore[`titles_${one}`] = share(
        all.filter((text) => text.split(' ').length >= 3),
        (text) => code(text) === one,
      );
      report.fewerWords[`titles_${one}`] = share(
        all.filter((text) => text.split(' ').length < 3),
        (text) => code(text) === one,
      );
      report.takenForAnother[`titles_${one}`] = share(all, (text) => !isHome(text));
    }
  }
  return report;
}

/** Lines of any length and kind that must cost no more than a breath (processor milliseconds, the worst of them). */
export const hostileTexts = [
  '12-'.repeat(3334),
  'a'.repeat(10_000),
  'aé'.repeat(5000),
  '\u{FDFA}'.repeat(10_000),
  "n't ".repeat(2500),
  'é'.repeat(10_000),
  'ẹ̀'.repeat(3300),
  'constructor '.repeat(833),
  'não mwen je 你 '.repeat(700),
  '¿'.repeat(10_000),
  '😀'.repeat(5000),
  'a '.repeat(5000),
];

/** @param {Detect} detect */
export function slowest(detect) {
  let worst = 0;
  for (const text of hostileTexts) {
    const before = process.cpuUsage();
    for (let n = 0; n < 5; n += 1) detect(text);
    const { user, system } = process.cpuUsage(before);
    worst = Math.max(worst, (user + system) / 5000);
  }
  return Number(worst.toFixed(3));
}
