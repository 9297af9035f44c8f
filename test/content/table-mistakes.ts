import { topicFiles, type Files } from './content-of.js';
import type { Mistake } from './mistake-forms.js';

const table = 'tables/limits.csv';
const lookUp = (by = '{ household }', field = 'limit.month', more = ''): Files =>
  topicFiles(`steps:
  - ask: household
    type: number
  - choose: kind
    options: [ { en: Resident, es: Residente }, { en: Visitor, es: Visitante } ]
  - look_up: limit
    in: limits
    by: ${by}
${more}  - say: { en: "{${field}}", es: "{${field}}" }
`);
const mistake = (about: string, csv: string, finds: string, files: Files = lookUp()): Mistake => ({
  about,
  files: { [table]: csv, ...files },
  finds: finds.replace(' T:', ' bots/town/intents/t.yaml:').replace(' C:', ` ${table}:`),
});

/** Tables that cannot answer what a topic asks of them. */
export const tableMistakes: readonly Mistake[] = [
  { about: 'a table that is not there', files: lookUp(), finds: 'UNKNOWN_TABLE bots/town/intents/t.yaml:10:9 limits' },
  mistake('a table with no rows', 'household,month\n', 'FILE_EMPTY C:1:1 household,month'),
  mistake('a table looked up by a column it has not', 'size,month\n1+,$5\n', 'TABLE_COLUMN T:11:11 household'),
  mistake(
    'a column of a table that is printed and not there',
    'household,month\n1+,$5\n',
    'UNKNOWN_FIELD T:12:17 {limit.year}',
    lookUp('{ household }', 'limit.year'),
  ),
  mistake('a table with a hole', 'household,month\n1,$5\n2,\n3+,$7\n', 'TABLE_EMPTY C:3:1 2,'),
  mistake('two rows for the same number', 'household,month\n1,$5\n2,$6\n2,$7\n3+,$8\n', 'TABLE_TWICE C:4:1 2'),
  mistake('two ranges that overlap', 'household,month\n1-3,$5\n3-4,$6\n5+,$8\n', 'TABLE_TWICE C:3:1 3-4'),
  mistake('a number between two rows', 'household,month\n1,$5\n3,$6\n4+,$8\n', 'TABLE_GAP C:3:1 3'),
  mistake('numbers after the last row', 'household,month\n1,$5\n2,$6\n', 'TABLE_GAP C:3:1 2'),
  mistake(
    'an option that no row stands for',
    'kind,month\nResident,$5\n',
    'TABLE_GAP C:2:1 Resident,$5',
    lookUp('{ kind }'),
  ),
  mistake(
    'a cell that is no option',
    'kind,month\nResident,$5\nVisitr,$6\n',
    'TABLE_CELL C:3:1 Visitr',
    lookUp('{ kind }'),
  ),
  mistake('a cell that is no number', 'household,month\n1-7,$5\neight,$6\n', 'TABLE_CELL C:3:1 eight'),
  mistake(
    'a table looked up by an answer nobody gives',
    'household,month\n1+,$5\n',
    'UNKNOWN_SLOT T:11:24 people',
    lookUp('{ household: "{people}" }'),
  ),
  {
    about: 'an area that nothing describes',
    files: topicFiles('steps:\n  - ask: address\n    within: ofice\n'),
    finds: 'UNKNOWN_AREA bots/town/intents/t.yaml:6:13 ofice',
  },
];
