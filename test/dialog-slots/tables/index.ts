import type { Table } from '../resident-says.js';
import { dates } from './dates.js';
import { emails } from './emails.js';
import { numbers } from './numbers.js';
import { phones } from './phones.js';
import { sums } from './sums.js';
import { times } from './times.js';
import { zips } from './zips.js';

/** What residents write at every kind of question, and what it must come to. */
export const tables: readonly Table[] = [...dates, ...times, ...phones, ...emails, ...zips, ...numbers, ...sums];
