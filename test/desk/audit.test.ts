import { describe, expect, test } from '@jest/globals';
import { createAudit } from '../../src/desk/audit.js';
import { openMemoryRecords } from '../../src/store/memory/memory-records.js';
import { openDesk } from './a-desk.js';

const fact = (about: string) => ({ agency: 'rivermont', action: 'take', user: 'u1', who: 'Ana Ruiz', about }) as const;
const key = (n: number): string => `rivermont/${String(n).padStart(12, '0')}`;

describe('the audit log', () => {
  test('has one unbroken chain, also when two servers write at once', async () => {
    const records = openMemoryRecords();
    const [one, other] = [createAudit(records), createAudit(records)];
    await Promise.all(Array.from({ length: 40 }, (_, n) => (n % 2 === 0 ? one : other).add(fact(`c${n}`), n)));
    const entries = await createAudit(records).list('rivermont', 0, 100);
    expect(entries.map(({ n }) => n)).toEqual(Array.from({ length: 40 }, (_, n) => n + 1));
    expect(new Set(entries.map(({ about }) => about)).size).toBe(40);
    expect(await createAudit(records).verify('rivermont')).toEqual({ entries: 40, broken: null });
  });

  test('shows where an entry was changed, removed, or cut off at the end', async () => {
    const tampered = async (change: (records: ReturnType<typeof openMemoryRecords>) => Promise<unknown>) => {
      const records = openMemoryRecords();
      const audit = createAudit(records);
      for (let n = 0; n < 5; n += 1) await audit.add(fact(`c${n}`), n);
      await change(records);
      return (await audit.verify('rivermont')).broken;
    };
    expect(await tampered(async () => undefined)).toBeNull();
    expect(
      await tampered(async (records) => {
        const value = (await records.get('audit', key(3)))?.value as object;
        await records.write([{ type: 'put', kind: 'audit', key: key(3), value: { ...value, who: 'Somebody Else' } }]);
      }),
    ).toBe(3);
    expect(await tampered((records) => records.write([{ type: 'delete', kind: 'audit', key: key(2) }]))).toBe(2);
    expect(await tampered((records) => records.write([{ type: 'delete', kind: 'audit', key: key(5) }]))).toBe(5);
  });

  test('tells who did what under the real name, in order, and never what anybody said', async () => {
    const bench = openDesk();
    const boss = await bench.hire('Ben Ode', { role: 'admin' });
    const ana = await bench.hire('Ana Ruiz');
    const { id } = await bench.waiting();
    await ana.call('take', { epoch: 1 }, { conversation: id });
    await ana.call('send', { id: 'a', text: 'the secret of the river', epoch: 2 }, { conversation: id });
    await ana.call('requeue', { epoch: 2 }, { conversation: id });
    await ana.call('take', { epoch: 3 }, { conversation: id });
    await ana.call('end', { epoch: 4, outcome: 'referred' }, { conversation: id });
    await ana.call('signOut');
    await bench.visitor().call('signIn', { name: 'Ana Ruiz', password: 'wrong' });
    const { entries, chain } = (await boss.call('audit')).body as unknown as {
      entries: readonly { action: string; who: string }[];
      chain: object;
    };
    expect(entries.filter(({ who }) => who === 'Ana Ruiz').map(({ action }) => action)).toEqual([
      'account_created',
      'sign_in',
      'take',
      'requeue',
      'take',
      'end',
      'sign_out',
      'sign_in_failed',
    ]);
    expect(JSON.stringify(entries)).not.toContain('secret of the river');
    expect(chain).toEqual({ entries: entries.length, broken: null });
  });
});
