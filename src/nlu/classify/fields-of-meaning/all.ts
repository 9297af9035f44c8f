import { everyday } from './everyday.js';
import { wordsIn } from '../../language-list.js';
import type { Localized } from '../../../model/text.js';

/** The fields of meaning: words (folded) that have to do with one thing, by language. Their order is part of a model. */
export const fieldsOfMeaning: readonly Localized<readonly string[]>[] = [everyday].flatMap((fields) =>
  fields
    .trim()
    .split('\n')
    .map((line) => {
      const [en = '', es = ''] = line.split('|');
      return { en: words(en), es: words(es) };
    }),
);

function words(text: string): readonly string[] {
  return wordsIn(text).filter((word) => word !== '');
}
