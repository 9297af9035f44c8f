import { isYes } from '../schema/scalars.js';
import { textPlace, type Check } from './checked.js';

/** Whoever asks about something sensitive is not cheered at: no exclamation marks, no faces. */
export const cheerful: Check = ({ source: bot, topics, passages, report }) => {
  const sensitive = new Set(
    topics.filter(({ written, source }) => source !== bot && isYes(written.sensitive)).map(({ source }) => source),
  );
  for (const passage of passages) {
    if (passage.role !== 'message' || !sensitive.has(passage.source)) continue;
    for (const [language, text] of passage.texts) {
      const words = /[^\s!]*!|\p{Emoji_Presentation}|[:;]-?\)/u.exec(text)?.[0];
      if (words !== undefined) report('CHEERFUL', textPlace(passage, language, words), { words });
    }
  }
};
