import { numberedText } from '../../src/channels/choice-labels.js';
import { plainTypography, smsSegments } from '../../src/channels/gsm7.js';
import { splitText } from '../../src/channels/split-text.js';
import type { OutboundMessage } from '../../src/model/outbound.js';
import { partId } from '../../src/model/outbound.js';
import { limits, type SmsRequest } from './payloads.js';

/**
 * The messages that carry one of ours: words alone, with typography that takes no more places than it must, choices as numbered lines,
 * and what else there is by its address.
 */
export function renderSms(message: OutboundMessage, to: string): readonly SmsRequest[] {
  const { image, link, file, audio } = message;
  const beside = [image && `${image.alt}: ${image.url}`, link, file, audio].filter(
    (line) => line !== undefined && !message.text.includes(line),
  );
  const said = [message.text, ...beside].filter((part) => part?.trim()).join('\n\n');
  const text = message.choices.length > 0 ? numberedText(said, message.choices, message.locale) : said;
  return smsParts(text).map((part, n) => ({ part: partId(message.id, n), form: { To: to, Body: part } }));
}

/** Parts of at most 1,600 places: a character of GSM-7's extension takes two of them. */
function smsParts(text: string): readonly string[] {
  const plain = plainTypography(text.toWellFormed().replaceAll('\0', ''));
  const fitted = (part: string): readonly string[] => {
    const over = smsSegments(part).units - limits.body;
    return over <= 0 ? [part] : splitText(part, Math.ceil(part.length / 2)).flatMap(fitted);
  };
  return splitText(plain, limits.body).flatMap(fitted);
}
