import { clerkMistakes } from './clerk-mistakes.js';
import { tableMistakes } from './table-mistakes.js';
import { timeMistakes } from './time-mistakes.js';
import { town, topicFiles } from './content-of.js';
import { decidedMistakes } from './decided-mistakes.js';
import { B, T, bot, file, say, steps, topic, type Mistake } from './mistake-forms.js';

const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefgh'
  .split('')
  .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[index]}`).join(', ')}]`)
  .join('\n')}\n`;

export const mistakes: readonly Mistake[] = [
  ...clerkMistakes,
  ...decidedMistakes,
  ...tableMistakes,
  ...timeMistakes,
  // reading
  file('a file that is no text', 'format: 1\nintent: \u0001', 'FILE_UNREADABLE T:2:9 \ufffd'),
  file('a file of two megabytes', `# ${'x'.repeat(2 * 1024 * 1024)}`, 'FILE_TOO_LARGE T:1:1 #'),
  bot(
    'a case file that is not there',
    (text) => text.replace('./cases.csv', './case.csv'),
    'FILE_MISSING B:10:35 ./case.csv',
  ),
  file('an empty file', '', 'FILE_EMPTY T:1:1'),
  file('a file of comments only', '# nothing\n', 'FILE_EMPTY T:1:1 #'),
  topic('a tab', 'examples:\n\ten: hello\n', 'TAB T:5:1 →'),
  topic('a tab after spaces', 'examples:\n  \ten: hello\n', 'TAB T:5:3 →'),
  topic('a line that stands under nothing', 'answer:\n    en: Hi\n  es: Hola\n', 'INDENT T:6:3 es: Hola'),
  topic('a quotation mark never closed', 'answer: { en: "Hi, es: Hola }\n', 'QUOTE_MISSING T:4:15 "'),
  topic('a brace never closed', 'answer: { en: Hi, es: Hola\nowner: Me\n', 'BRACKET_MISSING T:4:9 {'),
  topic(
    'a colon inside a sentence',
    'answer:\n  en: Phone: 555-0100\n  es: Hola\n',
    'COLON_IN_TEXT T:5:7 Phone: 555-0100',
  ),
  topic('a sentence that begins with @', 'owner: @city\n', 'ODD_START T:4:8 @'),
  topic('a sentence that begins with a percent sign', 'answer: { en: "Hi", es: %x }\n', 'ODD_START T:4:25 %'),
  topic('a comparison sign', 'owner: >= 5\n', 'ODD_START T:4:8 >'),
  topic('an exclamation mark at the start', 'owner: !Attention please\n', 'EXCLAMATION T:4:8 !Attention please'),
  topic('a backslash in quotation marks', 'owner: "C:\\Users"\n', 'ESCAPE T:4:11 \\Users"'),
  topic('an alias nobody defined', 'owner: *me\n', 'ALIAS_UNKNOWN T:4:8 *me'),
  topic('two documents', 'answer: { en: Hi, es: Hola }\n---\nformat: 1\n', 'SEVERAL_DOCUMENTS T:5:1 ---'),
  topic('a list as a name', '? [a, b]\n: c\n', 'KEY_NOT_TEXT T:4:3 [a, b]'),
  topic('a key written twice', 'owner: A\nsource: x\nowner: B\n', 'DUPLICATE_KEY T:6:1 owner'),
  file('an alias bomb', bomb, 'ALIAS_BOMB T:6:12 *e'),
  file('thousands of brackets', `a: ${'['.repeat(5000)}`, 'TOO_DEEP T:1:44 ['),
  file('thousands of hyphens', `a:\n  ${'- '.repeat(5000)}x`, 'TOO_DEEP T:2:83 -'),
  file(
    '200,000 keys',
    Array.from({ length: 130_000 }, (_, n) => `${n.toString(36)}:`).join('\n'),
    'TOO_MANY_KEYS T:100001:1 255s',
  ),
  file(
    '50,000 unknown keys',
    `format: 1\nintent: t\ntitle: T\n${Array.from({ length: 50_000 }, (_, n) => `k${n}: x`).join('\n')}`,
    'MORE_FINDINGS T:54:1 k50',
  ),
  {
    about: 'a list with a row too long',
    files: { 'lists/office.csv': 'en,es\nNorth,Norte\nSouth,Sur,x\n' },
    finds: 'CSV_INVALID lists/office.csv:3:1 South,Sur,x',
  },
  {
    about: 'a list with a quotation mark too many',
    files: { 'lists/office.csv': 'en,es\nNorth,"Norte\n' },
    finds: 'CSV_INVALID lists/office.csv:2:1 North,"Norte',
  },
  // words
  file(
    'no format',
    'intent: t\ntitle: { en: T, es: T }\nanswer: { en: Hi, es: Hola }\n',
    'MISSING_KEY T:1:1 intent: t',
  ),
  file(
    'a format of the future',
    'format: 2\nintent: t\ntitle: { en: T, es: T }\nanswer: { en: Hi, es: Hola }\n',
    'FORMAT T:1:9 2',
  ),
  file('a facts file among the topics', 'format: 1\nfacts: fees\nvalues: { a: b }\n', 'WRONG_KIND T:2:1 facts'),
  file('a list where a topic should be', '- a\n- b\n', 'WRONG_TYPE T:1:1 - a'),
  topic('a misspelled key', `exampels:\n  en: hi\nanswer: ${say}\n`, 'UNKNOWN_KEY T:4:1 exampels'),
  topic('a misspelled key beside a text', 'answer: { en: Hi, es: Hola, buttns: x }\n', 'UNKNOWN_KEY T:4:29 buttns'),
  steps('a misspelled key of a step', `  - ask: zip\n    sya: ${say}\n`, 'UNKNOWN_KEY T:6:5 sya'),
  steps(
    'an area of what is no address',
    `  - ask: zip\n    say: ${say}\n    within: city\n`,
    'UNKNOWN_KEY T:7:5 within',
  ),
  steps(
    'a period of what is no money',
    `  - ask: many\n    type: number\n    say: ${say}\n    per: month\n`,
    'UNKNOWN_KEY T:8:5 per',
  ),
  bot(
    'a misspelt language of concepts',
    (text) => `${text}concepts:\n  en: { trash: "garbage" }\n  ess: { basura: "desechos" }\n`,
    'UNKNOWN_KEY B:17:3 ess',
  ),
  topic('neither answer nor steps', '', 'MISSING_KEY T:2:1 intent'),
  steps('a choice without options', `  - choose: cart\n    say: ${say}\n`, 'MISSING_KEY T:5:5 choose: cart'),
  topic('a word where steps should be', 'steps: hello\n', 'WRONG_TYPE T:4:8 hello'),
  topic('a list where words should be', 'owner: [a, b]\n', 'WRONG_TYPE T:4:8 [a, b]'),
  steps('a question that is a list', '  - ask: [a, b]\n', 'WRONG_TYPE T:5:10 [a, b]'),
  topic('a day that is none', `review_by: next year\nanswer: ${say}\n`, 'WRONG_VALUE T:4:12 next year'),
  topic('neither true nor false', `urgent: maybe\nanswer: ${say}\n`, 'WRONG_VALUE T:4:9 maybe'),
  bot('a time zone that is none', (text) => text.replace('America/Chicago', 'Chicago'), 'WRONG_VALUE B:5:12 Chicago'),
  steps(
    'a condition that a comma has split',
    '  - ask: household\n  - when: { household: any of 1, 2 }\n    then: [ end ]\n',
    'LIST_SPLIT T:6:34 2',
  ),
  steps(
    'a condition that a bracket has split',
    '  - ask: household\n  - when: { household: any of [1, 2] }\n    then: [ end ]\n',
    'LIST_SPLIT T:6:24 any of [',
  ),
  steps('braces around a sentence', '  - say: { Hello, friend }\n', 'LIST_SPLIT T:5:10 { Hello, friend }'),
  file(
    'a name with capitals',
    'format: 1\nintent: Opening Hours\ntitle: { en: T, es: T }\nanswer: { en: Hi, es: Hola }\n',
    'NAME_INVALID T:2:9 Opening Hours',
  ),
  steps('a misspelled step', `  - sya: ${say}\n`, 'UNKNOWN_STEP T:5:5 sya'),
  steps('a sentence where a step should be', '  - Hello there\n', 'UNKNOWN_STEP T:5:5 Hello there'),
  steps(
    'an unknown step deep inside',
    `  - call: cases.create\n    outcomes:\n      created:\n        - jump: there\n`,
    'UNKNOWN_STEP T:8:11 jump',
  ),
  steps('two steps in one', `  - ask: zip\n    confirm: ${say}\n`, 'STEP_MIXED T:6:5 confirm'),
  steps(
    'a comparison in signs',
    '  - ask: age\n  - when: { age: "> 65" }\n    then: [ end ]\n',
    'CONDITION T:6:18 "> 65"',
  ),
  steps(
    'at least nothing',
    '  - ask: age\n  - when: { age: at least a lot }\n    then: [ end ]\n',
    'CONDITION T:6:18 at least a lot',
  ),
  steps(
    'words around a placeholder as a value',
    '  - ask: age\n  - set: { note: "age {age}" }\n',
    'OPERAND_MIXED T:6:18 "age {age}"',
  ),
  steps(
    'a pattern that looks ahead',
    '  - ask: code\n    type: pattern\n    pattern: (?=a)b\n',
    'PATTERN_INVALID T:7:14 (?=a)b',
  ),
  bot(
    'hours in words',
    (text) => text.replace('"08:00-17:00"', 'in the morning'),
    'HOURS_INVALID B:13:32 in the morning',
  ),
  // references
  bot(
    'a menu entry that is no topic',
    (text) => text.replace('[emergency]', '[emergancy]'),
    'UNKNOWN_TOPIC B:8:8 emergancy',
  ),
  steps('an offer of no topic', '  - offer: [emergency, bus]\n', 'UNKNOWN_TOPIC T:5:24 bus'),
  topic('a button to no topic', 'answer: { en: Hi, es: Hola, buttons: [bus] }\n', 'UNKNOWN_TOPIC T:4:39 bus'),
  steps('a queue that is none', '  - handoff: generall\n', 'UNKNOWN_QUEUE T:5:14 generall'),
  steps('a service that is none', '  - call: permits.create\n', 'UNKNOWN_SERVICE T:5:11 permits.create'),
  steps('an operation that is none', '  - call: cases.make\n', 'UNKNOWN_OPERATION T:5:11 cases.make'),
  steps(
    'an outcome that cannot happen',
    `  - call: cases.create\n    outcomes:\n      make:\n        - say: ${say}\n`,
    'UNKNOWN_OUTCOME T:7:7 make',
  ),
  steps(
    'a value of no slot',
    '  - call: cases.create\n    with: { service: trash, adress }\n',
    'UNKNOWN_SLOT T:6:29 adress',
  ),
  steps('a condition on no slot', '  - when: { age: at least 65 }\n    then: [ end ]\n', 'UNKNOWN_SLOT T:5:13 age'),
  steps(
    'a condition on no option',
    '  - choose: cart\n    options: [Trash, Recycling]\n  - when: { cart: Glass }\n    then: [ end ]\n',
    'UNKNOWN_OPTION T:7:19 Glass',
  ),
  steps('a type that is none', '  - ask: x\n    type: phonne\n', 'UNKNOWN_TYPE T:6:11 phonne'),
  steps('a list that is none', '  - choose: x\n    from: ofice\n', 'UNKNOWN_LIST T:6:11 ofice'),
  steps('words that are none', '  - find: case\n  - tell: case\n    words: permits\n', 'UNKNOWN_WORDS T:7:12 permits'),
  steps('a booking of nothing', '  - book: appointment\n    what: visa\n', 'UNKNOWN_BOOKABLE T:6:11 visa'),
  topic(
    'a placeholder of nothing',
    'answer: { en: "Fee {bok-fee}", es: "Cuota {bok-fee}" }\n',
    'UNKNOWN_PLACEHOLDER T:4:20 {bok-fee}',
  ),
  topic(
    'a column that is none',
    'needs: office\nanswer: { en: "{office.fax}", es: "{office.fax}" }\n',
    'UNKNOWN_FIELD T:5:16 {office.fax}',
  ),
  steps(
    'what no call brings back',
    '  - call: cases.create\n    save: r\n    outcomes: { created: [ { say: { en: "{r.number}", es: "{r.number}" } } ] }\n',
    'UNKNOWN_FIELD T:7:42 {r.number}',
  ),
  steps(
    'what no appointment has',
    '  - book: visit\n  - say: { en: "{visit.place}", es: "{visit.place}" }\n',
    'UNKNOWN_FIELD T:6:17 {visit.place}',
  ),
  steps(
    'a value in braces inside braces',
    '  - ask: age\n    type: number\n  - when: { age: at most {age}, hours: open }\n    then: [ end ]\n',
    'LIST_SPLIT T:7:18 at most {age}',
  ),
  {
    about: 'an engine sentence that is none',
    files: { [B]: `${town[B]}texts:\n  dialog:hello: ${say}\n`, '../package/locales/en/dialog.json': '{}' },
    finds: '',
  },
  bot(
    'a language that is none',
    (text) => text.replace('[en, es]', '[en, Español]'),
    'UNKNOWN_LANGUAGE B:4:17 Español',
  ),
  // languages
  topic('a missing translation', 'answer: { en: Hi }\n', 'MISSING_TRANSLATION T:4:9 { en: Hi }'),
  steps('a translation left empty', '  - say:\n      en: Hi\n      es:\n', 'MISSING_TRANSLATION T:7:7 es'),
  topic(
    'different placeholders',
    'answer: { en: "Fee {book-fee}", es: "Cuota" }\n',
    'PLACEHOLDER_MISMATCH T:4:37 "Cuota"',
  ),
  steps('a sentence in one language only', '  - say: Hello, dear resident\n', 'SAME_TEXT T:5:10 Hello, dear resident'),
  // topics
  topic(
    'an example of another topic',
    `examples:\n  en: |\n    hello\n    Hello!\n  es: |\n    hola\nanswer: ${say}\n`,
    'DUPLICATE_EXAMPLE T:7:5 Hello!',
  ),
  topic(
    'too few examples',
    `examples:\n  en: |\n    hello\n  es: |\n    hola\nanswer: ${say}\n`,
    'FEW_EXAMPLES T:5:3 en',
  ),
  topic(
    'a label too long',
    `label: { en: Short, es: Horario de atención al público }\nanswer: ${say}\n`,
    'LABEL_TOO_LONG T:4:25 Horario de atención al público',
  ),
  file(
    'a long title and no label',
    `format: 1\nintent: t\ntitle: { en: Hours, es: Horario de atención al público }\nanswer: ${say}\n`,
    'LABEL_MISSING T:3:8 { en: Hours, es: Horario de atención al público }',
  ),
  bot('a bot without its seven topics', (text) => `${text}topics: [./intents/*]\n`, 'MISSING_TOPIC B:15:1 topics'),
  topic('a draft that nobody published yet', 'draft: true\nanswer: { en: Hi, es: Hola }\n', 'DRAFT T:4:1 draft'),
  {
    about: 'two topics of one name',
    files: { ...topicFiles(`answer: ${say}\n`), 'bots/town/intents/u.yaml': topicFiles(`answer: ${say}\n`)[T] ?? '' },
    finds: 'TOPIC_TWICE bots/town/intents/u.yaml:2:9 t',
  },
  file(
    'an own topic over one of the library',
    `format: 1\nintent: emergency\ntitle: { en: E, es: E }\nanswer: ${say}\n`,
    'OWN_TOPIC_WINS T:2:9 emergency',
  ),
  {
    about: 'two rows of one name',
    files: { 'lists/office.csv': 'id,en,es\nn,North,Norte\nn,South,Sur\n' },
    finds: 'NAME_TWICE lists/office.csv:3:1 n',
  },
  bot('a pattern without files', (text) => `${text}topics: [common/*, civics/*]\n`, 'NO_TOPICS B:15:20 civics/*'),
  { about: 'no bot at all', files: { [B]: '' }, finds: `FILE_EMPTY ${B}:1:1` },
  // settings
  bot(
    'a service without its secret',
    (text) => text.replace('words: permit', 'words: permit, api_key: "${CASES_KEY}"'),
    'SECRET B:10:72 "${CASES_KEY}"',
  ),
  bot(
    'a secret inside other words',
    (text) => text.replace('words: permit', 'words: permit, url: "https://${HOST}/x"'),
    'SECRET_FORM B:10:77 ${',
  ),
  bot(
    'a channel without its secret',
    (text) => `${text}channels:\n  telegram: { type: telegram, token: "\${TELEGRAM_TOKEN}" }\n`,
    'CHANNEL_OFF B:16:38 "${TELEGRAM_TOKEN}"',
  ),
].filter(({ finds }) => finds !== '');
