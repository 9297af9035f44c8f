import { isMap, type Data } from '../source.js';
import { sharedPaths } from '../compile/services.js';
import { altText } from './alt-text.js';
import { answerExamples } from './answer-examples.js';
import { bookings } from './bookings.js';
import { care } from './care.js';
import { cheerful } from './cheerful.js';
import { channelLimits, pagedChoices } from './channel-limits.js';
import type { Check, Checked, CheckInput, ListFile, SharedSource } from './checked.js';
import { dated } from './dated.js';
import { deadEnds } from './dead-ends.js';
import { depth } from './depth.js';
import { factFigures } from './fact-figures.js';
import { garbled } from './garbled.js';
import { loops } from './loops.js';
import { nearExamples } from './near-examples.js';
import { noPhone } from './no-phone.js';
import { parity } from './parity.js';
import { passagesOf } from './passages.js';
import { plainLanguage } from './plain-language.js';
import { privateQuestions } from './private-questions.js';
import { splitExamples } from './split-examples.js';
import { stepFlow } from './step-flow.js';
import { templates } from './templates.js';
import { tuForm } from './tu-form.js';
import { wrongLanguage } from './wrong-language.js';

/** Checks that keep a bot from being used, so that every load makes them. */
export const vitalChecks: { readonly [name: string]: Check } = { privateQuestions, loops, garbled, noPhone };

/** Checks that advise a clerk: what no program would stumble over. */
export const adviceChecks: { readonly [name: string]: Check } = {
  parity,
  wrongLanguage,
  tuForm,
  nearExamples,
  answerExamples,
  splitExamples,
  factFigures,
  dated,
  care,
  plainLanguage,
  channelLimits,
  pagedChoices,
  altText,
  templates,
  cheerful,
  depth,
  stepFlow,
  deadEnds,
  bookings,
};

/** Collects a bot's texts with their places and lets every check look at them. */
export function checkContent(input: CheckInput, advice: boolean): void {
  const { reader, folders, bot, source, topics } = input;
  const shared = (['facts', 'words', 'notices'] as const).flatMap((kind) =>
    sharedPaths(reader, kind, folders).flatMap((path): readonly SharedSource[] => {
      const file = reader.yaml(path).source;
      return isMap(file.data) ? [{ kind, source: file }] : [];
    }),
  );
  const lists = sharedPaths(reader, 'lists', folders).flatMap((path): readonly ListFile[] => {
    const read = reader.files.read(path);
    const name = path.slice(path.lastIndexOf('/') + 1, -'.csv'.length);
    return 'text' in read ? [{ name, file: reader.files.show(path), text: read.text.replace(/^\uFEFF/, '') }] : [];
  });
  const passages = advice
    ? [
        ...passagesOf(source, bot.languages, withoutTopics(source.data)),
        ...topics.flatMap((topic) => passagesOf(topic.source, bot.languages, topic.written as unknown as Data)),
        ...shared.flatMap((file) => passagesOf(file.source, bot.languages)),
      ]
    : [];
  const checked: Checked = { ...input, shared, lists, passages };
  for (const check of Object.values({ ...vitalChecks, ...(advice ? adviceChecks : {}) })) check(checked);
}

/** The bot file but its inline topics, which are topics like all others. */
const withoutTopics = (data: Data): Data =>
  isMap(data) ? Object.fromEntries(Object.entries(data).filter(([key]) => key !== 'topics')) : data;
