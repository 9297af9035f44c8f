import { transformFileSync } from '@swc/core';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = join(root, 'test/mongo-double');

/** The double as JavaScript for a process of its own: the path of its start file. Lies in the repository, where `bson` is found. */
export function doubleProgram(): string {
  const names = readdirSync(sources).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const hash = createHash('sha256');
  for (const name of names) hash.update(name).update(readFileSync(join(sources, name)));
  const folder = join(root, '.cache/mongo-double', hash.digest('hex').slice(0, 16));
  const start = join(folder, 'start.js');
  if (existsSync(start)) return start;
  // Another worker may do the same now: whole in a folder of our own, then in its place; who comes second finds it there.
  const own = `${folder}.${process.pid}`;
  mkdirSync(own, { recursive: true });
  for (const name of names) {
    const { code } = transformFileSync(join(sources, name), {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'es6' },
      swcrc: false,
    });
    writeFileSync(join(own, name.replace(/\.ts$/, '.js')), code);
  }
  try {
    renameSync(own, folder);
  } catch (error) {
    if (!existsSync(start)) throw error;
  }
  return start;
}
