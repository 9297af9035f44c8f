import { deskCaller, signUp } from '../checker/desk-agent.js';

/** An agent at the desk over HTTP, while the server may be away at any moment: every step is safe to repeat. */
export interface Clerk {
  /** Takes whoever waits, answers, and gives them back to the assistant, until `goOn` says no. */
  serve(goOn: () => boolean): Promise<void>;
}

interface Card {
  readonly conversation: string;
  readonly epoch: number;
}
interface Seen {
  readonly conversation: { readonly epoch: number; readonly owner: { readonly type: string; readonly mine?: boolean } };
  readonly lines: readonly { readonly kind: string; readonly text: string }[];
}

/** What the agent writes to everybody, with the conversation it is for. */
export const clerkSays = (conversation: string): string => `Ana here about ${conversation}.`;
/** What residents write back, so that the agent knows that they have read it. */
export const residentSays = 'that is what I wanted to hear from a human';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Makes the first account with the link that the server printed at its start. */
export async function hireClerk(url: string, printed: string): Promise<Clerk> {
  const call = deskCaller(() => url);
  await signUp(call, () => printed);

  const here = (): Promise<unknown> => call('POST', '/presence', { status: 'available', chosen: true, active: true });
  await here();

  /** One step with one conversation; what comes next shows in the lists. */
  const attend = async ({ conversation, epoch }: Card, mine: boolean): Promise<void> => {
    const at = `/conversations/${conversation}`;
    if (!mine) return void (await call('POST', `${at}/take`, { epoch }));
    await call('POST', `${at}/messages`, { id: `hello-${conversation}`, text: clerkSays(conversation), epoch });
    const { status, body } = await call('GET', at);
    if (status !== 200) return;
    const { lines } = body as Seen;
    const heard = lines.some(({ kind, text }) => kind === 'citizen' && text === residentSays);
    if (heard) await call('POST', `${at}/return`, { epoch, summary: 'Answered at the desk.' });
  };

  return {
    async serve(goOn) {
      while (goOn()) {
        await here();
        const { status, body } = await call('GET', '/queue');
        const lists = body as { readonly waiting: readonly Card[]; readonly mine: readonly Card[] } | null;
        if (status === 200 && lists) {
          for (const card of lists.mine) await attend(card, true);
          for (const card of lists.waiting) await attend(card, false);
        }
        await pause(30);
      }
    },
  };
}
