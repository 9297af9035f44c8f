import { civic } from './civic.js';
import { food } from './food.js';
import { home } from './home.js';
import { law } from './law.js';
import { media } from './media.js';
import { money } from './money.js';
import { people } from './people.js';
import { shop } from './shop.js';
import { talk } from './talk.js';
import { time } from './time.js';
import { travel } from './travel.js';
import { work } from './work.js';
import { wordsIn } from '../../language-list.js';
import type { Localized } from '../../../model/text.js';

/** Words (folded) near in meaning, by language. */
export interface FieldOfMeaning {
  readonly words: Localized<readonly string[]>;
  /** The numbers that its words are known by: of the field, of the area around it and of the theme around that. */
  readonly numbers: readonly [field: number, area: number, theme: number];
}

/**
 * The fields of meaning, written as text: a field a line, its English words, a bar, its Spanish ones; a blank line ends an area, two
 * blank lines end a theme. Words are folded as messages are, rightly spelled, and no grammar of either language; those of a form
 * that a stemmer does not find (`paid`, `vence`) stand beside the usual one. Their order is part of a model.
 */
export const fieldsOfMeaning: readonly FieldOfMeaning[] = read([
  civic,
  law,
  money,
  work,
  time,
  home,
  media,
  food,
  shop,
  travel,
  people,
  talk,
]);

function read(texts: readonly string[]): readonly FieldOfMeaning[] {
  const fields: FieldOfMeaning[] = [];
  let last = -1;
  for (const theme of texts.flatMap((text) => text.trim().split('\n\n\n'))) {
    const ofTheme = (last += 1);
    for (const area of theme.split('\n\n')) {
      const ofArea = (last += 1);
      for (const line of area.split('\n')) {
        const [en = '', es = ''] = line.split('|');
        fields.push({ words: { en: wordsIn(en), es: wordsIn(es) }, numbers: [(last += 1), ofArea, ofTheme] });
      }
    }
  }
  return fields;
}
