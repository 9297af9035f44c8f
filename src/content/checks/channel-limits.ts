import type { Localized } from '../../model/text.js';
import { isList, isMap, type Data, type DataMap, type Source } from '../source.js';
import { channelTable, type ChannelLimits } from './channel-table.js';
import { textPlace, type Check, type Checked } from './checked.js';
import { mapsIn } from './written-steps.js';

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

/** Buttons beside a text, and the options or rows of a question. */
function choices({ bot, report }: Checked, file: Source, map: DataMap, channel: Channel): void {
  if (channel.choices === 0) return;
  for (const key of ['buttons', 'options'] as const) {
    const list = map[key];
    if (!isList(list)) continue;
    const extra = key === 'options' && isList(map['or']) ? map['or'].length : 0;
    told(file, map, key, list.length + extra);
    for (const [index, entry] of list.entries()) {
      const label = isMap(entry) ? (isMap(entry['label']) ? entry['label'] : key === 'options' ? entry : null) : null;
      if (label === null && typeof entry === 'string' && key === 'options')
        cut(entry, () => file.place(list, index), list.length + extra);
      else if (label)
        for (const language of bot.languages) {
          const text = Object.hasOwn(label, language) ? label[language] : null;
          if (typeof text === 'string') cut(text.trim(), () => file.place(label, language), list.length + extra);
        }
    }
  }
  const from = map['choose'] !== undefined && typeof map['from'] === 'string' ? map['from'].trim() : null;
  const rows = from !== null && Object.hasOwn(bot.lists, from) ? (bot.lists[from]?.rows ?? []) : [];
  if (rows.length === 0) return;
  told(file, map, 'from', rows.length);
  for (const { label } of rows)
    for (const text of Object.values(label as Localized)) cut(text, () => file.place(map, 'from'), rows.length);

  function told(where: Source, container: DataMap, key: string, count: number): void {
    if (count > channel.choices)
      report('CHOICES_AS_NUMBERS', where.place(container, key, { of: 'key' }), counts(channel, count));
    else if (count > channel.buttons)
      report('BUTTONS_AS_LIST', where.place(container, key, { of: 'key' }), counts(channel, count));
  }
  function cut(text: string, place: () => ReturnType<Source['place']>, count: number): void {
    if (count > channel.choices) return;
    const limit = count > channel.buttons ? channel.listLabel : channel.buttonLabel;
    if (text.length > limit)
      report('LABEL_CUT', place(), {
        channel: channel.type,
        label: text,
        length: String(text.length),
        limit: String(limit),
        shown: `${text.slice(0, limit - 1).trimEnd()}…`,
      });
  }
}
