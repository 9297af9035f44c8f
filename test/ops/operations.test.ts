import { beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { packageRoot } from '../../src/cli/package-files.js';
import { runCli } from '../../src/cli/run-cli.js';
import { variables } from '../../src/config.js';
import { lanes } from '../../src/model/ports/queue.js';
import { createMetrics } from '../../src/runtime/metrics.js';

const read = (path: string): string => readFileSync(join(packageRoot, path), 'utf8');
const folder = 'docs/operations';
const pages = readdirSync(join(packageRoot, folder)).map((name) => ({ name, text: read(`${folder}/${name}`) }));
const page = (name: string): string => read(`${folder}/${name}`);

/** Every metric of a node that uses everything there is to use, by name: its type. */
const metricTypes = new Map<string, string>();
/** The series that such a node has before anything has happened: name and labels. */
let fresh: readonly string[] = [];
beforeAll(async () => {
  const perLane = Object.fromEntries(lanes.map((lane) => [lane, 0])) as {
    readonly [lane in (typeof lanes)[number]]: number;
  };
  const metrics = createMetrics(
    { counts: async () => ({ mailbox: 0 }), oldestMail: async () => null },
    {
      process: true,
      node: { name: 'n', role: 'all', version: '0' },
      clock: { now: () => 0 },
      queue: { counts: async () => ({ waiting: perLane, alarms: perLane, dropped: 0 }) },
      redis: async () => true,
      staff: {
        bots: { names: () => ['echo'], get: () => ({ bot: { agency: 'echo' } }) as never },
        board: { staff: () => ({ queues: {} }) },
      },
    },
  );
  const text = await metrics.text();
  for (const [, name = '', type = ''] of text.matchAll(/^# TYPE (\S+) (\S+)$/gm)) metricTypes.set(name, type);
  fresh = text.split('\n').filter((line) => /^[a-z]/.test(line));
});
const own = (): readonly string[] => [...metricTypes.keys()].filter((name) => name.startsWith('ventanilla_'));

/** The table of metrics.md: labels by metric. */
const documented = new Map(
  [...page('metrics.md').matchAll(/^\| `(ventanilla_\w+)` \|([^|]*)\|/gm)].map(([, name = '', labels = '']) => [
    name,
    labels.trim() === '' ? [] : labels.trim().split(/,\s*/),
  ]),
);

/** What every series has that Prometheus scrapes. */
const ofPrometheus = ['job', 'instance'];
const functions = new Set(
  'sum max min min_over_time count rate increase absent histogram_quantile by and or unless offset bool ignoring on without avg'.split(
    ' ',
  ),
);

/** What is wrong with an expression, in words; parsed lightly. */
function faults(expression: string): readonly string[] {
  const found: string[] = [];
  const stack: string[] = [];
  const plain = expression.replace(/"(?:[^"\\]|\\.)*"/g, '""');
  for (const sign of plain.replace(/[^()[\]{}]/g, '')) {
    if ('([{'.includes(sign)) stack.push(sign);
    else if (stack.pop() !== { ')': '(', ']': '[', '}': '{' }[sign])
      found.push(`brackets do not match in ${expression}`);
  }
  if (stack.length > 0) found.push(`brackets do not match in ${expression}`);
  const bare = plain
    .replace(/\b(?:by|without|on|ignoring)\s*\(([^)]*)\)/g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/\boffset\s+\w+/g, '');
  for (const [, name = '', , labels = ''] of bare.matchAll(/([a-z_:][\w:]*)\s*(\{([^}]*)\})?/gi)) {
    if (functions.has(name)) continue;
    const base = name.replace(/_(?:bucket|sum|count)$/, '');
    const metric = metricTypes.has(name) ? name : metricTypes.get(base) === 'histogram' ? base : null;
    if (name !== 'up' && metric === null) found.push(`there is no metric ${name}`);
    const known = metric === null ? [] : (documented.get(metric) ?? []);
    for (const [, label = ''] of labels.matchAll(/(\w+)\s*(?:=~|!~|!=|=)/g))
      if (![...known, ...ofPrometheus, 'le'].includes(label)) found.push(`${name} has no label ${label}`);
  }
  return found;
}

