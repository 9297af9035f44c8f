import type { InboundEvent } from '../model/event.js';
import type { Conversation, NewItem, Received } from '../model/ports/store.js';
import type { Locale } from '../model/text.js';
import type { StoredFile } from '../model/value.js';
import { hashToken } from './authorise.js';
import { cleanText } from '../i18n/clean-text.js';
import { messageLimit } from './message-limit.js';
import type { HttpDeps } from './deps.js';
import { refuse, type Refused } from './reply.js';
import { storeCall } from './store-call.js';

/** What became of a message: kept now, or known already. */
export interface Kept {
  readonly type: 'kept';
  readonly accepted: boolean;
  readonly duplicate: boolean;
}

/** What a citizen sends: a text, or the key of a choice. */
export interface Said {
  readonly id: string;
  readonly text?: string | undefined;
  readonly choice?: string | undefined;
  readonly seen?: number | undefined;
}

/** How far back a tapped choice is looked up for its label. */
const labelWindow = 200;

/**
 * Opens a conversation of `bot` and tells the bot, so that it greets. `hint` = the page's language. `as`: the id that it was promised and the
 * web channel that it comes by, for Direct Line.
 */
export async function openConversation(
  deps: HttpDeps,
  botName: string,
  hint: Locale | undefined,
  as?: { readonly id: string; readonly channel: string },
): Promise<{ readonly type: 'opened'; readonly conversation: Conversation; readonly token: string } | Refused> {
  const loaded = deps.bots.get(botName);
  if (!loaded) return refuse('unknown_bot');
  const { bot } = loaded;
  const channel = as?.channel ?? Object.values(bot.channels).find(({ type }) => type === 'web')?.name ?? 'web';
  const [id, token, at] = [as?.id ?? deps.random.id(), deps.random.token(32), deps.clock.now()];
  const address = `${bot.agency}/${bot.name}/${channel}:${id}`;
  const { conversation } = await storeCall(
    deps,
    deps.store.open({ id, agency: bot.agency, bot: bot.name, channel, address, tokenHash: hashToken(token), at }),
  );
  const event: InboundEvent = { type: 'opened', at, ...(hint === undefined ? {} : { locale: hint }) };
  await receive(deps, { conversation: id, dedupeId: 'web:opened', event });
  return { type: 'opened', conversation, token };
}

/** Keeps a text or a choice, once per id. `locale` is how the citizen's own line is marked until the conversation has a language. */
export async function say(
  deps: HttpDeps,
  conversation: Conversation,
  said: Said,
  locale: Locale,
): Promise<Kept | Refused> {
  if ((said.text === undefined) === (said.choice === undefined)) return refuse('text_or_choice');
  if (!deps.bots.get(conversation.bot)) return refuse('unknown_bot');
  const at = deps.clock.now();
  const item = {
    conversation: conversation.id,
    dedupeId: said.id,
    ...(said.seen === undefined ? {} : { seen: said.seen }),
  };
  const spoken = conversation.locale ?? locale;
  if (said.choice !== undefined) {
    const label = await labelOf(deps, conversation, said.choice);
    return receive(deps, {
      ...item,
      event: { type: 'choice', key: said.choice, at },
      ...(label === undefined ? {} : { echo: { locale: spoken, text: label } }),
    });
  }
  const text = cleanText(said.text ?? '');
  if (text === '') return refuse('empty_message');
  if (text.length > messageLimit) return refuse('message_too_long', { limit: messageLimit, length: text.length });
  return receive(deps, { ...item, event: { type: 'message', text, at }, echo: { locale: spoken, text } });
}

/** Keeps a stored upload as a message, once per id. */
export function sayFile(
  deps: HttpDeps,
  conversation: Conversation,
  id: string,
  file: StoredFile,
  locale: Locale,
): Promise<Kept | Refused> {
  return receive(deps, {
    conversation: conversation.id,
    dedupeId: id,
    event: { type: 'attachment', file, kind: file.mime.startsWith('image/') ? 'photo' : 'file', at: deps.clock.now() },
    echo: { locale: conversation.locale ?? locale, text: file.name, file },
  });
}

/** The citizen ends the conversation; ending it twice is no mistake. */
export async function end(deps: HttpDeps, conversation: Conversation): Promise<Kept | Refused> {
  const kept = await receive(deps, {
    conversation: conversation.id,
    dedupeId: 'web:closed',
    event: { type: 'closed', at: deps.clock.now() },
  });
  return kept.type === 'refused' && kept.code === 'conversation_ended'
    ? { type: 'kept', accepted: false, duplicate: true }
    : kept;
}

/** The words on a choice that was offered in the last events: what the citizen is shown as having said. */
async function labelOf(deps: HttpDeps, conversation: Conversation, key: string): Promise<string | undefined> {
  const after = Math.max(0, conversation.lastSeq - labelWindow);
  const events = await storeCall(deps, deps.store.events(conversation.id, after, labelWindow));
  return events
    .toReversed()
    .flatMap((event) => event.choices)
    .find((choice) => choice.id === key)?.label;
}

const outcomes: { readonly [received in Received]: Kept | Refused } = {
  accepted: { type: 'kept', accepted: true, duplicate: false },
  duplicate: { type: 'kept', accepted: false, duplicate: true },
  no_conversation: refuse('not_found'),
  ended: refuse('conversation_ended'),
};

async function receive(deps: HttpDeps, item: NewItem): Promise<Kept | Refused> {
  const [received = 'no_conversation'] = await storeCall(deps, deps.store.receive([item], item.event.at));
  return outcomes[received];
}
