import { setting, type ChannelData } from '../shared/settings.js';

/** What a channel of this kind is: which number, what its memory is encrypted with, and how it is linked. */
export interface WebSettings {
  /** Digits with the country's code: the number that is linked, and which channel this is. */
  readonly phone: string;
  /** At least 32 characters from the environment. */
  readonly key: string;
  readonly pairing: 'qr' | 'code';
}

/** The setting that is missing or of the wrong form. */
export type BadSetting = 'phone' | 'key' | 'pairing';

export function readSettings(channel: ChannelData): WebSettings | BadSetting {
  const phone = phoneOf(channel);
  const [key, pairing] = [setting(channel, 'key') ?? '', setting(channel, 'pairing') ?? 'qr'];
  if (phone === undefined) return 'phone';
  if (key.length < 32) return 'key';
  if (pairing !== 'qr' && pairing !== 'code') return 'pairing';
  return { phone, key, pairing };
}

/** The agency's number as its digits, however it is written; undefined = there is none, or it is no whole number. */
export function phoneOf(channel: ChannelData): string | undefined {
  const digits = (setting(channel, 'phone') ?? '').replace(/[\s()+.-]/g, '');
  return /^[1-9]\d{6,14}$/.test(digits) ? digits : undefined;
}
