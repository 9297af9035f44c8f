// The real server from dist/, as a process of its own, on a data folder of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const start = ['bin/ventanilla.js', 'start'];

export async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  return port;
}

/** Resolves when it is ready: `{ url, readyMs, pid, close }`. */
export async function startServerForBench({ content, port, internalPort, dataDir, env = {}, script = start }) {
  const folder = dataDir ?? (await mkdtemp(join(tmpdir(), 'ventanilla-bench-')));
  const began = performance.now();
  const child = spawn(process.execPath, script, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(port),
      INTERNAL_PORT: String(internalPort),
      DATA_DIR: folder,
      CONTENT_ROOT: content,
      LOG_LEVEL: 'error',
      RATE_LIMITS: 'off',
      GATHER: 'off',
      ...env,
    },
  });
  for (;;) {
    const ok = await fetch(`http://127.0.0.1:${internalPort}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) break;
    if (child.exitCode !== null) throw new Error('the server ended while starting');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return {
    url: `http://127.0.0.1:${port}`,
    readyMs: performance.now() - began,
    pid: child.pid,
    async close({ keep = false } = {}) {
      child.kill('SIGTERM');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      if (!keep) await rm(folder, { recursive: true, force: true });
    },
  };
}
