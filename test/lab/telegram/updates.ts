import type { Json } from '../../../src/model/json.js';
import type { Act, Bubble, LabFile, Person } from '../types.js';
import { change, show, type World } from '../world.js';
import { telegramBot } from './bot.js';

interface Made {
  readonly kind: string;
  readonly content: Json;
}

interface Keeping {
  /** Keeps a file; returns its id. */
  keep(file: LabFile): string;
  /** Remembers a tap until it is answered. */
  tapped(id: string, bubble: string): void;
}

/** Puts what a person did on their screen; returns the update, null = the bot is told nothing. https://core.telegram.org/bots/api#update */
export function updateOf(world: World, person: Person, act: Act, { keep, tapped }: Keeping): Made | null {
  const [first = '', ...rest] = person.name.split(' ');
  const who = { id: Number(person.id), first_name: first, ...(rest.length > 0 ? { last_name: rest.join(' ') } : {}) };
  const from = { ...who, is_bot: false, ...(person.language === '' ? {} : { language_code: person.language }) };
  const chat = { ...who, type: 'private' };
  const date = Math.floor(world.now() / 1000);
  const message = (bubble: Pick<Bubble, 'kind' | 'text'>, content: { readonly [name: string]: Json }): Made => {
    const id = world.next();
    person.spokeAt = world.now();
    show(world, person, { id: String(id), from: 'me', ...bubble });
    return { kind: 'message', content: { message_id: id, from, chat, date, ...content } };
  };
  switch (act.type) {
    case 'say':
      return message({ kind: 'text', text: act.text }, { text: act.text, ...commandIn(act.text) });
    case 'open': {
      const text = act.payload === undefined ? '/start' : `/start ${act.payload}`;
      return message({ kind: 'text', text }, { text, ...commandIn(text) });
    }
    case 'tap': {
      const { button, on } = act;
      // A reply keyboard says its words.
      if (button.shape === 'quick') return message({ kind: 'text', text: button.label }, { text: button.label });
      const id = `43830${String(world.next()).padStart(13, '0')}`;
      person.spokeAt = world.now();
      tapped(id, on.id);
      change(world, person, on.id, { waitingFor: button.label });
      const keyboard = on.buttons.map(({ label, payload, url }) => [
        { text: label, ...(url === undefined ? { callback_data: payload ?? '' } : { url }) },
      ]);
      const bot = { id: telegramBot.id, is_bot: true, first_name: 'Rivermont', username: telegramBot.name };
      const under = { message_id: Number(on.id), from: bot, chat, date: Math.floor(on.at / 1000), text: on.text };
      return {
        kind: 'callback_query',
        content: {
          id,
          from,
          message: { ...under, reply_markup: { inline_keyboard: keyboard } },
          chat_instance: '-3914029384710293',
          data: button.payload ?? '',
        },
      };
    }
    case 'file': {
      const { file, as, text } = act;
      const file_id = keep(file);
      const told = { file_id, file_unique_id: `u${file_id}`, file_size: file.bytes.length };
      const small = { ...told, file_id: keep(file), width: 90, height: 67 };
      const content: { readonly [as: string]: { readonly [name: string]: Json } } = {
        photo: { photo: [small, { ...told, width: 800, height: 600 }] },
        audio: { voice: { ...told, duration: 2, mime_type: file.mime } },
        video: { video: { ...told, duration: 2, width: 640, height: 480, mime_type: file.mime } },
        file: { document: { ...told, file_name: file.name, mime_type: file.mime } },
      };
      return message(
        { kind: as, text: text ?? (as === 'file' ? file.name : '') },
        { ...content[as], ...(text === undefined ? {} : { caption: text }) },
      );
    }
    case 'place': {
      const { latitude, longitude, name } = act;
      const location = { latitude, longitude };
      return message(
        { kind: 'place', text: name ?? `${latitude}, ${longitude}` },
        name === undefined ? { location } : { location, venue: { location, title: name, address: name } },
      );
    }
    case 'contact': {
      const card = {
        phone_number: act.number,
        first_name: act.name,
        ...(act.own ? { user_id: Number(person.id) } : {}),
      };
      return message({ kind: 'contact', text: `${act.name} ${act.number}` }, { contact: card });
    }
    case 'edit':
      change(world, person, act.of, { text: act.text, edited: true });
      return {
        kind: 'edited_message',
        content: { message_id: Number(act.of), from, chat, date, edit_date: date, text: act.text },
      };
    // Telegram tells bots of no deletion, and knows no opting out but blocking.
    case 'delete':
      change(world, person, act.of, { deleted: true });
      return null;
    case 'block':
    case 'unblock':
    case 'stop':
    case 'start': {
      person.blocked = act.type === 'block' || act.type === 'stop';
      world.changed();
      const bot = { id: telegramBot.id, is_bot: true, first_name: 'Rivermont', username: telegramBot.name };
      const [before, after] = person.blocked ? ['member', 'kicked'] : ['kicked', 'member'];
      return {
        kind: 'my_chat_member',
        content: {
          chat,
          from,
          date,
          old_chat_member: { user: bot, status: before },
          new_chat_member: { user: bot, status: after, ...(person.blocked ? { until_date: 0 } : {}) },
        },
      };
    }
    default:
      return null;
  }
}

/** A command at the beginning is marked as one. */
function commandIn(text: string): { readonly [name: string]: Json } {
  const command = /^\/\w+/u.exec(text)?.[0];
  return command === undefined ? {} : { entities: [{ type: 'bot_command', offset: 0, length: command.length }] };
}
