import { pseudoRandom } from './pseudo-random.js';
import type { Bot, TopicName } from '../model/bot.js';
import type { Locale } from '../model/text.js';

/** An author's example of a topic, as written. */
export interface TrainingLine {
  readonly intent: TopicName;
  readonly text: string;
}

/** What a model of one language is made of; its hash is the model's version. */
export interface TrainingSet {
  readonly locale: Locale;
  readonly lines: readonly TrainingLine[];
  /** Word → its synonyms, as authored. */
  readonly concepts: { readonly [word: string]: readonly string[] };
}

/** The seed of every shuffle: changing it changes every model. */
const seed = 0x56454e54;

/**
 * The examples of all topics per language, with their titles and labels, since those stand on buttons that people also type; in an order
 * that depends on neither files nor authors. Held-out lines stay out.
 */
export function trainingSets(bot: Pick<Bot, 'languages' | 'topics' | 'concepts'>): readonly TrainingSet[] {
  return bot.languages.map((locale) => {
    const lines = Object.values(bot.topics).flatMap((topic) => {
      const examples = (Object.hasOwn(topic.examples, locale) ? topic.examples[locale] : undefined) ?? [];
      // A topic without examples is reached by its button alone.
      const names = examples.length > 0 ? [topic.title[locale], topic.label[locale]] : [];
      const texts = new Set([...examples, ...names.filter((name) => name !== undefined && name.trim() !== '')]);
      return [...texts].map((text) => ({ intent: topic.name, text: text ?? '' }));
    });
    const concepts = Object.hasOwn(bot.concepts, locale) ? (bot.concepts[locale] ?? {}) : {};
    return { locale, lines: shuffled(lines), concepts };
  });
}

/**
 * The same lines in the same mixed order however they came: nlp.js learns 50.6 % of BANKING77 when lines come sorted by
 * intent and 84.9 % when shuffled (design page 07), and it never shuffles.
 */
export function shuffled(lines: readonly TrainingLine[]): readonly TrainingLine[] {
  const order = [...lines].sort((a, b) => compare(a.text, b.text) || compare(a.intent, b.intent));
  const next = pseudoRandom(seed);
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.floor(next() * (i + 1));
    const [a, b] = [order[i], order[j]];
    if (a && b) {
      order[i] = b;
      order[j] = a;
    }
  }
  return order;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
