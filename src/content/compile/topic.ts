import type { Topic } from '../../model/bot.js';
import type { Step } from '../../model/steps.js';
import type { Localized } from '../../model/text.js';
import { isYes } from '../schema/scalars.js';
import type { WrittenTopic } from '../schema/topic.js';
import type { Data, DataMap, Source } from '../source.js';
import { isMap } from '../source.js';
import { authoredText } from './authored-text.js';
import { localize } from './localize.js';
import { phraseLines } from './options.js';
import { questionList } from './questions.js';
import type { BotScope } from './scope.js';
import { compileSteps } from './steps.js';
import { topicScope } from './topic-scope.js';

/** A topic file (or a topic inside the bot file) whose schema holds. */
export interface TopicInput {
  readonly written: WrittenTopic;
  readonly source: Source;
}

/** Longest label in characters: WhatsApp and Messenger cut a reply button at 20 (see `channel-limits.md` of the design). */
export const labelLimit = 20;
/** Fewer examples than this in a language and a topic is found by luck only. */
const enoughExamples = 5;

/** The label a topic's buttons show: as written, else the title cut to fit. */
export function topicLabel({ written, source }: TopicInput, { languages }: Pick<BotScope, 'languages'>): Localized {
  const silent = { source, slots: new Map(), bot: { languages, report: () => undefined, facts: {}, lists: {} } };
  const part = written.label === undefined ? 'title' : 'label';
  const label = localize(silent, written[part], { container: written, key: part }, { printed: false });
  return Object.fromEntries(
    Object.entries(label).map(([language, text]) => [
      language,
      Array.from(text).length > labelLimit
        ? `${Array.from(text)
            .slice(0, labelLimit - 1)
            .join('')
            .trimEnd()}…`
        : text,
    ]),
  );
}

/** Compiles one topic into its graph; its texts go to `bot.texts`. */
export function compileTopic(input: TopicInput, bot: BotScope): Topic {
  const { written, source } = input;
  const scope = topicScope(bot, source, written.intent, written as unknown as Data);
  const title = localize(scope, written.title, { container: written, key: 'title' }, { printed: false });
  checkLabel(input, bot, title);
  const main = written.steps === undefined ? null : compileSteps(scope, written.steps as Data, '', null);
  const answered = answer(scope, written, main);
  const first = needs(scope, written, answered);
  if (written.answer === undefined && written.steps === undefined) {
    bot.report('MISSING_KEY', source.place(written, 'intent', { of: 'key' }), {
      key: 'answer',
      expected: '@answerOrSteps',
    });
  }
  const steps = Object.fromEntries(scope.steps);
  const examples = phrasesOf(written.examples, written, 'examples', input, bot);
  return {
    name: written.intent,
    title,
    label: bot.topics.get(written.intent)?.label ?? title,
    kind: written.answer !== undefined && written.steps === undefined ? 'faq' : kindOf(Object.values(steps)),
    examples,
    heldOut: phrasesOf(written.held_out, written, 'held_out', input, bot),
    urgent: isYes(written.urgent),
    sensitive: isYes(written.sensitive),
    ...(written.owner === undefined ? {} : { owner: written.owner }),
    ...(written.source === undefined ? {} : { source: written.source }),
    ...(written.review_by === undefined ? {} : { reviewBy: written.review_by }),
    first,
    steps,
    file: source.file,
  };
}

/** A topic that only says things is safe as an interruption. */
const kindOf = (steps: readonly Step[]): 'faq' | 'form' =>
  steps.every(
    ({ type }) => type === 'say' || type === 'when' || type === 'first_that_fits' || type === 'set' || type === 'end',
  )
    ? 'faq'
    : 'form';

function answer(scope: ReturnType<typeof topicScope>, written: WrittenTopic, next: string | null): string | null {
  if (written.answer === undefined) return next;
  const list = Array.isArray(written.answer) ? (written.answer as readonly Data[]) : null;
  const names = (list ?? [0]).map(() => scope.nameStep('answer'));
  for (const [index, name] of names.entries()) {
    const at = list ? { container: list, key: index } : { container: written, key: 'answer' };
    const text = authoredText(
      scope,
      list ? list[index] : (written.answer as Data),
      at,
      list ? null : (written as unknown as DataMap),
    );
    scope.steps.set(name, { type: 'say', name, next: names[index + 1] ?? next, say: scope.addText('answer', text) });
  }
  return names[0] ?? next;
}

function needs(scope: ReturnType<typeof topicScope>, written: WrittenTopic, next: string | null): string | null {
  if (written.needs === undefined) return next;
  const single = typeof written.needs === 'string';
  const list = single ? [written.needs as string] : (written.needs as readonly Data[]);
  const asks = questionList(scope, list, single ? { container: written, key: 'needs' } : null);
  const names = asks.map(({ slot }) => scope.nameStep(slot));
  for (const [index, ask] of asks.entries()) {
    const name = names[index] ?? ask.slot;
    scope.steps.set(name, { type: 'ask', name, next: names[index + 1] ?? next, ...ask });
  }
  return names[0] ?? next;
}

function checkLabel(input: TopicInput, bot: BotScope, title: Localized): void {
  const { written, source } = input;
  if (written.label === undefined) {
    const long = bot.languages.find((language) => Array.from(title[language] ?? '').length > labelLimit);
    if (long)
      bot.report('LABEL_MISSING', source.place(written, 'title'), { language: long, limit: String(labelLimit) });
    return;
  }
  const scope = { bot, source, slots: new Map() };
  const label = localize(scope, written.label, { container: written, key: 'label' }, { printed: false });
  for (const [language, text] of Object.entries(label)) {
    const length = Array.from(text).length;
    if (length <= labelLimit) continue;
    const map = isMap(written.label as Data) ? (written.label as object) : null;
    bot.report('LABEL_TOO_LONG', map ? source.place(map, language) : source.place(written, 'label'), {
      label: text,
      length: String(length),
      limit: String(labelLimit),
    });
  }
}

function phrasesOf(
  data: WrittenTopic['examples'],
  written: object,
  key: 'examples' | 'held_out',
  { source }: TopicInput,
  bot: BotScope,
): Localized<readonly string[]> {
  if (data === undefined) return Object.fromEntries(bot.languages.map((language) => [language, []]));
  return Object.fromEntries(
    bot.languages.map((language) => {
      const phrases = Object.hasOwn(data, language) ? phraseLines(data[language] as Data) : [];
      if (phrases.length === 0)
        bot.report('MISSING_TRANSLATION', source.place(written, key, { of: 'key' }), { language });
      else if (key === 'examples' && phrases.length < enoughExamples) {
        bot.report('FEW_EXAMPLES', source.place(data, language, { of: 'key' }), {
          language,
          count: String(phrases.length),
          enough: String(enoughExamples),
        });
      }
      return [language, phrases];
    }),
  );
}
