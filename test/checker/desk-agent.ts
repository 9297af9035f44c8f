import { goodbye } from './citizen.js';
import type { Notebook } from './history.js';
import { patience } from '../support/patience.js';
import { pause } from './random.js';
import { agentAnswers, answeredIn, homeOf, wordsIn } from './words.js';

/** An agent at the desk over HTTP, while any node may be away at any moment: every step is safe to repeat. */
export interface DeskAgent {
  /** Takes whoever waits, answers every word, and gives back whoever has said goodbye, until `goOn` says no. */
  serve(goOn: () => boolean): Promise<void>;
}

interface Card {
  readonly conversation: string;
  readonly epoch: number;
}
interface Lines {
  readonly lines: readonly { readonly kind: string; readonly text: string }[];
  /** Number of the last line of this page. */
  readonly after: number;
  readonly more: boolean;
}
type Answer = { readonly status: number; readonly body: unknown };
export type DeskCall = (method: 'GET' | 'POST', path: string, body?: object) => Promise<Answer>;

/** Calls of one browser at the desk. Status 0: the node was away; what was asked may have been done all the same. */
export function deskCaller(node: () => string): DeskCall {
  let cookie = '';
  return async (method, path, body) => {
    try {
      const response = await fetch(`${node()}/desk/api${path}`, {
        method,
        // A request that a killed node took along is asked again.
        signal: AbortSignal.timeout(5_000),
        headers: { 'content-type': 'application/json', 'x-desk': '1', cookie },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
      return { status: response.status, body: await response.json() };
    } catch {
      return { status: 0, body: null };
    }
  };
}

/** Makes the first account with the link that a node prints when it is ready; of several, the one that was ready last has the link that counts. */
export async function signUp(call: DeskCall, printed: () => string): Promise<void> {
  const began = performance.now();
  for (;;) {
    const made = await call('POST', '/setup', {
      token: [...printed().matchAll(/token=([\w-]+)/g)].at(-1)?.[1] ?? '',
      name: 'Ana Soto',
      alias: 'Ana',
      languages: ['en', 'es'],
      password: 'a river runs through it',
    });
    if (made.status === 200) return;
    if (performance.now() - began > patience)
      throw new Error(`no account: ${made.status} ${JSON.stringify(made.body)}`);
    await pause(50);
  }
}

export function deskAgent(call: DeskCall, notebook: Notebook): DeskAgent {
  /** Words that the desk said were sent; another try would be a repeat. */
  const done = new Set<string>();
  const begun = new Set<string>();
  /** What is known of each conversation: the lines read so far, words nobody has answered, whether its person said goodbye. */
  const known = new Map<string, { read: number; open: string[]; bye: boolean }>();

  /** Reads on to the end; null = the desk was away. */
  const lookAt = async (conversation: string): Promise<{ open: string[]; bye: boolean } | null> => {
    const state = known.get(conversation) ?? { read: 0, open: [], bye: false };
    known.set(conversation, state);
    for (;;) {
      const { status, body } = await call('GET', `/conversations/${conversation}?after=${state.read}`);
      if (status !== 200) return null;
      const { lines, after, more } = body as Lines;
      for (const { kind, text } of lines) {
        if (kind === 'citizen') state.open.push(...wordsIn(text));
        if (kind === 'citizen' && text.includes(goodbye)) state.bye = true;
        const answered = new Set(kind === 'bot' || kind === 'agent' ? answeredIn(text) : []);
        if (answered.size > 0) state.open = state.open.filter((word) => !answered.has(word));
      }
      state.read = after;
      if (!more) return state;
    }
  };

  const answer = async (word: string, at: string, epoch: number): Promise<boolean> => {
    const line = { by: 'agent', conversation: homeOf(word), word } as const;
    if (!begun.has(word)) notebook.write({ op: 'send', at: notebook.now(), ...line });
    begun.add(word);
    const { status } = await call('POST', `${at}/messages`, { id: `a-${word}`, text: agentAnswers(word), epoch });
    if (status < 200 || status > 299) return false;
    if (!done.has(word)) notebook.write({ op: 'acknowledged', at: notebook.now(), ...line });
    done.add(word);
    return true;
  };

  const attend = async ({ conversation, epoch }: Card): Promise<void> => {
    const state = await lookAt(conversation);
    if (!state) return;
    const at = `/conversations/${conversation}`;
    for (const word of state.open) if (!done.has(word) && !(await answer(word, at, epoch))) return;
    // Words of an agent who has given the conversation back before they were said are a note; this one looks first that they were.
    if (state.bye && state.open.length === 0)
      await call('POST', `${at}/return`, { epoch, summary: 'Answered at the desk.' });
  };

  return {
    async serve(goOn) {
      while (goOn()) {
        await call('POST', '/presence', { status: 'available', chosen: true, active: true });
        const { status, body } = await call('GET', '/queue');
        const lists = body as { readonly waiting: readonly Card[]; readonly mine: readonly Card[] } | null;
        if (status === 200 && lists) {
          for (const card of lists.mine) await attend(card);
          for (const { conversation, epoch } of lists.waiting) {
            const state = await lookAt(conversation);
            if (!state) continue;
            // Another goodbye, long ago.
            state.bye = false;
            await call('POST', `/conversations/${conversation}/take`, { epoch });
          }
        }
        await pause(30);
      }
    },
  };
}
