import type { Notebook } from './history.js';
import { pause, type Chances } from './random.js';
import type { Screen } from './screen.js';
import { wordOf } from './words.js';

/** How a resident's words go out, and what they see. */
export interface Mouth {
  readonly conversation: string;
  readonly screen: Screen;
  /** One try over a connection of its own; true = taken (2xx). The same `id` is the same message. Rejects if no try will ever be taken. */
  post(id: string, text: string): Promise<boolean>;
}

export interface Habits {
  readonly run: string;
  /** Messages that are on their way at the same time, at most. */
  readonly together: number;
  /** Messages without an answer after which they wait, so that load stays within what a server does. */
  readonly patience: number;
  /** Asks for a person now and then. */
  readonly person: boolean;
}

/** Share of messages that are posted more than once, at once or late. Design page 06: 30 % duplicates. */
const repeats = 0.3;
/** Of the repeats: so many come late, when others have been sent since. */
const late = 0.5;

/**
 * A resident who waits for a person has waited in vain so long after the last fault. Before, there is no limit: a talk takes a dozen steps,
 * and a server that is killed every half second may do one of them in a life. Milliseconds.
 */
export const longest = 240_000;
/** How often it is looked whether they still wait, milliseconds. */
const look = 200;

/** What residents write to get a person, and to be given back. */
const wantsPerson = 'I want to talk to a person';
export const goodbye = 'and that is all';

/** The words of one resident: sent until they are taken, repeated, several at a time, written down. */
export interface Citizen {
  /** Writes until `over`; resolves when all of it is taken. */
  talk(over: () => boolean): Promise<void>;
  /** Waits for the answers to everything that was taken; whether they came. */
  drained(ms: number): Promise<boolean>;
  /** Posts a share of all that was ever taken once more. */
  repeatLate(): Promise<void>;
}

export function citizenOf(mouth: Mouth, habits: Habits, notebook: Notebook, chances: Chances): Citizen {
  const { conversation, screen } = mouth;
  const taken: string[] = [];
  /** Texts by the word they carry, for repeats. */
  const texts = new Map<string, string>();
  let others = 0;

  /** Tries until it is taken. */
  const insist = async (id: string, text: string): Promise<void> => {
    while (!(await mouth.post(id, text))) await pause(25);
  };
  const repeat = async (word: string): Promise<void> => {
    notebook.write({ op: 'repeated', at: notebook.now(), conversation, word });
    await mouth.post(`${conversation}-${word}`, texts.get(word) ?? word);
  };

  const send = async (more = ''): Promise<string> => {
    const word = wordOf({ run: habits.run, conversation, sequence: texts.size + 1 });
    const text = `${word}${more}`;
    texts.set(word, text);
    notebook.write({ op: 'send', at: notebook.now(), by: 'citizen', conversation, word });
    const again = chances.happens(repeats);
    const twin = again && !chances.happens(late) ? repeat(word) : null;
    await insist(`${conversation}-${word}`, text);
    notebook.write({ op: 'acknowledged', at: notebook.now(), by: 'citizen', conversation, word });
    taken.push(word);
    const old = again && twin === null ? taken[chances.between(0, taken.length - 1)] : undefined;
    await Promise.all([twin, old === undefined ? null : repeat(old)]);
    return word;
  };
  /** What carries no word: how a talk is begun or led elsewhere. */
  const lead = (text: string): Promise<void> => insist(`${conversation}-lead${(others += 1)}`, text);

  const unanswered = (): readonly string[] =>
    taken.slice(-habits.patience * 4).filter((word) => !screen.answered(word));

  /** Waits until so many of the last words are answered that one may go on. */
  const rest = async (over: () => boolean, most: number): Promise<void> => {
    for (;;) {
      const open = unanswered();
      if (open.length <= most || over()) return;
      await screen.allAnswered(open.slice(0, 1), look);
    }
  };

  const begin = async (over: () => boolean): Promise<void> => {
    const from = screen.length;
    await lead('echo please');
    while (!over() && (await screen.sees(/Which word/, from, look)) === null);
  };

  let healed: number | null = null;
  /** Only what hangs is ended: a person is there all the time, and everything is up again after the last fault. */
  const goOn = (over: () => boolean, what: string): void => {
    if (!over()) return;
    healed ??= notebook.now();
    if (notebook.now() - healed > longest) throw new Error(`${conversation} waited in vain for ${what}`);
  };

  /** Resolves to whether a person came. */
  const seePerson = async (over: () => boolean): Promise<boolean> => {
    const answers = async (): Promise<void> => {
      for (let open = unanswered(); open.length > 0; open = unanswered()) {
        await screen.allAnswered(open.slice(0, 1), look);
        goOn(over, `an answer to ${open[0]}`);
      }
    };
    let from = 0;
    const until = async (words: RegExp): Promise<void> => {
      for (;;) {
        const at = await screen.sees(words, from, look);
        if (at !== null) {
          from = at;
          return;
        }
        goOn(over, words.source);
      }
    };
    await answers();
    from = screen.length;
    await lead(wantsPerson);
    await until(/is with you now|nobody is online/);
    // A server that has started this moment may not have heard of anybody yet.
    if (!(await screen.sees(/is with you now/, from - 1, 0))) {
      await lead('cancel');
      goOn(over, 'a person');
      return false;
    }
    for (let n = chances.between(1, 3); n > 0; n -= 1) await send();
    await answers();
    await send(` ${goodbye}`);
    await until(/back with the assistant/);
    return true;
  };

  return {
    async talk(over) {
      let seen = false;
      await begin(over);
      while (!over()) {
        const count = chances.between(1, habits.together);
        await Promise.all(Array.from({ length: count }, () => send()));
        await rest(over, habits.patience);
        // The first time at the first opportunity: a run of few messages has seen it too.
        if (habits.person && !over() && (!seen || chances.happens(0.3))) {
          seen = (await seePerson(over)) || seen;
          if (!over()) await begin(over);
        }
      }
      while (habits.person && !seen) seen = await seePerson(over);
    },
    drained: (ms) => screen.allAnswered(taken, ms),
    async repeatLate() {
      for (const word of taken.filter(() => chances.happens(repeats)).slice(-200)) await repeat(word);
    },
  };
}
