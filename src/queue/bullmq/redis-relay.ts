import type { Random } from '../../model/ports/clock.js';
import { relayLimit, type Relay } from '../../model/ports/relay.js';
import type { Json } from '../../model/json.js';
import { connect, hasty, listenAt, quietly } from './connect.js';
import { prefixOf, type RedisOptions } from './options.js';

export interface RedisRelayOptions extends RedisOptions {
  readonly random: Random;
  /** A connection that hears nothing for so long although it asked is made anew, in milliseconds. Default: 10 s. */
  readonly silentMs?: number;
}

/** Room for what stands around a payload, in characters. */
const envelope = 256;

type Listener = (payload: Json) => void;

/** Messages between nodes over Redis's publish and subscribe. Redis may be away, at the start too; then nothing is heard until it is back. */
export async function openRedisRelay(options: RedisRelayOptions): Promise<Relay> {
  const { url, deployment, clock, log, random } = options;
  const away = quietly(clock, log, 'Redis does not answer; other nodes are not told, and notice by themselves later');
  const [voice, listening] = await Promise.all([
    connect(url, hasty, away),
    listenAt(url, clock, away, options.silentMs),
  ]);
  const ear = listening.redis;
  const prefix = `${prefixOf(deployment)}:relay:`;
  /** Stands in what this node says, so that it does not hear itself. */
  const self = random.id();
  const channels = new Map<string, Set<Listener>>();
  let closed = false;

  const channelOf = (topic: string): string => prefix + JSON.stringify(topic);
  // Sent again with every new connection, by ioredis; while Redis is away it is asked as soon as it is back.
  const ask = (asked: Promise<unknown>): void => void asked.catch((error: unknown) => !closed && away(error));

  ear.on('message', (channel, text) => {
    const message = read(text);
    if (!message || message.from === self) return;
    for (const listener of channels.get(channel) ?? []) {
      try {
        listener(message.payload);
      } catch (error) {
        // A listener's trouble is not the relay's, and the others are told too.
        log.warn({ error: error instanceof Error ? error.name : typeof error }, 'a listener of the relay failed');
      }
    }
  });

  return {
    publish(topic, payload) {
      const json = JSON.stringify(payload);
      if (closed || Buffer.byteLength(json) > relayLimit) return;
      ask(voice.publish(channelOf(topic), `{"from":${JSON.stringify(self)},"payload":${json}}`));
    },
    subscribe(topic, listener) {
      const channel = channelOf(topic);
      // A wrapper of its own, so that the same function may listen twice and leave once.
      const entry: Listener = (payload) => listener(payload);
      const there = channels.get(channel);
      if (there) there.add(entry);
      else {
        channels.set(channel, new Set([entry]));
        ask(ear.subscribe(channel));
      }
      return () => {
        const left = channels.get(channel);
        if (!left?.delete(entry) || left.size > 0) return;
        channels.delete(channel);
        if (!closed) ask(ear.unsubscribe(channel));
      };
    },
    async close() {
      closed = true;
      channels.clear();
      voice.disconnect();
      listening.end();
    },
  };
}

/** A message of ours; null for anything else that somebody publishes there. */
function read(text: string): { readonly from: string; readonly payload: Json } | null {
  if (text.length > relayLimit + envelope) return null;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('from' in value) || !('payload' in value)) return null;
    return typeof value.from === 'string' ? { from: value.from, payload: value.payload as Json } : null;
  } catch {
    return null;
  }
}
