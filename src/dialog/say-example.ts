import { own } from '../model/json.js';
import { openNow } from './open-asked.js';
import { exampleValues } from './slots/example-values.js';
import { slotKinds } from './slots/index.js';
import { authored, engine, say, type Talk } from './talk.js';

/** Shows what an answer to the open question looks like: the author's hint, else an example of its type. */
export function sayExample(talk: Talk): void {
  const asked = openNow(talk)?.asked;
  const main = asked?.accepts[0];
  if (asked?.hint !== undefined) say(talk, authored(asked.hint));
  else if (main && own(slotKinds, main.spec.type)) {
    say(
      talk,
      { type: 'engine', key: slotKinds[main.spec.type].errorKey },
      { values: exampleValues(main.spec, talk.bot) },
    );
  } else say(talk, engine('fallback.pick'));
}
