import { describe, expect, test } from '@jest/globals';
import { fieldsOf, operations, stepFields, stepOutcomes } from '../../src/content/compile/operations.js';
import type { Service } from '../../src/model/ports/service.js';
import { serviceTypes } from '../../src/services/index.js';
import type { Slots } from '../../src/model/text.js';
import { context, office, serviceDeps, services, settings } from './fixtures.js';

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

  test('is all that comes back: a report, an appointment, free times', async () => {
    const run = async (type: string, name: string, input: Slots): Promise<Slots> => {
      const { outcome, result } = (await made.get(type)?.operations[name]?.run(input, context())) ?? {
        outcome: '',
        result: {},
      };
      expect([outcome, Object.keys(result).filter((field) => !fieldsOf(type, name)?.has(field))]).toEqual([
        outcome,
        [],
      ]);
      return result;
    };
    const text = (words: string) => ({ type: 'text', text: words }) as const;
    const report = await run('directory', 'create', { service: text('pothole') });
    expect(Object.keys(report).filter((field) => !stepFields.find.has(field))).toEqual([]);
    expect(report).toHaveProperty('reference');
    const { slots } = await run('calendar', 'slots', { service: text('passport') });
    const [first] = slots?.type === 'many' ? slots.values : [];
    const slot = first?.type === 'record' ? (first.fields['id'] ?? text('')) : text('');
    await run('calendar', 'hold', { slot });
    const { appointment } = await run('calendar', 'book', { slot });
    const fields = appointment?.type === 'record' ? appointment.fields : {};
    expect(Object.keys(fields).filter((field) => !stepFields.book.has(field))).toEqual([]);
    for (const name of ['get', 'cancel']) {
      const after = await run('calendar', name, { reference: fields['reference'] ?? text('') });
      expect(after).toHaveProperty('appointment');
    }
  });
});
