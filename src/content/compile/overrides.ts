import type { Bot } from '../../model/bot.js';
import type { WrittenBot } from '../schema/bot.js';
import { isMap, type Data, type Source } from '../source.js';
import { nearest } from '../suggest.js';
import { authoredText } from './authored-text.js';
import { placeholdersOf } from './placeholders.js';
import type { BotScope, SlotInfo } from './scope.js';

/** `texts:`: engine sentences in the agency's words, with the same placeholders as the engine's. */
export function overrides(
  written: WrittenBot,
  source: Source,
  scope: BotScope,
  engineTexts: () => { readonly [key: string]: string } | null,
): Bot['overrides'] {
  if (!written.texts) return {};
  const { texts } = written;
  const engine = engineTexts();
  return Object.fromEntries(
    Object.entries(texts).map(([key, said]) => {
      const sentence = engine === null ? '' : Object.hasOwn(engine, key) ? engine[key] : undefined;
      if (sentence === undefined) {
        const suggestion = nearest(key, Object.keys(engine ?? {}));
        scope.report('UNKNOWN_TEXT', source.place(texts, key, { of: 'key' }), {
          key,
          ...(suggestion ? { suggestion } : {}),
        });
      }
      const names = placeholdersOf(
        isMap(said as Data)
          ? Object.values(said as { readonly [language: string]: string }).join(' ')
          : (said as string),
      ).map(({ name }) => name);
      const allowed = engine === null ? names : placeholdersOf(sentence ?? '').map(({ name }) => name);
      const slots = new Map<string, SlotInfo>(allowed.map((name) => [name, { kind: 'record' }]));
      scope.texts.set(
        `texts/${key}`,
        authoredText({ bot: scope, source, slots }, said as Data, { container: texts, key }),
      );
      return [key, `texts/${key}`];
    }),
  );
}
