import type { SlotType } from '../../model/value.js';
import { address } from './address.js';
import { caseReference } from './case-reference.js';
import { choice } from './choice.js';
import { date } from './date.js';
import { datetime } from './datetime.js';
import { email } from './email.js';
import { file } from './file.js';
import { list } from './list.js';
import { location } from './location.js';
import { money } from './money.js';
import { name } from './name.js';
import { number } from './number.js';
import { pattern } from './pattern.js';
import { phone } from './phone.js';
import { photo } from './photo.js';
import type { SlotKind } from './slot.js';
import { text } from './text.js';
import { time } from './time.js';
import { yesNo } from './yes-no.js';
import { zip } from './zip.js';

/** Every slot type an author can write, and how it reads an answer. */
export const slotKinds: { readonly [T in SlotType]: SlotKind } = {
  text,
  number,
  date,
  time,
  datetime,
  phone,
  email,
  address,
  location,
  'yes-no': yesNo,
  choice,
  list,
  'case-reference': caseReference,
  name,
  zip,
  money,
  pattern,
  photo,
  file,
};
