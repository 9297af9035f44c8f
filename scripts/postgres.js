// PostgreSQL of this machine under FerretDB, for the tests and the benches: where its programs are, and how one is started in a folder of its own.
// Who calls it starts and ends the process.
import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, chown, mkdir } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Where Debian's package keeps the programs: not on PATH. */
const debian = '/usr/lib/postgresql';
/** It refuses to run as root; then it runs as nobody. */
const nobody = process.getuid?.() === 0 ? 65_534 : undefined;
const rights = nobody === undefined ? {} : { uid: nobody };

/** The folder with its programs; undefined if there is none. */
export function postgresPrograms() {
  const versions = existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, 'bin')) : [];
  return [...(process.env.PATH ?? '').split(delimiter), ...versions].find((folder) =>
    ['postgres', 'initdb', 'pg_isready'].every((name) => existsSync(join(folder, name))),
  );
}

/** What to start for a server on 127.0.0.1 and this port, on what is in the folder; makes the folder if it is not there. */
export async function preparePostgres(folder, port) {
  const programs = postgresPrograms();
  if (programs === undefined) throw new Error('There is no PostgreSQL here: install the package `postgresql`.');
  if (!existsSync(folder)) {
    await mkdir(folder, { mode: 0o700 });
    if (nobody !== undefined) {
      await chmod(dirname(folder), 0o711);
      await chown(folder, nobody, nobody);
    }
    const options = ['--username=ferretdb', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8'];
    await run(join(programs, 'initdb'), ['-D', folder, ...options], { ...rights, cwd: folder });
  }
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=300'];
  return {
    file: join(programs, 'postgres'),
    args: ['-D', folder, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    options: { ...rights, cwd: folder },
    // An update of FerretDB holds one connection and waits for a second: with its 50, as many updates at once would wait for ever.
    url: `postgres://ferretdb@127.0.0.1:${port}/postgres?pool_max_conns=250`,
    /** It listens before it has read its log, and refuses until then. */
    async ready() {
      const asked = ['-h', '127.0.0.1', '-p', String(port)];
      return run(join(programs, 'pg_isready'), asked).then(
        () => true,
        () => false,
      );
    },
  };
}
