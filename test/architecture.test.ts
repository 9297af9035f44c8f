import { describe, expect, test } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from '@swc/core';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Layers from the lowest up; a file imports from its own folder or from a lower layer. */
const layers: readonly (readonly string[])[] = [
  ['src/model'],
  ['src/handoff'],
  ['src/dialog', 'src/i18n', 'src/insights'],
  ['src/channels', 'src/store', 'src/queue', 'src/nlu', 'src/services', 'src/content'],
  ['src/runtime'],
  ['src/http', 'src/desk', 'src/web', 'adapters'],
  ['src/config.ts'],
  ['src/cli', 'src/main.ts'],
];
const pure = ['src/model', 'src/dialog', 'src/handoff', 'src/i18n', 'src/insights'];

/** Each npm dependency has one home. */
const homes: { readonly [dependency: string]: string } = {
  '@18f/us-federal-holidays': 'src/model',
  '@nlpjs/core-loader': 'src/nlu',
  '@nlpjs/lang-en': 'src/nlu',
  '@nlpjs/lang-es': 'src/nlu',
  '@nlpjs/nlu': 'src/nlu',
  busboy: 'src/http',
  'chrono-node': 'src/nlu',
  commander: 'src/cli',
  'csv-parse': 'src/content',
  express: 'src/http',
  'express-rate-limit': 'src/http',
  'file-type': 'src/channels',
  helmet: 'src/http',
  i18next: 'src/i18n',
  'ical-generator': 'src/services',
  'libphonenumber-js': 'src/nlu',
  libsql: 'src/store/sqlite',
  parse5: 'src/content',
  pino: 'src/runtime',
  'prom-client': 'src/runtime',
  re2js: 'src/nlu',
  'temporal-polyfill': 'src/model',
  yaml: 'src/content',
};
/** Of the grown form: installed where they can be, loaded only when STORE_URL or REDIS_URL asks for them. */
const optionalHomes: { readonly [dependency: string]: string } = {
  bullmq: 'src/queue/bullmq',
  ioredis: 'src/queue/bullmq',
  mongoose: 'src/store/mongo',
};
/** zod checks what comes in from outside, at every edge. */
const everywhere = new Set(['zod']);

interface Source {
  readonly file: string;
  readonly text: string;
  readonly imports: readonly string[];
}

function importsOf(text: string, file: string): string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (!node || typeof node !== 'object') return;
    const {
      type,
      source,
      callee,
      arguments: args,
    } = node as {
      type?: string;
      source?: { value?: string };
      callee?: { type?: string };
      arguments?: { expression?: { value?: string } }[];
    };
    if (type && /^(Import|ExportNamed|ExportAll)Declaration$/.test(type) && source?.value) found.push(source.value);
    if (type === 'CallExpression' && callee?.type === 'Import' && args?.[0]?.expression?.value)
      found.push(args[0].expression.value);
    Object.values(node).forEach(visit);
  };
  visit(parseSync(text, { syntax: 'typescript', target: 'es2022' }).body);
  expect(file).not.toBe('');
  return found;
}

function read(folder: string): Source[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return read(file);
    if (!entry.name.endsWith('.ts') || entry.name.endsWith('.d.ts')) return [];
    const text = readFileSync(join(root, file), 'utf8');
    return [{ file, text, imports: importsOf(text, file) }];
  });
}

const layerOf = (file: string): number =>
  layers.findIndex((names) => names.some((name) => file === name || file.startsWith(`${name}/`)));
/** `main.ts` and `cli/` are one: composition, the only files that know everybody. */
const folderOf = (file: string): string =>
  file.startsWith('adapters/')
    ? 'adapters'
    : file.startsWith('src/cli/') || file === 'src/main.ts'
      ? 'composition'
      : file.split('/').slice(0, 2).join('/');

