import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { channelCapabilities } from '../../src/channels/capabilities.js';
import type { Json } from '../../src/model/json.js';
import type { Capabilities } from '../../src/model/outbound.js';
import type { Adapter } from '../../src/model/ports/adapter.js';
import { reasonOf } from '../contracts/adapter-behaviour.js';
import { behaviours } from '../contracts/adapter.js';
import type { ChannelFixture } from '../contracts/channels/fixture.js';
import { damaged, isPlain } from './damaged.js';
import { ownSchemas } from '../contracts/schemas/index.js';
import type { Problems } from '../contracts/schemas/problems.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = (name: string): string => readFileSync(join(root, 'adapters', name), 'utf8');
const english = page('README.md');
const spanish = page('README.es.md');

/** Code of the page with the file it goes into: ```ts path. */
const filesOf = (text: string): readonly (readonly [path: string, code: string])[] =>
  [...text.matchAll(/^```(?:ts|json) (\S+)\n([^]*?)^```$/gmu)].map(([, path = '', code = '']) => [path, code]);

const files = filesOf(english);
/** Lines for files that are there already: what they add is tried without the file around them. */
const additions = new Set([
  'adapters/index.ts',
  'src/channels/capabilities.ts',
  'src/content/schema/channels.ts',
  'test/contracts/channels/index.ts',
  'test/contracts/schemas/index.ts',
]);

let place = '';
let adapter: Adapter;
let fixture: ChannelFixture;

/** The page's files in a folder of their own beside what they import. */
beforeAll(async () => {
  place = realpathSync(mkdtempSync(join(tmpdir(), 'ventanilla-new-channel-')));
  const link = (path: string): void => {
    mkdirSync(dirname(join(place, path)), { recursive: true });
    symlinkSync(join(root, path), join(place, path));
  };
  for (const path of ['src', 'node_modules', 'adapters/shared', 'test/contracts/channels/fixture.ts']) link(path);
  link('test/contracts/schemas/problems.ts');
  for (const path of ['test/adapters/fixtures-of.ts', 'test/adapters/damaged.ts', 'test/budget.ts']) link(path);
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(place, path)), { recursive: true });
    writeFileSync(join(place, path), text);
  };
  for (const [path, code] of files) if (!additions.has(path)) write(path, code);
  const [, capability = ''] = files.find(([path]) => path === 'src/channels/capabilities.ts') ?? [];
  write(
    'capability.ts',
    `import type { Capabilities } from './src/model/outbound.js';\nexport ${capability.slice(capability.indexOf('const bell'))}`,
  );
  write('package.json', '{ "type": "module" }');
  write(
    'tsconfig.json',
    JSON.stringify({
      extends: join(root, 'tsconfig.json'),
      compilerOptions: { noEmit: true, rootDir: '/', typeRoots: [join(root, 'node_modules/@types')] },
      include: ['adapters/bell/*.ts', 'test/**/*.ts', 'capability.ts'],
      exclude: [],
    }),
  );
  const load = async <T>(path: string): Promise<T> => (await import(join(place, path))) as T;
  const { bell: can } = await load<{ bell: Capabilities }>('capability.ts');
  Object.assign(channelCapabilities, { bell: can });
  ({ bell: adapter } = await load<{ bell: Adapter }>('adapters/bell/adapter.ts'));
  ({ bell: fixture } = await load<{ bell: ChannelFixture }>('test/contracts/channels/bell.ts'));
  const { bellProblems } = await load<{ bellProblems: Problems }>('test/contracts/schemas/bell.ts');
  Object.assign(ownSchemas, { bell: bellProblems });
});

afterAll(() => rmSync(place, { recursive: true, force: true }));

describe('The channel on the page for newcomers', () => {
  test('names every file that is to be written or changed', () => {
    expect(files.map(([path]) => path).sort()).toEqual(
      [
        ...additions,
        'adapters/bell/adapter.ts',
        'adapters/bell/fixtures/events.json',
        'adapters/bell/media.ts',
        'adapters/bell/parse.ts',
        'adapters/bell/render.ts',
        'adapters/bell/send.ts',
        'test/adapters/bell.test.ts',
        'test/contracts/channels/bell.ts',
        'test/contracts/schemas/bell.ts',
      ].sort(),
    );
  });

  test('compiles under the rules of this project', () => {
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const done = spawnSync(process.execPath, [tsc, '-p', place], { cwd: place, encoding: 'utf8' });
    expect(done.stdout + done.stderr).toBe('');
    expect(done.status).toBe(0);
  });

  test('shows every behaviour of the contract, and skips only what its fixture gives a reason for', async () => {
    let shown = 0;
    for (const behaviour of behaviours) {
      if ('shell' in behaviour || reasonOf(behaviour.needs?.(fixture) ?? []) !== undefined) continue;
      await behaviour.hold({ kind: 'bell', adapter, fixture });
      shown += 1;
    }
    expect(shown).toBeGreaterThan(30);
  });

  test('reads its own fixtures, and damaged ones without a throw', () => {
    const bodies = JSON.parse(files.find(([path]) => path.endsWith('.json'))?.[1] ?? '{}') as { [name: string]: Json };
    const kinds = Object.values(bodies).flatMap((body) => adapter.parse(body).updates.map(({ type }) => type));
    expect(kinds).toEqual(['message', 'message', 'status']);
    fc.assert(
      fc.property(damaged(Object.values(bodies)), (body) => {
        const { updates } = adapter.parse(body);
        if (!isPlain(updates)) throw new Error('not plain');
        if (updates.some((update) => update.type === 'message' && update.dedupeId === '')) throw new Error('no id');
      }),
      { numRuns: 2000 },
    );
  });

  test('is the same in both languages', () => {
    expect(filesOf(spanish)).toEqual(files);
    const steps = (text: string): readonly string[] => [...text.matchAll(/^## (\d)\. /gmu)].map(([, n = '']) => n);
    expect(steps(english)).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(steps(spanish)).toEqual(steps(english));
  });

  test('tells every member of the port', () => {
    const port = readFileSync(join(root, 'src/model/ports/adapter.ts'), 'utf8');
    const [, body = ''] = /export interface Adapter<[^]*?> \{\n([^]*?)^\}$/mu.exec(port) ?? [];
    const members = [...body.matchAll(/^ {2}(?:readonly )?(\w+)[?]?[(:]/gmu)].map(([, name = '']) => name);
    expect(members.length).toBeGreaterThan(15);
    for (const text of [english, spanish])
      expect(members.filter((name) => !new RegExp(`^\\| \`${name}\``, 'mu').test(text))).toEqual([]);
  });
});
