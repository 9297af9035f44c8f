import type { Locale, Localized } from '../../model/text.js';
import { cleanText, httpsAddress, inLocales, labelOf, plainBraces, slotNameOf } from './clean-words.js';
import type { DraftButton, DraftSaid, Note } from './draft.js';
import type { RasaProject, RasaVariation } from './rasa-files.js';

/** The projects by language, the first of which says how things hang together, and the names the intents have got. */
export interface RasaWords {
  readonly projects: Localized<RasaProject>;
  readonly locales: readonly Locale[];
  readonly topicOf: (intent: string) => string | null;
}

export type TakeNote = (key: string, values?: Note['values']) => unknown;

/** Most buttons that may stand beside a text. */
const mostButtons = 10;

/** A response in every language as one text, or null if it has none. `slots` are what the topic has asked before. */
export function responseOf(
  name: string,
  { projects, locales, topicOf }: RasaWords,
  slots: ReadonlySet<string>,
  note: TakeNote,
): readonly DraftSaid[] | null {
  const written = locales.map((locale) => projects[locale]?.responses.get(name) ?? []);
  const count = Math.max(0, ...written.map((variations) => variations.filter(({ text }) => text !== '').length));
  const first = written.find((variations) => variations.length > 0);
  if (!first) return null;
  const keep = (slot: string): boolean => slots.has(slot) || slots.has(slotNameOf(slot));
  const wordings = Array.from({ length: count }, (_, index) =>
    inLocales(locales, (locale) => {
      const texts = (projects[locale]?.responses.get(name) ?? []).filter(({ text }) => text !== '');
      return slotsNamed(plainBraces(texts[index]?.text ?? texts[0]?.text ?? '', () => true));
    }),
  );
  for (const slot of new Set(wordings.flatMap((wording) => Object.values(wording).flatMap(slotsIn))))
    if (!keep(slot)) note('unknown_slot', { slot, response: name });
  const image = first.find((variation) => variation.image !== null)?.image ?? null;
  const pictured = image === null ? null : httpsAddress(image);
  if (image !== null && pictured === null) note('image_address', { address: image.slice(0, 200), response: name });
  return [
    {
      wordings: wordings.length === 0 ? [{}] : wordings,
      buttons: buttonsOf(written, locales, topicOf, note),
      ...(pictured === null ? {} : { image: { url: pictured, alt: {} } }),
    },
  ];
}

/** The names printed in braces. */
const slotsIn = (text: string): readonly string[] =>
  [...text.replaceAll('{{', '').matchAll(/\{([^{}\n]{1,80})\}/g)].map((match) => match[1] ?? '');

/** `{City_Name}` as slots are named here. */
const slotsNamed = (text: string): string =>
  text.replace(/\{([A-Za-z][A-Za-z0-9_-]{0,59})\}/g, (_, slot: string) => `{${slotNameOf(slot)}}`);

function buttonsOf(
  written: readonly (readonly RasaVariation[])[],
  locales: readonly Locale[],
  topicOf: (intent: string) => string | null,
  note: TakeNote,
): readonly DraftButton[] {
  const perLocale = written.map((variations) => variations.find(({ buttons }) => buttons.length > 0)?.buttons ?? []);
  const shape = perLocale.find((buttons) => buttons.length > 0) ?? [];
  if (shape.length > mostButtons) note('many_buttons', { count: String(shape.length), limit: String(mostButtons) });
  return shape.slice(0, mostButtons).flatMap((button, index): readonly DraftButton[] => {
    const payload = button.payload.trim();
    const label = inLocales(locales, (locale) => {
      const titles = perLocale[locales.indexOf(locale)] ?? [];
      return (titles.find((other) => other.payload.trim() === payload) ?? titles[index])?.title;
    });
    if (/^https?:/.test(payload)) {
      const url = httpsAddress(payload);
      if (url) return [{ type: 'link', url, label }];
      note('button_address', { button: button.title, address: payload.slice(0, 200) });
      return [];
    }
    const intent = /^\/([^{\s]+)/.exec(payload)?.[1];
    const topic = intent === undefined ? null : topicOf(intent);
    if (topic === null) {
      note('button_lost', { button: cleanText(button.title).slice(0, 80), payload: payload.slice(0, 80) });
      return [];
    }
    if (payload.includes('{')) note('button_entity', { button: cleanText(button.title).slice(0, 80) });
    return [{ type: 'topic', topic, label: mapLabels(label) }];
  });
}

const mapLabels = (label: Localized): Localized =>
  Object.fromEntries(Object.entries(label).map(([locale, text]) => [locale, labelOf(text)]));
