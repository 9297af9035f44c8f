import type { Records } from '../../src/model/ports/store.js';

/** Every account has this much at the start. */
export const startMoney = 100;

/** Fills accounts `<bank>/0` to `<bank>/<accounts - 1>`. */
export async function openBank(records: Records, bank: string, accounts: number): Promise<void> {
  await records.write(
    Array.from({ length: accounts }, (_, n) => ({
      type: 'insert',
      kind: 'account',
      key: `${bank}/${n}`,
      value: startMoney,
    })),
  );
}

/** Moves one from an account to another and notes it, in one write. */
export async function transfer(
  records: Records,
  bank: string,
  name: string,
  [from, to]: readonly [from: number, to: number],
): Promise<'written' | 'conflict'> {
  const [giver, taker] = await Promise.all([from, to].map((n) => records.get('account', `${bank}/${n}`)));
  if (!giver || !taker) throw new Error('an account is gone');
  const { type } = await records.write([
    { type: 'put', kind: 'account', key: giver.key, value: Number(giver.value) - 1, version: giver.version },
    { type: 'put', kind: 'account', key: taker.key, value: Number(taker.value) + 1, version: taker.version },
    { type: 'insert', kind: 'entry', key: `${bank}/${name}`, value: [from, to] },
  ]);
  return type;
}

/** Whether a transfer was noted. */
export const isNoted = async (records: Records, bank: string, name: string): Promise<boolean> =>
  (await records.get('entry', `${bank}/${name}`)) !== null;

/** What the accounts hold, and what they must hold by the notes. */
export async function audit(
  records: Records,
  bank: string,
): Promise<{ readonly held: readonly number[]; readonly noted: readonly number[] }> {
  const range = { prefix: `${bank}/`, limit: 100_000 };
  const accounts = await records.scan('account', range);
  const noted = accounts.map(() => startMoney);
  for (const { value } of await records.scan('entry', range)) {
    const [from, to] = value as readonly [number, number];
    noted[from] = (noted[from] as number) - 1;
    noted[to] = (noted[to] as number) + 1;
  }
  return { held: accounts.map(({ value }) => Number(value)), noted };
}
