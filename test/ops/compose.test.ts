import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { packageRoot } from '../../src/cli/package-files.js';
import { remarksOn } from '../../src/cli/settings/remarks.js';
import { readConfig, variables } from '../../src/config.js';

const read = (path: string): string => readFileSync(join(packageRoot, path), 'utf8');

interface Service {
  readonly image?: string;
  readonly environment?: { readonly [name: string]: string };
  readonly depends_on?: readonly string[] | { readonly [service: string]: unknown };
  readonly volumes?: readonly string[];
  readonly networks?: readonly string[];
  readonly ports?: readonly string[];
  readonly stop_grace_period?: string;
  readonly healthcheck?: unknown;
}
interface Compose {
  readonly services: { readonly [name: string]: Service };
  readonly volumes?: { readonly [name: string]: unknown };
  readonly networks?: { readonly [name: string]: unknown };
}

describe.each(['compose.yaml', 'compose.grown.yaml'])('%s', (file) => {
  const { services, volumes = {}, networks = {} } = parse(read(file), { merge: true }) as Compose;
  const nodes = Object.entries(services).filter(([, { image }]) => image === 'ventanilla');
  /** `${NAME}`, `${NAME:-fallback}`, `${NAME:?why}` filled in as compose does; a value that must be given is given. */
  const filled = (text: string): string =>
    String(text).replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_all, name: string, sign: string, rest = '') =>
      sign === '-' ? (rest as string) : name === 'PUBLIC_URL' ? 'https://chat.rivermont.example' : 'letters123',
    );

  test('sets only what the program reads, with values it takes and that go together', () => {
    const known = Object.values(variables).map(({ name }) => name) as readonly string[];
    expect(nodes.length).toBeGreaterThan(0);
    for (const [, { environment = {} }] of nodes) {
      expect(Object.keys(environment).filter((name) => !known.includes(name))).toEqual([]);
      const env = Object.fromEntries(Object.entries(environment).map(([name, text]) => [name, filled(text)]));
      const config = readConfig(env);
      expect(remarksOn(config)).toEqual([]);
      if (file === 'compose.grown.yaml') expect([config.trustProxy, config.role === 'all']).toEqual([true, false]);
    }
  });

  test('lets a node end in good order', () => {
    for (const [, { stop_grace_period: grace = '0' }] of nodes)
      expect(Number.parseInt(grace, 10)).toBeGreaterThan(readConfig({}).drainSeconds);
  });

  test('pins every image but ours by its version', () => {
    for (const [name, { image = '' }] of Object.entries(services))
      if (image !== 'ventanilla')
        expect([name, image]).toEqual([name, expect.stringMatching(/^[a-z/]+:\d+\.\d+\.\d+$/)]);
  });

  test('names only services, volumes and networks that it has', () => {
    for (const service of Object.values(services)) {
      const needs = service.depends_on ?? [];
      for (const name of Array.isArray(needs) ? (needs as readonly string[]) : Object.keys(needs))
        expect(Object.keys(services)).toContain(name);
      for (const volume of service.volumes ?? [])
        if (!/^[./]/.test(volume)) expect(volumes).toHaveProperty(volume.split(':')[0] ?? '');
      for (const network of service.networks ?? []) expect(networks).toHaveProperty(network);
    }
  });

  test('publishes the chat alone, never the store nor the internal port', () => {
    const published = Object.values(services).flatMap(({ ports = [] }) => ports.map((one) => one.split(':').at(-1)));
    expect(published.filter((port) => !['80', '443', '3000'].includes(port ?? ''))).toEqual([]);
  });
});

describe('compose.grown.yaml', () => {
  const { services } = parse(read('compose.grown.yaml'), { merge: true }) as Compose;
  test('has nodes of both roles, and servers that say when they are ready', () => {
    expect([services['web']?.environment?.['ROLE'], services['worker']?.environment?.['ROLE']]).toEqual([
      'web',
      'worker',
    ]);
    for (const name of ['mongo', 'redis']) expect(services[name]?.healthcheck).toBeDefined();
    expect(JSON.stringify(services['redis'])).toContain('"--maxmemory-policy","noeviction"');
    expect(JSON.stringify(services['mongo'])).toContain('"--replSet","rs0"');
  });
});
