import { again, type Asked, type Move } from './asked.js';
import { reopen, repair } from './repair.js';
import { kindOf } from './steps/index.js';
import { changeTop, engine, localeOf, rule, say, stepOf, top, type Talk } from './talk.js';
import { fold } from './words/fold.js';

const list = (words: string): ReadonlySet<string> => new Set(words.split('|'));
/** Folded. Only words that can be no answer of another kind: "bien" and "fine" may be one. */
const no = list(
  'no|nope|nah|no thanks|no thank you|no i dont|no i do not|none|nothing|no nothing|nothing else|no gracias|nop|nel|nada|no nada|ninguno|ninguna|no ninguno|no ninguna|no tengo|no no tengo|no hay|no more|no mas|nada mas|no no mas|no mas gracias|no no more|no thats all|no es todo|no eso es todo|nope thats all|thats all|es todo',
);
const yes = list(
  'yes|yeah|yep|yup|yes i do|yes i have|yes i have one|i do|sure|of course|yes please|si|sip|si tengo|si claro|claro|claro que si|si por favor|si señor|si senor|si tengo una|si tengo uno|tengo una|tengo uno|por supuesto',
);
/** Types that a bare "no" can never answer; at the others it may be the answer itself. */
const formed: ReadonlySet<string> = new Set(
  'number date time datetime phone email address case-reference name zip money pattern photo file location'.split(' '),
);

/**
 * "No" and "yes" at a question that does not ask for them but was put as if it did ("Do you have a photo?"): no passes it over, or says
 * that there is no more; yes is told what to do. Null if they mean nothing of the kind here.
 */
export function bareAnswer(talk: Talk, asked: Asked, text: string): Move | null {
  const said = fold(text);
  const isNo = no.has(said);
  const types = asked.accepts.map(({ spec }) => spec.type);
  const frame = top(talk);
  const step = stepOf(talk.bot, frame);
  if ((!isNo && !yes.has(said)) || !frame || !step || types.length === 0) return null;
  const isFormed = types.every((type) => formed.has(type));
  const isUpload = types.some((type) => type === 'photo' || type === 'file');
  if (!isFormed && !(asked.optional && types.every((type) => type === 'text'))) return null;
  if (!isNo) {
    if (!isUpload && !asked.optional) return null;
    rule(talk, 'bare:yes');
    if (isUpload) say(talk, engine(asked.optional ? 'file.send_now' : 'file.send'));
    return reopen(talk);
  }
  rule(talk, 'bare:no');
  const done = asked.answers.some(({ means }) => means.type === 'command' && means.command === 'done');
  if (done) return kindOf(step).answered?.(talk, step, frame, { type: 'command', command: 'done', about: {} }) ?? again;
  changeTop(talk, { tries: 0 });
  return repair(talk, { name: 'skip', locale: localeOf(talk) });
}
