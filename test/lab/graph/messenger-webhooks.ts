import type { Json } from '../../../src/model/json.js';
import { at } from '../json.js';
import type { Act, Bubble, Person } from '../types.js';
import { change, show, type World } from '../world.js';
import { meta } from './meta.js';

/** The entry of a webhook with this item. An echo comes from the page. */
export function pageItem(world: World, person: Person, item: { readonly [name: string]: Json }): Json {
  const [page, user] = [{ id: meta.page }, { id: person.id }];
  const echo = at(item, 'message', 'is_echo') === true;
  return {
    id: meta.page,
    time: world.now(),
    messaging: [{ sender: echo ? page : user, recipient: echo ? user : page, timestamp: world.now(), ...item }],
  };
}

/** Puts what a person did on their screen; returns what the bot is told, null = nothing. */
export function messengerItem(
  world: World,
  person: Person,
  act: Act,
  mid: string,
): { readonly [name: string]: Json } | null {
  const said = (bubble: Pick<Bubble, 'kind' | 'text'>, message: { readonly [name: string]: Json }) => {
    person.spokeAt = world.now();
    show(world, person, { id: mid, from: 'me', ...bubble });
    return { message: { mid, ...message } };
  };
  switch (act.type) {
    case 'say':
      return said({ kind: 'text', text: act.text }, { text: act.text });
    case 'open':
      person.spokeAt = world.now();
      return {
        postback: {
          mid,
          title: 'Get Started',
          payload: 'GET_STARTED',
          ...(act.payload === undefined
            ? {}
            : { referral: { ref: act.payload, source: 'SHORTLINK', type: 'OPEN_THREAD' } }),
        },
      };
    case 'tap': {
      const { label, payload = '', shape } = act.button;
      if (shape === 'quick') return said({ kind: 'text', text: label }, { text: label, quick_reply: { payload } });
      person.spokeAt = world.now();
      show(world, person, { id: mid, from: 'me', kind: 'text', text: label });
      return { postback: { mid, title: label, payload } };
    }
    case 'file': {
      const path = `/v/t1.15752-9/${world.next()}/${encodeURIComponent(act.file.name)}`;
      world.files.set(path, act.file);
      const type = { photo: 'image', file: 'file', audio: 'audio', video: 'video' }[act.as];
      return said(
        { kind: act.as, text: act.text ?? (act.as === 'file' ? act.file.name : '') },
        {
          ...(act.text === undefined ? {} : { text: act.text }),
          attachments: [{ type, payload: { url: `${world.elsewhere}${path}?oh=00_lab&oe=7fffffff` } }],
        },
      );
    }
    case 'place':
      return said(
        { kind: 'place', text: act.name ?? `${act.latitude}, ${act.longitude}` },
        {
          attachments: [
            {
              type: 'location',
              ...(act.name === undefined ? {} : { title: act.name }),
              payload: { coordinates: { lat: act.latitude, long: act.longitude } },
            },
          ],
        },
      );
    // Messenger has no cards: people write the number.
    case 'contact':
      return said({ kind: 'text', text: `${act.name} ${act.number}` }, { text: `${act.name} ${act.number}` });
    case 'edit':
      change(world, person, act.of, { text: act.text, edited: true });
      return { message_edit: { mid: act.of, text: act.text, num_edit: 1 } };
    case 'delete':
      change(world, person, act.of, { deleted: true });
      return { message: { mid: act.of, is_deleted: true } };
    case 'stop':
    case 'start':
      person.stopped = act.type === 'stop';
      world.changed();
      return {
        optin: {
          type: 'notification_messages',
          payload: 'lab',
          notification_messages_token: 'lab-token',
          notification_messages_status: person.stopped ? 'STOP_NOTIFICATIONS' : 'RESUME_NOTIFICATIONS',
        },
      };
    // Messenger tells nobody.
    case 'block':
    case 'unblock':
      person.blocked = act.type === 'block';
      world.changed();
      return null;
    default:
      return null;
  }
}