/** What breaks the house's rules in these sources, one sentence each. */
function violations(sources: readonly Source[]): string[] {
  const problems: string[] = [];
  for (const { file, text, imports } of sources) {
    if (layerOf(file) < 0) problems.push(`${file} stands in no layer`);
    for (const name of imports) {
      if (name.startsWith('.')) {
        const target = normalize(join(dirname(file), name)).replace(/\.js$/, '.ts');
        if (folderOf(target) === folderOf(file)) continue;
        if (layerOf(target) >= layerOf(file)) problems.push(`${file} imports ${target}, which is not below it`);
        if (folderOf(target) === 'adapters' && !/^src\/(cli\/|main\.ts)/.test(file))
          problems.push(`${file} imports an adapter`);
      } else if (!name.startsWith('node:') && !everywhere.has(name)) {
        const dependency = name.startsWith('@') ? name.split('/').slice(0, 2).join('/') : (name.split('/')[0] ?? '');
        const all = { ...homes, ...optionalHomes };
        const home = Object.hasOwn(all, dependency) ? all[dependency] : undefined;
        if (!home) problems.push(`${file} imports ${dependency}, which has no home in this test`);
        else if (!file.startsWith(`${home}/`)) problems.push(`${file} imports ${dependency}, whose home is ${home}`);
      }
    }
    const code = withoutComments(text);
    if (pure.some((folder) => file.startsWith(`${folder}/`))) {
      for (const [what, pattern] of impurities)
        if (pattern.test(code)) problems.push(`${file} is in a pure layer and uses ${what}`);
      if (imports.some((name) => name.startsWith('node:')))
        problems.push(`${file} is in a pure layer and imports from node:`);
    }
    if (/process\.env/.test(code) && file !== 'src/config.ts')
      problems.push(`${file} reads process.env; config.ts does`);
    if (!clocks.has(file) && !file.startsWith('src/web/') && /\bDate\.now\(|Math\.random\(|\brandomUUID\(/.test(code)) {
      problems.push(`${file} reads a clock or randomness; runtime/system.ts does`);
    }
    if (/^export default/m.test(code)) problems.push(`${file} has a default export`);
  }
  return [...problems, ...cycles(sources)];
}

const clocks = new Set(['src/runtime/system.ts']);
const impurities: readonly (readonly [string, RegExp])[] = [
  ['await', /\bawait\b/],
  ['Date.now', /\bDate\.now\b/],
  ['new Date()', /\bnew Date\(\s*\)/],
  ['Math.random', /\bMath\.random\b/],
  ['process', /\bprocess\./],
];

/** Comments may speak of what code may not do. */
const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');

function cycles(sources: readonly Source[]): string[] {
  const graph = new Map(
    sources.map(({ file, text }) => [
      file,
      // Types alone make no cycle at run time.
      [...text.matchAll(/^(?:import|export)\s+(?!type\b)[^'"]*?from\s+'(\.[^']+)'/gm)].map((match) =>
        normalize(join(dirname(file), match[1] ?? '')).replace(/\.js$/, '.ts'),
      ),
    ]),
  );
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) found.push(`import cycle: ${[...path.slice(path.indexOf(file)), file].join(' → ')}`);
    if (done.has(file) || path.includes(file)) return;
    for (const next of graph.get(file) ?? []) walk(next, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  return found;
}

const sources = [...read('src'), ...read('adapters')];
const planted = (file: string, text: string): Source => ({ file, text, imports: importsOf(text, file) });

describe('the house', () => {
  test('keeps its own rules', () => {
    expect(sources.length).toBeGreaterThan(20);
    expect(violations(sources)).toEqual([]);
  });

  test.each([
    [
      'a lower layer reaching up',
      planted('src/dialog/bad.ts', "import { x } from '../store/x.js';\nexport const y = x;"),
      'not below it',
    ],
    [
      'siblings knowing each other',
      planted('src/nlu/bad.ts', "import { x } from '../store/x.js';\nexport const y = x;"),
      'not below it',
    ],
    [
      'a dynamic import upwards',
      planted('src/content/bad.ts', "export const y = () => import('../http/x.js');"),
      'not below it',
    ],
    ['a clock in the pure core', planted('src/dialog/bad.ts', 'export const y = () => Date.now();'), 'pure layer'],
    [
      'an await in the pure core',
      planted('src/i18n/bad.ts', 'export const y = async () => { await null; };'),
      'pure layer',
    ],
    [
      'a dependency outside its home',
      planted('src/http/bad.ts', "import yaml from 'yaml';\nexport const y = yaml;"),
      'whose home is',
    ],
    [
      'a dependency nobody decided on',
      planted('src/http/bad.ts', "import _ from 'lodash';\nexport const y = _;"),
      'has no home',
    ],
    [
      'the environment read elsewhere',
      planted('src/http/bad.ts', "export const y = process.env['PORT'];"),
      'process.env',
    ],
    ['randomness in the shell', planted('src/http/bad.ts', 'export const y = () => Math.random();'), 'randomness'],
    ['a file outside the layers', planted('src/helpers/bad.ts', 'export const y = 1;'), 'no layer'],
  ])('notices %s', (_, source, sentence) => {
    expect(violations([source]).join('\n')).toContain(sentence);
  });

  test('notices a cycle of imports', () => {
    const circle = [
      planted('src/dialog/a.ts', "import { b } from './b.js';\nexport const a = () => b;"),
      planted('src/dialog/b.ts', "import { a } from './a.js';\nexport const b = () => a;"),
    ];
    expect(violations(circle).join('\n')).toContain('import cycle');
  });

  test('has a reason for every dependency: the homes above are what package.json lists', () => {
    const { dependencies, optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      readonly dependencies: object;
      readonly optionalDependencies: object;
    };
    expect(Object.keys(optionalDependencies).sort()).toEqual(Object.keys(optionalHomes).sort());
    expect(Object.keys(dependencies).sort()).toEqual([...Object.keys(homes), ...everywhere].sort());
    expect(Object.keys(dependencies).length).toBeLessThanOrEqual(25);
  });

  test('loads the packages of the grown form only when they are asked for', () => {
    const packages = Object.keys(optionalHomes).join('|');
    const early = new RegExp(`^import (?!type\\b)[^;]*from '(?:${packages})'`, 'm');
    expect(early.test("import { Queue } from 'bullmq';")).toBe(true);
    expect(early.test("import type { Queue } from 'bullmq';")).toBe(false);
    expect(sources.filter(({ text }) => early.test(text)).map(({ file }) => file)).toEqual([]);
  });

  test('has no path of a developer’s machine in it', () => {
    const bad = sources.filter(({ text }) => /\/(home|Users|root)\/[a-z]/.test(text));
    expect(bad.map(({ file }) => relative(root, join(root, file)))).toEqual([]);
  });
});
