import * as fc from 'fast-check';
import type { Line } from './history.js';
import { agentAnswers, wordOf } from './words.js';

type Of<Op extends Line['op']> = Extract<Line, { readonly op: Op }>;

/** How a right conversation goes: who answers each word, and what goes wrong in a way that is allowed. */
interface Plan {
  readonly exactly: boolean;
  readonly words: readonly {
    readonly by: 'bot' | 'agent';
    /** No try was ever acknowledged; it was kept all the same, or not. */
    readonly luck: 'acknowledged' | 'kept' | 'nothing';
    readonly repeated: boolean;
    /** On its way together with the one before it: they may be kept in any order. */
    readonly together: boolean;
    /** Of a part: shown twice and marked; sent as far as known and marked; failed and never shown. */
    readonly part: 'sent' | 'twice' | 'marked' | 'failed' | 'suppressed';
  }[];
}

const plan: fc.Arbitrary<Plan> = fc.record({
  exactly: fc.boolean(),
  words: fc.array(
    fc.record({
      by: fc.constantFrom('bot', 'bot', 'agent'),
      luck: fc.constantFrom('acknowledged', 'acknowledged', 'acknowledged', 'kept', 'nothing'),
      repeated: fc.boolean(),
      together: fc.boolean(),
      part: fc.constantFrom('sent', 'sent', 'sent', 'twice', 'marked', 'failed', 'suppressed'),
    }),
    { minLength: 3, maxLength: 12 },
  ),
});

/** Writes what such conversations leave behind. */
export function written(plans: readonly Plan[]): Line[] {
  let at = 0;
  const lines: Line[] = [];
  for (const [c, { exactly, words }] of plans.entries()) {
    const conversation = `c${c + 1}`;
    const kept: Of<'kept'>[] = [];
    const shown: Line[] = [];
    const parts: Line[] = [];
    let seq = 0;
    const keep = (kind: 'citizen' | 'bot' | 'agent', text: string, part: Plan['words'][number]['part']): void => {
      seq += 1;
      const id = `${conversation}m${seq}`;
      kept.push({ op: 'kept', conversation, id, seq, kind, text });
      const show = (): void =>
        void shown.push({ op: 'shown', at: (at += 1), conversation, id, seq: exactly ? seq : null, text });
      if (exactly) return show();
      if (kind === 'citizen') return;
      const status = part === 'failed' || part === 'suppressed' ? part : 'sent';
      parts.push({ op: 'part', conversation, id, status, possibleDuplicate: part === 'twice' || part === 'marked' });
      if (status === 'sent') show();
      if (part === 'twice') show();
    };
    lines.push({ op: 'opened', conversation, id: `id-${conversation}`, exactly });
    let waiting: {
      readonly by: 'bot' | 'agent';
      readonly word: string;
      readonly part: Plan['words'][number]['part'];
    }[] = [];
    const settle = (): void => {
      // Two that were on their way together are kept in either order.
      const order = waiting.toReversed();
      waiting = [];
      for (const { word } of order) keep('citizen', word, 'sent');
      for (const { by, word, part } of order) {
        const line = { by: 'agent', conversation, word } as const;
        if (by === 'agent') lines.push({ op: 'send', at: (at += 1), ...line });
        keep(by, by === 'agent' ? agentAnswers(word) : `You said ${word}.`, part);
        if (by === 'agent') lines.push({ op: 'acknowledged', at: (at += 1), ...line });
      }
    };
    const acknowledge: Line[] = [];
    for (const [n, { by, luck, repeated, together, part }] of words.entries()) {
      if (!together || by === 'agent' || waiting.some((one) => one.by === 'agent')) {
        lines.push(...acknowledge.splice(0).map((line) => ({ ...line, at: (at += 1) }) as Line));
        settle();
      }
      const word = wordOf({ run: 'kab', conversation, sequence: n + 1 });
      const line = { by: 'citizen', conversation, word } as const;
      lines.push({ op: 'send', at: (at += 1), ...line });
      if (repeated) lines.push({ op: 'repeated', at: (at += 1), conversation, word });
      if (luck === 'acknowledged') acknowledge.push({ op: 'acknowledged', at: 0, ...line });
      if (luck !== 'nothing') waiting.push({ by, word, part });
    }
    lines.push(...acknowledge.map((line) => ({ ...line, at: (at += 1) }) as Line));
    settle();
    lines.push(...shown, ...kept, ...parts);
  }
  lines.push({ op: 'open', what: 'mailbox', count: 0 });
  return lines;
}

/** Right histories, with every freedom that is allowed. */
export const right = fc.array(plan, { minLength: 2, maxLength: 4 }).map(written);
