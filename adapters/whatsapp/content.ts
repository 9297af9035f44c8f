import type { Json } from '../../src/model/json.js';
import type { ChannelContent } from '../../src/model/ports/adapter.js';
import { field, fieldsOf, idOf, listOf, numberOf, textOf, type Fields } from '../shared/json.js';

type Reader = (message: Fields, value: Json | undefined) => readonly ChannelContent[] | null;

/** What each kind of message says; null = it lacks what its kind promises. */
const readers: { readonly [type: string]: Reader } = {
  text: (_, value) => textContent(textOf(field(value, 'body'))),
  button: (_, value) => {
    const [payload, title] = [textOf(field(value, 'payload')), textOf(field(value, 'text'))];
    return payload === undefined ? textContent(title) : choice(payload, title);
  },
  interactive: (_, value) => {
    const reply = field(value, 'button_reply') ?? field(value, 'list_reply');
    const payload = textOf(field(reply, 'id'));
    if (payload !== undefined) return choice(payload, textOf(field(reply, 'title')));
    return unsupported(textOf(field(value, 'type')) ?? 'interactive');
  },
  image: media('photo'),
  video: media('video'),
  audio: media('audio'),
  // The shape of the on-premises API.
  voice: media('audio'),
  document: media('file'),
  location: (_, value) => {
    const [latitude, longitude] = [numberOf(field(value, 'latitude')), numberOf(field(value, 'longitude'))];
    if (latitude === undefined || longitude === undefined || Math.abs(latitude) > 90 || Math.abs(longitude) > 180)
      return null;
    const [name, address] = [textOf(field(value, 'name')), textOf(field(value, 'address'))];
    return [{ type: 'location', latitude, longitude, ...(name ? { name } : {}), ...(address ? { address } : {}) }];
  },
  contacts: (message, value) => {
    // The answer to our own request for the number: WhatsApp itself filled it in.
    const own = textOf(message['origin']) === 'contact_request';
    const cards = listOf(value)
      .slice(0, 20)
      .map((card) => contactOf(card, own));
    return cards.length === 0 ? null : cards;
  },
  request_welcome: () => [{ type: 'opened' }],
  unsupported: unread,
  unknown: unread,
};

/** What WhatsApp itself does not hand on: the kind it tells, or its own sentence. */
function unread(message: Fields, value: Json | undefined): readonly ChannelContent[] {
  return unsupported(textOf(field(value, 'type')) ?? textOf(field(listOf(message['errors'])[0], 'title')) ?? 'message');
}

/** What a message of a person says; a kind nobody here knows, or one without its content, is `unsupported` by its name. */
export function contentsOf(message: Fields): readonly ChannelContent[] {
  const type = textOf(message['type']) ?? Object.keys(readers).find((name) => message[name]) ?? 'message';
  const value = Object.hasOwn(message, type) ? message[type] : undefined;
  const read = Object.hasOwn(readers, type) ? readers[type] : undefined;
  return read?.(message, value) ?? unsupported(type);
}

/** The words of a message, whatever its kind: for edits, and for what the agency's own app sent. */
export function wordsOf(message: Fields | null): string {
  const type = textOf(message?.['type']) ?? 'text';
  const value = field(message ?? {}, type);
  return textOf(field(value, 'body')) ?? textOf(field(value, 'caption')) ?? textOf(field(value, 'text')) ?? '';
}

const unsupported = (what: string): readonly ChannelContent[] => [{ type: 'unsupported', what: what.slice(0, 60) }];

const textContent = (text: string | undefined): readonly ChannelContent[] | null =>
  text === undefined ? null : [{ type: 'text', text }];

const choice = (payload: string, title: string | undefined): readonly ChannelContent[] => [
  { type: 'choice', payload, ...(title === undefined ? {} : { title }) },
];

/** Fetched by its id, which lives seven days; the address beside it, if any, lives minutes. */
function media(kind: 'photo' | 'file' | 'audio' | 'video'): Reader {
  return (_, value) => {
    const [id, url] = [idOf(field(value, 'id')), textOf(field(value, 'url'))];
    const source = id !== undefined ? { id } : url !== undefined ? { url } : null;
    if (source === null) return null;
    const told = { mime: 'mime_type', name: 'filename', sha256: 'sha256', text: 'caption' } as const;
    const rest = Object.entries(told).flatMap(([name, key]) => {
      const text = textOf(field(value, key));
      return text === undefined ? [] : [[name, text] as const];
    });
    return [
      { type: 'media', kind, source, ...(Object.fromEntries(rest) as { readonly [K in keyof typeof told]?: string }) },
    ];
  };
}

function contactOf(card: Json, own: boolean): ChannelContent {
  const vcard = textOf(field(card, 'vcard')) ?? '';
  const name =
    textOf(field(field(card, 'name'), 'formatted_name')) ??
    textOf(field(field(card, 'name'), 'first_name')) ??
    /^FN[^:\n]*:[^\S\n]*(\S.*?)\s*$/imu.exec(vcard)?.[1];
  const listed = listOf(field(card, 'phones')).flatMap(
    (phone) => textOf(field(phone, 'phone')) ?? textOf(field(phone, 'wa_id')) ?? [],
  );
  const phones =
    listed.length > 0
      ? listed
      : [...vcard.matchAll(/^TEL[^:\n]*:\s*([+\d][\d\s().-]*)/gimu)].flatMap(([, tel]) => tel?.trim() ?? []);
  return { type: 'contact', ...(name === undefined ? {} : { name }), phones, ...(own ? { own: true } : {}) };
}

/** Who is meant by a contact of `value.contacts`, and how they call themselves. */
export const profileName = (contact: Json | undefined): string | undefined =>
  textOf(field(fieldsOf(field(contact, 'profile')) ?? {}, 'name'));
