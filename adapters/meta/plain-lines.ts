import { clip } from '../../src/channels/split-text.js';

/** What could be tapped, as lines below a text: answers by their number, links by their address. In the message's own words alone. */
export function plainLines(
  text: string,
  choices: readonly { readonly label: string; readonly url?: string }[],
  limit: number,
): string {
  const links = choices.flatMap(({ label, url }) => (url === undefined ? [] : [`${label}: ${url}`]));
  const answers = choices.filter(({ url }) => url === undefined).map(({ label }, n) => `${n + 1}. ${label}`);
  return clip([text, [...answers, ...links].join('\n')].filter((part) => part !== '').join('\n\n'), limit);
}
