import type { Bot } from '../model/bot.js';
import type { Effect } from '../model/effect.js';
import type { OutboundMessage, Capabilities } from '../model/outbound.js';
import type { Adapter } from '../model/ports/adapter.js';
import type { Bots, StaffBoard } from '../model/ports/bots.js';
import type { Clock } from '../model/ports/clock.js';
import type { Store } from '../model/ports/store.js';
import type { Locale } from '../model/text.js';
import type { Instant } from '../model/event.js';
import type { Channels } from './channels/channels.js';
import type { Log } from './log.js';
import type { Metrics } from './metrics.js';

export type SayEffect = Extract<Effect, { readonly type: 'say' }>;

/** Makes words of what a turn says: `i18n/compose` with the engine's texts in it. */
export type Compose = (
  says: readonly SayEffect[],
  context: {
    readonly bot: Bot;
    readonly locale: Locale;
    readonly now: Instant;
    readonly can: Capabilities;
    readonly turnId: string;
  },
) => readonly OutboundMessage[];

/** Everything the shell needs; given once by `main.ts` or by a test. */
export interface RuntimeDeps {
  readonly store: Store;
  readonly bots: Bots;
  readonly adapters: { readonly [kind: string]: Adapter };
  readonly compose: Compose;
  readonly channels: Channels;
  readonly staff: StaffBoard;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics | null;
  /** Turns under way at once. */
  readonly workers: number;
  /** Whether an unfinished message waits for the rest of it. */
  readonly gather: boolean;
  /** Network for channels; given, so that tests own it. */
  readonly net: typeof fetch;
  /** The other nodes, where there may be some. */
  readonly nodes?: {
    /** Number of the content of a bot that this node runs on; null = none was agreed on. */
    contentOf(bot: string): number | null;
    /** Looks for newer content. */
    catchUp(): Promise<void>;
    /** Whether another running node has at least this content. */
    someoneHas(bot: string, content: number): boolean;
  };
}

/** Version of the engine, recorded with every turn. */
export const engineVersion = '0.1.0';
