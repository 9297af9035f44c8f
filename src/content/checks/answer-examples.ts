import type { Locale } from '../../model/text.js';
import { fold } from '../suggest.js';
import type { Check, Checked } from './checked.js';
import { phrasesIn } from './phrases.js';

interface Answer {
  readonly topic: string;
  readonly slot: string;
}

/** An example that is word for word an answer to another topic's question: said there, it could mean either. */
export const answerExamples: Check = (checked) => {
  const { bot, topics, report } = checked;
  for (const language of bot.languages) {
    const answers = answersIn(checked, language);
    for (const topic of topics) {
      for (const phrase of phrasesIn(topic, 'examples', language)) {
        const answer = answers.get(phrase.folded);
        if (!answer || answer.topic === topic.written.intent) continue;
        report('EXAMPLE_IS_ANSWER', phrase.place(), { phrase: phrase.text, ...answer });
      }
    }
  }
};

/** What can be answered to a question: labels of options and of list rows, and their other names. */
function answersIn({ bot }: Checked, language: Locale): ReadonlyMap<string, Answer> {
  const answers = new Map<string, Answer>();
  for (const topic of Object.values(bot.topics)) {
    for (const step of Object.values(topic.steps)) {
      if (step.type !== 'ask' && step.type !== 'choose') continue;
      const list = step.type === 'choose' && step.from?.type === 'list' ? step.from.list : step.spec.list;
      const rows = list === undefined ? [] : (bot.lists[list]?.rows ?? []);
      const options = step.spec.options ?? [];
      for (const { label, also } of [...rows, ...options])
        for (const words of [label[language], ...(also?.[language] ?? [])])
          if (words !== undefined) answers.set(fold(words), { topic: topic.name, slot: step.slot });
    }
  }
  return answers;
}
