import type { OutboundMessage } from '../model/outbound.js';

/** A message as text alone, for text-only channels, transcripts and the terminal: media as addresses, choices as a list. */
export function plainText(
  message: Pick<OutboundMessage, 'text' | 'choices' | 'image' | 'link' | 'file' | 'audio'>,
): string {
  const choices = message.choices.map((choice) =>
    choice.url === undefined ? `• ${choice.label}` : `• ${choice.label}: ${choice.url}`,
  );
  return [
    message.text,
    message.image ? `${message.image.alt}: ${message.image.url}` : '',
    message.link ?? '',
    message.file ?? '',
    message.audio ?? '',
    choices.join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
