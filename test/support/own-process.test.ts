import { transformFileSync } from '@swc/core';
import { expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startOwnProcess, untilListening } from './own-process.js';

test('what a process started ends with it, though it was killed and could say nothing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ventanilla-own-process-'));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  for (const name of ['own-process', 'patience']) {
    const { code } = transformFileSync(`test/support/${name}.ts`, {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'es6' },
      swcrc: false,
    });
    await writeFile(join(folder, `${name}.js`), code);
  }
  await writeFile(
    join(folder, 'parent.js'),
    `import { startOwnProcess } from './own-process.js';
     const own = startOwnProcess(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
       stdio: ['ignore', 'inherit', 'ignore'],
     });
     own.pause();
     console.log(own.pid);
     setInterval(() => {}, 1000);`,
  );
  const parent = spawn(process.execPath, [join(folder, 'parent.js')], { stdio: ['ignore', 'pipe', 'inherit'] });
  // Both write to this pipe, so it ends with the last of them. (A process number can outlive its process: where the
  // first process of a container collects nobody, `kill(pid, 0)` finds the remains of an orphan for ever.)
  let over = false;
  const ended = once(parent.stdout, 'end').then(() => (over = true));
  const words = await Promise.race([once(parent.stdout, 'data'), ended]);
  expect(words).toEqual([expect.any(Buffer)]);
  expect(process.kill(Number(String(words)), 0)).toBe(true);
  expect(over).toBe(false);
  parent.stdout.resume();
  parent.kill('SIGKILL');
  await ended;
  await rm(folder, { recursive: true });
});

test('a program that ends before it listens is told of, and so is one that is not there', async () => {
  const own = startOwnProcess(process.execPath, ['-e', '']);
  await expect(untilListening(9, own)).rejects.toThrow('ended before it listened on port 9');
  expect(() => startOwnProcess('/nowhere/server', [])).toThrow('/nowhere/server could not be started.');
});
