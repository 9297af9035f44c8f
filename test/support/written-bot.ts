import { fileURLToPath } from 'node:url';
import { channelCapabilities } from '../../src/channels/capabilities.js';
import { loadEngineResources } from '../../src/content/engine-resources.js';
import { compose } from '../../src/i18n/compose.js';
import { createEngineTexts } from '../../src/i18n/engine-texts.js';
import type { Bot } from '../../src/model/bot.js';
import type { OutboundMessage } from '../../src/model/outbound.js';
import type { LoadedBot } from '../../src/model/ports/bots.js';
import type { ServiceResult } from '../../src/model/ports/service.js';
import { trainRecognizer } from '../../src/nlu/recognizer.js';
import { startTalk, type Asked, type Talked } from '../../src/runtime/talk.js';
import { botOf, type Files } from '../content/content-of.js';

/** Monday 23 November 2026, 10:00 in Chicago. */
const monday = Date.parse('2026-11-23T16:00:00Z');

/** How somebody writes to the bot. */
export interface Written {
  readonly lang?: 'en' | 'es';
  readonly channel?: 'web' | 'whatsapp' | 'sms';
  readonly now?: number;
  /** What an agency's system answers. */
  readonly answer?: (call: Asked) => ServiceResult;
}

/** A conversation as the resident sees it: words and buttons. */
export interface Resident {
  /** Writes; returns everything the bot says, one message a line block. */
  says(text: string): Promise<string>;
  /** Presses a button of the last messages. */
  taps(label: string): Promise<string>;
  /** Presses a button of an earlier message, by its key. */
  presses(key: string): Promise<string>;
  last(): Talked;
  buttons(): readonly string[];
  asks(): string | undefined;
}

/** A bot written in YAML, trained and ready to talk with the real recognizer, the real turn and the real words. */
export async function writtenBot(
  files: Files,
  edit: (bot: Bot) => Bot = (bot) => bot,
): Promise<{ readonly bot: Bot; visit(how?: Written): Promise<Resident> }> {
  const bot = edit(botOf(files));
  const texts = createEngineTexts(await loadEngineResources(fileURLToPath(new URL('../../locales', import.meta.url))));
  const recognizer = await trainRecognizer(bot, { cacheDir: null, worker: false });
  const loaded: LoadedBot = { bot, version: 1, recognizer, services: {} };
  return {
    bot,
    async visit({ lang = 'en', channel = 'web', now = monday, answer } = {}) {
      const can = channelCapabilities[channel];
      if (!can) throw new Error(channel);
      const talk = startTalk({
        loaded,
        can,
        now,
        staff: { queues: {} },
        compose: (says, context) => compose(says, { ...context, texts }),
        answer: (call) => Promise.resolve(answer?.(call) ?? { outcome: 'unavailable', result: {} }),
      });
      let last = await talk.send({ type: 'opened', locale: lang });
      const shown = (): string => last.messages.map(({ text }: OutboundMessage) => text).join('\n');
      const choices = () => last.messages.flatMap((message) => message.choices);
      return {
        async says(text) {
          last = await talk.send({ type: 'message', text });
          return shown();
        },
        async taps(label) {
          const choice = choices().find((one) => one.label === label);
          if (!choice)
            throw new Error(
              `no button "${label}" among ${choices()
                .map((one) => one.label)
                .join(', ')}`,
            );
          last = await talk.send({ type: 'choice', key: choice.id });
          return shown();
        },
        async presses(key) {
          last = await talk.send({ type: 'choice', key });
          return shown();
        },
        last: () => last,
        buttons: () => choices().map(({ label }) => label),
        asks: () => last.messages.findLast(({ asks }) => asks !== undefined)?.asks,
      };
    },
  };
}

/** A topic of the bot `town` that `phrase en` and `phrase es` ask for; its head is made from the name. */
export function topicOf(name: string, phrase: { readonly en: string; readonly es: string }, body: string): Files {
  const lines = (phrases: readonly string[]): string => phrases.map((one) => `    ${one}\n`).join('');
  const { en, es } = phrase;
  return {
    [`bots/town/intents/${name}.yaml`]:
      `format: 1\nintent: ${name}\ntitle: { en: ${name}, es: ${name} }\nlabel: { en: ${name}, es: ${name} }\nowner: City Clerk\nexamples:\n` +
      `  en: |\n${lines([en, `I want ${en}`, `where do I get ${en}`, `help me with ${en}`, `tell me about ${en}`])}` +
      `  es: |\n${lines([es, `quiero ${es}`, `dónde consigo ${es}`, `ayúdeme con ${es}`, `información sobre ${es}`])}` +
      body,
  };
}