/**
 * Of an expression that is to tell of the first event, the series with fixed labels that begin with it: Prometheus sees no increase in a
 * series that appears at 1.
 */
function unseen(expression: string): readonly string[] {
  if (!/> 0\s*$/.test(expression)) return [];
  const counted = [...expression.matchAll(/\b(?:increase|rate)\((\w+)\{([^}]*)\}\[/g)];
  return counted.flatMap(([, name = '', labels = '']) =>
    [...labels.matchAll(/(\w+)=~?"([^"]*)"/g)].flatMap(([, label = '', values = '']) =>
      values
        .split('|')
        .map((value) => `${label}="${value}"`)
        .filter((fixed) => !fresh.some((line) => line.startsWith(`${name}{`) && line.includes(fixed)))
        .map((fixed) => `${name}{${fixed}}`),
    ),
  );
}

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly for?: string;
  readonly labels: { readonly severity: string };
  readonly annotations: { readonly summary: string; readonly runbook_url: string };
}
const rules = (
  parse(read('ops/alerts/ventanilla.yml')) as { readonly groups: readonly { readonly rules: readonly Rule[] }[] }
).groups.flatMap((group) => group.rules);

describe('An alert', () => {
  test('asks only for metrics and labels that exist', () => {
    expect(rules.length).toBeGreaterThan(15);
    expect(rules.flatMap(({ expr }) => faults(expr))).toEqual([]);
  });

  test('would be found if it asked for another', () => {
    expect(faults('max(ventanilla_oldest_mail_minutes) > 1')).toEqual([
      'there is no metric ventanilla_oldest_mail_minutes',
    ]);
    expect(faults('sum(rate(ventanilla_turns_total{outcome="x"}[5m]))')).toEqual([
      'ventanilla_turns_total has no label outcome',
    ]);
    expect(faults('sum(rate(ventanilla_turns_total[5m])')).toHaveLength(1);
    expect(faults('ventanilla_turns_total_bucket > 1')).toHaveLength(1);
  });

  test('on the first event has a series before it', () => {
    expect(rules.filter(({ expr }) => /\b(?:increase|rate)\(\w+\{.*> 0$/s.test(expr)).length).toBeGreaterThan(2);
    expect(rules.flatMap(({ expr }) => unseen(expr))).toEqual([]);
    expect(unseen('sum(increase(ventanilla_webhooks_total{result=~"forged|too_large"}[1h])) > 0')).toEqual([
      'ventanilla_webhooks_total{result="forged"}',
      'ventanilla_webhooks_total{result="too_large"}',
    ]);
  });

  test('has its section, which says what to do, and there are no other sections', () => {
    const sections = page('alerts.md').split(/^## /m).slice(1);
    expect(sections.map((section) => section.split('\n')[0])).toEqual(rules.map(({ alert }) => alert));
    for (const section of sections) expect(section.length).toBeGreaterThan(120);
    for (const { alert, annotations, labels } of rules) {
      expect(annotations.runbook_url).toBe(`docs/operations/alerts.md#${alert.toLowerCase()}`);
      expect(annotations.summary).toMatch(/\.$/);
      expect(['critical', 'warning']).toContain(labels.severity);
    }
  });
});

describe('The dashboard', () => {
  interface Panel {
    readonly id: number;
    readonly title: string;
    readonly type: string;
    readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
    readonly targets?: readonly { readonly expr: string }[];
  }
  const { panels } = JSON.parse(read('ops/grafana/ventanilla.json')) as { readonly panels: readonly Panel[] };

  test('asks only for metrics and labels that exist, and for each of ours', () => {
    const asked = panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr));
    expect(asked.flatMap(faults)).toEqual([]);
    expect(own().filter((name) => !asked.some((expr) => expr.includes(name)))).toEqual([]);
  });

  test('has panels that do not lie on each other', () => {
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    const taken = new Set<string>();
    const overlaps: string[] = [];
    for (const { title, gridPos } of panels)
      for (let x = gridPos.x; x < gridPos.x + gridPos.w; x += 1)
        for (let y = gridPos.y; y < gridPos.y + gridPos.h; y += 1) {
          if (taken.has(`${x} ${y}`)) overlaps.push(title);
          taken.add(`${x} ${y}`);
        }
    expect(overlaps).toEqual([]);
  });
});

describe('A metric', () => {
  test('has a row in metrics.md, and there are no other rows', () => {
    expect([...documented.keys()].toSorted()).toEqual(own().toSorted());
  });
});

describe('The pages for whoever runs it', () => {
  test('are all in the index', () => {
    for (const { name } of pages.filter(({ name }) => name !== 'index.md'))
      expect(page('index.md')).toContain(`](${name})`);
  });

  test('lead only to what is there, section and all', () => {
    const anchorOf = (head: string): string =>
      head
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s-]/gu, '')
        .trim()
        .replace(/\s/g, '-');
    for (const { name, text } of pages)
      for (const [, link = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
        if (/^https?:/.test(link)) continue;
        const [path = '', anchor] = link.split('#');
        const file = path === '' ? join(packageRoot, folder, name) : resolve(packageRoot, folder, path);
        expect([name, link, existsSync(file)]).toEqual([name, link, true]);
        if (anchor === undefined) continue;
        const heads = [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, head = '']) => anchorOf(head));
        expect([name, link, heads.includes(anchor)]).toEqual([name, link, true]);
      }
  });

  test('name only commands and variables that there are', async () => {
    const help = await helpOf();
    for (const { name, text } of pages) {
      for (const [, command = ''] of text.matchAll(/bin\/ventanilla\.js (\w+)/g))
        expect([name, command, new RegExp(`^ {2}${command}\\b`, 'm').test(help)]).toEqual([name, command, true]);
      for (const [, script = ''] of text.matchAll(/node (bench\/\w+\.js)/g))
        expect([name, script, existsSync(join(packageRoot, script))]).toEqual([name, script, true]);
    }
    const known = new Set<string>(Object.values(variables).map((variable) => variable.name));
    for (const { name, text } of pages)
      for (const [, variable = ''] of text.matchAll(
        /\b((?:STORE|REDIS|FILES|NODE|DRAIN|MAILBOX|INTERNAL|PUBLIC|TRUST|DATA|CONTENT)_[A-Z]+)\b/g,
      ))
        if (!/^STORE_(?:FULL|DENIED|UNAVAILABLE|NEWER|DAMAGED|LOCKED)$/.test(variable))
          expect([name, variable, known.has(variable)]).toEqual([name, variable, true]);
  });
});

/** What `ventanilla --help` prints, which goes past `out`. */
async function helpOf(): Promise<string> {
  const write = process.stdout.write.bind(process.stdout);
  let text = '';
  process.stdout.write = ((chunk: string) => ((text += chunk), true)) as typeof process.stdout.write;
  try {
    await runCli(['--help', '--lang', 'en']);
  } finally {
    process.stdout.write = write;
  }
  return text;
}

test('The links elsewhere lead to these pages', () => {
  for (const file of [
    'README.md',
    'adapters/README.md',
    'docs/errors.md',
    'docs/configuration.md',
    'docs/security.md',
  ]) {
    expect([file, read(file).includes('docs/operations.md')]).toEqual([file, false]);
    for (const [, link = ''] of read(file).matchAll(/\]\(([^)\s#]*operations[^)\s#]*)/g))
      expect([file, link, existsSync(join(packageRoot, dirname(file), link))]).toEqual([file, link, true]);
  }
});
