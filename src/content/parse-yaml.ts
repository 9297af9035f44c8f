import { isAlias, isMap as isYamlMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node, type Pair } from 'yaml';
import { makeFinding, type Finding, type Report } from './finding.js';
import { lineStartsOf, placeOf, type Data, type Source, type Span, type Spans } from './source.js';
import { yamlLimits, guardYaml } from './yaml-guard.js';
import { yamlProblem } from './yaml-problems.js';

/** A YAML file that was read. `data` is null, and `findings` say why, when nothing of it can be used. */
export interface ParsedYaml {
  readonly source: Source;
  readonly findings: readonly Finding[];
}

/**
 * Reads a clerk's YAML: every scalar as text, no custom tags, aliases, depth and keys bounded (`yamlLimits`), duplicate keys found,
 * every problem with its place. Never throws.
 */
export function parseYaml(text: string, file: string): ParsedYaml {
  const findings: Finding[] = [];
  const lineStarts = lineStartsOf(text);
  const at = (span: Span) => placeOf(file, text, lineStarts, span);
  const nothing = (): ParsedYaml => ({ source: makeSource(file, text, lineStarts, null, new WeakMap()), findings });
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
      logLevel: 'silent',
      lineCounter: new LineCounter(),
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
  const report: Report = (code, place, values) => findings.push(makeFinding(code, place, values));
  try {
    const data = document.contents === null ? null : new Reader(document, report, at, spans).read(document.contents as Node, 0);
    if (data === null || data === '') report('FILE_EMPTY', at([0, 1]));
    return { source: makeSource(file, text, lineStarts, data === '' ? null : data, spans), findings };
  } catch (error) {
    if (!(error instanceof Stop)) findings.push(makeFinding('SYNTAX', at([0, 1])));
    return nothing();
  }
}

/** Ends a read that has gone over a limit; what it was is already reported. */
class Stop extends Error {}

class Reader {
  private nodes = 0;
  private keys = 0;
  constructor(
    private readonly document: Document.Parsed,
    private readonly report: Report,
    private readonly at: (span: Span) => ReturnType<typeof placeOf>,
    private readonly spans: WeakMap<object, Spans>,
  ) {}

  read(node: Node, depth: number): Data {
    const span = spanOf(node);
    if (depth > yamlLimits.depth) this.stop('TOO_DEEP', span, { limit: String(yamlLimits.depth) });
    if (++this.nodes > yamlLimits.nodes) this.stop('ALIAS_BOMB', span);
    if (isAlias(node)) {
      const target = node.resolve(this.document);
      if (!target) {
        this.report('ALIAS_UNKNOWN', this.at(span), { name: node.source });
        return '';
      }
      return this.read(target, depth + 1);
    }
    if (node.tag !== undefined && !isScalar(node)) this.report('EXCLAMATION', this.at(span));
    if (isScalar(node)) return this.scalar(node, span);
    if (isSeq(node)) {
      const list: Data[] = [];
      const keys = new Map<string, { key: Span; value: Span }>();
      for (const [index, item] of node.items.entries()) {
        const itemSpan = spanOf(item as Node | null, span);
        keys.set(String(index), { key: itemSpan, value: itemSpan });
        list.push(item ? this.read(item as Node, depth + 1) : null);
      }
      this.spans.set(list, { self: span, keys });
      return list;
    }
    if (isYamlMap(node)) return this.map(node.items as Pair<Node, Node | null>[], span, depth);
    return null;
  }

  private scalar(node: { tag?: string; value: unknown; type?: string }, span: Span): Data {
    // `!` before a word is a tag to YAML; the clerk meant an exclamation mark.
    if (node.tag !== undefined && !node.tag.startsWith('tag:yaml.org')) this.report('EXCLAMATION', this.at([span[0] - 1, span[1]]));
    const value = typeof node.value === 'string' ? node.value : '';
    return value === '' && node.type === 'PLAIN' ? null : value;
  }

  private map(items: readonly Pair<Node, Node | null>[], span: Span, depth: number): Data {
    const map = Object.create(null) as { [key: string]: Data };
    const keys = new Map<string, { key: Span; value: Span }>();
    for (const pair of items) {
      const keySpan = spanOf(pair.key);
      if (++this.keys > yamlLimits.keys) this.stop('TOO_MANY_KEYS', keySpan, { limit: String(yamlLimits.keys) });
      if (!isScalar(pair.key) || typeof pair.key.value !== 'string') {
        this.report('KEY_NOT_TEXT', this.at(keySpan));
        continue;
      }
      const key = pair.key.value;
      if (keys.has(key)) {
        this.report('DUPLICATE_KEY', this.at(keySpan), { key, line: String(this.at(keys.get(key)?.key ?? span).line) });
        continue;
      }
      keys.set(key, { key: keySpan, value: pair.value ? spanOf(pair.value, keySpan) : keySpan });
      map[key] = pair.value ? this.read(pair.value, depth + 1) : null;
    }
    this.spans.set(map, { self: span, keys });
    return map;
  }

  private stop(code: 'TOO_DEEP' | 'ALIAS_BOMB' | 'TOO_MANY_KEYS', span: Span, values?: { [name: string]: string }): never {
    this.report(code, this.at(span), values);
    throw new Stop();
  }
}

function spanOf(node: { range?: readonly [number, number, number] | null } | null, otherwise: Span = [0, 1]): Span {
  return node?.range ? [node.range[0], node.range[1]] : otherwise;
}

function makeSource(file: string, text: string, lineStarts: readonly number[], data: Data, spans: WeakMap<object, Spans>): Source {
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
      const found = options.needle ? text.slice(span[0], span[1]).indexOf(options.needle) : -1;
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
