import type { TelegramRequest } from '../../adapters/telegram/payloads.js';

interface Field {
  readonly name: string;
  readonly types: readonly string[];
  readonly required?: boolean;
}

/** The part of the published description that requests are checked against. */
export interface BotApi {
  readonly methods: { readonly [method: string]: { readonly fields?: readonly Field[] } };
  readonly types: { readonly [type: string]: { readonly fields?: readonly Field[] } };
}

const field = (name: string, types: string, required = false): Field => ({ name, types: [types], required });
const sent = [field('chat_id', 'Integer', true), field('reply_markup', 'InlineKeyboardMarkup')];
const captioned = [...sent, field('caption', 'String'), field('parse_mode', 'String')];

/** Our own schema, written from https://core.telegram.org/bots/api: what we use of it. */
const own: BotApi = {
  methods: {
    sendMessage: {
      fields: [
        ...sent,
        field('text', 'String', true),
        field('parse_mode', 'String'),
        field('link_preview_options', 'LinkPreviewOptions'),
      ],
    },
    sendPhoto: { fields: [...captioned, field('photo', 'String', true)] },
    sendAudio: { fields: [...captioned, field('audio', 'String', true)] },
    sendDocument: { fields: [...captioned, field('document', 'String', true)] },
    sendChatAction: { fields: [field('chat_id', 'Integer', true), field('action', 'String', true)] },
  },
  types: {
    InlineKeyboardMarkup: { fields: [field('inline_keyboard', 'Array of Array of InlineKeyboardButton', true)] },
    InlineKeyboardButton: {
      fields: [field('text', 'String', true), field('callback_data', 'String'), field('url', 'String')],
    },
    LinkPreviewOptions: { fields: [field('is_disabled', 'Boolean')] },
  },
};

/** What is wrong with a request by the description, and by the limits that stand in its prose; none = it holds. */
export function telegramProblems({ method, body }: TelegramRequest, api: BotApi = own): readonly string[] {
  const described = api.methods[method]?.fields;
  if (!described) return [`no method ${method}`];
  return [...objectProblems(body, described, api, method), ...limitProblems(body)];
}

function objectProblems(value: unknown, described: readonly Field[], api: BotApi, at: string): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${at}: no object`];
  const given = value as { readonly [name: string]: unknown };
  const missing = described.filter(({ name, required }) => required === true && given[name] === undefined);
  return [
    ...missing.map(({ name }) => `${at}.${name} is missing`),
    ...Object.entries(given).flatMap(([name, each]) => {
      const known = described.find((one) => one.name === name);
      if (!known) return [`${at}.${name} is not described`];
      return known.types.some((type) => typeProblems(each, type, api, `${at}.${name}`).length === 0)
        ? []
        : typeProblems(
            each,
            known.types.find((type) => typeof each === 'object' && api.types[type]) ?? known.types[0] ?? '',
            api,
            `${at}.${name}`,
          );
    }),
  ];
}

function typeProblems(value: unknown, type: string, api: BotApi, at: string): string[] {
  if (type.startsWith('Array of ')) {
    if (!Array.isArray(value)) return [`${at}: no list`];
    return value.flatMap((each, n) => typeProblems(each, type.slice('Array of '.length), api, `${at}[${n}]`));
  }
  const holds: { readonly [type: string]: boolean } = {
    String: typeof value === 'string',
    Integer: Number.isSafeInteger(value),
    Boolean: typeof value === 'boolean',
    InputFile: false,
  };
  if (Object.hasOwn(holds, type)) return holds[type] === true ? [] : [`${at}: not ${type}`];
  const described = api.types[type]?.fields;
  return described ? objectProblems(value, described, api, at) : [`${at}: unknown type ${type}`];
}

/** Lengths after entities are parsed, and the bytes of callback data. */
function limitProblems(body: TelegramRequest['body']): readonly string[] {
  const length = (name: string): number => {
    const text = body[name];
    return typeof text === 'string' ? text.replace(/&(?:amp|lt|gt);/gu, '_').length : 1;
  };
  const markup = body['reply_markup'] as { inline_keyboard: { callback_data?: string; text: string }[][] } | undefined;
  const buttons = markup?.inline_keyboard.flat() ?? [];
  const badData = buttons.some(({ callback_data: data }) => {
    const bytes = data === undefined ? 1 : Buffer.byteLength(data);
    return bytes < 1 || bytes > 64;
  });
  return [
    ...(length('text') < 1 || length('text') > 4096 ? ['text: 1 to 4096'] : []),
    ...(length('caption') > 1024 ? ['caption: 1024'] : []),
    ...(buttons.length > 100 || buttons.some(({ text }) => text === '') ? ['buttons'] : []),
    ...(badData ? ['callback_data: 1 to 64 bytes'] : []),
  ];
}
