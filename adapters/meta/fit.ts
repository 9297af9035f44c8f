import { numberedText } from '../../src/channels/choice-labels.js';
import { splitText } from '../../src/channels/split-text.js';
import type { OutboundChoice, OutboundMessage } from '../../src/model/outbound.js';
import { isPublicUrl, wellFormed } from './clean-text.js';

/** A message as Meta's channels carry it: attachments, then text, then what can be tapped. */
export interface Fitted {
  readonly attachments: readonly Attachment[];
  /** Everything said, with what cannot be tapped or attached as lines of it. */
  readonly text: string;
  /** Answers that can be tapped, below the last part. */
  readonly choices: readonly OutboundChoice[];
}

export interface Attachment {
  readonly kind: 'image' | 'audio' | 'file';
  readonly url: string;
}

/**
 * Splits a message into what is attached, said and tapped. Answers are tapped if there are at most `limit.choices` with ids of at most
 * `limit.id` UTF-16 units; links become lines of the text, and so does the address of what the platform could not fetch.
 */
export function fit(message: OutboundMessage, limit: { readonly choices: number; readonly id: number }): Fitted {
  const attachments: readonly Attachment[] = [
    ...(isPublicUrl(message.image?.url) ? [{ kind: 'image' as const, url: message.image.url }] : []),
    ...(isPublicUrl(message.audio) ? [{ kind: 'audio' as const, url: message.audio }] : []),
    ...(isPublicUrl(message.file) ? [{ kind: 'file' as const, url: message.file }] : []),
  ];
  const said = wellFormed(message.text);
  const beside = [
    // What a picture shows is said where it cannot be seen.
    ...(message.image && !isPublicUrl(message.image.url) ? [message.image.alt] : []),
    ...(isPublicUrl(message.link) && !said.includes(message.link) ? [message.link] : []),
  ];
  const text = [said, ...beside].filter((part) => part.trim() !== '').join('\n\n');
  const answers = message.choices.filter(({ url }) => url === undefined);
  const links = message.choices.filter(({ url }) => url !== undefined);
  if (!canTap(answers, limit))
    return { attachments, text: wellFormed(numberedText(text, message.choices, message.locale)), choices: [] };
  const withLinks = links.length === 0 ? text : wellFormed(numberedText(text, links, message.locale));
  return { attachments, text: withLinks, choices: answers };
}

/** An id that is empty, doubled or surrounded by spaces is refused by the platform (error 100). */
function canTap(answers: readonly OutboundChoice[], limit: { readonly choices: number; readonly id: number }): boolean {
  const ids = new Set(answers.map(({ id }) => id));
  return (
    answers.length <= limit.choices &&
    ids.size === answers.length &&
    answers.every(({ id }) => id !== '' && id === id.trim() && id.length <= limit.id)
  );
}

/** Cuts a text into parts of at most `limit` of which the last, with the buttons under it, has at most `lastLimit`. */
export function cutForButtons(text: string, limit: number, lastLimit: number): readonly string[] {
  const parts = splitText(text, limit);
  const last = parts.at(-1) ?? '';
  if (last.length <= lastLimit) return parts;
  const ending = splitText(last, lastLimit).at(-1) ?? '';
  return [...parts.slice(0, -1), last.slice(0, last.length - ending.length).trimEnd(), ending];
}
