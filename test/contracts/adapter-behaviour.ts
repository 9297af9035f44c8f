import { expect } from '@jest/globals';
import type { Json } from '../../src/model/json.js';
import type { Adapter, ChannelUpdate, WebhookRequest } from '../../src/model/ports/adapter.js';
import { told } from '../adapters/fixtures-of.js';
import type { ChannelFixture, Lack, Proof, Shown, Story } from './channels/fixture.js';

export interface Under {
  readonly kind: string;
  readonly adapter: Adapter;
  readonly fixture: ChannelFixture;
}

/**
 * One behaviour of a channel (design page 05, §3.1 by its number, §3.2 as `A` and its number). `needs`: what the channel must have, or say
 * why it has not. `shell`: who shows it instead, where no adapter alone can.
 */
export type Behaviour = { readonly n: string; readonly name: string } & (
  | { readonly shell: string }
  | {
      readonly needs?: (fixture: ChannelFixture) => readonly Shown<unknown>[];
      readonly hold: (under: Under) => void | Promise<void>;
    }
);

export const updatesOf = ({ adapter, fixture }: Under, body: Json): readonly ChannelUpdate[] =>
  adapter.parse(body, fixture.channel).updates;

/** The bodies become exactly these updates, in this order, and so many strangers. */
export function tells({ adapter, fixture }: Under, { bodies, becomes, unknown = 0 }: Story): void {
  const parsed = bodies.map((body) => adapter.parse(body, fixture.channel));
  expect([
    parsed.flatMap(({ updates }) => updates).map(told),
    parsed.reduce((sum, one) => sum + one.unknown, 0),
  ]).toEqual([becomes, unknown]);
}

/** A request with this header; null = without it. Not every value that comes is a text, whatever the type says. */
export const asked = (proof: Proof, body: string, header: unknown, url = proof.url): WebhookRequest => ({
  method: 'POST',
  url,
  headers: header === null ? {} : { [proof.header]: header as string },
  body: Buffer.from(body),
});

export const messageIds = (updates: readonly ChannelUpdate[]): readonly string[] =>
  updates.flatMap((update) => (update.type === 'message' ? [update.dedupeId] : []));

export const reasonOf = (needs: readonly Shown<unknown>[]): string | undefined =>
  needs.find((one): one is Lack => typeof one === 'object' && one !== null && Object.hasOwn(one, 'lacks'))?.lacks;
