import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jsonSchema, schemaFiles } from '../../src/content/json-schemas.js';
import type { FileKind } from '../../src/content/schema/index.js';

const folder = fileURLToPath(new URL('../../schemas', import.meta.url));
const kinds = Object.keys(schemaFiles) as FileKind[];
const compile = (kind: FileKind) => new Ajv2020({ strict: false }).compile(JSON.parse(jsonSchema(kind)) as object);

describe('the published schemas', () => {
  test.each(kinds)('schemas/ has the newest %s schema (UPDATE_SCHEMAS=1 writes it)', (kind) => {
    const file = join(folder, schemaFiles[kind]);
    if (process.env['UPDATE_SCHEMAS'] === '1') writeFileSync(file, jsonSchema(kind));
    expect(readFileSync(file, 'utf8')).toBe(jsonSchema(kind));
  });

  test('let an editor accept what a clerk writes', () => {
    const topic = {
      format: 1,
      intent: 'report',
      title: { en: 'Report', es: 'Reportar' },
      steps: [
        { ask: 'zip', say: { en: 'ZIP?', es: '¿Código postal?' }, retries: 2, optional: true },
        { call: 'cases.create', with: { zip: null, service: 7030 }, outcomes: { created: [{ say: 'Done' }, 'end'] } },
      ],
    };
    const check = compile('intent');
    expect([check(topic), check.errors]).toEqual([true, null]);
  });

  test('let an editor underline a misspelled word, also deep inside a step', () => {
    const check = compile('intent');
    const topic = { format: 1, intent: 'a', title: 'A', steps: [{ when: { age: 'yes' }, then: [{ sai: 'Hello' }] }] };
    expect(check(topic)).toBe(false);
    expect(check({ format: 1, intent: 'a', title: 'A', exampels: { en: 'x' } })).toBe(false);
  });

  test.each(kinds)('describe every word, however deep, in a file of kind %s', (kind) => {
    const silent: string[] = [];
    const walk = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      const { properties = {} } = node as {
        readonly properties?: { readonly [word: string]: { description?: string } };
      };
      for (const [word, value] of Object.entries(properties)) {
        if (typeof value !== 'object' || !value.description) silent.push(`${path}/${word}`);
      }
      for (const [key, value] of Object.entries(node)) walk(value, key === 'properties' ? path : `${path}/${key}`);
    };
    walk(JSON.parse(jsonSchema(kind)), '');
    expect([...new Set(silent)]).toEqual([]);
  });
});
