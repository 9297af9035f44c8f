import { describe, expect, test } from '@jest/globals';
import { operations, stepOutcomes } from '../../src/content/compile/operations.js';
import type { Service } from '../../src/model/ports/service.js';
import { serviceTypes } from '../../src/services/index.js';
import { office, serviceDeps, services, settings } from './fixtures.js';

/** A service of every type there is, as a bot would have it. */
const made = new Map(
  await Promise.all(
    Object.entries(serviceTypes).map(async ([type, { create }]): Promise<readonly [string, Service]> => {
      const deps = serviceDeps({
        settings: settings('any', { offices: 'offices.yaml' }, { type }),
        readYaml: async () => ({ services, offices: [office()] }),
      });
      return [type, await create(deps)];
    }),
  ),
);

const announced = (service: Service | undefined) =>
  Object.fromEntries(
    Object.entries(service?.operations ?? {}).map(([name, { writes, outcomes }]) => [
      name,
      { writes, outcomes: outcomes.toSorted() },
    ]),
  );

describe('what authors are told about a service while they write', () => {
  test('is there for every type of service and for no other', () => {
    expect(Object.keys(operations).toSorted()).toEqual([...made.keys()].toSorted());
  });

  test.each(Object.keys(operations))(
    'is what the %s announces: operations, outcomes, and whether it writes',
    (type) => {
      const known = Object.entries(operations[type] ?? {}).map(([name, { writes, outcomes }]) => [
        name,
        { writes, outcomes: outcomes.toSorted() },
      ]);
      expect(Object.fromEntries(known)).toEqual(announced(made.get(type)));
    },
  );

  test('names every end of the steps that make several calls by themselves', () => {
    const ends = (type: string, names: readonly string[]) =>
      names.flatMap((name) => made.get(type)?.operations[name]?.outcomes ?? []);
    const passing = new Set(['slots', 'held', 'released']);
    const find = [...ends('directory', ['lookup']), 'unavailable'];
    const book = [
      ...ends('calendar', ['slots', 'hold', 'release', 'book']).filter((outcome) => !passing.has(outcome)),
      'unavailable',
      'unknown_outcome',
    ];
    expect([...stepOutcomes.find].toSorted()).toEqual([...new Set(find)].toSorted());
    expect([...stepOutcomes.book].toSorted()).toEqual([...new Set(book)].toSorted());
  });
});
