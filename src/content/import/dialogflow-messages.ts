import type { Locale, Localized } from '../../model/text.js';
import { fold } from '../suggest.js';
import { httpsAddress, inLocales, labelOf, plainBraces, slotNameOf } from './clean-words.js';
import { languageOf, type IntentFile, type Message } from './dialogflow-files.js';
import type { DraftButton, DraftSaid, Note } from './draft.js';

/** Tells what of an intent could not be brought as it was. */
export type TakeNote = (key: string, values?: Note['values']) => unknown;

/** What kinds of messages are called: by number, and by name in newer exports. */
const kinds: { readonly [type: string]: 'text' | 'card' | 'replies' | 'image' } = {
  '0': 'text',
  message: 'text',
  '1': 'card',
  card: 'card',
  '2': 'replies',
  quick_replies: 'replies',
  '3': 'image',
  image: 'image',
};

/** The messages of the default platform, language beside language. Those of other platforms and custom payloads are told. */
export function messagesOf(
  file: IntentFile,
  locales: readonly Locale[],
  slots: ReadonlySet<string>,
  topicOfPhrase: ReadonlyMap<string, string>,
  note: TakeNote,
): readonly DraftSaid[] {
  const all = file.responses.flatMap(({ messages }) => messages);
  for (const platform of new Set(all.flatMap((one) => (one.platform ? [one.platform] : []))))
    note('platform', { platform });
  const plain = all.filter((one) => !one.platform);
  if (plain.some(({ type }) => !Object.hasOwn(kinds, type))) note('payload');
  const of = (locale: Locale): readonly Message[] =>
    plain.filter((one) => Object.hasOwn(kinds, one.type) && (one.lang === '' || languageOf(one.lang) === locale));
  const longest = Math.max(0, ...locales.map((locale) => of(locale).length));
  const unknown = new Set<string>();
  const words = (text: string): string => parametersPrinted(text, slots, unknown);
  const said = Array.from({ length: longest }, (_, index): DraftSaid | null => {
    const at = (locale: Locale): Message | undefined => of(locale)[index];
    const shape = locales.map(at).find((one) => one !== undefined);
    if (!shape) return null;
    const kind = kinds[shape.type];
    const texts = (locale: Locale): readonly string[] => {
      const one = at(locale);
      if (!one) return [];
      return kind === 'text' ? one.speech : [[one.title, one.subtitle].filter(Boolean).join('\n')];
    };
    const count = Math.max(1, ...locales.map((locale) => texts(locale).filter(Boolean).length));
    const wordings = Array.from({ length: Math.min(count, 10) }, (_unused, n) =>
      inLocales(locales, (locale) => words(texts(locale)[n] ?? texts(locale)[0] ?? '')),
    ).filter((wording) => Object.keys(wording).length > 0);
    const image = shape.imageUrl === '' ? null : httpsAddress(shape.imageUrl);
    if (shape.imageUrl !== '' && image === null)
      note('image_address', { address: shape.imageUrl.slice(0, 200), response: file.name });
    const buttons = buttonsOf(shape, locales, at, topicOfPhrase, note);
    if (wordings.length === 0 && image === null && buttons.length === 0) return null;
    return {
      wordings: wordings.length === 0 ? [{}] : wordings,
      buttons,
      ...(image === null ? {} : { image: { url: image, alt: {} } }),
    };
  }).filter((one) => one !== null);
  for (const name of unknown) note('unknown_parameter', { parameter: name });
  return withPicturesBeside(said);
}

/** A picture or buttons without words go beside the text before them. */
function withPicturesBeside(said: readonly DraftSaid[]): readonly DraftSaid[] {
  const merged: DraftSaid[] = [];
  for (const one of said) {
    const before = merged.at(-1);
    const silent = one.wordings.every((wording) => Object.keys(wording).length === 0);
    if (!before || !silent || (one.image && before.image)) merged.push(one);
    else
      merged[merged.length - 1] = {
        ...before,
        buttons: [...before.buttons, ...one.buttons].slice(0, 10),
        ...(one.image ? { image: one.image } : {}),
      };
  }
  return merged;
}

/** `$date` and `$date.original` as `{date}`, if it is asked in this topic. */
function parametersPrinted(text: string, slots: ReadonlySet<string>, unknown: Set<string>): string {
  return plainBraces(text).replace(/\$([A-Za-z_][A-Za-z0-9_-]*)(\.original|\.value)?/g, (whole, name: string) => {
    const slot = slotNameOf(name);
    if (slots.has(slot)) return `{${slot}}`;
    unknown.add(name);
    return whole;
  });
}

function buttonsOf(
  shape: Message,
  locales: readonly Locale[],
  at: (locale: Locale) => Message | undefined,
  topicOfPhrase: ReadonlyMap<string, string>,
  note: TakeNote,
): readonly DraftButton[] {
  const written = [...shape.buttons, ...shape.replies.map((reply) => ({ text: reply, postback: '' }))];
  return written.slice(0, 10).flatMap((button, index): readonly DraftButton[] => {
    const label: Localized = inLocales(locales, (locale) => {
      const one = at(locale);
      const title = one ? [...one.buttons.map(({ text }) => text), ...one.replies][index] : undefined;
      return title === undefined ? undefined : labelOf(title);
    });
    const url = httpsAddress(button.postback);
    if (url) return [{ type: 'link', url, label }];
    const topic = topicOfPhrase.get(fold(button.postback || button.text)) ?? topicOfPhrase.get(fold(button.text));
    if (topic) return [{ type: 'topic', topic, label }];
    note('button_lost', { button: button.text.slice(0, 80), payload: button.postback.slice(0, 80) });
    return [];
  });
}
