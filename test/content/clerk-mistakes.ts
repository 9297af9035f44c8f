import { topicFiles, town, type Files } from './content-of.js';
import { T, B, say, topic, type Mistake } from './mistake-forms.js';

const O = 'bots/town/offices.yaml';
const C = 'bots/town/cases.csv';
const change = (about: string, path: string, from: string, to: string, finds: string): Mistake => ({
  about,
  files: { [path]: (town[path] ?? '').replace(from, to) },
  finds,
});
const table = (about: string, text: string, finds: string): Mistake => ({ about, files: { [C]: text }, finds });
const notice = (dates: string): Files => ({ 'notices/n.yaml': `format: 1\nnotice: n\n${dates}say: ${say}\n` });

/** Slips of somebody who never programmed. */
export const clerkMistakes: readonly Mistake[] = [
  // signs
  topic('a line without its colon', `needs office\nanswer: ${say}\n`, 'COLON_MISSING T:4:1 needs office'),
  topic('no space after a colon', `needs:office\nanswer: ${say}\n`, 'COLON_MISSING T:4:1 needs:office'),
  topic(
    'a language without its colon',
    'answer:\n  en: "Hi"\n  es "Hola"\nowner: Me\n',
    'COLON_MISSING T:6:3 es "Hola"',
  ),
  topic(
    'a step that stands too far to the left, with an end below it',
    `steps:\n  - when: { age: yes }\n    then:\n    - say: ${say}\n      - end\n`,
    'INDENT T:8:7 - end',
  ),
  topic(
    'a brace never closed, with an end below it',
    `steps:\n  - ask: age\n    type: yes-no\n  - when: { age: yes }\n    then:\n      - say: { en: "Hi", es: "Hola"\n      - end\n`,
    'BRACKET_MISSING T:9:14 {',
  ),
  topic(
    'a kind of answer with a sign in it',
    `steps:\n  - ask: owns\n    type: yes/no\n  - say: ${say}\n`,
    'WRONG_VALUE T:6:11 yes/no',
  ),
  topic('a step without its colon', `steps:\n  - ask zip\n  - say: ${say}\n`, 'COLON_MISSING T:5:5 ask zip'),
  topic(
    'an apostrophe in single quotation marks',
    "answer: { en: 'Where's it?', es: \"Sí\" }\n",
    "QUOTE_INSIDE T:4:21 '",
  ),
  topic('quotation marks in quotation marks', 'answer:\n  en: "Say "hello""\n  es: "Hola"\n', 'QUOTE_INSIDE T:5:12 "'),
  topic('curved quotation marks', 'answer:\n  en: “Hello there”\n  es: "Hola"\n', 'SMART_QUOTES T:5:7 “'),
  topic('curved quotation marks around a colon', 'answer: { en: “Hi: there”, es: "Hola" }\n', 'SMART_QUOTES T:4:15 “'),
  topic('a number sign in a sentence', 'answer:\n  en: Fill in form #12\n  es: "Hola"\n', 'HASH_IN_TEXT T:5:20 #1'),
  topic('a number sign in braces', 'answer: { en: Form #12, es: Hola }\nowner: Me\n', 'HASH_IN_TEXT T:4:20 #'),
  topic('a colon in braces', 'answer: { en: Note: hi, es: Hola }\n', 'COLON_IN_TEXT T:4:15 Note: hi'),
  topic('a hyphen in braces', 'answer: { en: - hi, es: Hola }\n', 'ODD_START T:4:15 -'),
  topic(
    'a placeholder at the start',
    'needs: office\nanswer:\n  en: {office.name} is open\n  es: "Hola"\n',
    'ODD_START T:6:7 {',
  ),
  topic(
    'a placeholder alone',
    'needs: office\nanswer:\n  en: {office.name}\n  es: "Hola"\n',
    'ODD_START T:6:7 {office.name}',
  ),
  topic('a space that is none', 'answer:\n\u00a0 en: Hi\n', 'TAB T:5:1'),
  // places
  topic(
    'a part of a step too far to the left',
    `steps:\n  - ask: zip\n   say: ${say}\n  - end\n`,
    `INDENT T:6:4 say: ${say}`,
  ),
  topic(
    'a part of a step too far to the right',
    `steps:\n  - ask: zip\n     say: ${say}\n`,
    `INDENT T:6:6 say: ${say}`,
  ),
  topic('a step without its hyphen', 'steps:\n    ask: zip\n  - ask: name\n', 'INDENT T:6:3 - ask: name'),
  topic('a language outside of its text', 'answer:\n  en: "Hi"\nes: "Hola"\n', 'LANGUAGE_PLACE T:6:1 es'),
  // names and values
  topic(
    'a placeholder never closed',
    'needs: office\nanswer: { en: "{office.name", es: "{office.name" }\n',
    'BRACE T:5:16 {office.name',
  ),
  topic(
    'a placeholder of another program',
    'needs: office\nanswer: { en: "{{office.name}}", es: "Hola" }\n',
    'BRACE T:5:16 {{office.name}}',
  ),
  topic(
    'what a call returned without the name it was saved under',
    'steps:\n  - call: cases.create\n    save: request\n    outcomes:\n      created:\n        - say: { en: "{reference}", es: "{reference}" }\n',
    'UNKNOWN_PLACEHOLDER T:9:23 {reference}',
  ),
  topic('an address without https', `link: www.town.example\nanswer: ${say}\n`, 'WRONG_VALUE T:4:7 www.town.example'),
  topic('a limit in letters', 'steps:\n  - ask: age\n    type: number\n    at_least: one\n', 'WRONG_VALUE T:7:15 one'),
  topic(
    'a condition that no number meets',
    'steps:\n  - ask: age\n    type: number\n  - when: { age: old }\n    then: [ end ]\n',
    'CONDITION T:7:18 old',
  ),
  {
    about: 'a topic nobody can ask for',
    files: topicFiles(`answer: ${say}\n`),
    finds: `NO_EXAMPLES ${T}:2:9 t`,
  },
  {
    about: 'a day that the calendar does not have',
    files: notice('from: 2027-02-30\n'),
    finds: 'WRONG_VALUE notices/n.yaml:3:7 2027-02-30',
  },
  {
    about: 'an end before the beginning',
    files: notice('from: 2027-02-10\nuntil: 2027-02-01\n'),
    finds: 'DATES_REVERSED notices/n.yaml:4:8 2027-02-01',
  },
  // the bot
  change('hours of a twelve-hour clock', B, '08:00-17:00', '8-5', `HOURS_INVALID ${B}:13:32 "8-5"`),
  change('an afternoon in the morning', B, '08:00-17:00', '8:00-5:00', `HOURS_OVERNIGHT ${B}:13:32 "8:00-5:00"`),
  change('a language by its name', B, '[en, es]', '[en, spanish]', `UNKNOWN_LANGUAGE ${B}:4:17 spanish`),
  change('a misspelled kind of service', B, 'type: calendar', 'type: calender', `WRONG_VALUE ${B}:11:25 calender`),
  change('a misspelled setting of a service', B, 'file: ./cases.csv', 'csv: ./cases.csv', `UNKNOWN_KEY ${B}:10:29 csv`),
  change('another name than the folder', B, 'bot: town', 'bot: twon', `BOT_FOLDER ${B}:2:6 twon`),
  // files
  {
    about: 'a file with another ending',
    files: { 'facts/more.yml': 'format: 1\n' },
    finds: 'FILE_IGNORED facts/more.yml:1:1',
  },
  {
    about: 'a spreadsheet for a list',
    files: { 'bots/town/lists/office.xlsx': 'PK' },
    finds: 'FILE_IGNORED bots/town/lists/office.xlsx:1:1',
  },
  {
    about: 'a list with English headings',
    files: { 'lists/office.csv': 'English,es\nNorth,Norte\n' },
    finds: 'CSV_COLUMN lists/office.csv:1:1 E',
  },
  {
    about: 'a name left empty in a list',
    files: { 'lists/office.csv': 'en,es\nNorth,\n' },
    finds: 'CSV_CELL lists/office.csv:2:1 N',
  },
  // cases: the place and the column, never the words
  table(
    'a case file without a needed column',
    'Case number,service,raw_state,updated\nRC-1,x,A,2026-11-02\n',
    `CSV_COLUMN ${C}:1:1`,
  ),
  table(
    'a case with a day of another country',
    'reference,service,raw_state,updated\nRC-1001,x,IN REVIEW,11/2/2026\nRC-1002,x,IN REVIEW,2026-11-02\n',
    `CASE_ROW ${C}:2:1`,
  ),
  table(
    'a case twice',
    'reference,service,raw_state,updated\nRC-1001,x,IN REVIEW,2026-11-02\nRC1001,x,IN REVIEW,2026-11-02\n',
    `CASE_ROW ${C}:3:1`,
  ),
  table(
    'a case file of which nothing can be used',
    'reference,service,state,updated\nRC-1001,x,OPEN,2026-11-02\n',
    `CASE_FILE ${C}:1:1`,
  ),
  table(
    'a state nobody explains',
    'reference,service,raw_state,updated\nRC-1001,x,Opened,2026-11-02\n',
    `CASE_STATE ${C}:2:1`,
  ),
  // offices
  change('hours of an office of a twelve-hour clock', O, '09:00-17:00', '9-5', `HOURS_INVALID ${O}:2:120 "9-5"`),
  change(
    'an office without hours',
    O,
    ', hours: { mon-fri: "09:00-17:00" }',
    '',
    `MISSING_KEY ${O}:2:5 { id: north, title: { en: North office, es: Oficina norte }, address: 1 Elm St, phone: 555-0101 }`,
  ),
  change('a misspelled word of an office', O, 'minutes:', 'minute:', `UNKNOWN_KEY ${O}:4:61 minute`),
  change('minutes in words', O, 'minutes: 20', 'minutes: half an hour', `WRONG_VALUE ${O}:4:70 half an hour`),
  change(
    'an office with a service nobody offers',
    O,
    ', hours:',
    ', services: [passports], hours:',
    `UNKNOWN_BOOKABLE ${O}:2:113 passports`,
  ),
  change(
    'a holiday calendar nobody knows',
    O,
    'offices:',
    'holidays: federal\noffices:',
    `WRONG_VALUE ${O}:1:11 federal`,
  ),
];
