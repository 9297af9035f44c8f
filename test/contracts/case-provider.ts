import { describe, expect, test } from '@jest/globals';
import type { CaseProvider } from '../../src/services/case-provider.js';

/** A provider and what its system has: one case with facts, one that is protected. */
export interface CaseProviderUnderTest {
  readonly provider: CaseProvider;
  readonly known: { readonly reference: string; readonly zip: string; readonly lastName: string };
  readonly protectedCase: { readonly reference: string; readonly zip: string };
  readonly unknownReference: string;
  readonly now: number;
}

/** What every case system behind the port does. */
export function caseProviderContract(name: string, make: () => Promise<CaseProviderUnderTest>): void {
  describe(`the case provider ${name}`, () => {
    test('finds a reference in a sentence, however it is typed', async () => {
      const { provider, known } = await make();
      const spaced = known.reference.replace('-', ' ').toLowerCase();
      for (const sentence of [known.reference, `my case is ${spaced}, please`, `¿${known.reference}?`]) {
        expect(provider.parseReference(sentence).map((found) => found.reference)).toEqual([known.reference]);
      }
      expect(provider.parseReference('where is my case')).toEqual([]);
    });

    test('asks the same facts for a known and an unknown reference, and never for a social security number', async () => {
      const { provider, known, unknownReference } = await make();
      expect(provider.factors(unknownReference)).toEqual(provider.factors(known.reference));
      expect(provider.factors(known.reference).length).toBeGreaterThan(0);
      for (const factor of provider.factors(known.reference))
        expect(['zip', 'last_name', 'date_of_birth']).toContain(factor);
    });

    test('tells a case to somebody with the reference and one matching fact', async () => {
      const { provider, known, now } = await make();
      for (const facts of [
        { zip: known.zip },
        { last_name: known.lastName },
        { zip: known.zip, last_name: 'Somebody-Else' },
      ]) {
        const answer = await provider.lookup(known.reference, facts, now);
        expect(answer).toMatchObject({ type: 'found', case: { reference: known.reference } });
      }
    });

    test('gives one answer for an unknown case, a wrong fact, no fact and a protected case', async () => {
      const { provider, known, protectedCase, unknownReference, now } = await make();
      const answers = [
        await provider.lookup(unknownReference, { zip: known.zip }, now),
        await provider.lookup(known.reference, { zip: '10001', last_name: 'Nobody', date_of_birth: '1901-01-01' }, now),
        await provider.lookup(known.reference, {}, now),
        await provider.lookup(known.reference, { zip: '', last_name: '' }, now),
        await provider.lookup(protectedCase.reference, { zip: protectedCase.zip }, now),
      ];
      for (const answer of answers) expect(answer).toEqual({ type: 'not_found' });
    });

    test('tells nobody what identifies the person', async () => {
      const { provider, known, now } = await make();
      const answer = await provider.lookup(known.reference, { zip: known.zip }, now);
      expect(JSON.stringify(answer)).not.toContain(known.zip);
      expect(JSON.stringify(answer)).not.toContain(known.lastName);
    });

    test('answers hostile references and facts like any other wrong ones', async () => {
      const { provider, now } = await make();
      for (const odd of [
        '',
        '__proto__',
        'constructor',
        '../..',
        '💥',
        'x'.repeat(10_000),
        "' OR 1=1 --",
        '\u0000',
        '\ud800',
      ]) {
        expect(await provider.lookup(odd, { zip: odd, last_name: odd, date_of_birth: odd }, now)).toEqual({
          type: 'not_found',
        });
        expect(provider.parseReference(odd)).toEqual([]);
      }
    });

    test('makes one case of one report, however often the call is tried', async () => {
      const { provider, now } = await make();
      const create = provider.create;
      if (!create) return;
      const report = {
        service: 'missed-trash',
        facts: { zip: '61990' },
        details: { cart: 'trash' },
        key: 'turn-1.1',
        now,
      };
      const [first, second, other] = [
        await create(report),
        await create(report),
        await create({ ...report, key: 'turn-2.1' }),
      ];
      expect(first.type).toBe('created');
      expect(second).toEqual(first);
      const made = first.type === 'created' ? first.case.reference : '';
      expect(other.type === 'created' && other.case.reference).not.toBe(made);
      expect(await provider.lookup(made, { zip: '61990' }, now)).toMatchObject({
        type: 'found',
        case: { state: 'received' },
      });
    });
  });
}
