import type { Localized } from './text.js';

/** The slot types an author can write under `type:`. Each has a file in `dialog/slots/`. */
export const slotTypes = [
  'text',
  'number',
  'date',
  'time',
  'datetime',
  'phone',
  'email',
  'address',
  'location',
  'yes-no',
  'choice',
  'list',
  'case-reference',
  'name',
  'zip',
  'money',
  'pattern',
  'photo',
  'file',
] as const;
export type SlotType = (typeof slotTypes)[number];

/** Degrees, WGS 84. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** Something stored by the file store; the bytes are fetched by `id`. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  /** MIME type found from the content, never from the sender's word. */
  readonly mime: string;
  readonly bytes: number;
}

/** A typed value of a slot. Printed per language by `i18n/format.ts`; all plain JSON. */
export type Value =
  | { readonly type: 'text' | 'name' | 'pattern'; readonly text: string }
  | { readonly type: 'number'; readonly number: number }
  /** A calendar day, `YYYY-MM-DD`, in the bot's time zone. */
  | { readonly type: 'date'; readonly date: string }
  /** Wall time, `HH:MM`, 24 hours. */
  | { readonly type: 'time'; readonly time: string }
  /** Wall time `YYYY-MM-DDTHH:MM` in the IANA `zone`. */
  | { readonly type: 'datetime'; readonly datetime: string; readonly zone: string }
  | { readonly type: 'phone'; readonly e164: string }
  | { readonly type: 'email'; readonly email: string }
  | {
      readonly type: 'address';
      readonly line: string;
      readonly city?: string;
      readonly zip?: string;
      /** The pin that was sent for it. */
      readonly point?: Point;
    }
  /** A pin on a map, with the name or address the sender's map gave it. */
  | { readonly type: 'location'; readonly point: Point; readonly label?: string }
  | { readonly type: 'yes-no'; readonly yes: boolean }
  /** `option` is the option's key (slug of its first-language label). */
  | { readonly type: 'choice'; readonly option: string; readonly label: Localized; readonly inside?: Localized }
  /** A row of `Bot.lists[list]`; its columns print as `{slot.column}`. */
  | { readonly type: 'list'; readonly list: string; readonly row: string }
  | { readonly type: 'case-reference'; readonly reference: string }
  | { readonly type: 'zip'; readonly zip: string }
  | {
      readonly type: 'money';
      readonly cents: number;
      readonly currency: 'USD';
      readonly per?: 'hour' | 'week' | 'two-weeks' | 'month' | 'year';
    }
  | { readonly type: 'photo' | 'file'; readonly file: StoredFile }
  /** Words that exist per language already, e.g. a list row's column or an agency's headline. */
  | { readonly type: 'localized'; readonly text: Localized }
  /** What a call returned; its fields print as `{slot.field}`. */
  | { readonly type: 'record'; readonly fields: { readonly [name: string]: Value } }
  | { readonly type: 'many'; readonly values: readonly Value[] };
