import type { Table } from '../resident-says.js';
import { addresses } from './addresses.js';
import { choices } from './choices.js';
import { dates } from './dates.js';
import { emails } from './emails.js';
import { lists } from './lists.js';
import { names } from './names.js';
import { numbers } from './numbers.js';
import { phones } from './phones.js';
import { references } from './references.js';
import { sums } from './sums.js';
import { texts } from './texts.js';
import { times } from './times.js';
import { uploads } from './uploads.js';
import { zips } from './zips.js';

/** What residents write at every kind of question, and what it must come to. */
export const tables: readonly Table[] = [
  ...dates,
  ...times,
  ...phones,
  ...emails,
  ...zips,
  ...numbers,
  ...sums,
  ...addresses,
  ...names,
  ...texts,
  ...choices,
  ...lists,
  ...references,
  ...uploads,
];
