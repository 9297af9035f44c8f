import type { Json } from '../../../src/model/json.js';
import { at, fieldsOf, listOf, readJson, textAt, type Fields } from '../json.js';
import type { Answer, Bubble, Button, Call, LabFile, Person, Platform } from '../types.js';
import { change, personOf, show, type World } from '../world.js';
import { good, refused } from './answers.js';
import { unmarked } from './html.js';
import { openQueue, type Queue } from './queue.js';
import { telegramBot } from './bot.js';
import { buttonProblem } from './rules.js';
import { updateOf } from './updates.js';

/** Telegram beyond what all platforms have. */
export interface Telegram extends Platform {
  readonly queue: Queue;
  /** What was set for the bot: names, descriptions, commands, by method and language. */
  readonly shown: ReadonlyMap<string, Json>;
}

/** Bytes that a bot may fetch. https://core.telegram.org/bots/api#getfile */
const mostDownload = 20 * 1024 * 1024;
/** A tap can be answered for so long: the real server forgets it after some minutes. */
const tapLife = 15 * 60_000;

/** The Bot API with one bot. https://core.telegram.org/bots/api */
export function openTelegram(world: World): Telegram {
  const queue = openQueue(world);
  const shown = new Map<string, Json>();
  const files = new Map<string, LabFile>();
  const taps = new Map<string, { readonly person: Person; readonly bubble: string; readonly at: number }>();

  const methods: { readonly [method: string]: (call: Call) => Answer | Promise<Answer> } = {
    getme: () =>
      good({
        id: telegramBot.id,
        is_bot: true,
        first_name: 'Rivermont',
        username: telegramBot.name,
        can_join_groups: false,
      }),
    getupdates: (call) => queue.getUpdates(call),
    setwebhook: (call) => queue.setWebhook(call),
    deletewebhook: (call) => queue.deleteWebhook(call),
    getwebhookinfo: () => queue.info(),
    logout: () => good(true),
    close: () => good(true),
    sendmessage: (call) => send(call, 'text'),
    sendphoto: (call) => send(call, 'photo'),
    senddocument: (call) => send(call, 'file'),
    sendaudio: (call) => send(call, 'audio'),
    sendvideo: (call) => send(call, 'video'),
    sendvoice: (call) => send(call, 'audio'),
    sendchataction(call) {
      const person = recipient(call);
      if ('status' in person) return person;
      if (!/^(?:typing|(?:upload|record|choose|find)_\w+)$/u.test(textAt(call.json, 'action')))
        return refused(400, 'Bad Request: wrong parameter action in request');
      person.typing = true;
      world.changed();
      return good(true);
    },
    answercallbackquery(call) {
      const tap = taps.get(textAt(call.json, 'callback_query_id'));
      if (!tap || world.now() - tap.at > tapLife)
        return refused(400, 'Bad Request: query is too old and response timeout expired or query ID is invalid');
      if (textAt(call.json, 'text').length > 200) return refused(400, 'Bad Request: MESSAGE_TOO_LONG');
      taps.delete(textAt(call.json, 'callback_query_id'));
      tap.person.screen = tap.person.screen.map((bubble) => {
        const { waitingFor: _answered, ...rest } = bubble;
        return bubble.id === tap.bubble ? rest : bubble;
      });
      world.changed();
      return good(true);
    },
    editmessagetext(call) {
      const person = recipient(call);
      if ('status' in person) return person;
      const id = textAt(call.json, 'message_id');
      const bubble = person.screen.find((one) => one.id === id && one.from === 'bot');
      if (!bubble) return refused(400, 'Bad Request: message to edit not found');
      const text = unmarked(textAt(call.json, 'text'), textAt(call.json, 'parse_mode'));
      if ('problem' in text) return refused(400, `Bad Request: can't parse entities: ${text.problem}`);
      if (text.text === bubble.text)
        return refused(
          400,
          'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
        );
      change(world, person, id, { text: text.text, edited: true, buttons: buttonsOf(markupOf(call)) });
      return good(true);
    },
    getfile(call) {
      const id = textAt(call.json, 'file_id') || (call.query.get('file_id') ?? '');
      const file = files.get(id);
      if (!file) return refused(400, 'Bad Request: invalid file_id');
      if (file.bytes.length > mostDownload) return refused(400, 'Bad Request: file is too big');
      return good({
        file_id: id,
        file_unique_id: `u${id}`,
        file_size: file.bytes.length,
        file_path: `documents/${id}-${encodeURIComponent(file.name)}`,
      });
    },
  };
  /** What is only kept: `setMyCommands`, `getMyDescription`, …. */
  const kept = /^(set|get|delete)(mycommands|mydescription|myshortdescription|myname|chatmenubutton)$/u;

  const platform: Telegram = {
    kind: 'telegram',
    queue,
    shown,
    refuse(trouble) {
      if (trouble.type === 'too_many')
        return refused(429, `Too Many Requests: retry after ${trouble.retryAfter}`, {
          retry_after: trouble.retryAfter,
        });
      return refused(
        trouble.code ?? trouble.status,
        trouble.text ?? (trouble.status >= 500 ? 'Internal Server Error' : 'Bad Request'),
      );
    },
    async handle(call) {
      const file = /^\/file\/bot([^/]+)\/documents\/([^-/]+)-/u.exec(call.path);
      if (file) return download(file[1] ?? '', file[2] ?? '');
      const [, token = '', method = ''] = /^\/bot([^/]+)\/([^/]+)$/u.exec(call.path) ?? [];
      if (!/^\d+:[\w-]{30,}$/u.test(token)) return refused(404, 'Not Found');
      if (token !== telegramBot.token || world.revoked.has('telegram')) return refused(401, 'Unauthorized');
      const name = method.toLowerCase();
      const asked: Call = { ...call, json: { ...Object.fromEntries(call.query), ...fieldsOf(call.json) } };
      if (Object.hasOwn(methods, name)) return methods[name]?.(asked) ?? refused(404, 'Not Found');
      return kept.test(name) ? remember(name, asked) : refused(404, 'Not Found: method not found');
    },
    async act(person, act) {
      const update = updateOf(world, person, act, {
        keep(file) {
          const id = `BQACLAB${String(world.next()).padStart(6, '0')}`;
          files.set(id, file);
          return id;
        },
        tapped(id, bubble) {
          taps.set(id, { person, bubble, at: world.now() });
        },
      });
      return update === null
        ? { status: 'nothing', body: '' }
        : queue.push(update.kind, Number(person.id), update.content);
    },
    settings: (webhookUrl) => ({
      type: 'telegram',
      api: `${world.origin}/telegram`,
      token: telegramBot.token,
      ...(webhookUrl === '' ? {} : { secret: 'lab-telegram-secret' }),
    }),
  };

  function download(token: string, id: string): Answer {
    const file = files.get(id);
    if (token !== telegramBot.token || world.revoked.has('telegram')) return refused(401, 'Unauthorized');
    return file ? { status: 200, body: file.bytes, type: 'application/octet-stream' } : refused(404, 'Not Found');
  }

  function remember(name: string, call: Call): Answer {
    const [, verb = '', what = ''] = kept.exec(name) ?? [];
    const language = textAt(call.json, 'language_code');
    const key = `${what}:${language}`;
    if (language !== '' && !/^[a-z]{2}$/u.test(language)) return refused(400, 'Bad Request: LANG_CODE_INVALID');
    if (verb === 'get') return good(shown.get(key) ?? (what === 'mycommands' ? [] : {}));
    if (verb === 'delete') shown.delete(key);
    else {
      const { language_code: _language, scope: _scope, ...rest } = fieldsOf(call.json);
      const commands = typeof rest['commands'] === 'string' ? readJson(rest['commands']) : rest['commands'];
      const bad = listOf(commands).some(
        (each) =>
          !/^[a-z\d_]{1,32}$/u.test(textAt(each, 'command')) || !/^.{1,256}$/su.test(textAt(each, 'description')),
      );
      if (bad || listOf(commands).length > 100) return refused(400, 'Bad Request: BOT_COMMAND_INVALID');
      const limit = { mydescription: 512, myshortdescription: 120, myname: 64 }[what];
      if (limit !== undefined && Object.values(rest).some((text) => textAt(text).length > limit))
        return refused(400, `Bad Request: the text must be at most ${limit} characters long`);
      shown.set(key, what === 'mycommands' ? (commands ?? []) : rest);
    }
    return good(true);
  }

  /** Whom a call is for, or why they cannot be written to. */
  function recipient(call: Call): Person | Answer {
    const chat = textAt(call.json, 'chat_id');
    if (chat === '') return refused(400, 'Bad Request: chat_id is empty');
    const person = personOf(world, 'telegram', chat);
    // Nobody can be written to who has not opened the chat.
    if (!person || person.spokeAt === null) return refused(400, 'Bad Request: chat not found');
    return person.blocked ? refused(403, 'Forbidden: bot was blocked by the user') : person;
  }

  function send(call: Call, kind: Bubble['kind']): Answer {
    const person = recipient(call);
    if ('status' in person) return person;
    const body = fieldsOf(call.json);
    const words = textAt(kind === 'text' ? body['text'] : body['caption']);
    const read = unmarked(words, textAt(body['parse_mode']));
    if ('problem' in read) return refused(400, `Bad Request: can't parse entities: ${read.problem}`);
    const text = read.text.trim();
    if (kind === 'text' && text === '') return refused(400, 'Bad Request: message text is empty');
    if (text.length > (kind === 'text' ? 4096 : 1024))
      return refused(
        400,
        kind === 'text' ? 'Bad Request: message is too long' : 'Bad Request: message caption is too long',
      );
    const markup = markupOf(call);
    const problem = buttonProblem(markup);
    if (problem !== null) return refused(400, `Bad Request: ${problem}`);
    const name = { photo: 'photo', file: 'document', audio: 'audio', video: 'video' }[kind as string] ?? '';
    const file = call.files[name];
    const source = textAt(body[name]);
    if (name !== '' && !file && !files.has(source) && !/^https?:\/\/[^\s/]+\.[^\s/]+/iu.test(source))
      return refused(
        400,
        source === ''
          ? `Bad Request: there is no ${name} in the request`
          : 'Bad Request: wrong file identifier/HTTP URL specified',
      );
    const id = world.next();
    show(world, person, {
      id: String(id),
      from: 'bot',
      kind,
      text,
      status: 'delivered',
      buttons: buttonsOf(markup),
      ...(source === '' ? {} : { url: source }),
    });
    return good({
      message_id: id,
      from: { id: telegramBot.id, is_bot: true, first_name: 'Rivermont', username: telegramBot.name },
      chat: { id: Number(person.id), first_name: person.name, type: 'private' },
      date: Math.floor(world.now() / 1000),
      ...(kind === 'text' ? { text } : { caption: text }),
    });
  }

  return platform;
}

/** `reply_markup`, which may come as JSON in a form. */
function markupOf(call: Call): Fields {
  const markup = at(call.json, 'reply_markup');
  return fieldsOf(typeof markup === 'string' ? readJson(markup) : markup);
}

/** Buttons under a message; those of a reply keyboard say their own words. */
function buttonsOf(markup: Fields): readonly Button[] {
  const inline = listOf(markup['inline_keyboard'])
    .flatMap(listOf)
    .map((button): Button => {
      const url = textAt(button, 'url');
      return url === ''
        ? { shape: 'inline', label: textAt(button, 'text'), payload: textAt(button, 'callback_data') }
        : { shape: 'link', label: textAt(button, 'text'), url };
    });
  const typed = listOf(markup['keyboard'])
    .flatMap(listOf)
    .map((button): Button => ({ shape: 'quick', label: textAt(button, 'text') || textAt(button) }));
  return [...inline, ...typed];
}
