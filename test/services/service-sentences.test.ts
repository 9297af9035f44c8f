import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { caseStates } from '../../src/services/case-provider.js';
import { factors } from '../../src/services/matching-facts.js';
import { serviceTypes } from '../../src/services/index.js';
import { office, serviceDeps, services, settings } from './fixtures.js';

type Sentences = { readonly [key: string]: string | Sentences };
const read = (locale: string): Sentences =>
  JSON.parse(readFileSync(new URL(`../../locales/${locale}/services.json`, import.meta.url), 'utf8')) as Sentences;
const flat = (sentences: Sentences, at = ''): readonly (readonly [string, string])[] =>
  Object.entries(sentences).flatMap(([key, value]) =>
    typeof value === 'string' ? [[at + key, value] as const] : flat(value, `${at}${key}.`),
  );
const placeholders = (sentence: string): readonly string[] => (sentence.match(/\{\w+\}/g) ?? []).toSorted();

const en = new Map(flat(read('en')));
const es = new Map(flat(read('es')));

test('every sentence is there in both languages, with the same placeholders', () => {
  expect([...es.keys()]).toEqual([...en.keys()]);
  for (const [key, sentence] of en)
    expect([key, placeholders(es.get(key) ?? '')]).toEqual([key, placeholders(sentence)]);
});

test('every outcome of every service, every state and every fact has its sentence', async () => {
  const deps = serviceDeps({
    settings: settings('any', { offices: 'offices.yaml' }),
    readYaml: async () => ({ services, offices: [office()] }),
  });
  const made = await Promise.all(Object.values(serviceTypes).map((type) => type.create(deps)));
  const outcomes = made.flatMap((service) =>
    Object.values(service.operations).flatMap((operation) => operation.outcomes),
  );
  const told = new Set(['found', 'slots']);
  for (const outcome of [...outcomes, 'unavailable', 'unknown_outcome'])
    if (!told.has(outcome)) expect(en.has(`outcome.${outcome}`)).toBe(true);
  for (const state of caseStates) expect(en.has(`case.state.${state}`)).toBe(true);
  for (const factor of factors)
    expect([en.has(`case.fact.${factor}`), en.has(`case.ask_${factor}`)]).toEqual([true, true]);
});
