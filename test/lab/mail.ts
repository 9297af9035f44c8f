import type { Json } from '../../src/model/json.js';
import type { Kind, Posted } from './types.js';

/** One thing that a platform tells the bot. */
export interface Letter {
  readonly kind: Kind;
  readonly url: string;
  readonly item: Json;
  /** Headers and body of a request with these items: more than one only where `batches`. */
  write(items: readonly Json[]): { readonly headers: { readonly [name: string]: string }; readonly body: string };
  readonly batches?: boolean;
  /** The platform has a queue of its own, in which a refused letter stays. */
  readonly keeps?: boolean;
}

/** A request as it went out, or would have. */
export interface Envelope {
  readonly kind: Kind;
  readonly url: string;
  readonly headers: { readonly [name: string]: string };
  readonly body: string;
}

/** The post office between the platforms and the bot. */
export interface Mail {
  /** How often everything is posted, all at the same time; 1 = once. */
  times: number;
  /** Keeps everything back until `release`. */
  hold(): void;
  /**
   * Posts what was kept back: as it came, `reversed`, or where the platform does so in one body (`batch`). With `times` the same again.
   */
  release(how?: {
    readonly reversed?: boolean;
    readonly batch?: boolean;
    readonly times?: number;
  }): Promise<readonly Posted[]>;
  post(letter: Letter): Promise<Posted>;
  /** Posts again what was not answered with 2xx, as platforms do. */
  again(): Promise<readonly Posted[]>;
  /** What was not answered with 2xx so far. */
  readonly refused: readonly Envelope[];
  /** All that went out, in order. */
  readonly sent: readonly Envelope[];
  /** Resolves when nothing is on its way. */
  quiet(): Promise<void>;
}

/** Longer than any platform waits for the answer to a webhook (about 20 seconds). */
const patience = 25_000;

/** `changed` is told when something was answered. */
export function openMail(changed: () => void): Mail {
  let holding = false;
  let held: Letter[] = [];
  let refused: Envelope[] = [];
  const sent: Envelope[] = [];
  const onTheWay = new Set<Promise<unknown>>();

  async function put(envelope: Envelope, times: number, keeps = false): Promise<Posted> {
    sent.push(envelope);
    const posting = Promise.all(Array.from({ length: times }, () => request(envelope)));
    onTheWay.add(posting);
    const answers = await posting.finally(() => onTheWay.delete(posting));
    const bad = answers.find(({ status }) => typeof status !== 'number' || status < 200 || status > 299);
    if (bad && !keeps) refused.push(envelope);
    changed();
    return bad ?? answers[0] ?? { status: 'nothing', body: '' };
  }

  const envelopeOf = ({ kind, url, write }: Letter, items: readonly Json[]): Envelope => ({
    kind,
    url,
    ...write(items),
  });

  const mail: Mail = {
    times: 1,
    hold: () => {
      holding = true;
    },
    async release({ reversed = false, batch = false, times = mail.times } = {}) {
      holding = false;
      const letters = reversed ? held.reverse() : held;
      held = [];
      const envelopes: Envelope[] = [];
      while (letters.length > 0) {
        const [first] = letters.splice(0, 1);
        if (!first) break;
        const together = (other: Letter): boolean =>
          batch && first.batches === true && other.kind === first.kind && other.url === first.url;
        const same = letters.filter(together);
        for (const letter of same) letters.splice(letters.indexOf(letter), 1);
        envelopes.push(
          envelopeOf(
            first,
            [first, ...same].map(({ item }) => item),
          ),
        );
      }
      const answers: Posted[] = [];
      for (const envelope of envelopes) answers.push(await put(envelope, times));
      return answers;
    },
    async post(letter) {
      // Nobody asked for it.
      if (letter.url === '') return { status: 'nothing', body: '' };
      if (holding) {
        held.push(letter);
        return { status: 'held', body: '' };
      }
      return put(envelopeOf(letter, [letter.item]), mail.times, letter.keeps);
    },
    async again() {
      const waiting = refused;
      refused = [];
      const answers: Posted[] = [];
      for (const envelope of waiting) answers.push(await put(envelope, 1));
      return answers;
    },
    get refused() {
      return refused;
    },
    get sent() {
      return sent;
    },
    async quiet() {
      while (onTheWay.size > 0) await Promise.allSettled(onTheWay);
    },
  };
  return mail;
}

async function request({ url, headers, body }: Envelope): Promise<Posted> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers,
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    });
    return { status: answer.status, body: await answer.text() };
  } catch {
    return { status: null, body: '' };
  }
}
