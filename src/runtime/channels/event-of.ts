import { cleanText } from '../../i18n/clean-text.js';
import type { InboundEvent, Instant } from '../../model/event.js';
import type { ChannelContent } from '../../model/ports/adapter.js';
import type { Locale } from '../../model/text.js';
import type { NewItem } from '../../model/ports/store.js';

/** Longest text that is kept; platforms deliver less, a hostile request more. UTF-16 units (design page 09, "Small but lasting"). */
export const textLimit = 10_000;
/** Names and addresses on cards and pins. */
const lineLimit = 300;

/** As much of it as is kept, with nothing in it that acts on a screen instead of showing. */
export const cut = (text: string, limit: number): string => cleanText(text.slice(0, limit));

/** What an adapter tells, as the turn hears it, and how the citizen's own line reads in the transcript (null = it has none). */
export interface Told {
  readonly event: InboundEvent;
  readonly line: string | null;
}

/** Pure. `topics`: names of the bot's topics, which a link may name. */
export function eventOf(
  content: ChannelContent,
  context: {
    readonly at: Instant;
    readonly locale?: Locale;
    readonly standby?: true;
    readonly topics: (name: string) => boolean;
  },
): Told {
  const { at } = context;
  const told = heard(content, context);
  if (!context.standby) return told;
  // Another app answers: kept for the transcript, whatever it is.
  return { event: { type: 'overheard', text: told.line ?? '', at }, line: told.line };
}

function heard(content: ChannelContent, { at, locale, topics }: Parameters<typeof eventOf>[1]): Told {
  switch (content.type) {
    case 'text': {
      const text = cut(content.text, textLimit);
      return { event: { type: 'message', text, at }, line: text };
    }
    case 'choice': {
      const { payload, title } = content;
      const topic = payload.startsWith('menu:') ? payload.slice('menu:'.length) : undefined;
      // The platform's own menu is no offer of this conversation: it opens a topic whenever it is tapped.
      if (topic !== undefined && topics(topic))
        return { event: { type: 'opened', at, topic, asked: true }, line: title ? cut(title, lineLimit) : null };
      return {
        event: { type: 'choice', key: payload.slice(0, 1000), at },
        line: title ? cut(title, lineLimit) : null,
      };
    }
    case 'media': {
      const { type: _, kind, source, name, sha256, text } = content;
      const words = text === undefined ? undefined : cut(text, textLimit);
      return {
        event: {
          type: 'media',
          kind,
          source,
          at,
          ...(name === undefined ? {} : { name: cut(name, lineLimit) }),
          ...(sha256 === undefined ? {} : { sha256 }),
          ...(words ? { text: words } : {}),
        },
        line: [mediaMark[kind], name && cut(name, lineLimit), words].filter((part) => part).join(' '),
      };
    }
    case 'location': {
      const { type: _, latitude, longitude, name, address } = content;
      const [called, where] = [name && cut(name, lineLimit), address && cut(address, lineLimit)];
      return {
        event: {
          type: 'location',
          latitude,
          longitude,
          at,
          ...(called ? { name: called } : {}),
          ...(where ? { address: where } : {}),
        },
        line: `📍 ${[called, where].filter((part) => part).join(', ') || `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`}`,
      };
    }
    case 'contact': {
      const phones = content.phones.slice(0, 5).map((phone) => cut(phone, 40));
      const name = content.name && cut(content.name, lineLimit);
      return {
        event: { type: 'contact', phones, at, ...(name ? { name } : {}) },
        line: `👤 ${[name, ...phones].filter((part) => part).join(', ')}`,
      };
    }
    case 'opened': {
      const topic = content.payload !== undefined && topics(content.payload) ? content.payload : undefined;
      return {
        event: { type: 'opened', at, asked: true, ...(locale ? { locale } : {}), ...(topic ? { topic } : {}) },
        line: null,
      };
    }
    default:
      return { event: { type: 'unsupported', what: cut(content.what, 100), at }, line: null };
  }
}

/** Marks that need no language. */
const mediaMark = { photo: '📷', file: '📎', audio: '🎤', video: '🎬' } as const;

/** The line as the store keeps it with the item. */
export const echoOf = (line: string | null, locale: Locale): Pick<NewItem, 'echo'> =>
  line === null || line === '' ? {} : { echo: { locale, text: line } };
