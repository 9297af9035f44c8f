import { transformFileSync } from '@swc/core';
import { expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startOwnProcess, untilListening } from './own-process.js';

const lives = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test('what a process started ends with it, though it was killed and could say nothing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ventanilla-own-process-'));
  const { code } = transformFileSync('test/support/own-process.ts', {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'es6' },
    swcrc: false,
  });
  await writeFile(join(folder, 'own-process.mjs'), code);
  await writeFile(
    join(folder, 'parent.mjs'),
    `import { startOwnProcess } from './own-process.mjs';
     const own = startOwnProcess(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
     own.pause();
     console.log(own.pid);
     setInterval(() => {}, 1000);`,
  );
  const parent = spawn(process.execPath, [join(folder, 'parent.mjs')], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [words] = (await once(parent.stdout, 'data')) as [Buffer];
  const pid = Number(words.toString());
  expect(lives(pid)).toBe(true);
  parent.kill('SIGKILL');
  while (lives(pid)) await new Promise((resolve) => setTimeout(resolve, 5));
  await rm(folder, { recursive: true });
});

test('a program that ends before it listens is told of, and so is one that is not there', async () => {
  const own = startOwnProcess(process.execPath, ['-e', '']);
  await expect(untilListening(9, own)).rejects.toThrow('ended before it listened on port 9');
  expect(() => startOwnProcess('/nowhere/server', [])).toThrow('/nowhere/server could not be started.');
});
