// Fills a store's file with conversations like those that the engine makes: one is held through the engine, then copied in SQL.
import Database from 'libsql';
import { closeSync, fsyncSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { openInProcess, textOf } from '../lib/in-process.js';

/** The name of the store's file in its data folder. */
export const storeFile = 'ventanilla.db';

/** One conversation of three messages and three answers, as the engine stores it. Creates the store. */
export async function holdOne(folder) {
  const engine = await openInProcess(folder);
  await engine.start();
  const id = await engine.open();
  for (let n = 0; n < 3; n += 1) await engine.turn(id, textOf(n));
  await engine.close();
}

const columnsOf = (database, table) =>
  database
    .prepare(`PRAGMA table_info(${table})`)
    .all()
    .map(({ name }) => name);

const day = 86_400_000;
/** Some 500 bytes, as an engagement that is over: nobody reads it here. */
const closed = { status: 'closed', packet: { summary: 'x'.repeat(450) } };

/** What of a copy's row differs from the first conversation's: `x.k` counts the copies. */
const copied = {
  conversation: {
    id: '(SELECT id FROM ids WHERE ids.k = x.k)',
    address: "'bench/bench/web:' || (SELECT id FROM ids WHERE ids.k = x.k)",
  },
  item: {},
  said: {},
  turn: { id: "(SELECT id FROM ids WHERE ids.k = x.k) || '-' || t.n" },
  timer: {},
};
/** Whose rows are numbered anew. */
const numbered = { conversation: 'c', item: 'n', said: 'row', turn: 'n' };
/** What the store's triggers do with every row is done here for many at once: message by message, the residents in no order. */
const owned = ['said_in', 'item_in', 'turn_in'];
const ownRows = (since) => `
  INSERT INTO own (c, kind, key, row, body)
  SELECT c, kind, key, row, body FROM (
    SELECT k AS c, 1 AS kind, 0 AS key, NULL AS row, body, 0 AS message FROM ids, first_head
    UNION ALL SELECT c, 0, n, row, NULL, min((n - 1) / 2, 2) FROM said WHERE row > ${since.said}
    UNION ALL SELECT c, 3, id, n, NULL, (n - ${since.item} - 1) % 3 FROM item WHERE n > ${since.item}
    UNION ALL SELECT c, 2, -n, NULL, NULL, 2 FROM turn WHERE n > ${since.turn}
  ) ORDER BY message, c * 7919 % 20011, kind, key`;

/** Copies the first conversation until there are `size`. Not durable while it runs: the file is nobody's yet. */
export function fill(folder, size) {
  const database = new Database(join(folder, storeFile));
  database.exec(
    'PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-1500000; PRAGMA temp_store=MEMORY',
  );
  const { first, last } = database.prepare('SELECT min(c) AS first, max(c) AS last FROM conversation').get();
  // Of its three turn records one is kept: the others are past their keeping.
  for (const table of Object.keys(copied))
    database.exec(
      `CREATE TEMP TABLE first_${table} AS SELECT * FROM ${table} WHERE c = ${first} ${table === 'turn' ? 'ORDER BY n DESC LIMIT 1' : ''}`,
    );
  database.exec(`CREATE TEMP TABLE first_head AS SELECT body FROM own WHERE c = ${first} AND kind = 1`);
  const triggers = owned.map((name) => database.prepare('SELECT sql FROM sqlite_master WHERE name = ?').get(name).sql);
  for (const name of owned) database.exec(`DROP TRIGGER ${name}`);
  const lastOf = (table) => database.prepare(`SELECT coalesce(max(${numbered[table]}), 0) AS n FROM ${table}`).get().n;
  const chunk = 20_000;
  for (let from = last + 1; from <= size; from += chunk) {
    const to = Math.min(size, from + chunk - 1);
    database.exec('BEGIN');
    database.exec(
      `CREATE TEMP TABLE ids AS WITH RECURSIVE x(k) AS (SELECT ${from} UNION ALL SELECT k + 1 FROM x WHERE k < ${to})
       SELECT k, lower(hex(randomblob(16))) AS id FROM x; CREATE UNIQUE INDEX temp.ids_k ON ids (k)`,
    );
    const since = { said: lastOf('said'), item: lastOf('item'), turn: lastOf('turn') };
    for (const [table, changes] of Object.entries(copied)) {
      const key = numbered[table];
      const columns = columnsOf(database, table).filter((name) => name !== key || table === 'conversation');
      const values = columns.map((name) => (name === 'c' ? 'x.k' : (changes[name] ?? `t.${name}`)));
      database.exec(
        `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values.join(', ')} FROM ids x, first_${table} t ORDER BY x.k`,
      );
    }
    database.exec(ownRows(since));
    // Every one has a timer that is far from due, and every tenth was once with a person.
    database.exec(
      `INSERT INTO timer (c, name, due_at) SELECT k, 'promise:bench', ${Date.now() + 60 * day} + k FROM ids;
       INSERT INTO engagement (id, agency, conversation, status, requested_at, body)
       SELECT id || '.person', 'bench', id, 'closed', ${Date.now()} - k, '${JSON.stringify(closed)}' FROM ids WHERE k % 10 = 0`,
    );
    database.exec('DROP TABLE ids; COMMIT');
    process.stderr.write(`\rfilled ${to.toLocaleString('en-US')} of ${size.toLocaleString('en-US')} conversations `);
  }
  process.stderr.write('\n');
  for (const trigger of triggers) database.exec(trigger);
  const stored = database.prepare('SELECT count(*) AS n FROM conversation').get().n;
  database.close();
  return stored;
}

/** Else the first checkpoint that is measured waits until the disk has taken all that was filled. */
export function syncStore(folder) {
  const descriptor = openSync(join(folder, storeFile), 'r+');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
