import { setting, type ChannelData } from '../shared/settings.js';

/** The phone number id, digits alone: it becomes part of an address. */
export function numberId(channel: ChannelData): string | undefined {
  const number = setting(channel, 'number');
  return number !== undefined && /^\d{1,40}$/.test(number) ? number : undefined;
}
