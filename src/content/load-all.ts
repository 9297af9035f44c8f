import { testsFindings } from './check-tests.js';
import { diskFiles } from './content-files.js';
import { loadContent, type LoadedContent, type LoadInput } from './load-content.js';

/** What a load is asked for. */
export interface LoadOrder {
  readonly input: LoadInput;
  /** The channels that conversation tests can name, when those are looked at and no bot is needed; null: the bots are wanted. */
  readonly channels: readonly string[] | null;
}

/** What a load found. */
export interface Loaded extends LoadedContent {
  /** Names of the bots that can be used; `bots` holds them only where they are wanted. */
  readonly names: readonly string[];
}

/** Does what the worker thread is there for; never throws on content. `reading` is told each file before it is read. */
export function loadAll({ input, channels }: LoadOrder, reading?: (file: string) => void): Loaded {
  const { bots, findings, waived } = loadContent(input, diskFiles(input.root, input.packageRoot), reading);
  const names = bots.map(({ name }) => name);
  if (channels === null) return { bots, names, findings, waived };
  return { bots: [], names, findings: [...findings, ...testsFindings(input, bots, channels)], waived };
}
