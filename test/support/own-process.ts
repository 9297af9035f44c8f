import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { connect, type Socket } from 'node:net';
import { patience } from './patience.js';

/** A server that a test started, on a port of its own. */
export interface OwnProcess {
  readonly process: ChildProcess;
  readonly pid: number;
  /** Sends a signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<void>;
  /** SIGSTOP and SIGCONT: it is there, and does not answer. */
  pause(): void;
  resume(): void;
}

/** Starts a program that ends at the latest when this process does, however this process ends. */
export function startOwnProcess(
  file: string,
  args: readonly string[],
  { stdio = 'ignore', cwd, uid }: { readonly stdio?: StdioOptions; readonly cwd?: string; readonly uid?: number } = {},
): OwnProcess {
  const child = spawn(file, args, { stdio, ...(cwd !== undefined && { cwd }), ...(uid !== undefined && { uid }) });
  const over = new Promise<void>((resolve) => void child.once('exit', () => resolve()).once('error', () => resolve()));
  const { pid } = child;
  if (pid === undefined) throw new Error(`${file} could not be started.`);
  // The guard reads from a pipe that nobody writes to: the pipe ends with us, and then the guard ends the program.
  const guard = spawn('/bin/sh', ['-c', `read nothing; kill -9 ${pid} 2>/dev/null`], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  void over.then(() => guard.kill('SIGKILL'));
  for (const handle of [child, guard, guard.stdin as Socket]) handle.unref();
  child.channel?.unref();
  return {
    process: child,
    pid,
    async end(signal) {
      if (signal === 'SIGTERM') child.kill('SIGCONT');
      child.kill(signal);
      await over;
    },
    pause: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
  };
}

/** Resolves when a connection to the port is accepted. Throws when the process ended instead, or after `patience`. */
export async function untilListening(port: number, { process: child }: OwnProcess): Promise<void> {
  const began = performance.now();
  for (;;) {
    const accepted = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
      socket.once('close', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    if (accepted) return;
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`${child.spawnfile} ended before it listened on port ${port}.`);
    if (performance.now() - began > patience)
      throw new Error(`${child.spawnfile} did not listen within ${patience} ms.`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
