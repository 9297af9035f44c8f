import { isAlias, isMap as isYamlMap, isScalar, isSeq, parseDocument, type Document, type Node, type Pair } from 'yaml';
import { makeFinding, type Finding, type Report } from './finding.js';
import { findWords, lineStartsOf, placeOf, type Data, type Source, type Span, type Spans } from './source.js';
import { readPlainYaml } from './plain-yaml.js';
import { readWaivers, type Waiver } from './waivers.js';
import { yamlLimits, guardYaml } from './yaml-guard.js';
import { yamlProblem } from './yaml-problems.js';

/** A YAML file that was read. `data` is null, and `findings` say why, when nothing of it can be used. */
export interface ParsedYaml {
  readonly source: Source;
  readonly findings: readonly Finding[];
  /** Its lines `# allow …`; none of a file that cannot be read. */
  readonly waivers: readonly Waiver[];
}

/**
 * Reads a clerk's YAML: every scalar as text, no custom tags, aliases, depth and keys bounded (`yamlLimits`), duplicate keys found,
 * every problem with its place. Never throws.
 */
export function parseYaml(text: string, file: string): ParsedYaml {
  const plain = guardYaml(text) ? null : readPlainYaml(text);
  if (!plain) return parseAnyYaml(text, file);
  const source = makeSource(file, text, lineStartsOf(text), plain.data, plain.spans);
  return { source, findings: [], waivers: readWaivers(text, file) };
}

/** The same for whatever stands in the text, with the YAML library. */
export function parseAnyYaml(text: string, file: string): ParsedYaml {
  const findings: Finding[] = [];
  const lineStarts = lineStartsOf(text);
  const at = (span: Span) => placeOf(file, text, lineStarts, span);
  const nothing = (): ParsedYaml => ({
    source: makeSource(file, text, lineStarts, null, new WeakMap()),
    findings,
    waivers: [],
  });
  const guarded = guardYaml(text);
  if (guarded) {
    findings.push(makeFinding(guarded.code, at(guarded.span), guarded.values));
    return nothing();
  }
  let document: Document.Parsed;
  try {
    document = parseDocument(text, {
      schema: 'failsafe',
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'error',
    });
  } catch {
    // The library has thrown odd exceptions on hostile input (RangeError, TypeError); what they say helps no clerk.
    findings.push(makeFinding('SYNTAX', at([0, 1])));
    return nothing();
  }
  const first = document.errors[0];
  if (first) {
    const problem = yamlProblem(first.code, first.pos, text);
    findings.push(makeFinding(problem.code, at(problem.span), problem.values));
    return nothing();
  }
  const spans = new WeakMap<object, Spans>();
  // An alias repeats what is wrong with its target a hundred thousand times; the first places are enough.
  const report: Report = (code, place, values) => {
    if (findings.length < 200) findings.push(makeFinding(code, place, values));
  };
  try {
    const data = document.contents === null ? null : readData(document.contents as Node, { text, report, at, spans });
    if (data === null || data === '') report('FILE_EMPTY', at([0, 1]));
    const source = makeSource(file, text, lineStarts, data === '' ? null : data, spans);
    return { source, findings, waivers: readWaivers(text, file) };
  } catch (error) {
    if (!(error instanceof Stop)) findings.push(makeFinding('SYNTAX', at([0, 1])));
    return nothing();
  }
}

/** Ends a read that has gone over a limit; what it was is already reported. */
class Stop extends Error {}

interface Reading {
  readonly text: string;
  readonly report: Report;
  readonly at: (span: Span) => ReturnType<typeof placeOf>;
  readonly spans: WeakMap<object, Spans>;
}

