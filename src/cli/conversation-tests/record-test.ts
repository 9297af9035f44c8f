import type { Instant } from '../../model/event.js';
import type { Locale } from '../../model/text.js';

/** One line of a conversation that was had. */
export type RecordedLine =
  | { readonly from: 'citizen'; readonly text: string }
  | { readonly from: 'citizen'; readonly taps: string }
  | { readonly from: 'bot'; readonly asks?: string; readonly text: string };

/** Writes the conversation test of a conversation that was had: what was asked where a question was asked, else how the answer began. */
export function recordTest(
  lines: readonly RecordedLine[],
  about: { readonly locale: Locale; readonly channel: string; readonly now: Instant },
): string {
  const quoted = (text: string): string => JSON.stringify(text);
  const talk = lines
    // The greeting comes before the first line of a test.
    .slice(lines.findIndex(({ from }) => from === 'citizen'))
    .map((line) => {
      if (line.from === 'citizen')
        return 'taps' in line ? `  - taps: ${quoted(line.taps)}` : `  - citizen: ${quoted(line.text)}`;
      if (line.asks) return `  - bot: { asks: ${line.asks} }`;
      return `  - bot: { contains: ${quoted(line.text.split('\n')[0]?.slice(0, 60) ?? '')} }`;
    });
  const now = `${new Date(about.now).toISOString().slice(0, 16)}+00:00`;
  return [
    'test: recorded conversation',
    `languages: [${about.locale}]`,
    `channels: [${about.channel}]`,
    `now: ${now}`,
    'talk:',
    ...talk,
    '',
  ].join('\n');
}
