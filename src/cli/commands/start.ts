import { startServer } from '../../main.js';
import { systemClock } from '../../runtime/system.js';
import type { CommandContext } from '../run-cli.js';

/** `ventanilla start`: runs the server until SIGTERM or SIGINT, then stops in good order. */
export async function runStart({ config, out, say }: CommandContext): Promise<number> {
  const began = systemClock.now();
  out(say('start.training'));
  const server = await startServer(config);
  out('');
  out(say('start.ready', { seconds: ((systemClock.now() - began) / 1000).toFixed(1) }));
  const line = (label: string, url: string): void => out(`  ${label.padEnd(36)} ${url}`);
  line(say('start.home'), server.url);
  line(say('start.desk'), `${server.url}/desk`);
  for (const note of server.notes) line(note.label, note.text);
  line(say('start.internal'), server.internalUrl);
  out(say('start.stop'));
  out('');
  await new Promise<void>((resolve) => {
    const once = (): void => {
      process.off('SIGTERM', once).off('SIGINT', once);
      resolve();
    };
    process.on('SIGTERM', once).on('SIGINT', once);
  });
  out(say('start.stopping'));
  await server.stop();
  out(say('start.stopped'));
  return 0;
}
