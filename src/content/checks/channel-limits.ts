import type { Bot } from '../../model/bot.js';
import { isList, isMap, type Data, type DataMap, type Source } from '../source.js';
import { channelTable, type ChannelLimits } from './channel-table.js';
import { textPlace, type Check, type Checked } from './checked.js';
import { mapsIn } from './written-steps.js';

/** Choices shown at once; of more, a page and “more”. Kept by `src/dialog/paging.ts`; a test holds the two together. */
export const pageLimit = 10;

interface Channel extends ChannelLimits {
  readonly type: string;
}

/** What a channel of this bot cannot show as it is written, and what residents get instead. */
export const channelLimits: Check = (checked) => {
  const { bot, written, source, topics, passages, report } = checked;
  const channels = channelsOf(checked);
  for (const channel of channels) {
    for (const passage of passages) {
      if (passage.role !== 'message') continue;
      for (const [language, text] of passage.texts)
        if (text.length > channel.text)
          report('TEXT_IN_PARTS', textPlace(passage, language), {
            channel: channel.type,
            length: String(text.length),
            limit: String(channel.text),
          });
    }
    if (channel.choices > 0 && bot.menu.length > channel.choices && written.menu)
      report('CHOICES_AS_NUMBERS', source.place(written, 'menu', { of: 'key' }), counts(channel, bot.menu.length));
    for (const { source: file, written: topic } of topics)
      for (const map of mapsIn(topic as unknown as Data)) choices(checked, file, map, channel);
  }
};

/** The kinds of channel that are written in the bot file, on or off. */
export function channelsOf({ written }: Pick<Checked, 'written'>): readonly Channel[] {
  const types = new Set(Object.values(written.channels ?? { web: { type: 'web' } }).map(({ type }) => type));
  return [...types].flatMap((type) => {
    const limits = Object.hasOwn(channelTable, type) ? channelTable[type] : undefined;
    return limits ? [{ type, ...limits }] : [];
  });
}

const counts = ({ type, choices, buttons }: Channel, count: number): { readonly [name: string]: string } => ({
  channel: type,
  count: String(count),
  limit: String(choices),
  buttons: String(buttons),
});

/** Buttons beside a text, and the options or rows of a question, as a channel shows them. */
function choices({ bot, report }: Checked, file: Source, map: DataMap, channel: Channel): void {
  if (channel.choices === 0) return;
  const counted = choicesIn(map, bot);
  if (!counted) return;
  // More than a page are shown in pages, which is told once and not for each channel.
  if (counted.count > channel.buttons && counted.count <= pageLimit)
    report('BUTTONS_AS_LIST', file.place(map, counted.key, { of: 'key' }), counts(channel, counted.count));
  const limit = counted.count > channel.buttons ? channel.listLabel : channel.buttonLabel;
  for (const { text, at, key } of counted.labels) {
    if (text.length <= limit) continue;
    report('LABEL_CUT', file.place(at, key), {
      channel: channel.type,
      label: text,
      length: String(text.length),
      limit: String(limit),
      shown: `${text.slice(0, limit - 1).trimEnd()}…`,
    });
  }
}

/** Questions with more choices than are shown at once, whatever the channel. */
export const pagedChoices: Check = ({ bot, topics, report }) => {
  for (const { source, written } of topics) {
    for (const map of mapsIn(written as unknown as Data)) {
      const counted = choicesIn(map, bot);
      if (counted && counted.count > pageLimit)
        report('CHOICES_IN_PAGES', source.place(map, counted.key, { of: 'key' }), {
          count: String(counted.count),
          limit: String(pageLimit),
        });
    }
  }
};

interface Counted {
  readonly key: 'buttons' | 'options' | 'from';
  readonly count: number;
  readonly labels: readonly { readonly text: string; readonly at: object; readonly key: string | number }[];
}

/** The choices a map offers: buttons beside its text, its options with the other ways out, or the rows of a list. */
function choicesIn(map: DataMap, bot: Bot): Counted | null {
  const beside =
    (isList(map['or']) ? map['or'].length : 0) + (map['optional'] === 'true' || map['optional'] === 'yes' ? 1 : 0);
  for (const key of ['buttons', 'options'] as const) {
    const list = map[key];
    if (!isList(list)) continue;
    const labels = list.flatMap((entry, index): Counted['labels'] => {
      if (typeof entry === 'string') return key === 'options' ? [{ text: entry.trim(), at: list, key: index }] : [];
      const label = !isMap(entry) ? null : key === 'options' ? entry : entry['label'];
      if (!isMap(label)) return [];
      return bot.languages.flatMap((language) => {
        const text = Object.hasOwn(label, language) ? label[language] : null;
        return typeof text === 'string' ? [{ text: text.trim(), at: label, key: language }] : [];
      });
    });
    return { key, count: list.length + (key === 'options' ? beside : 0), labels };
  }
  const from = map['choose'] !== undefined && typeof map['from'] === 'string' ? map['from'].trim() : null;
  const rows = from !== null && Object.hasOwn(bot.lists, from) ? (bot.lists[from]?.rows ?? []) : [];
  if (rows.length === 0) return null;
  const labels = rows.flatMap(({ label }) => Object.values(label).map((text) => ({ text, at: map, key: 'from' })));
  return { key: 'from', count: rows.length + beside, labels };
}
