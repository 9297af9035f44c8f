import type { ChatEvent } from '../../model/outbound.js';
import type { NewItem, TranscriptEntry } from '../../model/ports/store.js';
import type { Instant } from '../../model/event.js';

/** The transcript line of something the citizen sees: one row serves both readers. */
export function lineOf(event: Omit<ChatEvent, 'seq'>): TranscriptEntry {
  return {
    id: event.id,
    kind: event.from,
    at: event.at,
    locale: event.locale,
    text: event.text,
    ...(event.alias !== undefined && { alias: event.alias }),
    ...(event.asks !== undefined && { asks: event.asks }),
    ...(event.file !== undefined && { file: event.file }),
  };
}

/** What the citizen sees of an own message, at the instant it was accepted. */
export function echoOf(item: NewItem, echo: NonNullable<NewItem['echo']>, at: Instant): Omit<ChatEvent, 'seq'> {
  return {
    id: item.dedupeId,
    from: 'citizen',
    locale: echo.locale,
    text: echo.text,
    choices: [],
    at,
    ...(echo.file !== undefined && { file: echo.file }),
  };
}
