import { fold } from '../suggest.js';
import { textPlace, type Check } from './checked.js';
import { phrasesIn } from './phrases.js';
import { sentencesOf, withoutQuotes, wordsOf } from './sentences.js';

/** Words that hold sentences together and belong to one of the two languages only. */
const marks: { readonly [language: string]: ReadonlySet<string> } = {
  en: new Set(
    'the and you your is are was were to of for with we our us this that these those please can could will would not be been have has had what how when where which who or if at on by from an do does did it its they their there here any all about after before until'.split(
      ' ',
    ),
  ),
  es: new Set(
    'el la los las del que y en una unos unas su sus para por con es se al lo usted ustedes está están son fue puede pueden qué cómo cuándo dónde cuál quién le les nos este esta estos estas ese esa si también pero más muy hay cada sin sobre hasta desde después antes aquí favor mi tiene'.split(
      ' ',
    ),
  ),
};

const foldedMarks = Object.fromEntries(
  Object.entries(marks).map(([language, words]) => [language, new Set([...words].map(fold))]),
);

interface Count {
  readonly words: number;
  readonly own: number;
  readonly other: number;
}

/** A sentence of an answer, or an example, that is written in another of the bot's languages. */
export const wrongLanguage: Check = ({ bot, topics, passages, report }) => {
  for (const language of bot.languages) {
    const other = bot.languages.find((candidate) => candidate !== language && marks[candidate]);
    if (!marks[language] || other === undefined) continue;
    for (const passage of passages) {
      if (passage.role === 'address') continue;
      const text = passage.texts.get(language) ?? '';
      const wrong = sentencesOf(text).find(({ text: sentence }) => {
        const found = count(withoutQuotes(sentence), language, other);
        return found.own === 0 && found.other >= 2 && found.words >= 3;
      });
      if (wrong)
        report('WRONG_LANGUAGE', textPlace(passage, language, wrong.text.split(' ').slice(0, 2).join(' ')), {
          language,
          other: `@${other}`,
          should: `@${language}`,
          sentence: wrong.text.slice(0, 160),
        });
    }
    for (const topic of topics) {
      for (const key of ['examples', 'held_out'] as const) {
        for (const phrase of phrasesIn(topic, key, language)) {
          const found = countPhrase(phrase.folded, language, other);
          // Residents mix languages: only a phrase without one word of its own language counts.
          if (found.own === 0 && found.other >= 3)
            report('WRONG_LANGUAGE', phrase.place(), {
              language,
              other: `@${other}`,
              should: `@${language}`,
              sentence: phrase.text.slice(0, 160),
            });
        }
      }
    }
  }
};

/** The same over a folded phrase, quickly: there are tens of thousands. */
function countPhrase(folded: string, language: string, other: string): Omit<Count, 'words'> {
  let [own, others] = [0, 0];
  for (const word of folded.split(' ')) {
    if (foldedMarks[language]?.has(word)) own += 1;
    else if (foldedMarks[other]?.has(word)) others += 1;
  }
  return { own, other: others };
}

function count(text: string, language: string, other: string): Count {
  const words = wordsOf(text.toLowerCase());
  return {
    words: words.length,
    own: words.filter((word) => marks[language]?.has(word)).length,
    other: words.filter((word) => marks[other]?.has(word)).length,
  };
}
