import type { Call, Kind, Trouble } from './types.js';

/** Which calls go wrong; what is not named does not matter. */
export interface FaultMatch {
  readonly kind?: Kind;
  readonly method?: string;
  readonly path?: RegExp;
  /** Of the body as it came. */
  readonly body?: RegExp;
}

export interface Fault {
  readonly match?: FaultMatch;
  /** How many calls; missing = one, `Infinity` = until `mend`. */
  readonly times?: number;
  readonly with: Trouble;
}

/** Faults in the order in which they were asked for. */
export interface Faults {
  /** Returns what takes the fault back. */
  add(fault: Fault): () => void;
  /** The trouble of this call, which counts as used; null = all is well. */
  take(call: Call): Trouble | null;
  clear(): void;
}

export function openFaults(): Faults {
  let waiting: { readonly fault: Fault; left: number }[] = [];
  return {
    add(fault) {
      const entry = { fault, left: fault.times ?? 1 };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter((one) => one !== entry);
      };
    },
    take(call) {
      const found = waiting.find(({ fault, left }) => left > 0 && matches(call, fault.match ?? {}));
      if (!found) return null;
      found.left -= 1;
      if (found.left <= 0) waiting = waiting.filter((one) => one !== found);
      return found.fault.with;
    },
    clear() {
      waiting = [];
    },
  };
}

const matches = (call: Call, { kind, method, path, body }: FaultMatch): boolean =>
  (kind === undefined || kind === call.kind) &&
  (method === undefined || method === call.method) &&
  (path === undefined || path.test(call.path)) &&
  (body === undefined || body.test(call.body.toString('utf8')));
