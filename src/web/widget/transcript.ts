import type { ChatEvent } from '../../model/outbound.js';
import type { Translate } from './translate.js';

/** What a transcript needs beside the messages: sentences, the name of the office, and how to print a moment. */
export interface TranscriptWords {
  readonly t: Translate;
  readonly name: string;
  readonly savedAt: number;
  /** Prints epoch milliseconds in the reader's language and zone. */
  readonly moment: (at: number) => string;
}

/** One spoken line of a transcript. */
export interface TranscriptLine {
  readonly who: string;
  readonly when: string;
  readonly locale: string;
  readonly text: string;
}

/** Who said it, in words: used on screen, in print and in the saved file. */
export function speaker(event: Pick<ChatEvent, 'from' | 'alias'>, t: Translate, name: string): string {
  if (event.from === 'bot') return name;
  if (event.from !== 'agent') return t(`from.${event.from}`);
  return event.alias ? t('from.agent', { name: event.alias }) : t('from.agent_unnamed');
}

/** The conversation line by line, with choices, links and file names written out. */
export function transcriptLines(events: readonly ChatEvent[], words: TranscriptWords): TranscriptLine[] {
  return events.map((event) => ({
    who: speaker(event, words.t, words.name),
    when: words.moment(event.at),
    locale: event.locale,
    text: [
      event.text,
      event.image?.alt ? words.t('link.image', { alt: event.image.alt }) : '',
      event.link ?? '',
      event.file ? `[${event.file.name}]` : '',
      ...event.choices.map((choice) => (choice.url ? `  - ${choice.label}: ${choice.url}` : `  - ${choice.label}`)),
    ]
      .filter((line) => line !== '')
      .join('\n'),
  }));
}

/** The conversation as a text file that opens on any computer. */
export function transcriptText(events: readonly ChatEvent[], words: TranscriptWords): string {
  const head = [
    words.t('transcript.title', { name: words.name }),
    words.t('transcript.saved', { date: words.moment(words.savedAt) }),
  ];
  const lines = transcriptLines(events, words).map((line) => `${line.when}  ${line.who}\n${line.text}`);
  return `${[...head, '', lines.join('\n\n')].join('\n')}\n`.replaceAll('\n', '\r\n');
}
