import type { Json } from '../../../src/model/json.js';
import type { Act, Bubble, LabFile, Person } from '../types.js';
import { change, show, type World } from '../world.js';
import { meta } from './meta.js';

/** The entry of a webhook with these lists. https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/components */
export const changeOf = (lists: { readonly [list: string]: Json }, field = 'messages'): Json => ({
  id: meta.business,
  changes: [
    {
      field: 'user_preferences' in lists ? 'user_preferences' : field,
      value: {
        messaging_product: 'whatsapp',
        metadata: { display_phone_number: meta.numberShown.replace(/\D/g, ''), phone_number_id: meta.number },
        ...lists,
      },
    },
  ],
});

const scoped = (person: Person): boolean => /^[A-Z]{2}\./u.test(person.id);

/** A person by their number, by their business-scoped id, or both. */
export const senderOf = (person: Person, number: string, id: string): { readonly [name: string]: Json } => ({
  ...(person.number === undefined ? {} : { [number]: person.number.replace(/\D/g, '') }),
  ...(scoped(person) ? { [id]: person.id } : {}),
});

export const contactOf = (person: Person): { readonly [name: string]: Json } => senderOf(person, 'wa_id', 'user_id');

/** Puts what a person did on their screen; returns what the bot is told, null = nothing. */
export function itemsOf(
  world: World,
  person: Person,
  act: Act,
  id: string,
  keep: (file: LabFile) => { readonly id: string; readonly sha256: string },
): { readonly [list: string]: Json } | null {
  const timestamp = String(Math.floor(world.now() / 1000));
  const from = senderOf(person, 'from', 'from_user_id');
  const contacts = [{ profile: { name: person.name }, ...contactOf(person) }];
  const said = (
    bubble: Pick<Bubble, 'kind' | 'text'>,
    content: { readonly type: string; readonly [name: string]: Json },
  ) => {
    person.spokeAt = world.now();
    show(world, person, { id, from: 'me', ...bubble });
    return { contacts, messages: [{ ...from, id, timestamp, ...content }] };
  };
  switch (act.type) {
    case 'say':
      return said({ kind: 'text', text: act.text }, { type: 'text', text: { body: act.text } });
    case 'open':
      person.spokeAt = world.now();
      return { contacts, messages: [{ ...from, id, timestamp, type: 'request_welcome' }] };
    case 'tap': {
      const { button, on } = act;
      const row = button.shape === 'row';
      const reply = {
        id: button.payload ?? '',
        title: button.label,
        ...(row && button.description !== undefined ? { description: button.description } : {}),
      };
      return said(
        { kind: 'text', text: button.label },
        {
          context: { from: meta.numberShown.replace(/\D/g, ''), id: on.id },
          type: 'interactive',
          interactive: row ? { type: 'list_reply', list_reply: reply } : { type: 'button_reply', button_reply: reply },
        },
      );
    }
    case 'file': {
      const { file, as, text } = act;
      const type = { photo: 'image', file: 'document', audio: 'audio', video: 'video' }[as];
      const kept = keep(file);
      return said(
        { kind: as, text: text ?? (as === 'file' ? file.name : '') },
        {
          type,
          [type]: {
            mime_type: file.mime,
            sha256: kept.sha256,
            id: kept.id,
            ...(text === undefined ? {} : { caption: text }),
            ...(as === 'file' ? { filename: file.name } : {}),
            ...(as === 'audio' ? { voice: true } : {}),
          },
        },
      );
    }
    case 'place': {
      const { latitude, longitude, name } = act;
      const where = { latitude, longitude, ...(name === undefined ? {} : { name }) };
      return said({ kind: 'place', text: name ?? `${latitude}, ${longitude}` }, { type: 'location', location: where });
    }
    case 'contact': {
      const phone = { phone: act.number, wa_id: act.number.replace(/\D/g, ''), type: 'CELL' };
      const card = { name: { formatted_name: act.name, first_name: act.name }, phones: [phone] };
      return said({ kind: 'contact', text: `${act.name} ${act.number}` }, { type: 'contacts', contacts: [card] });
    }
    case 'edit':
      change(world, person, act.of, { text: act.text, edited: true });
      return {
        contacts,
        messages: [
          {
            ...from,
            id,
            timestamp,
            type: 'edit',
            edit: {
              original_message_id: act.of,
              message: { context: { id: 'M0' }, type: 'text', text: { body: act.text } },
            },
          },
        ],
      };
    case 'delete':
      change(world, person, act.of, { deleted: true });
      return {
        contacts,
        messages: [{ ...from, id, timestamp, type: 'revoke', revoke: { original_message_id: act.of } }],
      };
    case 'stop':
    case 'start': {
      person.stopped = act.type === 'stop';
      const value = person.stopped ? 'stop' : 'resume';
      const preference = {
        ...contactOf(person),
        detail: `User requested to ${value} marketing messages`,
        category: 'marketing_messages',
        value,
        timestamp: Math.floor(world.now() / 1000),
      };
      return { contacts, user_preferences: [preference] };
    }
    // WhatsApp tells nobody.
    case 'block':
    case 'unblock':
      person.blocked = act.type === 'block';
      world.changed();
      return null;
    case 'read':
      return null;
    default:
      return null;
  }
}
