import type { AuthoredText } from '../model/bot.js';

/** The names that an authored text's placeholders refer to (`{office.hours}` → `office`), in any of its languages and wordings. */
export function namesIn(words: AuthoredText): readonly string[] {
  const known = namesKept.get(words);
  if (known) return known;
  const texts = [
    ...[words.text, ...(words.anyOf ?? [])].flatMap((wording) => Object.values(wording)),
    ...Object.values(words.link ?? {}),
    ...(words.buttons ?? []).flatMap((button) => (button.type === 'link' ? Object.values(button.url) : [])),
  ];
  const found = texts.flatMap((text) =>
    [...text.matchAll(/\{([^{}.]+)(?:\.[^{}]*)?\}/g)].map((match) => match[1] ?? ''),
  );
  const names = [...new Set(found.map((name) => name.trim()))];
  namesKept.set(words, names);
  return names;
}

/** A text never changes: it is searched once. */
const namesKept = new WeakMap<AuthoredText, readonly string[]>();
