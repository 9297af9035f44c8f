import type { Ticket } from './api.js';
import type { Keep } from './device.js';

/** The conversation a device is in, as it is kept between pages. */
export interface KeptConversation extends Ticket {
  /** `seq` of the newest message that was shown: what is older is history on the next page. */
  readonly shown: number;
}

/**
 * Where the widget keeps its few words: the conversation, the draft, the language; one set per server and bot. A language
 * chosen in the chat holds on pages of the same `pageLanguage`: who then goes to the page in the other language has chosen anew.
 */
export function createKept(keep: Keep, server: string, bot: string, pageLanguage = '') {
  const prefix = `ventanilla ${server} ${bot} `;
  const conversationKey = `${prefix}conversation`;
  return {
    pendingPrefix: `${prefix}out `,
    isConversation: (key: string | null): boolean => key === null || key === conversationKey,
    conversation: (): KeptConversation | null => readConversation(keep.get(conversationKey)),
    setConversation: (value: KeptConversation): void => keep.set(conversationKey, JSON.stringify(value)),
    draft: (): string => keep.get(`${prefix}draft`) ?? '',
    setDraft(text: string): void {
      if (text) keep.set(`${prefix}draft`, text);
      else keep.remove(`${prefix}draft`);
    },
    locale(): string | null {
      const [locale = '', page] = (keep.get(`${prefix}locale`) ?? '').split(' ');
      if (page === pageLanguage) return locale;
      keep.remove(`${prefix}locale`);
      return null;
    },
    setLocale: (locale: string): void => keep.set(`${prefix}locale`, `${locale} ${pageLanguage}`),
    /** Removes every trace of this bot from the device. */
    clear: (): void => keep.keys(prefix).forEach((key) => keep.remove(key)),
    dropConversation: (): void => keep.remove(conversationKey),
  } as const;
}
/** See `createKept`. */
export type Kept = ReturnType<typeof createKept>;

function readConversation(raw: string | null): KeptConversation | null {
  if (raw === null) return null;
  try {
    const value = JSON.parse(raw) as Partial<KeptConversation> | null;
    if (typeof value?.conversation !== 'string' || typeof value.token !== 'string') return null;
    return { conversation: value.conversation, token: value.token, shown: Number(value.shown) || 0 };
  } catch {
    return null;
  }
}
