import type { Step } from '../../model/bot.js';
import { ask } from './ask.js';
import { askAgain } from './ask-again.js';
import { book } from './book.js';
import { call } from './call.js';
import { choose } from './choose.js';
import { confirm } from './confirm.js';
import { end } from './end.js';
import { find } from './find.js';
import { firstThatFits } from './first-that-fits.js';
import { go } from './go.js';
import { handoff } from './handoff.js';
import { lookUp } from './look-up.js';
import { offer } from './offer.js';
import { promise } from './promise.js';
import { remind } from './remind.js';
import { say } from './say.js';
import { set } from './set.js';
import { start } from './start.js';
import type { StepKind, StepOf } from './step-kind.js';
import { tell } from './tell.js';
import { when } from './when.js';

/** Every step an author can write, and what it does. */
export const stepKinds: { readonly [T in Step['type']]: StepKind<StepOf<T>> } = {
  say,
  ask,
  choose,
  confirm,
  find,
  tell,
  book,
  call,
  when,
  first_that_fits: firstThatFits,
  set,
  look_up: lookUp,
  ask_again: askAgain,
  start,
  go,
  offer,
  handoff,
  promise,
  remind,
  end,
};

/** A step's behaviour, for code that does not care which step it is. */
export function kindOf(step: Step): StepKind<Step> {
  return stepKinds[step.type] as unknown as StepKind<Step>;
}
