import type { Topic } from '../../model/bot.js';
import { describeGroup, namedTopic } from './describe-group.js';
import type { Suggestion } from './find-suggestions.js';
import { findTopics, topicsWithExamples } from './find-topics.js';
import { accept, dismiss, type Desk, type Done } from './settle.js';
import type { Terminal } from './terminal.js';

/** More topics than this are not listed at once for some words. */
const mostListed = 12;

/** A step that can be taken back: the group it was about, and what was done with it (null = left for later). */
interface Step {
  readonly at: number;
  readonly done: Done | null;
}

/** What a person may answer beside words; the letters are those of the operator's language. */
const keys = ['end', 'undo', 'skip', 'never', 'topics', 'help'] as const;

const isKey = (key: (typeof keys)[number], typed: string, say: Desk['say']): boolean =>
  say(`key.${key}`).split(' ').includes(typed.toLowerCase());

/** Goes through the groups with a person: each is accepted, given another topic, left for later or never offered again, and any step can be taken back. */
export async function settleByAsking(terminal: Terminal, desk: Desk & { readonly lang: string }): Promise<void> {
  const { found, say, out } = desk;
  const steps: Step[] = [];
  let at = 0;
  for (const line of say('keys').split('\n')) out(line);
  for (;;) {
    const one = found[at];
    out('');
    if (one) show(one, at, desk);
    const done = one
      ? await settleOne(one, terminal, desk, steps.length > 0)
      : // The last step may be a slip too.
        isKey('undo', (await terminal.ask(say('ask_end'))) ?? '', say)
        ? 'undo'
        : 'end';
    if (done === 'end') break;
    if (done === 'undo') {
      const last = steps.pop();
      if (!last) continue;
      if (last.done !== null) await last.done.undo();
      at = last.at;
      continue;
    }
    steps.push({ at, done: done === 'skip' ? null : done });
    at += 1;
  }
  const written = steps.flatMap(({ done }) => (done === null ? [] : [done]));
  const files = new Set(written.flatMap(({ file }) => (file === null ? [] : [file])));
  const examples = written.reduce((sum, done) => sum + done.examples, 0);
  out('');
  out(say('end', { examples, files: files.size, left: found.length - written.length }));
  if (examples > 0) out(say('next'));
}

function show(one: Suggestion, at: number, { found, say, out, lang, bots }: Desk & { readonly lang: string }): void {
  const bot = bots.find(({ name }) => name === one.bot);
  for (const line of describeGroup(one, `${at + 1}/${found.length}`, { say, lang, bot })) out(line);
}

/** Asks until something is done with one group. */
async function settleOne(
  one: Suggestion,
  terminal: Terminal,
  desk: Desk & { readonly lang: string },
  canUndo: boolean,
): Promise<Done | 'end' | 'undo' | 'skip'> {
  const { say, out, lang } = desk;
  const bot = desk.bots.find(({ name }) => name === one.bot);
  const topics = bot ? topicsWithExamples(bot, one.locale) : [];
  let listed: readonly Topic[] = [];
  const list = (some: readonly Topic[]): void => {
    listed = some;
    for (const [n, { name }] of some.entries())
      out(`  ${String(n + 1).padStart(String(some.length).length)}  ${namedTopic(bot, name, lang)}`);
  };
  for (;;) {
    const typed = await terminal.ask(one.topic === null ? say('ask_topic') : say('ask', { topic: one.topic }));
    if (typed === null) return 'end';
    const words = typed.toLowerCase();
    const key = keys.find((one) => isKey(one, typed, say));
    let topic: string | null = null;
    if (key === 'end' || key === 'skip') return key;
    if (key === 'never') return dismiss(one, desk);
    if (key === 'undo') {
      if (canUndo) return 'undo';
      out(say('nothing_to_undo'));
    } else if (key === 'topics') list(topics);
    else if (words === '' && one.topic !== null) topic = one.topic;
    else if (key === 'help' || words === '') for (const line of say('keys').split('\n')) out(line);
    else {
      const picked = /^\d+$/u.test(words) ? listed[Number(words) - 1] : undefined;
      const meant = picked ? [picked] : findTopics(words, topics);
      const [first] = meant;
      if (!first) out(say('no_such_topic', { words: typed, bot: one.bot }));
      else if (meant.length === 1) topic = first.name;
      else {
        out(say('which_of', { count: meant.length }));
        list(meant.slice(0, mostListed));
      }
    }
    // What cannot be written is said, and another topic may do.
    const done = topic === null ? null : await accept(one, topic, desk);
    if (done) return done;
  }
}
