import type { Instant } from '../../model/event.js';
import type { Locale } from '../../model/text.js';

/** One line of a conversation that was had; `name` is `asks reference` or `says case-status/found`, empty for a person's own words. */
export type RecordedLine =
  | { readonly from: 'citizen'; readonly text: string }
  | { readonly from: 'citizen'; readonly taps: string }
  | { readonly from: 'bot'; readonly name: string; readonly text: string };

/** Characters of a person's own words that a test is held to. */
const quotedLength = 60;

/** Writes the conversation test of a conversation that was had: what was asked and said by name, so that better words do not break it. */
export function recordTest(
  lines: readonly RecordedLine[],
  about: { readonly name: string; readonly locale: Locale; readonly channel: string; readonly now: Instant },
): string {
  const talk: string[] = [];
  let said: string[] = [];
  const flush = (): void => {
    if (said.length > 0) talk.push(`  - bot: ${said.length === 1 ? (said[0] ?? '') : `[${said.join(', ')}]`}`);
    said = [];
  };
  for (const line of lines) {
    if (line.from === 'bot') said.push(expectation(line));
    else {
      flush();
      talk.push('taps' in line ? `  - taps: ${quoted(line.taps)}` : `  - citizen: ${quoted(line.text)}`);
    }
  }
  flush();
  return [
    `test: ${quoted(about.name)}`,
    `languages: [${about.locale}]`,
    `channels: [${about.channel}]`,
    `now: ${new Date(about.now).toISOString().slice(0, 16)}+00:00`,
    'talk:',
    ...talk,
    '',
  ].join('\n');
}

/** JSON is YAML; half a character, which a terminal can send, is not. */
const quoted = (text: string): string => JSON.stringify(text.toWellFormed());

function expectation({ name, text }: Extract<RecordedLine, { readonly from: 'bot' }>): string {
  const space = name.indexOf(' ');
  const [word, what] = space < 0 ? [name, ''] : [name.slice(0, space), name.slice(space + 1)];
  if (what !== '') return `{ ${word}: ${/^[a-z][\w./-]*$/i.test(what) ? what : quoted(what)} }`;
  return `{ contains: ${quoted(text.split('\n')[0]?.slice(0, quotedLength) ?? '')} }`;
}
