import type { Json } from '../../src/model/json.js';

/** The platforms that the laboratory plays, by the `type:` of their channels; Teams speaks for all of Azure Bot Service. */
export type Kind = 'whatsapp' | 'messenger' | 'telegram' | 'sms' | 'bot-framework';

/** A request as it came to a platform, its path below the platform's own. */
export interface Call {
  readonly kind: Kind;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: { readonly [name: string]: string };
  readonly body: Buffer;
  /** The body as JSON or as a form's values; undefined = it is neither. */
  readonly json: Json | undefined;
  /** Files of a multipart body. */
  readonly files: { readonly [name: string]: LabFile };
}

/** What a platform answers. `json` or `body`; neither = nothing. */
export interface Answer {
  readonly status: number;
  readonly json?: Json;
  readonly body?: Buffer | string;
  readonly type?: string;
  readonly headers?: { readonly [name: string]: string };
}

/** A file that somebody sent or uploaded. */
export interface LabFile {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Buffer;
}

/** One button below a message. `quick` ones are gone as soon as anything follows. */
export interface Button {
  readonly label: string;
  readonly shape: 'reply' | 'row' | 'quick' | 'inline' | 'postback' | 'link';
  /** What a tap gives back. */
  readonly payload?: string;
  readonly url?: string;
  readonly description?: string;
}

/** What stands on a person's screen, oldest first. `platform` = words of the platform itself ("You have been unsubscribed"). */
export interface Bubble {
  readonly id: string;
  readonly from: 'me' | 'bot' | 'platform';
  readonly kind: 'text' | 'photo' | 'file' | 'audio' | 'video' | 'place' | 'contact' | 'template';
  readonly text: string;
  readonly url?: string;
  readonly buttons: readonly Button[];
  /** Epoch milliseconds by the laboratory's clock. */
  readonly at: number;
  /** Of a message of the bot: how far it came. */
  readonly status?: 'sent' | 'delivered' | 'read';
  readonly edited?: true;
  readonly deleted?: true;
  /** The label of a button that was tapped and not answered yet (Telegram's waiting sign). */
  readonly waitingFor?: string;
}

/** A person on a platform. What belongs to one platform alone is in `more`. */
export interface Person {
  readonly kind: Kind;
  /** What the platform calls them. */
  readonly id: string;
  readonly name: string;
  readonly language: string;
  /** Their number in international form, where the platform shows it. */
  readonly number?: string;
  screen: Bubble[];
  blocked: boolean;
  /** They wrote STOP, or told the platform that they want nothing more. */
  stopped: boolean;
  /** When they last did something; null = never. Windows count from here. */
  spokeAt: number | null;
  typing: boolean;
}

/** What a person does. `of` and `on` are ids of bubbles. */
export type Act =
  | { readonly type: 'say'; readonly text: string }
  | { readonly type: 'open'; readonly payload?: string }
  | { readonly type: 'tap'; readonly on: Bubble; readonly button: Button }
  | {
      readonly type: 'file';
      readonly as: 'photo' | 'file' | 'audio' | 'video';
      readonly file: LabFile;
      readonly text?: string;
    }
  | { readonly type: 'place'; readonly latitude: number; readonly longitude: number; readonly name?: string }
  | { readonly type: 'contact'; readonly name: string; readonly number: string; readonly own: boolean }
  | { readonly type: 'edit'; readonly of: string; readonly text: string }
  | { readonly type: 'delete'; readonly of: string }
  | { readonly type: 'block' | 'unblock' | 'stop' | 'start' }
  | { readonly type: 'read' };

/** What became of a webhook: the status it was answered with; null = no answer; `held` = kept back, `queued` = waits for getUpdates. */
export interface Posted {
  readonly status: number | null | 'held' | 'queued' | 'nothing';
  readonly body: string;
}

/** What goes wrong on purpose. Times: seconds for `retryAfter`, milliseconds for `ms`. */
export type Trouble =
  | { readonly type: 'too_many'; readonly retryAfter: number }
  | { readonly type: 'slow'; readonly ms: number }
  /** The connection breaks before anything was done. */
  | { readonly type: 'reset' }
  /** The message is taken and shown, but its sender never hears of it. */
  | { readonly type: 'reset_after_accept' }
  /** An error of the platform, in the platform's own form. */
  | {
      readonly type: 'error';
      readonly status: number;
      readonly code?: number;
      readonly subcode?: number;
      readonly text?: string;
    }
  /** A gateway's page without a word of the platform. */
  | { readonly type: 'wordless'; readonly status: number };

/** What a platform is to the laboratory. */
export interface Platform {
  readonly kind: Kind;
  /** Answers a request of ours. */
  handle(call: Call): Promise<Answer> | Answer;
  /** The platform's own words for a trouble. */
  refuse(trouble: Extract<Trouble, { type: 'too_many' | 'error' }>): Answer;
  /** What a person did: puts it on their screen and tells the bot. */
  act(person: Person, act: Act): Promise<Posted>;
  /** Settings of a channel of a bot file that lead here. */
  settings(webhookUrl: string): { readonly [name: string]: Json };
}
