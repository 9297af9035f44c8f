import { clip } from '../../src/channels/split-text.js';
import type { Json } from '../../src/model/json.js';
import type { ChannelNote, ChannelPlace, ChannelProfile } from '../../src/model/ports/adapter.js';
import { oneLine, wellFormed } from '../meta/clean-text.js';
import { callGraph } from '../meta/graph-client.js';
import { graphTrouble } from '../meta/trouble.js';
import { good, warning } from '../shared/notes.js';
import type { ChannelData } from '../shared/settings.js';
import { limits } from './limits.js';

/** Codes by which the app on people's telephones names our languages. https://developers.facebook.com/docs/messenger-platform/messenger-profile/supported-locales */
const codes: { readonly [language: string]: readonly string[] } = {
  en: ['en_US', 'en_GB'],
  es: ['es_LA', 'es_ES'],
  fr: ['fr_FR', 'fr_CA'],
  pt: ['pt_BR', 'pt_PT'],
  zh: ['zh_CN', 'zh_TW', 'zh_HK'],
  vi: ['vi_VN'],
  ko: ['ko_KR'],
  tl: ['tl_PH'],
  ru: ['ru_RU'],
  ar: ['ar_AR'],
  ja: ['ja_JP'],
  de: ['de_DE'],
  it: ['it_IT'],
  pl: ['pl_PL'],
};

/**
 * Get Started, the greeting and the menu in every language of the bot, in one call (ten are allowed in ten minutes); the first language is
 * what everybody else sees. Older pages take a menu of three: then that is what they get.
 * https://developers.facebook.com/docs/messenger-platform/reference/messenger-profile-api
 */
export async function syncMessenger(
  channel: ChannelData,
  profile: ChannelProfile,
  { net }: ChannelPlace,
): Promise<readonly ChannelNote[]> {
  const put = (items: number) =>
    callGraph({ path: 'me/messenger_profile', body: messengerProfile(profile, items) }, channel, net);
  let items: number = Math.min(limits.menuItems, profile.menu.length);
  let answer = await put(items);
  if (answer.type === 'refused' && answer.refusal.code === 100 && items > limits.menuItemsBefore) {
    items = limits.menuItemsBefore;
    answer = await put(items);
  }
  if (answer.type !== 'done') return [graphTrouble(answer)];
  const unknown = profile.languages.filter((language, n) => n > 0 && codes[language] === undefined);
  return [
    good('messenger.profile_set', { items }),
    ...(items < profile.menu.length ? [warning('menu_short', { shown: items, all: profile.menu.length })] : []),
    ...(unknown.length === 0 ? [] : [warning('messenger.languages', { languages: unknown.join(', ') })]),
  ];
}

/** The request's body; `items` = entries of the menu that are shown. */
export function messengerProfile({ languages, greeting, menu }: ChannelProfile, items: number): Json {
  const [first = 'en'] = languages;
  const inAll = <T>(of: (language: string) => T | null): readonly (T & { readonly locale: string })[] =>
    languages.flatMap((language) =>
      [...(language === first ? ['default'] : []), ...(codes[language] ?? [])].flatMap((locale) => {
        const value = of(language);
        return value === null ? [] : [{ locale, ...value }];
      }),
    );
  const greetings = inAll((language) => {
    const text = (greeting[language] ?? '').trim();
    return text === '' ? null : { text: clip(wellFormed(text), limits.greeting) };
  });
  const entries = inAll((language) => ({
    composer_input_disabled: false,
    call_to_actions: menu.slice(0, items).map(({ payload, title }) => ({
      type: 'postback',
      title: clip(oneLine(title[language] ?? title[first] ?? payload), limits.menuTitle),
      payload,
    })),
  }));
  return {
    get_started: { payload: 'GET_STARTED' },
    ...(greetings.length === 0 ? {} : { greeting: greetings }),
    ...(items === 0 ? {} : { persistent_menu: entries }),
  };
}
