import type { AuthoredText, Button } from '../../model/bot.js';
import type { Localized } from '../../model/text.js';
import { isMap, type Data, type DataMap } from '../source.js';
import { nearest } from '../suggest.js';
import { hoursOf } from './conditions.js';
import { checkDates } from './dates.js';
import { localize, type At } from './localize.js';
import type { BotScope, WordScope } from './scope.js';

/** What may stand beside a text, in the order of the guide. */
export const besideKeys = ['any_of', 'buttons', 'link', 'image', 'file', 'audio', 'hours', 'from', 'until'] as const;

/** A `WordScope` that can also look topics up, for buttons. */
export interface SaidScope extends WordScope {
  readonly bot: BotScope;
}

/** Words with what goes beside them; `siblings` are the keys of the step or topic the text stands in. */
export function authoredText(
  scope: SaidScope,
  data: Data | undefined,
  at: At,
  siblings: DataMap | null = null,
): AuthoredText {
  const map = isMap(data) ? data : null;
  const part = (key: string): { readonly value: Data; readonly at: At } | null => {
    for (const container of [map, siblings]) {
      if (container && Object.hasOwn(container, key) && container[key] !== undefined) {
        return { value: container[key], at: { container, key } };
      }
    }
    return null;
  };
  const wordings = map && Array.isArray(map['any_of']) ? (map['any_of'] as readonly Data[]) : null;
  const texts = wordings
    ? wordings.map((wording, index) =>
        localize(scope, wording, { container: wordings, key: index }, { sentence: true }),
      )
    : [localize(scope, data, at, { beside: besideKeys, sentence: true })];
  const link = part('link');
  const file = part('file');
  const audio = part('audio');
  const hours = part('hours');
  const image = part('image');
  const buttons = part('buttons');
  const from = part('from')?.value;
  const until = part('until')?.value;
  for (const container of [map, siblings]) if (container) checkDates(scope.source, scope.bot.report, container);
  return {
    text: texts[0] ?? {},
    ...(texts.length > 1 ? { anyOf: texts.slice(1) } : {}),
    ...(buttons && Array.isArray(buttons.value)
      ? {
          buttons: buttons.value.flatMap((entry, index) =>
            button(scope, entry, { container: buttons.value as object, key: index }),
          ),
        }
      : {}),
    ...(link ? { link: address(scope, link.value, link.at) } : {}),
    ...(image && isMap(image.value) ? { image: picture(scope, image.value) } : {}),
    ...(file ? { file: address(scope, file.value, file.at) } : {}),
    ...(audio ? { audio: address(scope, audio.value, audio.at) } : {}),
    ...(hours ? { hours: hoursOf(scope, hours.value, hours.at) } : {}),
    ...(typeof from === 'string' ? { from } : {}),
    ...(typeof until === 'string' ? { until } : {}),
  };
}

/** An address a resident can open: `https://`, `mailto:`, `tel:`, or one that a fact holds; the chat shows no other. */
function address(scope: WordScope, data: Data | undefined, at: At): Localized {
  const text = localize(scope, data, at);
  const bad = Object.values(text).find((url) => url !== '' && !/^(?:https:\/\/\S+$|mailto:|tel:|\{)/.test(url));
  if (bad !== undefined)
    scope.bot.report('WRONG_VALUE', scope.source.place(at.container, at.key), {
      key: String(at.key),
      expected: '@address',
      found: '@words',
      value: bad.slice(0, 60),
    });
  return text;
}

function picture(scope: WordScope, image: DataMap): { readonly url: Localized; readonly alt: Localized } {
  return {
    url: address(scope, image['url'], { container: image, key: 'url' }),
    alt: localize(scope, image['alt'], { container: image, key: 'alt' }, { sentence: true }),
  };
}

function button(scope: SaidScope, data: Data, at: At): readonly Button[] {
  if (isMap(data) && data['link'] !== undefined) {
    const url = address(scope, data['link'], { container: data, key: 'link' });
    return [{ type: 'link', url, label: localize(scope, data['label'], { container: data, key: 'label' }) }];
  }
  const topic = isMap(data) ? data['topic'] : data;
  if (typeof topic !== 'string') return [];
  const known = knownTopic(scope, topic, isMap(data) ? { container: data, key: 'topic' } : at);
  if (!known) return [];
  const label =
    isMap(data) && data['label'] !== undefined
      ? localize(scope, data['label'], { container: data, key: 'label' })
      : known.label;
  return [{ type: 'topic', topic, label }];
}

/** The topic of that name, or a finding with the nearest one. */
export function knownTopic(scope: SaidScope, topic: string, at: At): { readonly label: Localized } | null {
  const known = scope.bot.topics.get(topic);
  if (known) return known;
  const suggestion = nearest(topic, scope.bot.topics.keys());
  scope.bot.report('UNKNOWN_TOPIC', scope.source.place(at.container, at.key, { needle: topic }), {
    topic,
    ...(suggestion ? { suggestion } : {}),
  });
  return null;
}
