import { steps, topic, type Mistake } from './mistake-forms.js';

const said = '{ en: "By {due}.", es: "A más tardar el {due}." }';
const hi = '{ en: "Hi.", es: "Hola." }';

/** Days, hours, promises and reminders that cannot be kept. */
export const timeMistakes: readonly Mistake[] = [
  steps(
    'a promise without a day',
    `  - promise: ${said}\n`,
    'MISSING_KEY T:5:5 promise: { en: "By {due}.", es: "A más tardar el {due}." }',
  ),
  steps('a promise by a day in words', `  - promise: ${said}\n    due: tomorrow\n`, 'WRONG_VALUE T:6:10 tomorrow'),
  steps(
    'a promise of a queue that is not there',
    `  - promise: ${said}\n    due: 1 business day\n    queue: streets\n`,
    'UNKNOWN_QUEUE T:7:12 streets',
  ),
  steps(
    'the due day printed where nothing was promised',
    '  - say: { en: "By {due}.", es: "A más tardar el {due}." }\n',
    'UNKNOWN_PLACEHOLDER T:5:20 {due}',
  ),
  steps(
    'a reminder of nothing that was asked',
    `  - remind: ${hi}\n    of: hearing\n    times: [1 day before]\n`,
    'UNKNOWN_SLOT T:6:9 hearing',
  ),
  steps(
    'a reminder at a time nobody can count',
    `  - ask: day\n    type: date\n  - remind: ${hi}\n    of: day\n    times: [the evening before]\n`,
    'WRONG_VALUE T:9:13 the evening before',
  ),
  steps(
    'a template with a space in its name',
    `  - ask: day\n    type: date\n  - remind: ${hi}\n    of: day\n    times: [same day]\n    template: hearing reminder\n`,
    'WRONG_VALUE T:10:15 hearing reminder',
  ),
  topic(
    'an answer for hours that are no hours',
    'answer:\n  - hours: morning\n    en: "Hi."\n    es: "Hola."\n',
    'WRONG_VALUE T:5:12 morning',
  ),
  topic(
    'an answer for the hours of a queue that is not there',
    'answer:\n  - hours: streets open\n    en: "Hi."\n    es: "Hola."\n',
    'UNKNOWN_QUEUE T:5:12 streets open',
  ),
  topic(
    'a recording that is no address',
    'answer:\n  en: "Hi."\n  es: "Hola."\n  audio: hello.mp3\n',
    'WRONG_VALUE T:7:10 hello.mp3',
  ),
];
