import type { OutboundMessage } from '../../src/model/outbound.js';

/** A message of the bot, called `c-1.1`. */
export const message = (text: string, more: Partial<OutboundMessage> = {}): OutboundMessage => ({
  id: 'c-1.1',
  from: 'bot',
  locale: 'en',
  text,
  choices: [],
  ref: { type: 'verbatim', text },
  ...more,
});

/** So many choices with the keys `k.0`, `k.1`, …. */
export const choices = (count: number, label = 'Choice number'): OutboundMessage['choices'] =>
  Array.from({ length: count }, (_, n) => ({ id: `k.${n}`, label: `${label} ${n}` }));
