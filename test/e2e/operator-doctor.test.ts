import { afterAll, expect, test } from '@jest/globals';
import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { startAdminSocket } from '../../src/cli/admin/admin-server.js';
import type { ToldFinding } from '../../src/cli/doctor/finding.js';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.js';
import { testClock, testRandom } from '../store/fixtures.js';
import { temporaryFolders, ventanilla, type Ran } from '../support/operator.js';

const folders = temporaryFolders();
afterAll(() => folders.clean());

const findingsIn = ({ out }: Ran): readonly ToldFinding[] =>
  (JSON.parse(out) as { readonly findings: readonly ToldFinding[] }).findings;

test('a setting that is not valid is a finding like any other: as JSON, with the exit code 2', async () => {
  const ran = await ventanilla(['doctor', '--offline', '--json'], { DATA_DIR: folders.fresh(), ROLE: 'wroker' });
  expect([ran.code, JSON.parse(ran.out)]).toEqual([
    2,
    {
      findings: [
        expect.objectContaining({ area: 'settings', level: 'error', key: 'CONFIG_INVALID', why: expect.any(String) }),
      ],
      errors: 1,
      warnings: 0,
    },
  ]);
  const plain = await ventanilla(['doctor', '--lang', 'es'], { DATA_DIR: folders.fresh(), ROLE: 'wroker' });
  expect([plain.code, plain.out]).toEqual([2, expect.stringMatching(/✗ .*\(ROLE=wroker\)[^]*Por corregir: 1/)]);
});

test('who may not ask the server is not told that none runs, but to come as its user', async () => {
  const dir = folders.fresh();
  const file = join(dir, 'ventanilla.db');
  const store = await openSqliteStore({ file, clock: testClock(), random: testRandom, bootId: 'boot' });
  const admin = await startAdminSocket({ dir, store, log: { warn: () => undefined } });
  try {
    for (const closed of [join(dir, 'admin.sock'), dir]) {
      chmodSync(closed, 0);
      const ran = await ventanilla(['doctor', '--offline', '--json'], { DATA_DIR: dir }, { bound: true });
      const about = findingsIn(ran).filter(({ area }) => area === 'server' || area === 'store');
      expect(about).toMatchObject([
        { level: 'warning', key: 'server_unseen', todo: expect.stringContaining('sudo -u') },
      ]);
      expect(ran.code).not.toBe(0);
    }
  } finally {
    chmodSync(dir, 0o700);
    await admin.close();
    await store.close();
  }
  expect(readdirSync(dir)).toEqual(['ventanilla.db']);
});
