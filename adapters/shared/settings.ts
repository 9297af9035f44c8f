import type { Json } from '../../src/model/json.js';
import { field, fieldsOf, idOf, listOf, textOf, type Fields } from './json.js';

/** Settings of a channel as they stand in the bot file, secrets filled in. */
export type ChannelData = { readonly [name: string]: Json };

/** A secret that requests are proved by, or a list, the newest first, while it is replaced. Empty = nothing can be verified. */
export function secretsOf(channel: ChannelData, name: string): readonly string[] {
  const written = field(channel, name);
  const all = typeof written === 'string' ? [written] : listOf(written);
  return all.flatMap((secret) => textOf(secret) ?? []);
}

/** App secrets of Meta. */
export const appSecrets = (channel: ChannelData): readonly string[] => secretsOf(channel, 'app_secret');

/** A setting as text; a number counts as its digits. */
export const setting = (channel: ChannelData, name: string): string | undefined => idOf(field(channel, name));

/** A setting that is yes or no; YAML scalars come as text. */
export const isOn = (channel: ChannelData, name: string): boolean => {
  const written = field(channel, name);
  return written === true || written === 'true' || written === 'yes';
};

/** A language's code at the platform (`template_languages: { es: es_MX }`), or the language itself. */
export const templateLanguage = (channel: ChannelData, locale: string): string => {
  const codes: Fields = fieldsOf(field(channel, 'template_languages')) ?? {};
  return textOf(field(codes, locale)) ?? locale.replace('-', '_');
};

/** Scheme, host and port of an address; undefined = it is none. */
export const originOf = (url: string): string | undefined => (URL.canParse(url) ? new URL(url).origin : undefined);
