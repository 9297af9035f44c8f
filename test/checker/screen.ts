import { answeredIn } from './words.js';

/** What one person has seen so far. */
export interface Screen {
  add(text: string): void;
  /** Whether an answer to this word was shown. */
  answered(word: string): boolean;
  /** Resolves to the position behind the first text from `from` on that has these words; null = not within `ms`. */
  sees(words: RegExp, from: number, ms: number): Promise<number | null>;
  /** Resolves to whether all these words were answered within `ms`. */
  allAnswered(words: readonly string[], ms: number): Promise<boolean>;
  readonly length: number;
}

export function openScreen(): Screen {
  const texts: string[] = [];
  const answers = new Set<string>();
  const watchers = new Set<() => void>();

  const until = <Found>(find: () => Found | undefined, ms: number): Promise<Found | undefined> =>
    new Promise((resolve) => {
      const end = (found: Found | undefined): void => {
        clearTimeout(timer);
        watchers.delete(look);
        resolve(found);
      };
      const look = (): void => {
        const found = find();
        if (found !== undefined) end(found);
      };
      const timer = setTimeout(() => end(undefined), ms);
      watchers.add(look);
      look();
    });

  return {
    add(text) {
      texts.push(text);
      answeredIn(text).forEach((word) => answers.add(word));
      watchers.forEach((look) => look());
    },
    answered: (word) => answers.has(word),
    sees: async (words, from, ms) =>
      (await until(() => {
        const at = texts.findIndex((text, n) => n >= from && words.test(text));
        return at < 0 ? undefined : at + 1;
      }, ms)) ?? null,
    async allAnswered(words, ms) {
      let left = words;
      const done = await until(() => {
        left = left.filter((word) => !answers.has(word));
        return left.length === 0 ? true : undefined;
      }, ms);
      return done === true;
    },
    get length() {
      return texts.length;
    },
  };
}
