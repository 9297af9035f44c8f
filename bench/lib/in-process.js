// The engine and its store in this process, from dist/: what a turn costs without HTTP.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const load = (path) => import(join(root, 'dist', 'src', path));

/** The form's wish and its two answers, over and over. */
export const textOf = (n) => ['report a missed pickup', '742 Elm Street', 'the blue bin'][n % 3];

/** Opens the SQLite store of a data folder and the bots of bench/content on it: `openMs` and `openMb` are what opening the store took. */
export async function openInProcess(dataDir) {
  const [
    { openStore, composeWith },
    { openBots },
    { loadTexts },
    { readConfig },
    engine,
    { silentLog },
    staff,
    system,
  ] = await Promise.all([
    load('main.js'),
    load('cli/server/open-bots.js'),
    load('cli/package-files.js'),
    load('config.js'),
    load('runtime/engine.js'),
    load('runtime/log.js'),
    load('runtime/staff.js'),
    load('runtime/system.js'),
  ]);
  const { adapters } = await import(join(root, 'dist', 'adapters', 'index.js'));
  const config = { ...readConfig({}), dataDir, content: fileURLToPath(new URL('../content', import.meta.url)) };
  const [began, before] = [performance.now(), process.memoryUsage.rss()];
  const opened = await openStore(config);
  const openMs = performance.now() - began;
  const openMb = (process.memoryUsage.rss() - before) / 1e6;
  const waiting = new Map();
  // A turn is over when its commit is on disk.
  const store = {
    ...opened,
    async commit(commit) {
      const result = await opened.commit(commit);
      if (result === 'committed') waiting.get(commit.work.conversation.id)?.();
      return result;
    },
  };
  const bots = await openBots(config, { store, log: silentLog, publicUrl: () => '' });
  let running = null;
  // Of this process alone: a store that is opened again has heard of other ids.
  const run = system.systemRandom.id();
  let messages = 0;
  return {
    store,
    openMs,
    openMb,
    async start() {
      const texts = await loadTexts();
      running = engine.startEngine({
        store,
        bots,
        adapters,
        compose: composeWith(texts),
        staff: staff.createAttendance(system.systemClock),
        clock: system.systemClock,
        log: silentLog,
        metrics: null,
        workers: 32,
        gather: false,
        net: fetch,
      });
    },
    /** Opens a web conversation; gives its id. */
    async open() {
      const id = system.systemRandom.id();
      const address = `bench/bench/web:${id}`;
      await store.open({ id, agency: 'bench', bot: 'bench', channel: 'web', address, tokenHash: null, at: Date.now() });
      return id;
    },
    /** One message; resolves when its turn is committed. */
    async turn(conversation, text) {
      const answered = new Promise((resolve) => waiting.set(conversation, resolve));
      const at = Date.now();
      const event = { type: 'message', text, at };
      await store.receive(
        [{ conversation, dedupeId: `${run}-${(messages += 1)}`, event, echo: { locale: 'en', text } }],
        at,
      );
      await answered;
      waiting.delete(conversation);
    },
    async close() {
      await running?.stop();
      await bots.close();
      await store.close();
    },
  };
}
