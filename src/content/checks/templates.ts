import type { Data } from '../source.js';
import { channelsOf } from './channel-limits.js';
import type { Check } from './checked.js';
import { mapsIn } from './written-steps.js';

/** A reminder or a promise goes out days later, when WhatsApp and Messenger deliver only an approved template. */
export const templates: Check = (checked) => {
  const channel = channelsOf(checked).find(({ window }) => window);
  if (!channel) return;
  for (const { source, written } of checked.topics) {
    for (const map of mapsIn(written as unknown as Data)) {
      if (Object.hasOwn(map, 'template')) continue;
      const word = ['remind', 'promise'].find((key) => Object.hasOwn(map, key));
      if (word)
        checked.report('TEMPLATE_MISSING', source.place(map, word, { of: 'key' }), { word, channel: channel.type });
    }
  }
};
