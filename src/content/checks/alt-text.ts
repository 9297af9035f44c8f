import { fold } from '../suggest.js';
import { textPlace, type Check } from './checked.js';

const nothing =
  /^(?:an? |the |una? |el |la )?(?:image|picture|photo|photograph|logo|icon|graphic|imagen|foto|fotografia|dibujo|icono)$/;

/** A picture's words that are only its file name, or say that it is a picture. */
export const altText: Check = ({ passages, report }) => {
  for (const passage of passages) {
    if (passage.role !== 'alt') continue;
    for (const [language, text] of passage.texts)
      if (
        nothing.test(fold(text)) ||
        /\.(?:jpe?g|png|gif|webp|svg)$/i.test(text) ||
        /^(?:img|dsc|scan)[_-]?\d+$/i.test(text)
      )
        report('ALT_EMPTY_WORDS', textPlace(passage, language), { words: text });
  }
};
