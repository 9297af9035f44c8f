/** What the desk's API answers with; the server's side is src/desk/views.ts. */
export interface Me {
  readonly user: {
    readonly id: string;
    readonly name: string;
    readonly alias: string;
    readonly languages: readonly string[];
    readonly role: string;
    readonly agency: string;
  };
  readonly titles: readonly { readonly bot: string; readonly title: string }[];
  readonly status: Status | null;
}
export type Status = 'available' | 'busy';

export interface Card {
  readonly engagement: string;
  readonly conversation: string;
  readonly status: 'queued' | 'active' | 'deferred' | 'closed';
  readonly queueTitle: string;
  readonly urgent: boolean;
  readonly locale: string;
  readonly requestedAt: number;
  readonly takenAt: number | null;
  readonly agent: string | null;
  readonly reason: string;
  readonly topic: string | null;
  readonly epoch: number;
  readonly lastSeq: number;
  readonly last: { readonly from: string; readonly text: string; readonly at: number } | null;
  readonly message?: string;
  readonly contact?: string;
}

export const listNames = ['waiting', 'mine', 'others', 'messages'] as const;
export type ListName = (typeof listNames)[number];
export type Lists = { readonly [name in ListName]: readonly Card[] };

export interface Line {
  readonly n: number;
  readonly kind: 'citizen' | 'bot' | 'agent' | 'system' | 'note' | 'suppressed';
  readonly at: number;
  readonly locale: string;
  readonly text: string;
  readonly alias?: string;
  readonly masked?: true;
  readonly alert?: true;
  readonly file?: { readonly id: string; readonly name: string; readonly mime: string; readonly bytes: number };
}

export interface Owner {
  readonly type: 'bot' | 'queue' | 'agent' | 'none';
  readonly name?: string;
  readonly mine?: boolean;
}

export interface Packet {
  readonly reason: string;
  readonly urgent: boolean;
  readonly topic: string | null;
  readonly locale: string;
  readonly localeBy: string;
  readonly slots: readonly {
    readonly name: string;
    readonly label: string;
    readonly text: string;
    readonly masked?: true;
  }[];
  readonly attempts: readonly { readonly what: string; readonly at: number; readonly topic: string | null }[];
  readonly message?: string;
  readonly contact?: string;
}

export interface Talk {
  readonly conversation: {
    readonly id: string;
    readonly channel: string;
    readonly locale: string;
    readonly owner: Owner;
    readonly epoch: number;
    readonly lastSeq: number;
    readonly ended: boolean;
    readonly queues: readonly { readonly name: string; readonly title: string }[];
  };
  readonly card: Card | null;
  readonly packet: Packet | null;
  readonly earlier: readonly {
    readonly id: string;
    readonly requestedAt: number;
    readonly outcome: string | null;
    readonly agent: string | null;
  }[];
  readonly masked: boolean;
  readonly lines: readonly Line[];
  readonly after: number;
  readonly more: boolean;
}
