import { clip } from '../../src/channels/split-text.js';
import type { Json } from '../../src/model/json.js';
import type { ChannelNote, ChannelPlace, ChannelProfile } from '../../src/model/ports/adapter.js';
import { fieldsOf } from '../shared/json.js';
import { good, warning } from '../shared/notes.js';
import type { ChannelData } from '../shared/settings.js';
import { callTelegram } from './call.js';
import { commandsOf } from './commands.js';
import { limits } from './payloads.js';
import { troubleNote } from './trouble.js';

/**
 * Commands, their menu button and what is read before the first message, in every language of the bot; the first is what all others see.
 * Which topic a command opens is kept with the channel's settings before Telegram shows it.
 * https://core.telegram.org/bots/api#setmycommands
 */
export async function syncTelegram(
  channel: ChannelData,
  profile: ChannelProfile,
  { net, memory }: ChannelPlace,
): Promise<readonly ChannelNote[]> {
  const commands = commandsOf(profile);
  await memory.put('settings', { ...fieldsOf(await memory.get('settings')), commands });
  for (const { method, body } of profileCalls(profile, commands)) {
    const answer = await callTelegram(method, body, channel, net);
    if (answer.type !== 'done') return [troubleNote(answer)];
  }
  const [shown, all] = [Object.keys(commands).length, profile.menu.length];
  return [
    good('telegram.profile_set', { commands: shown }),
    ...(shown < all ? [warning('menu_short', { shown, all })] : []),
  ];
}

/** The calls in order. Without a language is for everybody who has none of the others. */
function profileCalls(
  { languages, greeting, menu }: ChannelProfile,
  commands: { readonly [command: string]: string },
): readonly { readonly method: string; readonly body: Json }[] {
  const [first = 'en'] = languages;
  const inAll = (method: string, of: (language: string) => { readonly [name: string]: Json }) =>
    [undefined, ...languages]
      // The rest are languages by two letters.
      .filter((language) => language === undefined || /^[a-z]{2}$/.test(language))
      .map((language) => ({
        method,
        body: { ...of(language ?? first), ...(language === undefined ? {} : { language_code: language }) },
      }));
  const said = (language: string): string => (greeting[language] ?? greeting[first] ?? '').trim();
  const list = (language: string): Json =>
    Object.entries(commands).map(([command, payload]) => {
      const title = menu.find((entry) => entry.payload === payload)?.title;
      return { command, description: clip(title?.[language] ?? title?.[first] ?? command, limits.commandText) };
    });
  return [
    ...inAll('setMyCommands', (language) => ({ commands: list(language) })),
    ...inAll('setMyDescription', (language) => ({ description: clip(said(language), limits.description) })),
    ...inAll('setMyShortDescription', (language) => ({
      short_description: clip(said(language), limits.shortDescription),
    })),
    { method: 'setChatMenuButton', body: { menu_button: { type: 'commands' } } },
  ];
}
