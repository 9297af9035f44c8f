// The ceiling: Express 5 and one durable insert a message (libsql, WAL, synchronous=FULL), nothing else. Prints its address.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import Database from 'libsql';

const folder = mkdtempSync(join(tmpdir(), 'ventanilla-bare-'));
const database = new Database(join(folder, 'bare.db'));
database.exec(
  'PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE message (n INTEGER PRIMARY KEY, body TEXT)',
);
const insert = database.prepare('INSERT INTO message (body) VALUES (?)');
const app = express();
app.post('/api/messages', express.json(), (request, response) => {
  insert.run(JSON.stringify(request.body));
  response.json({ type: 'message', text: 'Taken.' });
});
const server = app.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${server.address().port}\n`));
process.on('SIGTERM', () => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
});
