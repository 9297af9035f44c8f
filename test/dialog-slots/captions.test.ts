import { expect, test } from '@jest/globals';
import { expects } from '../../src/dialog/expects.js';
import { readAll } from '../../src/nlu/readers/read-all.js';
import { bot, question, text, topic } from '../support/bot-builder.js';
import { hear, monday, talkTo } from '../support/dialog-talk.js';

const town = bot(
  [
    topic('form', [
      { type: 'ask', ...question('photo', 'photo', { say: 'form/ask' }) },
      { type: 'ask', ...question('address', 'address', { say: 'form/ask' }) },
      { type: 'ask', ...question('when', 'date', { say: 'form/ask' }) },
      { type: 'ask', ...question('rest', 'text', { say: 'form/ask' }) },
    ]),
  ],
  { texts: { 'bot/greeting': text('Hello. | Hola.'), 'form/ask': text('Tell me. | Dígame.') } },
);
const file = { id: 'f1', name: 'light.jpg', mime: 'image/jpeg', bytes: 10 };

/** A photo with words under it, at the question for the photo. */
function sends(caption: string, locale: string) {
  const talk = talkTo(town, { locale });
  talk.say('form', { intents: { form: 0.99 } });
  const readings = readAll(caption, expects(town, talk.state), monday, {});
  talk.event({ type: 'attachment', kind: 'photo', file, text: caption }, { ...hear(''), readings });
  return { slots: talk.state?.stack.at(-1)?.slots ?? {}, asks: talk.asks() };
}

test.each([
  ['en', '', 'address'],
  ['es', '  ', 'address'],
  ['en', '42 Elm Street', 'when'],
  ['en', "it's at 42 Elm Street, thanks", 'when'],
  ['es', 'está en la calle Olmo 42', 'when'],
  ['es', 'calle Olmo 42, gracias', 'when'],
])(
  '%s: a photo with "%s" under it is the photo, and what the words answer is not asked again',
  (locale, caption, next) => {
    const { slots, asks } = sends(caption, locale);
    expect(slots['photo']).toMatchObject({ type: 'photo' });
    expect(asks).toBe(next);
  },
);
