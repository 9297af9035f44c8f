import { transformFileSync } from '@swc/core';
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Compiles the queue, and the model below it, into a folder of the test's own: for processes that cannot run TypeScript. */
export function compileQueue(folder: string): string {
  for (const layer of ['src/model', 'src/queue'])
    for (const name of readdirSync(join(root, layer), { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts')) continue;
      const file = join(folder, layer, name.replace(/\.ts$/, '.js'));
      mkdirSync(dirname(file), { recursive: true });
      const options = { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } } as const;
      writeFileSync(file, transformFileSync(join(root, layer, name), { ...options, swcrc: false }).code);
    }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return join(folder, 'src/queue');
}
