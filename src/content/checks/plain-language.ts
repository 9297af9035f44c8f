import { jargonIn } from './jargon.js';
import { textPlace, type Check, type Passage } from './checked.js';
import { gradeLimit, infleszLimit, readability } from './readability.js';
import { sentencesOf, type Sentence } from './sentences.js';

/** Longest sentence in words, and longest message in characters, that people read on a phone without losing the thread. */
export const sentenceLimit = 25;
export const messageLimit = 300;
/** A score over fewer words says nothing. */
const enoughWords = 100;

interface Told {
  readonly passage: Passage;
  readonly sentence: Sentence;
}

/** Sentences, messages and words that are harder than they need be, and the score of each language over the whole bot. */
export const plainLanguage: Check = ({ bot, written, source, passages, report }) => {
  const messages = passages.filter(({ role }) => role === 'message');
  for (const language of bot.languages) {
    const all: Told[] = [];
    for (const passage of messages) {
      const text = passage.texts.get(language);
      if (text === undefined) continue;
      const length = Array.from(text).length;
      if (length > messageLimit)
        report('LONG_MESSAGE', textPlace(passage, language), { length: String(length), limit: String(messageLimit) });
      for (const sentence of sentencesOf(text)) {
        all.push({ passage, sentence });
        if (sentence.words.length > sentenceLimit)
          report('LONG_SENTENCE', textPlace(passage, language, quotable(sentence.text)), {
            sentence: short(sentence.text),
            count: String(sentence.words.length),
            limit: String(sentenceLimit),
          });
      }
      for (const { word, plainer } of jargonIn(text, language))
        report('JARGON', textPlace(passage, language, word), { word, plainer });
    }
    const score = readability(
      language,
      all.map(({ sentence }) => sentence),
    );
    const words = all.reduce((sum, { sentence }) => sum + sentence.words.length, 0);
    if (!score || score.plain || words < enoughWords) continue;
    report('HARD_TO_READ', source.place(written.languages, written.languages.indexOf(language)), {
      language,
      score: String(score.score),
      limit: String(language === 'en' ? gradeLimit : infleszLimit),
      sentences: worst(all, language),
    });
  }
};

/** The three hardest sentences, quoted with their places. */
function worst(all: readonly Told[], language: string): string {
  const hardness = ({ sentence }: Told): number => {
    const { score } = readability(language, [sentence]) ?? { score: 0 };
    return language === 'en' ? score : -score;
  };
  return all
    .filter(({ sentence }) => sentence.words.length >= 6)
    .map((told) => ({ told, hard: hardness(told) }))
    .sort((a, b) => b.hard - a.hard)
    .slice(0, 3)
    .map(({ told }) => {
      const { file, line } = textPlace(told.passage, language);
      return `“${short(told.sentence.text)}” (${file}:${line})`;
    })
    .join(' · ');
}

const short = (text: string): string => (text.length > 160 ? `${text.slice(0, 159).trimEnd()}…` : text);

/** The first words of a sentence: enough to find it where it is written, short enough to stand on one line. */
const quotable = (text: string): string => text.split(' ').slice(0, 3).join(' ');
