import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ventanilla-prepare-'));
  await cp('scripts', join(folder, 'scripts'), { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await mkdir(join(folder, 'path'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Puts a program of this name on the PATH that `prepare` gives. */
async function onPath(name: string, script: string): Promise<void> {
  await writeFile(join(folder, 'path', name), `#!/bin/sh\n${script}\n`);
  await chmod(join(folder, 'path', name), 0o755);
}

/** `npm run test:mongo -- --prepare` on a machine that has only what is on this PATH: its last sentence. */
async function prepare(env: { readonly [name: string]: string } = {}): Promise<string | undefined> {
  const { stderr } = await promisify(execFile)(
    process.execPath,
    [join(folder, 'scripts/test-mongo.js'), '--prepare'],
    // Programs are found by their own path only: /bin is for the scripts themselves.
    { env: { PATH: join(folder, 'path'), ...env } },
  );
  return stderr.trim().split('\n').at(-1);
}

const built = (): boolean => existsSync(join(folder, '.cache/ferretdb/ferretdb'));
/** A Go that makes a program which can be started, as `go build … -o FILE .` does. */
const go = `for word; do [ "$last" = "-o" ] && out="$word"; last="$word"; done
printf '#!/bin/sh\\nexit 0\\n' > "$out"; /bin/chmod 755 "$out"`;

test('with neither a server nor Go, the run says in one sentence that the double is used, and goes on', async () => {
  expect(await prepare()).toBe(
    'The Mongo suites use the double: there is no MONGODB_URI, no FerretDB, and no Go to build one.',
  );
});

test('a given server is used as it is, whatever else is there', async () => {
  await onPath('go', go);
  expect(await prepare({ MONGODB_URI: 'mongodb://127.0.0.1:1' })).toBe(
    'The Mongo suites use the server of MONGODB_URI.',
  );
  expect(built()).toBe(false);
});

test('with Go, FerretDB is built once, and again when the pinned version changes', async () => {
  await onPath('go', go);
  expect(await prepare()).toBe('The Mongo suites use the FerretDB that was built now.');
  expect(await prepare()).toBe('The Mongo suites use the FerretDB that was built before.');
  await writeFile(join(folder, 'scripts/ferretdb/go.sum'), 'another version');
  expect(await prepare()).toBe('The Mongo suites use the FerretDB that was built now.');
});

test('a build that fails, or makes what cannot be started, leaves the double', async () => {
  const double = 'The Mongo suites use the double: FerretDB could not be built.';
  await onPath('go', 'exit 1');
  expect([await prepare(), built()]).toEqual([double, false]);
  await onPath('go', go.replace('exit 0', 'exit 2'));
  expect([await prepare(), built()]).toEqual([double, false]);
});

test('a FerretDB of the system is used', async () => {
  await onPath('go', go);
  await onPath('ferretdb', 'exit 0');
  expect(await prepare()).toBe('The Mongo suites use the FerretDB on PATH.');
});
