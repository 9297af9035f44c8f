import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runSuggest, type SuggestOptions } from '../../src/cli/commands/suggest.js';
import type { TerminalStreams } from '../../src/cli/suggest/terminal.js';
import { commandIn, contentFolder, engineTexts, springfield } from './springfield.js';

/** A topic's file, with a comment and spaces of its author. */
export const pool = `# the pool
format: 1
intent: pool
title: { en: Pool, es: Alberca }   # kept
examples:
  en: |
    when does the pool open
    pool hours

  es: |
    cuándo abre la alberca
    horario de la alberca
answer: { en: "At 9. Call 555-0100.", es: "A las 9. Llame al 555-0100." }
`;
const bus = pool
  .replace('# the pool\n', '')
  .replace('intent: pool', 'intent: bus-route')
  .replace('{ en: Pool, es: Alberca }', '{ en: Bus routes, es: Rutas de autobús }')
  .replace('when does the pool open\n    pool hours', 'which bus goes downtown\n    bus stops')
  .replace('cuándo abre la alberca\n    horario de la alberca', 'qué camión va al centro\n    paradas de camión');
const bot = `${springfield}topics: [common/*, ./intents/*]\n`;

/** What a resident wrote, and what became of it. */
export interface Said {
  readonly text: string;
  readonly trace: readonly string[];
  readonly locale?: string;
  readonly guess?: string;
  readonly owner?: string;
  /** An agent wrote it. */
  readonly agent?: boolean;
  /** Something else that happened. */
  readonly event?: object;
}

/** A message that the bot did not understand. */
export const missed = (text: string, more: Partial<Said> = {}): Said => ({ text, trace: ['fallback:1'], ...more });

const turnOf = ({ text, trace, locale = 'en', guess, owner, agent, event }: Said, n: number): object => ({
  id: `t${n}`,
  at: Date.UTC(2026, 10, 1 + n, 18),
  texts: {},
  record: {
    heard: {
      language: { code: locale, confidence: 1 },
      intents: guess === undefined ? [] : [{ intent: guess, confidence: 0.5 }],
      outOfScope: false,
      readings: [],
      version: 'v',
    },
    contentHash: 'x',
    engine: '1',
    trace,
    taken: {
      event:
        event ??
        (agent
          ? { type: 'agent_message', at: 0, agent: 'a', alias: 'A', text, epoch: 1 }
          : { type: 'message', at: 0, text }),
      said: [],
      ...(owner === undefined ? {} : { control: { owner: { type: owner }, epoch: 1 } }),
    },
  },
});

/** A town with two topics whose residents were not understood. */
export interface Misunderstood {
  readonly root: string;
  /** Of the pool. */
  readonly topicFile: string;
  readonly busFile: string;
  /** Writes conversations as `replay --export` does, the first turn of each on 1 November 2026, a day a turn; returns the file. */
  readonly talks: (conversations: readonly (readonly Said[])[]) => string;
  readonly suggest: (
    options: Partial<SuggestOptions>,
    lang?: string,
    streams?: TerminalStreams,
  ) => Promise<{ readonly code: number; readonly out: string }>;
  /** The content as it was, nothing settled. */
  readonly reset: () => void;
  readonly clean: () => void;
}

export function openMisunderstood(): Misunderstood {
  const { root, write, clean } = contentFolder();
  const intents = 'bots/springfield/intents';
  return {
    root,
    clean,
    topicFile: join(root, intents, 'pool.yaml'),
    busFile: join(root, intents, 'bus-route.yaml'),
    talks(conversations) {
      const file = join(root, 'talks.jsonl');
      const lines = conversations.map((said, n) => {
        const talk = { conversation: `c${n}`, bot: 'springfield', channel: 'web', whole: true };
        return JSON.stringify({ ...talk, turns: said.map(turnOf) });
      });
      writeFileSync(file, lines.join('\n'));
      return file;
    },
    async suggest(options, lang = 'en', streams) {
      const context = commandIn(root, await engineTexts(), lang);
      const plain: SuggestOptions = { from: null, bot: null, since: null, accept: [], dismiss: [], json: false };
      const code = await runSuggest({ ...plain, ...options }, context, streams);
      return { code, out: context.lines.join('\n') };
    },
    reset() {
      for (const folder of ['data', 'bots']) rmSync(join(root, folder), { recursive: true, force: true });
      write('bots/springfield/bot.yaml', bot);
      write(`${intents}/pool.yaml`, pool);
      write(`${intents}/bus-route.yaml`, bus);
    },
  };
}
