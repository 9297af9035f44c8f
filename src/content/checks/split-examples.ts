import { isList, isMap, type Data } from '../source.js';
import { fold } from '../suggest.js';
import type { Check } from './checked.js';

/** What people say around a request, and never alone in the topic of another. */
const around: ReadonlySet<string> = new Set(
  'hi|hello|hey|please|thanks|thank you|excuse me|good morning|good afternoon|hola|por favor|gracias|buenas|buenos dias|buenas tardes|disculpe|oiga|perdon'.split(
    '|',
  ),
);
const polite: ReadonlySet<string> = new Set(['greeting', 'thanks', 'goodbye']);

/** `[hi, when do you open, please]`: commas have cut one phrase of a list in brackets into three. */
export const splitExamples: Check = ({ topics, report }) => {
  for (const { source, written } of topics) {
    if (polite.has(written.intent)) continue;
    for (const blocks of [written.examples, written.held_out] as (Data | undefined)[]) {
      if (!isMap(blocks)) continue;
      for (const block of Object.values(blocks)) {
        if (!isList(block)) continue;
        for (const [index, entry] of block.entries())
          if (typeof entry === 'string' && around.has(fold(entry)))
            report('EXAMPLE_SPLIT', source.place(block, index), { words: entry });
      }
    }
  }
};
