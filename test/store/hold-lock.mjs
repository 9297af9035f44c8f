// Holds a store file as a server would, until it is killed: says "open" once it has the lock. Arguments: library, file.
import { createRequire } from 'node:module';

const [library, file] = process.argv.slice(2);
const Database = createRequire(import.meta.url)(library);
const database = new Database(file);
database.exec('PRAGMA locking_mode=EXCLUSIVE; BEGIN IMMEDIATE; COMMIT');
process.stdout.write('open\n');
setInterval(() => undefined, 60_000);
