/** The table of goals (design page 07): each row with what both did, the goal, and whether it is met. */
import { readFileSync, writeFileSync } from 'node:fs';

/**
 * A goal: figures of ours in the order they are printed, each with the limit it must keep; `least` = at or above, `most` = at or below.
 * @typedef {{row: string, parts: {value: number | null, peer: number | null, stored: number | null, limit: number | null, keep: 'least' | 'most', print: (value: number) => string}[]}} Row
 */

export const percent = (value) => (100 * value).toFixed(1);
export const points = (value) => `${(100 * value).toFixed(1)} points`;
export const three = (value) => value.toFixed(3).replace(/^0\./u, '.');
export const seconds = (value) => `${value.toFixed(1)} s`;
export const milliseconds = (value) => `${value.toFixed(2)} ms`;
export const megabytes = (value) => `${value.toFixed(1)} MB`;

/** Rounding to what is printed must not turn a goal that is missed into one that is met. */
const meets = ({ value, limit, keep }) => limit === null || (keep === 'least' ? value >= limit : value <= limit);

/** @param {Row} row */
export function verdict({ parts }) {
  const goals = parts.filter(({ limit }) => limit !== null);
  if (goals.length === 0) return '';
  if (goals.some(({ value }) => value === null)) return 'not measured';
  return goals.every(meets) ? 'met' : 'not met';
}

const cells = (parts, of) => parts.map((part) => (of(part) === null ? '–' : part.print(of(part)))).join(' / ');
const goal = ({ keep, limit, print }) => (limit === null ? '–' : `${keep === 'least' ? '≥' : '≤'} ${print(limit)}`);

/** @param {readonly Row[]} rows @returns {string} a Markdown table */
export function tableOf(rows) {
  const head = ['', 'node-nlp, file order', 'node-nlp, mixed', 'ours', 'goal', ''];
  const body = rows.map((row) => [
    row.row,
    row.parts.every(({ stored }) => stored === null) ? '' : cells(row.parts, ({ stored }) => stored),
    cells(row.parts, ({ peer }) => peer),
    cells(row.parts, ({ value }) => value),
    row.parts.every(({ limit }) => limit === null) ? '' : row.parts.map(goal).join(' / '),
    verdict(row),
  ]);
  const widths = head.map((title, n) => Math.max(3, title.length, ...body.map((row) => row[n].length)));
  const line = (row) => `| ${row.map((cell, n) => cell.padEnd(widths[n])).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

/** Puts text between a page's markers `<!-- name -->` and `<!-- end name -->`. @param {string} file @param {string} name @param {string} text */
export function writeBetween(file, name, text) {
  const page = readFileSync(file, 'utf8');
  const [from, to] = [`<!-- ${name} -->`, `<!-- end ${name} -->`];
  const [start, end] = [page.indexOf(from), page.indexOf(to)];
  if (start < 0 || end < start) throw new Error(`${file} has no ${from} … ${to}`);
  writeFileSync(file, `${page.slice(0, start + from.length)}\n\n${text}\n\n${page.slice(end)}`);
}
