import { RE2JS } from 're2js';
import { own } from '../../model/json.js';
import type { Reading } from '../../model/heard.js';
import { matchesOf } from './fold-text.js';
import { looseForms } from './loose-forms.js';
import { isOpen, specsOf, type ReaderInput } from './reader.js';

/** Characters read for references and authored patterns. */
const limit = 500;

const compiled = new Map<string, RE2JS | null>();
/** Compiled once, in linear time (RE2); null for a pattern that RE2 does not take, which `check` reports to its author. */
function compile(pattern: string): RE2JS | null {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  let made: RE2JS | null = null;
  try {
    made = RE2JS.compile(pattern.replace(/^\^|(?<!\\)\$$/g, ''), RE2JS.CASE_INSENSITIVE);
  } catch {
    made = null;
  }
  if (compiled.size > 1000) compiled.clear();
  compiled.set(pattern, made);
  return made;
}

const token = /(?<![\p{L}\p{N}])(?:\p{L}{1,8}[\s#.:\u2010-\u2015_-]{0,3})?\d[\p{L}\p{N}\u2010-\u2015/_-]{0,24}/gu;

/** Case numbers of the expected services, however they are written: `RC-2041`, `rc 2041`, `RC2041`, and `2041` where one is asked for. */
export function readReferences(input: ReaderInput): readonly Reading[] {
  const specs = specsOf(input, 'case-reference');
  const services = specs.some(({ spec }) => spec.service === undefined)
    ? Object.keys(input.references)
    : specs.flatMap(({ spec }) => spec.service ?? []);
  const text = input.text.slice(0, limit);
  return [...new Set(services)].flatMap((service) => {
    const pattern = own(input.references, service);
    const regex = pattern === undefined ? null : compile(pattern);
    if (pattern === undefined || !regex) return [];
    const exact = matches(regex, text);
    const open = isOpen(input, 'case-reference');
    const near = exact.length > 0 ? exact : looseMatches(regex, pattern, text, open);
    const loose = near.length > 0 || !open ? near : inPieces(regex, pattern, text);
    const upper = !/[a-z]/.test(pattern.replace(/\\./g, ''));
    return loose.slice(0, 5).map(({ span, words }) => ({
      type: 'case-reference' as const,
      of: service,
      span,
      value: { type: 'case-reference' as const, reference: upper ? words.toUpperCase() : words },
      alternatives: [],
    }));
  });
}

/** Values of an author's own pattern: the whole answer, or a part of it between word edges. */
export function readPatterns(input: ReaderInput): readonly Reading[] {
  const patterns = new Set(specsOf(input, 'pattern').flatMap(({ spec }) => spec.pattern ?? []));
  const text = input.text.slice(0, limit);
  return [...patterns].flatMap((pattern) => {
    const regex = compile(pattern);
    if (!regex) return [];
    const whole = text.trim();
    const start = text.indexOf(whole);
    const found =
      input.text.length <= limit && regex.matches(whole)
        ? [{ span: [start, start + whole.length] as const, words: whole }]
        : matches(regex, text);
    // "ABC 123 4": a longer form in pieces makes the shorter one doubtful.
    const [longer] = isOpen(input, 'pattern') && input.text.length <= limit ? inPieces(regex, '', text) : [];
    const bare = (words: string): string => words.replace(/[\s-]/g, '');
    const doubtful = longer !== undefined && found.every(({ words }) => bare(words).length < bare(longer.words).length);
    return (doubtful ? [longer, ...found] : found).slice(0, 5).map(({ span, words }) => ({
      type: 'pattern' as const,
      of: pattern,
      span,
      value: { type: 'pattern' as const, text: words },
      alternatives: [],
    }));
  });
}

interface Match {
  readonly span: readonly [number, number];
  readonly words: string;
}

/** An answer in pieces; digits alone only where nothing else is said. */
function inPieces(regex: RE2JS, pattern: string, text: string): readonly Match[] {
  const prefix = prefixOf(pattern);
  const whole = looseForms(text, (words) => regex.matches(words));
  if (whole.length > 0) return whole;
  if (prefix === '') return [];
  return looseForms(text, (words) => /^\d+$/.test(words) && regex.matches(`${prefix}${words}`))
    .filter(({ alone }) => alone)
    .map(({ words, span }) => ({ words: `${prefix}${words}`, span }));
}

/** The letters every number of a form begins with: `RC-` of `RC-\d{4}`. */
const prefixOf = (pattern: string): string => /^\^?([A-Z]{1,8}[-/]?)/.exec(pattern)?.[1] ?? '';

function matches(regex: RE2JS, text: string): readonly Match[] {
  const found: Match[] = [];
  const matcher = regex.matcher(text);
  while (found.length < 5 && matcher.find()) {
    const start = matcher.start();
    const end = matcher.end();
    if (end === start) break;
    const edges = `${text[start - 1] ?? ' '}${text[end] ?? ' '}`;
    if (!/[\p{L}\p{N}]/u.test(edges)) found.push({ span: [start, end], words: text.slice(start, end) });
  }
  return found;
}

function looseMatches(regex: RE2JS, pattern: string, text: string, open: boolean): readonly Match[] {
  const prefix = prefixOf(pattern);
  return matchesOf(token, text, 20).flatMap((match) => {
    const written = match[0].replace(/[\u2010-\u2015]/g, '-').replace(/[-/_]+$/, '');
    const split = /^(\p{L}*)[\s#.:_-]*(.*)$/u.exec(written);
    const [letters, rest] = [split?.[1] ?? '', split?.[2] ?? ''];
    const digitsStart = match[0].search(/\d/);
    const tries = [
      [`${letters}-${rest}`, 0],
      [`${letters}${rest}`, 0],
      [rest, digitsStart],
      ...(open &&
      prefix !== '' &&
      /^(?:|case|caso|number|numero|número|no|num|ref|reference|referencia|folio|expediente|id)$/i.test(letters)
        ? [[`${prefix}${rest}`, 0] as const]
        : []),
    ] as const;
    const fit = tries.find(([words]) => regex.matches(words));
    return fit ? [{ span: [match.index + fit[1], match.index + match[0].length] as const, words: fit[0] }] : [];
  });
}
