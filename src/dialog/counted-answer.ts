import type { Move } from './asked.js';
import { follow } from './give.js';
import type { OpenAsked } from './open-asked.js';
import { readAnswer } from './read-answer.js';
import { slotContext, type Talk } from './talk.js';
import { wordsOf } from './words/fold.js';

const list = (words: string): ReadonlySet<string> => new Set(words.split('|'));
/** Folded. Elsewhere these pass a question over, greet or ask for a person; where it is asked how many, they say it. */
const counts = list(
  'none|nobody|no one|a person|one person|just me|only me|ninguno|ninguna|nadie|una persona|una sola persona|una persona nada mas|solo una persona|' +
    'solo yo|solamente yo|nomas yo|yo solo|yo sola|yo nomas|yo nada mas|nada mas yo|no kids|no children|no hay ninguno|no hay nadie|no tengo ninguno|no tengo hijos|sin hijos',
);
/** The same where it is asked how much. */
const sums = list('none|nothing|no income|no money|nada|ninguno|nada de nada|no gano nada|no recibo nada|sin ingresos');

/** "None", "una persona", "solo yo" at a question for a number, "nada" at one for a sum; null for any other words or question. */
export function countedAnswer(talk: Talk, open: NonNullable<OpenAsked>, text: string): Move | null {
  const types = open.asked.accepts.map(({ spec }) => spec.type);
  const said = types.includes('number') ? counts : types.includes('money') ? sums : null;
  if (!said?.has(wordsOf(text).join(' '))) return null;
  const read = readAnswer(open.asked, { text, readings: talk.input.heard.readings }, slotContext(talk));
  return read.type === 'given' || read.type === 'problem' ? follow(talk, open, read) : null;
}