/** Reads the nodes of a document into data, remembering where each stands; throws `Stop` at a limit. */
function readData(root: Node, { text, report, at, spans }: Reading): Data {
  const anchors = new Map<string, Node>();
  let nodes = 0;
  let keyCount = 0;
  const stop = (code: 'TOO_DEEP' | 'ALIAS_BOMB' | 'TOO_MANY_KEYS', span: Span, limit = 0): never => {
    report(code, at(span), { limit: String(limit) });
    throw new Stop();
  };
  /** `!` before a word is a tag to YAML; the clerk meant an exclamation mark. */
  const exclaimed = (span: Span): number => {
    const start = Math.max(0, text.lastIndexOf('!', span[0]));
    report('EXCLAMATION', at([start, Math.max(span[1], start + 1)]));
    return start;
  };
  /** What YAML reads without a word and no clerk means: a sentence cut at its number sign, quotation marks of a word processor. */
  const odd = (value: string, span: Span): void => {
    const hash = /^ +#[^\s#]/.exec(text.slice(span[1], span[1] + 200));
    if (hash) report('HASH_IN_TEXT', at([span[1] + hash[0].length - 2, span[1] + hash[0].length]));
    if (/^[“”„](?:[^“”]*[“”])?$|^[“„][^“”]*$/.test(value))
      report('SMART_QUOTES', at([span[0], span[0] + 1]), { character: value.slice(0, 1) });
  };
  /** `alias` is where the outermost alias stands whose target is being read. */
  const read = (node: Node, depth: number, alias: Span | null): Data => {
    const span = spanOf(node);
    if (depth > yamlLimits.depth) stop('TOO_DEEP', span, yamlLimits.depth);
    if (++nodes > yamlLimits.nodes) stop('ALIAS_BOMB', alias ?? span);
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target) return read(target, depth + 1, alias ?? span);
      report('ALIAS_UNKNOWN', at(span), { name: node.source });
      return text.slice(span[0], span[1]);
    }
    if (node.anchor !== undefined) anchors.set(node.anchor, node);
    if (node.tag !== undefined && !node.tag.startsWith('tag:yaml.org')) {
      const start = exclaimed(span);
      // What stands there is kept, so that it is not missing as well.
      if (isScalar(node)) return text.slice(start, Math.max(span[1], start + 1)).trim();
    }
    if (isScalar(node)) {
      const value = typeof node.value === 'string' ? node.value : '';
      if (node.type === 'PLAIN' && node.range) odd(value, [node.range[0], node.range[1]]);
      return value === '' && node.type === 'PLAIN' ? null : value;
    }
    const keys = new Map<string, { key: Span; value: Span }>();
    if (isSeq(node)) {
      const list = node.items.map((item, index) => {
        const itemSpan = spanOf(item as Node | null, span);
        keys.set(String(index), { key: itemSpan, value: itemSpan });
        return item ? read(item as Node, depth + 1, alias) : null;
      });
      spans.set(list, { self: span, keys });
      return list;
    }
    const map = Object.create(null) as { [key: string]: Data };
    for (const pair of isYamlMap(node) ? (node.items as Pair<Node, Node | null>[]) : []) {
      const keySpan = spanOf(pair.key);
      if (++keyCount > yamlLimits.keys) stop('TOO_MANY_KEYS', keySpan, yamlLimits.keys);
      if (!isScalar(pair.key) || typeof pair.key.value !== 'string') {
        report('KEY_NOT_TEXT', at(keySpan));
        continue;
      }
      const key = pair.key.value;
      const before = keys.get(key);
      if (before) {
        report('DUPLICATE_KEY', at(keySpan), { key, line: String(at(before.key).line) });
        continue;
      }
      keys.set(key, { key: keySpan, value: pair.value ? spanOf(pair.value, keySpan) : keySpan });
      map[key] = pair.value ? read(pair.value, depth + 1, alias) : null;
    }
    spans.set(map, { self: span, keys });
    return map;
  };
  return read(root, 0, null);
}

function spanOf(node: { range?: readonly [number, number, number] | null } | null, otherwise: Span = [0, 1]): Span {
  return node?.range ? [node.range[0], node.range[1]] : otherwise;
}

function makeSource(
  file: string,
  text: string,
  lineStarts: readonly number[],
  data: Data,
  spans: WeakMap<object, Spans>,
): Source {
  const spanAt = (container: object | null, key?: string | number, of: 'key' | 'value' = 'value'): Span => {
    const known = container === null ? undefined : spans.get(container);
    if (!known) return [0, 1];
    if (key === undefined) return known.self;
    return known.keys.get(String(key))?.[of] ?? known.self;
  };
  return {
    file,
    data,
    place(container, key, options = {}) {
      const span = spanAt(container, key, options.of);
      const found = options.needle ? findWords(text.slice(span[0], span[1]), options.needle) : -1;
      const narrowed: Span = found === -1 ? span : [span[0] + found, span[0] + found + (options.needle?.length ?? 0)];
      return placeOf(file, text, lineStarts, narrowed);
    },
    linePlace(container, key, index) {
      const span = spanAt(container, key);
      const place = placeOf(file, text, lineStarts, span);
      if (!/^[|>]/.test(text.slice(span[0], span[0] + 1))) return place;
      const start = lineStarts[place.line + index] ?? span[0];
      const line = text.slice(start, lineStarts[place.line + index + 1] ?? text.length).trimEnd();
      const indent = line.length - line.trimStart().length;
      return placeOf(file, text, lineStarts, [start + indent, start + line.length]);
    },
  };
}
