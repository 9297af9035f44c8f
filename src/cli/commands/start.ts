import { startServer } from '../../main.js';
import type { Reason } from '../../model/errors.js';
import { systemClock } from '../../runtime/system.js';
import { storeMovedAway } from '../migrate/moved-away.js';
import type { CommandContext } from '../run-cli.js';
import { lookAtRedis } from '../settings/look-at-redis.js';
import { remarksOn, requireFit } from '../settings/remarks.js';

/** Signals closer together are one: Ctrl+C in `npm start` comes from the terminal and from npm. Milliseconds. */
const samePressMs = 500;

/**
 * `ventanilla start`: runs the server until SIGTERM or SIGINT, then stops in good order; a second signal ends it at once. Nothing that
 * was accepted is lost either way. On a store that everything was moved out of it does not start. Throws CONFIG_INVALID when the settings do not go together.
 */
export async function runStart(context: CommandContext): Promise<number> {
  const { config, out, say } = context;
  requireFit(config);
  const away = await storeMovedAway(config);
  if (away) {
    out(say('start.moved_away', away));
    return 1;
  }
  return serve(context);
}

async function serve({ config, texts, lang, out, say }: CommandContext): Promise<never> {
  const began = systemClock.now();
  const attend = (text: string): void => out(say('start.attention', { text }));
  const remark = ({ key, values }: Reason): void => attend(texts.text(`errors:reasons.${key}`, lang, values));
  remarksOn(config).forEach(remark);
  (await lookAtRedis(config, texts, lang)).forEach(attend);
  out(say('start.training'));
  const server = await startServer(config, lang);
  // Before anything is printed: who reads “stop it with Ctrl+C” may press at once.
  const signalled = new Promise<void>((resolve) => {
    let first: number | null = null;
    const onSignal = (): void => {
      if (first !== null && systemClock.now() - first > samePressMs) process.exit(130);
      first ??= systemClock.now();
      resolve();
    };
    process.on('SIGTERM', onSignal).on('SIGINT', onSignal);
  });
  server.remarks.forEach(remark);
  out('');
  out(say('start.ready', { seconds: ((systemClock.now() - began) / 1000).toFixed(1) }));
  const line = (label: string, url: string): void => out(`  ${label.padEnd(36)} ${url}`);
  const residents = config.publicUrl || server.url;
  if (server.url !== '') {
    line(say('start.home'), residents);
    line(say('start.desk'), `${residents}/desk`);
  }
  for (const note of server.notes) line(note.label, note.text);
  if (server.url !== '' && residents !== server.url) line(say('start.listens'), server.url);
  line(say('start.internal'), server.internalUrl);
  out(say('start.stop'));
  out('');
  await signalled;
  out(say('start.stopping'));
  await server.stop();
  out(say('start.stopped'));
  // A call to an agency's system that never ends must not keep the process.
  process.exit(0);
}
